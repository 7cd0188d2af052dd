#include "ui/shell/KeysSheet.h"

#include "ui/widgets/KeyHint.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/SectionHeader.h"

#include <QAction>
#include <QCoreApplication>
#include <QGridLayout>
#include <QVBoxLayout>

#include <vector>

namespace rushes::shell {

using namespace Qt::Literals::StringLiterals;
using widgets::ColourRole;
using widgets::Label;
using widgets::TextStyle;

namespace {

constexpr int margin = 32;

QString words(const char* text)
{
    return QCoreApplication::translate("KeysSheet", text);
}

QString key(const char* text)
{
    return QString::fromUtf8(text);
}

struct Area
{
    QString name;
    std::vector<widgets::KeyWords> keys;
};

/// "Ctrl ⇧ E" for Ctrl+Shift+E.
QString shown(const QKeySequence& sequence)
{
    return sequence.toString(QKeySequence::NativeText)
        .replace(u"Shift"_s, key("⇧"))
        .replace(u'+', u' ');
}

Area everywhere(const std::vector<QAction*>& actions)
{
    Area area{words("Everywhere"), {}};
    for (const QAction* action : actions) {
        if (!action->shortcut().isEmpty())
            area.keys.push_back(
                {{shown(action->shortcut())}, action->text().remove(u'…').toLower()});
    }
    return area;
}

std::vector<Area> areas()
{
    return {
        {words("Prompt"),
         {{{key("Ctrl ↵")}, words("draw")},
          {{key("Esc")}, words("to the grid")},
          {{key("Alt ↑"), key("↓")}, words("history")}}},
        {words("Grid"),
         {{{key("1"), key("…"), key("5")}, words("rate")},
          {{key("0")}, words("no rating")},
          {{key("P")}, words("pick")},
          {{key("X")}, words("reject")},
          {{key("U")}, words("no flag")},
          {{key("Space")}, words("stage alone, and back")},
          {{key("C")}, words("compare")},
          {{key("V")}, words("vary")},
          {{key("K")}, words("make a clip")},
          {{key("T")}, words("add to the cut")},
          {{key("Del")}, words("bin")},
          {{key("Ctrl +"), key("−")}, words("size")}}},
        {words("Compare"),
         {{{key("←")}, words("A wins")},
          {{key("→")}, words("B wins")},
          {{key("W")}, words("swap")},
          {{key("Space")}, words("blink")},
          {{key("G")}, words("back to the grid")}}},
        {words("Clip"),
         {{{key("Space")}, words("play")},
          {{key("["), key("]")}, words("previous, next move")},
          {{key("Ctrl D")}, words("draft")}}},
        {words("Cut"),
         {{{key("Space")}, words("play")},
          {{key("J"), key("K"), key("L")}, words("back, stop, forward")},
          {{key("←"), key("→")}, words("one frame, with ⇧ a second")},
          {{key("↑"), key("↓")}, words("edit point")},
          {{key("S")}, words("split")},
          {{key("Q"), key("W")}, words("trim to the playhead")},
          {{key("Del")}, words("delete")},
          {{key("⇧ Del")}, words("delete and close up")},
          {{key("M")}, words("marker")},
          {{key("N")}, words("snap")},
          {{key("Alt ↑"), key("↓")}, words("alternate")},
          {{key("Ctrl D")}, words("dissolve")}}},
    };
}

} // namespace

KeysSheet::KeysSheet(const std::vector<QAction*>& actions, QWidget* parent) : QWidget(parent)
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(margin, margin, margin, margin);
    grid->setHorizontalSpacing(margin);
    grid->addWidget(new Label(words("Keys"), TextStyle::SheetTitle), 0, 0);
    int column = 0;
    std::vector<Area> all{everywhere(actions)};
    for (Area& area : areas())
        all.push_back(std::move(area));
    for (const Area& area : all) {
        auto* list = new QVBoxLayout;
        list->setSpacing(8);
        list->addWidget(new widgets::SectionHeader(area.name));
        for (const widgets::KeyWords& entry : area.keys)
            list->addWidget(new widgets::KeyHint(entry));
        list->addStretch();
        grid->addLayout(list, 1, column++);
    }
}

AboutSheet::AboutSheet(QWidget* parent) : QWidget(parent)
{
    constexpr int width = 520;
    setFixedWidth(width);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(12);
    column->addWidget(new Label(words("Rushes %1").arg(QCoreApplication::applicationVersion()),
                                TextStyle::SheetTitle));
    for (const char* text : {"Pictures while you type, clips, and short ads. This computer makes "
                             "drafts and sketches; services make the rest, with a key of yours.",
                             "The draft board's objects are Fluent Emoji by Microsoft, MIT "
                             "licence. The typeface is Inter, SIL Open Font "
                             "Licence. Video is read and written with FFmpeg. The window is Qt.",
                             "Rushes itself is free software under the Apache License 2.0; a "
                             "package that contains a GPL build of "
                             "FFmpeg is under the GPL 3."}) {
        auto* paragraph = new Label(words(text), TextStyle::Small, ColourRole::Text2);
        paragraph->setWordWrap(true);
        column->addWidget(paragraph);
    }
}

} // namespace rushes::shell
