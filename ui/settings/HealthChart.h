/// How the models have served lately: a row for each with one bar a request, as high as it took
/// long, hollow and red where it failed, and beside it how long half and most of them took. To a
/// screen reader it is one picture that says its rows. Main thread; it reads no ledger itself.
#pragma once

#include "core/generation/Ledger.h"

#include <QWidget>

namespace rushes::preferences {

struct ModelCalls
{
    QString name = {};
    std::vector<generation::Call> calls = {}; ///< oldest first
    QString rest = {};                        ///< why it is left alone now; empty when it is not
};

class HealthChart final : public QWidget
{
    Q_OBJECT

public:
    static constexpr std::size_t mostModels = 6, mostCalls = 60;

    explicit HealthChart(QWidget* parent = nullptr);

    /// Those asked last come first; as many as fit.
    void showModels(std::vector<ModelCalls> models);
    /// "3.1 s, most under 6.2 s, 2 of 48 failed".
    static QString summary(const ModelCalls& model);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    QRect rowAt(std::size_t index) const;
    QRect strip(const QRect& row) const;
    void paintRow(QPainter& painter, const QRect& row, const ModelCalls& model) const;
    void paintCalls(QPainter& painter, const QRect& strip, const ModelCalls& model) const;
    QString tipAt(const QPoint& at) const;

    std::vector<ModelCalls> m_models;
};

} // namespace rushes::preferences
