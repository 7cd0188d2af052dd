#include "ui/export/SoundSection.h"

#include "ui/widgets/Label.h"
#include "ui/widgets/SectionHeader.h"
#include "ui/widgets/Shapes.h"
#include "ui/widgets/TextStyle.h"

#include <QGridLayout>
#include <QPainter>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace rushes::exporting {

using widgets::colourOf;
using widgets::ColourRole;
using widgets::Label;
using widgets::TextStyle;

namespace {

constexpr double lowest = -30;

QString decibels(double value)
{
    return QString::number(value, 'f', 1).replace(u'-', u'−');
}

} // namespace

LoudnessScale::LoudnessScale(double target, QWidget* parent) : QWidget(parent), m_target(target)
{
    setFixedHeight(sizeHint().height());
    setAccessibleName(tr("Loudness"));
}

void LoudnessScale::setMeasured(std::optional<double> lufs, std::optional<double> peak)
{
    m_lufs = lufs;
    m_peak = peak;
    update();
}

void LoudnessScale::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const auto x = [this](double value) {
        return std::clamp((value - lowest) / -lowest, 0.0, 1.0) * (width() - 1);
    };
    const QRectF bar(0, 4, width(), 8);
    widgets::paintBox(painter, bar, 2, colourOf(this, ColourRole::LineStrong));
    if (m_lufs)
        widgets::paintBox(painter, QRectF(0, 4, x(*m_lufs), 8), 2, colourOf(this, ColourRole::Ok));
    painter.fillRect(QRectF(x(m_target), 0, 2, 16), colourOf(this, ColourRole::Text1));
    if (m_peak)
        painter.fillRect(QRectF(x(*m_peak), 0, 2, 16), colourOf(this, ColourRole::Amber));
    painter.setFont(widgets::fontOf(TextStyle::Caption));
    painter.setPen(colourOf(this, ColourRole::Text3));
    for (int mark = int(lowest); mark <= 0; mark += 6) {
        const QString words = QString::number(mark).replace(u'-', u'−');
        const int wide = painter.fontMetrics().horizontalAdvance(words);
        const double left = std::clamp(x(mark) - wide / 2.0, 0.0, double(width() - wide));
        painter.drawText(QPointF(left, 30), words);
    }
}

SoundSection::SoundSection(SoundTrack sound, double targetLufs, double peakDb, QWidget* parent)
    : QWidget(parent),
      m_scale(new LoudnessScale(targetLufs, this)),
      m_measured(new Label({}, TextStyle::Small, ColourRole::Text2, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(32, 12, 24, 12);
    column->setSpacing(8);
    const bool silent = sound == SoundTrack::Silent;
    const QString target = silent ? QString() : tr("Social, %1 LUFS").arg(decibels(targetLufs));
    auto* header = new widgets::SectionHeader(tr("Sound"), target);
    header->setMinimumHeight(28);
    column->addWidget(header);
    m_measured->setText(silent ? tr("This cut has no music.")
                               : tr("Measured when the files are written."));
    column->addWidget(m_measured);
    column->addWidget(m_scale);
    m_scale->setVisible(!silent);
    auto* facts = new QGridLayout;
    facts->setHorizontalSpacing(24);
    facts->setVerticalSpacing(4);
    facts->setColumnStretch(1, 1);
    const auto fact = [&](int row, const QString& name, const QString& value) {
        facts->addWidget(new Label(name, TextStyle::Small, ColourRole::Text3), row, 0);
        facts->addWidget(new Label(value, TextStyle::Small, ColourRole::Text1), row, 1);
    };
    if (!silent) {
        fact(0, tr("Format"), tr("AAC, 48 kHz, stereo"));
        fact(1, tr("Peaks"), tr("under %1 dBTP").arg(decibels(peakDb)));
    } else {
        fact(0, tr("Format"), tr("AAC, 48 kHz, silent"));
    }
    column->addLayout(facts);
    column->addStretch(1);
}

void SoundSection::setFiles(const std::vector<render::ExportedFile>& files)
{
    std::optional<double> lufs;
    std::optional<double> peak;
    for (const render::ExportedFile& file : files) {
        if (!file.lufs || (lufs && *lufs >= *file.lufs))
            continue;
        lufs = file.lufs;
        peak = file.truePeakDb;
    }
    if (!lufs)
        return;
    m_scale->setMeasured(lufs, peak);
    m_measured->setText(peak ? tr("%1 LUFS, peak %2 dBTP").arg(decibels(*lufs), decibels(*peak))
                             : tr("%1 LUFS").arg(decibels(*lufs)));
}

} // namespace rushes::exporting
