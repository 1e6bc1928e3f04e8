#pragma once
#include "models/sources/catalogue/resolve.h"
#include "models/core/whendone.h"
#include "models/sources/query.h"

#include <QFuture>
#include <QObject>

namespace sextant {

class AppContext;
class ServerView;
class Session;
class SourcesPage;

/// What a person does about bindings on the Sources screen: looks what each way to measure a KPI gives, chooses one, or makes
/// one of their own. Numbers come from the live source, choices go to the session.
class SourceIntents : public QObject
{
    Q_OBJECT
public:
    /// `page` is the parent and outlives nothing of this.
    SourceIntents(AppContext &context, Session &session, SourcesPage *page);

private:
    void choose(const QString &sourceId, const QString &kpi, const QString &preset);
    void showCandidates(const QString &sourceId, const QString &kpi, const QStringList &presets);
    std::vector<QString> alternativesTo(const Binding &chosen) const;
    void showLabels(const QString &sourceId, const QString &metric, const QString &label);
    ServerView *server(const QString &sourceId) const;
    void showNotes(const QString &sourceId);
    void showAlerts(const QString &sourceId);
    void showExemplars(const QString &sourceId, const QString &expr);
    void test(const QString &sourceId, const Binding &binding);
    /// Asks for the number that queries give at the end of the window in view.
    QFuture<Result<QueryResult>> numberNow(const QString &sourceId, const KpiQueries &queries);
    double scrapeInterval(const QString &sourceId) const;

    AppContext &m_context;
    Session &m_session;
    SourcesPage *m_page;
    Generation m_exemplars; ///< the newest question for exemplars counts
};

} // namespace sextant
