#include "ui/export/FilePlayer.h"

#include "ui/widgets/FineSlider.h"
#include "ui/widgets/HintButton.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/PicturePainter.h"

#include <QAudioDevice>
#include <QAudioOutput>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMediaDevices>
#include <QMediaPlayer>
#include <QPainter>
#include <QSignalBlocker>
#include <QUrl>
#include <QVideoFrame>
#include <QVideoSink>

using namespace Qt::Literals::StringLiterals;

namespace rushes::exporting {

using widgets::ColourRole;
using widgets::Label;
using widgets::TextStyle;

namespace {

constexpr int barHeight = 56;

QString clockText(qint64 milliseconds)
{
    const qint64 seconds = milliseconds / 1000;
    return u"%1:%2"_s.arg(seconds / 60).arg(seconds % 60, 2, 10, QChar(u'0'));
}

} // namespace

FilePlayer::FilePlayer(QWidget* parent)
    : QWidget(parent),
      m_player(new QMediaPlayer(this)),
      m_sink(new QVideoSink(this)),
      m_bar(makeBar())
{
    setAccessibleName(tr("Player"));
    setFocusPolicy(Qt::StrongFocus);
    m_player->setVideoSink(m_sink);
    if (!QMediaDevices::audioOutputs().isEmpty())
        m_player->setAudioOutput(new QAudioOutput(this));
    else
        m_note->setText(tr("No sound device: pictures only"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addStretch(1);
    column->addWidget(m_bar);
    connect(m_sink, &QVideoSink::videoFrameChanged, this, [this](const QVideoFrame& frame) {
        const QImage image = frame.toImage();
        // The frame after the end is empty; the last picture stays.
        if (!image.isNull())
            m_frame = image;
        update();
    });
    connect(m_player, &QMediaPlayer::positionChanged, this, &FilePlayer::showState);
    connect(m_player, &QMediaPlayer::durationChanged, this, &FilePlayer::showState);
    connect(m_player, &QMediaPlayer::playbackStateChanged, this, &FilePlayer::showState);
    connect(m_player, &QMediaPlayer::errorOccurred, this,
            [this](QMediaPlayer::Error, const QString& words) {
                m_note->setText(tr("This file cannot be played: %1").arg(words));
                m_note->setRole(ColourRole::Red);
            });
}

QWidget* FilePlayer::makeBar()
{
    auto* bar = new QWidget(this);
    bar->setFixedHeight(barHeight);
    m_toggle = new widgets::HintButton(tr("Pause"), bar);
    m_name = new Label({}, TextStyle::SmallStrong, ColourRole::Text1, bar);
    m_note = new Label({}, TextStyle::Small, ColourRole::Text3, bar);
    m_time = new Label({}, TextStyle::Small, ColourRole::Text2, bar);
    m_position = new widgets::FineSlider(Qt::Horizontal, bar);
    m_position->setAccessibleName(tr("Position"));
    auto* back = new widgets::HintButton(tr("Back to the files"), bar);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(32, 0, 32, 0);
    row->setSpacing(12);
    row->addWidget(m_toggle);
    row->addWidget(m_position, 1);
    row->addWidget(m_time);
    row->addWidget(m_name);
    row->addWidget(m_note);
    row->addWidget(back);
    connect(m_toggle, &QAbstractButton::clicked, this, &FilePlayer::togglePlaying);
    connect(m_position, &QSlider::valueChanged, this,
            [this](int value) { m_player->setPosition(value); });
    connect(back, &QAbstractButton::clicked, this, &FilePlayer::closed);
    return bar;
}

void FilePlayer::play(const QString& path)
{
    m_frame = {};
    m_name->setText(QFileInfo(path).fileName());
    m_player->setSource(QUrl::fromLocalFile(path));
    m_player->play();
    setFocus();
}

void FilePlayer::stop()
{
    m_player->stop();
}

void FilePlayer::togglePlaying()
{
    if (m_player->playbackState() == QMediaPlayer::PlayingState)
        m_player->pause();
    else
        m_player->play();
}

void FilePlayer::showState()
{
    const bool playing = m_player->playbackState() == QMediaPlayer::PlayingState;
    m_toggle->setText(playing ? tr("Pause") : tr("Play"));
    m_time->setText(
        tr("%1 of %2").arg(clockText(m_player->position()), clockText(m_player->duration())));
    const QSignalBlocker quiet(m_position);
    m_position->setRange(0, int(m_player->duration()));
    m_position->setValue(int(m_player->position()));
}

void FilePlayer::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QRectF area = QRectF(rect()).adjusted(0, 0, 0, -barHeight);
    painter.fillRect(area, widgets::colourOf(this, ColourRole::Stage));
    if (!m_frame.isNull())
        painter.drawImage(widgets::fittedRect(area.adjusted(16, 16, -16, -16), m_frame.size(),
                                              widgets::Fit::Contain),
                          m_frame);
}

void FilePlayer::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else if (event->key() == Qt::Key_Space)
        togglePlaying();
    else
        QWidget::keyPressEvent(event);
}

void FilePlayer::hideEvent(QHideEvent* event)
{
    stop();
    QWidget::hideEvent(event);
}

} // namespace rushes::exporting
