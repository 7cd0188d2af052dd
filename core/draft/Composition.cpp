#include "core/draft/Composition.h"

#include "core/draft/Framing.h"
#include "core/draft/Maths.h"
#include "core/draft/SceneWords.h"

#include <algorithm>
#include <cmath>

namespace rushes::draft {

namespace {

bool isTableTop(SceneKind scene)
{
    return scene == SceneKind::Table || scene == SceneKind::Studio || scene == SceneKind::Podium;
}

constexpr std::size_t mostBack = 2; ///< steps behind the subject at which others stand

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
        Setting& setting = m_layout.setting;
        setting.size = request.size;
        setting.scene = sceneOf(prompt, lexicon);
        m_frame = framingOf(prompt, setting.scene, request.size, request.seed);
        setting.time = timeOf(prompt, setting.scene, lexicon);
        setting.surface = prompt.surface;
        setting.weather = prompt.weather;
        setting.season = prompt.season;
        setting.mood = prompt.light;
        setting.backdrop = prompt.backdrop;
        setting.random = Random(request.seed).fork(11);
        setting.variant = request.seed;
        setting.horizon = m_frame.horizon;
        setting.baseline = m_frame.baseline;
        setting.focus = m_frame.design.focus;
        setting.lightSide = m_frame.design.sunSide;
        setting.fromAbove = prompt.angle == CameraWord::TopDown;
        m_layout.text = m_frame.text;
        if (!prompt.objects.empty())
            setting.subjectColour = prompt.objects.front().colour;
    }

    Layout compose()
    {
        Setting& setting = m_layout.setting;
        if (!m_prompt.objects.empty()) {
            placeOthers();
            placeSubject();
            if (inLine().size() > 1)
                lineUp();
            else
                keepInside();
            if (setting.fromAbove && m_layout.text.isEmpty())
                centreDown();
            placeApart();
        }
        const float margin = 0.3F * frameWidth();
        QRectF around;
        for (const Placement& p : m_layout.placements)
            if (!p.behind)
                around |= boxOf(p);
        setting.subject = around.isEmpty()
                              ? QRectF(margin, 0.4F * frameHeight(), frameWidth() - 2 * margin,
                                       setting.baseline - 0.4F * frameHeight())
                              : around;
        placeSun();
        return std::move(m_layout);
    }

private:
    float frameWidth() const { return m_layout.setting.width(); }
    float frameHeight() const { return m_layout.setting.height(); }

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
        const QSizeF box = m_frame.box;
        const double spread = count == 1 ? 1 : count == 2 ? 1.56 : count < 5 ? 1.84 : 2.34;
        const double share = inLine().size() > 1 ? 0.8 : 1;
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
        const float centre = m_frame.centre;
        const bool mirrored = isMirrored(centre, object);
        for (const QPointF& offset : offsets) {
            const auto back = float(offset.y());
            const float shrink = 1 - 0.1F * back;
            Placement p;
            p.centreX = centre + float(offset.x()) * aspect * height;
            p.groundY = setting.baseline - back * 0.05F * frameHeight();
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
        const float share = centreX / frameWidth();
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
        p.lying = setting.fromAbove;
        p.inTheAir = !p.lying && isInTheAir(object);
        if (!p.inTheAir)
            return;
        const bool high = m_prompt.inTheAir || setting.scene == SceneKind::Space ||
                          (object.entry && object.entry->metres > 2);
        if (high && !isTableTop(setting.scene))
            p.baseline = std::max(p.height + 0.06F * frameHeight(), frameHeight() * 0.66F);
        else
            p.baseline =
                std::max(p.height + 0.03F * frameHeight(), p.baseline - 0.07F * frameHeight());
    }

    bool standsApart(std::size_t object) const
    {
        return m_prompt.objects[object].spot.depth != SpotDepth::Level &&
               !m_layout.setting.fromAbove;
    }

    /// Of what stands side by side with the subject.
    std::vector<std::size_t> inLine() const
    {
        std::vector<std::size_t> objects;
        for (std::size_t i = 0; i < m_prompt.objects.size(); ++i)
            if (!standsApart(i))
                objects.push_back(i);
        return objects;
    }

    /// How tall another thing is beside the subject: less than in life, so that both are seen.
    double ratioTo(std::size_t object, double least, double most) const
    {
        const PromptObject& first = m_prompt.objects.front();
        const PromptObject& other = m_prompt.objects[object];
        const double firstMetres = first.entry ? first.entry->metres : 0.2;
        const double metres = other.entry ? other.entry->metres : firstMetres;
        return std::clamp(double(power(float(metres / firstMetres), 0.6F)), least, most) *
               other.scale;
    }

    /// Things before or behind the subject: on the side that was asked for, else where there is
    /// room beside it, so that neither hides the other.
    void placeApart()
    {
        const QRectF subject = boxOf(m_layout.placements.back());
        for (std::size_t i = m_prompt.objects.size(); i-- > 1;) {
            if (!standsApart(i))
                continue;
            const Spot& spot = m_prompt.objects[i].spot;
            Placement p;
            p.object = int(i);
            p.behind = spot.depth == SpotDepth::Back;
            const float ground = m_layout.setting.baseline - m_layout.setting.horizon;
            const double frame = double(frameHeight());
            const double wanted = subject.height() * ratioTo(i, 0.4, 1.6) * (p.behind ? 0.85 : 1.1);
            const double tallest = (p.behind ? 0.5 : 0.38) * frame;
            p.height = float(std::min({std::max(wanted, 0.1 * frame), tallest,
                                       0.36 * double(frameWidth()) / m_aspects[i]}));
            p.groundY = p.behind ? m_layout.setting.horizon + 0.4F * ground
                                 : std::min(0.97F * frameHeight(),
                                            m_layout.setting.baseline + 0.08F * frameHeight());
            p.baseline = p.groundY;
            p.centreX = besideOf(subject, spot.side, float(p.height * m_aspects[i]));
            p.mirrored = isMirrored(p.centreX, m_prompt.objects[i]);
            settle(p, m_prompt.objects[i]);
            if (p.behind)
                m_layout.placements.insert(m_layout.placements.begin(), p);
            else
                m_layout.placements.push_back(p);
        }
    }

    float besideOf(const QRectF& subject, CameraWord side, float width) const
    {
        const float edge = 0.04F * frameWidth() + width / 2;
        const bool roomLeft = subject.left() > double(frameWidth()) - subject.right();
        const bool left = side == CameraWord::Left || (side != CameraWord::Right && roomLeft);
        if (side == CameraWord::Centre)
            return frameWidth() / 2;
        const float outwards = 0.12F * float(subject.width()) + 0.5F * width;
        const float x = left ? float(subject.left()) - outwards * 0.4F
                             : float(subject.right()) + outwards * 0.4F;
        return std::clamp(x, edge, frameWidth() - edge);
    }

    void placeOthers()
    {
        const Setting& setting = m_layout.setting;
        const QSizeF box = m_frame.box;
        const auto height = double(subjectHeight());
        for (std::size_t i = m_prompt.objects.size(); i-- > 1;) {
            if (standsApart(i))
                continue;
            const PromptObject& object = m_prompt.objects[i];
            Placement p;
            p.object = int(i);
            p.groundY = setting.baseline - 0.035F * frameHeight() * float(std::min(i, mostBack));
            const double below = double(p.groundY) - 0.04 * double(frameHeight());
            p.height = float(std::min(
                {height * ratioTo(i, 0.4, 1.25), below, box.width() * 0.7 / m_aspects[i]}));
            p.centreX = frameWidth() / 2;
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
        const double room = 0.95 * double(frameWidth());
        const double scale = std::min(1.0, room / all.width());
        const double half = all.width() * scale / 2;
        const double edge = 0.025 * double(frameWidth());
        const double centre = std::clamp(all.center().x(), half + edge - 1e-6,
                                         double(frameWidth()) - half - edge + 1e-6);
        for (Placement& p : m_layout.placements) {
            p.centreX = float(centre + (double(p.centreX) - all.center().x()) * scale);
            p.height *= float(scale);
        }
    }

    /// On a table one looks down on nothing stands: the things lie around the middle.
    void centreDown()
    {
        QRectF all;
        for (const Placement& p : m_layout.placements)
            all |= boxOf(p);
        const auto down = float(0.5 * double(frameHeight()) - all.center().y());
        for (Placement& p : m_layout.placements) {
            p.baseline += down;
            p.groundY += down;
        }
    }

    /// From left to right: as was asked for, else by the seed, the subject between two others.
    std::vector<std::size_t> lineOrder() const
    {
        std::vector<std::size_t> order;
        for (const std::size_t object : inLine())
            order.insert(order.size() % 2 == 0 ? order.begin() : order.end(), object);
        if (m_layout.setting.variant % 2 == 1)
            std::reverse(order.begin(), order.end());
        const auto rank = [this](std::size_t object) {
            const CameraWord side = m_prompt.objects[object].spot.side;
            return side == CameraWord::Left ? 0 : side == CameraWord::Right ? 2 : 1;
        };
        std::stable_sort(order.begin(), order.end(),
                         [&](std::size_t p, std::size_t q) { return rank(p) < rank(q); });
        return order;
    }

    /// Several things side by side, the subject between the others, all within the frame.
    void lineUp()
    {
        std::vector<QRectF> boxes(m_prompt.objects.size());
        for (const Placement& p : m_layout.placements)
            boxes[std::size_t(p.object)] |= boxOf(p);
        const std::vector<std::size_t> order = lineOrder();
        const double gap = 0.015 * double(frameWidth());
        double total = -gap;
        for (const std::size_t object : order)
            total += boxes[object].width() + gap;
        const double scale = std::min(1.0, 0.88 * double(frameWidth()) / total);
        double left = (double(frameWidth()) - total * scale) / 2;
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
        const float side = std::abs(centre - 0.5F * frameWidth()) < 0.02F * frameWidth()
                               ? m_frame.design.sunSide
                               : (centre > 0.5F * frameWidth() ? -1.0F : 1.0F);
        setting.lightSide = side;
        const float offset = frameWidth() * (0.24F + 0.12F * float(m_random.unit()));
        const float x =
            std::clamp(centre + side * offset, 0.1F * frameWidth(), 0.9F * frameWidth());
        setting.sun = {double(x), double(setting.horizon) * (1 - setting.time.sunHeight)};
    }

    const ParsedPrompt& m_prompt;
    const std::vector<double>& m_aspects;
    Random m_random;
    Framing m_frame;
    Layout m_layout;
};

} // namespace

Layout compose(const ParsedPrompt& prompt, const std::vector<double>& aspects,
               const Lexicon& lexicon, const DraftRequest& request)
{
    return Composer(prompt, aspects, lexicon, request).compose();
}

} // namespace rushes::draft
