#include "ui/compare/ArenaPanel.h"

#include "ui/widgets/HintButton.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Meter.h"
#include "ui/widgets/PrimaryButton.h"
#include "ui/widgets/Surface.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <cmath>

namespace rushes::compare {

using namespace Qt::Literals::StringLiterals;
using widgets::ColourRole;
using widgets::HintButton;
using widgets::Label;
using widgets::TextStyle;

namespace {

Label* paragraph(const QString& text, ColourRole role = ColourRole::Text2)
{
    auto* label = new Label(text, TextStyle::Small, role);
    label->setWordWrap(true);
    return label;
}

} // namespace

ArenaPanel::ArenaPanel(project::Project& project, ArenaSession& session, QWidget* parent)
    : QWidget(parent),
      m_project(project),
      m_session(session)
{
    constexpr int padding = 16, corner = 6;
    auto* box = new widgets::Surface;
    box->setRadius(corner);
    box->setEdge(ColourRole::LineStrong);
    m_frame = new QVBoxLayout(box);
    m_frame->setContentsMargins(padding, padding, padding, padding);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(padding, 0, padding, padding);
    column->addWidget(box);
    connect(&session, &ArenaSession::changed, this, &ArenaPanel::rebuild);
    rebuild();
}

void ArenaPanel::setCandidates(const std::vector<project::VariantId>& candidates)
{
    m_candidates = candidates;
    if (!m_session.isRunning())
        rebuild();
}

void ArenaPanel::rebuild()
{
    if (m_content) {
        m_content->hide();
        m_frame->removeWidget(m_content);
        m_content->deleteLater(); // its own button may have brought this about
    }
    m_content = new QWidget;
    m_column = new QVBoxLayout(m_content);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    m_column->addWidget(new Label(tr("Blind arena"), TextStyle::BodyStrong));
    if (m_session.isRunning())
        addProgress();
    else if (m_session.votesGiven() > 0)
        addResult();
    else
        addInvitation();
    m_frame->addWidget(m_content);
}

void ArenaPanel::addInvitation()
{
    const int count = int(m_candidates.size());
    if (count < ArenaSession::fewest) {
        m_column->addWidget(
            paragraph(tr("The arena needs four pictures. You have %1.").arg(count)));
        return;
    }
    m_column->addWidget(
        paragraph(tr("Two at a time, names hidden. It stops when the best three are clear.")));
    constexpr int secondsAVote = 7, secondsInMinute = 60;
    const int rounds = project::expectedVotes(m_candidates.size());
    const int minutes =
        std::max(1, int(std::lround(double(rounds) * secondsAVote / secondsInMinute)));
    m_column->addWidget(paragraph(tr("%1 pictures, about %2 rounds, %3, $0")
                                      .arg(count)
                                      .arg(rounds)
                                      .arg(tr("%n minutes", nullptr, minutes)),
                                  ColourRole::Text3));
    auto* start = new widgets::PrimaryButton(tr("Start blind arena"));
    connect(start, &QPushButton::clicked, this, &ArenaPanel::startWanted);
    m_column->addWidget(start);
}

void ArenaPanel::addProgress()
{
    const int rounds = project::expectedVotes(m_session.scores().size());
    m_column->addWidget(paragraph(tr("Round %1 of about %2. Which is better?")
                                      .arg(m_session.votesGiven() + 1)
                                      .arg(std::max(rounds, m_session.votesGiven() + 1)),
                                  ColourRole::Text1));
    auto* clear = new widgets::Meter(ColourRole::Ok);
    clear->setFraction(project::topClearness(m_session.scores()));
    clear->setAccessibleName(tr("How clear the best three are"));
    m_column->addWidget(clear);
    m_column->addWidget(paragraph(tr("← left, → right, = about the same, Backspace takes the last "
                                     "one back."),
                                  ColourRole::Text3));
    auto* stop = new HintButton(tr("Stop and show the result"));
    connect(stop, &QPushButton::clicked, this, &ArenaPanel::stopWanted);
    m_column->addWidget(stop);
}

QWidget* ArenaPanel::resultRow(int place, const project::ArenaScore& score, double strongest)
{
    constexpr int meterWidth = 84;
    const project::Variant* variant = m_project.variant(score.id);
    auto* area = new QWidget;
    auto* row = new QHBoxLayout(area);
    row->setContentsMargins(0, 0, 0, 0);
    const QString name = tr("Picture %1").arg(variant ? variant->number : 0);
    auto* show = new HintButton(u"%1.  %2"_s.arg(place).arg(name));
    show->setControlHeight(24);
    show->setContentAlignment(Qt::AlignLeft);
    connect(show, &QPushButton::clicked, this, [this, id = score.id] { emit showWanted(id); });
    auto* bar = new widgets::Meter(place <= project::arenaPlaces(m_session.scores().size())
                                       ? ColourRole::Ok
                                       : ColourRole::Text2);
    bar->setFixedWidth(meterWidth);
    // As a chance against the best one, which is easier to read than log-odds.
    bar->setFraction(std::exp(score.strength - strongest));
    const QString spread = tr("±%1").arg(score.error, 0, 'f', 1);
    bar->setAccessibleName(tr("%1, place %2, strength %3 %4")
                               .arg(name)
                               .arg(place)
                               .arg(score.strength, 0, 'f', 1)
                               .arg(spread));
    row->addWidget(show, 1);
    row->addWidget(bar);
    row->addWidget(new Label(spread, TextStyle::Caption, ColourRole::Text3));
    return area;
}

void ArenaPanel::addResult()
{
    const auto& scores = m_session.scores();
    const int places = project::arenaPlaces(scores.size());
    m_column->addWidget(paragraph(
        m_session.isClear()
            ? tr("The best %1 are clear after %2 rounds.").arg(places).arg(m_session.votesGiven())
            : tr("Not clear yet after %1 rounds: the order may change.")
                  .arg(m_session.votesGiven())));
    constexpr int shown = 6;
    for (int i = 0; i < std::min(shown, int(scores.size())); ++i)
        m_column->addWidget(resultRow(i + 1, scores[std::size_t(i)], scores.front().strength));
    auto* pick = new widgets::PrimaryButton(tr("Pick the best %1").arg(places));
    connect(pick, &QPushButton::clicked, this, [this, scores, places] {
        std::vector<project::VariantId> best;
        best.reserve(std::size_t(std::max(0, places)));
        for (int i = 0; i < places; ++i)
            best.push_back(scores[std::size_t(i)].id);
        emit pickWanted(best);
    });
    m_column->addWidget(pick);
    auto* again = new HintButton(m_session.isClear() ? tr("Start again") : tr("Go on"));
    connect(again, &QPushButton::clicked, this, &ArenaPanel::startWanted);
    m_column->addWidget(again);
}

} // namespace rushes::compare
