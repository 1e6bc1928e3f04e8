#pragma once
#include "models/core/verdict.h"
#include "widgets/common/glyphs.h"

#include <QWidget>

#include <array>
#include <optional>

namespace sextant {

/// "All 23 | Improved 17 | …": filters the verdict table and is its summary. One tab stop, arrow keys move.
/// On narrow windows the words give way and the glyphs stay.
class VerdictFilter : public QWidget
{
    Q_OBJECT
public:
    static constexpr int segments = 6;
    /// nullopt is "All".
    static std::optional<Change> verdictOf(int segment);

    explicit VerdictFilter(QWidget *parent = nullptr);
    void setCounts(const std::array<int, segments> &counts);
    int current() const { return m_current; }
    /// Does not emit.
    void setCurrent(int segment);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(std::optional<sextant::Change> verdict);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    QString text(int segment, bool brief) const;
    qreal segmentWidth(int segment, bool brief) const;
    qreal fullWidth(bool brief) const;
    bool isBrief() const;
    int segmentAt(QPointF at) const;
    void choose(int segment);
    void describe();

    std::array<int, segments> m_counts{};
    int m_current = 0;
};

} // namespace sextant
