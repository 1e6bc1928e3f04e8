#pragma once
#include "widgets/vitals/vitalsmodel.h"

#include <QHeaderView>
#include <QStyledItemDelegate>

namespace sextant {

/// Paints the rows of the vitals table: rating scale with baseline -> now for each device, figures, views, trend, badge.
class VitalsDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index) override;
    static constexpr int rowHeight = 60;
};

/// The head of the table: over the scale it explains the three bands.
class VitalsHead : public QHeaderView
{
    Q_OBJECT
public:
    explicit VitalsHead(QWidget *parent = nullptr);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
};

/// What the signs of the scale mean: disc mobile, square desktop, hollow baseline, bar target.
class VitalsLegend : public QWidget
{
    Q_OBJECT
public:
    explicit VitalsLegend(QWidget *parent = nullptr);
    void setContent(VitalDevices devices, const QString &baseline);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    qreal layOut(QPainter *painter) const;
    VitalDevices m_devices = VitalDevices::Both;
    QString m_baseline;
};

} // namespace sextant
