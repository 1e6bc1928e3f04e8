#include "models/store/documents.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QCoreApplication>
#include <QCryptographicHash>

#include <cstring>

namespace sextant::documents {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ProjectStore)
};

/// Writes fields that differ from their default, in the order of the calls.
class Writer
{
public:
    Writer &text(QLatin1String key, const QString &value)
    {
        if (!value.isEmpty())
            m_map.insert(key, value);
        return *this;
    }
    Writer &number(QLatin1String key, double value)
    {
        if (value != 0 || std::signbit(value))
            m_map.insert(key, value);
        return *this;
    }
    Writer &optional(QLatin1String key, const std::optional<double> &value)
    {
        if (value)
            m_map.insert(key, *value);
        return *this;
    }
    template<typename Enum>
    Writer &choice(QLatin1String key, Enum value)
    {
        if (int(value) != 0)
            m_map.insert(key, int(value));
        return *this;
    }
    Writer &flag(QLatin1String key, bool value)
    {
        if (value)
            m_map.insert(key, true);
        return *this;
    }
    Writer &value(QLatin1String key, const QCborValue &value)
    {
        m_map.insert(key, value);
        return *this;
    }
    Writer &texts(QLatin1String key, const QStringList &list)
    {
        if (!list.isEmpty())
            m_map.insert(key, QCborArray::fromStringList(list));
        return *this;
    }
    Writer &pairs(QLatin1String key, const std::map<QString, QString> &values)
    {
        QCborMap map;
        for (const auto &[name, text] : values)
            map.insert(name, text);
        if (!map.isEmpty())
            m_map.insert(key, map);
        return *this;
    }
    const QCborMap &map() const { return m_map; }

private:
    QCborMap m_map;
};

using L1 = QLatin1String;

QByteArray bytesOf(const QCborMap &map)
{
    return QCborValue(map).toCbor();
}

Result<QCborMap> mapOf(const QByteArray &bytes)
{
    QCborParserError error{};
    const QCborValue value = QCborValue::fromCbor(bytes, &error);
    if (error.error.c != QCborError::NoError || !value.isMap() || error.offset != bytes.size())
        return fail(ErrorCode::Corrupt, Tr::tr("stored document"), error.error.toString(), Tr::tr("open a backup of the project"));
    return value.toMap();
}

double numberIn(const QCborMap &map, L1 key)
{
    return map.value(key).toDouble(0);
}

std::optional<double> optionalIn(const QCborMap &map, L1 key)
{
    const QCborValue value = map.value(key);
    return value.isDouble() || value.isInteger() ? std::optional(value.toDouble()) : std::nullopt;
}

/// An enumeration; a number outside of it becomes the first value, which is the weakest claim in all of ours.
template<typename Enum>
Enum choiceIn(const QCborMap &map, L1 key, Enum last)
{
    const qint64 value = map.value(key).toInteger(0);
    return value >= 0 && value <= qint64(last) ? Enum(value) : Enum(0);
}

QStringList textsIn(const QCborMap &map, L1 key)
{
    QStringList out;
    const QCborArray array = map.value(key).toArray();
    for (const QCborValue &value : array)
        out << value.toString();
    return out;
}

std::map<QString, QString> pairsIn(const QCborMap &map, L1 key)
{
    std::map<QString, QString> out;
    const QCborMap inner = map.value(key).toMap();
    for (auto it = inner.begin(); it != inner.end(); ++it)
        out[it.key().toString()] = it.value().toString();
    return out;
}

QByteArray rawDoubles(const std::vector<double> &values)
{
    return QByteArray(reinterpret_cast<const char *>(values.data()), qsizetype(values.size() * sizeof(double)));
}

std::vector<double> doublesIn(const QCborMap &map, L1 key)
{
    const QByteArray bytes = map.value(key).toByteArray();
    std::vector<double> values(std::size_t(bytes.size()) / sizeof(double));
    if (!values.empty())
        std::memcpy(values.data(), bytes.constData(), values.size() * sizeof(double));
    return values;
}

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

Target targetFrom(const QCborMap &map)
{
    Target target;
    target.id = map.value(L1("id")).toString();
    target.part = map.value(L1("part")).toString();
    target.comparator = choiceIn(map, L1("comparator"), Comparator::GreaterOrEqual);
    target.limit = numberIn(map, L1("limit"));
    target.proposed = map.value(L1("proposed")).toBool();
    target.companion = map.value(L1("companion")).toBool();
    target.condition = map.value(L1("condition")).toString();
    return target;
}

void addSamples(QCryptographicHash &hash, const TimeSeries &series)
{
    const quint64 count = series.size();
    hash.addData(QByteArrayView(reinterpret_cast<const char *>(&count), sizeof count));
    hash.addData(rawDoubles(series.t));
    hash.addData(rawDoubles(series.v));
}

} // namespace

QByteArray encode(const SourceConfig &source)
{
    return bytesOf(Writer()
                       .text(L1("id"), source.id)
                       .text(L1("kind"), source.kind)
                       .text(L1("name"), source.name)
                       .text(L1("url"), source.url)
                       .pairs(L1("fields"), source.fields)
                       .map());
}

Result<SourceConfig> decodeSource(const QByteArray &bytes)
{
    return mapOf(bytes).map([](const QCborMap &map) {
        return SourceConfig{map.value(L1("id")).toString(), map.value(L1("kind")).toString(), map.value(L1("name")).toString(),
                            map.value(L1("url")).toString(), pairsIn(map, L1("fields"))};
    });
}

QByteArray encode(const Binding &binding)
{
    return bytesOf(bindingMap(binding));
}

Result<Binding> decodeBinding(const QByteArray &bytes)
{
    return mapOf(bytes).map(bindingFrom);
}

QByteArray encode(const KpiDefinition &kpi)
{
    Writer writer;
    writer.text(L1("id"), kpi.id)
        .text(L1("name"), kpi.name)
        .text(L1("short_name"), kpi.shortName)
        .text(L1("area"), kpi.area)
        .text(L1("unit"), unitName(kpi.unit))
        .choice(L1("better"), kpi.better)
        .text(L1("statistic"), statisticText(kpi.statistic))
        .text(L1("vital"), kpi.vital)
        .text(L1("device"), kpi.device)
        .flag(L1("retired"), kpi.retired)
        .flag(L1("key"), kpi.key)
        .text(L1("note"), kpi.note);
    if (kpi.target)
        writer.value(L1("target"), Writer()
                                       .text(L1("id"), kpi.target->id)
                                       .text(L1("part"), kpi.target->part)
                                       .choice(L1("comparator"), kpi.target->comparator)
                                       .number(L1("limit"), kpi.target->limit)
                                       .flag(L1("proposed"), kpi.target->proposed)
                                       .flag(L1("companion"), kpi.target->companion)
                                       .text(L1("condition"), kpi.target->condition)
                                       .map());
    if (kpi.bands)
        writer.value(L1("bands"), Writer().number(L1("good"), kpi.bands->good).number(L1("poor"), kpi.bands->poor).map());
    return bytesOf(writer.map());
}

Result<KpiDefinition> decodeKpi(const QByteArray &bytes)
{
    return mapOf(bytes).map([](const QCborMap &map) {
        KpiDefinition kpi;
        kpi.id = map.value(L1("id")).toString();
        kpi.name = map.value(L1("name")).toString();
        kpi.shortName = map.value(L1("short_name")).toString();
        kpi.area = map.value(L1("area")).toString();
        kpi.unit = unitFromName(map.value(L1("unit")).toString()).value_or(Unit::None);
        kpi.better = choiceIn(map, L1("better"), Direction::Neither);
        kpi.statistic = statisticFromText(map.value(L1("statistic")).toString()).value_or(Statistic::Mean);
        kpi.vital = map.value(L1("vital")).toString();
        kpi.device = map.value(L1("device")).toString();
        kpi.retired = map.value(L1("retired")).toBool();
        kpi.key = map.value(L1("key")).toBool();
        kpi.note = map.value(L1("note")).toString();
        if (map.contains(L1("target")))
            kpi.target = targetFrom(map.value(L1("target")).toMap());
        if (map.contains(L1("bands"))) {
            const QCborMap bands = map.value(L1("bands")).toMap();
            kpi.bands = VitalBands{numberIn(bands, L1("good")), numberIn(bands, L1("poor"))};
        }
        return kpi;
    });
}

QByteArray encode(const ItemProgress &progress)
{
    Writer writer;
    writer.text(L1("owner"), progress.owner)
        .text(L1("due"), progress.due)
        .text(L1("note"), progress.note)
        .flag(L1("doing"), progress.doing)
        .flag(L1("not_applicable"), progress.notApplicable);
    if (progress.attestation)
        writer.value(L1("attestation"), Writer()
                                            .text(L1("by"), progress.attestation->by)
                                            .number(L1("at"), progress.attestation->at)
                                            .text(L1("note"), progress.attestation->note)
                                            .map());
    if (progress.waiver)
        writer.value(L1("waiver"), Writer()
                                       .text(L1("reason"), progress.waiver->reason)
                                       .text(L1("approver"), progress.waiver->approver)
                                       .number(L1("expires"), progress.waiver->expires)
                                       .map());
    return bytesOf(writer.map());
}

Result<ItemProgress> decodeProgress(const QByteArray &bytes)
{
    return mapOf(bytes).map([](const QCborMap &map) {
        ItemProgress progress;
        progress.owner = map.value(L1("owner")).toString();
        progress.due = map.value(L1("due")).toString();
        progress.note = map.value(L1("note")).toString();
        progress.doing = map.value(L1("doing")).toBool();
        progress.notApplicable = map.value(L1("not_applicable")).toBool();
        if (map.contains(L1("attestation"))) {
            const QCborMap inner = map.value(L1("attestation")).toMap();
            progress.attestation = Attestation{inner.value(L1("by")).toString(), numberIn(inner, L1("at")),
                                               inner.value(L1("note")).toString()};
        }
        if (map.contains(L1("waiver"))) {
            const QCborMap inner = map.value(L1("waiver")).toMap();
            progress.waiver = Waiver{inner.value(L1("reason")).toString(), inner.value(L1("approver")).toString(),
                                     numberIn(inner, L1("expires"))};
        }
        return progress;
    });
}

QByteArray encode(const Marker &marker)
{
    return bytesOf(Writer()
                       .text(L1("id"), marker.id)
                       .choice(L1("kind"), marker.kind)
                       .number(L1("start"), marker.start)
                       .number(L1("end"), marker.end)
                       .text(L1("label"), marker.label)
                       .map());
}

Result<Marker> decodeMarker(const QByteArray &bytes)
{
    return mapOf(bytes).map([](const QCborMap &map) {
        return Marker{map.value(L1("id")).toString(), choiceIn(map, L1("kind"), MarkerKind::Note), numberIn(map, L1("start")),
                      numberIn(map, L1("end")), map.value(L1("label")).toString()};
    });
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
