#include "tests/widgets/support/story.h"

#include "models/analysis/readingtext.h"

#include <cmath>
#include <numbers>

namespace sextant::test {
namespace {

constexpr double step = 300;
constexpr int points = 289;
constexpr double day = 86400;

struct Row {
    const char *id;
    const char *name;
    const char *area;
    double base;
    double current;
    Unit unit;
    Statistic statistic;
    char sign;     // '<', '>' or ' ' without a target
    double limit;
    double low;    // improvement in percent, 95 % interval
    double high;
    Change change;
    bool key;
};

constexpr auto I = Change::Improved;
constexpr auto R = Change::Regressed;
const Row rows[] = {
    {"api_p95", "Checkout API p95", "response", .312, .164, Unit::Seconds, Statistic::P95, '<', .2, 45.6, 49.1, I, true},
    {"page_load_mobile", "Page load p75, mobile", "response", 3.42, 2.12, Unit::Seconds, Statistic::P75, '<', 2, 35.2, 40.6, I, true},
    {"page_load_desktop", "Page load p75, desktop", "response", 1.58, .91, Unit::Seconds, Statistic::P75, '<', 1, 39.8, 44.9, I, false},
    {"db_p95", "Database query p95", "response", .084, .041, Unit::Seconds, Statistic::P95, '<', .05, 48, 54.1, I, false},
    {"image_p95", "Image load p95", "response", .78, .43, Unit::Seconds, Statistic::P95, '<', .5, 41.3, 48.2, I, false},
    {"rps_api", "API throughput at SLO", "throughput", 820, 1340, Unit::PerSecond, Statistic::SustainedMin, '>', 1000, 57.9, 69, I, true},
    {"rps_pages", "Page throughput at SLO", "throughput", 96, 148, Unit::PerSecond, Statistic::SustainedMin, '>', 100, 44.8, 63.5, I, false},
    {"users", "Concurrent users at peak", "throughput", 760, 1240, Unit::Count, Statistic::Max, '>', 1000, 55.1, 71.2, I, false},
    {"cache_hit", "Cache hit rate", "throughput", .71, .934, Unit::Ratio, Statistic::Ratio, '>', .9, 30.9, 32.2, I, true},
    {"cpu_average", "CPU average", "resources", .68, .52, Unit::Ratio, Statistic::Mean, '<', .7, 21, 25.9, I, true},
    {"cpu_peak", "CPU peak", "resources", .93, .79, Unit::Ratio, Statistic::Max, '<', .85, 11.2, 18.8, I, false},
    {"memory_average", "Memory average", "resources", .71, .77, Unit::Ratio, Statistic::Mean, '<', .8, -9.9, -7, R, false},
    {"memory_peak", "Memory peak", "resources", .84, .91, Unit::Ratio, Statistic::Max, '<', .9, -10.6, -6.1, R, true},
    {"lcp_mobile", "LCP p75, mobile", "experience", 3.9, 2.31, Unit::Seconds, Statistic::P75, '<', 2.5, 38.2, 43.3, I, true},
    {"inp_mobile", "INP p75, mobile", "experience", .29, .184, Unit::Seconds, Statistic::P75, '<', .2, 32.9, 40.1, I, true},
    {"cls_mobile", "CLS p75, mobile", "experience", .19, .06, Unit::None, Statistic::P75, '<', .1, 61.7, 74, I, false},
    {"fcp_mobile", "FCP p75, mobile", "experience", 2.1, 1.42, Unit::Seconds, Statistic::P75, '<', 1.5, 29.9, 34.8, I, false},
    {"fid_mobile", "FID p75, legacy", "experience", .074, .071, Unit::Seconds, Statistic::P75, '<', .1, -5.2, 12.4, Change::Inconclusive, false},
    {"payment_p95", "Payment API p95", "guard", .221, .219, Unit::Seconds, Statistic::P95, ' ', 0, -.8, 2.6, Change::Unchanged, false},
    {"error_ratio", "HTTP 5xx ratio", "guard", .0042, .0042, Unit::Ratio, Statistic::Ratio, ' ', 0, -2.1, 2.5, Change::Unchanged, false},
    {"search_p95", "Search API p95", "guard", .148, .153, Unit::Seconds, Statistic::P95, ' ', 0, -8.9, 2.2, Change::Inconclusive, false},
    {"disk_await", "Disk await p95", "resources", .0061, .0032, Unit::Seconds, Statistic::P95, ' ', 0, 40.2, 53.6, I, false},
    {"net_egress", "Network egress", "guard", 290e6, 188e6, Unit::BitsPerSecond, Statistic::Mean, ' ', 0, 33.1, 35.3, I, false},
};

/// Repeatable noise: a small linear congruence, smoothed.
class Noise
{
public:
    explicit Noise(unsigned seed) : m_state(seed * 2654435761U + 12345U) {}
    double next()
    {
        m_state = m_state * 1664525U + 1013904223U;
        m_value = 0.78 * m_value + 0.36 * (double(m_state >> 8) / double(1U << 24) * 2 - 1);
        return m_value;
    }

private:
    unsigned m_state;
    double m_value = 0;
};

/// Busy in the afternoon, quiet about four in the morning; `level` is the statistic, `depth` the share of the night's dip.
TimeSeries daySeries(double level, double start, unsigned seed, double depth, double noise, Statistic statistic)
{
    Noise random(seed);
    TimeSeries series;
    const double ceiling = statistic == Statistic::Mean ? 1 + depth / 2 : statistic == Statistic::Max ? 1 - noise : 0.97;
    for (int i = 0; i < points; ++i) {
        const double hour = 14.333 + i * step / 3600;
        const double shape = 0.5 + 0.5 * std::cos((hour - 19) / 24 * 2 * std::numbers::pi);
        series.append(start + i * step, level * (ceiling - depth * (1 - shape)) * (1 + noise * random.next()));
    }
    return series;
}

KpiData dataOf(const Row &row, double level, double start, unsigned seed)
{
    KpiData data;
    data.kpi = QLatin1String(row.id);
    data.window = {start, start + day};
    data.step = step;
    const bool flat = row.unit == Unit::Ratio && std::string_view(row.area) != "resources";
    data.series = daySeries(level, start, seed, flat ? 0.03 : 0.35, flat ? 0.008 : 0.045, row.statistic);
    data.value = level;
    data.coverage = 0.997;
    data.observations = 48000;
    data.lastSample = start + day - 4;
    data.fetchedAt = start + day;
    data.sourceName = QStringLiteral("Prometheus 2.42, localhost:9090");
    return data;
}

TargetVerdict verdictOf(const Row &row, const KpiDefinition &kpi, const KpiData &data)
{
    TargetVerdict verdict;
    verdict.kpi = kpi.id;
    verdict.target = *kpi.target;
    verdict.value = row.current;
    verdict.verdict = satisfies(row.current, kpi.target->comparator, row.limit) ? Verdict::Met : Verdict::Missed;
    verdict.reasons = {{QStringLiteral("measured"), QStringLiteral("From the story.")}};
    verdict.window = data.window;
    verdict.coverage = data.coverage;
    verdict.age = 4;
    return verdict;
}

KpiReading readingOf(const Row &row, unsigned seed)
{
    KpiReading reading;
    reading.kpi.id = QLatin1String(row.id);
    reading.kpi.name = QLatin1String(row.name);
    reading.kpi.shortName = QString(reading.kpi.name).replace(QStringLiteral("Page load p75"), QStringLiteral("Page load"));
    reading.kpi.area = QLatin1String(row.area);
    reading.kpi.unit = row.unit;
    reading.kpi.statistic = row.statistic;
    reading.kpi.better = row.sign == '>' ? Direction::HigherIsBetter : Direction::LowerIsBetter;
    reading.kpi.key = row.key;
    reading.data = dataOf(row, row.current, storyEnd - day, seed);
    reading.baseline = dataOf(row, row.base, storyEnd - day - 21 * day, seed + 100);
    if (row.sign != ' ') {
        Target target;
        target.id = QStringLiteral("T");
        target.comparator = row.sign == '<' ? Comparator::Less : Comparator::Greater;
        target.limit = row.limit;
        reading.kpi.target = target;
        reading.target = verdictOf(row, reading.kpi, reading.data);
    }
    Comparison change;
    change.kpi = reading.kpi.id;
    change.verdict = row.change;
    change.baselineValue = row.base;
    change.currentValue = row.current;
    change.effect = (row.current - row.base) / row.base;
    const double sign = row.sign == '>' ? 1 : -1;
    change.low = sign * (sign > 0 ? row.low : row.high) / 100;
    change.high = sign * (sign > 0 ? row.high : row.low) / 100;
    change.reasons = {{QStringLiteral("interval"), QStringLiteral("Interval from the story.")}};
    if (row.change == Change::Inconclusive)
        change.reasons = {{QStringLiteral("spans-zero"), QStringLiteral("Interval spans zero. About 6 h more data needed at this rate.")}};
    reading.change = change;
    return reading;
}

SourceHealth sourceOf(const char *name, SourceState state, double age)
{
    SourceHealth health;
    health.config.id = QString::fromLatin1(name).toLower();
    health.config.name = QLatin1String(name);
    health.state = state;
    health.lastSample = storyEnd - age;
    health.lastSuccess = storyEnd;
    health.queries = 14;
    health.slowest = 0.31;
    return health;
}

} // namespace

SnapshotPtr storySnapshot()
{
    auto snapshot = std::make_shared<Snapshot>();
    snapshot->id = QStringLiteral("5e7ab3c1");
    snapshot->project = QStringLiteral("Marlow Outdoor");
    snapshot->scope = QStringLiteral("Checkout, Q1 2026");
    snapshot->asOf = storyEnd;
    snapshot->window = {storyEnd - day, storyEnd};
    snapshot->windowText = QStringLiteral("24h");
    snapshot->step = step;
    snapshot->live = true;
    unsigned seed = 11;
    ComparisonSet set;
    for (const Row &row : rows) {
        snapshot->kpis.push_back(readingOf(row, seed++));
        set.rows.push_back(*snapshot->kpis.back().change);
    }
    set.baseline = QStringLiteral("b1");
    snapshot->comparison = set;
    snapshot->baselineId = QStringLiteral("b1");
    snapshot->baselineName = QStringLiteral("B1");
    snapshot->baselineWindow = {storyEnd - 22 * day, storyEnd - 21 * day};
    const double start = storyEnd - day;
    snapshot->markers = {{QStringLiteral("m1"), MarkerKind::Configuration, start + 3.67 * 3600, start + 3.67 * 3600, QStringLiteral("Canary 20 %")},
                         {QStringLiteral("m2"), MarkerKind::Deploy, start + 7.83 * 3600, start + 7.83 * 3600, QStringLiteral("checkout-api 4.14.1")},
                         {QStringLiteral("m3"), MarkerKind::Test, start + 19.67 * 3600, start + 20.67 * 3600, QStringLiteral("k6 load test 18")}};
    snapshot->sources = {sourceOf("Prometheus", SourceState::Ok, 4), sourceOf("RUM beacons", SourceState::Ok, 41),
                         sourceOf("Lighthouse CI", SourceState::Stale, 26 * 3600)};
    return snapshot;
}

ChartSpec storyChart(const Snapshot &snapshot, const QString &kpi)
{
    ChartSpec spec;
    const KpiReading *reading = snapshot.find(kpi);
    if (!reading)
        return spec;
    const ReadingText text = readingText(*reading, QLocale());
    spec.title = text.name;
    spec.unit = reading->kpi.unit;
    spec.scale = text.scale;
    spec.window = snapshot.window;
    spec.step = snapshot.step;
    spec.markers = snapshot.markers;
    ChartSeries baseline;
    baseline.role = SeriesRole::Baseline;
    baseline.label = QStringLiteral("Baseline B1");
    baseline.data = reading->baseline->series;
    ChartBand band;
    for (std::size_t i = 0; i < baseline.data.size(); ++i) {
        baseline.data.t[i] += 21 * day;
        band.t.push_back(baseline.data.t[i]);
        band.low.push_back(baseline.data.v[i] * 0.9);
        band.high.push_back(baseline.data.v[i] * 1.1);
    }
    spec.band = band;
    ChartSeries current;
    current.label = QStringLiteral("Current");
    current.data = reading->data.series;
    current.incompleteLast = true;
    spec.series = {baseline, current};
    if (reading->target)
        spec.limits = {{reading->target->target.limit, text.target, reading->kpi.better != Direction::HigherIsBetter}};
    return spec;
}

} // namespace sextant::test
