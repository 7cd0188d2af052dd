#include "core/draft/DraftBoard.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace Qt::Literals::StringLiterals;
using namespace rushes;
using namespace rushes::draft;

namespace {

const QString noAssets = u"/nonexistent"_s;
const QString fetchedAssets = QStringLiteral(RUSHES_SOURCE_DIR) + u"/build/assets/draft"_s;

DraftRequest request(const QString& prompt, std::uint64_t seed = 1, QSize size = {192, 128})
{
    return {prompt, size, seed};
}

Draft drawn(const DraftBoard& board, const DraftRequest& wanted)
{
    Result<Draft> draft = board.draw(wanted);
    EXPECT_TRUE(draft.has_value());
    return draft.value_or(Draft());
}

/// Mean redness less blueness over the subject.
double warmth(const Draft& draft)
{
    double sum = 0;
    double count = 0;
    for (int y = 0; y < draft.picture.height(); ++y)
        for (int x = 0; x < draft.picture.width(); ++x)
            if (qGray(draft.subjectMask.pixel(x, y)) > 200) {
                sum += qRed(draft.picture.pixel(x, y)) - qBlue(draft.picture.pixel(x, y));
                ++count;
            }
    return count > 0 ? sum / count : 0;
}

double meanGrey(const QImage& image, int y)
{
    double sum = 0;
    for (int x = 0; x < image.width(); ++x)
        sum += qGray(image.pixel(x, y));
    return sum / image.width();
}

/// Every behaviour holds with the drawings fetched and without them.
class WithAndWithoutAssets : public ::testing::TestWithParam<QString>
{
protected:
    DraftBoard board{GetParam()};
};

} // namespace

TEST_P(WithAndWithoutAssets, drawsTheSameBytesForTheSameRequest)
{
    const auto wanted = request(u"red sneaker on a beach at sunset"_s);
    const Draft first = drawn(board, wanted);
    const Draft second = drawn(DraftBoard(GetParam()), wanted);
    EXPECT_EQ(first.picture, second.picture);
    EXPECT_EQ(first.depth, second.depth);
    EXPECT_EQ(first.subjectMask, second.subjectMask);
}

TEST_P(WithAndWithoutAssets, drawsAnotherPictureForAnotherSeed)
{
    const QString prompt = u"red sneaker on a beach at sunset"_s;
    EXPECT_NE(drawn(board, request(prompt, 1)).picture, drawn(board, request(prompt, 5)).picture);
}

TEST_P(WithAndWithoutAssets, drawsEveryPlaceAtEveryShape)
{
    for (const QString& place :
         {u"studio"_s, u"podium"_s, u"beach"_s, u"sea"_s, u"table"_s, u"room"_s, u"city"_s,
          u"night sky"_s, u"desert"_s, u"snow"_s, u"meadow"_s, u"forest"_s, u"mountains"_s,
          u"space"_s, u"street"_s, u"café"_s}) {
        for (const QSize size : {QSize(96, 96), QSize(160, 90), QSize(90, 160), QSize(210, 90)}) {
            SCOPED_TRACE(place.toStdString());
            const Draft draft = drawn(board, request(u"lemon in the "_s + place, 3, size));
            EXPECT_EQ(draft.picture.size(), size);
            EXPECT_EQ(draft.picture.format(), QImage::Format_RGB32);
            EXPECT_EQ(draft.subjectMask.size(), size);
            EXPECT_EQ(draft.subjectMask.format(), QImage::Format_Grayscale8);
            EXPECT_EQ(draft.depth.size(), size);
            EXPECT_TRUE(draft.report.ignored.isEmpty());
        }
    }
}

TEST_P(WithAndWithoutAssets, masksTheSubjectAndOnlyPartOfThePicture)
{
    const Draft draft = drawn(board, request(u"teddy bear in a room"_s));
    int covered = 0;
    for (int y = 0; y < draft.subjectMask.height(); ++y)
        for (int x = 0; x < draft.subjectMask.width(); ++x)
            covered += qGray(draft.subjectMask.pixel(x, y)) > 127 ? 1 : 0;
    const int all = draft.subjectMask.width() * draft.subjectMask.height();
    EXPECT_GT(covered, all / 20);
    EXPECT_LT(covered, all * 3 / 4);
}

TEST_P(WithAndWithoutAssets, makesTheGroundNearerTowardsTheLowerEdge)
{
    const Draft draft = drawn(board, request(u"desert"_s));
    EXPECT_GT(meanGrey(draft.depth, draft.depth.height() - 1),
              meanGrey(draft.depth, draft.depth.height() * 7 / 10));
    EXPECT_GT(meanGrey(draft.depth, draft.depth.height() * 7 / 10), meanGrey(draft.depth, 2));
}

TEST_P(WithAndWithoutAssets, turnsTheSubjectTowardsAColourWord)
{
    const double red = warmth(drawn(board, request(u"red headphones, studio"_s)));
    const double blue = warmth(drawn(board, request(u"blue headphones, studio"_s)));
    EXPECT_GT(red, 60);
    EXPECT_LT(blue, -40);
}

TEST_P(WithAndWithoutAssets, setsQuotedTextIntoThePicture)
{
    const Draft without = drawn(board, request(u"sneaker on a beach"_s, 1, {256, 256}));
    const Draft with = drawn(board, request(u"sneaker on a beach \"SALE\""_s, 1, {256, 256}));
    int changed = 0;
    for (int y = 18; y < 80; ++y)
        for (int x = 20; x < 236; ++x)
            changed +=
                std::abs(qGray(with.picture.pixel(x, y)) - qGray(without.picture.pixel(x, y))) > 60
                    ? 1
                    : 0;
    EXPECT_GT(changed, 300);
    EXPECT_TRUE(with.report.drawn.contains(u"\"SALE\""_s));
}

TEST_P(WithAndWithoutAssets, drawsEveryStyleInItsOwnManner)
{
    std::vector<QImage> pictures;
    for (const QString& style :
         {u""_s, u", flat poster"_s, u", paper cut-out"_s, u", clay"_s, u", line sketch"_s})
        pictures.push_back(drawn(board, request(u"car in a meadow"_s + style)).picture);
    for (std::size_t i = 0; i < pictures.size(); ++i)
        for (std::size_t k = i + 1; k < pictures.size(); ++k)
            EXPECT_NE(pictures[i], pictures[k]);
}

TEST_P(WithAndWithoutAssets, looksStraightDownWhenAsked)
{
    const Draft draft = drawn(board, request(u"camera on a wooden table, top-down"_s));
    EXPECT_NEAR(meanGrey(draft.depth, 2), meanGrey(draft.depth, 125), 1);
}

TEST_P(WithAndWithoutAssets, refusesAnEmptyPrompt)
{
    const Result<Draft> draft = board.draw(request(u"  "_s));
    ASSERT_FALSE(draft);
    EXPECT_EQ(draft.error().code, ErrorCode::Usage);
}

TEST_P(WithAndWithoutAssets, stopsWhenAsked)
{
    std::stop_source stop;
    Progress progress{[&](double done) {
                          if (done >= 0.1)
                              stop.request_stop();
                      },
                      stop.get_token()};
    const Result<Draft> draft = board.draw(request(u"sneaker"_s), progress);
    ASSERT_FALSE(draft);
    EXPECT_EQ(draft.error().code, ErrorCode::Cancelled);
}

INSTANTIATE_TEST_SUITE_P(DraftBoard, WithAndWithoutAssets,
                         ::testing::Values(noAssets, fetchedAssets), [](const auto& values) {
                             return values.param == noAssets ? "blocks" : "drawings";
                         });

TEST(DraftBoard, saysThatAMissingDrawingIsABlock)
{
    const DraftBoard board(noAssets);
    EXPECT_FALSE(board.hasAssets());
    const Draft draft = drawn(board, request(u"red sneaker on a beach"_s));
    EXPECT_EQ(draft.report.approximated, QStringList{u"block (sneaker)"_s});
    EXPECT_EQ(draft.report.drawn, (QStringList{u"red"_s, u"beach"_s}));
}

TEST(DraftBoard, drawsAsManyOfAnotherThingAsWereAskedFor)
{
    const DraftBoard board(noAssets);
    const auto partOf = [&](const QString& prompt) {
        const QImage mask = drawn(board, request(prompt, 1, {300, 200})).subjectMask;
        int islands = 0;
        bool inside = false;
        for (int x = 0; x < mask.width(); ++x) {
            bool covered = false;
            for (int y = 0; y < mask.height(); ++y)
                covered |= qGray(mask.pixel(x, y)) > 128;
            islands += covered && !inside ? 1 : 0;
            inside = covered;
        }
        return islands;
    };
    EXPECT_EQ(partOf(u"teapot with a cup"_s), 2);
    EXPECT_EQ(partOf(u"teapot with two cups"_s), 3);
}

TEST(DraftBoard, refusesASizeItCannotDraw)
{
    const Result<Draft> draft = DraftBoard(noAssets).draw(request(u"sneaker"_s, 1, {100000, 4}));
    ASSERT_FALSE(draft);
    EXPECT_EQ(draft.error().code, ErrorCode::Usage);
}
