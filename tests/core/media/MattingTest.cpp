#include "core/media/Matting.h"

#include "tests/support/MattingFolder.h"

#include <QTemporaryDir>
#include <gtest/gtest.h>

#include <thread>

using namespace std::chrono_literals;

namespace rushes::media {

using namespace Qt::Literals::StringLiterals;
using rushes::test::MattingFolder;

namespace {

QImage somePicture(QSize size = {96, 64}, QColor colour = Qt::darkGreen)
{
    QImage picture(size, QImage::Format_RGB32);
    picture.fill(colour);
    return picture;
}

} // namespace

TEST(Matting, isOffAndSaysWhatIsMissing)
{
    const Matting none;
    EXPECT_EQ(none.installed().error().code, ErrorCode::Unsupported);
    EXPECT_EQ(none.cutOut(somePicture()).error().code, ErrorCode::Unsupported);

    const QTemporaryDir empty;
    const Matting nothingThere({empty.path(), rushes::test::mattingStandIn()});
    const QString detail = nothingThere.installed().error().detail;
    EXPECT_TRUE(detail.contains(u"onnxruntime"_s)) << qPrintable(detail);
    EXPECT_TRUE(detail.contains(u"*.onnx"_s)) << qPrintable(detail);
    EXPECT_TRUE(detail.contains(QDir::toNativeSeparators(empty.path()))) << qPrintable(detail);

    const MattingFolder full("subject");
    const Matting noHelper({full.path(QString()), empty.filePath(u"rushes-matting"_s)});
    EXPECT_TRUE(noHelper.installed().error().detail.contains(u"rushes-matting"_s));
}

TEST(Matting, wantsOneModelOnly)
{
    const MattingFolder folder("subject");
    const Matting matting(folder.addOn());
    EXPECT_TRUE(matting.installed());
    folder.write(u"other.onnx"_s, "subject");
    EXPECT_TRUE(matting.installed().error().detail.contains(u"model.onnx, other.onnx"_s));
}

TEST(Matting, givesTheMaskThatTheHelperWrites)
{
    const MattingFolder folder("subject");
    const auto mask = Matting(folder.addOn()).cutOut(somePicture());
    ASSERT_TRUE(mask) << qPrintable(mask.error().detail);
    EXPECT_EQ(mask->size(), QSize(96, 64));
    EXPECT_EQ(mask->format(), QImage::Format_Grayscale8);
    EXPECT_EQ(qGray(mask->pixel(48, 32)), 255);
    EXPECT_EQ(qGray(mask->pixel(4, 4)), 0);
}

TEST(Matting, sendsNoMoreThanAModelCanUse)
{
    const MattingFolder folder("subject");
    const auto mask = Matting(folder.addOn()).cutOut(somePicture({3000, 1500}));
    ASSERT_TRUE(mask);
    EXPECT_EQ(mask->size(), QSize(1024, 512));
}

TEST(Matting, cutsTheSamePictureOnceAndAnotherModelAnew)
{
    const MattingFolder folder("subject");
    const Matting matting(folder.addOn());
    const Matting copy = matting;
    const auto mask = matting.cutOut(somePicture());
    EXPECT_EQ(copy.cutOut(somePicture()), mask);
    EXPECT_EQ(folder.runs(), 1);
    EXPECT_TRUE(matting.cutOut(somePicture({96, 64}, Qt::red)));
    EXPECT_EQ(folder.runs(), 2);
    folder.write(u"model.onnx"_s, "nothing");
    EXPECT_TRUE(matting.cutOut(somePicture())->isNull()) << "nothing stands out";
    EXPECT_EQ(folder.runs(), 3);
}

TEST(Matting, takesAGuessForNoSubject)
{
    const MattingFolder folder("guess");
    const auto mask = Matting(folder.addOn()).cutOut(somePicture());
    ASSERT_TRUE(mask);
    EXPECT_TRUE(mask->isNull());
}

TEST(Matting, tellsWhatTheHelperSays)
{
    const MattingFolder folder("refuse");
    const Error error = Matting(folder.addOn()).cutOut(somePicture()).error();
    EXPECT_EQ(error.code, ErrorCode::Unsupported);
    EXPECT_TRUE(error.detail.endsWith(u": the model is of another kind"_s))
        << qPrintable(error.detail);
}

TEST(Matting, aHelperThatBreaksOrSaysNothingIsAnErrorHere)
{
    const MattingFolder crash("crash");
    const Error broken = Matting(crash.addOn()).cutOut(somePicture()).error();
    EXPECT_EQ(broken.code, ErrorCode::Io);
    EXPECT_TRUE(broken.detail.contains(u"memory"_s)) << qPrintable(broken.detail);
    const MattingFolder silent("silent");
    EXPECT_EQ(Matting(silent.addOn()).cutOut(somePicture()).error().code, ErrorCode::Io);
}

TEST(Matting, aHelperThatHangsIsEnded)
{
    const MattingFolder folder("hang");
    media::MattingAddOn addOn = folder.addOn();
    addOn.patience = 100ms;
    const Error error = Matting(addOn).cutOut(somePicture()).error();
    EXPECT_EQ(error.code, ErrorCode::Io);
    EXPECT_TRUE(error.detail.contains(u"0.1 seconds"_s)) << qPrintable(error.detail);
}

TEST(Matting, stopsWhenItIsToldAlsoWhileItWaitsForAnother)
{
    const MattingFolder folder("hang");
    const Matting matting(folder.addOn());
    std::stop_source stop;
    const auto cut = [&] {
        EXPECT_EQ(matting.cutOut(somePicture(), stop.get_token()).error().code,
                  ErrorCode::Cancelled);
    };
    std::thread one(cut), other(cut);
    while (folder.runs() == 0)
        std::this_thread::yield();
    stop.request_stop();
    one.join();
    other.join();
    EXPECT_EQ(folder.runs(), 1) << "one helper at a time";
}

TEST(Matting, keepsKeysFromTheHelper)
{
    const QByteArray before = qgetenv("GEMINI_API_KEY");
    qputenv("GEMINI_API_KEY", "secret");
    const MattingFolder folder("secrets");
    const auto mask = Matting(folder.addOn()).cutOut(somePicture());
    before.isEmpty() ? qunsetenv("GEMINI_API_KEY") : qputenv("GEMINI_API_KEY", before);
    EXPECT_TRUE(mask) << qPrintable(mask.error().detail);
}

} // namespace rushes::media
