/// The left side of Explore at work: joins the prompt panel with the live loop and the order desk,
/// and keeps the board's prompt. Owned by the workspace, which shows what comes of it; main thread.
#pragma once

#include "ui/explore/LiveLoop.h"
#include "ui/explore/OrderDesk.h"

namespace rushes::widgets {
class ThumbnailCache;
}

namespace rushes::explore {

class PromptEditor;
class PromptPanel;
struct PromptColumns;

class PromptSide final : public QObject
{
    Q_OBJECT

public:
    PromptSide(project::Project& project, generation::Studio& studio,
               widgets::ThumbnailCache& thumbnails, QObject* parent);
    ~PromptSide() override;

    /// To be laid out by the workspace.
    PromptPanel& panel() { return *m_panel; }
    PromptEditor& editor();
    LiveLoop& live() { return *m_live; }

    void showBoard(const project::BoardId& board);
    /// Other models can be used than before.
    void refreshModels();
    int count() const;
    /// What Generate does.
    void generate();
    /// Orders these pictures as if the user had pressed Generate.
    void order(const Orders& orders) { m_desk->order(orders); }
    std::optional<Money> price(const Orders& orders) const { return m_desk->price(orders); }
    /// Drops what has not been sent, and says so.
    void stopUnsent();
    /// Puts an earlier text back, as one undo step, with the best of its pictures at $0.
    void useVersion(const QString& text);
    /// Puts the picture's text back and takes it for made.
    void usePicture(const project::VariantId& picture);
    /// Puts the picture on the shelf of references.
    void addReference(const project::VariantId& picture);
    /// Changes are marked against the words of the picture on stage.
    void setShown(const project::VariantId& picture);

signals:
    /// To be shown in the grid while it is made.
    void started(rushes::generation::Job* job);
    void pictureWanted(const rushes::project::VariantId& picture);
    void aspectChanged(rushes::project::AspectRatio aspect);
    void statusChanged(const QString& text);
    void keysWanted();
    void limitsWanted();
    void dayLimitRaised(rushes::Money limit);

private:
    void connectPanel();
    void connectDesk();
    void connectLive();
    /// What Generate would order, with its braces.
    generation::PictureOrder wish() const;
    PromptColumns columns() const;
    project::Recipe liveRecipe() const;
    void followPress();
    void showReferenceHint();
    void tellLive(LiveLoop::Edit edit);
    void recipeChanged();
    void followModel();
    void switchLive(LiveLoop::Power power);
    void stepHistory(int direction);
    void refreshHistory();
    void keepRecipe();

    project::Project& m_project;
    generation::Studio& m_studio;
    SystemClock m_clock;
    project::BoardId m_board;
    PromptPanel* m_panel;
    LiveLoop* m_live;
    OrderDesk* m_desk;
    QString m_liveModel; ///< that Live was last switched for
    QTimer m_keep;       ///< writes the prompt a moment after the last key
    QTimer m_refresh;    ///< of the history
};

} // namespace rushes::explore
