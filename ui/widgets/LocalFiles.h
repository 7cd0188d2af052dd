/// The files of this computer that a drop or a paste carries. Pure function, main thread.
#pragma once

#include <QStringList>

class QMimeData;

namespace rushes::widgets {

/// In their order; addresses of other places are left out.
QStringList localFiles(const QMimeData& carried);

} // namespace rushes::widgets
