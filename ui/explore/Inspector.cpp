#include "ui/explore/Inspector.h"

#include "ui/widgets/HintButton.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/StarRating.h"
#include "ui/widgets/Surface.h"
#include "ui/widgets/TabStrip.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace rushes::explore {

using namespace Qt::Literals::StringLiterals;
using project::Flag;
using project::Variant;
using widgets::HintButton;
using widgets::Label;
using widgets::TextStyle;

namespace {

constexpr int pageSide = 16;

} // namespace

Inspector::Inspector(project::Project& project, const catalog::ModelTable& models, QWidget* parent)
    : QWidget(parent),
      m_project(project),
      m_models(models),
      m_tabs(new widgets::TabStrip({tr("Recipe"), tr("Words"), tr("Lineage")})),
      m_name(new Label({}, TextStyle::BodyStrong)),
      m_stars(new widgets::StarRating),
      m_pick(new HintButton(u"pick"_s, tr("Pick"), u"P"_s)),
      m_reject(new HintButton(u"reject"_s, tr("Reject"), u"X"_s))
{
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* holder = new widgets::Surface;
    m_body = new QVBoxLayout(holder);
    m_body->setContentsMargins(pageSide, 12, pageSide, 12);
    m_body->addStretch();
    scroll->setWidget(holder);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(header());
    column->addWidget(new widgets::Rule);
    column->addWidget(scroll, 1);
    column->addWidget(actions());
    m_late.setSingleShot(true);
    m_late.setInterval(0);
    connect(&m_late, &QTimer::timeout, this, &Inspector::rebuild);
    connect(m_tabs, &QTabBar::currentChanged, this, &Inspector::rebuild);
    connect(&project, &project::Project::variantsChanged, this, [this](const auto& ids) {
        const bool mine = std::find(ids.begin(), ids.end(), m_picture) != ids.end();
        if (mine)
            updateHead(m_project.variant(m_picture));
        if (m_tabs->currentIndex() == 1) // every rating counts there
            m_late.start();
    });
    rebuild();
}

QWidget* Inspector::header()
{
    auto* title = new QHBoxLayout;
    title->addWidget(m_name, 1);
    title->addWidget(m_stars);
    auto* flags = new QHBoxLayout;
    flags->setSpacing(8);
    flags->addWidget(m_pick);
    flags->addWidget(m_reject);
    auto* area = new QWidget;
    auto* column = new QVBoxLayout(area);
    column->setContentsMargins(pageSide, 4, pageSide, 12);
    column->setSpacing(8);
    column->addWidget(m_tabs);
    column->addLayout(title);
    column->addLayout(flags);
    connect(m_stars, &widgets::StarRating::rated, this, &Inspector::rated);
    connect(m_pick, &QPushButton::clicked, this, [this] { emit flagged(Flag::Picked); });
    connect(m_reject, &QPushButton::clicked, this, [this] { emit flagged(Flag::Rejected); });
    return area;
}

HintButton* Inspector::verbButton(const QString& icon, const QString& text, const QString& key,
                                  GridVerb verb)
{
    auto* button = new HintButton(icon, text, key);
    connect(button, &QPushButton::clicked, this, [this, verb] { emit verbWanted(verb); });
    return button;
}

QWidget* Inspector::actions()
{
    m_varyOffer = new Label({}, TextStyle::Caption, widgets::ColourRole::Text3);
    m_varyOffer->setWordWrap(true);
    auto* area = new QWidget;
    auto* grid = new QGridLayout(area);
    grid->setContentsMargins(pageSide, 8, pageSide, 12);
    grid->setSpacing(8);
    grid->addWidget(m_varyOffer, 0, 0, 1, 2);
    const auto add = [&](int row, int column, HintButton* button) {
        grid->addWidget(button, row, column);
    };
    add(1, 0, verbButton({}, tr("Vary a little"), u"V"_s, GridVerb::VaryLittle));
    add(1, 1, verbButton({}, tr("Vary a lot"), u"⇧V"_s, GridVerb::VaryMuch));
    add(2, 0, verbButton(u"reference"_s, tr("Reference"), u"R"_s, GridVerb::Reference));
    add(2, 1, verbButton(u"camera"_s, tr("Make a clip"), u"K"_s, GridVerb::Clip));
    add(3, 0, verbButton(u"film"_s, tr("To the cut"), u"T"_s, GridVerb::Cut));
    return area;
}

void Inspector::setVaryOffer(const QString& offer)
{
    m_varyOffer->setText(offer);
    m_varyOffer->setVisible(!offer.isEmpty());
}

void Inspector::show(const project::VariantId& picture)
{
    m_picture = picture;
    rebuild();
}

void Inspector::updateHead(const Variant* variant)
{
    setEnabled(variant != nullptr);
    m_name->setText(variant ? tr("Picture %1").arg(variant->number) : tr("No picture yet"));
    m_stars->setRating(variant ? variant->rating : 0);
    const Flag flag = variant ? variant->flag : Flag::None;
    m_pick->setText(flag == Flag::Picked ? tr("Picked") : tr("Pick"));
    m_pick->setTone(flag == Flag::Picked ? widgets::ButtonTone::Ok : widgets::ButtonTone::Plain);
    m_reject->setText(flag == Flag::Rejected ? tr("Rejected") : tr("Reject"));
    m_reject->setTone(flag == Flag::Rejected ? widgets::ButtonTone::Red
                                             : widgets::ButtonTone::Plain);
}

QWidget* Inspector::page(const Variant& variant)
{
    const InspectorTargets targets{
        .take = [this](Take what) { emit takeWanted(what); },
        .showPicture = [this](const project::VariantId& id) { emit pictureChosen(id); },
        .openCut = [this] { emit openCutWanted(); },
        .showEdit = [this](project::EditShown shown) { emit editShownWanted(m_picture, shown); }};
    switch (m_tabs->currentIndex()) {
    case 1:
        return wordsPage(m_project, variant);
    case 2:
        return lineagePage(m_project, variant, targets);
    default:
        return recipePage(m_project, m_models, variant, targets);
    }
}

void Inspector::rebuild()
{
    if (m_content) {
        m_content->hide();
        m_body->removeWidget(m_content);
        m_content->deleteLater(); // a button of the page may have asked for another one
    }
    m_content = nullptr;
    const Variant* variant = m_project.variant(m_picture);
    updateHead(variant);
    if (!variant)
        return;
    m_content = page(*variant);
    m_body->insertWidget(0, m_content);
}

} // namespace rushes::explore
