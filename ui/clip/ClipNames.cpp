#include "ui/clip/ClipNames.h"

#include "core/direction/ChangeWords.h"
#include "core/generation/ClipTimes.h"
#include "ui/clip/ClipModels.h"
#include "ui/clip/MoveFamilies.h"

#include <QCoreApplication>

namespace rushes::clip {

using namespace Qt::Literals::StringLiterals;
using providers::ClipTask;

namespace {

struct ClipNamesWords
{
    Q_DECLARE_TR_FUNCTIONS(rushes::clip::ClipNames)
};

bool isDraft(const catalog::Model& model, const QString& resolution)
{
    return !resolution.isEmpty() && resolutionsOf(model).size() > 1 &&
           resolution == draftResolution(model);
}

/// Without its full stop: it stands in a line with other things.
QString shortWords(const QString& words)
{
    const QString shown = direction::shownChange(words);
    return shown.endsWith(u'.') ? shown.chopped(1) : shown;
}

} // namespace

bool isSketch(const project::Clip& clip)
{
    return clip.engine == "sketch"_L1;
}

QString plannedName(const generation::ClipPlan& plan, const catalog::Model& model)
{
    if (plan.task == ClipTask::Edit)
        return ClipNamesWords::tr("Edit: %1").arg(shortWords(plan.words));
    if (plan.task == ClipTask::Extend)
        return ClipNamesWords::tr("%1 s more").arg(plan.direction.duration.seconds());
    // A clip from words is known by them, one of a picture by its move.
    const QString move = plan.source ? moveLabel(plan.direction.move) : plan.name;
    if (model.isLocal())
        return ClipNamesWords::tr("Sketch, %1").arg(move);
    const QString form = isDraft(model, plan.resolution) ? ClipNamesWords::tr("Draft %1, %2")
                                                         : ClipNamesWords::tr("Final %1, %2");
    return form.arg(plan.resolution, move);
}

QString clipName(const project::Clip& clip, const catalog::ModelTable& models)
{
    if (isSketch(clip))
        return ClipNamesWords::tr("Sketch %1").arg(clip.number);
    if (clip.parent)
        return ClipNamesWords::tr("Edit %1").arg(clip.number);
    const auto model = models.find(clip.engine);
    const QString resolution = generation::resolutionOf(clip);
    if (!model || resolution.isEmpty())
        return ClipNamesWords::tr("Clip %1").arg(clip.number);
    return (isDraft(*model, resolution) ? ClipNamesWords::tr("Draft %1")
                                        : ClipNamesWords::tr("Final %1"))
        .arg(clip.number);
}

QString clipDetail(const project::Clip& clip)
{
    QStringList parts;
    if (clip.parent && !clip.words.isEmpty())
        parts << shortWords(clip.words);
    else
        parts << (clip.source ? moveLabel(clip.direction.move) : clip.name);
    const QString resolution = generation::resolutionOf(clip);
    if (!resolution.isEmpty())
        parts << resolution;
    parts << ClipNamesWords::tr("%1 s").arg(clip.duration.seconds(), 0, 'f', 1);
    if (!isSketch(clip))
        parts << moneyText(clip.cost);
    return parts.join(u", "_s);
}

} // namespace rushes::clip
