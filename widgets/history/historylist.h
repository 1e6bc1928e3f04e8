#pragma once
#include "models/analysis/historyreport.h"
#include "widgets/common/marks.h"

#include <QAbstractListModel>
#include <QListView>

namespace sextant {

/// The KPIs with a history: open alerts first, then burning budgets, then the catalogue's order.
class HistoryListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    void setReport(const HistoryReportPtr &report);
    const KpiHistoryReport *at(int row) const;
    int rowOf(const QString &kpi) const;
    const SparkSpec &spark(int row) const { return m_rows[std::size_t(row)].spark; }
    /// The newest value and whether it meets the target: a value of its own time, not a verdict on a window.
    Glyph glyph(int row) const { return m_rows[std::size_t(row)].glyph; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row {
        const KpiHistoryReport *kpi;
        SparkSpec spark;
        Glyph glyph;
        QString value;
        QString note;
        Tone tone;
    };
    HistoryReportPtr m_report;
    std::vector<Row> m_rows;
};

/// Roles of HistoryListModel beside ToneRole.
enum HistoryRole { NoteRole = Qt::UserRole + 1, HistoryValueRole };

/// The list itself: name, newest value, course, what happened.
class HistoryList : public QListView
{
    Q_OBJECT
public:
    explicit HistoryList(HistoryListModel *model, QWidget *parent = nullptr);
    bool selectKpi(const QString &kpi);
    QString currentKpi() const;

Q_SIGNALS:
    void kpiSelected(const QString &kpi);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    HistoryListModel *m_model;
};

} // namespace sextant
