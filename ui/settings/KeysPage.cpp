#include "ui/settings/KeysPage.h"

#include "ui/settings/ServiceCard.h"
#include "ui/widgets/SectionHeader.h"

#include <QCoreApplication>
#include <QVBoxLayout>

namespace rushes::preferences {

using namespace Qt::Literals::StringLiterals;
using Needs = ServiceCard::Needs;

namespace {

struct KeysPageWords
{
    Q_DECLARE_TR_FUNCTIONS(KeysPage)
};

} // namespace

KeysPage::KeysPage(const Access& access)
    : Page(KeysPageWords::tr("Keys and services"),
           KeysPageWords::tr(
               "Everything works without a key. With one, Rushes also makes real pictures and "
               "clips. A key lies in this computer's keychain and goes only to its service. "
               "Checking one is free."))
{
    column().addWidget(new ServiceCard(access, u"gemini"_s, Needs::Key));
    column().addWidget(new ServiceCard(access, u"ark"_s, Needs::Key));
    column().addWidget(new ServiceCard(access, u"openai"_s, Needs::KeyOrAddress));
    column().addWidget(new ServiceCard(access, u"4sapi"_s, Needs::KeyOrAddress));
    column().addWidget(new widgets::SectionHeader(KeysPageWords::tr("Servers of your own")));
    column().addWidget(new ServiceCard(access, u"local-server"_s, Needs::Address));
    column().addWidget(new ServiceCard(access, u"a1111"_s, Needs::Address));
    column().addStretch(1);
}

} // namespace rushes::preferences
