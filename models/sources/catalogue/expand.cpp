#include "models/sources/catalogue/querytext.h"
#include "models/sources/catalogue/rawcatalogue.h"

#include <QRegularExpression>
#include <QSet>

#include <array>

namespace sextant::catalogue {
namespace {

/// Units an exporter may use: raw number = base number * `perBase`.
struct RawUnit {
    const char *name;
    Unit base;
    const char *perBase; ///< as PromQL writes it
};
constexpr std::array<RawUnit, 5> rawUnits{{{"ms", Unit::Seconds, "1000"},
                                           {"us", Unit::Seconds, "1000000"},
                                           {"ns", Unit::Seconds, "1000000000"},
                                           {"percent", Unit::Ratio, "100"},
                                           {"B/s", Unit::BitsPerSecond, "0.125"}}};

struct KindName {
    const char *name;
    PresetKind kind;
};
constexpr std::array<KindName, 5> kindNames{{{"histogram", PresetKind::Histogram},
                                             {"gauge", PresetKind::Gauge},
                                             {"ratio", PresetKind::Ratio},
                                             {"counter_rate", PresetKind::CounterRate},
                                             {"mean_only", PresetKind::MeanOnly}}};

tl::unexpected<Error> bad(const RawPreset &raw, const QString &detail, const QString &advice = {})
{
    return fail(ErrorCode::Parse, raw.where, QStringLiteral("%1: %2").arg(raw.id, detail), advice);
}

/// Fills "$name" and "$name($X)"; the first unknown name ends up in `unknown`.
QString fill(const QString &text, const std::map<QString, QString> &values, QString &unknown)
{
    static const QRegularExpression placeholder(QStringLiteral("\\$([a-z]+)(?:\\(\\$([A-Z])\\))?"));
    QString out;
    qsizetype last = 0;
    for (auto it = placeholder.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const auto value = values.find(match.captured(1));
        out += text.mid(last, match.capturedStart() - last);
        last = match.capturedEnd();
        if (value == values.end()) {
            if (unknown.isEmpty())
                unknown = match.captured(1);
            continue;
        }
        QString inserted = value->second;
        if (match.hasCaptured(2))
            inserted.replace(QStringLiteral("$T"), u'$' + match.captured(2));
        out += inserted;
    }
    return out + text.mid(last);
}

/// Parameters may use variables and values of the KPI, but not one another.
std::map<QString, QString> parameters(const RawPreset &raw, const KpiDefinition &kpi, const std::map<QString, QString> &variables,
                                      QString &unknown)
{
    std::map<QString, QString> base = variables;
    base[QStringLiteral("device")] = kpi.device;
    if (const auto quantile = quantileOf(kpi.statistic))
        base[QStringLiteral("quantile")] = QString::number(*quantile);
    std::map<QString, QString> out = base;
    out[QStringLiteral("labels")] = QString();
    for (const auto &[name, text] : raw.with)
        out[name] = fill(text, base, unknown);
    return out;
}

Result<Slots> fillSlots(const RawPreset &raw, const Form &form, const std::map<QString, QString> &values)
{
    Slots out;
    Slots merged = form.queries;
    for (const auto &[slot, query] : raw.queries)
        merged[slot] = query;
    for (const auto &[slot, query] : merged) {
        QString unknown;
        const QString filled = fill(query, values, unknown);
        const bool optional = slot == QStringLiteral("parts") || slot == QStringLiteral("count");
        if (!unknown.isEmpty() && optional && !raw.queries.count(slot))
            continue; // a form's extra that this preset gives no parameter for
        if (!unknown.isEmpty())
            return bad(raw, QStringLiteral("unknown placeholder \"$%1\" in \"%2\"").arg(unknown, slot),
                       QStringLiteral("give it under \"with\""));
        if (const QString error = querytext::bracketError(filled); !error.isEmpty())
            return bad(raw, QStringLiteral("%1 in \"%2\"").arg(error, slot), filled);
        QString letter;
        querytext::replaceTimes(filled, [&](QChar c) -> std::optional<QString> {
            if (!QStringLiteral("WPSIRF").contains(c))
                letter = c;
            return QString();
        });
        if (!letter.isEmpty())
            return bad(raw, QStringLiteral("unknown placeholder \"$%1\" in \"%2\"").arg(letter, slot),
                       QStringLiteral("known are $W, $P, $S, $I, $R and $F"));
        out[slot] = filled;
    }
    return out;
}

/// Puts the conversion into the query itself, so that it is done once and everyone can see it. Bucket bounds are label values, which
/// PromQL cannot compute with: the buckets carry the unit of their bounds as a label instead.
Result<void> convertUnit(const RawPreset &raw, Unit unit, Slots &queries)
{
    if (raw.unit.isEmpty() || raw.unit == unitName(unit))
        return {};
    const auto known = std::find_if(rawUnits.begin(), rawUnits.end(), [&](const RawUnit &entry) {
        return raw.unit == QLatin1String(entry.name) && entry.base == unit;
    });
    if (known == rawUnits.end())
        return bad(raw, QStringLiteral("unit \"%1\" does not convert to \"%2\"").arg(raw.unit, unitName(unit)));
    for (const char *slot : {"series", "value", "parts"})
        if (const auto query = queries.find(QLatin1String(slot)); query != queries.end())
            query->second = QStringLiteral("(%1) / %2").arg(query->second, QLatin1String(known->perBase));
    if (const auto buckets = queries.find(QStringLiteral("buckets")); buckets != queries.end())
        buckets->second = QStringLiteral("label_replace(%1, \"le_unit\", \"%2\", \"le_unit\", \"\")").arg(buckets->second, raw.unit);
    return {};
}

Result<PresetKind> kindOf(const RawPreset &raw, const Form &form, const KpiDefinition &kpi)
{
    const QString name = raw.kind.isEmpty() ? form.kind : raw.kind;
    const auto known = std::find_if(kindNames.begin(), kindNames.end(),
                                    [&](const KindName &entry) { return name == QLatin1String(entry.name); });
    if (known == kindNames.end())
        return bad(raw, QStringLiteral("\"%1\" is not a kind").arg(name),
                   QStringLiteral("known are histogram, gauge, ratio, counter_rate and mean_only"));
    if (known->kind == PresetKind::MeanOnly && quantileOf(kpi.statistic))
        return bad(raw, QStringLiteral("a mean cannot stand for the %1 of \"%2\"").arg(statisticText(kpi.statistic), kpi.id),
                   QStringLiteral("bind it to a related KPI"));
    return known->kind;
}

Result<Preset> expandPreset(const RawPreset &raw, const RawCatalogue &all, const KpiDefinition &kpi)
{
    Form form;
    if (!raw.form.isEmpty()) {
        const auto known = all.forms.find(raw.form);
        if (known == all.forms.end())
            return bad(raw, QStringLiteral("unknown form \"%1\"").arg(raw.form));
        form = known->second;
    }
    const auto kind = kindOf(raw, form, kpi);
    if (!kind)
        return tl::unexpected(kind.error());
    QString unknown;
    const auto values = parameters(raw, kpi, all.variables, unknown);
    auto queries = unknown.isEmpty() ? fillSlots(raw, form, values)
                                     : Result<Slots>(bad(raw, QStringLiteral("unknown placeholder \"$%1\" in \"with\"").arg(unknown)));
    if (!queries)
        return tl::unexpected(queries.error());
    if (const auto converted = convertUnit(raw, kpi.unit, *queries); !converted)
        return tl::unexpected(converted.error());

    Preset preset{raw.id, raw.kpi, raw.exporter, *kind, raw.priority, raw.honest, raw.substitute, {}, raw.unit, {}, raw.labels, raw.hints, form.worst, {}, raw.confirm};
    if (preset.rawUnit.isEmpty())
        preset.rawUnit = unitName(kpi.unit);
    for (const QString &need : raw.needs.isEmpty() ? form.needs : raw.needs)
        preset.needs << fill(need, values, unknown);
    if (preset.needs.isEmpty() || !unknown.isEmpty())
        return bad(raw, QStringLiteral("\"needs\" has to name the metrics it reads"));
    for (const QString &need : preset.needs)
        if (!QRegularExpression(need).isValid())
            return bad(raw, QStringLiteral("\"%1\" is not a regular expression").arg(need));
    if (raw.unitByBounds)
        preset.boundsOf = preset.needs.front();
    const auto slot = [&](const char *name) { return (*queries)[QLatin1String(name)]; };
    preset.queries = {slot("series"), slot("value"), slot("buckets"), slot("count"), slot("parts"), raw.partLabel};
    if (preset.queries.series.isEmpty())
        return bad(raw, QStringLiteral("\"series\" is missing"));
    return preset;
}

} // namespace

Result<Catalogue> expand(const RawCatalogue &raw)
{
    Catalogue out;
    QSet<QString> keys;
    for (const RawKpi &entry : raw.kpis) {
        if (entry.kpi.target && keys.contains(entry.kpi.target->key()))
            return fail(ErrorCode::Parse, entry.where, QStringLiteral("target \"%1\" is given twice").arg(entry.kpi.target->key()));
        if (entry.kpi.target)
            keys << entry.kpi.target->key();
        if (!entry.advice.isEmpty())
            out.advice[entry.kpi.id] = entry.advice;
        if (entry.of.isEmpty())
            out.kpis.push_back(entry.kpi);
        else
            out.related.push_back({entry.kpi, entry.of});
    }
    for (const RawKpi &entry : raw.kpis)
        if (!entry.of.isEmpty() && (!out.findKpi(entry.of) || out.isRelated(entry.of)))
            return fail(ErrorCode::Parse, entry.where, QStringLiteral("unknown KPI \"%1\" in \"of\"").arg(entry.of));
    out.presets.reserve(raw.presets.size());
    for (const RawPreset &entry : raw.presets) {
        const KpiDefinition *kpi = out.findKpi(entry.kpi);
        if (!kpi)
            return bad(entry, QStringLiteral("unknown KPI \"%1\"").arg(entry.kpi));
        auto preset = expandPreset(entry, raw, *kpi);
        if (!preset)
            return tl::unexpected(preset.error());
        out.presets.push_back(std::move(*preset));
    }
    return out;
}

} // namespace sextant::catalogue
