#include "ui/shell/KeysSheet.h"

#include "ui/widgets/KeyHint.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/SectionHeader.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QVBoxLayout>

#include <vector>

namespace rushes::shell {

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

std::vector<Area> areas()
{
    return {
        {words("Everywhere"),
         {{{key("Ctrl 1"), key("2"), key("3"), key("4")}, words("workspace")},
          {{key("Ctrl Z")}, words("undo")},
          {{key("Ctrl ⇧ Z")}, words("redo")},
          {{key("Ctrl ⇧ E")}, words("export")},
          {{key("Ctrl T")}, words("new board")},
          {{key("Ctrl I")}, words("import pictures")},
          {{key("F11")}, words("full screen")}}},
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
        {words("Clip"),
         {{{key("Space")}, words("play")}, {{key("["), key("]")}, words("previous, next move")}}},
        {words("Cut"),
         {{{key("Space")}, words("play")},
          {{key("J"), key("K"), key("L")}, words("back, stop, forward")},
          {{key("←"), key("→")}, words("one frame")},
          {{key("S")}, words("split")},
          {{key("Q"), key("W")}, words("trim to the playhead")},
          {{key("Del")}, words("delete")},
          {{key("⇧ Del")}, words("delete and close up")},
          {{key("N")}, words("snap")},
          {{key("Ctrl D")}, words("dissolve")}}},
    };
}

} // namespace

KeysSheet::KeysSheet(QWidget* parent) : QWidget(parent)
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(margin, margin, margin, margin);
    grid->setHorizontalSpacing(margin);
    grid->addWidget(new Label(words("Keys"), TextStyle::SheetTitle), 0, 0);
    int column = 0;
    for (const Area& area : areas()) {
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
    for (const char* text : {"Pictures while you type, clips, and short ads. Everything on screen "
                             "now is made on this computer; "
                             "services with a key join in a later version.",
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
