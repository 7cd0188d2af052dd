/// The round play and pause button under a viewer. Main thread.
#pragma once

#include <QAbstractButton>

namespace rushes::cut {

class PlayButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit PlayButton(QWidget* parent = nullptr);

    enum class Shows { Play, Pause };
    void setShows(Shows shows);

    QSize sizeHint() const override { return {36, 36}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Shows m_shows = Shows::Play;
};

} // namespace rushes::cut
