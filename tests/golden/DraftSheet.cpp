// draft_sheet DRAWINGS PROMPTS OUTPUT: draws every prompt of a list twice, with two seeds side by
// side, into one small JPEG a prompt. `./dev sheet` refreshes tests/golden/draft with it; look at
// the pictures before committing them. A line of the list: WIDTHxHEIGHT, a space, the prompt.

#include "core/draft/DraftBoard.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QPainter>
#include <QTextStream>

using namespace Qt::Literals::StringLiterals;
using namespace rushes;

namespace {

constexpr int shownHeight = 300;
constexpr int gap = 6;
constexpr int quality = 80;

QString fileName(int number, const QString& prompt)
{
    QString name;
    for (const QChar c : prompt.toLower())
        if (c.isLetterOrNumber() && c.unicode() < 128)
            name += c;
        else if (!name.endsWith(u'-') && !name.isEmpty())
            name += u'-';
    return u"%1-%2.jpg"_s.arg(number, 2, 10, QLatin1Char('0')).arg(name.left(40));
}

QImage pairOf(const draft::DraftBoard& board, const QString& prompt, const QSize& size)
{
    const QSize shown = size.scaled(10000, shownHeight, Qt::KeepAspectRatio);
    QImage pair(2 * shown.width() + gap, shownHeight, QImage::Format_RGB32);
    pair.fill(Qt::white);
    QPainter painter(&pair);
    for (int i = 0; i < 2; ++i) {
        const Result<draft::Draft> drawn = board.draw({prompt, size, std::uint64_t(i + 1)});
        if (drawn)
            painter.drawImage(
                i * (shown.width() + gap), 0,
                drawn->picture.scaled(shown, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    }
    return pair;
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const QStringList arguments = QGuiApplication::arguments();
    QFile list(arguments.value(2));
    if (arguments.size() != 4 || !list.open(QIODevice::ReadOnly)) {
        QTextStream(stderr) << "usage: draft_sheet DRAWINGS PROMPTS OUTPUT\n";
        return 2;
    }
    const draft::DraftBoard board(arguments.at(1));
    const QDir output(arguments.at(3));
    output.mkpath(u"."_s);
    int number = 0;
    qint64 bytes = 0;
    for (const QString& line : QString::fromUtf8(list.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList sides = line.section(u' ', 0, 0).split(u'x');
        const QString prompt = line.section(u' ', 1);
        const QSize size(sides.value(0).toInt(), sides.value(1).toInt());
        const QString path = output.filePath(fileName(++number, prompt));
        if (!pairOf(board, prompt, size).save(path, "jpg", quality))
            return 1;
        bytes += QFile(path).size();
    }
    QTextStream(stdout) << number << " prompts, " << bytes / 1024 << " KB in " << output.path()
                        << "\n";
    return 0;
}
