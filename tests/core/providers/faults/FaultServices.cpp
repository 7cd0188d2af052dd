#include "tests/core/providers/faults/FaultServices.h"

#include "tests/support/TinyClip.h"

namespace rushes::faults {

using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray& clipFile()
{
    static const QByteArray file = testing::tinyClip();
    return file;
}

/// The member of `endings` that the row names.
template <class T>
T endingNamed(const QString& how, const std::map<QString, T>& endings)
{
    const auto found = endings.find(how);
    EXPECT_NE(found, endings.end()) << "no such ending: " << how.toStdString();
    return found == endings.end() ? T{} : found->second;
}

} // namespace

GeminiService::GeminiService()
{
    qunsetenv("GOOGLE_GEMINI_BASE_URL");
    qunsetenv("RUSHES_GEMINI_API");
    m_server.setPicture(testing::paintedPng(64, 36));
    m_server.setClip(clipFile());
}

QString GeminiService::model(Wish wish) const
{
    return wish == Wish::Clip ? u"omni"_s : u"lite"_s;
}

std::unique_ptr<providers::Provider> GeminiService::provider(net::HttpClient& http,
                                                             const Clock& clock)
{
    return std::make_unique<providers::GeminiProvider>(
        providers::ServiceAccess{.http = http,
                                 .clock = clock,
                                 .secrets = m_key,
                                 .hosts = {{u"gemini"_s, m_server.address()}}});
}

void GeminiService::answer(Where where, Wish wish, const ServedReply& reply, Charge charge)
{
    using Call = testing::GeminiServer::Call;
    const bool isBatch = wish == Wish::Batch;
    const Call create = isBatch ? Call::Batch : wish == Wish::Clip ? Call::Clip : Call::Picture;
    const std::map<Where, Call> calls{{Where::Create, create},
                                      {Where::Poll, isBatch ? Call::BatchPoll : Call::Poll},
                                      {Where::List, Call::BatchList},
                                      {Where::File, isBatch ? Call::BatchResults : Call::Download}};
    m_server.answer(calls.at(where), reply,
                    charge == Charge::Once ? testing::GeminiServer::Charge::Once
                                           : testing::GeminiServer::Charge::Nothing);
}

void GeminiService::end(const QString& how)
{
    using Ending = testing::GeminiServer::Ending;
    using Form = testing::GeminiServer::PictureForm;
    if (how == u"with words"_s)
        return m_server.setPictureForm(Form::WordsOnly);
    if (how == u"with nothing"_s)
        return m_server.setPictureForm(Form::Nothing);
    if (how == u"half refused"_s)
        return m_server.refuseInBatches(u"bear"_s);
    if (how == u"elsewhere"_s)
        return m_server.redirectDownloads();
    m_server.setEnding(endingNamed<Ending>(how, {{u"inline"_s, Ending::InlineClip},
                                                 {u"refused"_s, Ending::Refused},
                                                 {u"silent"_s, Ending::Silent},
                                                 {u"failed"_s, Ending::Failed},
                                                 {u"blocked"_s, Ending::Blocked},
                                                 {u"incomplete"_s, Ending::Incomplete},
                                                 {u"over budget"_s, Ending::OverBudget},
                                                 {u"puzzling"_s, Ending::Puzzling}}));
}

int GeminiService::paid(Wish wish) const
{
    return wish == Wish::Batch ? m_server.batchCreates() : m_server.paidCreates();
}

QString GeminiService::objections() const
{
    return m_server.objections().join(u"; "_s);
}

EnterpriseService::EnterpriseService()
{
    m_server.grant = "urn:ietf:params:oauth:grant-type:jwt-bearer";
    m_server.nextContent =
        R"({"candidates":[{"content":{"role":"model","parts":[{"inlineData":{"mimeType":"image/png","data":")" +
        testing::paintedPng(64, 36).toBase64() + R"("}}]},"finishReason":"STOP"}]})";
    m_server.begun = R"({"id":"v1_abc","status":"in_progress","object":"interaction"})";
    m_server.interaction =
        R"({"id":"v1_abc","status":"completed","steps":[{"type":"model_output","content":[{"type":"video","mime_type":"video/mp4","data":")" +
        clipFile().toBase64() + R"("}]}]})";
    QFile file(m_folder.filePath(u"key.json"_s));
    if (file.open(QIODevice::WriteOnly))
        file.write(jsonText({{"type", "service_account"},
                             {"client_email", "maker@p.example"},
                             {"private_key", testing::rsaTestPem().toStdString()},
                             {"private_key_id", "k1"},
                             {"project_id", "proj-1"},
                             {"token_uri", m_server.http.address() + u"/token"_s}}));
    for (const char* name : {"GOOGLE_CLOUD_PROJECT", "GOOGLE_CLOUD_LOCATION", "GOOGLE_API_KEY"})
        qunsetenv(name);
    qputenv("GOOGLE_GENAI_USE_VERTEXAI", "true");
    qputenv("GOOGLE_VERTEX_BASE_URL", m_server.http.address().toUtf8());
    qputenv("GOOGLE_APPLICATION_CREDENTIALS", file.fileName().toUtf8());
}

EnterpriseService::~EnterpriseService()
{
    for (const char* name :
         {"GOOGLE_GENAI_USE_VERTEXAI", "GOOGLE_VERTEX_BASE_URL", "GOOGLE_APPLICATION_CREDENTIALS"})
        qunsetenv(name);
}

QString EnterpriseService::model(Wish wish) const
{
    return wish == Wish::Clip ? u"omni"_s : u"lite"_s;
}

std::unique_ptr<providers::Provider> EnterpriseService::provider(net::HttpClient& http,
                                                                 const Clock&)
{
    return std::make_unique<providers::EnterpriseProvider>(
        providers::ServiceAccess{.http = http, .clock = m_clock, .secrets = m_key});
}

void EnterpriseService::answer(Where where, Wish wish, const ServedReply& reply, Charge charge)
{
    m_scriptedPaid += charge == Charge::Once;
    auto& script = where == Where::SignIn ? m_server.signIns
                   : where == Where::Poll ? m_server.questions
                   : wish == Wish::Clip   ? m_server.clips
                                          : m_server.contents;
    script.push_back(reply);
}

void EnterpriseService::end(const QString& how)
{
    const auto ended = [](const QByteArray& rest) {
        return R"({"id":"v1_abc","status":)" + rest + "}";
    };
    m_server.interaction = endingNamed<QByteArray>(
        how, {{u"failed"_s, ended(R"("failed","errors":[{"code":13,"message":"It broke."}])")},
              {u"at an address"_s,
               ended(R"("completed","steps":[{"type":"model_output","content":[{"type":"video",)"
                     R"("uri":"https://storage.example/1.mp4"}]}])")}});
}

int EnterpriseService::paid(Wish) const
{
    return m_server.paid + m_scriptedPaid;
}

QString EnterpriseService::objections() const
{
    return m_server.wrong;
}

ArkService::ArkService()
{
    qunsetenv("ARK_BASE_URL");
    m_server.setPicture(testing::paintedPng(48, 32));
    m_server.setClip(clipFile());
}

QString ArkService::model(Wish wish) const
{
    return wish == Wish::Clip ? u"seedance-2-0"_s : u"seedream-5-0-lite"_s;
}

std::unique_ptr<providers::Provider> ArkService::provider(net::HttpClient& http, const Clock& clock)
{
    return std::make_unique<providers::ArkProvider>(providers::ServiceAccess{
        .http = http, .clock = clock, .secrets = m_key, .hosts = {{u"ark"_s, m_server.address()}}});
}

void ArkService::answer(Where where, Wish wish, const ServedReply& reply, Charge charge)
{
    using Call = testing::ArkServer::Call;
    const std::map<Where, Call> calls{
        {Where::Create, wish == Wish::Clip ? Call::Clip : Call::Picture},
        {Where::Poll, Call::Poll},
        {Where::File, Call::Download}};
    m_server.answer(calls.at(where), reply,
                    charge == Charge::Once ? testing::ArkServer::Charge::Once
                                           : testing::ArkServer::Charge::Nothing);
}

void ArkService::end(const QString& how)
{
    using Ending = testing::ArkServer::Ending;
    using Form = testing::ArkServer::PictureForm;
    const std::map<QString, Form> forms{{u"at an address"_s, Form::Address},
                                        {u"moderated"_s, Form::Moderated},
                                        {u"half moderated"_s, Form::HalfGroup},
                                        {u"with nothing"_s, Form::Nothing}};
    if (const auto form = forms.find(how); form != forms.end())
        return m_server.setPictureForm(form->second);
    m_server.setEnding(endingNamed<Ending>(how, {{u"silent"_s, Ending::Silent},
                                                 {u"failed"_s, Ending::Failed},
                                                 {u"blocked"_s, Ending::Blocked},
                                                 {u"broken"_s, Ending::Broken},
                                                 {u"cancelled"_s, Ending::Cancelled},
                                                 {u"expired"_s, Ending::Expired}}));
}

int ArkService::paid(Wish) const
{
    return m_server.paidCreates();
}

QString ArkService::objections() const
{
    return m_server.objections().join(u"; "_s);
}

OpenAiService::OpenAiService(providers::OpenAiHost host)
    : m_host(std::move(host)),
      m_server(m_host.id == u"openai"_s ? testing::OpenAiServer::Dialect::OpenAi
                                        : testing::OpenAiServer::Dialect::Gateway)
{
    qunsetenv("OPENAI_BASE_URL");
    qunsetenv("FOURSAPI_BASE_URL");
    m_server.setClip(clipFile());
}

QString OpenAiService::model(Wish wish) const
{
    return m_host.prefix + (wish == Wish::Clip ? u":sora-2"_s : u":gpt-image-2"_s);
}

std::unique_ptr<providers::Provider> OpenAiService::provider(net::HttpClient& http,
                                                             const Clock& clock)
{
    return std::make_unique<providers::OpenAiProvider>(
        providers::ServiceAccess{.http = http,
                                 .clock = clock,
                                 .secrets = m_key,
                                 .hosts = {{m_host.id, m_server.address()}}},
        m_host);
}

void OpenAiService::answer(Where where, Wish, const ServedReply& reply, Charge charge)
{
    if (where == Where::Poll)
        return m_server.answerPoll(reply);
    if (where == Where::File)
        return m_server.answerFile(reply);
    m_server.answerCreate(reply, charge == Charge::Once ? testing::OpenAiServer::Charge::Once
                                                        : testing::OpenAiServer::Charge::Nothing);
}

void OpenAiService::end(const QString& how)
{
    using Ending = testing::OpenAiServer::Ending;
    using Form = testing::OpenAiServer::PictureForm;
    if (how == u"at an address"_s)
        return m_server.setPictureForm(Form::Address);
    if (how == u"as a job"_s)
        return m_server.setPictureForm(Form::Accepted);
    m_server.setEnding(endingNamed<Ending>(how, {{u"at its content"_s, Ending::CompletedAtContent},
                                                 {u"failed"_s, Ending::Failed},
                                                 {u"moderated"_s, Ending::Moderated},
                                                 {u"expired"_s, Ending::Expired},
                                                 {u"gone"_s, Ending::Vanished},
                                                 {u"empty"_s, Ending::Empty}}));
}

int OpenAiService::paid(Wish) const
{
    return m_server.paidCreates();
}

QString OpenAiService::objections() const
{
    return m_server.objections().join(u"; "_s);
}

QString A1111Service::model(Wish) const
{
    return u"a1111:dream"_s;
}

std::unique_ptr<providers::Provider> A1111Service::provider(net::HttpClient& http,
                                                            const Clock& clock)
{
    qunsetenv("A1111_BASE_URL");
    return std::make_unique<providers::A1111Provider>(
        providers::ServiceAccess{.http = http,
                                 .clock = clock,
                                 .secrets = m_key,
                                 .hosts = {{u"a1111"_s, m_server.address()}}});
}

void A1111Service::answer(Where, Wish, const ServedReply& reply, Charge)
{
    m_server.answerPainting(reply);
}

void A1111Service::end(const QString&) {}

int A1111Service::paid(Wish) const
{
    return m_server.paintings();
}

QString A1111Service::objections() const
{
    return m_server.objections().join(u"; "_s);
}

} // namespace rushes::faults
