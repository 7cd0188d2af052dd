#include "core/render/TextFonts.h"

#include <QFontDatabase>

// The macro declares a function of the global namespace, so it cannot stand inside ours.
static void registerFontResource()
{
    Q_INIT_RESOURCE(fonts);
}

namespace rushes::render {

using namespace Qt::Literals::StringLiterals;

const QStringList& textFamilies()
{
    static const QStringList families = [] {
        registerFontResource();
        QStringList found;
        for (const auto face : {"Regular"_L1, "Medium"_L1, "SemiBold"_L1, "Bold"_L1}) {
            const int font =
                QFontDatabase::addApplicationFont(u":/fonts/InterRushes-%1.ttf"_s.arg(face));
            if (found.isEmpty() && font >= 0)
                found = QFontDatabase::applicationFontFamilies(font).mid(0, 1);
        }
        return found + QStringList{u"Inter"_s, u"Noto Sans"_s, u"sans-serif"_s};
    }();
    return families;
}

} // namespace rushes::render
