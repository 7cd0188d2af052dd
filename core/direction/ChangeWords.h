/// Words for a change to a finished clip. They say only what changes: what the same words leave out
/// stays, and that is said too. Pure functions, any thread.
#pragma once

#include "core/direction/Direction.h"

namespace rushes::direction {

/// One change each, in the words a model is given.
QString cameraChange(CameraMove move);
QString lightChange(const Lighting& light);
/// That it changes to this one in the course of the shot.
QString lightEndChange(const Lighting& light);
QString backgroundChange(const Background& background);

enum class Pace { MuchSlower, Slower, Faster };
QString paceChange(Pace pace);

/// What differs between two directions, as such words; empty when nothing does that a finished clip
/// can follow (its length cannot be changed in words).
QString changeWords(const Direction& before, const Direction& after);

/// Changes one after the other, as a sentence each.
QString joinedChanges(const QString& first, const QString& second);

/// The words as they are sent: a sentence, and that all else stays, unless they say so themselves.
QString sentChange(const QString& words);
/// The words without what sentChange adds.
QString shownChange(const QString& words);

} // namespace rushes::direction
