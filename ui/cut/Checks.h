/// What the preflight says about the selected text on every placement of the cut's ratio. Looks
/// again a moment after each edit, on the pool. Main thread.
#pragma once

#include "core/catalog/Placement.h"
#include "core/render/Preflight.h"
#include "ui/cut/CutSession.h"

#include <QTimer>
#include <QWidget>

class QVBoxLayout;

namespace rushes::cut {

struct PlacementFinding
{
    QString placement;
    render::Finding finding;

    bool operator==(const PlacementFinding&) const = default;
};

class Checks : public QWidget
{
    Q_OBJECT

public:
    Checks(CutSession& session, const catalog::PlacementTable& placements,
           QWidget* parent = nullptr);

private:
    void look();
    void show(const timeline::ItemId& item, const std::vector<PlacementFinding>& findings);
    void addLine(const QString& icon, int role, const QString& words);

    CutSession& m_session;
    const catalog::PlacementTable& m_placements;
    QTimer m_pause;
    QWidget* m_page;
    QVBoxLayout* m_lines;
};

} // namespace rushes::cut
