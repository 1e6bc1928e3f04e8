#include "tests/support/storysnapshot.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

namespace sextant::story {
namespace {

constexpr double step = 300;
constexpr int steps = 288;
constexpr double windowEnd = 1773926400;          // 2026-03-19T13:20:00Z
constexpr double windowStart = windowEnd - 86400;
constexpr double baselineShift = 21 * 86400;      // the same hours three weeks before
constexpr double none = std::numeric_limits<double>::quiet_NaN();

struct Row {
    const char *id, *name, *area, *unit, *target;
    double baseline, current, limit; // shown unit
    double factor;                   // shown unit -> base unit
    char better;                     // '<' lower, '>' higher
    double low, high;                // 95 % interval of the improvement, percent
    Change change;
    Statistic statistic;
    double n;
    bool key;
};

using enum Change;
using enum Statistic;

const Row rows[] = {
    {"api_p95", "Checkout API p95", "response", "s", "T01", 312, 164, 200, 1e-3, '<', 45.6, 49.1, Improved, P95, 112100, true},
    {"page_load_mobile", "Page load p75, mobile", "response", "s", "T02.mobile", 3.42, 2.12, 2, 1, '<', 35.2, 40.6, Improved, P75, 18400, false},
    {"page_load_desktop", "Page load p75, desktop", "response", "s", "T02.desktop", 1.58, 0.91, 1, 1, '<', 39.8, 44.9, Improved, P75, 22900, false},
    {"db_p95", "Database query p95", "response", "s", "T03", 84, 41, 50, 1e-3, '<', 48.0, 54.1, Improved, P95, 908000, true},
    {"image_p95", "Image load p95", "response", "s", "T04", 780, 430, 500, 1e-3, '<', 41.3, 48.2, Improved, P95, 64100, false},
    {"rps_api", "API throughput at SLO", "throughput", "1/s", "T05.api", 820, 1340, 1000, 1, '>', 57.9, 69.0, Improved, SustainedMin, 360, true},
    {"rps_pages", "Page throughput at SLO", "throughput", "1/s", "T05.pages", 96, 148, 100, 1, '>', 44.8, 63.5, Improved, SustainedMin, 360, false},
    {"users", "Concurrent users at peak", "throughput", "count", "T06", 760, 1240, 1000, 1, '>', 55.1, 71.2, Improved, Max, 288, false},
    {"cache_hit", "Cache hit rate", "throughput", "ratio", "T08", 71.0, 93.4, 90, 1e-2, '>', 30.9, 32.2, Improved, Ratio, 4110000, false},
    {"cpu_average", "CPU average", "resources", "ratio", "T09.average", 68, 52, 70, 1e-2, '<', 21.0, 25.9, Improved, Mean, 288, false},
    {"cpu_peak", "CPU peak", "resources", "ratio", "T09.peak", 93, 79, 85, 1e-2, '<', 11.2, 18.8, Improved, Max, 288, false},
    {"memory_average", "Memory average", "resources", "ratio", "T10.average", 71, 77, 80, 1e-2, '<', -9.9, -7.0, Regressed, Mean, 288, false},
    {"memory_peak", "Memory peak", "resources", "ratio", "T10.peak", 84, 91, 90, 1e-2, '<', -10.6, -6.1, Regressed, Max, 288, false},
    {"lcp_mobile", "LCP p75, mobile", "experience", "s", "T14", 3.90, 2.31, 2.5, 1, '<', 38.2, 43.3, Improved, P75, 18400, true},
    {"inp_mobile", "INP p75, mobile", "experience", "s", "T16", 290, 184, 200, 1e-3, '<', 32.9, 40.1, Improved, P75, 17900, false},
    {"cls_mobile", "CLS p75, mobile", "experience", "", "T15", 0.19, 0.06, 0.1, 1, '<', 61.7, 74.0, Improved, P75, 18400, false},
    {"fcp_mobile", "FCP p75, mobile", "experience", "s", "T13", 2.10, 1.42, 1.5, 1, '<', 29.9, 34.8, Improved, P75, 18400, false},
    {"fid_mobile", "FID p75, legacy", "experience", "s", "T16", 74, 71, 100, 1e-3, '<', -5.2, 12.4, Inconclusive, P75, 310, false},
    {"payment_p95", "Payment API p95", "guard", "s", "", 221, 219, none, 1e-3, '<', -0.8, 2.6, Unchanged, P95, 31000, false},
    {"error_ratio", "HTTP 5xx ratio", "guard", "ratio", "", 0.42, 0.42, none, 1e-2, '<', -2.1, 2.5, Unchanged, Ratio, 1120000, false},
    {"search_p95", "Search API p95", "guard", "s", "", 148, 153, none, 1e-3, '<', -8.9, 2.2, Inconclusive, P95, 9100, false},
    {"disk_await", "Disk await p95", "guard", "s", "", 6.1, 3.2, none, 1e-3, '<', 40.2, 53.6, Improved, P95, 288, false},
    {"page_weight", "Egress per page view", "guard", "B", "", 1.84, 1.21, none, 1e6, '<', 33.1, 35.3, Improved, Mean, 41300, false},
};

/// A small generator with its own state, so that the bytes do not depend on a library.
class Random
{
public:
    explicit Random(std::uint64_t seed) : m_state(seed * 0x9E3779B97F4A7C15ULL + 1) {}
    double next() // -1..1
    {
        m_state ^= m_state << 13;
        m_state ^= m_state >> 7;
        m_state ^= m_state << 17;
        return double(m_state >> 11) / double(1ULL << 52) - 1.0;
    }

private:
    std::uint64_t m_state;
};

/// A day with a quiet night; slow noise, because neighbouring samples remember each other.
TimeSeries makeSeries(const Row &row, double level, double start, std::uint64_t seed)
{
    Random random(seed);
    TimeSeries series;
    series.labels = LabelSet{{QStringLiteral("pool"), QStringLiteral("canary")}};
    double noise = 0;
    for (int i = 0; i <= steps; ++i) {
        const double t = start + i * step;
        const double hour = std::fmod(t / 3600 + 1, 24); // CET
        const auto near = [hour](double peak, double width) { // on the clock's face: 23:00 is three hours from 02:00
            const double apart = std::abs(hour - peak);
            return std::exp(-std::pow(std::min(apart, 24 - apart) / width, 2));
        };
        const double night = near(3.5, 3.2);
        const double evening = near(20, 1.6);
        noise = 0.9 * noise + 0.1 * random.next();
        const double shape = 0.99 - 0.3 * night + 0.1 * evening + 0.12 * noise + 0.012 * random.next();
        series.append(t, level * row.factor * shape);
    }
    return series;
}

KpiDefinition definition(const Row &row)
{
    KpiDefinition kpi;
    kpi.id = QLatin1String(row.id);
    kpi.name = QLatin1String(row.name);
    kpi.shortName = kpi.name;
    kpi.area = QLatin1String(row.area);
    kpi.unit = *unitFromName(QLatin1String(row.unit));
    kpi.better = row.better == '<' ? Direction::LowerIsBetter : Direction::HigherIsBetter;
    kpi.statistic = row.statistic;
    kpi.key = row.key;
    kpi.retired = kpi.id == u"fid_mobile";
    if (!std::isnan(row.limit)) {
        Target target;
        const QStringList key = QString(QLatin1String(row.target)).split(u'.');
        target.id = key.front();
        target.part = key.value(1);
        target.comparator = row.better == '<' ? Comparator::Less : Comparator::Greater;
        target.limit = row.limit * row.factor;
        target.companion = kpi.id == u"inp_mobile";
        kpi.target = target;
    }
    return kpi;
}

KpiQueries queries(const Row &row)
{
    const QString metric = QStringLiteral("shop_%1_bucket{route=\"/v2/checkout\",pool=\"canary\"}").arg(QLatin1String(row.id));
    KpiQueries made;
    made.series = QStringLiteral("histogram_quantile(0.95, sum by (le) (rate(%1[5m])))").arg(metric);
    made.value = QStringLiteral("histogram_quantile(0.95, sum by (le) (increase(%1[24h])))").arg(metric);
    made.buckets = QStringLiteral("sum by (le) (increase(%1[24h]))").arg(metric);
    made.count = QStringLiteral("sum(increase(shop_%1_count{route=\"/v2/checkout\",pool=\"canary\"}[24h]))").arg(QLatin1String(row.id));
    return made;
}

/// Request durations whose p95 is the story's: a 0.2 s bucket exists, so the target can be decided.
HistogramWindow histogram(bool current)
{
    HistogramWindow made;
    made.le = {0.025, 0.05, 0.1, 0.15, 0.175, 0.2, 0.3, 0.35, 0.5, 1, 2.5, std::numeric_limits<double>::infinity()};
    made.cumulative = current ? std::vector<double>{2200, 14100, 66900, 100300, 111362, 111500, 111800, 111900, 112000, 112090, 112100, 112100}
                              : std::vector<double>{300, 2100, 15300, 51000, 63000, 76400, 110053, 117000, 117300, 117500, 117600, 117600};
    return made;
}

KpiData data(const Row &row, bool current)
{
    const double start = current ? windowStart : windowStart - baselineShift;
    KpiData made;
    made.kpi = QLatin1String(row.id);
    made.window = {start, start + 86400};
    made.step = step;
    made.value = (current ? row.current : row.baseline) * row.factor;
    const auto index = std::uint64_t(&row - rows);
    made.series = makeSeries(row, current ? row.current : row.baseline, start, 17 + 2 * index + (current ? 1 : 0));
    made.observations = row.n;
    if (made.kpi == u"api_p95")
        made.histogram = histogram(current);
    made.coverage = 0.997;
    made.lastSample = start + 86400;
    made.fetchedAt = current ? frozenAt : start + 86408;
    made.sourceName = QStringLiteral("Prometheus 2.42, prom.shop:9090");
    made.binding.kpi = made.kpi;
    made.binding.state = BindingState::Bound;
    made.binding.source = QStringLiteral("prometheus");
    made.binding.preset = QStringLiteral("shop.") + made.kpi;
    made.binding.queries = queries(row);
    return made;
}

TargetVerdict judged(const Row &row, const KpiReading &reading)
{
    TargetVerdict verdict;
    verdict.kpi = reading.kpi.id;
    verdict.target = *reading.kpi.target;
    verdict.value = reading.data.value;
    const bool met = satisfies(*verdict.value, verdict.target.comparator, verdict.target.limit);
    verdict.verdict = met ? Verdict::Met : Verdict::Missed;
    if (row.statistic == P95 || row.statistic == P75) {
        verdict.low = *verdict.value * 0.97;
        verdict.high = std::min(*verdict.value * 1.02, met ? verdict.target.limit : *verdict.value * 1.02);
    }
    verdict.reasons = {{met ? QStringLiteral("below-limit") : QStringLiteral("above-limit"),
                        met ? QStringLiteral("The value is inside the limit.")
                            : reading.kpi.id == u"memory_peak" ? QStringLiteral("The session cache grows without bound since version 4.14.1.")
                                                               : QStringLiteral("The value is above the limit in 61 of 288 steps.")}};
    verdict.n = row.n;
    verdict.coverage = reading.data.coverage;
    verdict.window = reading.data.window;
    verdict.query = reading.data.binding.queries.value;
    verdict.source = reading.data.sourceName;
    verdict.age = frozenAt - windowEnd;
    return verdict;
}

Comparison compared(const Row &row)
{
    Comparison change;
    change.kpi = QLatin1String(row.id);
    change.verdict = row.change;
    change.baselineValue = row.baseline * row.factor;
    change.currentValue = row.current * row.factor;
    change.effect = (row.current - row.baseline) / row.baseline;
    // The table of the story tells improvements; the effect has the sign of the raw change.
    const double sign = row.better == '<' ? -1 : 1;
    change.low = std::min(sign * row.low, sign * row.high) / 100;
    change.high = std::max(sign * row.low, sign * row.high) / 100;
    const bool moved = row.change == Improved || row.change == Regressed;
    change.p = moved ? 0.00002 : row.change == Unchanged ? 0.62 : 0.21;
    change.pAdjusted = moved ? 0.0005 : 1.0;
    change.nEff = 21;
    change.method = row.statistic == P95 || row.statistic == P75 ? QStringLiteral("histogram quantile") : QStringLiteral("paired slots");
    change.reasons = {{QStringLiteral("decided"), moved ? QStringLiteral("The interval excludes 0.")
                                                        : row.change == Unchanged ? QStringLiteral("The interval lies inside ±5 %.")
                                                                                  : QStringLiteral("The interval crosses 0 and the margin.")}};
    if (row.change == Inconclusive)
        change.mde = 0.11;
    return change;
}

SourceHealth source(const char *id, const char *kind, const char *name, const char *version, const char *address, SourceState state, double age)
{
    SourceHealth health;
    health.config.id = QLatin1String(id);
    health.config.kind = QLatin1String(kind);
    health.config.name = QLatin1String(name);
    health.info.kind = QLatin1String(kind);
    health.info.version = QLatin1String(version);
    health.info.address = QLatin1String(address);
    health.state = state;
    health.lastSample = frozenAt - age;
    health.lastSuccess = frozenAt - age;
    health.queries = 46;
    health.slowest = 0.21;
    return health;
}

} // namespace

Baseline baseline()
{
    Baseline made;
    made.id = QStringLiteral("B1");
    made.name = QStringLiteral("Before the optimisation");
    made.build = QStringLiteral("checkout-api 4.13.0");
    made.window = {windowStart - baselineShift, windowEnd - baselineShift};
    made.createdAt = windowEnd - baselineShift + 120;
    made.sourceKind = QStringLiteral("prometheus");
    made.sourceVersion = QStringLiteral("2.42.0");
    made.fingerprint = {{QStringLiteral("build"), QStringLiteral("checkout-api 4.13.0")}, {QStringLiteral("instances"), QStringLiteral("4")},
                        {QStringLiteral("data size"), QStringLiteral("212 GB")}, {QStringLiteral("load profile"), QStringLiteral("production traffic")}};
    for (const Row &row : rows)
        made.kpis.push_back(data(row, false));
    made.hash = QStringLiteral("5b0e4f7ad0c1c5a6de4a2a96f6d2f1c8a64b0f6fb0c39dd2d9a1e1f2b7c6d5e4");
    return made;
}

Snapshot snapshot()
{
    Snapshot made;
    made.id = QStringLiteral("9f31c7a2");
    made.project = QStringLiteral("Marlow Outdoor online shop");
    made.scope = QStringLiteral("Checkout, prod-eu canary pool");
    made.asOf = frozenAt;
    made.window = {windowStart, windowEnd};
    made.windowText = QStringLiteral("24h");
    made.step = step;
    made.live = true;
    made.baselineId = QStringLiteral("B1");
    made.baselineName = QStringLiteral("Before the optimisation");
    made.baselineWindow = {windowStart - baselineShift, windowEnd - baselineShift};
    ComparisonSet set;
    set.baseline = made.baselineId;
    set.baselineWindow = made.baselineWindow;
    set.currentWindow = made.window;
    set.overall = Change::Improved;
    for (const Row &row : rows) {
        KpiReading reading;
        reading.kpi = definition(row);
        reading.data = data(row, true);
        reading.baseline = data(row, false);
        reading.change = compared(row);
        if (reading.kpi.target)
            reading.target = judged(row, reading);
        set.rows.push_back(*reading.change);
        made.kpis.push_back(std::move(reading));
    }
    made.comparison = std::move(set);
    made.sources = {source("prometheus", "prometheus", "Prometheus", "2.42.0", "http://prom.shop:9090", SourceState::Ok, 4),
                    source("rum", "recorded", "RUM beacons", "1.3", "recorded", SourceState::Ok, 41),
                    source("lighthouse", "recorded", "Lighthouse CI", "11.6", "recorded", SourceState::Stale, 93600)};
    made.markers = {{QStringLiteral("m1"), MarkerKind::Configuration, 1773853200, 1773853200, QStringLiteral("Canary 20 %")},
                    {QStringLiteral("m2"), MarkerKind::Deploy, 1773868200, 1773868200, QStringLiteral("checkout-api 4.14.1")},
                    {QStringLiteral("m3"), MarkerKind::Test, 1773910800, 1773913500, QStringLiteral("k6 run 18")}};
    return made;
}

SnapshotPtr shared()
{
    return std::make_shared<const Snapshot>(snapshot());
}

Workflow workflow()
{
    struct PhaseRow { const char *title; int first, last, done, all; };
    static constexpr PhaseRow phaseRows[] = {{"Performance assessment", 1, 3, 18, 18}, {"Optimization planning", 4, 5, 12, 12},
                                             {"Backend optimization", 6, 10, 24, 24}, {"Frontend optimization", 11, 12, 9, 9},
                                             {"Testing and validation", 13, 14, 11, 17}, {"Deployment and monitoring", 15, 16, 0, 12}};
    static constexpr const char *people[] = {"M. Sarr", "J. Lind", "A. Costa"};
    Workflow made;
    made.definition = std::make_unique<WorkflowDefinition>();
    made.definition->id = QStringLiteral("story");
    made.definition->title = QStringLiteral("Performance optimisation workflow");
    for (const PhaseRow &row : phaseRows) {
        PhaseDefinition phase;
        phase.id = QStringLiteral("P%1").arg(made.definition->phases.size() + 1);
        phase.title = QLatin1String(row.title);
        phase.firstDay = row.first;
        phase.lastDay = row.last;
        TaskDefinition task;
        task.id = phase.id + QStringLiteral(".T1");
        for (int i = 1; i <= row.all; ++i) {
            ItemDefinition item;
            item.id = QStringLiteral("%1.T1.R%2").arg(phase.id, QString::number(i));
            item.text = QStringLiteral("%1: requirement %2 is proved by what was measured").arg(phase.title, QString::number(i));
            task.items.push_back(std::move(item));
        }
        phase.tasks.push_back(std::move(task));
        made.definition->phases.push_back(std::move(phase));
    }
    for (std::size_t p = 0; p < made.definition->phases.size(); ++p) {
        const PhaseDefinition &phase = made.definition->phases[p];
        PhaseStatus status;
        status.phase = &phase;
        status.done = phaseRows[p].done;
        status.total = phaseRows[p].all;
        int index = 0;
        for (const ItemDefinition &item : phase.tasks.front().items) {
            ItemStatus entry;
            entry.item = &item;
            entry.progress.owner = QLatin1String(people[index % 3]);
            entry.state = index < status.done ? (index % 4 == 3 ? ItemState::Attested : ItemState::Evidenced) : ItemState::Todo;
            if (p == 4 && index == status.done)
                entry.state = ItemState::Failed;
            if (entry.state == ItemState::Attested)
                entry.progress.attestation = Attestation{entry.progress.owner, frozenAt - 3600, QStringLiteral("seen in the review")};
            if (entry.state == ItemState::Evidenced || entry.state == ItemState::Failed)
                entry.evidence.push_back({QStringLiteral("TGT"), entry.state == ItemState::Failed ? Verdict::Missed : Verdict::Met,
                                          QStringLiteral("Checkout API p95 164 ms, limit < 200 ms"), 0.164, QStringLiteral("< 200 ms"),
                                          {windowStart, windowEnd}, frozenAt, 0, {}, QStringLiteral("Prometheus"), {}});
            status.items.push_back(std::move(entry));
            ++index;
        }
        made.phases.push_back(std::move(status));
    }
    return made;
}

} // namespace sextant::story
