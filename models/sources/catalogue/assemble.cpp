#include "models/sources/catalogue/assemble.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <map>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(sextant::KpiFetch)
};

constexpr double sameMoment = 1e-3; // seconds

/// A bucket bound: "0.25", "1e+06", "+Inf".
std::optional<double> bound(const QString &text)
{
    const QByteArray bytes = text.startsWith(u'+') ? text.mid(1).toLatin1() : text.toLatin1();
    double value = 0;
    const auto [end, code] = std::from_chars(bytes.constData(), bytes.constData() + bytes.size(), value);
    if (bytes.isEmpty() || code != std::errc() || end != bytes.constData() + bytes.size() || std::isnan(value))
        return std::nullopt;
    return value;
}

/// How many of `unit` make a base unit. Dividing gives the exact decimals that multiplying by 0.001 does not.
double perBase(const QString &unit)
{
    if (unit == QStringLiteral("ms"))
        return 1e3;
    if (unit == QStringLiteral("us"))
        return 1e6;
    return unit == QStringLiteral("ns") ? 1e9 : 1;
}

void note(KpiData &data, const QString &warning)
{
    if (!data.warnings.contains(warning))
        data.warnings << warning;
}

/// The answer if there is a good one; its warnings are the data's.
const QueryResult *take(KpiData &data, const std::optional<Result<QueryResult>> &answer, const QString &what)
{
    if (!answer)
        return nullptr;
    if (!*answer) {
        note(data, Tr::tr("%1: %2").arg(what, describe(answer->error())));
        return nullptr;
    }
    data.partial = data.partial || (*answer)->partial;
    for (const QString &warning : (*answer)->warnings)
        note(data, warning);
    return &**answer;
}

/// The only series of an answer; more than one is said, because one number was expected.
const TimeSeries *only(KpiData &data, const QueryResult *answer)
{
    if (!answer || answer->series.empty())
        return nullptr;
    if (answer->series.size() > 1)
        note(data, Tr::tr("The query gives %1 series where one is expected; the first one is used.").arg(answer->series.size()));
    return &answer->series.front();
}

/// The samples up to a time.
TimeSeries upTo(TimeSeries series, double end)
{
    const auto count = std::upper_bound(series.t.begin(), series.t.end(), end + sameMoment) - series.t.begin();
    series.t.resize(std::size_t(count));
    series.v.resize(std::size_t(count));
    return series;
}

QString boundText(double bound)
{
    if (std::isinf(bound))
        return QStringLiteral("+Inf");
    std::array<char, 64> buffer;
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), bound).ptr;
    return QString::fromLatin1(buffer.data(), end - buffer.data());
}

/// The values of `series` at exactly `times`, or nothing when one is missing.
std::optional<std::vector<double>> valuesAt(const TimeSeries &series, const std::vector<double> &times)
{
    std::vector<double> values;
    values.reserve(times.size());
    std::size_t at = 0;
    for (const double time : times) {
        while (at < series.size() && series.t[at] < time - sameMoment)
            ++at;
        if (at == series.size() || series.t[at] > time + sameMoment || !std::isfinite(series.v[at]))
            return std::nullopt;
        values.push_back(series.v[at]);
    }
    return values;
}

/// Keeps the parts, of very many those with the highest mean, in the server's order.
void takeParts(KpiData &data, std::vector<TimeSeries> parts)
{
    if (parts.size() > maxParts) {
        std::vector<std::pair<double, std::size_t>> byMean;
        for (std::size_t i = 0; i < parts.size(); ++i)
            byMean.emplace_back(-statisticOf(parts[i], Statistic::Mean).value_or(-std::numeric_limits<double>::infinity()), i);
        std::nth_element(byMean.begin(), byMean.begin() + maxParts, byMean.end());
        byMean.resize(maxParts);
        std::sort(byMean.begin(), byMean.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
        data.partsTotal = int(parts.size());
        for (const auto &[mean, index] : byMean)
            data.parts.push_back(std::move(parts[index]));
        return;
    }
    data.parts = std::move(parts);
}

/// The last value of an instant answer. NaN is how a server says "undefined", such as 0/0: missing, not a number.
std::optional<double> instant(const TimeSeries *series)
{
    if (!series || series->empty() || std::isnan(series->v.back()))
        return std::nullopt;
    return series->v.back();
}

} // namespace

KpiData judgedOnly(KpiData data)
{
    const double end = data.judged().end;
    data.series = upTo(std::move(data.series), end);
    for (TimeSeries &part : data.parts)
        part = upTo(std::move(part), end);
    for (TimeSeries &bucket : data.bucketSeries)
        bucket = upTo(std::move(bucket), end);
    data.window.end = end;
    data.judgedUntil = 0;
    return data;
}

std::optional<double> statisticOf(const TimeSeries &series, Statistic statistic)
{
    std::vector<double> values;
    values.reserve(series.v.size());
    std::copy_if(series.v.begin(), series.v.end(), std::back_inserter(values), [](double v) { return std::isfinite(v); });
    if (values.empty())
        return std::nullopt;
    if (const auto q = quantileOf(statistic)) {
        std::sort(values.begin(), values.end());
        const double rank = *q * double(values.size() - 1);
        const auto below = std::size_t(rank);
        const double next = values[std::min(below + 1, values.size() - 1)];
        return values[below] + (rank - double(below)) * (next - values[below]);
    }
    switch (statistic) {
    case Statistic::Max: return *std::max_element(values.begin(), values.end());
    case Statistic::Min:
    case Statistic::SustainedMin: return *std::min_element(values.begin(), values.end());
    default: break;
    }
    double mean = 0;
    double n = 0;
    for (double value : values) // running mean: no overflow, no loss from a large sum
        mean += (value - mean) / ++n;
    return mean;
}

double coverageOf(const TimeSeries &series, const TimeRange &window, double step)
{
    if (step <= 0 || !window.isValid())
        return 0;
    const double expected = std::floor(window.length() / step + 1e-9) + 1;
    double present = 0;
    for (std::size_t i = 0; i < series.size(); ++i)
        if (std::isfinite(series.v[i]) && series.t[i] >= window.start - 1e-3 && series.t[i] <= window.end + 1e-3)
            ++present;
    return std::min(1.0, present / expected);
}

std::optional<HistogramWindow> histogramOf(const QueryResult &buckets)
{
    std::vector<std::pair<double, double>> found;
    for (const TimeSeries &series : buckets.series) {
        const auto le = bound(series.labels.value(QStringLiteral("le")));
        if (!le || series.empty() || std::isnan(series.v.back()))
            continue;
        found.emplace_back(*le / perBase(series.labels.value(QStringLiteral("le_unit"))), series.v.back());
    }
    std::sort(found.begin(), found.end());
    if (found.size() < 2 || !std::isinf(found.back().first) || found.back().first < 0)
        return std::nullopt;
    HistogramWindow out;
    double highest = 0;
    for (const auto &[le, count] : found) {
        highest = std::max(highest, count);
        if (!out.le.empty() && out.le.back() == le) { // "1" and "1.0" during an upgrade: the same bound twice
            out.cumulative.back() = highest;
            continue;
        }
        out.le.push_back(le);
        out.cumulative.push_back(highest);
    }
    return out;
}

Result<KpiData> assemble(const KpiDefinition &kpi, KpiData data, const KpiAnswers &answers)
{
    for (const auto *needed : {&answers.series, &answers.value})
        if (*needed && !**needed)
            return tl::unexpected((*needed)->error());
    if (const TimeSeries *series = only(data, take(data, answers.series, Tr::tr("Chart")))) {
        data.series = *series;
        if (data.series.nativeHistogram)
            note(data, Tr::tr("The query gives native histograms, which are not numbers."));
    }
    // In the first seconds of a source only the filling step has a sample: it is shown, and its coverage of 0 keeps it unjudged.
    const auto anySample = [](const TimeSeries &series) { return std::any_of(series.v.begin(), series.v.end(), [](double v) { return std::isfinite(v); }); };
    const TimeSeries judged = upTo(data.series, data.judged().end);
    data.coverage = coverageOf(judged, data.judged(), data.step);
    for (std::size_t i = data.series.size(); i-- > 0 && data.lastSample == 0;)
        if (std::isfinite(data.series.v[i]))
            data.lastSample = data.series.t[i];

    data.value = answers.value ? instant(only(data, take(data, answers.value, Tr::tr("Value"))))
                               : statisticOf(anySample(judged) ? judged : data.series, kpi.statistic);
    if (const QueryResult *buckets = take(data, answers.buckets, Tr::tr("Buckets"))) {
        data.histogram = histogramOf(*buckets);
        if (!data.histogram && !buckets->series.empty())
            note(data, Tr::tr("The buckets have no usable bounds: is the label le kept by every rule on the way?"));
    } else if (answers.buckets) {
        data.partial = true;
    }
    data.observations = instant(only(data, take(data, answers.count, Tr::tr("Count"))));
    if (!data.observations && data.histogram && data.histogram->total() > 0)
        data.observations = data.histogram->total();
    if (const QueryResult *parts = take(data, answers.parts, Tr::tr("Parts")))
        takeParts(data, parts->series);
    addBucketSeries(data, answers.bucketSeries);
    return data;
}

std::vector<TimeSeries> bucketsByBound(std::vector<TimeSeries> buckets)
{
    std::map<double, TimeSeries> byBound;
    for (TimeSeries &series : buckets)
        if (const auto le = bound(series.labels.value(QStringLiteral("le"))))
            byBound.try_emplace(*le / perBase(series.labels.value(QStringLiteral("le_unit"))), std::move(series));
    if (byBound.size() < 2 || !std::isinf(byBound.rbegin()->first) || byBound.rbegin()->first < 0)
        return {};
    std::vector<double> times;
    const TimeSeries &all = byBound.rbegin()->second;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (std::isfinite(all.v[i]))
            times.push_back(all.t[i]);
    std::vector<TimeSeries> out;
    for (const auto &[le, series] : byBound) {
        auto values = valuesAt(series, times);
        if (!values)
            continue;
        for (std::size_t i = 0; i < times.size() && !out.empty(); ++i)
            (*values)[i] = std::max((*values)[i], out.back().v[i]);
        TimeSeries &one = out.emplace_back();
        one.labels = LabelSet{{QStringLiteral("le"), boundText(le)}};
        one.t = times;
        one.v = std::move(*values);
    }
    return out.size() < 2 || times.empty() ? std::vector<TimeSeries>() : out;
}

void addBucketSeries(KpiData &data, const std::optional<Result<QueryResult>> &answer)
{
    if (const QueryResult *increments = take(data, answer, Tr::tr("Buckets over time")))
        data.bucketSeries = increments->series;
}

} // namespace sextant
