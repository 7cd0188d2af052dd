#include "ui/compare/LabelledSheet.h"

#include "core/media/Image.h"
#include "ui/widgets/PicturePainter.h"

#include <QPainter>
#include <QSaveFile>

#include <algorithm>

namespace rushes::compare {

namespace {

constexpr int widestCell = 480, longestSide = 12'000;
constexpr int sheetGap = 12, headHeight = 56, rowHeadWidth = 220, fontPixels = 22;
const QColor sheetPaper(Qt::white), sheetInk(0x1b, 0x1b, 0x1b), emptyPlace(0xee, 0xee, 0xee);

QSize cellSize(const LabelledSheet& sheet)
{
    const auto columns = std::max<int>(1, int(sheet.columns.size()));
    const auto rows = std::max<int>(1, int(sheet.rows.size()));
    const double width =
        std::min({double(widestCell), double(longestSide - rowHeadWidth) / columns - sheetGap,
                  (double(longestSide - headHeight) / rows - sheetGap) * sheet.aspect});
    return {std::max(1, int(width)), std::max(1, int(width / sheet.aspect))};
}

void paintLabel(QPainter& painter, const QRect& rect, const QString& text)
{
    painter.drawText(rect, int(Qt::AlignCenter) | int(Qt::TextWordWrap), text);
}

} // namespace

QImage paintSheet(const LabelledSheet& sheet)
{
    const QSize cell = cellSize(sheet);
    const auto columns = int(sheet.columns.size()), rows = int(sheet.rows.size());
    QImage paper(rowHeadWidth + columns * (cell.width() + sheetGap),
                 headHeight + rows * (cell.height() + sheetGap), QImage::Format_RGB32);
    paper.fill(sheetPaper);
    QPainter painter(&paper);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    QFont font = sheet.font;
    font.setPixelSize(fontPixels);
    painter.setFont(font);
    painter.setPen(sheetInk);
    const auto left = [&](int column) { return rowHeadWidth + column * (cell.width() + sheetGap); };
    for (int column = 0; column < columns; ++column)
        paintLabel(painter, {left(column), 0, cell.width(), headHeight}, sheet.columns[column]);
    for (int row = 0; row < rows; ++row) {
        const int top = headHeight + row * (cell.height() + sheetGap);
        paintLabel(painter, {sheetGap, top, rowHeadWidth - 2 * sheetGap, cell.height()},
                   sheet.rows[row]);
        for (int column = 0; column < columns; ++column) {
            const QRect place(QPoint(left(column), top), cell);
            const QString path = sheet.paths.value(row * columns + column);
            const auto picture =
                path.isEmpty() ? fail(ErrorCode::Io, path)
                               : media::readThumbnail(path, std::max(cell.width(), cell.height()));
            if (picture)
                painter.drawImage(
                    widgets::fittedRect(place, picture->size(), widgets::Fit::Contain), *picture);
            else
                painter.fillRect(place, emptyPlace);
        }
    }
    return paper;
}

Result<void> saveSheet(const LabelledSheet& sheet, const QString& path)
{
    const auto bytes = media::encodeImage(paintSheet(sheet), media::ImageFormat::Png);
    if (!bytes)
        return fail(bytes.error());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size() || !file.commit())
        return fail(ErrorCode::Io, path);
    return {};
}

} // namespace rushes::compare
