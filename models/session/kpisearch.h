#pragma once
#include "models/core/kpi.h"
#include "models/core/kpidata.h"

#include <map>

namespace sextant {

/// When the metrics of a source are searched again without anybody asking for it: once a minute for ten minutes after its first
/// search or after it came back from a failure, for a server that starts has its series only after a scrape or two; then hourly.
class SearchPacing
{
public:
    /// A search begins because the source is new, was changed, or a person wanted it: what is missing is awaited for a while.
    void begin(const QString &source, double now);
    /// The source answers again after it had failed.
    void returned(const QString &source, double now);
    /// A search begins by itself.
    void searching(const QString &source, double now);
    /// Whether a search is due. A clock that was set back does not postpone it beyond its interval.
    bool isDue(const QString &source, double now) const;
    void clear() { m_sources.clear(); }

private:
    struct State {
        double awaitedSince = 0;
        double next = 0;
    };
    static double interval(const State &state, double now);
    std::map<QString, State> m_sources;
};

/// Whether some source gives a KPI.
bool isBound(const std::vector<Binding> &bindings, const QString &kpi);
/// Whether another search of a source can bring something: it was never searched with success, or a KPI has no metric anywhere.
bool isWorthSearching(const std::vector<KpiDefinition> &kpis, const std::vector<Binding> &bindings, const QString &source);
/// The bindings of a source after a search that nobody asked for: only KPIs that no source gave are taken from what was found.
std::vector<Binding> withMissingFilled(const std::vector<Binding> &all, const QString &source, const std::vector<Binding> &found);

} // namespace sextant
