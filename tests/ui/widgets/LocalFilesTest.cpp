#include "ui/widgets/LocalFiles.h"

#include <QMimeData>
#include <QUrl>

#include <gtest/gtest.h>

namespace rushes::widgets {

using namespace Qt::Literals::StringLiterals;

TEST(LocalFiles, areThoseOfThisComputerInTheirOrder)
{
    QMimeData carried;
    EXPECT_EQ(localFiles(carried), QStringList());
    carried.setUrls({QUrl::fromLocalFile(u"/pictures/b.png"_s),
                     QUrl(u"https://example.org/c.png"_s),
                     QUrl::fromLocalFile(u"/pictures/a b.png"_s)});
    EXPECT_EQ(localFiles(carried), QStringList({u"/pictures/b.png"_s, u"/pictures/a b.png"_s}));
}

} // namespace rushes::widgets
