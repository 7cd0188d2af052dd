#include "tests/core/providers/faults/Fault.h"

#include <QTest>

#include <ostream>

namespace rushes::faults {

using namespace Qt::Literals::StringLiterals;
using generation::EntryState;
using generation::Job;
using project::JobState;

namespace {

/// Long enough for an answer of a healthy server on a busy machine, short enough for a table.
constexpr net::Timeouts shortPatience{.connect = std::chrono::seconds(5),
                                      .firstByte = std::chrono::milliseconds(400),
                                      .stall = std::chrono::milliseconds(400),
                                      .total = std::chrono::milliseconds(1200)};
constexpr int waitMs = 30'000;

/// Prices for hosts of which nobody knows them, as the user's own table can say them.
catalog::ModelTable pricedModels()
{
    catalog::ModelTable table = *catalog::loadModels();
    for (const char* id : {"openai:gpt-image-2", "4sapi:gpt-image-2", "4sapi:sora-2"}) {
        const bool isClip = QLatin1StringView(id).endsWith("sora-2"_L1);
        catalog::Model model{.id = QString::fromLatin1(id),
                             .name = QString::fromLatin1(id),
                             .provider = QString::fromLatin1(id).section(u':', 0, 0)};
        model.kinds = {isClip ? catalog::ModelKind::Video : catalog::ModelKind::Image};
        model.price =
            isClip ? Json{{"per_second_usd", {{"any", 0.1}}}} : Json{{"per_image_usd", 0.04}};
        table.models.push_back(std::move(model));
    }
    return table;
}

class Proof
{
public:
    Proof(Service& service, const Row& row)
        : m_service(service),
          m_row(row),
          m_http({.longest = row.patience == Patience::Short ? shortPatience : net::Timeouts{}})
    {
        m_project = std::move(*project::Project::open(m_folder.path()));
        m_board = *m_project->addBoard({.name = u"Board"_s});
        for (const Mistake& mistake : row.mistakes)
            apply(mistake);
    }

    void run()
    {
        start();
        Job* job = order();
        ASSERT_TRUE(job);
        ASSERT_TRUE(wait()) << "it never ends";
        checkError(*job);
        checkProject(m_row.end);
        checkMoney(m_row.end);
        EXPECT_EQ(m_service.paid(m_row.wish), m_row.paid);

        start();
        m_studio->resume(*m_project);
        ASSERT_TRUE(wait()) << "it never ends after a new start";
        const End later = m_row.end == End::GoesOn ? End::Kept : m_row.end;
        checkProject(later);
        checkMoney(later);
        EXPECT_EQ(m_service.paid(m_row.wish), m_row.paid) << "paid again at the next start";
        EXPECT_EQ(m_service.objections(), QString());
        for (const ServedRequest& request : m_stranger.requests()) {
            EXPECT_FALSE(request.query.contains("test-key"));
            EXPECT_FALSE(request.body.contains("test-key"));
            for (const net::Header& header : request.headers)
                EXPECT_FALSE(header.value.contains("test-key")) << header.name.toStdString();
        }
    }

private:
    void apply(const Mistake& mistake)
    {
        if (mistake.ending)
            return m_service.end(QString::fromLatin1(mistake.ending));
        ServedReply reply = mistake.reply;
        for (net::Header& header : reply.headers)
            header.value.replace("http://STRANGER", m_stranger.address().toUtf8());
        for (int i = 0; i < mistake.times; ++i)
            m_service.answer(mistake.where, m_row.wish, reply, mistake.charge);
    }
    /// A new program over the same project and the same ledger.
    void start()
    {
        m_studio.reset();
        m_queue = std::make_unique<generation::JobQueue>(m_clock, 2);
        generation::Studio::Providers providers;
        providers.push_back(m_service.provider(m_http, m_clock));
        m_studio = std::make_unique<generation::Studio>(pricedModels(), std::move(providers),
                                                        m_budget, *m_queue, m_clock);
    }
    Job* order()
    {
        const auto told = [](const Error& error) -> Job* {
            ADD_FAILURE() << "the order was not taken: " << error.detail.toStdString();
            return nullptr;
        };
        if (m_row.wish == Wish::Clip) {
            generation::ClipOrder wanted{.model = m_service.model(m_row.wish),
                                         .words = u"A paper boat on a stream."_s};
            wanted.direction.duration = Time::ofSeconds(4);
            const auto job = m_studio->makeClip(*m_project, wanted);
            return job ? *job : told(job.error());
        }
        generation::PictureOrder wanted{.board = m_board};
        wanted.recipe.prompt = u"a red fox"_s;
        wanted.recipe.model = m_service.model(m_row.wish);
        if (m_row.wish == Wish::Picture) {
            const auto jobs = m_studio->makePictures(*m_project, wanted);
            return jobs ? jobs->front() : told(jobs.error());
        }
        generation::PictureOrder second = wanted;
        second.recipe.prompt = u"a blue bear"_s;
        const auto job = m_studio->makeBatch(*m_project, {wanted, second});
        return job ? *job : told(job.error());
    }
    bool wait()
    {
        return QTest::qWaitFor([this] { return m_queue->activeCount() == 0; }, waitMs);
    }
    void checkError(const Job& job)
    {
        const bool came = m_row.end == End::Kept || m_row.end == End::Half;
        ASSERT_EQ(job.error().has_value(), !came)
            << (job.error() ? job.error()->detail.toStdString() : "no error");
        if (came)
            return;
        EXPECT_EQ(codeName(job.error()->code), codeName(m_row.code));
        EXPECT_TRUE(
            job.error()->detail.contains(QLatin1StringView(m_row.word), Qt::CaseInsensitive))
            << job.error()->detail.toStdString();
        EXPECT_FALSE(job.error()->detail.contains(u"test-key"_s));
        EXPECT_EQ(job.error()->outcomeUnknown, m_row.end == End::Unknown);
    }
    void checkProject(End end)
    {
        const project::Document& document = m_project->document();
        const std::size_t whole = m_row.wish == Wish::Batch ? 2 : 1;
        const std::size_t wanted = end == End::Kept ? whole : end == End::Half ? 1 : 0;
        EXPECT_EQ(document.variants.size() + document.clips.size(), wanted);
        for (const project::Variant& variant : document.variants)
            EXPECT_TRUE(m_project->media().path(variant.media));
        for (const project::Clip& clip : document.clips)
            EXPECT_TRUE(m_project->media().path(clip.media));
        ASSERT_FALSE(document.jobs.empty());
        const project::JobRecord& row = document.jobs.back();
        switch (end) {
        case End::Kept:
        case End::Half:
            EXPECT_EQ(row.state, JobState::Done);
            break;
        case End::Counted:
            EXPECT_EQ(row.state, JobState::Failed);
            EXPECT_FALSE(row.cost.isZero());
            break;
        case End::Free:
            EXPECT_TRUE(row.cost.isZero());
            EXPECT_TRUE(row.state == JobState::Failed || row.state == JobState::Cancelled)
                << jobStateName(row.state).toStdString();
            break;
        case End::Unknown:
            EXPECT_EQ(row.state, JobState::Unknown);
            break;
        case End::GoesOn:
            EXPECT_EQ(row.state, JobState::Running);
            EXPECT_FALSE(row.remoteId.isEmpty());
            break;
        }
    }
    void checkMoney(End end)
    {
        const auto ledger = m_budget.ledger();
        ASSERT_TRUE(ledger);
        const auto rows = (*ledger)->rows();
        ASSERT_TRUE(rows);
        int spent = 0, released = 0, reserved = 0;
        for (const generation::LedgerRow& row : *rows) {
            spent += row.state == EntryState::Spent;
            released += row.state == EntryState::Released;
            reserved += row.state == EntryState::Reserved;
        }
        const int whole = spent + released + reserved; // none of what is free
        const bool isSpent = end == End::Kept || end == End::Unknown || end == End::Counted;
        EXPECT_EQ(spent, isSpent ? whole : int(end == End::Half));
        EXPECT_EQ(released, end == End::Free ? whole : int(end == End::Half));
        EXPECT_EQ(reserved, end == End::GoesOn ? whole : 0);
        EXPECT_EQ(int(m_project->document().ledger.size()), spent);
    }

    Service& m_service;
    const Row& m_row;
    QTemporaryDir m_folder;
    testing::FakeClock m_clock;
    net::HttpClient m_http;
    testing::HttpServer m_stranger{
        [](const ServedRequest&) { return json(R"({"from":"a stranger"})"); }};
    generation::Budget m_budget;
    std::unique_ptr<project::Project> m_project;
    project::BoardId m_board;
    std::unique_ptr<generation::JobQueue> m_queue;
    std::unique_ptr<generation::Studio> m_studio;
};

} // namespace

void PrintTo(const Row& row, std::ostream* out)
{
    *out << row.name;
}

std::string nameOf(const ::testing::TestParamInfo<Row>& row)
{
    std::string name;
    for (const char c : std::string_view(row.param.name)) {
        if (std::isalnum(static_cast<unsigned char>(c)))
            name += c;
        else if (!name.empty() && name.back() != '_')
            name += '_';
    }
    return name;
}

void prove(Service& service, const Row& row)
{
    Proof(service, row).run();
}

} // namespace rushes::faults
