#include "ui/widgets/SectionHeader.h"

#include <QHBoxLayout>

namespace rushes::widgets {

SectionHeader::SectionHeader(const QString& title, const QString& hint, QWidget* parent)
    : SectionHeader(title, SectionLevel::Heading, hint, parent)
{}

SectionHeader::SectionHeader(const QString& title, SectionLevel level, const QString& hint,
                             QWidget* parent)
    : QWidget(parent),
      m_hint(new Label(hint, TextStyle::Small, ColourRole::Text3))
{
    const bool heading = level == SectionLevel::Heading;
    m_title = new Label(title, heading ? TextStyle::Heading : TextStyle::Small,
                        heading ? ColourRole::Text1 : ColourRole::Text3);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_title);
    row->addStretch(1);
    row->addWidget(m_hint);
    m_hint->setVisible(!hint.isEmpty());
    setMinimumHeight(scaledHeight(heading ? 28 : 20));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void SectionHeader::setTitle(const QString& title)
{
    m_title->setText(title);
}

void SectionHeader::setHint(const QString& hint)
{
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
}

void SectionHeader::addControl(QWidget* control)
{
    layout()->addWidget(control);
}

} // namespace rushes::widgets
