#include "ui/clip/ShotMemory.h"

#include "core/project/commands/Change.h"

namespace rushes::clip {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 pauseBetweenGestures = 700; // ms

/// What differs, as Edit ▸ Undo names it.
QString partOf(const ShotSettings& before, const ShotSettings& after)
{
    const direction::Direction &a = before.direction, &b = after.direction;
    if (before.wording.scene != after.wording.scene)
        return ShotMemory::tr("words of the clip");
    if (before.references != after.references)
        return ShotMemory::tr("references of the clip");
    if (before.shape != after.shape)
        return ShotMemory::tr("shape of the clip");
    if (before.wording != after.wording)
        return ShotMemory::tr("words of the direction");
    if (before.lastFrame != after.lastFrame)
        return ShotMemory::tr("last frame");
    if (before.model != after.model || before.finalResolution != after.finalResolution)
        return ShotMemory::tr("clip model");
    if (a.move != b.move)
        return ShotMemory::tr("camera move");
    if (a.light != b.light)
        return ShotMemory::tr("light");
    if (a.background != b.background)
        return ShotMemory::tr("background");
    if (a.duration != b.duration)
        return ShotMemory::tr("duration");
    return ShotMemory::tr("camera");
}

} // namespace

ShotMemory::ShotMemory(project::Project& project, QObject* parent)
    : QObject(parent),
      m_project(project)
{
    connect(&project, &project::Project::variantChanged, this,
            [this](const project::VariantId& id) {
                if (id == m_picture)
                    reread();
            });
    connect(&project, &project::Project::boardChanged, this, [this](const project::BoardId& id) {
        if (id == m_board)
            reread();
    });
}

void ShotMemory::setPicture(const project::VariantId& picture)
{
    m_picture = picture;
    m_board = {};
    m_part.clear();
    m_settings = remembered().value_or(ShotSettings());
    emit changed();
}

void ShotMemory::setBoard(const project::BoardId& board)
{
    m_picture = {};
    m_board = board;
    m_part.clear();
    m_settings = remembered().value_or(ShotSettings());
    emit changed();
}

std::optional<ShotSettings> ShotMemory::remembered() const
{
    if (const project::Variant* variant = m_project.variant(m_picture))
        return shotOf(*variant);
    if (const project::Board* board = m_project.board(m_board))
        return wordShotOf(*board);
    return std::nullopt;
}

void ShotMemory::change(const ShotSettings& settings)
{
    if (settings == m_settings)
        return;
    const project::Variant* variant = m_project.variant(m_picture);
    const project::Board* board = m_project.board(m_board);
    if (!variant && !board) {
        m_settings = settings;
        emit changed();
        return;
    }
    const QString part = partOf(m_settings, settings);
    auto command = std::make_unique<project::Change>(m_project, part, gestureKey(part));
    if (variant)
        command->replace(withShot(*variant, settings));
    else
        command->replace(withWordShot(*board, settings));
    m_project.push(std::move(command));
}

QString ShotMemory::gestureKey(const QString& part)
{
    const bool goesOn =
        m_sinceChange.isValid() && part == m_part && m_sinceChange.elapsed() < pauseBetweenGestures;
    if (!goesOn)
        ++m_gesture;
    m_part = part;
    m_sinceChange.start();
    const QString shot = m_picture ? m_picture.toString() : m_board.toString();
    return u"shot/%1/%2/%3"_s.arg(shot, part).arg(m_gesture);
}

void ShotMemory::reread()
{
    const std::optional<ShotSettings> settings = remembered();
    if (!settings || *settings == m_settings)
        return;
    m_settings = *settings;
    emit changed();
}

} // namespace rushes::clip
