/// What stands behind the subject. A value; any thread.
#pragma once

#include "core/base/Result.h"

#include <QColor>
#include <QStringList>

namespace rushes::direction {

enum class BackgroundKind { Keep, Blur, Colour, Image, Prompt, Scene };

/// Places for products, drawn on this computer: an endless paper sweep, a round podium on one, a
/// table before a soft wall, a place with lights out of focus, a gradient, a surface seen from
/// straight above. From Apartment on they are photographed, far out of focus behind a table.
enum class StudioScene {
    Sweep,
    Podium,
    Table,
    Lights,
    Gradient,
    FlatLay,
    Apartment,
    City,
    Dawn,
    Forest,
    Night,
    Park,
    Quay,
    Sunset
};
QStringList sceneNames();
/// Whether it is a photographed one.
bool isPlace(StudioScene scene);

struct Background
{
    BackgroundKind kind = BackgroundKind::Keep;
    QColor colour = {};     ///< for Colour, and for Scene (or its table) when not the usual one
    QString imagePath = {}; ///< for Image
    QString words = {};     ///< for Prompt
    StudioScene scene = StudioScene::Sweep; ///< for Scene

    bool operator==(const Background&) const = default;
};

/// `keep`, `blur`, `color:#rrggbb`, `image:FILE`, `prompt:WORDS`, `scene:NAME` or
/// `scene:NAME,#rrggbb`; fails with Usage saying which form is wrong.
Result<Background> parseBackground(const QString& text);
QString backgroundText(const Background& background);

} // namespace rushes::direction
