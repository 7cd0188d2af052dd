#include "ui/explore/CellVerbs.h"

#include "ui/explore/VariantModel.h"
#include "ui/widgets/ErrorText.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileDialog>
#include <QWidget>

namespace rushes::explore {

CellVerbs::CellVerbs(project::Project& project, generation::Studio& studio, VariantModel& model,
                     QWidget* parent)
    : QObject(parent),
      m_project(project),
      m_studio(studio),
      m_model(model),
      m_window(parent)
{}

void CellVerbs::act(const QModelIndex& cell, CellAction action)
{
    const project::JobId id(cell.data(VariantModel::JobRole).toString());
    const PictureJob* picture = m_model.jobs().find(id);
    switch (action) {
    case CellAction::FindFile:
        findFile(project::VariantId(cell.data(VariantModel::IdRole).toString()));
        break;
    case CellAction::Soften:
        if (const auto order =
                picture ? generation::orderAgain(picture->record) : fail(ErrorCode::Usage, {}))
            emit softenWanted(order->recipe.prompt);
        break;
    case CellAction::OtherModel:
        if (picture && picture->other)
            askAgain(id, picture->other->model);
        break;
    case CellAction::Retry:
        askAgain(id, {});
        break;
    case CellAction::Dismiss:
        m_model.jobs().dismiss(id);
        break;
    case CellAction::None:
        break;
    }
}

void CellVerbs::askAgain(const project::JobId& id, const QString& model)
{
    const PictureJob* picture = m_model.jobs().find(id);
    if (!picture)
        return;
    auto order = generation::orderAgain(picture->record);
    if (!order)
        return emit problem(widgets::errorText(order.error()));
    if (!model.isEmpty())
        order->recipe.model = model;
    const auto jobs = m_studio.makePictures(m_project, *order);
    if (!jobs)
        return emit problem(widgets::errorText(jobs.error()));
    m_model.jobs().dismiss(id);
}

void CellVerbs::findFile(const project::VariantId& picture)
{
    const project::Variant* variant = m_project.variant(picture);
    if (!variant)
        return;
    const QString path = QFileDialog::getOpenFileName(
        m_window, tr("Find the file of picture %1").arg(variant->number), {},
        tr("Pictures (*.png *.jpg *.jpeg *.webp)"));
    if (!path.isEmpty() && !takeFile(picture, path))
        emit problem(tr("That is another picture. Picture %1 has to be exactly the same file.")
                         .arg(variant->number));
}

bool CellVerbs::takeFile(const project::VariantId& picture, const QString& path)
{
    const project::Variant* variant = m_project.variant(picture);
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!variant || !file.open(QIODevice::ReadOnly) || !hash.addData(&file) ||
        QString::fromLatin1(hash.result().toHex()) != variant->media.toString())
        return false;
    if (!m_project.media().putFile(path))
        return false;
    m_model.fileFound(picture);
    return true;
}

} // namespace rushes::explore
