#include "ui/shell/CommandList.h"

#include "ui/widgets/Label.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

namespace rushes::shell {

namespace {

constexpr QSize wanted(560, 420);
constexpr int rowHeight = 32;

QString wordsOf(const QAction& action)
{
    QString words = action.text();
    return words.remove(QChar(u'&')).remove(QChar(u'…')).trimmed();
}

} // namespace

std::vector<QAction*> commandsOf(const QWidget& window)
{
    std::vector<QAction*> all;
    for (QAction* action : window.findChildren<QAction*>()) {
        const auto* owner = qobject_cast<const QWidget*>(action->parent());
        const bool onScreen = owner && (owner == &window || owner->isVisible());
        if (onScreen && action->isVisible() && !action->isSeparator() && !action->menu() &&
            !wordsOf(*action).isEmpty())
            all.push_back(action);
    }
    std::sort(all.begin(), all.end(), [](const QAction* a, const QAction* b) {
        return wordsOf(*a).localeAwareCompare(wordsOf(*b)) < 0;
    });
    all.erase(std::unique(all.begin(), all.end(),
                          [](const QAction* a, const QAction* b) {
                              return wordsOf(*a) == wordsOf(*b) && a->shortcut() == b->shortcut();
                          }),
              all.end());
    return all;
}

int fitOf(const QString& typed, const QString& command)
{
    constexpr int start = 3, startOfWord = 2, inside = 1;
    int worst = start;
    for (const QString& word : typed.split(QChar(u' '), Qt::SkipEmptyParts)) {
        const qsizetype at = command.indexOf(word, 0, Qt::CaseInsensitive);
        if (at < 0)
            return 0;
        const bool beginsWord = at == 0 || !command.at(at - 1).isLetterOrNumber();
        worst = std::min(worst, at == 0 ? start : beginsWord ? startOfWord : inside);
    }
    return worst;
}

CommandList::CommandList(const std::vector<QAction*>& commands, QWidget* parent)
    : QWidget(parent),
      m_commands(commands.begin(), commands.end()),
      m_edit(new QLineEdit),
      m_list(new QListWidget)
{
    m_edit->setPlaceholderText(tr("What do you want to do?"));
    m_edit->setAccessibleName(tr("Search commands"));
    m_edit->installEventFilter(this);
    m_list->setAccessibleName(tr("Commands"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFont(widgets::fontOf(widgets::TextStyle::Body));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(m_edit);
    column->addWidget(m_list, 1);
    connect(m_edit, &QLineEdit::textChanged, this, &CommandList::filter);
    connect(m_edit, &QLineEdit::returnPressed, this, &CommandList::choose);
    connect(m_list, &QListWidget::itemClicked, this, &CommandList::choose);
    filter();
}

QSize CommandList::sizeHint() const
{
    return wanted;
}

void CommandList::filter()
{
    m_shown.clear();
    m_list->clear();
    for (const QPointer<QAction>& action : m_commands) {
        if (action && fitOf(m_edit->text(), wordsOf(*action)) > 0)
            m_shown.push_back(action);
    }
    std::stable_sort(m_shown.begin(), m_shown.end(), [this](const auto& a, const auto& b) {
        return fitOf(m_edit->text(), wordsOf(*a)) > fitOf(m_edit->text(), wordsOf(*b));
    });
    for (const QPointer<QAction>& action : m_shown) {
        auto* item = new QListWidgetItem(m_list);
        item->setSizeHint({0, rowHeight});
        item->setData(Qt::AccessibleTextRole, wordsOf(*action));
        if (!action->isEnabled())
            item->setFlags(Qt::NoItemFlags);
        auto* row = new QWidget;
        auto* line = new QHBoxLayout(row);
        line->setContentsMargins(8, 0, 8, 0);
        const auto role =
            action->isEnabled() ? widgets::ColourRole::Text1 : widgets::ColourRole::Text4;
        line->addWidget(new widgets::Label(wordsOf(*action), widgets::TextStyle::Body, role), 1);
        line->addWidget(new widgets::Label(action->shortcut().toString(QKeySequence::NativeText),
                                           widgets::TextStyle::Small, widgets::ColourRole::Text3));
        row->setAttribute(Qt::WA_TransparentForMouseEvents);
        m_list->setItemWidget(item, row);
    }
    m_list->setCurrentRow(0);
}

bool CommandList::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
        if (step != 0 && m_list->count() > 0) {
            m_list->setCurrentRow(std::clamp(m_list->currentRow() + step, 0, m_list->count() - 1));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void CommandList::choose()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= int(m_shown.size()))
        return;
    if (QAction* action = m_shown[std::size_t(row)]; action && action->isEnabled())
        emit chosen(action);
}

} // namespace rushes::shell
