#include "ui/clip/DirectionChoices.h"

#include "ui/clip/LightSection.h"
#include "ui/clip/MoveFamilies.h"

#include <QCoreApplication>

#include <algorithm>

namespace rushes::clip {

using namespace Qt::Literals::StringLiterals;
using direction::BackgroundKind;
using direction::Direction;
using direction::TokenKind;

namespace {

struct DirectionChoicesWords
{
    Q_DECLARE_TR_FUNCTIONS(rushes::clip::DirectionChoices)
};

/// What stands in the text for this setting.
QString wordsOf(TokenKind kind, const Direction& direction)
{
    for (const direction::Token& token : direction::toTokens(direction)) {
        if (token.kind == kind)
            return token.text;
    }
    return {};
}

class Choices
{
public:
    Choices(TokenKind kind, const Direction& now) : m_kind(kind), m_now(now) {}

    template <class Edit>
    void add(const QString& label, Edit&& edit)
    {
        Direction next = m_now;
        edit(next);
        m_choices.push_back({label.isEmpty() ? wordsOf(m_kind, next) : label, next});
    }
    std::vector<DirectionChoice> take() { return std::move(m_choices); }

private:
    TokenKind m_kind;
    const Direction& m_now;
    std::vector<DirectionChoice> m_choices;
};

void addMoves(Choices& choices)
{
    for (const MoveFamily& family : moveFamilies()) {
        for (const direction::CameraMove move : family.moves)
            choices.add(moveLabel(move), [move](Direction& next) { next.move = move; });
    }
}

void addLights(Choices& choices)
{
    choices.add(DirectionChoicesWords::tr("As in the picture"),
                [](Direction& next) { next.light.reset(); });
    for (const QString& name : direction::lightNames())
        choices.add(lightLabel(name),
                    [&name](Direction& next) { next.light = *direction::lightNamed(name); });
}

using LightPart = std::optional<direction::Lighting> Direction::*;

void addWarmths(Choices& choices, LightPart light)
{
    for (const double kelvin : {1900, 2700, 3600, 4900, 5600, 6800, 9000, 12000})
        choices.add({}, [=](Direction& next) { (next.*light)->kelvin = kelvin; });
}

void addSoftnesses(Choices& choices, LightPart light)
{
    for (const double softness : {0.1, 0.3, 0.55, 0.8, 0.95})
        choices.add({}, [=](Direction& next) { (next.*light)->softness = softness; });
}

void addEndLights(Choices& choices)
{
    choices.add(DirectionChoicesWords::tr("Stays as it begins"),
                [](Direction& next) { next.lightEnd.reset(); });
    for (const QString& name : direction::lightNames())
        choices.add(lightLabel(name),
                    [&name](Direction& next) { next.lightEnd = *direction::lightNamed(name); });
}

void addBackgrounds(Choices& choices, const Direction& now)
{
    choices.add({}, [](Direction& next) { next.background = {}; });
    choices.add({}, [](Direction& next) { next.background = {.kind = BackgroundKind::Blur}; });
    const BackgroundKind kind = now.background.kind;
    if (kind != BackgroundKind::Keep && kind != BackgroundKind::Blur)
        choices.add({}, [](Direction&) {});
}

} // namespace

std::vector<DirectionChoice> choicesFor(TokenKind kind, const Direction& direction)
{
    Choices choices(kind, direction);
    switch (kind) {
    case TokenKind::Move:
        addMoves(choices);
        break;
    case TokenKind::Pace:
        for (const double strength : {0.1, 0.2, 0.4, 0.65, 0.9})
            choices.add({}, [strength](Direction& next) { next.strength = strength; });
        break;
    case TokenKind::Duration:
        for (const int seconds : {2, 3, 4, 5, 6, 8, 10})
            choices.add({},
                        [seconds](Direction& next) { next.duration = Time::ofSeconds(seconds); });
        break;
    case TokenKind::Ease:
        for (const direction::Ease ease : {direction::Ease::Linear, direction::Ease::In,
                                           direction::Ease::Out, direction::Ease::InOut})
            choices.add({}, [ease](Direction& next) { next.ease = ease; });
        break;
    case TokenKind::Light:
        addLights(choices);
        break;
    case TokenKind::Warmth:
        addWarmths(choices, &Direction::light);
        break;
    case TokenKind::Softness:
        addSoftnesses(choices, &Direction::light);
        break;
    case TokenKind::LightEnd:
        addEndLights(choices);
        break;
    case TokenKind::WarmthEnd:
        addWarmths(choices, &Direction::lightEnd);
        break;
    case TokenKind::SoftnessEnd:
        addSoftnesses(choices, &Direction::lightEnd);
        break;
    case TokenKind::Background:
        addBackgrounds(choices, direction);
        break;
    case TokenKind::Fixed:
    case TokenKind::Subject:
    case TokenKind::Framing:
        break;
    }
    // Handheld has fewer paces than steps: equal words are one choice.
    std::vector<DirectionChoice> distinct;
    for (const DirectionChoice& choice : choices.take()) {
        const auto same = [&](const DirectionChoice& other) { return other.label == choice.label; };
        if (std::none_of(distinct.begin(), distinct.end(), same))
            distinct.push_back(choice);
    }
    return distinct;
}

} // namespace rushes::clip
