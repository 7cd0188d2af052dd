#include "ui/compare/ArenaSession.h"

#include <QRandomGenerator>

#include <algorithm>

namespace rushes::compare {

using namespace Qt::Literals::StringLiterals;
using project::VariantId;

namespace {

/// Some pictures are equally good to a user: nobody is asked for ever.
constexpr int mostVotesAPicture = 4;

} // namespace

ArenaSession::ArenaSession(project::Project& project, QObject* parent)
    : QObject(parent),
      m_project(project)
{}

std::vector<VariantId> ArenaSession::candidates(const project::BoardId& board) const
{
    constexpr int goodStars = 3;
    std::vector<VariantId> good, rest;
    const auto& variants = m_project.document().variants;
    for (auto variant = variants.rbegin(); variant != variants.rend(); ++variant) {
        if (variant->board != board || variant->deleted || variant->flag == project::Flag::Rejected)
            continue;
        const bool isGood = variant->flag == project::Flag::Picked || variant->rating >= goodStars;
        (isGood ? good : rest).push_back(variant->id);
        if (int(good.size()) == most)
            break;
    }
    if (int(good.size()) < fewest)
        good.insert(good.end(), rest.begin(), rest.end());
    if (int(good.size()) > most)
        good.resize(most);
    return good;
}

void ArenaSession::start(const std::vector<VariantId>& pictures)
{
    m_pictures = pictures;
    m_votes = project::arenaVotes(m_project.document());
    m_given = 0;
    m_running = int(pictures.size()) >= fewest;
    m_scores = project::arenaScores(m_pictures, m_votes);
    proceed();
}

void ArenaSession::stop()
{
    m_running = false;
    emit changed();
}

void ArenaSession::vote(Verdict verdict)
{
    if (!m_running)
        return;
    const auto& [left, right] = m_pair;
    m_votes.push_back(verdict == Verdict::Right
                          ? project::Vote{right, left}
                          : project::Vote{left, right, verdict == Verdict::Tie});
    ++m_given;
    proceed();
}

void ArenaSession::undo()
{
    if (m_given == 0)
        return;
    m_votes.pop_back();
    --m_given;
    m_running = true;
    proceed();
}

void ArenaSession::proceed()
{
    if (m_given > 0) // on a full disk the arena goes on, its votes only are not kept
        (void)m_project.setSetting(QLatin1String(project::arenaVotesKey), project::toJson(m_votes));
    m_scores = project::arenaScores(m_pictures, m_votes);
    const bool asksOn = !isClear() && m_given < mostVotesAPicture * int(m_pictures.size());
    m_running = m_running && asksOn;
    m_pair = project::nextPair(m_scores, m_votes);
    if (QRandomGenerator::global()->bounded(2) == 0)
        std::swap(m_pair.first, m_pair.second);
    emit changed();
}

} // namespace rushes::compare
