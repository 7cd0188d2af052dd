#include "ui/explore/ModelChip.h"

#include "ui/widgets/Label.h"

#include <QActionGroup>
#include <QMenu>
#include <QWidgetAction>

#include <algorithm>

namespace rushes::explore {

using namespace Qt::Literals::StringLiterals;

namespace {

QString timeText(double seconds)
{
    const int decimals = seconds < 10 && qRound(seconds * 10) % 10 != 0 ? 1 : 0;
    return ModelChip::tr("about %1 s").arg(seconds, 0, 'f', decimals);
}

/// Name at the left, what it costs and how long it takes at the right.
QString lineOf(const ModelChoice& choice)
{
    QString facts = choice.price;
    if (choice.seconds)
        facts += u" · "_s + timeText(*choice.seconds);
    return QString(choice.model.name).replace(u'&', u"&&"_s) + u'\t' + facts;
}

} // namespace

ModelChip::ModelChip(QWidget* parent) : Chip({}, widgets::ChipSize::Standard, parent)
{
    setShape(widgets::ChipShape::Wide);
    auto* list = new QMenu(this);
    list->setToolTipsVisible(true);
    setMenu(list);
}

void ModelChip::setChoices(std::vector<ModelChoice> choices)
{
    m_choices = std::move(choices);
    QMenu* list = menu();
    list->clear();
    delete list->findChild<QActionGroup*>();
    new QActionGroup(list);
    addGroup(list, tr("This computer"), true);
    addGroup(list, tr("Services"), false);
    list->addSeparator();
    connect(list->addAction(tr("Add a key…")), &QAction::triggered, this, &ModelChip::keyWanted);
    if (choose(m_model.id))
        return;
    const int usual = usualChoice(m_choices);
    take(usual < 0 ? ModelChoice() : m_choices[std::size_t(usual)]);
}

void ModelChip::addGroup(QMenu* list, const QString& title, bool local)
{
    constexpr int indent = 12;
    auto* label =
        new widgets::Label(title, widgets::TextStyle::Caption, widgets::ColourRole::Text3);
    label->setContentsMargins(indent, 4, indent, 4);
    auto* head = new QWidgetAction(list);
    head->setDefaultWidget(label);
    list->addAction(head);
    auto* group = list->findChild<QActionGroup*>();
    for (const ModelChoice& choice : m_choices) {
        if (choice.model.isLocal() != local)
            continue;
        QAction* line = list->addAction(lineOf(choice));
        line->setCheckable(true);
        line->setEnabled(choice.isUsable());
        line->setToolTip(choice.why);
        line->setData(choice.model.id);
        group->addAction(line);
        connect(line, &QAction::triggered, this, [this, id = choice.model.id] {
            if (id != m_model.id && choose(id))
                emit modelChosen();
        });
    }
    if (list->actions().back() == head)
        list->removeAction(head);
}

const ModelChoice* ModelChip::choice() const
{
    const auto found =
        std::find_if(m_choices.begin(), m_choices.end(),
                     [this](const ModelChoice& one) { return one.model.id == m_model.id; });
    return found == m_choices.end() ? nullptr : &*found;
}

bool ModelChip::choose(const QString& id)
{
    const auto found =
        std::find_if(m_choices.begin(), m_choices.end(),
                     [&](const ModelChoice& one) { return one.model.id == id && one.isUsable(); });
    if (found == m_choices.end())
        return false;
    take(*found);
    return true;
}

void ModelChip::take(const ModelChoice& choice)
{
    m_model = choice.model;
    setText(m_model.name);
    m_wanted = Chip::sizeHint();
    fit();
    setEnabled(!m_choices.empty());
    setAccessibleName(tr("Model %1").arg(m_model.name));
    const QString time = choice.seconds ? tr(", %1").arg(timeText(*choice.seconds)) : QString();
    setToolTip(m_model.id.isEmpty()
                   ? tr("No model can be used.")
                   : tr("%1: %2 a picture%3").arg(m_model.name, choice.price, time));
    for (QAction* line : menu()->actions())
        line->setChecked(line->isCheckable() && line->data().toString() == m_model.id);
    updateGeometry();
}

/// The last words of a name tell models apart: "Nano Banana 2 Lite" becomes "2 Lite".
void ModelChip::fit()
{
    QString words = m_model.name;
    setText(words);
    while (Chip::sizeHint().width() > width() && words.contains(u' ')) {
        words = words.section(u' ', 1);
        setText(words);
    }
}

void ModelChip::resizeEvent(QResizeEvent* event)
{
    Chip::resizeEvent(event);
    fit();
}

} // namespace rushes::explore
