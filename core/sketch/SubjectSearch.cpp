#include "core/sketch/SubjectSearch.h"

#include "core/sketch/PlainCutout.h"
#include "core/sketch/SubjectMask.h"

namespace rushes::sketch {

using direction::BackgroundKind;

bool treatsSubjectApart(const direction::Direction& direction)
{
    switch (direction.background.kind) {
    case BackgroundKind::Blur:
    case BackgroundKind::Colour:
    case BackgroundKind::Image:
    case BackgroundKind::Scene:
        return true;
    case BackgroundKind::Keep:
    case BackgroundKind::Prompt:
        break;
    }
    return direction.move == direction::CameraMove::DollyZoom;
}

bool lacksSubject(const SketchSource& source, const direction::Direction& direction)
{
    return !source.picture.isNull() && source.subjectMask.isNull() &&
           treatsSubjectApart(direction) && transparencyOf(source.picture).isNull() &&
           plainCutout(source.picture).isNull();
}

} // namespace rushes::sketch
