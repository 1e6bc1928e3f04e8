#pragma once
#include "widgets/common/marks.h"

#include <QWidget>

class QPushButton;

namespace sextant {

/// One KPI on 284 (min 224) x 144: name and verdict, value and sparkline, change, bullet, target. One focus stop; Enter
/// opens the comparison. Everything shown is also in its accessible description.
class KpiCard : public QWidget
{
    Q_OBJECT
public:
    enum class State { Ready, Loading, Stale, NoData, Error, Paused };

    explicit KpiCard(QWidget *parent = nullptr);
    /// Ready, Stale, NoData or Error, as the reading says. `asOf` is the snapshot's moment, `offset` seconds east of UTC.
    void setReading(const KpiReading &reading, double asOf, int offset = 0);
    /// The values stand still; the chip carries the frozen time.
    void setPaused(bool paused);
    /// A newer picture is being fetched: the old one stays, dimmed.
    void setBusy(bool busy);
    /// The first fetch: skeleton blocks. Later refreshes keep the old values instead.
    void setLoading(const QString &name, const QString &progress);
    State state() const { return m_state; }
    QString kpi() const { return m_kpi; }
    QSize sizeHint() const override { return {theme::px(284), theme::px(144)}; }
    QSize minimumSizeHint() const override { return {theme::px(224), theme::px(144)}; }

Q_SIGNALS:
    void activated(const QString &kpi);
    /// "retry", "why", "edit-query", "copy-error", "cancel"
    void actionRequested(const QString &action, const QString &kpi);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void setState(State state);
    void addToDescription(const QStringList &parts);
    void setActions(const QStringList &actions);
    void placeActions();
    void paintHead(QPainter &painter) const;
    void paintValue(QPainter &painter) const;
    void paintFoot(QPainter &painter) const;
    void paintSkeleton(QPainter &painter) const;
    void paintError(QPainter &painter) const;
    QRectF inner() const;

    QString m_kpi;
    State m_state = State::Loading;
    KpiReading m_reading;
    ReadingText m_text;
    Standing m_standing = Standing::NoData;
    SparkSpec m_spark;
    BulletSpec m_bullet;
    QString m_note;      ///< "last seen 14:08", "No samples since 13:52", "Partial data", "Querying, 2 of 3"
    QString m_age;       ///< "12 min old"
    QString m_frozen;    ///< "14:20:08"
    QList<QPushButton *> m_actions;
    bool m_busy = false;
};

} // namespace sextant
