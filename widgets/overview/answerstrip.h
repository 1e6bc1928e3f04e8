#pragma once
#include "models/analysis/overview.h"

#include <QWidget>

class QPushButton;

namespace sextant {

/// The next gate, when the project has a workflow.
struct GateBlock {
    QString title;   ///< "Gate G5"
    QString detail;  ///< "3 of 5 criteria met, day 14 of 16"
    int met = 0;
    int all = 0;
    friend bool operator==(const GateBlock &, const GateBlock &) = default;
};

/// The answer in words: targets met, changes against the baseline, the gate. One line of 60, two or three when narrow.
class AnswerStrip : public QWidget
{
    Q_OBJECT
public:
    explicit AnswerStrip(QWidget *parent = nullptr);
    void setSummary(const OverviewSummary &summary);
    void setGate(const std::optional<GateBlock> &gate);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void gateRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Blocks {
        QRectF answer;
        QRectF changes;
        QRectF gate;
        int rows = 1;
    };
    Blocks blocks() const;
    qreal gateWidth() const; ///< as its words need; 0 without a gate
    void describe();
    void paintAnswer(QPainter &painter, const QRectF &area) const;
    void paintRing(QPainter &painter, const QRectF &area) const;
    void paintChanges(QPainter &painter, const QRectF &area) const;
    void paintGate(QPainter &painter, const QRectF &area) const;
    OverviewSummary m_summary;
    std::optional<GateBlock> m_gate;
    QPushButton *m_open;
};

} // namespace sextant
