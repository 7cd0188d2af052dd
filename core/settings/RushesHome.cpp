#include "core/settings/RushesHome.h"

#include <QDir>
#include <QStandardPaths>

namespace rushes::settings {

using namespace Qt::Literals::StringLiterals;

QString rushesHome()
{
    const QString set = qEnvironmentVariable("RUSHES_HOME");
    if (!set.isEmpty())
        return QDir(set).absolutePath();
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/rushes"_s;
}

QString settingsPath()
{
    return rushesHome() + u"/settings.json"_s;
}

QString ledgerPath()
{
    return rushesHome() + u"/ledger.db"_s;
}

QString modelsPath()
{
    return rushesHome() + u"/models.json"_s;
}

QString mattingFolder()
{
    return rushesHome() + u"/addons/matting"_s;
}

QString spendingPath()
{
    return rushesHome() + u"/ledger.jsonl"_s;
}

} // namespace rushes::settings
