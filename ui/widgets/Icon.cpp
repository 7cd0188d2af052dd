#include "ui/widgets/Icon.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QRegularExpression>
#include <QSvgRenderer>

using namespace Qt::Literals::StringLiterals;

namespace rushes::widgets {

namespace {

constexpr double drawnSide = 20.0;

QString pathOf(const QString& name)
{
    return u":/rushes/icons/"_s + name + u".svg"_s;
}

/// The drawing with its colour set and its lines scaled so that they come out 1.5 px wide at
/// `side`.
QByteArray drawing(const QString& name, int side, const QColor& colour)
{
    QFile file(pathOf(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString text = QString::fromUtf8(file.readAll());
    text.replace(u"currentColor"_s, colour.name(QColor::HexRgb));
    static const QRegularExpression width(uR"~(stroke-width="([0-9.]+)")~"_s);
    QString scaled;
    qsizetype end = 0;
    for (auto matches = width.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        scaled += text.mid(end, match.capturedStart() - end);
        const double pixels = match.captured(1).toDouble() * drawnSide / side;
        scaled += u"stroke-width=\"%1\""_s.arg(pixels);
        end = match.capturedEnd();
    }
    scaled += text.mid(end);
    return scaled.toUtf8();
}

class ThemedIconEngine : public QIconEngine
{
public:
    ThemedIconEngine(QString name, ColourRole role) : m_name(std::move(name)), m_role(role) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        paintIcon(*painter, rect, m_name, colour(mode, state));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return iconPixmap(m_name, std::min(size.width(), size.height()), colour(mode, state), 1.0);
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state,
                         qreal scale) override
    {
        const int side = qRound(std::min(size.width(), size.height()) / scale);
        return iconPixmap(m_name, side, colour(mode, state), scale);
    }
    QIconEngine* clone() const override { return new ThemedIconEngine(*this); }
    QString key() const override { return u"rushes"_s; }
    bool isNull() override { return !hasIcon(m_name); }

private:
    QColor colour(QIcon::Mode mode, QIcon::State state) const
    {
        const Theme& theme = themeOf(nullptr);
        if (mode == QIcon::Disabled)
            return theme.colour(ColourRole::Text4);
        const bool lit = state == QIcon::On && m_role == ColourRole::Text2;
        return theme.colour(lit ? ColourRole::Text1 : m_role);
    }

    QString m_name;
    ColourRole m_role;
};

} // namespace

bool hasIcon(const QString& name)
{
    return QFile::exists(pathOf(name));
}

QIcon icon(const QString& name, ColourRole role)
{
    return QIcon(new ThemedIconEngine(name, role));
}

QPixmap iconPixmap(const QString& name, int side, const QColor& colour, double devicePixelRatio)
{
    if (side <= 0)
        return {};
    const QString key = u"rushes:%1:%2:%3:%4"_s.arg(name)
                            .arg(side)
                            .arg(colour.name(QColor::HexArgb))
                            .arg(devicePixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    const QByteArray svg = drawing(name, side, colour);
    if (svg.isEmpty())
        return {};
    QSvgRenderer renderer(svg);
    pixmap = QPixmap(QSize(side, side) * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setOpacity(colour.alphaF());
    renderer.render(&painter, QRectF(0, 0, side, side));
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

void paintIcon(QPainter& painter, const QRect& rect, const QString& name, const QColor& colour)
{
    const int side = std::min(rect.width(), rect.height());
    const double ratio = painter.device()->devicePixelRatioF();
    const QPixmap pixmap = iconPixmap(name, side, colour, ratio);
    if (pixmap.isNull())
        return;
    painter.drawPixmap(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2,
                       pixmap);
}

} // namespace rushes::widgets
