/// "Did you mean": the known names nearest to one that was not found. Pure functions, any thread.
#pragma once

#include <QStringList>

namespace rushes {

/// Up to three of `known`, nearest first by edit distance, prefixes preferred; empty when nothing
/// is near.
QStringList nearestNames(const QString& wanted, const QStringList& known);

/// `unknown move "pushin"; did you mean push-in, push-out?` — or the whole list when nothing is
/// near.
QString unknownName(const QString& kind, const QString& wanted, const QStringList& known);

} // namespace rushes
