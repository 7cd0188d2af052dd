/// The pattern of the file names, what they come to, and the folder they go to. Main thread.
#pragma once

#include "ui/export/ExportPlan.h"

#include <QWidget>

class QLineEdit;

namespace rushes::widgets {
class HintButton;
class Label;
} // namespace rushes::widgets

namespace rushes::exporting {

class NamesSection : public QWidget
{
    Q_OBJECT

public:
    explicit NamesSection(const ExportPlan& plan, QWidget* parent = nullptr);

    /// Shows the names that the plan's chosen files get.
    void show(const ExportPlan& plan);
    using QWidget::show;

signals:
    void patternChanged(const QString& pattern);
    void folderChanged(const QString& folder);

private:
    QWidget* makePartsButton();
    void chooseFolder();

    QLineEdit* m_pattern;
    widgets::Label* m_examples;
    widgets::Label* m_folder;
    QString m_path;
};

} // namespace rushes::exporting
