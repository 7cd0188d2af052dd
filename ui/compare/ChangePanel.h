/// The right panel of Compare: which words and settings differ between two recipes. Main thread; it
/// only shows.
#pragma once

#include "core/project/Document.h"

#include <QWidget>

class QVBoxLayout;

namespace rushes::compare {

class ChangePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ChangePanel(QWidget* parent = nullptr);

    void show(const project::Variant& a, const project::Variant& b);

private:
    QWidget* words(const project::Recipe& a, const project::Recipe& b) const;
    QWidget* settings(const project::Variant& a, const project::Variant& b) const;

    QVBoxLayout* m_column;
    QWidget* m_content = nullptr;
};

} // namespace rushes::compare
