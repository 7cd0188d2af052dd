#include "core/draft/DraftBoard.h"

#include <QCryptographicHash>

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;
using namespace rushes;
using namespace rushes::draft;

namespace {

/// Of the pixels, which no drawing or font of this computer had a part in.
QString hashOf(const QString& prompt)
{
    const Result<Draft> draft = DraftBoard(u"/nonexistent"_s).draw({prompt, {96, 64}, 3});
    EXPECT_TRUE(draft.has_value());
    const QImage& picture = draft->picture;
    return QString::fromLatin1(
        QCryptographicHash::hash(QByteArrayView(picture.constBits(), picture.sizeInBytes()),
                                 QCryptographicHash::Sha1)
            .toHex()
            .left(12));
}

struct Drawn
{
    QString prompt;
    QString hash;
};

} // namespace

/// When a picture is changed on purpose, draftBoardVersion() goes up and these are taken anew.
TEST(SameBytes, areDrawnForTheSamePromptSeedAndVersionOnEveryMachine)
{
    EXPECT_EQ(draftBoardVersion(), 8);
    const std::vector<Drawn> rows{
        {u"studio"_s, u"df837c6ffddd"_s},
        {u"podium, dramatic"_s, u"e0693b5723f9"_s},
        {u"beach at sunset"_s, u"76fd6bd4faf1"_s},
        {u"sea in the morning"_s, u"5c00ae1597ed"_s},
        {u"marble table"_s, u"f9248deeecf0"_s},
        {u"room at night"_s, u"9d2348172c78"_s},
        {u"city at dusk, rain"_s, u"743b533f1065"_s},
        {u"night sky"_s, u"629a78548e4a"_s},
        {u"desert"_s, u"d58abd987217"_s},
        {u"snow, snowing"_s, u"e5dd20c7d950"_s},
        {u"meadow in autumn"_s, u"1972b2c589f1"_s},
        {u"forest in fog"_s, u"49219f1c74b4"_s},
        {u"mountains"_s, u"2d8669f3c8d1"_s},
        {u"space"_s, u"19d91d778486"_s},
        {u"street at night"_s, u"0332896600b2"_s},
        {u"café"_s, u"d31197c25439"_s},
        {u"beach, flat poster"_s, u"430f9673305b"_s},
        {u"mountains, paper cut-out"_s, u"3acfe071ee69"_s},
        {u"city, clay"_s, u"763796ca8566"_s},
        {u"street, line sketch"_s, u"2e91672d9e7a"_s},
        {u"wooden table, top-down"_s, u"868660a2178e"_s},
    };
    for (const Drawn& row : rows)
        EXPECT_EQ(hashOf(row.prompt).toStdString(), row.hash.toStdString())
            << row.prompt.toStdString();
}
