/// Reads requests strictly, as local servers of tests do: every member must be known and of its
/// type. Pure functions, any thread.
#pragma once

#include "core/base/Json.h"
#include "tests/support/HttpServer.h"

#include <map>

namespace rushes::testing {

/// A part of a multipart/form-data body.
struct ServedPart
{
    QByteArray name;
    QByteArray fileName = {};
    QByteArray contentType = {};
    QByteArray value = {};
};
/// Nothing for a body that is no well-formed form.
std::optional<std::vector<ServedPart>> partsOf(const ServedRequest& request);

/// What a member must be.
enum class Kind { Text, Whole, Number, Flag, Object, List, TextOrList };

struct Member
{
    Kind kind = Kind::Text;
    bool needed = false;
};
using Members = std::map<std::string, Member>;

/// The first fault of `body` ("unknown member \"sise\""), or an empty text.
QString faultOf(const Json& body, const Members& members);
/// The same for a form of texts; files are looked for by `files` (name → needed).
QString faultOf(const std::vector<ServedPart>& parts, const Members& members,
                const std::map<QByteArray, bool>& files);

/// "1024x768" with both sides from 16 to 8192.
bool isSize(const QString& text);

} // namespace rushes::testing
