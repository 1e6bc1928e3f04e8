#include "models/store/recordedsource.h"

#include "models/analysis/histogram.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QFuture>

#include <array>
#include <charconv>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(RecordedSource)
};

constexpr double sameMoment = 1e-3; // seconds

/// A query taken apart: function (empty for the plain series), KPI and range (0: the whole recording).
struct Request {
    QString function;
    QString kpi;
    double range = 0;
};

tl::unexpected<Error> badQuery(const QString &expr)
{
    return fail(ErrorCode::BadQuery, expr, Tr::tr("Recorded data cannot answer this query"),
                Tr::tr("ask for a recorded KPI, such as api_p95 or p95(api_p95[24h])"));
}

Result<Request> parseRequest(const QString &expr)
{
    static const QRegularExpression plain(QStringLiteral("^\\s*([\\w.]+)\\s*$"));
    static const QRegularExpression call(QStringLiteral("^\\s*(\\w+)\\s*\\(\\s*([\\w.]+)\\s*(?:\\[\\s*(\\w+)\\s*\\])?\\s*\\)\\s*$"));
    if (const auto match = plain.match(expr); match.hasMatch())
        return Request{{}, match.captured(1), 0};
    const auto match = call.match(expr);
    if (!match.hasMatch())
        return badQuery(expr);
    Request request{match.captured(1), match.captured(2), 0};
    if (!match.captured(3).isEmpty()) {
        const auto range = parseDuration(match.captured(3));
        if (!range)
            return badQuery(expr);
        request.range = *range;
    }
    return request;
}

QString functionName(Statistic statistic)
{
    return statisticText(statistic).replace(u' ', u'_');
}

bool isWhole(const KpiData &record, const TimeRange &window)
{
    return std::abs(window.start - record.window.start) < sameMoment && std::abs(window.end - record.window.end) < sameMoment;
}

/// What a counter's increase over a window sums up: the samples behind its start up to its end.
bool isBehindStart(double t, const TimeRange &window)
{
    return t > window.start + sameMoment && t <= window.end + sameMoment;
}

std::optional<double> boundOf(const TimeSeries &bucket)
{
    const QByteArray text = bucket.labels.value(QStringLiteral("le")).remove(u'+').toLatin1();
    double value = 0;
    const auto [end, code] = std::from_chars(text.constData(), text.constData() + text.size(), value);
    return code == std::errc() && end == text.constData() + text.size() ? std::optional(value) : std::nullopt;
}

std::optional<HistogramWindow> bucketsIn(const KpiData &record, const TimeRange &window)
{
    if (isWhole(record, window) && record.histogram)
        return record.histogram;
    HistogramWindow sum;
    for (const TimeSeries &bucket : record.bucketSeries) {
        const auto bound = boundOf(bucket);
        if (!bound)
            return std::nullopt;
        double total = 0;
        for (std::size_t i = 0; i < bucket.size(); ++i)
            if (isBehindStart(bucket.t[i], window))
                total += bucket.v[i];
        sum.le.push_back(*bound);
        sum.cumulative.push_back(total);
    }
    return sum.total() > 0 ? std::optional(sum) : std::nullopt;
}

/// Finite values on the window's grid, both ends included as a range query would return them.
std::vector<double> valuesIn(const TimeSeries &series, const TimeRange &window)
{
    std::vector<double> values;
    for (std::size_t i = 0; i < series.size(); ++i)
        if (series.t[i] >= window.start - sameMoment && series.t[i] <= window.end + sameMoment && std::isfinite(series.v[i]))
            values.push_back(series.v[i]);
    return values;
}

std::optional<double> overSteps(std::vector<double> values, Statistic statistic)
{
    if (values.empty())
        return std::nullopt;
    if (const auto q = quantileOf(statistic)) { // type 7: linear between order statistics
        std::sort(values.begin(), values.end());
        const double rank = *q * double(values.size() - 1);
        const std::size_t below = std::size_t(rank);
        const double above = values[std::min(below + 1, values.size() - 1)];
        return values[below] + (rank - double(below)) * (above - values[below]);
    }
    switch (statistic) {
    case Statistic::Max: return *std::max_element(values.begin(), values.end());
    case Statistic::Min:
    case Statistic::SustainedMin: return *std::min_element(values.begin(), values.end());
    default: break;
    }
    double sum = 0;
    for (double value : values)
        sum += value;
    return sum / double(values.size());
}

std::optional<double> valueIn(const KpiData &record, Statistic statistic, const TimeRange &window)
{
    if (isWhole(record, window))
        return record.value;
    const auto q = quantileOf(statistic);
    if (q && !record.bucketSeries.empty()) {
        const auto buckets = bucketsIn(record, window);
        return buckets ? std::optional(quantileLinear(*buckets, *q).value) : std::nullopt;
    }
    return overSteps(valuesIn(record.series, window), statistic);
}

std::optional<double> countIn(const KpiData &record, const TimeRange &window)
{
    if (isWhole(record, window))
        return record.observations;
    const auto buckets = bucketsIn(record, window);
    return buckets ? std::optional(buckets->total()) : std::nullopt;
}

/// The samples as a range query sees them: at each grid time the newest one of the step that ends there.
TimeSeries onGrid(const TimeSeries &series, const Query &query, double recordedStep)
{
    TimeSeries out;
    out.labels = series.labels;
    const double lookBack = std::max(query.step, recordedStep) * (1 - 1e-9);
    const auto points = std::size_t(std::max(0.0, std::floor(query.range.length() / query.step + 1e-9))) + 1;
    std::size_t at = 0;
    for (std::size_t k = 0; k < points; ++k) {
        const double time = query.range.start + double(k) * query.step;
        while (at < series.size() && series.t[at] <= time + sameMoment)
            ++at;
        if (at > 0 && time - series.t[at - 1] < lookBack)
            out.append(time, series.v[at - 1]);
    }
    return out;
}

QueryResult vectorOf(std::optional<double> value, double time)
{
    QueryResult result;
    if (value) {
        TimeSeries series;
        series.append(time, *value);
        result.series.push_back(std::move(series));
    }
    return result;
}

QString boundText(double bound)
{
    if (std::isinf(bound))
        return QStringLiteral("+Inf");
    std::array<char, 64> buffer;
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), bound).ptr;
    return QString::fromLatin1(buffer.data(), end - buffer.data());
}

QueryResult bucketVector(const std::optional<HistogramWindow> &buckets, double time)
{
    QueryResult result;
    for (std::size_t i = 0; buckets && i < buckets->le.size(); ++i) {
        TimeSeries series;
        series.labels.set(QStringLiteral("le"), boundText(buckets->le[i]));
        series.append(time, buckets->cumulative[i]);
        result.series.push_back(std::move(series));
    }
    return result;
}

/// The same at each time of a range query, over the span before it; a time without an observation is absent.
Result<QueryResult> bucketMatrix(const KpiData &record, double span, const Query &query)
{
    if (query.range.length() / query.step > 11000)
        return fail(ErrorCode::TooLarge, query.expr, Tr::tr("The query asks for more than 11,000 points"), Tr::tr("choose a larger step"));
    QueryResult result;
    result.type = ResultType::Matrix;
    for (double t = query.range.start; t <= query.range.end + sameMoment; t += query.step) {
        const std::optional<HistogramWindow> buckets = bucketsIn(record, {t - span, t});
        for (std::size_t i = 0; buckets && i < buckets->le.size(); ++i) {
            if (result.series.size() <= i) {
                result.series.emplace_back();
                result.series.back().labels.set(QStringLiteral("le"), boundText(buckets->le[i]));
            }
            result.series[i].append(t, buckets->cumulative[i]);
        }
    }
    return result;
}

std::optional<Statistic> statisticNamed(const QString &function)
{
    return statisticFromText(QString(function).replace(u'_', u' '));
}

Result<QueryResult> answerSeries(const std::vector<const TimeSeries *> &all, const KpiData &record, const Query &query, double time)
{
    QueryResult result;
    result.type = query.isRange() ? ResultType::Matrix : ResultType::Vector;
    Query grid = query;
    if (!query.isRange()) {
        grid.range = {time, time};
        grid.step = std::max(record.step, 1.0);
    }
    if (grid.range.length() / grid.step > 11000)
        return fail(ErrorCode::TooLarge, query.expr, Tr::tr("The query asks for more than 11,000 points"), Tr::tr("choose a larger step"));
    for (const TimeSeries *series : all) {
        TimeSeries points = onGrid(*series, grid, record.step);
        if (!points.empty())
            result.series.push_back(std::move(points));
    }
    return result;
}

} // namespace

RecordedSource::RecordedSource(SourceConfig config, std::vector<KpiData> records)
    : m_config(std::move(config)), m_records(std::move(records))
{}

QFuture<Result<SourceInfo>> RecordedSource::connectSource()
{
    SourceInfo info;
    info.kind = QStringLiteral("recorded");
    info.version = QStringLiteral("1");
    info.address = Tr::tr("recorded in the project");
    for (const KpiData &record : m_records)
        if (record.step > 0 && (info.scrapeInterval == 0 || record.step < info.scrapeInterval))
            info.scrapeInterval = record.step;
    return QtFuture::makeReadyFuture(Result<SourceInfo>(info));
}

QFuture<Result<QStringList>> RecordedSource::metricNames()
{
    QStringList names;
    for (const KpiData &record : m_records)
        names << record.kpi;
    return QtFuture::makeReadyFuture(Result<QStringList>(names));
}

QFuture<Result<QueryResult>> RecordedSource::query(const Query &query)
{
    return QtFuture::makeReadyFuture(answer(query));
}

Result<QueryResult> RecordedSource::answer(const Query &query) const
{
    const auto request = parseRequest(query.expr);
    if (!request)
        return tl::unexpected(request.error());
    const auto at = std::find_if(m_records.begin(), m_records.end(), [&](const KpiData &data) { return data.kpi == request->kpi; });
    if (at == m_records.end())
        return QueryResult(); // as a server answers for a metric it does not have
    const KpiData &record = *at;
    const double time = query.time.value_or(record.window.end);
    const TimeRange window = request->range > 0 ? TimeRange{time - request->range, time} : record.window;
    if (request->function.isEmpty())
        return answerSeries({&record.series}, record, query, time);
    if (request->function == QStringLiteral("parts")) {
        std::vector<const TimeSeries *> parts;
        for (const TimeSeries &part : record.parts)
            parts.push_back(&part);
        return answerSeries(parts, record, query, time);
    }
    if (request->function == QStringLiteral("buckets") && query.isRange() && request->range > 0)
        return bucketMatrix(record, request->range, query);
    if (query.isRange())
        return badQuery(query.expr);
    if (request->function == QStringLiteral("buckets"))
        return bucketVector(bucketsIn(record, window), time);
    if (request->function == QStringLiteral("count"))
        return vectorOf(countIn(record, window), time);
    const auto statistic = statisticNamed(request->function);
    if (!statistic)
        return badQuery(query.expr);
    return vectorOf(valueIn(record, *statistic, window), time);
}

Binding recordedBinding(const KpiData &record, Statistic statistic, const QString &source)
{
    Binding binding;
    binding.kpi = record.kpi;
    binding.state = BindingState::Bound;
    binding.preset = QStringLiteral("recorded.") + record.kpi;
    binding.exporter = QStringLiteral(QT_TRANSLATE_NOOP("Content", "recorded"));
    binding.source = source;
    binding.value = record.value;
    binding.queries.series = record.kpi;
    binding.queries.value = QStringLiteral("%1(%2[$P])").arg(functionName(statistic), record.kpi);
    if (!record.bucketSeries.empty() || record.histogram)
        binding.queries.buckets = QStringLiteral("buckets(%1[$P])").arg(record.kpi);
    if (record.observations)
        binding.queries.count = QStringLiteral("count(%1[$P])").arg(record.kpi);
    if (!record.parts.empty()) {
        binding.queries.parts = QStringLiteral("parts(%1)").arg(record.kpi);
        binding.queries.partLabel = record.parts.front().labels.isEmpty() ? QString()
                                                                          : record.parts.front().labels.pairs().front().first;
    }
    return binding;
}

} // namespace sextant
