#include "ui/widgets/EmptyState.h"

#include "ui/widgets/HintButton.h"
#include "ui/widgets/Label.h"

#include <QVBoxLayout>

namespace rushes::widgets {

EmptyState::EmptyState(const QString& sentence, const QString& action, QWidget* parent)
    : QWidget(parent),
      m_sentence(new Label(sentence, TextStyle::Body, ColourRole::Text3)),
      m_action(new HintButton(action))
{
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setMaximumWidth(360);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addStretch(1);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_sentence, 8);
    row->addStretch(1);
    column->addLayout(row);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch(1);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionTriggered);
    setAction(action);
}

void EmptyState::setSentence(const QString& sentence)
{
    m_sentence->setText(sentence);
}

void EmptyState::setAction(const QString& action)
{
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
}

} // namespace rushes::widgets
