/// The line under the prompt: what of the text has changed since the picture on stage was made from
/// it. Removed words are struck through, added ones carry a plus or stand in their place. Main
/// thread; it only paints.
#pragma once

#include "ui/widgets/WordDiff.h"

#include <QWidget>

namespace rushes::explore {

class DiffLine final : public QWidget
{
    Q_OBJECT

public:
    explicit DiffLine(QWidget* parent = nullptr);

    void setTexts(const QString& before, const QString& after);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<widgets::WordChange> m_changes;
};

} // namespace rushes::explore
