#include "app/window/sourceintents.h"

#include "app/context.h"
#include "models/core/datatext.h"
#include "models/session/session.h"
#include "models/sources/catalogue/mapping.h"
#include "widgets/sources/sourcespage.h"

#include <QPromise>

#include <algorithm>
#include <cmath>

namespace sextant {
namespace {

constexpr double stepsInWindow = 250; // as when the catalogue is matched
constexpr double smallestStep = 15;

/// One number is wanted: several series would hide that the query does not say which.
Result<std::optional<double>> numberOf(const Result<QueryResult> &answer)
{
    if (!answer)
        return tl::unexpected(answer.error());
    if (answer->series.size() > 1)
        return fail(ErrorCode::InvalidInput, SourceIntents::tr("The query gives %n series", nullptr, int(answer->series.size())), {},
                    SourceIntents::tr("Wrap it in sum(), avg() or max(), or choose labels, so that one is left."));
    if (answer->series.empty() || answer->series.front().empty())
        return std::optional<double>();
    return std::optional(answer->series.front().v.back());
}

} // namespace

SourceIntents::SourceIntents(AppContext &context, Session &session, SourcesPage *page)
    : QObject(page), m_context(context), m_session(session), m_page(page)
{
    connect(page, &SourcesPage::presetChosen, this, &SourceIntents::choose);
    connect(page, &SourcesPage::candidatesShown, this, &SourceIntents::showCandidates);
    connect(page, &SourcesPage::labelsRequested, this, &SourceIntents::showLabels);
    connect(page, &SourcesPage::metricNotesRequested, this, &SourceIntents::showNotes);
    connect(page, &SourcesPage::alertsRequested, this, &SourceIntents::showAlerts);
    connect(page, &SourcesPage::exemplarsRequested, this, &SourceIntents::showExemplars);
    connect(page, &SourcesPage::queryRequested, this, [this] { m_exemplars.next(); });
    connect(page, &SourcesPage::queryCancelled, this, [this] { m_exemplars.next(); });
    connect(page, &SourcesPage::mappingTestRequested, this, &SourceIntents::test);
    connect(page, &SourcesPage::mappingAccepted, this, [this](Binding binding) {
        binding.alternatives = alternativesTo(binding);
        m_session.saveBinding(binding);
    });
}

void SourceIntents::choose(const QString &sourceId, const QString &kpi, const QString &preset)
{
    const Preset *chosen = m_context.catalogue().findPreset(preset);
    if (!chosen)
        return;
    Binding binding;
    binding.kpi = kpi;
    binding.source = sourceId;
    binding.state = BindingState::Bound;
    binding.preset = preset;
    binding.exporter = chosen->exporter;
    binding.substitute = chosen->substitute;
    binding.advice = chosen->honest;
    binding.queries = applyFilters(chosen->queries, m_context.variables(), chosen->labels);
    binding.alternatives = alternativesTo(binding);
    m_session.saveBinding(binding);
}

/// The other ways known so far, so that a choice can be taken back.
std::vector<QString> SourceIntents::alternativesTo(const Binding &chosen) const
{
    for (const Binding &before : m_session.state().bindings)
        if (before.source == chosen.source && before.kpi == chosen.kpi) {
            QStringList ways = otherWays(before, chosen.preset);
            ways.removeAll(ownPreset()); // there is only one query of one's own
            return {ways.begin(), ways.end()};
        }
    return {};
}

void SourceIntents::showCandidates(const QString &sourceId, const QString &kpi, const QStringList &presets)
{
    const KpiDefinition *definition = m_context.catalogue().findKpi(kpi);
    for (const QString &id : presets) {
        const Preset *preset = m_context.catalogue().findPreset(id);
        if (!preset || !definition)
            continue;
        const QString note = preset->honest.isEmpty() ? QString() : QStringLiteral(" · ") + shownText(preset->honest);
        const DisplayScale scale = displayScale(definition->unit, definition->target ? definition->target->limit : 0);
        const auto show = [page = m_page, sourceId, kpi, id, exporter = shownText(preset->exporter), note, scale](const Result<QueryResult> &answer) {
            const auto number = numberOf(answer);
            const QString value = !number                                 ? tr("no answer")
                                  : !*number || !std::isfinite(**number) ? tr("no number in this window")
                                                                         : formatQuantity(**number, scale, QLocale());
            page->setCandidateText(sourceId, kpi, id, QStringLiteral("%1: %2%3").arg(exporter, value, note));
        };
        whenDone(numberNow(sourceId, applyFilters(preset->queries, m_context.variables(), preset->labels)), this, show);
    }
}

void SourceIntents::showLabels(const QString &sourceId, const QString &metric, const QString &label)
{
    whenDone(label.isEmpty() ? m_session.labelNames(sourceId, metric) : m_session.labelValues(sourceId, label, metric), this,
             [this, sourceId, metric, label](const Result<QStringList> &texts) {
                 if (texts)
                     m_page->setLabels(sourceId, metric, label, *texts);
             });
}

ServerView *SourceIntents::server(const QString &sourceId) const
{
    MetricSource *source = m_session.source(sourceId);
    return source ? source->serverView() : nullptr;
}

void SourceIntents::showNotes(const QString &sourceId)
{
    if (ServerView *asked = server(sourceId))
        whenDone(asked->metricNotes({}), this, [this, sourceId](const Result<MetricNotes> &notes) {
            if (notes) // without them names and queries work as well
                m_page->setMetricNotes(sourceId, *notes);
        });
}

void SourceIntents::showAlerts(const QString &sourceId)
{
    ServerView *asked = server(sourceId);
    const auto show = [this, sourceId](const Result<AlertsNow> &alerts) { m_page->setAlerts(sourceId, alerts, m_context.clock()->now()); };
    if (!asked)
        return show(fail(ErrorCode::NotFound, tr("This source has no alerts")));
    whenDone(asked->alertsNow(), this, show);
}

void SourceIntents::showExemplars(const QString &sourceId, const QString &expr)
{
    const quint64 ticket = m_exemplars.next();
    ServerView *asked = server(sourceId);
    const auto window = m_session.window().at(m_session.pausedAt().value_or(m_context.clock()->now()));
    if (!asked)
        return m_page->setExemplars(fail(ErrorCode::NotFound, tr("This source has no exemplars")));
    if (!window)
        return m_page->setExemplars(tl::unexpected(window.error()));
    whenDone(asked->exemplars(expr, *window), this, [this, ticket](const Result<std::vector<Exemplar>> &found) {
        if (m_exemplars.isCurrent(ticket))
            m_page->setExemplars(found);
    });
}

void SourceIntents::test(const QString &sourceId, const Binding &binding)
{
    whenDone(numberNow(sourceId, binding.queries), this,
             [this](const Result<QueryResult> &answer) { m_page->setMappingValue(numberOf(answer)); });
}

QFuture<Result<QueryResult>> SourceIntents::numberNow(const QString &sourceId, const KpiQueries &queries)
{
    const auto window = m_session.window().at(m_session.pausedAt().value_or(m_context.clock()->now()));
    if (!window)
        return QtFuture::makeReadyFuture(Result<QueryResult>(tl::unexpected(window.error())));
    const auto ask = [this, sourceId, queries, window = *window](double scrapeInterval) {
        const double length = window.length();
        const KpiQueries resolved = resolve(queries, {length, std::max(smallestStep, std::ceil(length / stepsInWindow)), scrapeInterval});
        Query query;
        query.expr = resolved.value.isEmpty() ? resolved.series : resolved.value;
        query.time = window.end;
        return m_session.query(sourceId, query);
    };
    MetricSource *source = m_session.source(sourceId);
    if (!source)
        return ask(0);
    const double usual = scrapeInterval(sourceId);
    auto promise = std::make_shared<QPromise<Result<QueryResult>>>();
    promise->start();
    whenDone(source->scrapeIntervalOf(scrapedExpr(queries)), this, [this, promise, ask, usual](const ScrapeInterval &interval) {
        whenDone(ask(interval.seconds > 0 ? interval.seconds : usual), this, [promise](const Result<QueryResult> &answer) {
            promise->addResult(answer);
            promise->finish();
        });
    });
    return promise->future();
}

double SourceIntents::scrapeInterval(const QString &sourceId) const
{
    if (m_session.snapshot())
        for (const SourceHealth &health : m_session.snapshot()->sources)
            if (health.config.id == sourceId)
                return health.info.scrapeInterval;
    return 0;
}

} // namespace sextant
