#include "tests/support/A1111Server.h"

#include "tests/support/OpenAiServer.h"
#include "tests/support/StrictRequest.h"

namespace rushes::testing {

using namespace Qt::Literals::StringLiterals;

namespace {

Members paintingMembers(const QByteArray& path)
{
    Members all{{"prompt", {Kind::Text, true}}, {"negative_prompt", {Kind::Text}},
                {"width", {Kind::Whole, true}}, {"height", {Kind::Whole, true}},
                {"steps", {Kind::Whole}},       {"cfg_scale", {Kind::Number}},
                {"sampler_name", {Kind::Text}}, {"scheduler", {Kind::Text}},
                {"seed", {Kind::Whole}},        {"batch_size", {Kind::Whole}},
                {"n_iter", {Kind::Whole}},      {"override_settings", {Kind::Object}}};
    if (path.endsWith("/img2img")) {
        all["init_images"] = {Kind::List, true};
        all["mask"] = {Kind::Text};
        all["denoising_strength"] = {Kind::Number};
    }
    return all;
}

} // namespace

A1111Server::A1111Server(QByteArray login)
    : m_login(std::move(login)),
      m_server([this](const ServedRequest& request) { return answer(request); })
{}

QString A1111Server::address() const
{
    QString address = m_server.address();
    if (!m_login.isEmpty())
        address.replace(u"http://"_s, u"http://"_s + QString::fromUtf8(m_login) + u'@');
    return address;
}

void A1111Server::answerPainting(ServedReply reply)
{
    const std::scoped_lock lock(m_mutex);
    m_replies.push_back(std::move(reply));
}

void A1111Server::waitForProgress(int questions)
{
    const std::scoped_lock lock(m_mutex);
    m_wanted = questions;
}

int A1111Server::paintings() const
{
    const std::scoped_lock lock(m_mutex);
    return m_paintings;
}

int A1111Server::interrupts() const
{
    const std::scoped_lock lock(m_mutex);
    return m_interrupts;
}

QStringList A1111Server::objections() const
{
    const std::scoped_lock lock(m_mutex);
    return m_objections;
}

ServedReply A1111Server::answer(const ServedRequest& request)
{
    const QByteArray wanted = m_login.isEmpty() ? QByteArray() : "Basic " + m_login.toBase64();
    if (request.header("Authorization") != wanted)
        return jsonReply({{"detail", "Incorrect username or password"}}, 401);
    if (request.path == "/sdapi/v1/txt2img" || request.path == "/sdapi/v1/img2img")
        return paint(request);
    if (request.path == "/sdapi/v1/progress") {
        const std::scoped_lock lock(m_mutex);
        ++m_questions;
        m_asked.notify_all();
        return jsonReply({{"progress", std::min(0.9, 0.25 * m_questions)},
                          {"eta_relative", 1.5},
                          {"state", Json::object()},
                          {"current_image", nullptr}});
    }
    if (request.path == "/sdapi/v1/interrupt" && request.method == "POST") {
        const std::scoped_lock lock(m_mutex);
        ++m_interrupts;
        return jsonReply(Json::object());
    }
    if (request.path == "/sdapi/v1/sd-models")
        return jsonReply(Json::array({{{"title", "dream.safetensors [abc]"},
                                       {"model_name", "dream"},
                                       {"hash", "abc"},
                                       {"filename", "/models/dream.safetensors"}}}));
    return jsonReply({{"detail", "Not Found"}}, 404);
}

ServedReply A1111Server::paint(const ServedRequest& request)
{
    std::unique_lock lock(m_mutex);
    if (!m_replies.empty()) {
        const ServedReply reply = m_replies.front();
        m_replies.pop_front();
        return reply;
    }
    const Json body = parseJson(request.body, u"request"_s).value_or(Json());
    if (const QString fault = faultOf(body, paintingMembers(request.path)); !fault.isEmpty()) {
        m_objections << fault;
        return jsonReply({{"detail", {{{"loc", {"body"}}, {"msg", fault}}}}}, 422);
    }
    const QString checkpoint = stringAt(memberAt(body, "override_settings"), "sd_model_checkpoint");
    if (checkpoint != u"dream")
        return jsonReply({{"error", "RuntimeError"},
                          {"detail", ""},
                          {"body", ""},
                          {"errors", u"Unknown checkpoint: %1"_s.arg(checkpoint)}},
                         500);
    constexpr auto longest = std::chrono::seconds(20);
    m_asked.wait_for(lock, longest, [this] { return m_questions >= m_wanted; });
    ++m_paintings;
    const QByteArray png =
        paintedPng(int(integerAt(body, "width")), int(integerAt(body, "height")));
    return jsonReply({{"images", {png.toBase64().toStdString()}},
                      {"parameters", Json::object()},
                      {"info", "{\"seed\": 7}"}});
}

} // namespace rushes::testing
