/// The three pages of the inspector: the recipe and what changed since the picture before, the
/// words the user rates higher, and where the picture comes from and went. Each is made anew for a
/// picture, reads the document and tells what was asked for. Free functions, main thread.
#pragma once

#include "core/catalog/Model.h"
#include "core/project/PictureEdit.h"
#include "core/project/Project.h"

#include <functional>

class QWidget;

namespace rushes::explore {

/// What may be taken over into the prompt panel.
enum class Take { Prompt, References, All };

struct InspectorTargets
{
    std::function<void(Take)> take;
    std::function<void(const project::VariantId&)> showPicture;
    std::function<void()> openCut;
    std::function<void(project::EditShown)> showEdit;
};

QWidget* recipePage(const project::Project& project, const catalog::ModelTable& models,
                    const project::Variant& variant, const InspectorTargets& targets);
QWidget* wordsPage(const project::Project& project, const project::Variant& variant);
QWidget* lineagePage(const project::Project& project, const project::Variant& variant,
                     const InspectorTargets& targets);

} // namespace rushes::explore
