#include "ui/explore/TableLine.h"

#include "ui/explore/TableFile.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/ErrorText.h"
#include "ui/widgets/Label.h"

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
      m_state(new widgets::Label({}, TextStyle::Caption, ColourRole::Text3))
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
    connect(&file, &TableFile::changed, this, &TableLine::update);
    update();
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
