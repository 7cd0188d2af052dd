// move_sheet DRAWINGS OUTPUT: draws every camera move under three lights, each light on a picture
// of its own (with depth, with a subject alone, with neither), as start, middle and end side by
// side: one small JPEG a light. `./dev sheet` refreshes tests/golden/moves with it; look at the
// pictures before committing them.

#include "core/draft/DraftBoard.h"
#include "core/sketch/SketchRenderer.h"

#include <QDir>
#include <QGuiApplication>
#include <QPainter>
#include <QTextStream>

#include <array>

using namespace Qt::Literals::StringLiterals;
using namespace rushes;

namespace {

constexpr QSize drawn(1280, 720);
constexpr QSize frameSize(640, 360);
constexpr QSize shown(240, 135);
constexpr std::array moments = {0.0, 0.5, 1.0};
constexpr int sheetColumns = 2;
constexpr int gap = 4;
constexpr int titleHeight = 18;
constexpr int quality = 70;
constexpr double strength = 0.7;

enum class Knows { Depth, Subject, Nothing };
struct Sheet
{
    QString light;
    QString prompt;
    Knows knows = Knows::Depth;
};

QSize cellSize()
{
    const int count = int(moments.size());
    return {count * shown.width() + (count - 1) * gap, titleHeight + shown.height()};
}

void drawMove(QPainter& painter, QPoint place, const sketch::SketchSource& source,
              const direction::Direction& direction)
{
    painter.drawText(QRect(place, QSize(cellSize().width(), titleHeight)), Qt::AlignVCenter,
                     direction::moveName(direction.move));
    const sketch::SketchRenderer renderer(source, direction, frameSize);
    for (std::size_t i = 0; i < moments.size(); ++i)
        painter.drawImage(place + QPoint(int(i) * (shown.width() + gap), titleHeight),
                          renderer.frame(moments[i])
                              .scaled(shown, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
}

QImage sheetOf(const draft::DraftBoard& board, const Sheet& sheet)
{
    const Result<draft::Draft> draft = board.draw({sheet.prompt, drawn, 2});
    if (!draft)
        return {};
    sketch::SketchSource source{.picture = draft->picture};
    if (sheet.knows != Knows::Nothing)
        source.subjectMask = draft->subjectMask;
    if (sheet.knows == Knows::Depth)
        source.depth = draft->depth;
    const int moves = int(direction::moveNames().size());
    const int rows = (moves + sheetColumns - 1) / sheetColumns;
    const QSize step = cellSize() + QSize(4 * gap, gap);
    QImage image(sheetColumns * step.width(), rows * step.height(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    for (int i = 0; i < moves; ++i)
        drawMove(painter, {i / rows * step.width(), i % rows * step.height()}, source,
                 {.move = direction::CameraMove(i),
                  .strength = strength,
                  .light = direction::lightNamed(sheet.light).value()});
    return image;
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const QStringList arguments = QGuiApplication::arguments();
    if (arguments.size() != 3) {
        QTextStream(stderr) << "usage: move_sheet DRAWINGS OUTPUT\n";
        return 2;
    }
    const draft::DraftBoard board(arguments.at(1));
    const QDir output(arguments.at(2));
    output.mkpath(u"."_s);
    const std::vector<Sheet> sheets{
        {u"golden-hour"_s, u"red sneaker on a beach"_s, Knows::Depth},
        {u"studio-hard"_s, u"teapot and a cup of coffee on a wooden table"_s, Knows::Subject},
        {u"blue-hour"_s, u"taxi in the street"_s, Knows::Nothing},
    };
    for (const Sheet& sheet : sheets) {
        const QString path = output.filePath(sheet.light + u".jpg"_s);
        if (!sheetOf(board, sheet).save(path, "jpg", quality))
            return 1;
        QTextStream(stdout) << path << "\n";
    }
    return 0;
}
