/// Key caps with a word after them ("← A wins"), and the 32 px bar that lists them at the bottom of
/// a workspace. They only show keys; actions own the shortcuts. Main thread.
#pragma once

#include <QStringList>
#include <QWidget>

#include <vector>

namespace rushes::widgets {

/// One entry: caps as shown ("Alt ←", "→") and what they do.
struct KeyWords
{
    QStringList keys;
    QString words;
    bool operator==(const KeyWords&) const = default;
};

class KeyHint : public QWidget
{
    Q_OBJECT

public:
    explicit KeyHint(const KeyWords& entry, QWidget* parent = nullptr);

    void setEntry(const KeyWords& entry);
    const KeyWords& entry() const { return m_entry; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    KeyWords m_entry;
};

class HintBar : public QWidget
{
    Q_OBJECT

public:
    explicit HintBar(QWidget* parent = nullptr);

    /// From the left; those that do not fit are left out, last first.
    void setHints(const std::vector<KeyWords>& hints);
    /// One entry at the right edge, such as "? All keys".
    void setTrailing(const KeyWords& hint);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();

    std::vector<KeyHint*> m_hints;
    KeyHint* m_trailing = nullptr;
};

} // namespace rushes::widgets
