#include "core/draft/Framing.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace rushes::draft {

namespace {

/// Neighbouring seeds take neighbouring rows, so these differ from each other as much as they can:
/// four in a row are four pictures a designer would pin beside each other.
constexpr std::array<Design, designCount> designs{
    Design{.side = 0, .zoom = 1, .horizon = 0, .ground = 0, .sunSide = 1, .focus = 0},
    Design{.side = 1, .zoom = 0.68F, .horizon = -0.06F, .ground = -0.05F, .sunSide = -1},
    Design{.side = -0.3F,
           .zoom = 1.34F,
           .horizon = 0.07F,
           .ground = 0.05F,
           .sunSide = 1,
           .focus = 0.8F},
    Design{.side = -1, .zoom = 0.86F, .horizon = -0.15F, .ground = 0.02F, .sunSide = 1},
    Design{.side = 0.7F, .zoom = 0.6F, .horizon = 0.04F, .ground = 0, .sunSide = -1},
    Design{.side = 0.1F,
           .zoom = 1.14F,
           .horizon = 0.11F,
           .ground = 0.03F,
           .sunSide = -1,
           .focus = 0.4F},
};

constexpr float strip = 1.7F; ///< the longer side by the shorter; more than that is a strip

/// Words about the camera leave less to the design.
Design designOf(const ParsedPrompt& prompt, std::uint64_t seed)
{
    Design design = designs[seed % designs.size()];
    const auto towardsOne = [](float zoom) { return 1 + (zoom - 1) * 0.3F; };
    if (prompt.distance == CameraWord::Close)
        design.zoom = 1.32F * towardsOne(design.zoom);
    else if (prompt.distance == CameraWord::Wide)
        design.zoom = 0.55F * towardsOne(design.zoom);
    if (prompt.angle == CameraWord::Low)
        design.horizon = 0.12F + 0.3F * design.horizon;
    else if (prompt.angle == CameraWord::High)
        design.horizon = -0.15F + 0.3F * design.horizon;
    if (prompt.side == CameraWord::Left)
        design.side = -1;
    else if (prompt.side == CameraWord::Right)
        design.side = 1;
    else if (prompt.side == CameraWord::Centre)
        design.side = 0;
    if (prompt.focus == CameraWord::Shallow)
        design.focus = 1;
    else if (prompt.focus == CameraWord::Deep)
        design.focus = 0;
    if (prompt.angle == CameraWord::TopDown) {
        design.focus = 0;
        design.zoom *= 1.15F;
    }
    return design;
}

float horizonShare(const Framing& frame, SceneKind scene)
{
    switch (scene) {
    case SceneKind::Table:
    case SceneKind::Cafe:
        return frame.isTall() ? 0.62F : 0.6F;
    case SceneKind::Studio:
    case SceneKind::Podium:
        return 0.62F;
    case SceneKind::Room:
        return 0.64F;
    case SceneKind::City:
    case SceneKind::NightSky:
        return 0.68F;
    case SceneKind::Street:
        return 0.6F;
    default:
        return frame.isTall() ? 0.54F : 0.52F;
    }
}

/// How much of the design's tilt a place can bear: a table seen from its edge is no table.
float tiltOf(SceneKind scene)
{
    switch (scene) {
    case SceneKind::Table:
    case SceneKind::Cafe:
    case SceneKind::Room:
        return 0.6F;
    case SceneKind::Studio:
    case SceneKind::Podium:
        return 0.4F;
    default:
        return 1;
    }
}

QSizeF subjectBox(const Framing& frame, const ParsedPrompt& prompt, SceneKind scene)
{
    float width = frame.isWide() ? 0.48F : frame.isTall() ? 0.74F : 0.62F;
    float height = frame.isWide() ? 0.58F : frame.isTall() ? 0.46F : 0.56F;
    float zoom = frame.design.zoom;
    if (scene == SceneKind::Podium)
        zoom *= frame.isWide() ? 1.0F : 0.88F;
    if (!prompt.objects.empty())
        zoom *= float(prompt.objects.front().scale);
    width = std::min(0.92F, width * zoom);
    height = std::min(0.76F, height * zoom);
    return {width * frame.size.width(), height * frame.size.height()};
}

float centreShare(const Framing& frame, const ParsedPrompt& prompt, SceneKind scene)
{
    const bool asked = prompt.side != CameraWord::None;
    const bool group =
        prompt.objects.size() > 1 || (!prompt.objects.empty() && prompt.objects.front().count > 1);
    if (!asked && (scene == SceneKind::Podium || group))
        return 0.5F;
    const float shift = asked ? (frame.isWide() ? 0.24F : 0.17F) : (frame.isWide() ? 0.17F : 0.13F);
    return 0.5F + shift * frame.design.side;
}

/// Text takes the other side of a wide frame, else a band above the subject, which makes room.
void makeRoomForText(Framing& frame, const ParsedPrompt& prompt)
{
    if (prompt.text.isEmpty())
        return;
    const double width = frame.size.width();
    const double height = frame.size.height();
    if (frame.isWide()) {
        const bool subjectRight = frame.design.side >= 0;
        frame.centre = float(width) * (subjectRight ? 0.71F : 0.29F);
        frame.box.setWidth(std::min(frame.box.width(), 0.48 * width));
        frame.text = {(subjectRight ? 0.06 : 0.53) * width, 0.14 * height, 0.41 * width,
                      0.5 * height};
        return;
    }
    frame.text = {0.08 * width, 0.07 * height, 0.84 * width,
                  (frame.isTall() ? 0.24 : 0.25) * height};
    const double room = double(frame.baseline) - frame.text.bottom() - 0.03 * height;
    frame.box.setHeight(std::min(frame.box.height(), room));
}

} // namespace

Framing framingOf(const ParsedPrompt& prompt, SceneKind scene, const QSize& size,
                  std::uint64_t seed)
{
    Framing frame;
    frame.size = size;
    frame.design = designOf(prompt, seed);
    if (frame.design.zoom < 1) // what is small in a strip is lost
        frame.design.zoom = 1 + (frame.design.zoom - 1) * std::min(1.0F, strip / frame.longer());
    const auto height = float(size.height());
    float share = horizonShare(frame, scene) + frame.design.horizon * tiltOf(scene);
    const bool laidOut = !prompt.objects.empty() && prompt.objects.front().entry &&
                         prompt.objects.front().entry->seenFromAbove;
    if (laidOut && (scene == SceneKind::Table || scene == SceneKind::Cafe))
        share -= 0.14F;
    frame.horizon = std::clamp(share, 0.34F, 0.74F) * height;

    float ground = (frame.isTall() ? 0.8F : 0.85F) + frame.design.ground;
    if (frame.isTall()) // an empty foot under it looks no better than an empty sky
        ground -= std::clamp(0.06F * (frame.longer() - strip), 0.0F, 0.06F);
    if (scene == SceneKind::Podium)
        ground = frame.isTall() ? 0.74F : 0.76F;
    if (prompt.distance == CameraWord::Close)
        ground += 0.04F;
    frame.baseline = std::clamp(ground * height, frame.horizon + 0.1F * height, 0.93F * height);
    frame.centre = centreShare(frame, prompt, scene) * float(size.width());
    frame.box = subjectBox(frame, prompt, scene);
    constexpr float air = 0.05F; // above the subject
    frame.box.setHeight(std::min(frame.box.height(), double(frame.baseline - air * height)));
    if (prompt.angle == CameraWord::TopDown) {
        frame.baseline = 0.5F * height + float(frame.box.height()) / 2;
        frame.horizon = 0;
    }
    makeRoomForText(frame, prompt);
    return frame;
}

} // namespace rushes::draft
