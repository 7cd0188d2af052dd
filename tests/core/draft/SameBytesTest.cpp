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
    EXPECT_EQ(draftBoardVersion(), 7);
    const std::vector<Drawn> rows{
        {u"studio"_s, u"aae1326eb6d6"_s},
        {u"podium, dramatic"_s, u"7477275fa9ff"_s},
        {u"beach at sunset"_s, u"5ff3175bfa1f"_s},
        {u"sea in the morning"_s, u"ced3616ef987"_s},
        {u"marble table"_s, u"91dec233eb12"_s},
        {u"room at night"_s, u"43b0f61643a5"_s},
        {u"city at dusk, rain"_s, u"6eee6b0082ec"_s},
        {u"night sky"_s, u"c3c20c6049d7"_s},
        {u"desert"_s, u"bb722946ef5b"_s},
        {u"snow, snowing"_s, u"1522b2305566"_s},
        {u"meadow in autumn"_s, u"27cfe0e89cb2"_s},
        {u"forest in fog"_s, u"270a3c97d00d"_s},
        {u"mountains"_s, u"856bc3b3a9b2"_s},
        {u"space"_s, u"4306b503f910"_s},
        {u"street at night"_s, u"6f5fa004f4f7"_s},
        {u"café"_s, u"0373d3545d95"_s},
        {u"beach, flat poster"_s, u"099abd742214"_s},
        {u"mountains, paper cut-out"_s, u"3c124052a21f"_s},
        {u"city, clay"_s, u"4b43dad6299b"_s},
        {u"street, line sketch"_s, u"8d5cd81eb885"_s},
        {u"wooden table, top-down"_s, u"956a86c46421"_s},
    };
    for (const Drawn& row : rows)
        EXPECT_EQ(hashOf(row.prompt).toStdString(), row.hash.toStdString())
            << row.prompt.toStdString();
}
