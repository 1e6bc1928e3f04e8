#pragma once
#include "models/analysis/snapshot.h"

#include <QListView>

namespace sextant {

/// "Live", "Stale", "Not connected", … as people read it.
QString sourceStateText(const SourceHealth &health);
/// One line on how a source is: "Prometheus 2.42 · 42 queries, 0 failed · newest sample 4 s ago".
QString sourceHealthText(const SourceHealth &health, double now, const QLocale &locale);

class SourceListModel;

/// The sources of the project, two lines each: name and state, who answers and how old the newest sample is.
class SourceList : public QListView
{
    Q_OBJECT
public:
    explicit SourceList(QWidget *parent = nullptr);
    /// `now` is the moment of the snapshot, for ages.
    void setSources(const std::vector<SourceHealth> &sources, double now);
    QString selected() const;
    void select(const QString &id);

Q_SIGNALS:
    void sourceSelected(const QString &id);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    SourceListModel *m_model;
    bool m_filling = false;
};

} // namespace sextant
