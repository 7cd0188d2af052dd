/// The lines under the price cards: what the model cannot do, each with an icon, and a button where
/// something can be done about it. Main thread.
#pragma once

#include "ui/clip/ClipLimits.h"

#include <QWidget>

class QVBoxLayout;

namespace rushes::clip {

class LimitsList : public QWidget
{
    Q_OBJECT

public:
    explicit LimitsList(QWidget* parent = nullptr);

    void setLines(const std::vector<LimitLine>& lines);
    const std::vector<LimitLine>& lines() const { return m_lines; }

signals:
    void fixWanted(rushes::clip::LimitFix fix);

private:
    QWidget* makeRow(const LimitLine& line);

    std::vector<LimitLine> m_lines;
    QWidget* m_rows = nullptr;
};

} // namespace rushes::clip
