#include "ui/widgets/TextStyle.h"

#include <QGuiApplication>
#include <QScreen>

#include <algorithm>
#include <cmath>

namespace rushes::widgets {

namespace {

struct Metrics
{
    int pixels;
    int line;
    QFont::Weight weight;
    double tracking; ///< share of the pixel size added between letters
};

Metrics metricsOf(TextStyle style)
{
    constexpr double normal = -0.005;
    switch (style) {
    case TextStyle::Title:
        return {20, 26, QFont::DemiBold, -0.015};
    case TextStyle::SheetTitle:
        return {17, 24, QFont::DemiBold, normal};
    case TextStyle::Heading:
        return {13, 20, QFont::DemiBold, normal};
    case TextStyle::Prompt:
        return {14, 22, QFont::Normal, normal};
    case TextStyle::Body:
        return {13, 20, QFont::Normal, normal};
    case TextStyle::BodyStrong:
        return {13, 20, QFont::Medium, normal};
    case TextStyle::Small:
        return {12, 16, QFont::Normal, normal};
    case TextStyle::SmallStrong:
        return {12, 16, QFont::Medium, normal};
    case TextStyle::Caption:
        break;
    }
    return {11, 16, QFont::Normal, normal};
}

} // namespace

double textScale()
{
#ifdef Q_OS_MACOS
    constexpr double base = 72.0;
#else
    constexpr double base = 96.0;
#endif
    const QScreen* screen = QGuiApplication::primaryScreen();
    return screen ? std::clamp(screen->logicalDotsPerInch() / base, 0.8, 2.0) : 1.0;
}

QFont fontOf(TextStyle style)
{
    const Metrics metrics = metricsOf(style);
    const double pixels = metrics.pixels * textScale();
    QFont font(QStringLiteral("Inter Rushes"));
    font.setPixelSize(static_cast<int>(std::lround(pixels)));
    font.setWeight(metrics.weight);
    font.setLetterSpacing(QFont::AbsoluteSpacing, metrics.tracking * pixels);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

int scaledHeight(int pixels)
{
    return static_cast<int>(std::lround(pixels * std::max(1.0, textScale())));
}

int lineHeight(TextStyle style)
{
    return static_cast<int>(std::lround(metricsOf(style).line * textScale()));
}

} // namespace rushes::widgets
