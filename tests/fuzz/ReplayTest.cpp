#include "tests/fuzz/Target.h"

#include <QDirIterator>

#include <gtest/gtest.h>

namespace rushes::fuzz {

namespace {

/// Run from the folder of the sources.
class Corpus : public ::testing::TestWithParam<const Target*>
{};

TEST_P(Corpus, isReadWithoutAFault)
{
    QDirIterator files(QStringLiteral("tests/fuzz/corpus/") + QLatin1StringView(GetParam()->name),
                       QDir::Files);
    int count = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        ASSERT_TRUE(file.open(QIODevice::ReadOnly)) << file.fileName().toStdString();
        SCOPED_TRACE(file.fileName().toStdString());
        const QByteArray input = file.readAll();
        GetParam()->run(input);
        GetParam()->run(input.first(input.size() / 2)); // cut on its way
        ++count;
    }
    EXPECT_GT(count, 0) << "every target has seeds";
}

INSTANTIATE_TEST_SUITE_P(All, Corpus, ::testing::ValuesIn(targets()), [](const auto& each) {
    std::string name = each.param->name;
    std::erase(name, '-');
    return name;
});

} // namespace

} // namespace rushes::fuzz
