#include "core/draft/PlaceWords.h"

#include <algorithm>
#include <tuple>

namespace rushes::draft {

namespace {

class PlaceReader
{
public:
    PlaceReader(PromptWords& words, const std::vector<int>& things, ParsedPrompt& parsed)
        : m_words(words),
          m_things(things),
          m_parsed(parsed)
    {}

    void read()
    {
        for (std::size_t begin = 0; begin < m_words.tokens.size(); begin = m_end) {
            m_begin = begin;
            m_end = begin + 1;
            while (m_end < m_words.tokens.size() && !m_words.tokens[m_end - 1].endsPhrase)
                ++m_end;
            for (std::size_t i = m_begin; i < m_end; ++i)
                if (const WordMeaning* meaning = m_words.tokens[i].as(WordKind::Place))
                    take(i, PlaceWord(meaning->index));
        }
        standSubject();
    }

private:
    void take(std::size_t i, PlaceWord word)
    {
        Token& token = m_words.tokens[i];
        const int before = thingBefore(i);
        const int after = thingAfter(i + 1);
        if (word == PlaceWord::Behind || word == PlaceWord::Before) {
            token.outcome = Outcome::Filler;
            relate(i, word);
            return;
        }
        const bool precedes = isUnspacedLanguage() || before < 0 || isPlaced(before);
        const int owner = precedes && after >= 0 ? after : before;
        if (owner < 0 && !standsAlone()) {
            token.outcome = Outcome::Ignored; // of a thing that is not drawn
            return;
        }
        token.outcome = Outcome::Drawn;
        place(std::max(0, owner), word);
    }

    /// "a palm behind the sneaker": which of the two is the nearer one.
    void relate(std::size_t i, PlaceWord word)
    {
        int first = thingBefore(i);
        int second = thingAfter(i + 1);
        if (isUnspacedLanguage() && first >= 0 && second >= 0)
            std::swap(first, second);      // the thing follows what it stands behind
        else if (first < 0 && second >= 0) // "behind it a palm", "behind the sneaker a palm"
            std::tie(first, second) = opening(i, second);
        if (first < 0)
            return;
        if (second < 0)
            second = first == 0 ? -1 : 0; // "behind it"
        if (second < 0)
            return;
        m_words.tokens[i].outcome = Outcome::Drawn;
        const bool firstIsBack = word == PlaceWord::Behind;
        if (first == 0) // the others stand somewhere around the subject
            m_parsed.objects[std::size_t(second)].spot.depth =
                firstIsBack ? SpotDepth::Front : SpotDepth::Back;
        else
            m_parsed.objects[std::size_t(first)].spot.depth =
                firstIsBack ? SpotDepth::Back : SpotDepth::Front;
    }

    std::pair<int, int> opening(std::size_t i, int next) const
    {
        for (std::size_t n = i + 1; n < m_end; ++n)
            if (m_things[n] >= 0 && m_things[n] != next)
                return {m_things[n], next};
        return next == 0 ? std::pair(-1, -1) : std::pair(next, 0);
    }

    void place(int object, PlaceWord word)
    {
        if (m_parsed.objects.empty()) {
            if (const auto side = sideOf(word); side != CameraWord::None)
                m_parsed.side = side;
            return;
        }
        Spot& spot = m_parsed.objects[std::size_t(object)].spot;
        if (const auto side = sideOf(word); side != CameraWord::None)
            spot.side = side;
        else
            spot.depth = word == PlaceWord::Background ? SpotDepth::Back : SpotDepth::Front;
    }

    static CameraWord sideOf(PlaceWord word)
    {
        return word == PlaceWord::Left     ? CameraWord::Left
               : word == PlaceWord::Right  ? CameraWord::Right
               : word == PlaceWord::Middle ? CameraWord::Centre
                                           : CameraWord::None;
    }

    /// The subject is the first thing that is neither before nor behind another; where it stands is
    /// how the picture is framed.
    void standSubject()
    {
        std::vector<PromptObject>& objects = m_parsed.objects;
        if (objects.empty())
            return;
        const auto level =
            std::find_if(objects.begin(), objects.end(), [](const PromptObject& object) {
                return object.spot.depth == SpotDepth::Level;
            });
        if (level != objects.end())
            std::rotate(objects.begin(), level, level + 1);
        Spot& spot = m_parsed.objects.front().spot;
        if (spot.side != CameraWord::None)
            m_parsed.side = spot.side;
        if (spot.depth == SpotDepth::Back && m_parsed.distance == CameraWord::None)
            m_parsed.distance = CameraWord::Wide;
        spot.depth = SpotDepth::Level;
    }

    bool isPlaced(int object) const { return m_parsed.objects[std::size_t(object)].spot != Spot{}; }

    int thingBefore(std::size_t i) const
    {
        while (i-- > m_begin)
            if (m_things[i] >= 0)
                return m_things[i];
        return -1;
    }

    int thingAfter(std::size_t i) const
    {
        for (; i < m_end; ++i)
            if (m_things[i] >= 0)
                return m_things[i];
        return -1;
    }

    /// Nothing else is said in the clause: "sneaker on a beach, on the left".
    bool standsAlone() const
    {
        return std::all_of(m_words.tokens.begin() + std::ptrdiff_t(m_begin),
                           m_words.tokens.begin() + std::ptrdiff_t(m_end), [](const Token& token) {
                               return token.as(WordKind::Place) || token.isConnector() ||
                                      token.as(WordKind::Scene);
                           });
    }

    bool isUnspacedLanguage() const
    {
        return m_words.language == Language::Japanese || m_words.language == Language::Chinese;
    }

    PromptWords& m_words;
    const std::vector<int>& m_things;
    ParsedPrompt& m_parsed;
    std::size_t m_begin = 0; ///< the clause
    std::size_t m_end = 0;
};

} // namespace

void takePlaceWords(PromptWords& words, const std::vector<int>& things, ParsedPrompt& parsed)
{
    PlaceReader(words, things, parsed).read();
}

} // namespace rushes::draft
