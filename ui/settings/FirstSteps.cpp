#include "ui/settings/FirstSteps.h"

#include "core/catalog/Price.h"
#include "ui/settings/AdStills.h"
#include "ui/settings/KeyField.h"
#include "ui/settings/KeyLink.h"
#include "ui/settings/KeyText.h"
#include "ui/widgets/HintButton.h"
#include "ui/widgets/Icon.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Switch.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace rushes::preferences {

using namespace Qt::Literals::StringLiterals;
using widgets::ColourRole;
using widgets::Label;
using widgets::TextStyle;

namespace {

constexpr int side = 24, playHeight = 36;
const QString service = u"gemini"_s;

Label* paragraph(const QString& text, ColourRole role = ColourRole::Text2)
{
    auto* label = new Label(text, TextStyle::Small, role);
    label->setWordWrap(true);
    return label;
}

} // namespace

QString contentsText(const project::Document& document)
{
    const int pictures = int(document.variants.size()), clips = int(document.clips.size());
    const bool hasAd = !document.cuts.empty() && document.cuts.back().timeline.duration() > Time();
    if (pictures == 0)
        return FirstSteps::tr("Type, and the picture follows. Rate, compare, cut and export it.");
    const QString made = FirstSteps::tr("%n pictures", nullptr, pictures);
    const QString animated = FirstSteps::tr("%n clips", nullptr, clips);
    if (!hasAd)
        return FirstSteps::tr("You have %1 and %2. Type, rate, compare, cut and export.")
            .arg(made, animated);
    return FirstSteps::tr("You have a project with %1, %2 and a finished %3 second ad. Type, rate, "
                          "compare, cut and export it.")
        .arg(made, animated)
        .arg(document.cuts.back().timeline.duration().seconds(), 0, 'f', 0);
}

FirstSteps::FirstSteps(const Access& access, project::Project& project, QWidget* parent)
    : Surface(ColourRole::Panel, parent),
      m_access(access),
      m_project(project),
      m_contents(paragraph({})),
      m_play(new widgets::HintButton(u"play"_s, tr("Play the finished ad"), {}))
{
    setAccessibleName(tr("First steps"));
    m_play->setControlHeight(playHeight);
    m_play->setContentAlignment(Qt::AlignLeft);
    QVBoxLayout* column = scrolledColumn();
    auto* top = new QVBoxLayout;
    top->setContentsMargins(side, 0, side, side);
    top->setSpacing(12);
    top->addLayout(head());
    top->addWidget(m_contents);
    top->addWidget(m_play);
    top->addWidget(stills());
    column->addLayout(top);
    column->addWidget(new widgets::Rule);
    auto* bottom = new QVBoxLayout;
    bottom->setContentsMargins(side, side, side, 0);
    bottom->setSpacing(12);
    addKeySection(bottom);
    bottom->addStretch(1);
    bottom->addWidget(atStart());
    column->addLayout(bottom, 1);
    connect(m_play, &QPushButton::clicked, this, &FirstSteps::playWanted);
    for (const auto happened : {&project::Project::cutAdded, &project::Project::cutChanged})
        connect(&project, happened, this, &FirstSteps::tellContents);
    connect(&project, &project::Project::variantAdded, this, &FirstSteps::tellContents);
    connect(&project, &project::Project::clipAdded, this, &FirstSteps::tellContents);
    tellContents();
}

/// A low window shows a part of it.
QVBoxLayout* FirstSteps::scrolledColumn()
{
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidgetResizable(true);
    area->setAccessibleName(accessibleName());
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(area);
    auto* content = new Surface(ColourRole::Panel);
    area->setWidget(content);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 16, 0, 16);
    column->setSpacing(0);
    return column;
}

QLayout* FirstSteps::head()
{
    auto* title = new Label(tr("Everything works without a key"), TextStyle::Title);
    title->setWordWrap(true);
    auto* close = new widgets::IconButton(u"close"_s, tr("Close the first steps"));
    connect(close, &QToolButton::clicked, this, &FirstSteps::closed);
    auto* row = new QHBoxLayout;
    row->addWidget(title, 1);
    row->addWidget(close, 0, Qt::AlignTop);
    return row;
}

QWidget* FirstSteps::stills()
{
    return new AdStills(m_project, m_thumbnails);
}

void FirstSteps::addKeySection(QLayout* column)
{
    auto* title = new QHBoxLayout;
    title->setSpacing(8);
    auto* icon = new Label;
    constexpr int iconSize = 16;
    icon->setPixmap(widgets::icon(u"key"_s).pixmap(iconSize));
    title->addWidget(icon);
    title->addWidget(new Label(tr("Add a key for new pictures"), TextStyle::BodyStrong), 1);
    static_cast<QVBoxLayout*>(column)->addLayout(title);
    column->addWidget(paragraph(tr(
        "Paste a Gemini API key. It stays in this computer's keychain and goes only to Google.")));
    auto* field = new KeyField(m_access, service);
    field->setPasteEnabled(keyPlace(m_access.keys, service) != settings::KeyPlace::Environment);
    column->addWidget(field);
    auto* where = paragraph({});
    column->addWidget(where);
    const auto update = [this, where] {
        where->setText(keychainText(m_access.keys, service));
        where->setVisible(!where->text().isEmpty());
    };
    connect(&m_access.keys, &settings::KeyRing::changed, where, update);
    connect(&m_access.keys, &settings::KeyRing::keepingEnded, where, update);
    update();
    column->addWidget(makeKeyLink(keyPageAddress(service)));
    addPromises(column);
}

void FirstSteps::addPromises(QLayout* column)
{
    const Result<catalog::Model> picture = m_access.studio.models().find(u"lite"_s);
    const Result<catalog::Model> clip = m_access.studio.models().find(u"omni"_s);
    QStringList promises{tr("Checking the key is free")};
    if (picture && clip)
        promises << tr("A picture costs about %1, a 5 s draft %2")
                        .arg(moneyText(catalog::picturePrice(*picture)),
                             moneyText(catalog::clipPrice(*clip, u"360p"_s, Time::ofSeconds(5))));
    promises << tr("Rushes stops at %1 a day until you raise it")
                    .arg(moneyText(settings::firstDailyLimit));
    for (const QString& promise : promises)
        column->addWidget(paragraph(u"✓  "_s + promise));
}

QWidget* FirstSteps::atStart()
{
    auto* whole = new QWidget;
    auto* row = new QHBoxLayout(whole);
    row->setContentsMargins(0, 0, 0, 0);
    auto* whether = new widgets::Switch(tr("Show this at start"));
    whether->setChecked(m_access.settings.current().guideAtStart);
    row->addWidget(new Label(tr("Show this at start"), TextStyle::Small, ColourRole::Text3), 1);
    row->addWidget(whether);
    connect(whether, &QCheckBox::toggled, this, [this](bool on) {
        settings::Settings wanted = m_access.settings.current();
        wanted.guideAtStart = on;
        (void)m_access.settings.change(wanted); // when it cannot be kept, it is asked again
    });
    return whole;
}

void FirstSteps::tellContents()
{
    const project::Document& document = m_project.document();
    m_contents->setText(contentsText(document));
    const Time length = document.cuts.empty() ? Time() : document.cuts.back().timeline.duration();
    m_play->setVisible(length > Time());
    m_play->setHint(tr("%1 s").arg(length.seconds(), 0, 'f', 0));
}

} // namespace rushes::preferences
