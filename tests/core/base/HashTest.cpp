#include "core/base/ContentHasher.h"

#include <gtest/gtest.h>

namespace rushes {

using namespace Qt::Literals::StringLiterals;

TEST(ContentHash, isSha256)
{
    EXPECT_EQ(ContentHash::of("").toString(),
              u"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"_s);
    EXPECT_EQ(ContentHash::of("abc").toString(),
              u"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_s);
    EXPECT_TRUE(ContentHash::of("abc").isValid());
    EXPECT_FALSE(ContentHash(u"BA78"_s).isValid());
}

TEST(ContentHasher, givesTheSameForPiecesAsForTheWhole)
{
    ContentHasher pieces;
    pieces.add("a");
    pieces.add({});
    pieces.add("bc");
    EXPECT_EQ(pieces.result(), ContentHash::of("abc"));
}

} // namespace rushes
