/// Puts two frames together: the transitions. Pure functions, any thread.
#pragma once

#include "core/timeline/Timeline.h"

#include <QImage>

namespace rushes::render {

/// `from` × (1 − progress) + `to` × progress, per channel, rounded. Both of one size and format.
QImage mixed(const QImage& from, const QImage& to, double progress);

/// One frame of a transition; `progress` 0 shows `from`, 1 shows `to`. Both have `size` or are
/// null, which stands for nothing. Format_RGB32, or premultiplied ARGB32 when either has alpha.
QImage transitionFrame(timeline::TransitionKind kind, const QImage& from, const QImage& to,
                       QSize size, double progress);

} // namespace rushes::render
