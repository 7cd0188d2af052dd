/// The middle of Explore above the grid: the picture on stage and the footer that
/// says what is shown and what is on its way. Main thread; pictures are decoded on the pool and the
/// last good one stays.
#pragma once

#include "core/project/Project.h"

#include <QWidget>

#include <chrono>
#include <optional>

namespace rushes::widgets {
class IconButton;
class Label;
class StatusDot;
class ThumbnailCache;
} // namespace rushes::widgets

class QBoxLayout;

namespace rushes::explore {

class EditBar;
class MaskView;
class OlderTexts;

class StageArea final : public QWidget
{
    Q_OBJECT

public:
    StageArea(project::Project& project, widgets::ThumbnailCache& thumbnails,
              QWidget* parent = nullptr);

    /// Shows the picture as soon as it is decoded, unless another one was asked for meanwhile; an
    /// empty id shows none.
    void show(const project::VariantId& picture);
    project::VariantId picture() const { return m_picture; }
    /// The strip of older texts: beside the picture when it is wide, else under it.
    OlderTexts& older() { return *m_older; }
    MaskView& view() { return *m_view; }
    /// Shown while editing.
    EditBar& bar() { return *m_bar; }
    enum class Editing { Off, On };
    void setEditing(Editing editing);
    void setAspect(project::AspectRatio aspect);
    /// While it is held: the picture that this one was made from, or the one made before it.
    enum class Look { Now, Before };
    void look(Look look);
    /// The key that holds it (\) is taken from this widget.
    void takeKeysOf(QWidget& widget) { widget.installEventFilter(this); }
    /// 100 %, and back to the whole picture.
    void toggleActualSize();
    /// A picture is on its way for so long, of usually so long; nullopt when none is.
    void setWaiting(std::optional<std::chrono::milliseconds> elapsed,
                    std::chrono::milliseconds usual);

signals:
    /// Another picture than before was asked for.
    void pictureChanged();
    /// The footer's tool for changing the picture was pressed.
    void editWanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void clear();
    const project::Variant* shown() const;
    QWidget* footer();
    void read();
    void updateFooter();

    project::Project& m_project;
    project::VariantId m_picture;
    QBoxLayout* m_row;
    ContentHash m_media; ///< of the picture, as it is shown
    Look m_look = Look::Now;
    MaskView* m_view;
    EditBar* m_bar;
    widgets::IconButton* m_edit;
    widgets::IconButton* m_before;
    OlderTexts* m_older;
    widgets::Label* m_name;
    widgets::Label* m_detail;
    widgets::StatusDot* m_dot;
    widgets::Label* m_waiting;
};

} // namespace rushes::explore
