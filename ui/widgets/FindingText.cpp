#include "ui/widgets/FindingText.h"

#include <QCoreApplication>

namespace rushes::widgets {

using render::FindingKind;

namespace {

struct FindingWords
{
    Q_DECLARE_TR_FUNCTIONS(FindingText)
};

} // namespace

QString findingTitle(const render::Finding& finding)
{
    const double amount = finding.amount;
    switch (finding.kind) {
    case FindingKind::TooLong:
        return FindingWords::tr("%1 s too long").arg(amount, 0, 'f', 1);
    case FindingKind::TextOutsideSafeZone:
        return FindingWords::tr("Text moved %1 px").arg(amount, 0, 'f', 0);
    case FindingKind::TextSmall:
        return FindingWords::tr("Text only %1 px").arg(amount, 0, 'f', 0);
    case FindingKind::PictureStretched:
        return FindingWords::tr("Enlarged %1 times").arg(amount, 0, 'f', 1);
    case FindingKind::MissingFile:
        return FindingWords::tr("A file is missing");
    case FindingKind::NoVideo:
        return FindingWords::tr("No picture");
    case FindingKind::Gap:
        return FindingWords::tr("%1 s of black").arg(amount, 0, 'f', 1);
    }
    return {};
}

QString findingSentence(const render::Finding& finding, const QString& item)
{
    const double amount = finding.amount;
    switch (finding.kind) {
    case FindingKind::TooLong:
        return FindingWords::tr("The cut is %1 s longer than allowed").arg(amount, 0, 'f', 1);
    case FindingKind::TextOutsideSafeZone:
        return FindingWords::tr("“%1” was outside the safe zone and is moved %2 px")
            .arg(item)
            .arg(amount, 0, 'f', 0);
    case FindingKind::TextSmall:
        return FindingWords::tr("“%1” is only %2 px tall").arg(item).arg(amount, 0, 'f', 0);
    case FindingKind::PictureStretched:
        return FindingWords::tr("“%1” is enlarged %2 times").arg(item).arg(amount, 0, 'f', 1);
    case FindingKind::MissingFile:
        return FindingWords::tr("The file of “%1” is missing").arg(item);
    case FindingKind::NoVideo:
        return FindingWords::tr("The cut shows no picture or clip");
    case FindingKind::Gap:
        return FindingWords::tr("The picture is black for %1 s").arg(amount, 0, 'f', 1);
    }
    return {};
}

FindingWeight weightOf(FindingKind kind)
{
    return kind == FindingKind::MissingFile || kind == FindingKind::NoVideo ||
                   kind == FindingKind::TooLong
               ? FindingWeight::Blocks
               : FindingWeight::Note;
}

} // namespace rushes::widgets
