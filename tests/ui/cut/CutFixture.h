/// A small real project for tests of the Cut workspace: generated pictures in a temporary folder, a
/// cut with three pictures, a headline and a button. Main thread.
#pragma once

#include "core/catalog/Placement.h"
#include "core/media/Image.h"
#include "core/project/Project.h"
#include "core/timeline/Edits.h"

#include <QPainter>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace rushes::cut {

/// A cup on a table, plain enough to compress and different for each colour.
inline QImage cupPicture(const QColor& cup, QSize size = {540, 960})
{
    QImage image(size, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    QLinearGradient sky(0, 0, 0, size.height());
    sky.setColorAt(0, QColor(196, 214, 226));
    sky.setColorAt(0.55, QColor(120, 150, 176));
    sky.setColorAt(0.56, QColor(70, 66, 84));
    sky.setColorAt(1, QColor(36, 34, 46));
    painter.fillRect(image.rect(), sky);
    const QPointF middle(size.width() * 0.5, size.height() * 0.62);
    const double unit = size.width() / 5.0;
    painter.setPen(Qt::NoPen);
    painter.setBrush(cup.darker(150));
    painter.drawEllipse(middle + QPointF(0, unit * 0.9), unit * 2.1, unit * 0.8);
    painter.setBrush(cup);
    painter.drawEllipse(middle, unit * 1.4, unit * 1.2);
    painter.setBrush(QColor(226, 214, 196));
    painter.drawEllipse(middle - QPointF(0, unit * 0.7), unit * 1.2, unit * 0.45);
    painter.setBrush(QColor(186, 128, 44));
    painter.drawEllipse(middle - QPointF(0, unit * 0.66), unit, unit * 0.34);
    return image;
}

class CutFixture : public ::testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(m_folder.isValid());
        auto opened = project::Project::open(m_folder.filePath(QStringLiteral("project")));
        ASSERT_TRUE(opened) << opened.error().detail.toStdString();
        m_project = std::move(*opened);
        const auto board = m_project->addBoard({.name = QStringLiteral("Coffee")});
        ASSERT_TRUE(board);
        m_board = *board;
        for (const QColor& colour : {QColor(199, 36, 22), QColor(52, 132, 150), QColor(90, 70, 60)})
            addPicture(colour, {540, 960});
        auto placements = catalog::loadPlacements();
        ASSERT_TRUE(placements);
        m_placements = *placements;
    }

    void addPicture(const QColor& colour, QSize size)
    {
        const auto bytes = media::encodeImage(cupPicture(colour, size), media::ImageFormat::Png);
        ASSERT_TRUE(bytes);
        const auto hash = m_project->media().put(*bytes, QStringLiteral("png"));
        ASSERT_TRUE(hash);
        const auto added = m_project->addVariant({.board = m_board,
                                                  .media = *hash,
                                                  .provider = QStringLiteral("import"),
                                                  .size = size,
                                                  .rating = 4});
        ASSERT_TRUE(added);
        m_pictures.push_back({timeline::MediaKind::Picture, *hash, added->toString(), {}});
    }

    /// Three pictures of 2, 3 and 2 seconds on V1, each named; the second has two takes.
    project::CutId addCut()
    {
        timeline::Timeline timeline = timeline::emptyTimeline({1080, 1920});
        const QStringList names{QStringLiteral("Hook"), QStringLiteral("Hero"),
                                QStringLiteral("Offer")};
        for (int i = 0; i < 3; ++i) {
            timeline::Item item{.id = timeline::ItemId::make(), .name = names[i]};
            item.range.duration = Time::ofMilliseconds(i == 1 ? 3000 : 2000);
            item.alternates = {{.media = m_pictures[std::size_t(i)]}};
            if (i == 1)
                item.alternates.push_back({.media = m_pictures[2]});
            auto next =
                timeline::appendItem(timeline, timeline.trackNamed(QStringLiteral("V1"))->id, item);
            EXPECT_TRUE(next);
            timeline = *next;
        }
        const auto added =
            m_project->addCut({.name = QStringLiteral("Espresso 7 s"), .timeline = timeline});
        EXPECT_TRUE(added);
        return *added;
    }

    const timeline::Timeline& stored(const project::CutId& cut) const
    {
        return m_project->cut(cut)->timeline;
    }
    static const std::vector<timeline::Item>& mainItems(const timeline::Timeline& timeline)
    {
        return timeline.trackNamed(QStringLiteral("V1"))->items;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<project::Project> m_project;
    project::BoardId m_board;
    std::vector<timeline::Media> m_pictures;
    catalog::PlacementTable m_placements;
};

} // namespace rushes::cut
