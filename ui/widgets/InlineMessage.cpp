#include "ui/widgets/InlineMessage.h"

#include "ui/widgets/HintButton.h"
#include "ui/widgets/Icon.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Shapes.h"

#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace rushes::widgets {

namespace {

struct Look
{
    ColourRole fill;
    ColourRole ink;
    QString iconName;
};

Look lookOf(MessageKind kind)
{
    switch (kind) {
    case MessageKind::Ok:
        return {ColourRole::OkSoft, ColourRole::Ok, u"check"_s};
    case MessageKind::Amber:
        return {ColourRole::AmberSoft, ColourRole::Amber, u"warning"_s};
    case MessageKind::Red:
        return {ColourRole::RedSoft, ColourRole::Red, u"refused"_s};
    case MessageKind::Info:
        break;
    }
    return {ColourRole::Raised, ColourRole::Text2, u"clock"_s};
}

constexpr int messageIcon = 16;

} // namespace

InlineMessage::InlineMessage(MessageKind kind, const QString& text, QWidget* parent)
    : QWidget(parent),
      m_kind(kind),
      m_text(new Label(text, TextStyle::Small, ColourRole::Text1))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12 + messageIcon + 8, 8, 12, 8);
    column->setSpacing(8);
    m_text->setWordWrap(true);
    m_text->setMinimumHeight(messageIcon);
    column->addWidget(m_text);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    for (int index = 0; index < 2; ++index) {
        m_actions[index] = new HintButton(QString());
        m_actions[index]->setControlHeight(24);
        row->addWidget(m_actions[index]);
        connect(m_actions[index], &QPushButton::clicked, this,
                [this, index] { emit actionTriggered(index); });
    }
    row->addStretch(1);
    column->addLayout(row);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    setMessage(kind, text);
}

void InlineMessage::setMessage(MessageKind kind, const QString& text, const QStringList& actions)
{
    m_kind = kind;
    m_text->setText(text);
    for (int index = 0; index < 2; ++index) {
        m_actions[index]->setText(actions.value(index));
        m_actions[index]->setVisible(index < actions.size());
    }
    setAccessibleName(text);
    updateGeometry();
    update();
}

QString InlineMessage::text() const
{
    return m_text->text();
}

void InlineMessage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Look look = lookOf(m_kind);
    paintBox(painter, rect(), 5, colourOf(this, look.fill));
    paintIcon(painter, QRect(12, 8, messageIcon, messageIcon), look.iconName,
              colourOf(this, look.ink));
}

} // namespace rushes::widgets
