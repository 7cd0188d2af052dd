#include "ui/widgets/LocalFiles.h"

#include <QMimeData>
#include <QUrl>

namespace rushes::widgets {

QStringList localFiles(const QMimeData& carried)
{
    QStringList paths;
    for (const QUrl& url : carried.urls()) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    return paths;
}

} // namespace rushes::widgets
