/// One section of the settings: a title, what it is for, and its rows in a column that scrolls.
/// Main thread.
#pragma once

#include <QScrollArea>

class QHBoxLayout;
class QVBoxLayout;

namespace rushes::preferences {

class Page : public QScrollArea
{
public:
    Page(const QString& title, const QString& purpose);

    /// Rows go in here, above a stretch.
    QVBoxLayout& column() { return *m_column; }
    /// A label, its control beside it, and what it means below.
    void addRow(const QString& name, QWidget* control, const QString& meaning = {});
    void addParagraph(const QString& text);

private:
    QVBoxLayout* m_column;
};

} // namespace rushes::preferences
