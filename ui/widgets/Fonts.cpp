#include "ui/widgets/Fonts.h"

#include <QFontDatabase>

/// Q_INIT_RESOURCE declares a function of the global namespace, so it cannot stand in ours.
static void registerWidgetResources()
{
    Q_INIT_RESOURCE(widgets);
}

namespace rushes::widgets {

bool loadFonts()
{
    registerWidgetResources();
    bool complete = true;
    for (const char* face : {"Regular", "Medium", "SemiBold", "Bold"}) {
        const QString path =
            QStringLiteral(":/rushes/fonts/InterRushes-%1.ttf").arg(QLatin1StringView(face));
        complete = QFontDatabase::addApplicationFont(path) >= 0 && complete;
    }
    return complete;
}

} // namespace rushes::widgets
