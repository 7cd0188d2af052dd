#include "core/draft/DraftBoard.h"

#include "core/base/Vectorised.h"
#include "core/draft/Blur.h"
#include "core/draft/Composition.h"
#include "core/draft/Focus.h"
#include "core/draft/Grade.h"
#include "core/draft/Shadows.h"
#include "core/draft/Styles.h"
#include "core/draft/Typesetting.h"
#include "core/draft/scenes/Scenes.h"
#include "core/draft/scenes/WeatherLayer.h"

using namespace Qt::Literals::StringLiterals;

namespace rushes::draft {

namespace {

constexpr int largestSide = 4096;
constexpr int smallestSide = 16;
constexpr float hazeBehind = 0.06F;

/// Of a thing behind the subject: a little always, more where the distance is out of focus.
float distanceBlur(const Setting& setting)
{
    return setting.scale() * (0.8F + 5 * setting.focus);
}

/// Everything one picture needs on its way through the stages.
class Drawing
{
public:
    Drawing(const DraftRequest& request, const Lexicon& lexicon, const DrawingLibrary& library)
        : m_request(request),
          m_lexicon(lexicon),
          m_library(library),
          m_prompt(parsePrompt(request.prompt, lexicon))
    {}

    void arrange()
    {
        countOthers();
        std::vector<double> aspects;
        for (std::size_t i = 0; i < m_prompt.objects.size(); ++i) {
            m_figures.push_back(figureOf(m_prompt.objects[i], m_library));
            aspects.push_back(m_figures.back().aspect);
            if (m_figures.back().parts.empty() && m_prompt.objects[i].entry)
                reportBlock(m_prompt.objects[i].label);
        }
        m_layout = compose(m_prompt, aspects, m_lexicon, m_request);
    }

    void paintPlace()
    {
        m_stage = paintScene(m_layout.setting);
        std::erase_if(m_stage.props, [this](const Prop& prop) { return isPlaced(prop.icon); });
        m_mask = Plane(m_request.size.width(), m_request.size.height());
    }

    void paintThings()
    {
        for (const Prop& prop : m_stage.props)
            if (m_library.has(prop.icon) && prop.depth < 0.6F)
                paintProp(prop);
        blurDistance(m_stage.picture, m_stage.depth, depthAt(m_layout.setting.baseline),
                     m_layout.setting.focus);
        paintText();
        for (std::size_t i = 0; i < m_layout.placements.size(); ++i)
            paintPlacement(m_layout.placements[i], i);
        for (const Prop& prop : m_stage.props)
            if (m_library.has(prop.icon) && prop.depth >= 0.6F)
                paintProp(prop);
        paintFalling(m_layout.setting, m_stage.picture);
    }

    Draft finish()
    {
        GradeSettings grade;
        grade.exposure = float(m_layout.setting.time.exposure);
        const Random random(m_request.seed);
        const QImage picture = graded(m_stage.picture, grade, random.fork(99));
        return {styled(picture, m_prompt.style, m_mask, m_stage.depth, random.fork(98)),
                greyImage(m_mask), greyImage(m_stage.depth), m_prompt.report};
    }

private:
    /// The subject's copies stand in a group; each of another thing's stands for itself.
    void countOthers()
    {
        constexpr std::size_t mostInLine = 5;
        std::vector<PromptObject>& objects = m_prompt.objects;
        for (std::size_t i = 1; i < objects.size(); ++i) {
            int more = objects[i].spot.depth == SpotDepth::Level ? objects[i].count - 1 : 0;
            objects[i].count = 1;
            for (; more > 0 && objects.size() < mostInLine; --more)
                objects.insert(objects.begin() + std::ptrdiff_t(i), objects[i]);
        }
    }

    /// The word was understood but its drawing is not on this computer.
    void reportBlock(const QString& label)
    {
        WordReport& report = m_prompt.report;
        const auto named = [&](const QString& entry) {
            return entry == label || entry.endsWith(u" (%1)"_s.arg(label));
        };
        for (QStringList* list : {&report.drawn, &report.approximated}) {
            const auto found = std::find_if(list->begin(), list->end(), named);
            if (found == list->end())
                continue;
            list->erase(found);
            report.approximated << u"block (%1)"_s.arg(label);
            return;
        }
    }

    /// The prompt says where this stands; the scene does not put it elsewhere too.
    bool isPlaced(const QString& icon) const
    {
        return std::any_of(
            m_prompt.objects.begin(), m_prompt.objects.end(), [&icon](const PromptObject& object) {
                return object.entry && object.entry->icon == icon && object.spot != Spot{};
            });
    }

    void paintText()
    {
        const bool beside = m_layout.text.width() < 0.6 * m_request.size.width();
        paintLettering(
            m_stage.picture,
            typeset(m_prompt.text, m_layout.text, beside ? TextSide::Left : TextSide::Centred),
            m_layout.setting.subjectColour);
    }

    void paintProp(const Prop& prop)
    {
        constexpr float outOfFocus = 1; ///< pixels; what is softer needs half the pixels
        const Figure figure = figureOf(prop, m_lexicon, m_library);
        const int height = std::max(8, int(prop.height));
        Sprite sprite;
        if (prop.blur > outOfFocus) {
            const QImage painted = m_library.painted(figure, height / 2);
            sprite = litSprite(painted, m_stage.light, prop.centreX / 2, prop.baseline / 2,
                               Material::Plain);
            soften(sprite, prop.blur / 2);
            sprite = doubled(sprite, prop.baseline);
        } else {
            sprite = litSprite(m_library.painted(figure, height), m_stage.light, prop.centreX,
                               prop.baseline, Material::Plain);
            soften(sprite, prop.blur);
        }
        paintCastShadow(m_stage.picture, sprite, m_stage.light);
        paintContactShadow(m_stage.picture, sprite, m_stage.light.shadowStrength);
        paintSprite(m_stage.picture, sprite, m_stage.haze, prop.haze);
        paintDepth(sprite, prop.depth, Sort::Other);
    }

    static void soften(Sprite& sprite, float sigma)
    {
        for (Plane& plane : sprite.colour.channels)
            blur(plane, sigma);
        blur(sprite.cover, sigma);
    }

    void paintPlacement(const Placement& place, std::size_t number)
    {
        Figure figure = m_figures[std::size_t(place.object)];
        figure.mirrored = place.mirrored;
        Sprite sprite = litSprite(m_library.painted(figure, std::max(8, int(place.height))),
                                  m_stage.light, place.centreX, place.baseline,
                                  m_prompt.objects[std::size_t(place.object)].material);
        if (place.behind)
            soften(sprite, distanceBlur(m_layout.setting));
        const Light& light = m_stage.light;
        if (place.lying) {
            paintLyingShadow(m_stage.picture, sprite, light);
        } else if (place.inTheAir) {
            if (m_layout.setting.scene != SceneKind::Space)
                paintHoverShadow(m_stage.picture, sprite, place.groundY,
                                 light.shadowStrength * 0.8F);
        } else {
            paintReflection(m_stage.picture, sprite, m_stage.reflection, m_stage.rippled,
                            Random(m_request.seed).fork(60 + number));
            if (!place.afloat) {
                paintCastShadow(m_stage.picture, sprite, light);
                paintContactShadow(m_stage.picture, sprite,
                                   std::min(0.95F, 0.36F + light.shadowStrength));
            }
        }
        paintSprite(m_stage.picture, sprite, m_stage.haze, place.behind ? hazeBehind : 0);
        paintDepth(sprite, depthAt(place.groundY),
                   m_prompt.objects[std::size_t(place.object)].spot.depth == SpotDepth::Level
                       ? Sort::Subject
                       : Sort::Other);
    }

    /// Of the ground at this row.
    float depthAt(float y) const
    {
        const float span = m_layout.setting.height() - m_layout.setting.horizon;
        return 0.12F + 0.88F * std::clamp((y - m_layout.setting.horizon) / span, 0.0F, 1.0F);
    }

    enum class Sort { Subject, Other };

    /// A subject belongs to the mask; what stands before it hides that part of it.
    void paintDepth(const Sprite& sprite, float depth, Sort sort)
    {
        const QRect seen = sprite.seenIn(m_mask.width, m_mask.height);
        for (int y = seen.top(); y <= seen.bottom(); ++y) {
            const float* cover = sprite.cover.row(y);
            float* depths = m_stage.depth.row(sprite.top + y) + sprite.left;
            float* masked = m_mask.row(sprite.top + y) + sprite.left;
            RUSHES_NO_OVERLAP
            for (int x = seen.left(); x <= seen.right(); ++x) {
                depths[x] = cover[x] > 0.5F ? depth : depths[x];
                masked[x] = sort == Sort::Subject ? std::max(masked[x], cover[x])
                                                  : masked[x] * (1 - cover[x]);
            }
        }
    }

    const DraftRequest& m_request;
    const Lexicon& m_lexicon;
    const DrawingLibrary& m_library;
    ParsedPrompt m_prompt;
    std::vector<Figure> m_figures;
    Layout m_layout;
    Stage m_stage;
    Plane m_mask;
};

} // namespace

int draftBoardVersion()
{
    return 8;
}

DraftBoard::DraftBoard(QString assetFolder)
    : m_lexicon(std::make_shared<const Lexicon>(Lexicon::builtIn())),
      m_drawings(std::make_shared<const DrawingLibrary>(std::move(assetFolder)))
{}

bool DraftBoard::hasAssets() const
{
    return m_drawings->has(u"running-shoe"_s);
}

Result<Draft> DraftBoard::draw(const DraftRequest& request, const Progress& progress) const
{
    if (request.prompt.trimmed().isEmpty())
        return fail(ErrorCode::Usage, u"the prompt is empty: say what to draw"_s);
    const QSize size = request.size;
    if (std::min(size.width(), size.height()) < smallestSide ||
        std::max(size.width(), size.height()) > largestSide)
        return fail(ErrorCode::Usage,
                    u"a draft is %1 to %2 pixels a side, not %3 x %4"_s.arg(smallestSide)
                        .arg(largestSide)
                        .arg(size.width())
                        .arg(size.height()));
    Drawing drawing(request, *m_lexicon, *m_drawings);
    const auto stopped = [&](double done) {
        progress.report(done);
        return progress.stopRequested();
    };
    const auto cancelled = [] { return fail(ErrorCode::Cancelled, u"the draft was stopped"_s); };
    if (stopped(0))
        return cancelled();
    drawing.arrange();
    if (stopped(0.1))
        return cancelled();
    drawing.paintPlace();
    if (stopped(0.5))
        return cancelled();
    drawing.paintThings();
    if (stopped(0.8))
        return cancelled();
    Draft draft = drawing.finish();
    progress.report(1);
    return draft;
}

} // namespace rushes::draft
