#include "ui/clip/MoveFamilies.h"

#include <QCoreApplication>

#include <algorithm>

namespace rushes::clip {

using namespace Qt::Literals::StringLiterals;
using direction::CameraMove;

namespace {

struct MoveFamiliesWords
{
    Q_DECLARE_TR_FUNCTIONS(rushes::clip::MoveFamilies)
};

std::vector<MoveFamily> makeFamilies()
{
    const QStringList sideways{MoveFamiliesWords::tr("Left"), MoveFamiliesWords::tr("Right")};
    const QStringList upright{MoveFamiliesWords::tr("Up"), MoveFamiliesWords::tr("Down")};
    return {
        {MoveFamiliesWords::tr("Push in"), {CameraMove::PushIn}},
        {MoveFamiliesWords::tr("Pull out"), {CameraMove::PullOut}},
        {MoveFamiliesWords::tr("Pan"), {CameraMove::PanLeft, CameraMove::PanRight}, sideways},
        {MoveFamiliesWords::tr("Tilt"), {CameraMove::TiltUp, CameraMove::TiltDown}, upright},
        {MoveFamiliesWords::tr("Truck"), {CameraMove::TruckLeft, CameraMove::TruckRight}, sideways},
        {MoveFamiliesWords::tr("Orbit"), {CameraMove::OrbitLeft, CameraMove::OrbitRight}, sideways},
        {MoveFamiliesWords::tr("Crane"), {CameraMove::CraneUp, CameraMove::CraneDown}, upright},
        {MoveFamiliesWords::tr("Dolly zoom"), {CameraMove::DollyZoom}},
        {MoveFamiliesWords::tr("Handheld"), {CameraMove::Handheld}},
        {MoveFamiliesWords::tr("Static"), {CameraMove::Static}},
        {MoveFamiliesWords::tr("Pedestal"),
         {CameraMove::PedestalUp, CameraMove::PedestalDown},
         upright},
        {MoveFamiliesWords::tr("Zoom in"), {CameraMove::ZoomIn}},
        {MoveFamiliesWords::tr("Zoom out"), {CameraMove::ZoomOut}},
        {MoveFamiliesWords::tr("Roll"), {CameraMove::Roll}}};
}

int wayOf(const MoveFamily& family, CameraMove move)
{
    return int(std::find(family.moves.begin(), family.moves.end(), move) - family.moves.begin());
}

} // namespace

const std::vector<MoveFamily>& moveFamilies()
{
    static const std::vector<MoveFamily> families = makeFamilies();
    return families;
}

int familyOf(CameraMove move)
{
    const auto& families = moveFamilies();
    const auto found =
        std::find_if(families.begin(), families.end(), [move](const MoveFamily& family) {
            return wayOf(family, move) < int(family.moves.size());
        });
    return int(found - families.begin());
}

QString moveLabel(CameraMove move)
{
    const MoveFamily& family = moveFamilies().at(std::size_t(familyOf(move)));
    if (family.ways.isEmpty())
        return family.name;
    return u"%1 %2"_s.arg(family.name, family.ways.at(wayOf(family, move)).toLower());
}

CameraMove neighbourOf(CameraMove move, int steps)
{
    const auto& families = moveFamilies();
    const int count = int(families.size());
    const int now = familyOf(move);
    const auto way = std::size_t(wayOf(families[std::size_t(now)], move));
    const MoveFamily& next = families[std::size_t(((now + steps) % count + count) % count)];
    return next.moves[std::min(way, next.moves.size() - 1)];
}

} // namespace rushes::clip
