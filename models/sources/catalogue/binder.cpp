#include "models/sources/catalogue/binder.h"

#include "models/core/datatext.h"
#include "models/sources/catalogue/answers.h"
#include "models/sources/catalogue/unitguess.h"

#include <QCoreApplication>
#include <QPromise>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(sextant::Binder)
};

constexpr double agreement = 0.01; // relative: two answers that close are the same news

/// Looks metric names up: plain ones by hash, patterns one by one.
class Names
{
public:
    explicit Names(const QStringList &names) : m_names(names), m_set(names.begin(), names.end()) {}
    bool matches(const QString &need) const
    {
        static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_:]*$"));
        if (plain.match(need).hasMatch())
            return m_set.contains(need);
        const QRegularExpression pattern(QRegularExpression::anchoredPattern(need));
        return std::any_of(m_names.begin(), m_names.end(), [&](const QString &name) { return pattern.match(name).hasMatch(); });
    }

private:
    QStringList m_names;
    QSet<QString> m_set;
};

/// Candidates of one KPI by what their test answered.
struct Tested {
    std::vector<const Preset *> answered;
    std::vector<const Preset *> undefined;
    std::vector<const Preset *> silent;
};

/// What the bounds of its buckets say about the unit a preset reads; nothing for one whose name says it.
std::optional<UnitProposal> unitShown(const Preset &preset, const KpiDefinition &kpi, const TestFacts &facts)
{
    const auto known = facts.find(preset.id);
    if (preset.boundsOf.isEmpty() || known == facts.end())
        return std::nullopt;
    return proposeUnit(kpi.unit, {preset.boundsOf, {}, known->second.bounds, std::nullopt});
}

bool readsAnotherUnit(const Preset &preset, const KpiDefinition &kpi, const TestFacts &facts)
{
    const auto shown = unitShown(preset, kpi, facts);
    const QString read = preset.rawUnit == unitName(kpi.unit) ? QString() : preset.rawUnit;
    return shown && shown->certainty != UnitProposal::Certainty::Open && shown->unit != read;
}

Tested sortOut(const Catalogue &catalogue, const KpiDefinition &kpi, const std::vector<Candidate> &found, const TestAnswers &answers,
               const TestFacts &facts)
{
    Tested out;
    for (const Candidate &candidate : found) {
        const Preset *preset = candidate.kpi == kpi.id ? catalogue.findPreset(candidate.preset) : nullptr;
        const auto answer = answers.find(candidate.preset);
        if (!preset || answer == answers.end() || readsAnotherUnit(*preset, kpi, facts))
            continue;
        const std::optional<double> value = answer->second ? *answer->second : std::nullopt;
        (!value ? out.silent : std::isfinite(*value) ? out.answered : out.undefined).push_back(preset);
    }
    return out;
}

QString adviceFor(const Catalogue &catalogue, const QString &kpi, const Tested &tested, const std::vector<Candidate> &found,
                  const Names &names)
{
    QStringList sentences;
    if (!tested.silent.empty())
        sentences << asSentence(QT_TRANSLATE_NOOP("Content", "%1 has the metric but no data for it in this window."), {tested.silent.front()->exporter});
    for (const Preset &preset : catalogue.presets) {
        const bool there = std::any_of(preset.needs.begin(), preset.needs.end(), [&](const QString &need) { return names.matches(need); });
        if (preset.kpi != kpi || there)
            continue;
        for (const PresetHint &hint : preset.hints)
            if (names.matches(hint.sees) && !sentences.contains(hint.say))
                sentences << hint.say;
    }
    for (const RelatedKpi &related : catalogue.related) {
        const auto candidate = std::find_if(found.begin(), found.end(), [&](const Candidate &c) { return c.kpi == related.kpi.id; });
        if (related.of == kpi && candidate != found.end())
            sentences << asSentence(QT_TRANSLATE_NOOP("Content", "Available beside it: %1 (%2)."), {related.kpi.name, catalogue.findPreset(candidate->preset)->exporter});
    }
    const auto general = catalogue.advice.find(kpi);
    if (general != catalogue.advice.end())
        sentences << general->second;
    return asSentences(sentences);
}

/// Whether it makes no difference which of two numbers is taken.
bool agree(double a, double b)
{
    return std::abs(a - b) <= agreement * std::max(std::abs(a), std::abs(b));
}

/// Those as strong as the first, which are all that could be taken in its place.
std::vector<const Preset *> equalsOf(const std::vector<const Preset *> &ranked)
{
    std::vector<const Preset *> out;
    std::copy_if(ranked.begin(), ranked.end(), std::back_inserter(out),
                 [&](const Preset *preset) { return preset->strength() == ranked.front()->strength(); });
    return out;
}

Binding bindingTo(const Preset &preset, const BindOptions &options, const TestFacts &facts)
{
    Binding out;
    if (const auto known = facts.find(preset.id); known != facts.end()) {
        out.scrapeInterval = known->second.scraped.seconds;
        out.scrapeReason = known->second.scraped.reason;
    }
    out.state = BindingState::Bound;
    out.preset = preset.id;
    out.exporter = preset.exporter;
    out.queries = applyFilters(preset.queries, options.filters, preset.labels);
    out.substitute = preset.substitute;
    out.advice = preset.honest;
    return out;
}

QString alsoSaid(const QString &before, const QString &sentence)
{
    return before.isEmpty() ? sentence : asSentences({before, sentence});
}

/// The order of preference is described in README.md.
Binding choose(const Tested &tested, const TestAnswers &answers, const KpiDefinition &kpi, const BindOptions &options,
               const TestFacts &facts)
{
    if (tested.answered.empty()) {
        Binding out = bindingTo(*tested.undefined.front(), options, facts);
        out.advice = alsoSaid(out.advice, asSentence(QT_TRANSLATE_NOOP("Content", "Nothing happened in the window yet, so there is no number.")));
        return out;
    }
    const auto valueOf = [&](const Preset *preset) { return **answers.at(preset->id); };
    const std::vector<const Preset *> equals = equalsOf(tested.answered);
    const bool worst = std::all_of(equals.begin(), equals.end(), [](const Preset *preset) { return preset->worstCounts; })
        && kpi.better != Direction::Neither;
    const Preset *best = equals.front();
    if (worst)
        best = *std::max_element(equals.begin(), equals.end(), [&](const Preset *a, const Preset *b) {
            return kpi.better == Direction::LowerIsBetter ? valueOf(a) < valueOf(b) : valueOf(a) > valueOf(b);
        });
    Binding out = bindingTo(*best, options, facts);
    out.value = valueOf(best);
    QStringList others;
    for (const Preset *other : tested.answered)
        if (other != best)
            out.alternatives.push_back(other->id);
    for (const Preset *other : equals)
        if (!worst && !agree(valueOf(other), valueOf(best)))
            others << other->exporter;
    if (!others.isEmpty()) {
        out.state = BindingState::Ambiguous;
        out.advice = asSentence(QT_TRANSLATE_NOOP("Content", "Equally good answers come from %1. Choose one."),
                                {(QStringList(best->exporter) + others).join(QStringLiteral(", "))});
    } else if (best->confirm) {
        out.state = BindingState::Ambiguous;
        out.advice = asSentence(QT_TRANSLATE_NOOP("Content", "Nobody has agreed on a name for this KPI: look at its number and confirm that %1 is meant."),
                                {best->exporter});
    }
    if (const auto shown = unitShown(*best, kpi, facts))
        out.advice = alsoSaid(out.advice, shown->reason);
    return out;
}

/// The number of an instant answer: NaN stays NaN, no series is nothing.
Result<std::optional<double>> numberOf(const Result<QueryResult> &answer)
{
    if (!answer)
        return tl::unexpected(answer.error());
    if (answer->series.empty() || answer->series.front().empty())
        return std::optional<double>();
    return std::optional(answer->series.front().v.back());
}

using BindPromise = QPromise<Result<std::vector<Binding>>>;

void finish(BindPromise &promise, Result<std::vector<Binding>> result)
{
    promise.addResult(std::move(result));
    promise.finish();
}

/// Everything the later stages need once the names are known.
struct Search {
    std::shared_ptr<MetricSource> source;
    Catalogue catalogue;
    TimeRange window;
    BindOptions options;
    std::shared_ptr<BindPromise> promise;
    QStringList names;
    std::vector<Candidate> found;
    TestFacts facts;
};

Query testQuery(const Search &search, const Preset &preset)
{
    const double length = search.window.length();
    const double step = search.options.step > 0 ? search.options.step : std::max(15.0, std::ceil(length / 250));
    const double own = search.facts.at(preset.id).scraped.seconds;
    const KpiQueries queries = resolve(preset.queries, {length, step, own > 0 ? own : search.options.scrapeInterval}, search.options.filters,
                                       preset.labels);
    Query query;
    query.expr = queries.value.isEmpty() ? queries.series : queries.value;
    query.time = search.window.end;
    query.deadline = search.options.deadline;
    return query;
}

void answered(const Search &search, const QList<Answer> &done)
{
    TestAnswers answers;
    std::optional<Error> failure;
    bool any = false;
    for (std::size_t i = 0; i < search.found.size(); ++i) {
        const auto number = numberOf(resultOf(done.at(qsizetype(i))));
        if (number)
            any = true;
        else if (!failure || number.error().code == ErrorCode::Cancelled)
            failure = number.error();
        answers.emplace(search.found[i].preset, number);
    }
    if (failure && (!any || failure->code == ErrorCode::Cancelled))
        return finish(*search.promise, tl::unexpected(*failure));
    finish(*search.promise, chooseBindings(search.catalogue, search.found, answers, search.names, search.source->config().id, search.options,
                                           search.facts));
}

void test(const Search &search)
{
    if (search.promise->isCanceled())
        return finish(*search.promise, fail(ErrorCode::Cancelled, search.source->config().name));
    QList<Answer> asked;
    for (const Candidate &candidate : search.found)
        asked << search.source->query(testQuery(search, *search.catalogue.findPreset(candidate.preset)));
    cancelTogether(search.promise->future(), asked);
    whenAllAnswered(asked, [search](const QList<Answer> &done) { answered(search, done); });
}

/// Calls `fn(list of finished futures)` at once when all are, else when the last one is.
template<typename T, typename Fn>
void once(const QList<QFuture<T>> &asked, Fn fn)
{
    if (std::all_of(asked.begin(), asked.end(), [](const auto &future) { return future.isFinished(); }))
        fn(asked);
    else
        whenAllAnswered(asked, std::move(fn));
}

/// The bounds of buckets whose name says no unit, each metric once.
void askBounds(Search search)
{
    QStringList metrics;
    QList<QFuture<Result<QStringList>>> asked;
    for (const Candidate &candidate : search.found) {
        const QString metric = search.catalogue.findPreset(candidate.preset)->boundsOf;
        if (metric.isEmpty() || metrics.contains(metric))
            continue;
        metrics << metric;
        asked << search.source->labelValues(QStringLiteral("le"), {metric});
    }
    once(asked, [search = std::move(search), metrics](const QList<QFuture<Result<QStringList>>> &done) mutable {
        for (const Candidate &candidate : search.found) {
            const qsizetype at = metrics.indexOf(search.catalogue.findPreset(candidate.preset)->boundsOf);
            if (at >= 0 && done.at(at).resultCount() > 0)
                search.facts[candidate.preset].bounds = done.at(at).result().value_or(QStringList());
        }
        test(search);
    });
}

/// How often the metrics of each candidate are scraped: a test over too few scrapes would find nothing.
void askIntervals(Search search)
{
    const std::vector<Candidate> all = candidates(search.catalogue, search.names);
    QList<QFuture<ScrapeInterval>> asked;
    for (const Candidate &candidate : all) {
        if (!search.options.related && search.catalogue.isRelated(candidate.kpi))
            continue;
        const Preset &preset = *search.catalogue.findPreset(candidate.preset);
        search.found.push_back(candidate);
        asked << search.source->scrapeIntervalOf(scrapedExpr(applyFilters(preset.queries, search.options.filters, preset.labels)));
    }
    if (asked.isEmpty())
        return finish(*search.promise,
                      chooseBindings(search.catalogue, all, {}, search.names, search.source->config().id, search.options));
    once(asked, [search = std::move(search)](const QList<QFuture<ScrapeInterval>> &done) mutable {
        for (std::size_t i = 0; i < search.found.size(); ++i)
            search.facts[search.found[i].preset].scraped =
                done.at(qsizetype(i)).resultCount() > 0 ? done.at(qsizetype(i)).result() : ScrapeInterval();
        askBounds(std::move(search));
    });
}

} // namespace

std::vector<Candidate> candidates(const Catalogue &catalogue, const QStringList &metricNames)
{
    const Names names(metricNames);
    std::vector<const Preset *> found;
    for (const Preset &preset : catalogue.presets)
        if (std::all_of(preset.needs.begin(), preset.needs.end(), [&](const QString &need) { return names.matches(need); }))
            found.push_back(&preset);
    std::stable_sort(found.begin(), found.end(), [](const Preset *a, const Preset *b) { return a->strength() > b->strength(); });
    std::vector<Candidate> out;
    for (const Preset *preset : found)
        out.push_back({preset->kpi, preset->id});
    return out;
}

std::vector<Binding> chooseBindings(const Catalogue &catalogue, const std::vector<Candidate> &found, const TestAnswers &answers,
                                    const QStringList &metricNames, const QString &source, const BindOptions &options,
                                    const TestFacts &facts)
{
    const Names names(metricNames);
    std::vector<Binding> out;
    const auto bind = [&](const KpiDefinition &kpi) {
        const Tested tested = sortOut(catalogue, kpi, found, answers, facts);
        Binding binding;
        if (!tested.answered.empty() || !tested.undefined.empty())
            binding = choose(tested, answers, kpi, options, facts);
        else
            binding.advice = adviceFor(catalogue, kpi.id, tested, found, names);
        binding.kpi = kpi.id;
        binding.source = source;
        out.push_back(std::move(binding));
    };
    for (const KpiDefinition &kpi : catalogue.kpis)
        bind(kpi);
    if (options.related)
        for (const RelatedKpi &related : catalogue.related)
            bind(related.kpi);
    return out;
}

QFuture<Result<std::vector<Binding>>> bindSource(std::shared_ptr<MetricSource> source, const Catalogue &catalogue,
                                                 const TimeRange &window, const BindOptions &options)
{
    Search search{std::move(source), catalogue, window, options, std::make_shared<BindPromise>(), {}, {}, {}};
    search.promise->start();
    const QFuture<Result<std::vector<Binding>>> future = search.promise->future();
    QFuture<Result<QStringList>> names = search.source->metricNames();
    names.then([search](const Result<QStringList> &listed) mutable {
             if (!listed)
                 return finish(*search.promise, tl::unexpected(listed.error()));
             search.names = *listed;
             askIntervals(std::move(search));
         })
        .onCanceled([search] { finish(*search.promise, fail(ErrorCode::Cancelled, search.source->config().name)); });
    return future;
}

} // namespace sextant
