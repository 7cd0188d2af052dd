#include "core/generation/Alternatives.h"

#include <algorithm>
#include <iterator>

namespace rushes::generation {

namespace {

/// The options of one number out of all combinations, last place fastest.
QString combination(const QString& prompt, const std::vector<BracedPart>& parts, int number)
{
    const bool hasAny = std::any_of(parts.begin(), parts.end(),
                                    [](const BracedPart& part) { return !part.isColumn(); });
    if (!hasAny)
        return prompt;
    QString filled = prompt;
    for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
        if (part->isColumn())
            continue;
        const int count = int(part->options.size());
        filled.replace(part->position, part->length, part->options[number % count]);
        number /= count;
    }
    return filled.simplified();
}

} // namespace

std::vector<BracedPart> bracedParts(const QString& prompt)
{
    std::vector<BracedPart> parts;
    int open = -1;
    for (int i = 0; i < prompt.size(); ++i) {
        if (prompt[i] == u'{') {
            open = i;
        } else if (prompt[i] == u'}' && open >= 0) {
            QStringList options = prompt.mid(open + 1, i - open - 1).split(u'|');
            for (QString& option : options)
                option = option.trimmed();
            const bool isEmpty = options.size() == 1 && options.front().isEmpty();
            if (!isEmpty)
                parts.push_back({open, i - open + 1, options});
            open = -1;
        }
    }
    return parts;
}

bool hasColumns(const QString& prompt)
{
    const std::vector<BracedPart> parts = bracedParts(prompt);
    return std::any_of(parts.begin(), parts.end(),
                       [](const BracedPart& part) { return part.isColumn(); });
}

int combinationCount(const QString& prompt)
{
    constexpr int uncountable = 1'000'000; // nobody makes so many; it only has to stay a number
    int count = 1;
    for (const BracedPart& part : bracedParts(prompt))
        count = std::min(uncountable, count * int(part.options.size()));
    return count;
}

QStringList combinations(const QString& prompt, int most)
{
    const std::vector<BracedPart> parts = bracedParts(prompt);
    QStringList all;
    for (int number = 0; number < std::min(most, combinationCount(prompt)); ++number)
        all << combination(prompt, parts, number);
    return all;
}

QString firstCombination(const QString& prompt)
{
    return combination(prompt, bracedParts(prompt), 0);
}

Combinations::Combinations(const QString& text) : m_text(text)
{
    constexpr int most = 4096; // of more, the last ones are not recognised
    const std::vector<BracedPart> parts = bracedParts(text);
    std::copy_if(parts.begin(), parts.end(), std::back_inserter(m_places),
                 [](const BracedPart& part) { return !part.isColumn(); });
    const QStringList all = combinations(text, most);
    for (int number = 0; number < all.size(); ++number) {
        const QString prompt = all[number].simplified();
        if (!m_numbers.contains(prompt))
            m_numbers.insert(prompt, number);
    }
}

std::optional<std::vector<int>> Combinations::optionsOf(const QString& prompt) const
{
    const auto found = m_numbers.constFind(prompt.simplified());
    if (found == m_numbers.constEnd())
        return std::nullopt;
    std::vector<int> options(m_places.size());
    int number = *found;
    for (std::size_t place = m_places.size(); place-- > 0;) {
        const int count = int(m_places[place].options.size());
        options[place] = number % count;
        number /= count;
    }
    return options;
}

QString Combinations::prompt(const std::vector<int>& options) const
{
    int number = 0;
    for (std::size_t place = 0; place < m_places.size(); ++place)
        number = number * int(m_places[place].options.size()) + options[place];
    return combination(m_text, bracedParts(m_text), number);
}

} // namespace rushes::generation
