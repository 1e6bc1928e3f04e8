#include "models/session/projectsources.h"

#include "models/session/partialconsent.h"
#include "models/sources/catalogue/mapping.h"
#include "models/store/recordedsource.h"

#include <QFuture>

#include <algorithm>

namespace sextant {
namespace {

/// Stands in for a source that could not be made.
class BrokenSource final : public MetricSource
{
public:
    BrokenSource(SourceConfig config, Error error) : m_config(std::move(config)), m_error(std::move(error)) {}
    SourceConfig config() const override { return m_config; }
    QFuture<Result<SourceInfo>> connectSource() override { return answer<SourceInfo>(); }
    QFuture<Result<QStringList>> metricNames() override { return answer<QStringList>(); }
    QFuture<Result<QueryResult>> query(const Query &) override { return answer<QueryResult>(); }
    void cancelAll() override {}

private:
    template<typename T>
    QFuture<Result<T>> answer() const
    {
        return QtFuture::makeReadyFuture(Result<T>(tl::unexpected(m_error)));
    }
    SourceConfig m_config;
    Error m_error;
};

} // namespace

std::vector<std::shared_ptr<MetricSource>> openSources(const ProjectState &state, const std::vector<KpiData> &recorded,
                                                       const SourceFactory &factory)
{
    std::vector<std::shared_ptr<MetricSource>> sources;
    for (const SourceConfig &config : state.sources) {
        if (config.isRecorded()) {
            sources.push_back(std::make_shared<RecordedSource>(config, recorded));
            continue;
        }
        auto source = factory(config);
        sources.push_back(source ? *source : std::make_shared<BrokenSource>(config, source.error()));
    }
    return sources;
}

std::vector<KpiDefinition> kpisOf(const ProjectState &state, std::vector<KpiDefinition> catalogue)
{
    for (const KpiDefinition &own : state.customKpis) {
        const auto same = std::find_if(catalogue.begin(), catalogue.end(), [&](const KpiDefinition &kpi) { return kpi.id == own.id; });
        if (same != catalogue.end())
            *same = own;
        else
            catalogue.push_back(own);
    }
    return catalogue;
}

std::vector<LabelFilter> projectVariables(const ProjectState &state)
{
    return parseMatchers(state.property(variablesProperty)).value_or(std::vector<LabelFilter>{});
}

void restoreHistory(const ProjectStore &store, const std::vector<std::shared_ptr<MetricSource>> &sources, double now)
{
    constexpr double kept = 86400; // what "This machine" holds in memory
    const auto history = store.history({now - kept, now});
    if (!history || history->empty())
        return;
    for (const auto &source : sources)
        source->restoreHistory(*history);
}

double storyTime(const ProjectState &state, double now)
{
    if (!state.info.sample)
        return now;
    return parseTime(state.property(QStringLiteral("as_of")), now).value_or(now);
}

RefreshRequest requestFor(const ProjectState &state, const std::vector<KpiDefinition> &catalogue,
                          const std::vector<std::shared_ptr<MetricSource>> &sources, const WindowChoice &window)
{
    RefreshRequest request;
    request.project = state.property(QStringLiteral("title"), state.info.title);
    request.scope = state.property(QStringLiteral("scope"));
    request.sample = state.info.sample;
    request.kpis = catalogue;
    request.sources = sources;
    request.bindings = state.bindings;
    request.window = window;
    if (const Baseline *baseline = state.activeBaseline())
        request.baseline = *baseline;
    request.markers = state.markers;
    request.partialConsent = partialConsents(state);
    const QString prefix = QStringLiteral("label.");
    for (const auto &[key, value] : state.properties)
        if (key.startsWith(prefix) && !value.isEmpty())
            request.labels[key.mid(prefix.size())] = value;
    return request;
}

} // namespace sextant
