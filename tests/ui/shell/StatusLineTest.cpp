#include "ui/shell/StatusLine.h"

#include "tests/support/TinyProject.h"
#include "ui/widgets/Label.h"

#include <gtest/gtest.h>

namespace rushes::shell {

using namespace Qt::Literals::StringLiterals;

TEST(StatusLine, countsWhatTheProjectWasGivenToday)
{
    const QDate today(2026, 11, 30);
    const auto made = [&](const QDate& day) {
        return project::Variant{.created = day.startOfDay().addSecs(3600).toUTC()};
    };
    project::Document document;
    EXPECT_EQ(todayText(document, today), QString());
    document.variants = {made(today.addDays(-1)), made(today), made(today), made(today)};
    document.variants[1].deleted = true;
    document.variants[2].cached = true;
    document.clips.push_back({.created = document.variants[3].created});
    const QString text = todayText(document, today);
    EXPECT_TRUE(text.contains(u"2 pictures"_s)) << text.toStdString();
    EXPECT_TRUE(text.contains(u"1 of them from the cache"_s)) << text.toStdString();
    EXPECT_TRUE(text.contains(u"1 clip"_s)) << text.toStdString();
}

TEST(StatusLine, saysWhenAChangeIsOnTheDiskAndWhenOneIsNot)
{
    testing::TinyProject tiny;
    StatusLine line;
    line.follow(tiny.project());
    const auto says = [&](const QString& start) {
        const auto labels = line.findChildren<widgets::Label*>();
        return std::any_of(labels.begin(), labels.end(), [&](const widgets::Label* label) {
            return label->text().startsWith(start);
        });
    };
    EXPECT_FALSE(says(u"Saved"_s));
    tiny.addPicture(Qt::red);
    EXPECT_TRUE(says(u"Saved"_s));
    emit tiny.project().saveFailed({ErrorCode::Io, u"full"_s});
    EXPECT_TRUE(says(u"Not saved"_s));
}

} // namespace rushes::shell
