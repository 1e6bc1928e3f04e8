#pragma once
#include "models/workflow/gate.h"

#include <QDate>
#include <QLocale>
#include <QWidget>

namespace sextant {

/// The phases as bars as long as their days, gates as diamonds between them, today as a triangle. Arrow keys and clicks
/// choose a phase. Lists without days (success criteria, aftercare) stand behind the last day.
class PhaseStrip : public QWidget
{
    Q_OBJECT
public:
    struct Phase {
        QString title;
        int firstDay = 0; ///< 0: a list without days
        int lastDay = 0;
        int done = 0;
        int total = 0;
        bool failed = false;
        QString gate;     ///< "G5"; empty when none
        bool gateMet = false;
    };
    explicit PhaseStrip(QWidget *parent = nullptr);
    void setPhases(const std::vector<Phase> &phases, const QDate &start, const QDate &today);
    /// The phase that is worked on; the chosen one is what the checklist shows.
    void setCurrent(int index);
    void setChosen(int index);
    int chosen() const { return m_chosen; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosenByPerson(int index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    qreal dayWidth() const;
    qreal dayLeft(int day) const;
    QRectF phaseRect(int index) const;
    int phaseAt(const QPointF &position) const;
    QString sentence(const Phase &phase) const;
    void paintPhase(QPainter &painter, int index) const;
    void paintGate(QPainter &painter, int index) const;
    void paintDays(QPainter &painter) const;
    void choose(int index);

    std::vector<Phase> m_phases;
    QDate m_start;
    int m_today = 0; ///< day of the plan; 0: not in it
    int m_days = 0;
    int m_lists = 0;
    int m_current = 0;
    int m_chosen = 0;
};

} // namespace sextant
