#include "core/project/Templates.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace rushes::project {

using namespace Qt::Literals::StringLiterals;

struct TemplatesTest : ::testing::Test
{
    std::vector<Template> own(TemplateKind kind = TemplateKind::Template) const
    {
        return ownTemplates(folder.path(), kind);
    }
    Result<void> keep(const QString& name, const QString& text) const
    {
        return keepTemplate(folder.path(), TemplateKind::Template, name, text);
    }

    QTemporaryDir folder;
};

TEST_F(TemplatesTest, comeWithRushesInGroups)
{
    QStringList groups;
    for (const Template& one : builtInTemplates()) {
        EXPECT_FALSE(one.name.isEmpty());
        EXPECT_TRUE(firstBlank(one.text)) << one.text.toStdString();
        if (groups.isEmpty() || groups.last() != one.group)
            groups << one.group;
    }
    EXPECT_EQ(groups, (QStringList{u"E-commerce"_s, u"Social"_s, u"Ad A/B"_s, u"Education"_s}));
}

TEST_F(TemplatesTest, areKeptAsFilesOfTheProject)
{
    EXPECT_TRUE(own().empty());
    ASSERT_TRUE(keep(u"Our shoe"_s, u"red shoe, our light\n"_s));
    ASSERT_TRUE(keep(u"Our shoe"_s, u"blue shoe, our light"_s));
    EXPECT_EQ(own(), (std::vector{Template{{}, u"Our shoe"_s, u"blue shoe, our light"_s}}));
    EXPECT_TRUE(QFile::exists(folder.filePath(u"templates/Our shoe.txt"_s)));
    EXPECT_TRUE(own(TemplateKind::Snippet).empty());
}

TEST_F(TemplatesTest, neverLeaveTheirFolder)
{
    ASSERT_TRUE(keep(u"../../evil\n\x01name"_s, u"text"_s));
    ASSERT_EQ(own().size(), 1U);
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
              QStringList{u"templates"_s});
}

TEST_F(TemplatesTest, needANameAndAText)
{
    EXPECT_EQ(keep(u" "_s, u"text"_s).error().code, ErrorCode::Usage);
    EXPECT_EQ(keep(u"name"_s, u" \n"_s).error().code, ErrorCode::Usage);
}

TEST_F(TemplatesTest, thatAreNoTextAreLeftOut)
{
    ASSERT_TRUE(keep(u"good"_s, u"text"_s));
    for (const auto& [name, bytes] :
         {std::pair(u"binary.txt"_s, QByteArray("\xff\xfe\xfa")),
          std::pair(u"huge.txt"_s, QByteArray(largestTemplate + 1, 'x'))}) {
        QFile file(folder.filePath(u"templates/"_s + name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    EXPECT_EQ(own().size(), 1U);
}

TEST_F(TemplatesTest, haveABlankToFillIn)
{
    EXPECT_EQ(firstBlank(u"a [red shoe] on [a beach]"_s), (WordSpan{2, 10}));
    EXPECT_FALSE(firstBlank(u"a shoe [on"_s));
    EXPECT_FALSE(firstBlank({}));
}

} // namespace rushes::project
