/// Names of exported files from a pattern such as "{project}_{cut}_{placement}_{date}". Pure
/// functions, any thread.
#pragma once

#include <QDate>
#include <QSize>
#include <QString>
#include <QStringList>

namespace rushes::exporting {

struct NameParts
{
    QString project = {};
    QString cut = {};
    QString placement = {};
    QSize size = {};
    QDate date = {};
};

/// "{project}_{cut}_{placement}_{date}"
QString standardPattern();
/// The parts that a pattern may hold: "project", "cut", "placement", "size", "date".
QStringList namePartNames();
/// Every known part filled in, in small letters with hyphens for spaces and without what file
/// systems refuse; an unknown part stays as it is written. Never empty; ends with ".mp4".
QString fileName(const QString& pattern, const NameParts& parts);

} // namespace rushes::exporting
