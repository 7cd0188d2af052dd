#include "ui/explore/SlotChips.h"

#include "ui/widgets/Chip.h"
#include "ui/widgets/FlowLayout.h"

#include <QMenu>

namespace rushes::explore {

using namespace Qt::Literals::StringLiterals;

namespace {

QString nameOf(Slot slot)
{
    switch (slot) {
    case Slot::Subject:
        return SlotChips::tr("Subject");
    case Slot::Style:
        return SlotChips::tr("Style");
    case Slot::Light:
        return SlotChips::tr("Light");
    case Slot::Camera:
        return SlotChips::tr("Camera");
    }
    return {};
}

} // namespace

SlotChips::SlotChips(QWidget* parent) : QWidget(parent)
{
    auto* flow = new widgets::FlowLayout(this, 4);
    for (std::size_t i = 0; i < allSlots.size(); ++i) {
        m_chips[i] = new widgets::Chip({}, widgets::ChipSize::Compact);
        m_chips[i]->setPrefix(nameOf(allSlots[i]));
        auto* menu = new QMenu(m_chips[i]);
        m_chips[i]->setMenu(menu);
        flow->addWidget(m_chips[i]);
        connect(menu, &QMenu::aboutToShow, this, [this, i] { fill(i); });
    }
    setText({});
}

void SlotChips::setText(const QString& prompt)
{
    m_prompt = prompt;
    constexpr int longest = 18;
    for (std::size_t i = 0; i < allSlots.size(); ++i) {
        const auto span = slotIn(prompt, allSlots[i]);
        QString words = span ? prompt.mid(span->position, span->length) : u"–"_s;
        if (words.size() > longest)
            words = words.left(longest - 1) + u'…';
        if (words == m_chips[i]->text())
            continue;
        m_chips[i]->setText(words);
        m_chips[i]->setPrefix(nameOf(allSlots[i])); // renews the spoken name
    }
}

void SlotChips::fill(std::size_t index)
{
    const Slot slot = allSlots[index];
    QMenu* menu = m_chips[index]->menu();
    menu->clear();
    const auto span = slotIn(m_prompt, slot);
    const QString now = span ? m_prompt.mid(span->position, span->length) : QString();
    for (const QString& words : slotWords(slot)) {
        QAction* line = menu->addAction(words);
        line->setCheckable(true);
        line->setChecked(words.compare(now, Qt::CaseInsensitive) == 0);
        connect(line, &QAction::triggered, this,
                [this, slot, words] { emit wordsChosen(slot, words); });
    }
    if (!menu->isEmpty())
        menu->addSeparator();
    QAction* select = menu->addAction(tr("Select these words"));
    select->setEnabled(span.has_value());
    connect(select, &QAction::triggered, this, [this, span] { emit selectWanted(*span); });
    QAction* remove = menu->addAction(tr("Take them out"));
    remove->setEnabled(span.has_value());
    connect(remove, &QAction::triggered, this, [this, slot] { emit wordsChosen(slot, {}); });
}

} // namespace rushes::explore
