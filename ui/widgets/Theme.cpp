#include "ui/widgets/Theme.h"

#include "ui/widgets/RushesStyle.h"

#include <QApplication>
#include <QWidget>

#include <array>

namespace rushes::widgets {

namespace {

struct Shade
{
    QRgb dark;
    QRgb light;
};

constexpr std::array shades = std::to_array<Shade>({
    {0xff131313, 0xffd6d6d6}, // Stage
    {0xff191919, 0xffe4e4e4}, // Window
    {0xff1f1f1f, 0xfff3f3f3}, // Panel
    {0xff292929, 0xffffffff}, // Raised
    {0xff323232, 0xffe9e9e9}, // Hover
    {0xff3a3a3a, 0xffdedede}, // Pressed
    {0xff151515, 0xffffffff}, // Field
    {0xff2e2e2e, 0xffd5d5d5}, // Line
    {0xff434343, 0xffb3b3b3}, // LineStrong
    {0xff0e0e0e, 0xffc6c6c6}, // Gap
    {0xff757575, 0xff7f7f7f}, // Control
    {0xffededed, 0xff1b1b1b}, // Text1
    {0xffb4b4b4, 0xff474747}, // Text2
    {0xff8f8f8f, 0xff5b5b5b}, // Text3
    {0xff5f5f5f, 0xff9a9a9a}, // Text4
    {0xff5fa3f0, 0xff0a62c9}, // Accent
    {0xff0a1624, 0xffffffff}, // OnAccent
    {0xff1f3147, 0xffd6e6f8}, // AccentSoft
    {0xff24507f, 0xff0a62c9}, // Selection
    {0xff56c28c, 0xff0f6a3e}, // Ok
    {0xff1d3328, 0xffd5ebdf}, // OkSoft
    {0xffe3ae4a, 0xff7a4b00}, // Amber
    {0xff3a2f18, 0xfff6e6c4}, // AmberSoft
    {0xfff27b74, 0xffb02520}, // Red
    {0xff3d2321, 0xfff8dad7}, // RedSoft
    {0xffff6b57, 0xffd8361f}, // Playhead
    {0xa8000000, 0xa8000000}, // OnPicture
    {0xfff2f2f2, 0xfff2f2f2}, // OnPictureText
    {0xff34424f, 0xffcfdce8}, // TrackVideo
    {0xff574a2c, 0xffebddb8}, // TrackText
    {0xff6b5a33, 0xffebddb8}, // TrackTextSelected
    {0xff3e4a44, 0xffd9e2dc}, // TrackButton
    {0xff274438, 0xffcde6d8}, // TrackMusic
    {0xff7fb79b, 0xff2f7a55}, // TrackWave
    {0xff2e3b4b, 0xffcfdce8}, // SpeedFill
});
static_assert(shades.size() == static_cast<std::size_t>(ColourRole::SpeedFill) + 1);

} // namespace

Theme::Theme(Scheme scheme, QObject* parent) : QObject(parent), m_scheme(scheme) {}

void Theme::setScheme(Scheme scheme)
{
    if (scheme == m_scheme)
        return;
    m_scheme = scheme;
    emit changed();
}

void Theme::setMotion(Motion motion)
{
    if (motion == m_motion)
        return;
    m_motion = motion;
    emit changed();
}

QColor Theme::colour(ColourRole role) const
{
    const Shade& shade = shades[static_cast<std::size_t>(role)];
    return QColor::fromRgba(m_scheme == Scheme::Dark ? shade.dark : shade.light);
}

QPalette Theme::palette() const
{
    using enum ColourRole;
    QPalette palette;
    palette.setColor(QPalette::Window, colour(Panel));
    palette.setColor(QPalette::Base, colour(Field));
    palette.setColor(QPalette::AlternateBase, colour(Raised));
    palette.setColor(QPalette::Button, colour(Raised));
    for (QPalette::ColorRole text : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText}) {
        palette.setColor(text, colour(Text1));
        palette.setColor(QPalette::Disabled, text, colour(Text4));
    }
    palette.setColor(QPalette::BrightText, colour(Text1));
    palette.setColor(QPalette::PlaceholderText, colour(Text3));
    palette.setColor(QPalette::Highlight, colour(Selection));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, colour(Accent));
    palette.setColor(QPalette::LinkVisited, colour(Accent));
    palette.setColor(QPalette::Light, colour(Hover));
    palette.setColor(QPalette::Midlight, colour(Line));
    palette.setColor(QPalette::Mid, colour(LineStrong));
    palette.setColor(QPalette::Dark, colour(Gap));
    palette.setColor(QPalette::Shadow, colour(Gap));
    palette.setColor(QPalette::ToolTipBase, colour(Raised));
    palette.setColor(QPalette::ToolTipText, colour(Text1));
    return palette;
}

std::chrono::milliseconds Theme::duration(std::chrono::milliseconds full) const
{
    return m_motion == Motion::Full ? full : std::chrono::milliseconds{0};
}

const Theme& themeOf(const QWidget* widget)
{
    static const Theme fallback(Scheme::Dark);
    const QStyle* style = widget ? widget->style() : QApplication::style();
    const auto* ours = qobject_cast<const RushesStyle*>(style);
    return ours ? ours->theme() : fallback;
}

QColor colourOf(const QWidget* widget, ColourRole role)
{
    return themeOf(widget).colour(role);
}

} // namespace rushes::widgets
