/// Varies the selected pictures a little or a lot, by the model that made each: says what that
/// costs, and why a picture cannot be varied. Owned by the workspace; main thread.
#pragma once

#include "core/project/Variation.h"
#include "ui/explore/OrderDesk.h"

namespace rushes::explore {

class PromptSide;

class Variations final : public QObject
{
    Q_OBJECT

public:
    Variations(project::Project& project, generation::Studio& studio, PromptSide& prompt,
               QObject* parent);

    /// One picture gets as many as the chip under the prompt says, several get one each.
    void vary(const std::vector<project::VariantId>& pictures, project::Variation variation);
    /// "Each makes 4 pictures, $0.14", or why there are none.
    QString offer(const project::VariantId& picture) const;

signals:
    void told(const QString& text);

private:
    Result<Orders> ordersFor(const project::Variant& picture, project::Variation variation,
                             int count) const;
    /// Of the picture; of one that was imported, the model under the prompt.
    Result<catalog::Model> modelFor(const project::Variant& picture) const;

    project::Project& m_project;
    generation::Studio& m_studio;
    PromptSide& m_prompt;
};

} // namespace rushes::explore
