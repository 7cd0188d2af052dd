#include "core/providers/local/LocalProvider.h"

#include "core/providers/local/DraftPicture.h"
#include "core/providers/local/SketchClip.h"

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;

namespace {

tl::unexpected<Error> nothingRemote()
{
    return fail(ErrorCode::Unsupported, u"the engines on this computer have no remote jobs"_s);
}

} // namespace

Result<void> LocalProvider::usable(const catalog::Model& model) const
{
    if (model.id == u"draft-board"_s || model.id == u"sketch"_s)
        return {};
    return fail(ErrorCode::Unsupported, u"this version has no local engine %1"_s.arg(model.id));
}

Result<void> LocalProvider::check(const Request& request) const
{
    if (const auto* picture = std::get_if<PictureRequest>(&request))
        return checkDraft(*picture);
    return checkSketch(std::get<ClipRequest>(request));
}

Result<Outcome> LocalProvider::submit(const Request& request, const Paid&, const Progress& progress)
{
    const auto* picture = std::get_if<PictureRequest>(&request);
    Result<Asset> asset =
        picture ? drawDraft(m_board, *picture, progress)
                : renderSketch({m_board, m_matting}, std::get<ClipRequest>(request), progress);
    if (!asset)
        return fail(asset.error());
    return Outcome(std::move(*asset));
}

Result<Outcome> LocalProvider::poll(const RemoteJob&, const Progress&)
{
    return nothingRemote();
}

Result<void> LocalProvider::cancel(const RemoteJob&)
{
    return nothingRemote();
}

} // namespace rushes::providers
