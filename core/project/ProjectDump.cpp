#include "core/project/ProjectDump.h"

#include "core/base/JsonMembers.h"
#include "core/project/PlainName.h"

#include <QSet>

namespace rushes::project {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto format = "rushes-project";
constexpr int dumpVersion = 1;
constexpr int deepest = 100;

template <class T>
Json listOf(const std::vector<T>& values)
{
    Json list = Json::array();
    for (const T& value : values)
        list.push_back(toJson(value));
    return list;
}

bool isDeeperThan(const Json& json, int depth)
{
    if (!json.is_structured())
        return false;
    if (depth == 0)
        return true;
    return std::any_of(json.begin(), json.end(),
                       [depth](const Json& inner) { return isDeeperThan(inner, depth - 1); });
}

void readHead(JsonMembers& members)
{
    QString name = QString::fromLatin1(format);
    int version = dumpVersion;
    members.read("format", name);
    members.read("version", version);
    if (name.toLatin1() != format)
        members.reject(u"format"_s, u"should be \"rushes-project\""_s);
    if (version > dumpVersion)
        members.reject(
            u"version"_s,
            u"%1 is newer than %2, which this Rushes knows"_s.arg(version).arg(dumpVersion));
    members.take("units");
}

/// What came from outside may not name files elsewhere: ids and hashes are checked, names made
/// plain.
class Checker
{
public:
    explicit Checker(JsonMembers& members) : m_members(members) {}

    template <class T>
    void ids(const char* list, const std::vector<T>& values)
    {
        QSet<QString> seen;
        for (std::size_t i = 0; i < values.size(); ++i) {
            const QString id = values[i].id.toString();
            if (!isPlainId(id))
                reject(list, i, u"id"_s, u"should be 1 to 64 letters, digits, - or _"_s);
            if (seen.contains(id))
                reject(list, i, u"id"_s, u"is there twice"_s);
            seen.insert(id);
        }
    }
    void hash(const char* list, std::size_t index, const QString& member, const ContentHash& hash)
    {
        if (!hash.isEmpty() && !hash.isValid())
            reject(list, index, member, u"should be 64 hex digits"_s);
    }

private:
    void reject(const char* list, std::size_t index, const QString& member, const QString& why)
    {
        m_members.reject(u"%1[%2].%3"_s.arg(QString::fromLatin1(list)).arg(index).arg(member), why);
    }

    JsonMembers& m_members;
};

void checkVariant(Checker& check, const Variant& variant, std::size_t index)
{
    check.hash("variants", index, u"media"_s, variant.media);
    check.hash("variants", index, u"recipe_hash"_s, variant.recipeHash);
    check.hash("variants", index, u"subject_mask"_s, variant.subjectMask);
    check.hash("variants", index, u"depth"_s, variant.depth);
    for (const Reference& reference : variant.recipe.references)
        check.hash("variants", index, u"recipe.references"_s, reference.media);
}

void checkCut(Checker& check, const Cut& cut, std::size_t index)
{
    for (const timeline::Track& track : cut.timeline.tracks) {
        for (const timeline::Item& item : track.items) {
            for (const timeline::Alternate& alternate : item.alternates)
                check.hash("cuts", index, u"timeline.tracks"_s, alternate.media.hash);
        }
    }
}

void checkDocument(JsonMembers& members, Document& document)
{
    Checker check(members);
    check.ids("boards", document.boards);
    check.ids("variants", document.variants);
    check.ids("clips", document.clips);
    check.ids("cuts", document.cuts);
    check.ids("jobs", document.jobs);
    for (std::size_t i = 0; i < document.variants.size(); ++i)
        checkVariant(check, document.variants[i], i);
    for (std::size_t i = 0; i < document.clips.size(); ++i)
        check.hash("clips", i, u"media"_s, document.clips[i].media);
    for (std::size_t i = 0; i < document.cuts.size(); ++i)
        checkCut(check, document.cuts[i], i);
    for (Board& board : document.boards)
        board.name = plainName(board.name);
    for (Clip& clip : document.clips)
        clip.name = plainName(clip.name);
    for (Cut& cut : document.cuts)
        cut.name = plainName(cut.name);
}

} // namespace

Json dumpDocument(const Document& document)
{
    const Json json = {{"format", format},
                       {"version", dumpVersion},
                       {"units", {{"time", "1/705600000 s"}, {"money", "micro-dollars"}}},
                       {"boards", listOf(document.boards)},
                       {"variants", listOf(document.variants)},
                       {"clips", listOf(document.clips)},
                       {"cuts", listOf(document.cuts)},
                       {"jobs", listOf(document.jobs)},
                       {"ledger", listOf(document.ledger)},
                       {"settings", document.settings}};
    return withRest(json, document.extra);
}

Result<Document> loadDocument(const Json& json)
{
    if (isDeeperThan(json, deepest))
        return fail(ErrorCode::Usage, u"nested deeper than %1 levels"_s.arg(deepest));
    JsonMembers members(json);
    Document document;
    readHead(members);
    members.readList("boards", document.boards, boardFromJson);
    members.readList("variants", document.variants, variantFromJson);
    members.readList("clips", document.clips, clipFromJson);
    members.readList("cuts", document.cuts, cutFromJson);
    members.readList("jobs", document.jobs, jobFromJson);
    members.readList("ledger", document.ledger, ledgerEntryFromJson);
    const Json& settings = members.take("settings");
    if (settings.is_object())
        document.settings = settings;
    else if (!settings.is_null())
        members.reject(u"settings"_s, u"should be an object"_s);
    document.extra = members.rest();
    checkDocument(members, document);
    return members.checked(std::move(document), ErrorCode::Usage);
}

} // namespace rushes::project
