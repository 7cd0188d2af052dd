#include "ui/explore/HistoryPanel.h"

#include "ui/explore/HistoryList.h"
#include "ui/explore/HistoryScrubber.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/SectionHeader.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace rushes::explore {

using namespace Qt::Literals::StringLiterals;

HistoryPanel::HistoryPanel(const project::Project& project, widgets::ThumbnailCache& thumbnails,
                           QWidget* parent)
    : QWidget(parent),
      m_project(project),
      m_scrubber(new HistoryScrubber),
      m_search(new QLineEdit),
      m_list(new HistoryList(project, thumbnails)),
      m_empty(new widgets::EmptyState(tr("Each change you make to the prompt is kept here.")))
{
    constexpr int side = 16;
    auto* header = new widgets::SectionHeader(tr("History"), tr("Alt ↑ ↓"));
    auto* search = new widgets::IconButton(u"search"_s, tr("Search in the history"));
    search->setCheckable(true);
    header->addControl(search);
    m_search->setPlaceholderText(tr("Words of a version"));
    m_search->setAccessibleName(tr("Search in the history"));
    m_search->setClearButtonEnabled(true);
    m_search->hide();

    auto* top = new QVBoxLayout;
    top->setContentsMargins(side, 0, side, 0);
    top->setSpacing(4);
    top->addWidget(header);
    top->addWidget(m_search);
    top->addWidget(m_scrubber);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(4);
    column->addLayout(top);
    column->addWidget(m_empty, 1);
    column->addWidget(m_list, 1);

    connect(search, &QToolButton::toggled, this, [this](bool on) {
        m_search->setVisible(on);
        m_search->clear();
        if (on)
            m_search->setFocus();
    });
    connect(m_search, &QLineEdit::textChanged, m_list, &HistoryList::filter);
    connect(m_list, &HistoryList::versionChosen, this, &HistoryPanel::versionChosen);
    connect(m_scrubber, &HistoryScrubber::versionChosen, this,
            [this](int index) { emit versionChosen(m_versions[std::size_t(index)].prompt); });
}

void HistoryPanel::show(const project::Board& board, const QString& current)
{
    m_versions = versionsOf(m_project, board);
    m_current = -1;
    std::vector<int> ratings;
    for (const Version& version : m_versions) {
        if (version.prompt == current)
            m_current = int(ratings.size());
        ratings.push_back(version.rating);
    }
    m_scrubber->setVersions(std::move(ratings), m_current);
    m_list->show(m_versions, current);
    m_list->setVisible(!m_versions.empty());
    m_empty->setVisible(m_versions.empty());
}

QString HistoryPanel::place() const
{
    if (m_versions.empty())
        return tr("No versions yet");
    if (m_current < 0)
        return tr("%n versions", nullptr, int(m_versions.size()));
    return tr("Version %1 of %2").arg(m_current + 1).arg(m_versions.size());
}

} // namespace rushes::explore
