#include "ui/explore/SurveyLayout.h"

namespace rushes::explore {

namespace {

QSize placeSize(int count, int columns, const QSize& area, int gap)
{
    const int rows = (count + columns - 1) / columns;
    return {(area.width() - gap * (columns + 1)) / columns,
            (area.height() - gap * (rows + 1)) / rows};
}

qint64 surface(const std::vector<QSize>& pictures, const QSize& place)
{
    qint64 sum = 0;
    for (const QSize& picture : pictures) {
        const QSize fitted = picture.scaled(place, Qt::KeepAspectRatio);
        sum += qint64(fitted.width()) * fitted.height();
    }
    return sum;
}

} // namespace

std::vector<QRect> surveyLayout(const std::vector<QSize>& pictures, const QSize& area, int gap)
{
    const auto count = int(pictures.size());
    int columns = 1;
    for (int more = 2; more <= count; ++more) {
        const QSize place = placeSize(count, more, area, gap);
        if (!place.isEmpty() &&
            surface(pictures, place) > surface(pictures, placeSize(count, columns, area, gap)))
            columns = more;
    }
    std::vector<QRect> places;
    const QSize place = count > 0 ? placeSize(count, columns, area, gap) : QSize();
    for (int i = 0; i < count; ++i) {
        QRect rect({}, pictures[std::size_t(i)].scaled(place, Qt::KeepAspectRatio));
        rect.moveCenter(QRect({gap + i % columns * (place.width() + gap),
                               gap + i / columns * (place.height() + gap)},
                              place)
                            .center());
        places.push_back(rect);
    }
    return places;
}

} // namespace rushes::explore
