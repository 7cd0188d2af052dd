/// In the inspector, of a picture that was edited by instruction: how much of it changed, and with
/// a mask the switch that shows it as it came. Follows the picture; main thread.
#pragma once

#include "core/project/PictureEdit.h"

#include <QWidget>

#include <functional>

namespace rushes::project {
class Project;
}
namespace rushes::widgets {
class Label;
class Switch;
} // namespace rushes::widgets

namespace rushes::explore {

/// How the share reads: the less changed outside a mask, the better; without one only what is far
/// more than a detail is worth a look.
enum class EditVerdict { Kept, Look, Much };
EditVerdict verdictOf(const project::EditOutcome& outcome);
/// "0.4 %", "71 %"
QString shareText(double share);

class EditReadout final : public QWidget
{
    Q_OBJECT

public:
    using Show = std::function<void(project::EditShown)>;

    EditReadout(const project::Project& project, const project::VariantId& picture,
                const Show& show);

private:
    void follow();

    const project::Project& m_project;
    project::VariantId m_picture;
    widgets::Label* m_words;
    widgets::Switch* m_switch;
};

} // namespace rushes::explore
