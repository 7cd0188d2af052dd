#include "ui/clip/LimitsList.h"

#include "ui/widgets/HintButton.h"
#include "ui/widgets/Icon.h"
#include "ui/widgets/Label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace rushes::clip {

using namespace Qt::Literals::StringLiterals;
using widgets::ColourRole;
using widgets::TextStyle;
using Tone = LimitLine::Tone;

namespace {

constexpr int limitIcon = 14, fixHeight = 24;

/// A line icon that follows the theme.
class IconMark : public QWidget
{
public:
    IconMark(QString name, ColourRole role) : m_name(std::move(name)), m_role(role)
    {
        setFixedSize(limitIcon, limitIcon + 2);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        widgets::paintIcon(painter, rect(), m_name, widgets::colourOf(this, m_role));
    }

private:
    QString m_name;
    ColourRole m_role;
};

ColourRole colourOf(Tone tone)
{
    return tone == Tone::Fact      ? ColourRole::Text3
           : tone == Tone::Caution ? ColourRole::Amber
                                   : ColourRole::Red;
}

} // namespace

LimitsList::LimitsList(QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
}

void LimitsList::setLines(const std::vector<LimitLine>& lines)
{
    if (lines == m_lines && m_rows)
        return;
    m_lines = lines;
    if (m_rows) {
        m_rows->hide();
        m_rows->deleteLater(); // one of its buttons may be what called
    }
    m_rows = new QWidget;
    auto* rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(2);
    for (const LimitLine& line : lines)
        rows->addWidget(makeRow(line));
    layout()->addWidget(m_rows);
}

QWidget* LimitsList::makeRow(const LimitLine& line)
{
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto* mark =
        new IconMark(line.tone == Tone::Fact ? u"clock"_s : u"warning"_s, colourOf(line.tone));
    layout->addWidget(mark, 0, Qt::AlignTop);
    auto* text = new widgets::Label(line.text, TextStyle::Caption, ColourRole::Text3);
    text->setWordWrap(true);
    layout->addWidget(text, 1);
    if (line.fix == LimitFix::None)
        return row;
    auto* fix = new widgets::HintButton(line.action);
    fix->setControlHeight(fixHeight);
    fix->setFocusPolicy(Qt::TabFocus);
    layout->addWidget(fix, 0, Qt::AlignTop);
    connect(fix, &QPushButton::clicked, this, [this, what = line.fix] { emit fixWanted(what); });
    return row;
}

} // namespace rushes::clip
