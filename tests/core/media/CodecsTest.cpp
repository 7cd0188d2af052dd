#include "core/media/Codecs.h"

#include <gtest/gtest.h>

namespace rushes::media {

using namespace Qt::Literals::StringLiterals;

TEST(Codecs, listsWhatThisBuildCanDo)
{
    const CodecReport report = codecReport();
    EXPECT_FALSE(report.ffmpegVersion.isEmpty());
    EXPECT_TRUE(report.ffmpegLicence.contains(u"GPL"_s)) << "both licences have it in their name";
    EXPECT_TRUE(report.encoders.contains(report.h264Encoder));
    EXPECT_TRUE(report.encoders.contains(u"aac"_s));
    EXPECT_TRUE(report.decoders.contains(u"h264"_s));
    for (const QString& format : {u"png"_s, u"jpg"_s, u"webp"_s}) {
        EXPECT_TRUE(report.imageFormatsRead.contains(format)) << format.toStdString();
        EXPECT_TRUE(report.imageFormatsWritten.contains(format)) << format.toStdString();
    }
}

} // namespace rushes::media
