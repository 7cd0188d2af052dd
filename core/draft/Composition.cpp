#include "core/draft/Composition.h"

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace rushes::draft {

namespace {

enum class Template { Centre, RightThird, LeftThird, LowAngle };

SceneKind sceneOf(const ParsedPrompt& prompt, const Lexicon& lexicon)
{
    if (prompt.scene)
        return *prompt.scene;
    if (prompt.surface != Surface::Plain)
        return SceneKind::Table;
    if (prompt.weather == Weather::Snowfall)
        return SceneKind::Snow;
    if (!prompt.objects.empty() && prompt.objects.front().entry &&
        prompt.objects.front().entry->place)
        return *prompt.objects.front().entry->place;
    if (prompt.time && lexicon.times()[std::size_t(*prompt.time)].stars > 0.5)
        return SceneKind::NightSky;
    return prompt.time || prompt.weather != Weather::Clear ? SceneKind::Meadow : SceneKind::Studio;
}

TimeOfDay timeOf(const ParsedPrompt& prompt, SceneKind scene, const Lexicon& lexicon)
{
    if (scene == SceneKind::NightSky || scene == SceneKind::Space)
        return lexicon.time(u"night"_s);
    if (prompt.time)
        return lexicon.times()[std::size_t(*prompt.time)];
    return lexicon.time(u"day"_s);
}

bool isTableTop(SceneKind scene)
{
    return scene == SceneKind::Table || scene == SceneKind::Studio || scene == SceneKind::Podium;
}

struct Frame
{
    float width = 0;
    float height = 0;
    Template plan = Template::Centre;

    bool isTall() const { return height > width * 1.15F; }
    bool isWide() const { return width > height * 1.15F; }
};

float horizonOf(const Frame& frame, SceneKind scene, CameraWord camera)
{
    float share = frame.isTall() ? 0.54F : 0.52F;
    if (scene == SceneKind::Table)
        share = frame.isTall() ? 0.62F : 0.6F;
    else if (scene == SceneKind::Studio || scene == SceneKind::Podium)
        share = 0.62F;
    else if (scene == SceneKind::Room)
        share = 0.64F;
    else if (scene == SceneKind::City || scene == SceneKind::NightSky)
        share = 0.68F;
    if (frame.plan == Template::LowAngle || camera == CameraWord::Low)
        share += 0.08F;
    else if (frame.plan == Template::RightThird)
        share -= 0.04F;
    return share * frame.height;
}

/// The largest box the subject may fill.
QSizeF subjectBox(const Frame& frame, const ParsedPrompt& prompt, SceneKind scene)
{
    float width = frame.isWide() ? 0.48F : frame.isTall() ? 0.74F : 0.62F;
    float height = frame.isWide() ? 0.58F : frame.isTall() ? 0.46F : 0.56F;
    float zoom = 1;
    if (prompt.camera == CameraWord::Close)
        zoom = 1.28F;
    else if (prompt.camera == CameraWord::Wide)
        zoom = 0.55F;
    else if (frame.plan == Template::LowAngle || prompt.camera == CameraWord::Low)
        zoom = 1.12F;
    else if (frame.plan != Template::Centre)
        zoom = 0.92F;
    if (scene == SceneKind::Podium)
        zoom *= frame.isWide() ? 1.0F : 0.88F;
    if (!prompt.objects.empty())
        zoom *= float(prompt.objects.front().scale);
    width = std::min(0.92F, width * zoom);
    height = std::min(0.74F, height * zoom);
    return {width * frame.width, height * frame.height};
}

float subjectCentre(const Frame& frame, const ParsedPrompt& prompt, SceneKind scene)
{
    float shift = frame.isWide() ? 0.14F : 0.07F;
    if (scene == SceneKind::Podium || prompt.objects.size() > 1 ||
        (!prompt.objects.empty() && prompt.objects.front().count > 1))
        shift = 0;
    if (prompt.side == CameraWord::Left)
        return frame.width * (frame.isWide() ? 0.3F : 0.4F);
    if (prompt.side == CameraWord::Right)
        return frame.width * (frame.isWide() ? 0.7F : 0.6F);
    if (prompt.side == CameraWord::Centre || frame.plan == Template::Centre)
        return frame.width * 0.5F;
    if (frame.plan == Template::LowAngle)
        return frame.width * (0.5F - shift * 0.4F);
    return frame.width * (frame.plan == Template::RightThird ? 0.5F + shift : 0.5F - shift);
}

float baselineOf(const Frame& frame, float horizon, SceneKind scene, CameraWord camera)
{
    float share = frame.isTall() ? 0.8F : 0.85F;
    if (scene == SceneKind::Podium)
        share = frame.isTall() ? 0.74F : 0.76F;
    if (camera == CameraWord::Close)
        share += 0.06F;
    if (frame.plan == Template::LowAngle)
        share += 0.03F;
    return std::max(share * frame.height, horizon + 0.1F * frame.height);
}

/// Rows of copies: offsets in subject widths and steps back from the front, back ones first.
std::vector<QPointF> groupOffsets(int count)
{
    switch (count) {
    case 1:
        return {{0, 0}};
    case 2:
        return {{0.52, 0.5}, {-0.5, 0}};
    case 3:
        return {{-0.62, 0.7}, {0.66, 0.6}, {0.02, 0}};
    case 4:
        return {{-0.34, 1}, {0.45, 1}, {-0.72, 0.1}, {0.36, 0}};
    case 5:
        return {{-0.55, 1}, {0.55, 1}, {-1.02, 0.2}, {1.02, 0.2}, {0, 0}};
    default:
        return {{0, 1.2}, {-0.95, 1}, {0.95, 1}, {-0.5, 0.3}, {0.55, 0.2}, {0.0, -0.35}};
    }
}

class Composer
{
public:
    Composer(const ParsedPrompt& prompt, const std::vector<double>& aspects, const Lexicon& lexicon,
             const DraftRequest& request)
        : m_prompt(prompt),
          m_aspects(aspects),
          m_random(Random(request.seed).fork(7))
    {
        m_frame = {float(request.size.width()), float(request.size.height()),
                   Template(request.seed % 4)};
        Setting& setting = m_layout.setting;
        setting.size = request.size;
        setting.scene = sceneOf(prompt, lexicon);
        setting.time = timeOf(prompt, setting.scene, lexicon);
        setting.surface = prompt.surface;
        setting.weather = prompt.weather;
        setting.mood = prompt.light;
        setting.backdrop = prompt.backdrop;
        setting.random = Random(request.seed).fork(11);
        setting.variant = request.seed;
        setting.horizon = horizonOf(m_frame, setting.scene, prompt.camera);
        if (setting.scene == SceneKind::Table && !prompt.objects.empty() &&
            prompt.objects.front().entry && prompt.objects.front().entry->seenFromAbove)
            setting.horizon -= 0.14F * m_frame.height;
        setting.baseline = baselineOf(m_frame, setting.horizon, setting.scene, prompt.camera);
        if (!prompt.objects.empty())
            setting.subjectColour = prompt.objects.front().colour;
    }

    Layout compose()
    {
        Setting& setting = m_layout.setting;
        if (!m_prompt.objects.empty()) {
            placeOthers();
            placeSubject();
            if (m_prompt.objects.size() > 1)
                lineUp();
            else
                keepInside();
        }
        const float margin = 0.3F * m_frame.width;
        QRectF around;
        for (const Placement& p : m_layout.placements)
            around |= boxOf(p);
        setting.subject = around.isEmpty()
                              ? QRectF(margin, 0.4F * m_frame.height, m_frame.width - 2 * margin,
                                       setting.baseline - 0.4F * m_frame.height)
                              : around;
        placeSun();
        return std::move(m_layout);
    }

private:
    QRectF boxOf(const Placement& p) const
    {
        const double width = p.height * m_aspects[std::size_t(p.object)];
        return {p.centreX - width / 2, p.baseline - p.height, width, p.height};
    }

    bool isInTheAir(const PromptObject& object) const
    {
        const SceneKind scene = m_layout.setting.scene;
        const Pose pose = object.entry ? object.entry->pose : Pose::Standing;
        return pose == Pose::Floating || scene == SceneKind::Space ||
               (m_prompt.inTheAir && &object == &m_prompt.objects.front());
    }

    /// Of one copy, so that the whole group fills the subject's box.
    float subjectHeight() const
    {
        const int count = m_prompt.objects.front().count;
        const QSizeF box = subjectBox(m_frame, m_prompt, m_layout.setting.scene);
        const double spread = count == 1 ? 1 : count == 2 ? 1.56 : count < 5 ? 1.84 : 2.34;
        const double share = m_prompt.objects.size() > 1 ? 0.8 : 1;
        return float(std::min(box.height() * (count > 1 ? 0.72 : 1),
                              box.width() * share / (m_aspects.front() * spread)));
    }

    void placeSubject()
    {
        const PromptObject& object = m_prompt.objects.front();
        const Setting& setting = m_layout.setting;
        const auto aspect = float(m_aspects.front());
        const std::vector<QPointF> offsets = groupOffsets(object.count);
        const float height = subjectHeight();
        const float centre = subjectCentre(m_frame, m_prompt, setting.scene);
        const bool mirrored = isMirrored(centre, object);
        for (const QPointF& offset : offsets) {
            const auto back = float(offset.y());
            const float shrink = 1 - 0.1F * back;
            Placement p;
            p.centreX = centre + float(offset.x()) * aspect * height;
            p.groundY = setting.baseline - back * 0.05F * m_frame.height;
            p.height = height * shrink;
            p.baseline = p.groundY;
            p.mirrored = mirrored;
            settle(p, object);
            m_layout.placements.push_back(p);
        }
    }

    /// Things look into the picture; in the middle, the seed decides.
    bool isMirrored(float centreX, const PromptObject& object) const
    {
        const Facing facing = object.entry ? object.entry->facing : Facing::Front;
        const float share = centreX / m_frame.width;
        if (facing == Facing::Front)
            return false;
        if (std::abs(share - 0.5F) < 0.04F)
            return m_layout.setting.variant % 2 == 1;
        return facing == (share < 0.5F ? Facing::Left : Facing::Right);
    }

    /// In the air: lifted towards the middle of the sky. Afloat: the hull below the water line.
    void settle(Placement& p, const PromptObject& object)
    {
        const Setting& setting = m_layout.setting;
        p.afloat = object.entry && object.entry->pose == Pose::Afloat;
        p.inTheAir = isInTheAir(object);
        if (!p.inTheAir)
            return;
        const bool high = m_prompt.inTheAir || setting.scene == SceneKind::Space ||
                          (object.entry && object.entry->metres > 2);
        if (high && !isTableTop(setting.scene))
            p.baseline = std::max(p.height + 0.06F * m_frame.height, m_frame.height * 0.66F);
        else
            p.baseline -= 0.07F * m_frame.height;
    }

    void placeOthers()
    {
        const Setting& setting = m_layout.setting;
        const QSizeF box = subjectBox(m_frame, m_prompt, setting.scene);
        const PromptObject& first = m_prompt.objects.front();
        const double firstMetres = first.entry ? first.entry->metres : 0.2;
        const auto height = double(subjectHeight());
        for (std::size_t i = m_prompt.objects.size(); i-- > 1;) {
            const PromptObject& object = m_prompt.objects[i];
            const double metres = object.entry ? object.entry->metres : firstMetres;
            const double ratio =
                std::clamp(std::pow(metres / firstMetres, 0.6), 0.4, 1.25) * object.scale;
            Placement p;
            p.object = int(i);
            p.height = float(std::min(height * ratio, box.width() * 0.7 / m_aspects[i]));
            p.centreX = m_frame.width / 2;
            p.groundY = setting.baseline - 0.035F * m_frame.height * float(i);
            p.baseline = p.groundY;
            settle(p, object);
            m_layout.placements.push_back(p);
        }
    }

    /// A group as wide as the frame is made smaller and moved in.
    void keepInside()
    {
        QRectF all;
        for (const Placement& p : m_layout.placements)
            all |= boxOf(p);
        const double room = 0.95 * double(m_frame.width);
        const double scale = std::min(1.0, room / all.width());
        const double half = all.width() * scale / 2;
        const double edge = 0.025 * double(m_frame.width);
        const double centre = std::clamp(all.center().x(), half + edge - 1e-6,
                                         double(m_frame.width) - half - edge + 1e-6);
        for (Placement& p : m_layout.placements) {
            p.centreX = float(centre + (double(p.centreX) - all.center().x()) * scale);
            p.height *= float(scale);
        }
    }

    /// Several things side by side, the subject between the others, all within the frame.
    void lineUp()
    {
        std::vector<QRectF> boxes(m_prompt.objects.size());
        for (const Placement& p : m_layout.placements)
            boxes[std::size_t(p.object)] |= boxOf(p);
        const bool subjectLeft = m_layout.setting.variant % 2 == 0;
        std::vector<std::size_t> order =
            boxes.size() == 2 ? std::vector<std::size_t>{0, 1} : std::vector<std::size_t>{2, 0, 1};
        if (!subjectLeft)
            std::reverse(order.begin(), order.end());
        const double gap = 0.015 * double(m_frame.width);
        double total = -gap;
        for (const QRectF& box : boxes)
            total += box.width() + gap;
        const double scale = std::min(1.0, 0.88 * double(m_frame.width) / total);
        double left = (double(m_frame.width) - total * scale) / 2;
        for (const std::size_t object : order) {
            for (Placement& p : m_layout.placements)
                if (std::size_t(p.object) == object) {
                    p.centreX = float(left + (double(p.centreX) - boxes[object].left()) * scale);
                    p.height *= float(scale);
                }
            left += (boxes[object].width() + gap) * scale;
        }
    }

    /// Beside the subject, so that its disc is seen; on the other side of an off-centre one.
    void placeSun()
    {
        Setting& setting = m_layout.setting;
        const auto centre = float(setting.subject.center().x());
        const bool left = std::abs(centre - 0.5F * m_frame.width) < 0.02F * m_frame.width
                              ? m_random.below(2) == 0
                              : centre > 0.5F * m_frame.width;
        const float offset = m_frame.width * (0.26F + 0.1F * float(m_random.unit()));
        setting.sun.setX(std::clamp(left ? centre - offset : centre + offset, 0.1F * m_frame.width,
                                    0.9F * m_frame.width));
        setting.sun.setY(setting.horizon * (1 - float(setting.time.sunHeight)));
    }

    const ParsedPrompt& m_prompt;
    const std::vector<double>& m_aspects;
    Random m_random;
    Frame m_frame;
    Layout m_layout;
};

} // namespace

Layout compose(const ParsedPrompt& prompt, const std::vector<double>& aspects,
               const Lexicon& lexicon, const DraftRequest& request)
{
    return Composer(prompt, aspects, lexicon, request).compose();
}

} // namespace rushes::draft
