#include "models/store/documents.h"

#include "models/store/cborfields.h"

namespace sextant::documents {
namespace {

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

} // namespace sextant::documents
