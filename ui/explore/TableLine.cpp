#include "ui/explore/TableLine.h"

#include "ui/explore/TableFile.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/ErrorText.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Switch.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>

namespace rushes::explore {

using namespace Qt::Literals::StringLiterals;
using widgets::ColourRole;
using widgets::TextStyle;

TableLine::TableLine(const TableFile& file, QWidget* parent)
    : QWidget(parent),
      m_file(file),
      m_chip(new widgets::Chip({}, widgets::ChipSize::Compact)),
      m_state(new widgets::Label({}, TextStyle::Caption, ColourRole::Text3)),
      m_night(new widgets::Switch(tr("Overnight, at half price"))),
      m_nightRow(nightRow())
{
    m_chip->setIconName(u"grid"_s);
    auto* menu = new QMenu(m_chip);
    m_chip->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, &TableLine::fillMenu);
    m_state->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_chip, 0, Qt::AlignLeft);
    column->addWidget(m_state);
    column->addWidget(m_nightRow);
    connect(m_night, &QCheckBox::toggled, this, &TableLine::paceChanged);
    connect(&file, &TableFile::changed, this, &TableLine::update);
    update();
}

QWidget* TableLine::nightRow()
{
    auto* area = new QWidget;
    auto* row = new QHBoxLayout(area);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_night);
    row->addWidget(new widgets::Label(tr("Overnight, at half price"), TextStyle::Small), 1);
    area->setToolTip(tr("One order for all rows. The service makes them when it has room, within a "
                        "day; Rushes may be closed meanwhile."));
    return area;
}

void TableLine::setBatches(const Result<void>& canBatch)
{
    m_canBatch = canBatch.has_value();
    m_nightRow->setVisible(isForRows());
}

bool TableLine::isForRows() const
{
    return m_canBatch && usesColumns(m_prompt, {m_file.table(), m_file.name()});
}

generation::PictureOrder::Pace TableLine::pace() const
{
    using Pace = generation::PictureOrder::Pace;
    return isForRows() && m_night->isChecked() ? Pace::Overnight : Pace::Now;
}

void TableLine::setPrompt(const QString& prompt)
{
    if (prompt == m_prompt)
        return;
    m_prompt = prompt;
    update();
}

void TableLine::update()
{
    setVisible(!m_file.path().isEmpty());
    m_nightRow->setVisible(isForRows());
    if (m_file.path().isEmpty())
        return;
    constexpr int longest = 32;
    const QString name = m_file.name();
    m_chip->setText(name.size() > longest ? name.left(longest - 1) + u'…' : name);
    m_chip->setToolTip(m_file.path());
    m_chip->setPrefix(tr("Table"));
    const PromptColumns columns{m_file.table(), name};
    const Result<void> fits = checkPress(m_prompt, columns);
    const bool isWrong = m_file.error() || !fits;
    m_state->setRole(isWrong ? ColourRole::Amber : ColourRole::Text3);
    if (m_file.error())
        m_state->setText(widgets::failureText(ErrorCode::Usage, m_file.error()->detail));
    else if (!m_file.table())
        m_state->setText(tr("Reading…"));
    else if (!fits)
        m_state->setText(widgets::failureText(ErrorCode::Usage, fits.error().detail));
    else if (usesColumns(m_prompt, columns))
        m_state->setText(tr("%n rows, one picture each", nullptr, int(columns.table->rows.size())));
    else
        m_state->setText(
            tr("%n rows. Write { to choose a column.", nullptr, int(columns.table->rows.size())));
}

void TableLine::fillMenu()
{
    QMenu* menu = m_chip->menu();
    menu->clear();
    for (const QString& column : m_file.columns())
        menu->addAction(u'{' + column + u'}', this, [this, column] { emit columnChosen(column); });
    if (!menu->isEmpty())
        menu->addSeparator();
    menu->addAction(tr("Another table…"), this, &TableLine::otherWanted);
    menu->addAction(tr("Without a table"), this, &TableLine::removeWanted);
}

} // namespace rushes::explore
