#include "tests/support/GeminiServer.h"

namespace rushes::testing {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int tokensPerSecond = 5792; // of video at 720p
constexpr int tokensPerPicture = 1120;

Json output(Json content)
{
    // Live replies put the type last; an ordered parser must not care.
    return {{"content", Json::array({std::move(content)})}, {"type", "model_output"}};
}

Json textBlock(const QString& words)
{
    return {{"text", words}, {"type", "text"}};
}

Json thought()
{
    return {{"signature", std::string(6200, 'A')}, {"type", "thought"}};
}

Json usage(const char* modality, int tokens)
{
    Json result{{"total_tokens", tokens + 30},
                {"total_input_tokens", 19},
                {"input_tokens_by_modality", Json::array({{{"modality", "text"}, {"tokens", 19}}})},
                {"total_cached_tokens", 0},
                {"total_output_tokens", tokens},
                {"total_tool_use_tokens", 0},
                {"total_thought_tokens", 100},
                {"raw_prompt_token", 29902}};
    if (tokens > 0)
        result["output_tokens_by_modality"] =
            Json::array({{{"modality", modality}, {"tokens", tokens}}});
    return result;
}

QByteArray interactionEvent(const char* type, Json json)
{
    json["event_type"] = type;
    return QByteArray("event: ") + type + "\r\ndata: " + jsonText(json) + "\r\n\r\n";
}

/// The events of an interaction that is finished.
std::vector<QByteArray> eventsOf(const Json& whole)
{
    Json bare = whole;
    bare.erase("steps");
    std::vector<QByteArray> events{
        interactionEvent("interaction.created",
                         {{"interaction", {{"id", whole["id"]}, {"status", "in_progress"}}}}),
        interactionEvent("interaction.status_update",
                         {{"interaction_id", whole["id"]}, {"status", "in_progress"}})};
    int index = 0;
    for (const Json& step : whole["steps"]) {
        events.push_back(
            interactionEvent("step.start", {{"index", index}, {"step", {{"type", step["type"]}}}}));
        for (const Json& content :
             memberAt(step, "content").is_array() ? step["content"] : Json::array())
            events.push_back(
                interactionEvent("step.delta", {{"index", index}, {"delta", content}}));
        events.push_back(interactionEvent("step.stop", {{"index", index++}}));
    }
    events.push_back(interactionEvent("interaction.completed", {{"interaction", bare}}));
    events.push_back("event: done\r\ndata: [DONE]\r\n\r\n");
    return events;
}

} // namespace

QByteArray GeminiServer::pictureFor(const Json& body) const
{
    return m_pictureMaker ? m_pictureMaker(body) : m_picture;
}

QByteArray GeminiServer::clipOf(const QString& file) const
{
    const auto found = m_interactions.find(QString(file).remove(u"files/gen_"_s));
    return found == m_interactions.end() || found->second.clip.isEmpty() ? m_clip
                                                                         : found->second.clip;
}

Json GeminiServer::pictureSteps(const QByteArray& bytes) const
{
    const Json picture{
        {"data", bytes.toBase64().toStdString()}, {"mime_type", "image/jpeg"}, {"type", "image"}};
    switch (m_pictureForm) {
    case PictureForm::Inline:
        return Json::array({thought(), output(picture)});
    case PictureForm::WithThoughts:
        return Json::array({{{"type", "thought"},
                             {"content", Json::array({{{"type", "image"}, {"data", "AAAA"}}})}},
                            {{"type", "unheard_of"}, {"content", "x"}},
                            output(textBlock(u"Here it is."_s)),
                            output({{"type", "hologram"}, {"data", "AAAA"}}),
                            output(picture)});
    case PictureForm::WordsOnly:
        return Json::array({output(textBlock(m_words)), thought()});
    case PictureForm::Nothing:
        return Json::array({thought()});
    case PictureForm::AtAddress:
        return Json::array(
            {output({{"type", "image"},
                     {"uri", "data:image/jpeg;base64," + bytes.toBase64().toStdString()}})});
    }
    return {};
}

ServedReply GeminiServer::createPicture(const QString& id, const Json& body)
{
    Interaction& made = m_interactions[id];
    made.status = u"completed"_s;
    made.steps = pictureSteps(pictureFor(body));
    const Json whole = interactionJson(id, made);
    if (!flagAt(body, "stream"))
        return {.body = jsonText(whole)};
    return {
        .body = {}, .headers = {{"Content-Type", "text/event-stream"}}, .chunks = eventsOf(whole)};
}

ServedReply GeminiServer::createClip(const QString& id, const Json& body)
{
    if (m_clipMaker)
        m_interactions[id].clip = m_clipMaker(body);
    return {.body = jsonText({{"id", id},
                              {"status", "in_progress"},
                              {"created", "2026-11-22T09:00:00Z"},
                              {"updated", "2026-11-22T09:00:00Z"},
                              {"service_tier", "standard"},
                              {"object", "interaction"},
                              {"model", body["model"]}})};
}

QString GeminiServer::generatedUri(const QString& id) const
{
    const QString name = m_server.address() + u"/v1beta/files/gen_"_s + id;
    return m_ending == Ending::BareUri ? name : name + u":download?alt=media"_s;
}

void GeminiServer::end(const QString& id, Interaction& interaction)
{
    interaction.status = u"completed"_s;
    const Json clip{{"uri", generatedUri(id)}, {"mime_type", "video/mp4"}, {"type", "video"}};
    switch (m_ending) {
    case Ending::Completed:
    case Ending::BareUri:
        interaction.steps = Json::array({thought(), output(clip)});
        break;
    case Ending::InlineClip:
        interaction.steps =
            Json::array({output({{"data", clipOf(u"files/gen_"_s + id).toBase64().toStdString()},
                                 {"mime_type", "video/mp4"},
                                 {"type", "video"}})});
        break;
    case Ending::Refused:
        interaction.steps =
            Json::array({output(textBlock(u"I can't create that video."_s)), thought()});
        break;
    case Ending::Silent:
        interaction.steps = Json::array({thought()});
        break;
    case Ending::Failed:
    case Ending::Blocked:
        interaction.status = u"failed"_s;
        break;
    case Ending::Incomplete:
        interaction.status = u"incomplete"_s;
        break;
    case Ending::OverBudget:
        interaction.status = u"budget_exceeded"_s;
        break;
    case Ending::Puzzling:
        interaction.status = u"in_progress"_s;
        interaction.steps = Json::array({{{"type", "unheard_of"}}});
        m_ending = Ending::Completed;
        break;
    }
    if (interaction.status == u"completed" && !interaction.steps.empty() && id.isEmpty())
        m_objections << u"an interaction without an id"_s;
}

Json GeminiServer::interactionJson(const QString& id, const Interaction& interaction) const
{
    const bool isPuzzling = interaction.status == u"in_progress" && !interaction.steps.empty();
    Json steps = interaction.steps;
    if (interaction.isClip)
        steps.insert(steps.begin(),
                     Json{{"type", "user_input"}, {"content", Json::array({textBlock(u"…"_s)})}});
    Json json{{"id", id},
              {"status", isPuzzling ? u"pondering"_s : interaction.status},
              {"created", "2026-11-22T09:00:29Z"},
              {"updated", "2026-11-22T09:00:29Z"},
              {"object", "interaction"},
              {"model", interaction.model},
              {"response_format", memberAt(interaction.body, "response_format")},
              {"steps", steps}};
    if (interaction.status == u"failed")
        json["errors"] = Json::array(
            {{{"code", m_ending == Ending::Blocked ? "prohibited_content" : "api_error"},
              {"message",
               m_ending == Ending::Blocked ? "The prompt was blocked." : "Something broke."}}});
    if (interaction.status != u"completed")
        return json;
    const bool delivered =
        interaction.isClip
            ? m_ending != Ending::Refused && m_ending != Ending::Silent
            : m_pictureForm != PictureForm::WordsOnly && m_pictureForm != PictureForm::Nothing;
    const Json& format = memberAt(interaction.body, "response_format");
    const int seconds = stringAt(format, "duration", u"10s"_s).chopped(1).toInt();
    const int tokens = interaction.isClip ? tokensPerSecond * seconds : tokensPerPicture;
    json["usage"] = usage(interaction.isClip ? "video" : "image", delivered ? tokens : 0);
    return json;
}

} // namespace rushes::testing
