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

struct KeysSheetWords
{
    Q_DECLARE_TR_FUNCTIONS(KeysSheet)
};

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
    Area area{KeysSheetWords::tr("Everywhere"), {}};
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
        {KeysSheetWords::tr("Prompt"),
         {{{key("Ctrl ↵")}, KeysSheetWords::tr("draw")},
          {{key("Esc")}, KeysSheetWords::tr("to the grid")},
          {{key("Alt ↑"), key("↓")}, KeysSheetWords::tr("history")}}},
        {KeysSheetWords::tr("Grid"),
         {{{key("1"), key("…"), key("5")}, KeysSheetWords::tr("rate")},
          {{key("0")}, KeysSheetWords::tr("no rating")},
          {{key("P")}, KeysSheetWords::tr("pick")},
          {{key("X")}, KeysSheetWords::tr("reject")},
          {{key("U")}, KeysSheetWords::tr("no flag")},
          {{key("Space")}, KeysSheetWords::tr("stage alone, and back")},
          {{key("\\")}, KeysSheetWords::tr("hold: the picture before")},
          {{key("C")}, KeysSheetWords::tr("compare")},
          {{key("N")}, KeysSheetWords::tr("see several together")},
          {{key("B")}, KeysSheetWords::tr("stack what looks alike")},
          {{key("V")}, KeysSheetWords::tr("vary a little, with Shift a lot")},
          {{key("Ctrl E")}, KeysSheetWords::tr("change a part in words")},
          {{key("K")}, KeysSheetWords::tr("make a clip")},
          {{key("T")}, KeysSheetWords::tr("add to the cut")},
          {{key("Del")}, KeysSheetWords::tr("bin")},
          {{key("Ctrl +"), key("−")}, KeysSheetWords::tr("size")}}},
        {KeysSheetWords::tr("Mask"),
         {{{key("["), key("]")}, KeysSheetWords::tr("smaller, larger brush")},
          {{key("⇧")}, KeysSheetWords::tr("erase")},
          {{key("I")}, KeysSheetWords::tr("invert")},
          {{key("Del")}, KeysSheetWords::tr("clear")},
          {{key("Ctrl Z")}, KeysSheetWords::tr("a stroke back")},
          {{key("←"), key("Space")}, KeysSheetWords::tr("paint without a mouse")},
          {{key("Esc")}, KeysSheetWords::tr("leave")}}},
        {KeysSheetWords::tr("Compare"),
         {{{key("←")}, KeysSheetWords::tr("A wins")},
          {{key("→")}, KeysSheetWords::tr("B wins")},
          {{key("W")}, KeysSheetWords::tr("swap")},
          {{key("Space")}, KeysSheetWords::tr("blink")},
          {{key("T")}, KeysSheetWords::tr("table, and back")},
          {{key("Ctrl ↵")}, KeysSheetWords::tr("make a cell of the table")},
          {{key("G")}, KeysSheetWords::tr("back to the grid")}}},
        {KeysSheetWords::tr("Clip"),
         {{{key("Space")}, KeysSheetWords::tr("play")},
          {{key("["), key("]")}, KeysSheetWords::tr("previous, next move")},
          {{key("Ctrl D")}, KeysSheetWords::tr("draft")}}},
        {KeysSheetWords::tr("Cut"),
         {{{key("Space")}, KeysSheetWords::tr("play")},
          {{key("J"), key("K"), key("L")}, KeysSheetWords::tr("back, stop, forward")},
          {{key("←"), key("→")}, KeysSheetWords::tr("one frame, with ⇧ a second")},
          {{key("↑"), key("↓")}, KeysSheetWords::tr("edit point")},
          {{key("S")}, KeysSheetWords::tr("split")},
          {{key("Q"), key("W")}, KeysSheetWords::tr("trim to the playhead")},
          {{key("Del")}, KeysSheetWords::tr("delete")},
          {{key("⇧ Del")}, KeysSheetWords::tr("delete and close up")},
          {{key("M")}, KeysSheetWords::tr("marker")},
          {{key("N")}, KeysSheetWords::tr("snap")},
          {{key("Alt ↑"), key("↓")}, KeysSheetWords::tr("alternate")},
          {{key("Ctrl D")}, KeysSheetWords::tr("dissolve")}}},
    };
}

} // namespace

KeysSheet::KeysSheet(const std::vector<QAction*>& actions, QWidget* parent) : QWidget(parent)
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(margin, margin, margin, margin);
    grid->setHorizontalSpacing(margin);
    grid->addWidget(new Label(KeysSheetWords::tr("Keys"), TextStyle::SheetTitle), 0, 0);
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
    column->addWidget(
        new Label(KeysSheetWords::tr("Rushes %1").arg(QCoreApplication::applicationVersion()),
                  TextStyle::SheetTitle));
    for (const char* text : {"Pictures while you type, clips, and short ads. This computer makes "
                             "drafts and sketches; services make the rest, with a key of yours.",
                             "The draft board's objects are Fluent Emoji by Microsoft, MIT "
                             "licence. The typeface is Inter, SIL Open Font "
                             "Licence. Video is read and written with FFmpeg. The window is Qt.",
                             "Rushes itself is free software under the Apache License 2.0; a "
                             "package that contains a GPL build of "
                             "FFmpeg is under the GPL 3."}) {
        auto* paragraph = new Label(KeysSheetWords::tr(text), TextStyle::Small, ColourRole::Text2);
        paragraph->setWordWrap(true);
        column->addWidget(paragraph);
    }
}

} // namespace rushes::shell
