/// A line or paragraph of text in one of the text styles and a colour role; it follows the theme.
/// Main thread. It never wraps unless told to; set an elide mode for text that may not fit.
#pragma once

#include "ui/widgets/TextStyle.h"
#include "ui/widgets/Theme.h"

#include <QLabel>

namespace rushes::widgets {

class Label : public QLabel
{
    Q_OBJECT

public:
    explicit Label(const QString& text = {}, TextStyle style = TextStyle::Body,
                   ColourRole role = ColourRole::Text1, QWidget* parent = nullptr);

    void setTextStyle(TextStyle style);
    void setRole(ColourRole role);
    /// ElideNone (as made) keeps the whole text as the minimum width; another mode lets the label
    /// shrink.
    void setElide(Qt::TextElideMode mode);

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    void applyColour();

    TextStyle m_style;
    ColourRole m_role;
    Qt::TextElideMode m_elide = Qt::ElideNone;
};

} // namespace rushes::widgets
