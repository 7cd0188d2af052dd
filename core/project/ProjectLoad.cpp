#include "core/project/ProjectLoad.h"

#include "core/project/ProjectStore.h"

namespace rushes::project {

using namespace Qt::Literals::StringLiterals;

namespace {

bool holdsAnything(const Document& document)
{
    return !document.boards.empty() || !document.variants.empty() || !document.clips.empty() ||
           !document.cuts.empty() || !document.jobs.empty() || !document.ledger.empty();
}

} // namespace

Result<void> importDocument(Project& project, const Document& document)
{
    if (holdsAnything(project.m_document))
        return fail(
            ErrorCode::Usage,
            u"%1 holds a project already; load into an empty folder"_s.arg(project.folder()));
    std::vector<Row> rows;
    for (const auto& [key, value] : project.m_document.settings.items())
        rows.push_back(settingRow(QString::fromStdString(key), Json()));
    std::vector<Row> added = rowsOf(document);
    rows.insert(rows.end(), added.begin(), added.end());
    if (auto written = project.m_store->write(std::move(rows), Durability::Full); !written)
        return written;
    project.m_document = document;
    project.m_variants.rebuild(document.variants);
    for (const Board& board : document.boards)
        emit project.boardAdded(board.id);
    for (const Variant& variant : document.variants)
        emit project.variantAdded(variant.id);
    for (const Clip& clip : document.clips)
        emit project.clipAdded(clip.id);
    for (const Cut& cut : document.cuts)
        emit project.cutAdded(cut.id);
    for (const JobRecord& job : document.jobs)
        emit project.jobChanged(job.id);
    emit project.ledgerChanged();
    return {};
}

} // namespace rushes::project
