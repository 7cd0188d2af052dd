#include "core/generation/TableAxis.h"

#include "core/project/PictureEdit.h"

#include "core/base/Json.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <iterator>

namespace rushes::generation {

using namespace Qt::Literals::StringLiterals;
using project::Recipe;
using project::Variant;
using Kind = TableAxis::Kind;

namespace {

QStringList promptWords(const QString& prompt)
{
    return prompt.split(QRegularExpression(u"\\s+"_s), Qt::SkipEmptyParts);
}

/// Empty for a recipe without it; as JSON, so that 2 and "2" stay two values.
QString parameterValue(const Recipe& recipe, const QString& name)
{
    const auto found = recipe.parameters.find(name.toStdString());
    return found == recipe.parameters.end() ? QString() : QString::fromStdString(found->dump());
}

/// What the programs add by themselves is nothing that the user varied.
bool isOwn(const std::string& parameter)
{
    return parameter == "size" || project::isOwnParameter(QString::fromStdString(parameter));
}

/// Values in order of first appearance.
class Values
{
public:
    void add(const QString& value)
    {
        if (!m_seen.contains(value)) {
            m_seen.insert(value);
            m_values << value;
        }
    }
    QStringList newest() const
    {
        return m_values.mid(std::max<qsizetype>(0, m_values.size() - mostAxisValues));
    }

private:
    QSet<QString> m_seen;
    QStringList m_values;
};

template <class ValueOf>
QStringList valuesAmong(const Pictures& pictures, ValueOf valueOf)
{
    Values values;
    for (const Variant* picture : pictures)
        values.add(valueOf(picture->recipe));
    return values.newest();
}

/// The newest text with alternatives that a picture was made from; empty without one.
QString textWithAlternatives(const project::Board& board, const Pictures& pictures)
{
    QStringList texts{board.prompt};
    for (auto version = board.history.rbegin(); version != board.history.rend(); ++version)
        texts << version->text;
    for (const QString& text : texts) {
        if (combinationCount(text) < 2)
            continue;
        const Combinations combinations(text);
        if (std::any_of(pictures.begin(), pictures.end(), [&](const Variant* picture) {
                return combinations.optionsOf(picture->recipe.prompt).has_value();
            }))
            return text;
    }
    return {};
}

void addAlternatives(std::vector<TableAxis>& axes, const QString& text)
{
    const Combinations combinations(text);
    int place = 0;
    for (const BracedPart& part : combinations.places()) {
        QStringList options = part.options;
        options.removeDuplicates();
        if (options.size() > 1)
            axes.push_back({Kind::Alternative, {}, text, place, options});
        ++place;
    }
}

/// What texts nearly like the newest one say differently between the words they share.
void addWords(std::vector<TableAxis>& axes, const QStringList& prompts)
{
    const SharedWords shared = SharedWords::among(prompts);
    if (shared.words().isEmpty())
        return;
    std::vector<Values> values{std::size_t(shared.words().size() + 1)};
    for (const QString& prompt : prompts) {
        const QStringList gaps = shared.gapsOf(prompt).value_or(QStringList());
        for (qsizetype i = 0; i < gaps.size(); ++i)
            values[std::size_t(i)].add(gaps[i]);
    }
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (const QStringList said = values[i].newest(); said.size() > 1)
            axes.push_back({Kind::Word, {}, shared.words().join(u' '), int(i), said});
    }
}

void addSettings(std::vector<TableAxis>& axes, const Pictures& pictures)
{
    const auto add = [&](TableAxis axis) {
        if (axis.values.size() > 1)
            axes.push_back(std::move(axis));
    };
    add({Kind::Model, {}, {}, 0, valuesAmong(pictures, [](const Recipe& recipe) {
             return recipe.model;
         })});
    add({Kind::Ratio, {}, {}, 0, valuesAmong(pictures, [](const Recipe& recipe) {
             return aspectText(recipe.aspect);
         })});
    QSet<QString> names;
    for (const Variant* picture : pictures) {
        for (const auto& [name, value] : picture->recipe.parameters.items()) {
            if (!isOwn(name))
                names.insert(QString::fromStdString(name));
        }
    }
    QStringList sorted(names.begin(), names.end());
    sorted.sort();
    for (const QString& name : sorted)
        add({Kind::Parameter, name, {}, 0, valuesAmong(pictures, [&](const Recipe& recipe) {
                 return parameterValue(recipe, name);
             })});
}

/// Only seeds that several pictures share make a table.
void addSeeds(std::vector<TableAxis>& axes, const Pictures& pictures)
{
    QHash<QString, int> counts;
    Values shared;
    for (const Variant* picture : pictures) {
        if (!picture->recipe.seed)
            continue;
        const QString seed = QString::number(*picture->recipe.seed);
        if (++counts[seed] > 1)
            shared.add(seed);
    }
    if (const QStringList values = shared.newest(); values.size() > 1)
        axes.push_back({Kind::Seed, {}, {}, 0, values});
}

} // namespace

bool TableAxis::isSame(const TableAxis& other) const
{
    return kind == other.kind && name == other.name && place == other.place &&
           (kind != Kind::Alternative || text == other.text);
}

std::vector<TableAxis> axesOf(const project::Board& board, const Pictures& pictures)
{
    std::vector<TableAxis> axes;
    if (pictures.empty())
        return axes;
    const QStringList prompts =
        valuesAmong(pictures, [](const Recipe& recipe) { return recipe.prompt.simplified(); });
    const QString text = textWithAlternatives(board, pictures);
    if (!text.isEmpty())
        addAlternatives(axes, text);
    else
        addWords(axes, prompts);
    addSettings(axes, pictures);
    addSeeds(axes, pictures);
    if (prompts.size() > 1)
        axes.push_back({Kind::Prompt, {}, {}, 0, prompts});
    return axes;
}

QStringList labelsOf(const TableAxis& axis)
{
    if (axis.kind == Kind::Parameter) {
        QStringList labels = axis.values;
        return labels.replaceInStrings(u"\""_s, QString());
    }
    if (axis.kind != Kind::Prompt || axis.values.size() < 2)
        return axis.values;
    std::vector<QStringList> texts;
    std::transform(axis.values.begin(), axis.values.end(), std::back_inserter(texts), promptWords);
    const auto allHave = [&](qsizetype fromStart, qsizetype fromEnd) {
        return std::all_of(texts.begin(), texts.end(), [&](const QStringList& words) {
            if (words.size() <= fromStart + fromEnd)
                return false;
            const bool atEnd = fromEnd > 0;
            const QStringList& first = texts.front();
            return atEnd ? words[words.size() - fromEnd] == first[first.size() - fromEnd]
                         : words[fromStart] == first[fromStart];
        });
    };
    qsizetype start = 0, end = 0;
    while (allHave(start, 0))
        ++start;
    while (allHave(start, end + 1))
        ++end;
    QStringList labels;
    for (const QStringList& words : texts)
        labels << words.mid(start, words.size() - start - end).join(u' ');
    return labels;
}

AxisReader::AxisReader(const TableAxis& axis)
    : m_axis(axis),
      m_combinations(axis.kind == Kind::Alternative ? axis.text : QString()),
      m_shared(axis.text.split(u' '))
{
    for (int value = 0; value < axis.count(); ++value)
        m_places.insert(axis.values[value], value);
}

QString AxisReader::valueOf(const Recipe& recipe) const
{
    switch (m_axis.kind) {
    case Kind::None:
        return {};
    case Kind::Alternative: {
        const auto options = m_combinations.optionsOf(recipe.prompt);
        const auto place = std::size_t(m_axis.place);
        return options ? m_combinations.places()[place].options[(*options)[place]] : QString();
    }
    case Kind::Word:
        return m_shared.gapsOf(recipe.prompt).value_or(QStringList()).value(m_axis.place);
    case Kind::Prompt:
        return recipe.prompt.simplified();
    case Kind::Model:
        return recipe.model;
    case Kind::Ratio:
        return aspectText(recipe.aspect);
    case Kind::Seed:
        return recipe.seed ? QString::number(*recipe.seed) : QString();
    case Kind::Parameter:
        return parameterValue(recipe, m_axis.name);
    }
    return {};
}

int AxisReader::placeOf(const Recipe& recipe) const
{
    if (m_axis.kind == Kind::Alternative && !m_combinations.optionsOf(recipe.prompt))
        return -1;
    if (m_axis.kind == Kind::Word && !m_shared.gapsOf(recipe.prompt))
        return -1;
    return m_places.value(valueOf(recipe), -1);
}

Recipe AxisReader::moved(Recipe recipe, int value) const
{
    const QString wanted = m_axis.values.value(value);
    switch (m_axis.kind) {
    case Kind::None:
        break;
    case Kind::Alternative: {
        const auto place = std::size_t(m_axis.place);
        std::vector<int> options =
            m_combinations.optionsOf(recipe.prompt)
                .value_or(std::vector<int>(m_combinations.places().size(), 0));
        options[place] = int(m_combinations.places()[place].options.indexOf(wanted));
        recipe.prompt = m_combinations.prompt(options);
        break;
    }
    case Kind::Word: {
        std::optional<QStringList> gaps = m_shared.gapsOf(recipe.prompt);
        if (!gaps)
            break;
        (*gaps)[m_axis.place] = wanted;
        recipe.prompt = m_shared.text(*gaps);
        break;
    }
    case Kind::Prompt:
        recipe.prompt = wanted;
        break;
    case Kind::Model:
        recipe.model = wanted;
        break;
    case Kind::Ratio:
        recipe.aspect = project::parseAspectRatio(wanted).value_or(recipe.aspect);
        break;
    case Kind::Seed:
        recipe.seed = wanted.toULongLong();
        break;
    case Kind::Parameter:
        if (wanted.isEmpty())
            recipe.parameters.erase(m_axis.name.toStdString());
        else
            recipe.parameters[m_axis.name.toStdString()] = Json::parse(wanted.toStdString());
        break;
    }
    return recipe;
}

} // namespace rushes::generation
