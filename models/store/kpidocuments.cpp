#include "models/store/cborfields.h"
#include "models/store/documents.h"

#include <QCryptographicHash>

namespace sextant::documents {
namespace {

QCborArray labelArray(const LabelSet &labels)
{
    QCborArray array;
    for (const auto &[name, value] : labels.pairs()) {
        array.append(name);
        array.append(value);
    }
    return array;
}

LabelSet labelsFrom(const QCborArray &array)
{
    LabelSet labels;
    for (qsizetype i = 0; i + 1 < array.size(); i += 2)
        labels.set(array.at(i).toString(), array.at(i + 1).toString());
    return labels;
}

QCborMap windowMap(const TimeRange &window)
{
    return Writer().number(L1("start"), window.start).number(L1("end"), window.end).map();
}

TimeRange windowFrom(const QCborMap &map)
{
    return {numberIn(map, L1("start")), numberIn(map, L1("end"))};
}

QCborMap seriesMap(const TimeSeries &series)
{
    return Writer().value(L1("labels"), labelArray(series.labels)).flag(L1("native"), series.nativeHistogram).map();
}

TimeSeries seriesFrom(const QCborMap &map)
{
    TimeSeries series;
    series.labels = labelsFrom(map.value(L1("labels")).toArray());
    series.nativeHistogram = map.value(L1("native")).toBool();
    return series;
}

QCborArray seriesArray(const std::vector<TimeSeries> &list)
{
    QCborArray array;
    for (const TimeSeries &series : list)
        array.append(seriesMap(series));
    return array;
}

std::vector<TimeSeries> seriesListFrom(const QCborArray &array)
{
    std::vector<TimeSeries> list;
    for (const QCborValue &value : array)
        list.push_back(seriesFrom(value.toMap()));
    return list;
}

QCborMap bindingMap(const Binding &binding)
{
    const KpiQueries &queries = binding.queries;
    QStringList alternatives;
    for (const QString &alternative : binding.alternatives)
        alternatives << alternative;
    return Writer()
        .text(L1("kpi"), binding.kpi)
        .value(L1("state"), int(binding.state))
        .text(L1("preset"), binding.preset)
        .text(L1("exporter"), binding.exporter)
        .text(L1("source"), binding.source)
        .text(L1("series"), queries.series)
        .text(L1("value_query"), queries.value)
        .text(L1("buckets"), queries.buckets)
        .text(L1("count"), queries.count)
        .text(L1("parts"), queries.parts)
        .text(L1("part_label"), queries.partLabel)
        .optional(L1("value"), binding.value)
        .texts(L1("alternatives"), alternatives)
        .text(L1("advice"), binding.advice)
        .number(L1("scrape_interval"), binding.scrapeInterval)
        .text(L1("scrape_reason"), binding.scrapeReason)
        .flag(L1("substitute"), binding.substitute)
        .map();
}

Binding bindingFrom(const QCborMap &map)
{
    Binding binding;
    binding.kpi = map.value(L1("kpi")).toString();
    const qint64 state = map.value(L1("state")).toInteger(int(BindingState::Missing));
    binding.state = state >= 0 && state <= int(BindingState::Missing) ? BindingState(state) : BindingState::Missing;
    binding.preset = map.value(L1("preset")).toString();
    binding.exporter = map.value(L1("exporter")).toString();
    binding.source = map.value(L1("source")).toString();
    binding.queries = {map.value(L1("series")).toString(), map.value(L1("value_query")).toString(),
                       map.value(L1("buckets")).toString(), map.value(L1("count")).toString(),
                       map.value(L1("parts")).toString(), map.value(L1("part_label")).toString()};
    binding.value = optionalIn(map, L1("value"));
    for (const QString &alternative : textsIn(map, L1("alternatives")))
        binding.alternatives.push_back(alternative);
    binding.advice = map.value(L1("advice")).toString();
    binding.scrapeInterval = map.value(L1("scrape_interval")).toDouble();
    binding.scrapeReason = map.value(L1("scrape_reason")).toString();
    binding.substitute = map.value(L1("substitute")).toBool();
    return binding;
}

QCborMap errorMap(const Error &error)
{
    return Writer()
        .choice(L1("code"), error.code)
        .text(L1("context"), error.context)
        .text(L1("detail"), error.detail)
        .text(L1("advice"), error.advice)
        .choice(L1("http"), error.http)
        .number(L1("retry_after"), error.retryAfter)
        .map();
}

Error errorFrom(const QCborMap &map)
{
    return {choiceIn(map, L1("code"), ErrorCode::Internal), map.value(L1("context")).toString(),
            map.value(L1("detail")).toString(), map.value(L1("advice")).toString(),
            int(map.value(L1("http")).toInteger(0)), numberIn(map, L1("retry_after"))};
}

QCborMap kpiDataMap(const KpiData &data)
{
    Writer writer;
    writer.text(L1("kpi"), data.kpi)
        .value(L1("binding"), bindingMap(data.binding))
        .value(L1("window"), windowMap(data.window))
        .number(L1("step"), data.step)
        .value(L1("series"), seriesMap(data.series))
        .optional(L1("value"), data.value)
        .optional(L1("observations"), data.observations)
        .number(L1("coverage"), data.coverage)
        .number(L1("last_sample"), data.lastSample)
        .number(L1("fetched_at"), data.fetchedAt)
        .flag(L1("partial"), data.partial)
        .texts(L1("warnings"), data.warnings)
        .text(L1("source_name"), data.sourceName);
    if (!data.parts.empty())
        writer.value(L1("parts"), seriesArray(data.parts));
    if (!data.bucketSeries.empty())
        writer.value(L1("bucket_series"), seriesArray(data.bucketSeries));
    if (data.histogram)
        writer.value(L1("histogram"), Writer()
                                          .value(L1("le"), rawDoubles(data.histogram->le))
                                          .value(L1("cumulative"), rawDoubles(data.histogram->cumulative))
                                          .map());
    if (data.error)
        writer.value(L1("error"), errorMap(*data.error));
    return writer.map();
}

void addSamples(QCryptographicHash &hash, const TimeSeries &series)
{
    const quint64 count = series.size();
    hash.addData(QByteArrayView(reinterpret_cast<const char *>(&count), sizeof count));
    hash.addData(rawDoubles(series.t));
    hash.addData(rawDoubles(series.v));
}

} // namespace

QByteArray encode(const Binding &binding)
{
    return bytesOf(bindingMap(binding));
}

Result<Binding> decodeBinding(const QByteArray &bytes)
{
    return mapOf(bytes).map(bindingFrom);
}

QByteArray encode(const LabelSet &labels)
{
    return bytesOf(Writer().value(L1("labels"), labelArray(labels)).map());
}

Result<LabelSet> decodeLabels(const QByteArray &bytes)
{
    return mapOf(bytes).map([](const QCborMap &map) { return labelsFrom(map.value(L1("labels")).toArray()); });
}

QByteArray encode(const KpiData &data)
{
    return bytesOf(kpiDataMap(data));
}

Result<KpiData> decodeKpiData(const QByteArray &bytes)
{
    return mapOf(bytes).map([](const QCborMap &map) {
        KpiData data;
        data.kpi = map.value(L1("kpi")).toString();
        data.binding = bindingFrom(map.value(L1("binding")).toMap());
        data.window = windowFrom(map.value(L1("window")).toMap());
        data.step = numberIn(map, L1("step"));
        data.series = seriesFrom(map.value(L1("series")).toMap());
        data.parts = seriesListFrom(map.value(L1("parts")).toArray());
        data.bucketSeries = seriesListFrom(map.value(L1("bucket_series")).toArray());
        data.value = optionalIn(map, L1("value"));
        data.observations = optionalIn(map, L1("observations"));
        data.coverage = numberIn(map, L1("coverage"));
        data.lastSample = numberIn(map, L1("last_sample"));
        data.fetchedAt = numberIn(map, L1("fetched_at"));
        data.partial = map.value(L1("partial")).toBool();
        data.warnings = textsIn(map, L1("warnings"));
        data.sourceName = map.value(L1("source_name")).toString();
        if (map.contains(L1("histogram"))) {
            const QCborMap inner = map.value(L1("histogram")).toMap();
            data.histogram = HistogramWindow{doublesIn(inner, L1("le")), doublesIn(inner, L1("cumulative"))};
        }
        if (map.contains(L1("error")))
            data.error = errorFrom(map.value(L1("error")).toMap());
        return data;
    });
}

QByteArray encode(const Baseline &baseline)
{
    return bytesOf(Writer()
                       .text(L1("id"), baseline.id)
                       .text(L1("name"), baseline.name)
                       .text(L1("build"), baseline.build)
                       .value(L1("window"), windowMap(baseline.window))
                       .number(L1("created_at"), baseline.createdAt)
                       .text(L1("source_kind"), baseline.sourceKind)
                       .text(L1("source_version"), baseline.sourceVersion)
                       .pairs(L1("fingerprint"), baseline.fingerprint)
                       .flag(L1("partial_accepted"), baseline.partialAccepted)
                       .map());
}

Result<Baseline> decodeBaseline(const QByteArray &bytes)
{
    return mapOf(bytes).map([](const QCborMap &map) {
        Baseline baseline;
        baseline.id = map.value(L1("id")).toString();
        baseline.name = map.value(L1("name")).toString();
        baseline.build = map.value(L1("build")).toString();
        baseline.window = windowFrom(map.value(L1("window")).toMap());
        baseline.createdAt = numberIn(map, L1("created_at"));
        baseline.sourceKind = map.value(L1("source_kind")).toString();
        baseline.sourceVersion = map.value(L1("source_version")).toString();
        baseline.fingerprint = pairsIn(map, L1("fingerprint"));
        baseline.partialAccepted = map.value(L1("partial_accepted")).toBool();
        return baseline;
    });
}

QString contentHash(const Baseline &baseline)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(encode(baseline));
    for (const KpiData &data : baseline.kpis) {
        hash.addData(encode(data));
        addSamples(hash, data.series);
        for (const TimeSeries &part : data.parts)
            addSamples(hash, part);
        for (const TimeSeries &bucket : data.bucketSeries)
            addSamples(hash, bucket);
    }
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace sextant::documents
