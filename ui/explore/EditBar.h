/// The row under the stage while a picture is edited by instruction: the words, what they cost, and
/// the brush that says where it may change. It shows and emits; main thread.
#pragma once

#include "core/base/Money.h"

#include <QWidget>

#include <optional>

class QLineEdit;

namespace rushes::widgets {
class HintButton;
class Label;
class PrimaryButton;
class ValueSlider;
} // namespace rushes::widgets

namespace rushes::explore {

class EditBar final : public QWidget
{
    Q_OBJECT

public:
    explicit EditBar(QWidget* parent = nullptr);

    QString words() const;
    void focusWords();
    /// Share of the picture's longer side, as MaskView has it.
    void setBrush(double share);
    /// The soft edge as a share of the picture's shorter side.
    double feather() const;

    enum class Reach { WholePicture, InsideMask };
    void setReach(Reach reach);
    /// How many pictures the words are for.
    void setPictures(int count);
    /// nullopt when nobody knows it.
    void setPrice(std::optional<Money> price);
    void setCanUndo(bool can);

signals:
    void wanted();
    void wordsChanged();
    void brushWanted(double share);
    void featherChanged(double share);
    void clearWanted();
    void invertWanted();
    void undoWanted();
    void leaveWanted();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* wordsRow();
    QWidget* brushRow();
    void updateButton();

    Reach m_where = Reach::WholePicture;
    int m_pictures = 1;
    QLineEdit* m_words;
    widgets::PrimaryButton* m_go;
    widgets::Label* m_reach;
    widgets::ValueSlider* m_brush;
    widgets::ValueSlider* m_feather;
    widgets::HintButton* m_clear;
    widgets::HintButton* m_undo;
};

} // namespace rushes::explore
