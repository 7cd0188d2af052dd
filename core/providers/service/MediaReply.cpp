#include "core/providers/service/MediaReply.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <simdjson.h>

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;
namespace ondemand = simdjson::ondemand;

namespace {

constexpr size_t longestShortString = 4096;
constexpr int deepest = 200;
constexpr qsizetype shownCharacters = 120;
constexpr auto blobKey = "$blob";

/// Makes the small document, keeping long strings where they are.
class Reader
{
public:
    explicit Reader(std::vector<Blob>& blobs) : m_blobs(blobs) {}

    /// False when it is not JSON; `error` says why.
    bool read(ondemand::document& document, Json& json)
    {
        ondemand::value root;
        bool isScalar = false;
        if (!took(document.is_scalar().get(isScalar)))
            return false;
        if (isScalar) { // an answer is an object or an array; a lone word is a proxy's
            m_error = simdjson::INCORRECT_TYPE;
            return false;
        }
        if (!took(document.get_value().get(root)) || !readValue(root, json, 0))
            return false;
        if (document.current_location().error() != simdjson::OUT_OF_BOUNDS)
            m_error = simdjson::TRAILING_CONTENT;
        return m_error == simdjson::SUCCESS;
    }

    QString error() const { return QString::fromLatin1(simdjson::error_message(m_error)); }

private:
    bool took(simdjson::error_code error)
    {
        m_error = error;
        return error == simdjson::SUCCESS;
    }

    bool readValue(ondemand::value value, Json& json, int depth)
    {
        if (depth > deepest)
            return took(simdjson::DEPTH_ERROR);
        ondemand::json_type type = {};
        if (!took(value.type().get(type)))
            return false;
        switch (type) {
        case ondemand::json_type::object:
            return readObject(value, json, depth);
        case ondemand::json_type::array:
            return readArray(value, json, depth);
        case ondemand::json_type::string:
            return readString(value, json);
        case ondemand::json_type::number:
            return readNumber(value, json);
        case ondemand::json_type::boolean: {
            bool flag = false;
            const bool isFlag = took(value.get_bool().get(flag));
            json = flag;
            return isFlag;
        }
        case ondemand::json_type::null:
            break;
        }
        bool isNull = false;
        if (took(value.is_null().get(isNull)) && !isNull)
            m_error = simdjson::N_ATOM_ERROR;
        return m_error == simdjson::SUCCESS;
    }

    bool readObject(ondemand::value value, Json& json, int depth)
    {
        json = Json::object();
        ondemand::object object;
        if (!took(value.get_object().get(object)))
            return false;
        for (auto member : object) {
            ondemand::field field;
            std::string_view key;
            if (!took(std::move(member).get(field)) || !took(field.unescaped_key().get(key)))
                return false;
            if (!readValue(field.value(), json[std::string(key)], depth + 1))
                return false;
        }
        return true;
    }

    bool readArray(ondemand::value value, Json& json, int depth)
    {
        json = Json::array();
        ondemand::array array;
        if (!took(value.get_array().get(array)))
            return false;
        for (auto element : array) {
            ondemand::value taken;
            // Moving is how simdjson wants it, also where its type is small.
            if (!took(std::move(element).get(taken))) // NOLINT(performance-move-const-arg)
                return false;
            if (!readValue(taken, json.emplace_back(), depth + 1))
                return false;
        }
        return true;
    }

    bool readString(ondemand::value value, Json& json)
    {
        // The token reaches to the next one: the string, its quotes and white space.
        std::string_view token = value.raw_json_token();
        const size_t end = token.find_last_of('"');
        if (end == 0 || end == std::string_view::npos)
            return took(simdjson::STRING_ERROR);
        token = token.substr(1, end - 1);
        std::string_view text;
        if (token.size() > longestShortString) {
            json = {{blobKey, m_blobs.size()}};
            m_blobs.push_back({QByteArrayView(token.data(), qsizetype(token.size()))});
            ondemand::raw_json_string whole;
            return took(value.get_raw_json_string().get(whole));
        }
        if (took(value.get_string().get(text))) {
            json = std::string(text);
            return true;
        }
        return took(readOddString(token, json));
    }

    /// Half a surrogate pair, say; a picture that was paid is not lost over it.
    simdjson::error_code readOddString(std::string_view token, Json& json)
    {
        const QByteArray quoted = "[\"" + QByteArray(token.data(), qsizetype(token.size())) + "\"]";
        const QJsonDocument document = QJsonDocument::fromJson(quoted);
        if (!document.isArray())
            return simdjson::STRING_ERROR;
        json = document.array().at(0).toString().toStdString();
        return simdjson::SUCCESS;
    }

    bool readNumber(ondemand::value value, Json& json)
    {
        ondemand::number number;
        const std::string_view token = value.raw_json_token();
        if (!took(value.get_number().get(number))) { // beyond 64 bits
            bool isNumber = false;
            json = QByteArray(token.data(), qsizetype(token.size())).trimmed().toDouble(&isNumber);
            return isNumber && took(simdjson::SUCCESS);
        }
        if (number.is_int64())
            json = number.get_int64();
        else if (number.is_uint64())
            json = number.get_uint64();
        else
            json = number.get_double();
        return true;
    }

    std::vector<Blob>& m_blobs;
    simdjson::error_code m_error = simdjson::SUCCESS;
};

QByteArray withSpareBytes(QByteArray body)
{
    if (body.capacity() < body.size() + qsizetype(simdjson::SIMDJSON_PADDING))
        body.reserve(body.size() + qsizetype(simdjson::SIMDJSON_PADDING));
    return body;
}

QString beginningOf(const QByteArray& body)
{
    return body.isEmpty()
               ? u"nothing at all"_s
               : QString::fromUtf8(body.first(std::min(body.size(), shownCharacters))).simplified();
}

} // namespace

Blob MediaReply::blobAt(const Json& object, const char* key) const
{
    const Json& member = memberAt(object, key);
    if (member.is_string()) {
        const auto& text = member.get_ref<const std::string&>();
        return {QByteArrayView(text.data(), qsizetype(text.size()))};
    }
    const std::int64_t index = integerAt(member, blobKey, -1);
    return index >= 0 && size_t(index) < blobs.size() ? blobs[size_t(index)] : Blob();
}

QString MediaReply::textAt(const Json& object, const char* key) const
{
    if (memberAt(object, key).is_string())
        return stringAt(object, key);
    const Blob blob = blobAt(object, key);
    if (blob.isEmpty())
        return {};
    const QByteArray quoted = "[\"" + blob.base64.toByteArray() + "\"]";
    return QJsonDocument::fromJson(quoted).array().at(0).toString();
}

Result<MediaReply> readReply(const QByteArray& body, const QString& who)
{
    MediaReply reply = {.buffer = withSpareBytes(body), .json = {}};
    const qsizetype mark = reply.buffer.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    ondemand::parser parser;
    ondemand::document document;
    const simdjson::error_code begun =
        parser
            .iterate(reply.buffer.constData() + mark, size_t(reply.buffer.size() - mark),
                     size_t(reply.buffer.capacity() - mark))
            .get(document);
    Reader reader(reply.blobs);
    if (begun == simdjson::SUCCESS && reader.read(document, reply.json))
        return reply;
    const QString why = begun == simdjson::SUCCESS
                            ? reader.error()
                            : QString::fromLatin1(simdjson::error_message(begun));
    return fail(ErrorCode::Network, u"%1 answered with something that is not JSON: %2 (%3)"_s.arg(
                                        who, beginningOf(body), why));
}

Blob dataUrl(QByteArrayView text)
{
    constexpr qsizetype longestHead = 128;
    if (!text.startsWith("data:"))
        return {};
    const QByteArrayView mark = ";base64,";
    const qsizetype at = text.first(std::min(text.size(), longestHead)).indexOf(mark);
    return at < 0 ? Blob() : Blob{text.sliced(at + mark.size())};
}

} // namespace rushes::providers
