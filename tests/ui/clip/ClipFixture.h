/// A small real project for tests of the Clip workspace: one drawn picture with its subject mask
/// and depth, and a studio with the engines of this computer. Main thread.
#pragma once

#include "core/generation/Studio.h"
#include "core/media/Image.h"
#include "core/providers/local/LocalProvider.h"
#include "tests/ui/widgets/Styled.h"
#include "ui/widgets/Fonts.h"

#include <QPainter>
#include <QPainterPath>
#include <QTemporaryDir>
#include <QTest>

namespace rushes::clip {

inline QPainterPath shoePath(QSize size)
{
    QPainterPath shoe;
    const double w = size.width(), h = size.height();
    shoe.moveTo(0.30 * w, 0.46 * h);
    shoe.cubicTo(0.36 * w, 0.56 * h, 0.40 * w, 0.40 * h, 0.46 * w, 0.44 * h);
    shoe.cubicTo(0.54 * w, 0.56 * h, 0.66 * w, 0.58 * h, 0.70 * w, 0.66 * h);
    shoe.cubicTo(0.72 * w, 0.74 * h, 0.70 * w, 0.78 * h, 0.64 * w, 0.78 * h);
    shoe.lineTo(0.31 * w, 0.78 * h);
    shoe.cubicTo(0.28 * w, 0.70 * h, 0.28 * w, 0.54 * h, 0.30 * w, 0.46 * h);
    return shoe;
}

/// A red shoe on a beach in the evening.
inline QImage beachPicture(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    QLinearGradient sky(0, 0, 0, size.height());
    sky.setColorAt(0, QColor(74, 58, 112));
    sky.setColorAt(0.38, QColor(246, 176, 92));
    sky.setColorAt(0.40, QColor(126, 108, 132));
    sky.setColorAt(0.52, QColor(190, 150, 130));
    sky.setColorAt(0.54, QColor(196, 144, 100));
    sky.setColorAt(1, QColor(140, 92, 60));
    painter.fillRect(image.rect(), sky);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(255, 240, 190));
    painter.drawEllipse(QPointF(size.width() * 0.72, size.height() * 0.3), size.height() * 0.05,
                        size.height() * 0.05);
    painter.setBrush(QColor(60, 44, 40));
    painter.drawRect(
        QRectF(size.width() * 0.08, size.height() * 0.1, size.width() * 0.03, size.height() * 0.5));
    painter.setBrush(QColor(206, 36, 26));
    painter.drawPath(shoePath(size));
    return image;
}

class ClipFixture : public widgets::test::Styled
{
protected:
    void SetUp() override
    {
        widgets::loadFonts();
        auto opened = project::Project::open(m_folder.filePath(QStringLiteral("project")));
        ASSERT_TRUE(opened) << opened.error().detail.toStdString();
        m_project = std::move(*opened);
        m_board = *m_project->addBoard({.name = QStringLiteral("Board")});
        auto models = catalog::loadModels();
        ASSERT_TRUE(models);
        generation::Studio::Providers providers;
        providers.push_back(std::make_unique<providers::LocalProvider>(
            draft::DraftBoard(m_folder.filePath(QStringLiteral("drawings")))));
        m_queue = std::make_unique<generation::JobQueue>(m_clock, 1);
        m_studio = std::make_unique<generation::Studio>(*models, std::move(providers), m_budget,
                                                        *m_queue, m_clock);
    }

    enum class Mask { With, Without };
    project::VariantId addPicture(QSize size = {320, 180}, Mask mask = Mask::With)
    {
        project::Variant variant{.board = m_board,
                                 .media = store(beachPicture(size)),
                                 .provider = QStringLiteral("local"),
                                 .size = size};
        if (mask == Mask::With) {
            QImage subject(size, QImage::Format_Grayscale8);
            subject.fill(0);
            QPainter painter(&subject);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.fillPath(shoePath(size), Qt::white);
            painter.end();
            variant.subjectMask = store(subject);
        }
        return *m_project->addVariant(variant);
    }

    ContentHash store(const QImage& image) const
    {
        const auto bytes = media::encodeImage(image, media::ImageFormat::Png);
        return *m_project->media().put(*bytes, QStringLiteral("png"));
    }

    QTemporaryDir m_folder;
    SystemClock m_clock;
    generation::Budget m_budget;
    std::unique_ptr<project::Project> m_project;
    project::BoardId m_board;
    std::unique_ptr<generation::JobQueue> m_queue;
    std::unique_ptr<generation::Studio> m_studio;
};

/// Saves a picture of the widget when RUSHES_SHOT_DIR is set.
inline void shoot(QWidget& widget, const QString& name)
{
    const QString folder = qEnvironmentVariable("RUSHES_SHOT_DIR");
    QCoreApplication::processEvents(); // a new theme arrives by events
    if (!folder.isEmpty())
        widget.grab().save(QStringLiteral("%1/%2.png").arg(folder, name));
}

template <class Widget>
Widget* withText(const QWidget& parent, const QString& text)
{
    for (Widget* widget : parent.findChildren<Widget*>()) {
        if (widget->text() == text)
            return widget;
    }
    return nullptr;
}

} // namespace rushes::clip
