#include "ui/export/ExportPlan.h"

#include "ui/widgets/FindingText.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>
#include <cmath>

namespace rushes::exporting {

namespace {

struct PlanWords
{
    Q_DECLARE_TR_FUNCTIONS(ExportPlan)
};

double ratioOf(QSize size)
{
    return size.isEmpty() ? 0 : double(size.width()) / size.height();
}

} // namespace

const render::Finding* PlannedFile::blocking() const
{
    const auto found =
        std::find_if(findings.begin(), findings.end(), [](const render::Finding& finding) {
            return widgets::weightOf(finding.kind) == widgets::FindingWeight::Blocks;
        });
    return found == findings.end() ? nullptr : &*found;
}

int ExportPlan::chosenCount() const
{
    return int(std::count_if(files.begin(), files.end(),
                             [](const PlannedFile& file) { return file.chosen == Chosen::Yes; }));
}

QString ExportPlan::path(const PlannedFile& file) const
{
    NameParts parts = names;
    parts.placement = file.placement.id;
    parts.size = file.size;
    return QDir(folder).filePath(fileName(pattern, parts));
}

ExportPlan makePlan(const timeline::Timeline& timeline, const catalog::PlacementTable& placements)
{
    ExportPlan plan;
    for (const catalog::Placement& placement : placements.placements) {
        PlannedFile file{.placement = placement, .size = placement.size};
        const bool master = placement.size.isEmpty();
        if (master)
            file.size = timeline.size;
        const bool same = std::abs(ratioOf(file.size) / ratioOf(timeline.size) - 1) < 0.01;
        file.chosen = same && !master ? Chosen::Yes : Chosen::No;
        plan.files.push_back(std::move(file));
    }
    const auto isChosen = [](const PlannedFile& file) { return file.chosen == Chosen::Yes; };
    std::stable_partition(plan.files.begin(), plan.files.end(), isChosen);
    // A cut of an unusual ratio fits no placement; its own size is then what is wanted.
    if (plan.chosenCount() == 0) {
        for (PlannedFile& file : plan.files)
            file.chosen = file.placement.size.isEmpty() ? Chosen::Yes : Chosen::No;
    }
    return plan;
}

qint64 estimatedBytes(QSize size, Time duration, FrameRate rate)
{
    constexpr double bitsPerPixel = 0.05;
    constexpr double soundBits = 192000;
    const double picture =
        double(size.width()) * size.height() * rate.framesPerSecond() * bitsPerPixel;
    return qint64((picture + soundBits) * duration.seconds() / 8);
}

QString megabytes(qint64 bytes)
{
    if (bytes < 100'000)
        return PlanWords::tr("%1 KB").arg(double(bytes) / 1e3, 0, 'f', 0);
    return PlanWords::tr("%1 MB").arg(double(bytes) / 1e6, 0, 'f', 1);
}

} // namespace rushes::exporting
