/// Plays a finished file inside the program. Without a sound device it plays the pictures only and
/// says so: Qt's FFmpeg backend must not be given an audio output then. Main thread.
#pragma once

#include <QImage>
#include <QWidget>

class QMediaPlayer;
class QVideoSink;

namespace rushes::widgets {
class FineSlider;
class HintButton;
class Label;
} // namespace rushes::widgets

namespace rushes::exporting {

class FilePlayer : public QWidget
{
    Q_OBJECT

public:
    explicit FilePlayer(QWidget* parent = nullptr);

    void play(const QString& path);
    void stop();
    /// The last frame that arrived; null before the first.
    const QImage& frame() const { return m_frame; }

signals:
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* makeBar();
    void togglePlaying();
    void showState();

    QMediaPlayer* m_player;
    QVideoSink* m_sink;
    widgets::Label* m_name;
    widgets::Label* m_note;
    widgets::Label* m_time;
    widgets::FineSlider* m_position;
    widgets::HintButton* m_toggle;
    QWidget* m_bar;
    QImage m_frame;
};

} // namespace rushes::exporting
