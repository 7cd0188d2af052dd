#include "ui/settings/SettingsSheet.h"

#include "ui/settings/AppearancePage.h"
#include "ui/settings/KeysPage.h"
#include "ui/settings/LimitsPage.h"
#include "ui/settings/ModelsPage.h"
#include "ui/settings/NetworkPage.h"
#include "ui/settings/ShortcutsPage.h"
#include "ui/settings/SpendingPage.h"
#include "ui/widgets/HintButton.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Surface.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QStackedWidget>

namespace rushes::preferences {

namespace {

constexpr QSize wanted(1040, 720);
constexpr int sectionsWidth = 180, rowHeight = 32;

} // namespace

SettingsSheet::SettingsSheet(const Access& access, const Shortcuts& shortcuts, QWidget* parent)
    : QWidget(parent),
      m_sections(new QListWidget),
      m_pages(new QStackedWidget)
{
    m_sections->setFrameShape(QFrame::NoFrame);
    m_sections->setAccessibleName(tr("Sections"));
    m_sections->setFont(widgets::fontOf(widgets::TextStyle::Body));
    add(tr("Keys and services"), new KeysPage(access));
    add(tr("Limits"), new LimitsPage(access));
    add(tr("Spending"), new SpendingPage(access));
    add(tr("Models"), new ModelsPage(access));
    add(tr("Network"), new NetworkPage(access));
    add(tr("Appearance"), new AppearancePage(access));
    add(tr("Shortcuts"), new ShortcutsPage(access, shortcuts));
    auto* close = new widgets::HintButton({}, tr("Close"), tr("Esc"));

    auto* left = new QVBoxLayout;
    left->setContentsMargins(12, 24, 12, 16);
    left->setSpacing(12);
    auto* title = new widgets::Label(tr("Settings"), widgets::TextStyle::SheetTitle);
    title->setContentsMargins(8, 0, 0, 0);
    left->addWidget(title);
    left->addWidget(m_sections, 1);
    left->addWidget(close);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(1, 1, 1, 1);
    row->setSpacing(0);
    row->addLayout(left);
    row->addWidget(new widgets::Rule(Qt::Vertical));
    row->addWidget(m_pages, 1);
    m_sections->setFixedWidth(sectionsWidth);
    connect(m_sections, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(close, &QPushButton::clicked, this, &SettingsSheet::closed);
    showSection(Section::Keys);
}

void SettingsSheet::add(const QString& name, QWidget* page)
{
    auto* item = new QListWidgetItem(name, m_sections);
    item->setSizeHint({0, widgets::scaledHeight(rowHeight)});
    m_pages->addWidget(page);
}

void SettingsSheet::showSection(Section section)
{
    m_sections->setCurrentRow(int(section));
}

QSize SettingsSheet::sizeHint() const
{
    return wanted;
}

} // namespace rushes::preferences
