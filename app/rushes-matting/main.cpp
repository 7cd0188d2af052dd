// The helper that cuts one picture out and ends: rushes-matting LIBRARY MODEL PICTURE MASK. It is
// started by media::Matting, reads PICTURE, and writes MASK as a grey PNG. What goes wrong is the
// last line it says.
#include "core/media/Image.h"
#include "core/media/Saliency.h"

#include <QCoreApplication>
#include <QSaveFile>

#include <cstdio>

namespace {

using namespace rushes;
using namespace Qt::Literals::StringLiterals;

Result<void> writeMask(const QImage& mask, const QString& path)
{
    const Result<QByteArray> bytes = media::encodeImage(mask, media::ImageFormat::Png);
    if (!bytes)
        return fail(bytes.error());
    QSaveFile file(path);
    const bool isWritten =
        file.open(QIODevice::WriteOnly) && file.write(*bytes) == bytes->size() && file.commit();
    return isWritten ? Result<void>() : fail(ErrorCode::Io, u"cannot write "_s + path);
}

Result<void> cut(const QString& library, const QString& model, const QString& picture,
                 const QString& mask)
{
    const Result<QImage> image = media::readImage(picture);
    if (!image)
        return fail(image.error());
    const auto opened = media::OnnxModel::open(library, model);
    if (!opened)
        return fail(opened.error());
    const Result<QImage> found = media::saliencyMask(**opened, *image);
    return found ? writeMask(*found, mask) : fail(found.error());
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    constexpr qsizetype wanted = 5;
    if (words.size() != wanted) {
        std::fprintf(stderr, "usage: rushes-matting LIBRARY MODEL PICTURE MASK\n");
        return exitCode(ErrorCode::Usage);
    }
    const Result<void> done = cut(words[1], words[2], words[3], words[4]);
    if (done)
        return 0;
    std::fprintf(stderr, "%s\n", qUtf8Printable(done.error().detail.simplified()));
    return exitCode(done.error().code);
}
