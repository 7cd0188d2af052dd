#include "core/generation/SampleProject.h"

#include "core/project/commands/VariantCommands.h"
#include "core/render/Ad.h"

#include <QFile>

// The resource sits in a static library, whose initialiser the linker would leave out.
static void registerSampleResource()
{
    Q_INIT_RESOURCE(sample);
}

namespace rushes::generation {

using namespace Qt::Literals::StringLiterals;

Json sampleScript()
{
    registerSampleResource();
    QFile file(u":/rushes/sample/sample.json"_s);
    const bool opened = file.open(QIODevice::ReadOnly);
    const Result<Json> script =
        opened ? parseJson(file.readAll(), file.fileName()) : Json::object();
    return script.value_or(Json::object());
}

SampleProject::SampleProject(project::Project& project, Studio& studio, Json script,
                             QObject* parent)
    : QObject(parent),
      m_project(project),
      m_studio(studio),
      m_script(std::move(script))
{}

void SampleProject::start()
{
    (void)m_project.setSetting(u"name"_s, stringAt(m_script, "name"));
    makeBoards();
    advance();
}

double SampleProject::progress() const
{
    const double steps = double(m_shots.size() + memberAt(m_script, "clips").size());
    return steps == 0 ? 1 : double(m_nextShot + m_nextClip) / steps;
}

void SampleProject::makeBoards()
{
    for (const Json& wanted : memberAt(m_script, "boards")) {
        project::Board board;
        board.name = stringAt(wanted, "name");
        board.aspect = project::parseAspectRatio(stringAt(wanted, "aspect")).value_or(board.aspect);
        for (const Json& picture : memberAt(wanted, "pictures")) {
            board.prompt = stringAt(picture, "prompt");
            board.history.push_back({board.prompt, QDateTime::currentDateTimeUtc()});
        }
        const Result<project::BoardId> added = m_project.addBoard(board);
        for (const Json& picture : memberAt(wanted, "pictures")) {
            for (const Json& rating : memberAt(picture, "ratings"))
                m_shots.push_back(
                    {added.value_or(project::BoardId()), stringAt(picture, "prompt"), rating});
        }
    }
}

void SampleProject::advance()
{
    emit progressed(progress());
    if (m_nextShot < m_shots.size())
        nextPicture();
    else if (m_nextClip < memberAt(m_script, "clips").size())
        nextClip();
    else
        finishCut();
}

void SampleProject::nextPicture()
{
    const Shot shot = m_shots[m_nextShot++];
    const project::Board* board = m_project.board(shot.board);
    PictureOrder order{.board = shot.board};
    order.recipe.prompt = shot.prompt;
    order.recipe.model = u"draft-board"_s;
    order.recipe.aspect = board ? board->aspect : project::AspectRatio();
    order.recipe.seed = m_nextShot; // so that the sample is the same everywhere
    const auto jobs = m_studio.makePictures(m_project, order);
    if (!jobs || jobs->empty()) {
        m_pictures.push_back({});
        QMetaObject::invokeMethod(this, &SampleProject::advance, Qt::QueuedConnection);
        return;
    }
    Job* job = jobs->front();
    auto* watch = new QObject(this);
    connect(&m_studio, &Studio::pictureReady, watch,
            [this, job, shot](Job* ready, const project::VariantId& id) {
                if (ready != job)
                    return;
                m_pictures.push_back(id);
                if (shot.rating > 0)
                    project::rateVariants(m_project, {id}, shot.rating, tr("Rate"))->redo();
            });
    connect(job, &Job::finished, watch, [this, watch] {
        watch->deleteLater();
        m_pictures.resize(m_nextShot);
        advance();
    });
}

void SampleProject::nextClip()
{
    const Json& wanted = memberAt(m_script, "clips")[m_nextClip++];
    const auto index = std::size_t(integerAt(wanted, "picture", 1) - 1);
    ClipOrder order;
    order.source = index < m_pictures.size() ? m_pictures[index] : project::VariantId();
    order.direction.move =
        direction::moveNamed(stringAt(wanted, "move")).value_or(direction::CameraMove::PushIn);
    order.direction.strength = numberAt(wanted, "strength", order.direction.strength);
    if (const auto light = direction::lightNamed(stringAt(wanted, "light")))
        order.direction.light = *light;
    order.direction.duration = Time::ofSeconds(numberAt(wanted, "seconds", 4));
    order.size = QSize(1080, 1920);
    const Result<Job*> job = m_studio.makeClip(m_project, order);
    if (!job) {
        QMetaObject::invokeMethod(this, &SampleProject::advance, Qt::QueuedConnection);
        return;
    }
    auto* watch = new QObject(this);
    connect(&m_studio, &Studio::clipReady, watch,
            [this, job](Job* ready, const project::ClipId& id) {
                if (ready == *job)
                    m_clips.push_back(id);
            });
    connect(*job, &Job::finished, watch, [this, watch] {
        watch->deleteLater();
        advance();
    });
}

void SampleProject::finishCut()
{
    const Json& wanted = memberAt(m_script, "cut");
    render::AdPlan plan;
    for (const project::ClipId& id : m_clips) {
        if (const project::Clip* clip = m_project.clip(id))
            plan.clips.push_back(
                {timeline::MediaKind::Video, clip->media, id.toString(), clip->duration});
    }
    for (const Json& text : memberAt(wanted, "texts"))
        plan.texts << text.get<QString>();
    plan.size = QSize(1080, 1920);
    if (!plan.clips.empty())
        (void)m_project.addCut(
            {.name = stringAt(wanted, "name"), .timeline = render::adTimeline(plan)});
    emit finished();
}

} // namespace rushes::generation
