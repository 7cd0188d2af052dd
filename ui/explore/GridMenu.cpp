#include "ui/explore/GridMenu.h"

#include <QCoreApplication>
#include <QMenu>

namespace rushes::explore {

using project::ColourLabel;
using project::Flag;

namespace {

struct GridMenuWords
{
    Q_DECLARE_TR_FUNCTIONS(GridMenu)
};

struct VerbKey
{
    int key;
    GridVerb verb;
};

constexpr VerbKey verbKeys[] = {
    {Qt::Key_Space, GridVerb::Loupe},   {Qt::Key_E, GridVerb::Loupe},
    {Qt::Key_G, GridVerb::Grid},        {Qt::Key_C, GridVerb::Compare},
    {Qt::Key_V, GridVerb::VaryLittle},  {Qt::Key_R, GridVerb::Reference},
    {Qt::Key_K, GridVerb::Clip},        {Qt::Key_T, GridVerb::Cut},
    {Qt::Key_I, GridVerb::Info},        {Qt::Key_Z, GridVerb::ActualSize},
    {Qt::Key_B, GridVerb::Stack},       {Qt::Key_Delete, GridVerb::Bin},
    {Qt::Key_Backspace, GridVerb::Bin}, {Qt::Key_N, GridVerb::Survey},
};

} // namespace

std::optional<GridVerb> verbOfKey(int key, Qt::KeyboardModifiers modifiers)
{
    if (key == Qt::Key_V && modifiers.testFlag(Qt::ShiftModifier))
        return GridVerb::VaryMuch;
    for (const VerbKey& known : verbKeys) {
        if (known.key == key)
            return known.verb;
    }
    return std::nullopt;
}

std::optional<Flag> flagOfKey(int key)
{
    switch (key) {
    case Qt::Key_P:
        return Flag::Picked;
    case Qt::Key_X:
        return Flag::Rejected;
    case Qt::Key_U:
        return Flag::None;
    default:
        return std::nullopt;
    }
}

QString labelName(ColourLabel label)
{
    switch (label) {
    case ColourLabel::Red:
        return GridMenuWords::tr("Red");
    case ColourLabel::Yellow:
        return GridMenuWords::tr("Yellow");
    case ColourLabel::Green:
        return GridMenuWords::tr("Green");
    case ColourLabel::Blue:
        return GridMenuWords::tr("Blue");
    case ColourLabel::None:
        break;
    }
    return GridMenuWords::tr("No colour");
}

void fillGridMenu(QMenu& menu, const GridMenuTargets& targets)
{
    const auto verb = [&](const QString& text, GridVerb wanted) {
        menu.addAction(text, &menu, [tell = targets.verb, wanted] { tell(wanted); });
    };
    const auto flag = [&](const QString& text, Flag wanted) {
        menu.addAction(text, &menu, [tell = targets.flag, wanted] { tell(wanted); });
    };
    flag(GridMenuWords::tr("Pick\tP"), Flag::Picked);
    flag(GridMenuWords::tr("Reject\tX"), Flag::Rejected);
    flag(GridMenuWords::tr("Clear flag\tU"), Flag::None);
    QMenu* labels = menu.addMenu(GridMenuWords::tr("Colour"));
    constexpr int firstKey = 6;
    for (int label = 1; label <= int(ColourLabel::Blue); ++label)
        labels->addAction(labelName(ColourLabel(label)) + u'\t' +
                              QString::number(firstKey + label - 1),
                          &menu, [tell = targets.label, label] { tell(ColourLabel(label)); });
    labels->addAction(labelName(ColourLabel::None), &menu,
                      [tell = targets.label] { tell(ColourLabel::None); });
    menu.addSeparator();
    verb(GridMenuWords::tr("Loupe\tE"), GridVerb::Loupe);
    verb(GridMenuWords::tr("Compare\tC"), GridVerb::Compare);
    verb(GridMenuWords::tr("See together\tN"), GridVerb::Survey);
    verb(GridMenuWords::tr("Stack\tB"), GridVerb::Stack);
    menu.addSeparator();
    if (!targets.varyOffer.isEmpty())
        menu.addAction(targets.varyOffer)->setEnabled(false);
    verb(GridMenuWords::tr("Vary a little\tV"), GridVerb::VaryLittle);
    verb(GridMenuWords::tr("Vary a lot\tShift+V"), GridVerb::VaryMuch);
    verb(GridMenuWords::tr("Change a part…\tCtrl+E"), GridVerb::Edit);
    verb(GridMenuWords::tr("Use the prompt"), GridVerb::UsePrompt);
    verb(GridMenuWords::tr("Use as reference\tR"), GridVerb::Reference);
    verb(GridMenuWords::tr("Make a clip\tK"), GridVerb::Clip);
    verb(GridMenuWords::tr("Add to the cut\tT"), GridVerb::Cut);
    menu.addSeparator();
    verb(GridMenuWords::tr("Move to the bin\tDel"), GridVerb::Bin);
}

} // namespace rushes::explore
