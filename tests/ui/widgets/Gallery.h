/// A window with every control of ui/widgets, for the gallery test and its pictures. Test code.
#pragma once

#include <QImage>
#include <QWidget>

namespace rushes::widgets::test {

/// A picture with a gradient, of any size, so that cropping and scaling can be seen.
QImage samplePicture(const QSize& size = QSize(480, 270));

class Gallery : public QWidget
{
public:
    Gallery();
};

} // namespace rushes::widgets::test
