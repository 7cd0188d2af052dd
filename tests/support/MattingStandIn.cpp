// In place of rushes-matting: does what the first line of the "model" says, and writes to
// MODEL.runs that it ran. "subject" gives a mask with an ellipse in the middle, "guess" a grey one,
// "nothing" an empty one.
#include <QFile>
#include <QImage>
#include <QPainter>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <thread>

namespace {

bool knowsASecret()
{
    return std::getenv("GEMINI_API_KEY") || std::getenv("RUSHES_HOME") || std::getenv("HOME");
}

bool writeMask(const QString& picture, const QString& to, Qt::GlobalColor subject)
{
    QImage mask(QImage(picture).size(), QImage::Format_Grayscale8);
    mask.fill(Qt::black);
    QPainter painter(&mask);
    painter.setPen(Qt::NoPen);
    painter.setBrush(subject);
    painter.drawEllipse(mask.rect().marginsRemoved(
        {mask.width() / 4, mask.height() / 4, mask.width() / 4, mask.height() / 4}));
    painter.end();
    return mask.save(to, "PNG");
}

int fail(const char* words)
{
    std::fprintf(stderr, "one of many lines\n%s\n", words);
    return 9;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 5)
        return 2;
    const QString model = QString::fromLocal8Bit(argv[2]);
    QFile runs(model + QStringLiteral(".runs"));
    if (!runs.open(QIODevice::Append) || runs.write("run\n") < 0)
        return 3;
    runs.close();
    QFile file(model);
    const QByteArray wish = file.open(QIODevice::ReadOnly) ? file.readLine().trimmed() : "";
    const QString picture = QString::fromLocal8Bit(argv[3]);
    const QString mask = QString::fromLocal8Bit(argv[4]);
    if (wish == "crash")
        std::abort();
    if (wish == "hang")
        std::this_thread::sleep_for(std::chrono::hours(1)); // until it is killed
    if (wish == "refuse")
        return fail("the model is of another kind");
    if (wish == "secrets" && knowsASecret())
        return fail("it was told what it must not know");
    if (wish == "silent")
        return 0;
    return writeMask(picture, mask,
                     wish == "nothing" ? Qt::black
                     : wish == "guess" ? Qt::gray
                                       : Qt::white)
               ? 0
               : 4;
}
