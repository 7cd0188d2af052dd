#include "ui/explore/DiffLine.h"

#include "ui/widgets/Icon.h"
#include "ui/widgets/Shapes.h"
#include "ui/widgets/TextStyle.h"
#include "ui/widgets/Theme.h"

#include <QPainter>

namespace rushes::explore {

using namespace Qt::Literals::StringLiterals;
using widgets::ColourRole;
using widgets::TextStyle;

namespace {

constexpr int iconSide = 12, gap = 6;

QString spoken(const std::vector<widgets::WordChange>& changes)
{
    QStringList parts;
    for (const widgets::WordChange& change : changes) {
        if (!change.removed.isEmpty())
            parts << DiffLine::tr("without “%1”").arg(change.removed);
        if (!change.added.isEmpty())
            parts << DiffLine::tr("with “%1”").arg(change.added);
    }
    return parts.join(u", "_s);
}

} // namespace

DiffLine::DiffLine(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setAccessibleName(tr("Changed since the picture on stage"));
}

void DiffLine::setTexts(const QString& before, const QString& after)
{
    m_changes =
        before.isEmpty() ? std::vector<widgets::WordChange>() : widgets::wordChanges(before, after);
    const QString words = spoken(m_changes);
    setToolTip(words);
    setAccessibleDescription(words);
    update();
}

QSize DiffLine::sizeHint() const
{
    return {0, widgets::lineHeight(TextStyle::Small)};
}

void DiffLine::paintEvent(QPaintEvent*)
{
    if (m_changes.empty())
        return;
    QPainter painter(this);
    QFont plain = widgets::fontOf(TextStyle::Small);
    QFont struck = plain;
    struck.setStrikeOut(true);
    const QColor faint = widgets::colourOf(this, ColourRole::Text3);
    widgets::paintIcon(painter, QRect(0, 0, iconSide, height()), u"diff"_s, faint);
    int x = iconSide + 8;
    const auto write = [&](const QString& text, const QFont& font, const QColor& colour) {
        if (x < width())
            x += widgets::paintText(painter, QRect(x, 0, width() - x, height()), text, font,
                                    colour) +
                 gap;
    };
    for (std::size_t i = 0; i < m_changes.size(); ++i) {
        const widgets::WordChange& change = m_changes[i];
        if (i > 0)
            write(u"·"_s, plain, faint);
        if (!change.removed.isEmpty())
            write(change.removed, struck, faint);
        if (!change.added.isEmpty())
            write(change.removed.isEmpty() ? u"+ "_s + change.added : change.added, plain,
                  widgets::colourOf(this, ColourRole::Ok));
    }
}

} // namespace rushes::explore
