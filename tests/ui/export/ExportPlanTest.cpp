#include "ui/export/ExportPlan.h"
#include "ui/export/FindingsSection.h"

#include "core/timeline/Edits.h"

#include <gtest/gtest.h>

using namespace rushes;
using namespace rushes::exporting;
using namespace Qt::Literals::StringLiterals;

namespace {

NameParts parts()
{
    return {.project = u"Summer drop"_s,
            .cut = u"Espresso 15 s"_s,
            .placement = u"tiktok"_s,
            .size = {1080, 1920},
            .date = QDate(2026, 11, 22)};
}

catalog::PlacementTable table()
{
    catalog::PlacementTable table;
    table.placements = {{.id = u"master"_s, .name = u"Master"_s, .size = {}},
                        {.id = u"wide"_s, .name = u"Wide"_s, .size = {1920, 1080}},
                        {.id = u"reels"_s, .name = u"Reels"_s, .size = {1080, 1920}}};
    return table;
}

} // namespace

TEST(FileNames, fillsThePartsInPlainLetters)
{
    EXPECT_EQ(fileName(standardPattern(), parts()),
              u"summer-drop_espresso-15-s_tiktok_2026-11-22.mp4"_s);
    EXPECT_EQ(fileName(u"{cut} {size}"_s, parts()), u"espresso-15-s-1080x1920.mp4"_s);
}

TEST(FileNames, neverLeavesTheFolder)
{
    EXPECT_EQ(fileName(u"../../etc/{cut}"_s, parts()), u"etc-espresso-15-s.mp4"_s);
    EXPECT_EQ(fileName(u"???"_s, parts()), u"cut.mp4"_s);
}

TEST(ExportPlan, choosesThePlacementsOfTheCutsOwnRatio)
{
    const ExportPlan plan = makePlan(timeline::emptyTimeline({1080, 1920}), table());
    ASSERT_EQ(plan.files.size(), 3u);
    EXPECT_EQ(plan.files[0].placement.id, u"reels"_s);
    EXPECT_EQ(plan.files[0].chosen, Chosen::Yes);
    EXPECT_EQ(plan.chosenCount(), 1);
}

TEST(ExportPlan, takesTheCutsOwnSizeWhenNoPlacementFits)
{
    const ExportPlan plan = makePlan(timeline::emptyTimeline({1200, 500}), table());
    ASSERT_EQ(plan.chosenCount(), 1);
    for (const PlannedFile& file : plan.files) {
        if (file.chosen == Chosen::Yes) {
            EXPECT_EQ(file.placement.id, u"master"_s);
            EXPECT_EQ(file.size, QSize(1200, 500));
        }
    }
}

TEST(ExportPlan, onlyFindingsThatRuinTheFileBlock)
{
    PlannedFile file;
    file.findings = {{render::FindingKind::PictureStretched, {}, 1.4, {}}};
    EXPECT_EQ(file.blocking(), nullptr);
    file.findings.push_back({render::FindingKind::MissingFile, {}, 0, {}});
    ASSERT_NE(file.blocking(), nullptr);
    EXPECT_EQ(file.blocking()->kind, render::FindingKind::MissingFile);
}

TEST(FindingLines, joinTheSameWordsOfSeveralPlacements)
{
    ExportPlan plan = makePlan(timeline::emptyTimeline({1080, 1920}), table());
    for (PlannedFile& file : plan.files) {
        file.chosen = Chosen::Yes;
        file.findings = {{render::FindingKind::Gap, {}, 1, {}}};
    }
    plan.files[2].chosen = Chosen::No;
    const auto lines = findingLines(plan, {});
    ASSERT_EQ(lines.size(), 1u);
    EXPECT_EQ(lines[0].placements.size(), 2);
}
