/// The properties of the selected text: words, weight, size, colour, place, how it comes and goes.
/// Every change is one undo step, merged while the same control is used. Main thread.
#pragma once

#include "ui/cut/CutSession.h"
#include "ui/cut/PropertyRows.h"

#include <functional>

class QPlainTextEdit;

namespace rushes::widgets {
class Chip;
class NumberField;
} // namespace rushes::widgets

namespace rushes::cut {

class TextProperties : public QWidget
{
    Q_OBJECT

public:
    explicit TextProperties(CutSession& session, QWidget* parent = nullptr);

    /// Shows the selected item's values.
    void read();
    QPlainTextEdit& words() { return *m_words; }

private:
    using Edit = std::function<void(timeline::TextOverlay&)>;
    void change(const QString& what, const Edit& edit);
    widgets::NumberField* number(const QString& name, double least, double most,
                                 const QString& suffix,
                                 std::function<void(timeline::TextOverlay&, double)> set);
    void addSwatches(PropertyRows& rows);
    void addMotion(PropertyRows& rows);
    void addLayoutRows(PropertyRows& rows);

    CutSession& m_session;
    QPlainTextEdit* m_words;
    widgets::Chip* m_weight;
    widgets::Chip* m_alignment;
    widgets::NumberField* m_size;
    widgets::NumberField* m_x;
    widgets::NumberField* m_y;
    widgets::NumberField* m_width;
    widgets::Chip* m_in;
    widgets::Chip* m_out;
    widgets::NumberField* m_inSeconds;
    widgets::NumberField* m_outSeconds;
    std::vector<ColourSwatch*> m_swatches;
    bool m_reading = false;
};

} // namespace rushes::cut
