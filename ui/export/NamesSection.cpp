#include "ui/export/NamesSection.h"

#include "ui/widgets/HintButton.h"
#include "ui/widgets/Icon.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/SectionHeader.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>

using namespace Qt::Literals::StringLiterals;

namespace rushes::exporting {

using widgets::ColourRole;
using widgets::HintButton;
using widgets::Label;
using widgets::TextStyle;

NamesSection::NamesSection(const ExportPlan& plan, QWidget* parent)
    : QWidget(parent),
      m_pattern(new QLineEdit(plan.pattern, this)),
      m_examples(new Label({}, TextStyle::Small, ColourRole::Text2, this)),
      m_folder(new Label({}, TextStyle::Small, ColourRole::Text2, this))
{
    m_pattern->setAccessibleName(tr("Pattern of the file names"));
    m_pattern->setMaxLength(160);
    m_folder->setElide(Qt::ElideMiddle);
    auto* header = new widgets::SectionHeader(tr("File names"));
    header->setMinimumHeight(28);
    header->addControl(makePartsButton());
    auto* change = new HintButton(tr("Change…"), this);
    change->setControlHeight(24);
    auto* place = new QHBoxLayout;
    place->setSpacing(8);
    auto* mark = new QLabel(this);
    mark->setPixmap(widgets::iconPixmap(u"folder"_s, 16, widgets::colourOf(this, ColourRole::Text2),
                                        devicePixelRatioF()));
    place->addWidget(mark);
    place->addWidget(m_folder, 1);
    place->addWidget(change);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 12, 24, 12);
    column->setSpacing(8);
    column->addWidget(header);
    column->addWidget(m_pattern);
    column->addWidget(m_examples);
    column->addLayout(place);
    column->addStretch(1);
    connect(m_pattern, &QLineEdit::textChanged, this, &NamesSection::patternChanged);
    connect(change, &QAbstractButton::clicked, this, &NamesSection::chooseFolder);
    show(plan);
}

QWidget* NamesSection::makePartsButton()
{
    auto* button = new HintButton(tr("Insert part"), this);
    button->setControlHeight(24);
    auto* menu = new QMenu(button);
    for (const QString& part : namePartNames()) {
        const QString token = u"{%1}"_s.arg(part);
        menu->addAction(token, this, [this, token] { m_pattern->insert(token); });
    }
    button->setMenu(menu);
    return button;
}

void NamesSection::show(const ExportPlan& plan)
{
    m_path = plan.folder;
    const QString home = QDir::homePath();
    QString shown = QDir::toNativeSeparators(plan.folder);
    if (plan.folder.startsWith(home + u'/'))
        shown = u"~"_s + shown.mid(home.size());
    m_folder->setText(shown);
    m_folder->setToolTip(QDir::toNativeSeparators(plan.folder));
    constexpr int shownNames = 3;
    QStringList lines;
    int more = 0;
    for (const PlannedFile& file : plan.files) {
        if (file.chosen == Chosen::No)
            continue;
        if (lines.size() < shownNames)
            lines << QFileInfo(plan.path(file)).fileName();
        else
            ++more;
    }
    if (more > 0)
        lines << tr("and %1 more").arg(more);
    m_examples->setText(lines.isEmpty() ? tr("Nothing is chosen.") : lines.join(u'\n'));
}

void NamesSection::chooseFolder()
{
    auto* dialog = new QFileDialog(this, tr("Folder for the files"), m_path);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &NamesSection::folderChanged);
    dialog->open();
}

} // namespace rushes::exporting
