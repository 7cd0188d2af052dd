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
    connect(&project, &project::Project::variantChanged, this, &ShotMemory::reread);
}

void ShotMemory::setPicture(const project::VariantId& picture)
{
    m_picture = picture;
    m_part.clear();
    const project::Variant* variant = m_project.variant(picture);
    m_settings = variant ? shotOf(*variant) : ShotSettings();
    emit changed();
}

void ShotMemory::change(const ShotSettings& settings)
{
    if (settings == m_settings)
        return;
    const project::Variant* variant = m_project.variant(m_picture);
    if (!variant) {
        m_settings = settings;
        emit changed();
        return;
    }
    const QString part = partOf(m_settings, settings);
    auto command = std::make_unique<project::Change>(m_project, part, gestureKey(part));
    command->replace(withShot(*variant, settings));
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
    return u"shot/%1/%2/%3"_s.arg(m_picture.toString(), part).arg(m_gesture);
}

void ShotMemory::reread(const project::VariantId& id)
{
    const project::Variant* variant = id == m_picture ? m_project.variant(id) : nullptr;
    if (!variant)
        return;
    const ShotSettings settings = shotOf(*variant);
    if (settings == m_settings)
        return;
    m_settings = settings;
    emit changed();
}

} // namespace rushes::clip
