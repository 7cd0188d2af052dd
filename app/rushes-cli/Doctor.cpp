#include "app/rushes-cli/Commands.h"
#include "core/media/Codecs.h"
#include "core/providers/service/KeyNames.h"
#include "core/settings/RushesHome.h"

#include <QFontDatabase>
#include <QTemporaryFile>

#include <algorithm>

namespace rushes::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Check
{
    QString name;
    bool passed = false;
    QString detail;
};

Check checkCodecs(const media::CodecReport& codecs)
{
    const bool writes = !codecs.h264Encoder.isEmpty();
    return {u"codecs"_s, writes,
            writes
                ? u"FFmpeg %1 writes H.264 with %2"_s.arg(codecs.ffmpegVersion, codecs.h264Encoder)
                : u"FFmpeg %1 has no H.264 encoder that opens"_s.arg(codecs.ffmpegVersion)};
}

Check checkHome()
{
    const QString home = settings::rushesHome();
    const Result<void> ready = prepareFolder(home);
    QTemporaryFile probe(home + u"/probe-XXXXXX"_s);
    const bool writable = ready && probe.open();
    return {u"home"_s, writable,
            (writable ? u"%1 is writable"_s : u"cannot write to %1"_s).arg(home)};
}

Check checkDrawings(const draft::DraftBoard& board)
{
    return {u"draft drawings"_s, board.hasAssets(),
            board.hasAssets() ? u"present"_s : u"missing: objects are drawn as labelled blocks"_s};
}

Check checkFonts()
{
    const qsizetype count = QFontDatabase::families().size();
    return {u"fonts"_s, count > 0,
            count > 0 ? u"%1 families"_s.arg(count) : u"none: texts in ads cannot be drawn"_s};
}

Json codecJson(const media::CodecReport& codecs)
{
    return {{"ffmpeg", codecs.ffmpegVersion},
            {"licence", codecs.ffmpegLicence},
            {"h264_encoder", codecs.h264Encoder},
            {"encoders", codecs.encoders},
            {"decoders", codecs.decoders},
            {"images_read", codecs.imageFormatsRead},
            {"images_written", codecs.imageFormatsWritten}};
}

QString placeText(settings::KeyPlace place)
{
    switch (place) {
    case settings::KeyPlace::Environment:
        return u"environment"_s;
    case settings::KeyPlace::Keychain:
        return u"keychain"_s;
    case settings::KeyPlace::Session: // only a window is given keys
    case settings::KeyPlace::Nowhere:
        break;
    }
    return u"none"_s;
}

QStringList namesOfKeys(const catalog::ModelTable& models)
{
    QStringList names;
    for (const catalog::Model& model : models.models)
        names += providers::keyNames(model.provider);
    for (const QString& provider : {u"enterprise"_s, u"4sapi"_s, u"openai"_s})
        names += providers::keyNames(provider);
    names.removeDuplicates();
    names.sort();
    return names;
}

/// Where each key comes from; never the key.
void reportKeys(Session& session, const QStringList& names)
{
    Json present = Json::object();
    Json places = Json::object();
    QStringList lines;
    const settings::KeyRing& keys = session.app().keys();
    for (const QString& name : names) {
        const settings::KeyPlace place = keys.placeOf(name);
        present[name.toStdString()] = place != settings::KeyPlace::Nowhere;
        places[name.toStdString()] = placeText(place);
        lines << u"     %1 %2"_s.arg(name, -34).arg(placeText(place));
    }
    if (!keys.trouble().isEmpty())
        lines << u"     %1 %2"_s.arg(u"keychain"_s, -34).arg(keys.trouble());
    session.report().set("keys", present);
    session.report().set("key_places", places, lines.join(u'\n'));
    session.report().set("keychain", keys.trouble().isEmpty() ? Json() : Json(keys.trouble()));
}

bool hasKey(const settings::KeyRing& keys, const QString& provider)
{
    const QStringList names = providers::keyNames(provider);
    return std::any_of(names.begin(), names.end(), [&](const QString& name) {
        return keys.placeOf(name) != settings::KeyPlace::Nowhere;
    });
}

Json hosts(const settings::KeyRing& keys)
{
    Json all = Json::array();
    for (const QString& provider :
         {u"gemini"_s, u"enterprise"_s, u"ark"_s, u"4sapi"_s, u"openai"_s, u"a1111"_s}) {
        const providers::Host host = providers::hostOf(provider);
        const bool needsKey = !providers::keyNames(provider).isEmpty();
        QString missing;
        if (host.address.isEmpty())
            missing = u"no address: set "_s + host.variable;
        else if (needsKey && !hasKey(keys, provider))
            missing = u"no key: "_s + providers::keyAdvice(provider);
        all.push_back({{"provider", provider},
                       {"variable", host.variable},
                       {"address", host.address.isEmpty() ? Json() : Json(host.address)},
                       {"connected", missing.isEmpty()},
                       {"why_not", missing.isEmpty() ? Json() : Json(missing)}});
    }
    return all;
}

/// The add-on may be missing, so it is no check that fails.
void reportCutOut(Session& session)
{
    const media::Matting& matting = session.app().studio().matting();
    const Result<void> installed = matting.installed();
    const QString addOn =
        installed ? u"installed in "_s + matting.folder() : installed.error().detail;
    session.report().set(
        "cut_out",
        {{"engine", installed ? "add-on" : "plain-backdrop"},
         {"detail", installed ? "transparency, stored masks, plain backdrops, strokes in the "
                                "window; elsewhere a saliency model"
                              : "transparency, stored masks, plain backdrops, strokes in the "
                                "window; no neural model"},
         {"add_on",
          {{"installed", installed.has_value()}, {"folder", matting.folder()}, {"detail", addOn}}}},
        u"     %1 %2"_s.arg(u"cut-out add-on"_s, -34).arg(addOn));
}

Result<void> doctor(Session& session)
{
    const media::CodecReport codecs = media::codecReport();
    const std::vector<Check> checks{checkCodecs(codecs), checkDrawings(session.app().draftBoard()),
                                    checkFonts(), checkHome()};
    Json list = Json::array();
    QStringList lines;
    for (const Check& check : checks) {
        list.push_back({{"name", check.name}, {"ok", check.passed}, {"detail", check.detail}});
        lines << u"%1 %2 %3"_s.arg(check.passed ? u"ok  "_s : u"FAIL"_s)
                     .arg(check.name, -16)
                     .arg(check.detail);
    }
    session.report().set("checks", list, lines.join(u'\n'));
    session.report().set("codecs", codecJson(codecs));
    reportKeys(session, namesOfKeys(session.app().studio().models()));
    session.report().set("hosts", hosts(session.app().keys()));
    reportCutOut(session);
    session.report().set("fonts", {{"families", QFontDatabase::families().size()}});
    session.report().set("draft_drawings", session.app().draftBoard().hasAssets());
    session.report().set("home", settings::rushesHome());
    session.report().set("version", RUSHES_VERSION);
    return {};
}

} // namespace

Command doctorCommand()
{
    return {{u"doctor"_s,
             {},
             u"what works here: codecs, keys present, hosts, cut-out engine, fonts"_s,
             0,
             0,
             withCommonFlags({})},
            doctor};
}

} // namespace rushes::cli
