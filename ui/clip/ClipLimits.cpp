#include "ui/clip/ClipLimits.h"

#include "core/catalog/ModelLimits.h"
#include "core/direction/Wording.h"
#include "ui/clip/ClipModels.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace rushes::clip {

using namespace Qt::Literals::StringLiterals;
using catalog::Model;
using direction::CameraMove;
using Tone = LimitLine::Tone;

namespace {

constexpr double sameRatio = 0.03; ///< what providers take as it is

struct ClipLimitsWords
{
    Q_DECLARE_TR_FUNCTIONS(rushes::clip::ClipLimits)
};

bool isNear(double a, double b)
{
    return std::abs(a / b - 1) <= sameRatio;
}

std::vector<project::AspectRatio> ratiosOf(const Model& model)
{
    std::vector<project::AspectRatio> ratios;
    for (const QString& text : catalog::textsAt(model.limits, "ratios")) {
        if (const auto ratio = project::parseAspectRatio(text))
            ratios.push_back(*ratio);
    }
    return ratios;
}

LimitLine factsOf(const Model& model)
{
    const Lengths lengths = lengthsOf(model);
    QString text = ClipLimitsWords::tr("%1 to %2 s a clip.").arg(lengths.least).arg(lengths.most);
    if (!stringAt(model.limits, "sound").isEmpty())
        text += u' ' + ClipLimitsWords::tr("It makes its own sound; you cannot send a sound file.");
    return {Tone::Fact, text};
}

std::optional<LimitLine> lengthLine(const Model& model, Time duration)
{
    const Time nearest = nearestLength(lengthsOf(model), duration);
    if (std::abs(nearest.seconds() - duration.seconds()) < 0.01)
        return std::nullopt;
    return LimitLine{Tone::Obstacle,
                     ClipLimitsWords::tr("%1 does not make clips of %2 s.")
                         .arg(model.name)
                         .arg(duration.seconds(), 0, 'f', 1),
                     LimitFix::Length, ClipLimitsWords::tr("Make it %1 s").arg(nearest.seconds())};
}

std::optional<LimitLine> ratioLine(const Model& model, QSize picture)
{
    const auto ratio = ratioToCropTo(model, picture);
    if (!ratio)
        return std::nullopt;
    QStringList made;
    for (const project::AspectRatio& each : ratiosOf(model))
        made << project::aspectText(each);
    const QString text =
        ClipLimitsWords::tr("%1 makes %2 only. This picture is %3: it is fitted to %4, its edges "
                            "cut or blurred.");
    return LimitLine{Tone::Caution,
                     text.arg(model.name, made.join(ClipLimitsWords::tr(" and ")),
                              ratioText(picture), project::aspectText(*ratio)),
                     LimitFix::Crop,
                     ClipLimitsWords::tr("Crop to %1").arg(project::aspectText(*ratio))};
}

bool turnsRound(CameraMove move)
{
    return move == CameraMove::OrbitLeft || move == CameraMove::OrbitRight ||
           move == CameraMove::PanLeft || move == CameraMove::PanRight;
}

std::optional<LimitLine> wordsLine(const Model& model, const ShotSettings& settings)
{
    const std::int64_t most = integerAt(model.limits, "words");
    const int count =
        direction::wordCount(direction::toWords(settings.direction, settings.wording));
    if (most == 0 || count <= most)
        return std::nullopt;
    return LimitLine{Tone::Caution,
                     ClipLimitsWords::tr("%1 reads about %2 words; the direction has %3.")
                         .arg(model.name)
                         .arg(most)
                         .arg(count)};
}

} // namespace

std::optional<project::AspectRatio> ratioToCropTo(const Model& model, QSize picture)
{
    if (picture.isEmpty() || stringAt(model.limits, "other_ratios") != u"fitted"_s)
        return std::nullopt;
    const double own = double(picture.width()) / picture.height();
    const std::vector<project::AspectRatio> ratios = ratiosOf(model);
    const auto nearest =
        std::min_element(ratios.begin(), ratios.end(), [own](const auto& a, const auto& b) {
            return std::abs(std::log(own / a.value())) < std::abs(std::log(own / b.value()));
        });
    if (nearest == ratios.end() || isNear(own, nearest->value()))
        return std::nullopt;
    return *nearest;
}

QString ratioText(QSize size)
{
    if (size.isEmpty())
        return {};
    const double ratio = double(size.width()) / size.height();
    for (const QSize usual : {QSize(16, 9), QSize(9, 16), QSize(1, 1), QSize(4, 5), QSize(5, 4),
                              QSize(4, 3), QSize(3, 4), QSize(3, 2), QSize(2, 3), QSize(21, 9)}) {
        if (isNear(ratio, double(usual.width()) / usual.height()))
            return u"%1:%2"_s.arg(usual.width()).arg(usual.height());
    }
    return u"%1:1"_s.arg(ratio, 0, 'f', 2);
}

std::vector<LimitLine> limitLines(const Model& model, QSize picture, const ShotSettings& settings)
{
    std::vector<LimitLine> lines{factsOf(model)};
    for (const std::optional<LimitLine>& line :
         {lengthLine(model, settings.direction.duration), ratioLine(model, picture),
          wordsLine(model, settings)}) {
        if (line)
            lines.push_back(*line);
    }
    if (flagAt(model.limits, "people_drift") && turnsRound(settings.direction.move))
        lines.push_back(
            {Tone::Caution,
             ClipLimitsWords::tr("People may change a little when the camera orbits or pans.")});
    if (!model.retires.isEmpty())
        lines.push_back(
            {Tone::Caution,
             ClipLimitsWords::tr("%1 is switched off on %2.").arg(model.name, model.retires)});
    return lines;
}

} // namespace rushes::clip
