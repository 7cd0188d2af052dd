#include "ui/clip/MakeSection.h"

#include "ui/clip/MoveFamilies.h"
#include "ui/clip/PriceCard.h"
#include "ui/widgets/ErrorText.h"
#include "ui/widgets/HintButton.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/SectionHeader.h"

#include <QHBoxLayout>

#include <algorithm>
#include <cmath>

namespace rushes::clip {

using namespace Qt::Literals::StringLiterals;
using widgets::ColourRole;
using widgets::TextStyle;

namespace {

constexpr int percent = 100;

/// The nearest of the usual ratios, "16:9", or "1.90:1" when none is near.
QString ratioText(QSize size)
{
    if (size.isEmpty())
        return {};
    constexpr double near = 0.02;
    const double ratio = double(size.width()) / size.height();
    for (const QSize usual : {QSize(16, 9), QSize(9, 16), QSize(1, 1), QSize(4, 5), QSize(5, 4),
                              QSize(4, 3), QSize(3, 4), QSize(3, 2), QSize(2, 3), QSize(21, 9)}) {
        const double other = double(usual.width()) / usual.height();
        if (std::abs(ratio / other - 1) < near)
            return u"%1:%2"_s.arg(usual.width()).arg(usual.height());
    }
    return u"%1:1"_s.arg(ratio, 0, 'f', 2);
}

} // namespace

MakeSection::MakeSection(project::Project& project, generation::Studio& studio, QWidget* parent)
    : Section(parent),
      m_project(project),
      m_studio(studio),
      m_header(new widgets::SectionHeader(tr("Make it"))),
      m_stop(new widgets::HintButton(tr("Stop"))),
      m_message(new widgets::InlineMessage)
{
    auto* cards = new QWidget;
    auto* row = new QHBoxLayout(cards);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    bool hasService = false;
    for (const catalog::Model& model : studio.models().models) {
        if (!model.makes(catalog::ModelKind::Video) || !studio.usable(model))
            continue;
        hasService = hasService || !model.isLocal();
        addCard(model, *row);
    }
    row->addWidget(m_stop);
    m_stop->hide();
    m_message->hide();
    addRow(m_header, 0);
    addRow(cards, 6);
    addRow(m_message);
    const QString note =
        hasService
            ? tr("A sketch shows the move, not the result.")
            : tr("Omni Flash and Seedance need a connection that this version does not have yet.");
    auto* label = new widgets::Label(note, TextStyle::Caption, ColourRole::Text3);
    label->setWordWrap(true);
    addRow(label, 6);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_job)
            m_job->cancel();
    });
}

void MakeSection::addCard(const catalog::Model& model, QHBoxLayout& row)
{
    const auto index = m_cards.size();
    auto* button = new PriceCard(model.isLocal() ? tr("Sketch") : model.name,
                                 model.isLocal() ? CardTone::Recommended : CardTone::Plain);
    if (model.isLocal())
        button->setToolTip(tr("Renders this sketch at 1080p as a clip of the project (Ctrl+D)"));
    row.addWidget(button, 1);
    m_cards.push_back({model, button});
    connect(button, &QAbstractButton::clicked, this, [this, index] { make(index); });
}

void MakeSection::setPicture(const project::VariantId& picture)
{
    m_picture = picture;
    m_message->hide();
    showDirection();
}

generation::ClipOrder MakeSection::orderFor(const catalog::Model& model) const
{
    generation::ClipOrder order{.source = m_picture,
                                .model = model.id,
                                .direction = direction(),
                                .name = moveLabel(direction().move)};
    order.resolution = stringAt(model.limits, "resolution_default");
    return order;
}

void MakeSection::showDirection()
{
    const project::Variant* picture = m_project.variant(m_picture);
    if (!picture)
        return;
    m_header->setHint(tr("%1 s, %2")
                          .arg(direction().duration.seconds(), 0, 'f', 1)
                          .arg(ratioText(picture->size)));
    for (const Card& card : m_cards) {
        const Money price = m_studio.estimate(m_project, orderFor(card.model));
        card.button->setPrice(price.isZero() ? tr("Free") : moneyText(price),
                              card.model.isLocal()
                                  ? tr("On this computer, 1080p")
                                  : stringAt(card.model.limits, "resolution_default"));
    }
}

void MakeSection::makeSketch()
{
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        if (m_cards[i].model.isLocal())
            return make(i);
    }
}

void MakeSection::make(std::size_t card)
{
    if (m_job || m_picture.isEmpty())
        return;
    m_message->hide();
    const Result<generation::Job*> job =
        m_studio.makeClip(m_project, orderFor(m_cards[card].model));
    if (!job) {
        m_message->setMessage(widgets::MessageKind::Red, widgets::errorText(job.error()));
        m_message->show();
        return;
    }
    m_job = *job;
    m_stop->show();
    connect(m_job, &generation::Job::changed, this, [this, card] { follow(card); });
    connect(m_job, &generation::Job::finished, this, [this, card] { finish(card); });
    follow(card);
}

void MakeSection::follow(std::size_t card)
{
    if (!m_job || m_job->isOver())
        return;
    const double done = m_job->record().progress;
    const QString words = m_job->isStopping() ? tr("Stopping")
                          : m_job->record().state == project::JobState::Queued
                              ? tr("Waiting for its turn")
                              : tr("Rendering, %1%").arg(int(done * percent));
    m_cards[card].button->setProgress(done, words);
    m_stop->setEnabled(!m_job->isStopping());
}

void MakeSection::finish(std::size_t card)
{
    const std::optional<Error> error = m_job ? m_job->error() : std::nullopt;
    m_job.clear();
    m_stop->hide();
    m_stop->setEnabled(true);
    m_cards[card].button->setProgress({});
    if (!error)
        return;
    const bool stopped = error->code == ErrorCode::Cancelled;
    m_message->setMessage(stopped ? widgets::MessageKind::Info : widgets::MessageKind::Red,
                          stopped ? tr("Stopped. Nothing was kept.") : widgets::errorText(*error));
    m_message->show();
}

} // namespace rushes::clip
