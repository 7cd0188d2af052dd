#include "ui/export/PlacementCard.h"

#include "ui/export/CardPreview.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/ErrorText.h"
#include "ui/widgets/FindingText.h"
#include "ui/widgets/HintButton.h"
#include "ui/widgets/Icon.h"
#include "ui/widgets/Label.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QHBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace rushes::exporting {

using widgets::ColourRole;
using widgets::HintButton;
using widgets::Label;
using widgets::TextStyle;

QSize PlacementCard::previewSize(QSize frame)
{
    // The shorter side decides, so that a wide frame is as high as a square one.
    const double scale = previewWidth / std::max(1, std::min(frame.width(), frame.height()));
    return (QSizeF(frame) * scale).toSize();
}

PlacementCard::PlacementCard(const PlannedFile& file, qint64 bytes, QWidget* parent)
    : QWidget(parent),
      m_file(file),
      m_bytes(bytes),
      m_preview(new CardPreview(file, this)),
      m_check(new QCheckBox(file.placement.name, this)),
      m_megabytes(new Label({}, TextStyle::Small, ColourRole::Text3, this)),
      m_fit(new widgets::Chip({}, widgets::ChipSize::Compact, this)),
      m_mark(new QLabel(this)),
      m_result(new Label(tr("Checking…"), TextStyle::Small, ColourRole::Text2, this))
{
    const int width = previewSize(file.size).width();
    setFixedWidth(width);
    m_check->setChecked(file.chosen == Chosen::Yes);
    m_check->setFont(widgets::fontOf(TextStyle::SmallStrong));
    m_check->setToolTip(file.placement.name);
    m_fit->setPrefix(tr("Frame"));
    m_fit->setOptions({tr("Crop"), tr("Blur pad")}, int(file.fit));
    m_fit->setShape(widgets::ChipShape::Wide);
    m_fit->setAccessibleName(tr("How %1 fills the frame").arg(file.placement.name));
    m_result->setElide(Qt::ElideRight);
    auto* size = new Label(tr("%1 × %2").arg(file.size.width()).arg(file.size.height()),
                           TextStyle::Small, ColourRole::Text3, this);
    auto* facts = new QHBoxLayout;
    facts->addWidget(size);
    facts->addStretch(1);
    facts->addWidget(m_megabytes);
    auto* result = new QHBoxLayout;
    result->setSpacing(6);
    result->addWidget(m_mark);
    result->addWidget(m_result, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addStretch(1);
    column->addWidget(m_preview);
    column->addSpacing(4);
    column->addWidget(m_check);
    column->addLayout(facts);
    column->addWidget(m_fit);
    column->addLayout(result);
    makeActions();
    connect(m_check, &QCheckBox::toggled, this,
            [this](bool on) { emit chosen(on ? Chosen::Yes : Chosen::No); });
    connect(m_fit, &widgets::Chip::chosen, this,
            [this](int index) { emit fitChosen(render::Fit(index)); });
    setRow(nullptr);
}

void PlacementCard::makeActions()
{
    m_play = new HintButton(tr("Play"), this);
    m_folder = new HintButton(tr("Show in folder"), this);
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    for (HintButton* button : {m_play, m_folder}) {
        button->setControlHeight(24);
        row->addWidget(button);
    }
    row->addStretch(1);
    // The row keeps its height while it is empty, so that no card jumps when a file is ready.
    auto* holder = new QWidget(this);
    holder->setFixedHeight(24);
    row->setContentsMargins(0, 0, 0, 0);
    holder->setLayout(row);
    layout()->addWidget(holder);
    connect(m_play, &QAbstractButton::clicked, this, [this] { emit playWanted(m_path); });
    connect(m_folder, &QAbstractButton::clicked, this, [this] { emit folderWanted(m_path); });
}

void PlacementCard::setStill(const QImage& still)
{
    m_preview->setStill(still);
}

void PlacementCard::setFindings(const std::vector<render::Finding>& findings)
{
    m_file.findings = findings;
    showResult();
}

void PlacementCard::setRow(const ExportedRow* row)
{
    const bool done = row && row->state == FileState::Done && row->file;
    m_play->setVisible(done);
    m_folder->setVisible(done);
    m_path = done ? row->file->path : QString();
    m_megabytes->setText(done ? megabytes(QFileInfo(m_path).size())
                              : tr("about %1").arg(megabytes(m_bytes)));
    if (row)
        showRow(*row);
    else
        showResult();
}

void PlacementCard::showRow(const ExportedRow& row)
{
    m_preview->setProgress(row.progress);
    switch (row.state) {
    case FileState::Waiting:
        m_preview->setBadge({}, tr("Next"), ColourRole::OnPictureText);
        break;
    case FileState::Running:
        m_preview->setBadge({}, tr("%1%").arg(int(row.progress * 100)), ColourRole::OnPictureText);
        break;
    case FileState::Done:
        m_preview->setBadge(u"check"_s, tr("Done"), ColourRole::OnPictureText);
        if (row.file)
            say(u"check"_s, ColourRole::Ok, QFileInfo(row.file->path).fileName());
        break;
    case FileState::Stopped:
        m_preview->setProgress(std::nullopt);
        m_preview->setBadge(u"stop"_s, tr("Stopped"), ColourRole::OnPictureText);
        say(u"stop"_s, ColourRole::Text3, tr("Stopped, no file left behind"));
        break;
    case FileState::Failed:
        m_preview->setProgress(std::nullopt);
        m_preview->setBadge(u"warning"_s, tr("Failed"), ColourRole::Red);
        say(u"warning"_s, ColourRole::Red,
            row.error ? widgets::errorText(*row.error) : tr("The export failed"));
        break;
    }
}

void PlacementCard::showResult()
{
    if (m_file.findings.empty()) {
        say(u"check"_s, ColourRole::Ok, tr("Ready"));
        m_preview->setBadge({}, {}, ColourRole::OnPictureText);
        return;
    }
    const render::Finding* blocking = m_file.blocking();
    const render::Finding& first = blocking ? *blocking : m_file.findings.front();
    QString words = widgets::findingTitle(first);
    if (m_file.findings.size() > 1)
        words = tr("%1 and %2 more").arg(words).arg(m_file.findings.size() - 1);
    say(u"warning"_s, ColourRole::Amber, words);
    if (blocking)
        m_preview->setBadge(u"warning"_s, tr("Waiting for you"), ColourRole::Amber);
    else
        m_preview->setBadge({}, {}, ColourRole::OnPictureText);
    setAccessibleName(
        tr("%1, problems: %2").arg(m_file.placement.name).arg(m_file.findings.size()));
}

void PlacementCard::say(const QString& icon, ColourRole role, const QString& words)
{
    m_mark->setPixmap(
        widgets::iconPixmap(icon, 14, widgets::colourOf(this, role), devicePixelRatioF()));
    m_result->setRole(role == ColourRole::Ok ? ColourRole::Text2 : role);
    m_result->setText(words);
    m_result->setToolTip(words);
}

} // namespace rushes::exporting
