/// The head of a panel section: a heading at the left, and a hint or a control at the right. Main
/// thread.
#pragma once

#include "ui/widgets/Label.h"

#include <QWidget>

namespace rushes::widgets {

/// Heading for panels; Caption for the small grey heads inside them ("Changed since picture 11").
enum class SectionLevel { Heading, Caption };

class SectionHeader : public QWidget
{
    Q_OBJECT

public:
    explicit SectionHeader(const QString& title, const QString& hint = {},
                           QWidget* parent = nullptr);
    SectionHeader(const QString& title, SectionLevel level, const QString& hint = {},
                  QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setHint(const QString& hint);
    /// Added at the right, after the hint; the header takes it as its child.
    void addControl(QWidget* control);

private:
    Label* m_title;
    Label* m_hint;
};

} // namespace rushes::widgets
