#include "ui/settings/Page.h"

#include "ui/widgets/Label.h"
#include "ui/widgets/Surface.h"

#include <QVBoxLayout>

namespace rushes::preferences {

using widgets::ColourRole;
using widgets::Label;
using widgets::TextStyle;

namespace {
constexpr int nameWidth = 200;
} // namespace

Page::Page(const QString& title, const QString& purpose) : m_column(new QVBoxLayout)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(title);
    auto* surface = new widgets::Surface;
    auto* whole = new QVBoxLayout(surface);
    whole->setContentsMargins(24, 24, 24, 24);
    whole->setSpacing(0);
    whole->addLayout(m_column, 1);
    m_column->setSpacing(12);
    m_column->addWidget(new Label(title, TextStyle::SheetTitle));
    addParagraph(purpose);
    setWidget(surface);
}

void Page::addParagraph(const QString& text)
{
    auto* paragraph = new Label(text, TextStyle::Small, ColourRole::Text2);
    paragraph->setWordWrap(true);
    m_column->addWidget(paragraph);
}

void Page::addRow(const QString& name, QWidget* control, const QString& meaning)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    auto* label = new Label(name, TextStyle::Body, ColourRole::Text1);
    label->setFixedWidth(nameWidth);
    label->setWordWrap(true);
    auto* right = new QVBoxLayout;
    right->setSpacing(4);
    right->addWidget(control);
    if (!meaning.isEmpty()) {
        auto* words = new Label(meaning, TextStyle::Small, ColourRole::Text3);
        words->setWordWrap(true);
        right->addWidget(words);
    }
    row->addWidget(label, 0, Qt::AlignTop);
    row->addLayout(right, 1);
    m_column->addLayout(row);
}

} // namespace rushes::preferences
