#include "ui/settings/KeyLink.h"

#include "ui/widgets/TextStyle.h"

#include <QCoreApplication>
#include <QLabel>

namespace rushes::preferences {

using namespace Qt::Literals::StringLiterals;

QWidget* makeKeyLink(const QString& address)
{
    const QString words = QCoreApplication::translate("KeyLink", "Get a key from Google AI Studio");
    // Our own Label draws plain text only.
    auto* link = new QLabel(u"<a href=\"%1\">%2</a>"_s.arg(address, words));
    link->setFont(widgets::fontOf(widgets::TextStyle::Small));
    link->setAccessibleName(words);
    link->setOpenExternalLinks(true);
    link->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    return link;
}

} // namespace rushes::preferences
