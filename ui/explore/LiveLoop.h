/// The live loop of a board: turns edits into drafts at once and, when Live is on for a service,
/// into real pictures as its LiveScheduler decides; lets the newest text have the stage and keeps
/// what comes late for the strip. Owned by the workspace; main thread; orders through the Studio
/// and shows nothing itself.
#pragma once

#include "core/generation/LiveScheduler.h"
#include "core/generation/LiveStage.h"
#include "core/generation/Studio.h"
#include "core/settings/Settings.h"
#include "ui/explore/TypingRun.h"

#include <QTimer>

namespace rushes::explore {

/// What the Live row and the top bar say.
struct LiveStatus
{
    enum class Light { Off, Drafts, Awake, Asleep };
    Light light = Light::Off;
    std::optional<generation::LiveSleep> sleep = {};
    generation::LiveScheduler::Hold hold = generation::LiveScheduler::Hold::None;
    Money minute = {}; ///< spent in the last 60 seconds
    Money limit = {};  ///< of a minute
    Money left = {};   ///< of this session

    bool operator==(const LiveStatus&) const = default;
};

class LiveLoop final : public QObject
{
    Q_OBJECT

public:
    using Edit = generation::LiveScheduler::Edit;
    using Power = generation::LiveScheduler::Power;

    LiveLoop(project::Project& project, generation::Studio& studio, const Clock& clock,
             QObject* parent);

    /// Whether drafts are drawn while typing; on as made.
    void setDrafts(Power power);
    /// Whether the service's pictures are asked for while typing; off as made.
    void setService(Power power);
    /// What the chosen model's answers usually take.
    void setUsualLatency(std::optional<std::chrono::milliseconds> latency)
    {
        m_pictures.setUsualLatency(latency);
    }
    /// What it may do beyond one picture of the newest text.
    void setHabits(const settings::LiveHabits& habits);
    Power drafts() const { return m_drafts.power(); }
    Power service() const { return m_pictures.power(); }

    /// Another board is shown: nothing older may take the stage.
    void setBoard(const project::BoardId& board, const project::Recipe& recipe);
    /// The user changed the text, or what else the next picture is made from.
    void edited(const project::Recipe& recipe, generation::CaretPlace caret, Edit edit);
    /// The row of a table that stands in for all of them in what is drawn from now on; 0 = none.
    void setRow(int row) { m_row = row; }
    void setHands(const generation::LiveHands& hands);
    /// Pictures of it were asked for by other means.
    void made(const project::Recipe& recipe);
    /// An earlier text is back with its picture: nothing older may take the stage from it.
    void adopt(const project::Recipe& recipe);
    /// Drops what has not been sent.
    void stop();
    void hide();

    /// Live may spend a dollar more in this session.
    void raiseSession();

    const LiveStatus& status() const { return m_status; }
    /// Whether Live asked for it.
    bool isOwn(const generation::Job* job) const;

signals:
    /// To be shown in the grid while it is made.
    void started(rushes::generation::Job* job);
    /// Newest text, or made before: take the stage with it.
    void stageWanted(const rushes::project::VariantId& picture);
    /// Of an older text, too late for the stage.
    void cameLate(const rushes::project::VariantId& picture);
    /// A picture of the newest text is on its way for so long, of usually so long; nullopt when
    /// none is.
    void waiting(std::optional<std::chrono::milliseconds> elapsed, std::chrono::milliseconds usual);
    /// The text makes a picture: a version to be kept.
    void versionMade();
    void failed(const rushes::Error& error, rushes::Money price);
    /// What this session may cost is spent.
    void sessionSpent(rushes::Money limit);
    void statusChanged();

private:
    /// Newest: what its scheduler asked for. Again, More: what the user's habits add.
    enum class Why { Newest, Again, More };
    struct Flight
    {
        generation::Job* job;
        std::int64_t serial;
        generation::LiveStage::Quality quality;
        std::chrono::nanoseconds sent;
        Money price;
        Why why = Why::Newest;
        std::int64_t entry = 0; ///< of the money, for what no scheduler knows
        bool isAskedAgain = false;
    };
    generation::LiveScheduler& schedulerOf(generation::LiveStage::Quality quality);
    generation::PictureOrder orderOf(const project::Recipe& recipe,
                                     generation::LiveStage::Quality quality) const;
    /// The recipe as it will stand in the picture.
    project::Recipe planned(const generation::PictureOrder& order) const;
    bool isMade(const ContentHash& key) const;
    void run();
    void runOne(generation::LiveStage::Quality quality);
    void send(const generation::LiveWish& wish, generation::LiveStage::Quality quality);
    void follow(generation::Job* job, const Flight& flight);
    void arrive(generation::Job* job, const project::VariantId& picture);
    void heedLimits();
    void heedPause(const generation::Job* job);
    void end(generation::Job* job);
    void tick();
    void askAgainWhenLate();
    void makeMore();
    void sendExtra(generation::PictureOrder order, std::int64_t serial, Why why);
    bool takeExtra(const Flight& flight);
    void updateStatus();

    project::Project& m_project;
    generation::Studio& m_studio;
    const Clock& m_clock;
    int m_row = 0;
    project::BoardId m_board;
    project::Recipe m_recipe;
    catalog::Model m_draftModel;
    generation::LiveStage m_stage;
    TypingRun m_run;
    generation::LiveScheduler m_drafts;
    generation::LiveScheduler m_pictures;
    std::vector<Flight> m_flights;
    QTimer m_wake;
    QTimer m_ticking;
    QTimer m_pause; ///< until a long one fans out
    settings::LiveHabits m_habits;
    std::int64_t m_realShown = 0; ///< the serial whose real picture has the stage
    std::int64_t m_fannedOut = 0; ///< the serial that three more were made of
    std::int64_t m_lastEntry = 0;
    LiveStatus m_status;
};

} // namespace rushes::explore
