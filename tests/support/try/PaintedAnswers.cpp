#include "tests/support/try/PaintedAnswers.h"

#include "core/media/Image.h"
#include "core/media/VideoWriter.h"

#include <QFile>
#include <QPainter>
#include <QTemporaryDir>

namespace rushes::testing {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int picturePixels = 1024;
constexpr int clipPixels = 640;
constexpr int framesPerSecond = 24;
constexpr int usualSeconds = 5;
constexpr double zoom = 0.25;

/// All texts and the first picture of a request, whatever its form.
struct Asked
{
    QString words;
    QImage picture;
};

void gather(const Json& json, Asked& asked)
{
    if (json.is_array() || json.is_object()) {
        for (const Json& member : json)
            gather(member, asked);
    }
    if (!json.is_object())
        return;
    asked.words += stringAt(json, "text");
    const QByteArray data = stringAt(json, "data").toLatin1();
    if (asked.picture.isNull() && !data.isEmpty())
        asked.picture.loadFromData(QByteArray::fromBase64(data));
}

Asked askedIn(const Json& body)
{
    Asked asked{.words = stringAt(body, "input"), .picture = {}};
    gather(memberAt(body, "input"), asked);
    gather(memberAt(body, "contents"), asked);
    return asked;
}

/// Even numbers, the longer side as given.
QSize sizeFor(const Json& body, const QString& usual, int longest)
{
    QString ratio = stringAt(memberAt(body, "response_format"), "aspect_ratio");
    if (ratio.isEmpty())
        ratio = stringAt(memberAt(memberAt(body, "generationConfig"), "imageConfig"), "aspectRatio",
                         usual);
    const QStringList sides = ratio.split(u':');
    const QSize shape(sides.value(0).toInt(), sides.value(1).toInt());
    const QSize size = (shape.isEmpty() ? QSize(1, 1) : shape * longest)
                           .scaled(longest, longest, Qt::KeepAspectRatio);
    return {size.width() / 2 * 2, size.height() / 2 * 2};
}

/// A plate in a colour of its own for every wording, with the words on it.
QImage plate(const Asked& asked, QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    const int hue = int(qHash(asked.words, 7) % 360);
    QLinearGradient sky(0, 0, size.width(), size.height());
    sky.setColorAt(0, QColor::fromHsv(hue, 120, 230));
    sky.setColorAt(1, QColor::fromHsv((hue + 50) % 360, 200, 110));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.fillRect(image.rect(), sky);
    if (!asked.picture.isNull())
        painter.drawImage(image.rect(), asked.picture);
    QFont font;
    font.setPixelSize(std::max(12, size.width() / 24));
    painter.setFont(font);
    const QRect box = image.rect().adjusted(size.width() / 16, size.height() / 16,
                                            -size.width() / 16, -size.height() / 16);
    painter.setPen(Qt::black);
    painter.drawText(box.translated(1, 1), Qt::AlignCenter | Qt::TextWordWrap, asked.words);
    painter.setPen(Qt::white);
    painter.drawText(box, Qt::AlignCenter | Qt::TextWordWrap, asked.words);
    return image;
}

QImage zoomed(const QImage& image, double progress)
{
    const double inset = zoom / 2 * progress;
    QImage frame(image.size(), QImage::Format_RGB32);
    QPainter painter(&frame);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QRectF from(image.width() * inset, image.height() * inset,
                      image.width() * (1 - 2 * inset), image.height() * (1 - 2 * inset));
    painter.drawImage(QRectF(QPointF(), image.size()), image, from);
    return frame;
}

} // namespace

QByteArray paintedPicture(const Json& body)
{
    const QImage image = plate(askedIn(body), sizeFor(body, u"1:1"_s, picturePixels));
    return media::encodeImage(image, media::ImageFormat::Jpeg).value_or(QByteArray());
}

QByteArray paintedClip(const Json& body)
{
    const Asked asked = askedIn(body);
    const QImage first = plate(asked, sizeFor(body, u"16:9"_s, clipPixels));
    const QString length = stringAt(memberAt(body, "response_format"), "duration");
    const int seconds = length.isEmpty() ? usualSeconds : int(length.chopped(1).toDouble());
    const int frames = seconds * framesPerSecond;
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"clip.mp4"_s);
    auto writer = media::VideoWriter::open(
        path,
        {.size = first.size(), .rate = {framesPerSecond, 1}, .speed = media::EncodeSpeed::Draft});
    for (int frame = 0; writer && frame < frames; ++frame) {
        if (!(*writer)->writeFrame(zoomed(first, double(frame) / frames)))
            return {};
    }
    QFile file(path);
    return writer && (*writer)->finish() && file.open(QIODevice::ReadOnly) ? file.readAll()
                                                                           : QByteArray();
}

} // namespace rushes::testing
