#include "models/alerts/ruleset.h"

#include "models/alerts/alertexpression.h"
#include "models/alerts/kpirules.h"
#include "models/alerts/ruletext.h"
#include "models/core/datatext.h"
#include "models/sources/catalogue/resolve.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace sextant::rules {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Rules)
};

struct Queries {
    KpiQueries queries;
    QString origin;
};

/// The PromQL behind a binding. A recording answers without a server: its KPI has the queries of the convention it was
/// recorded by, when that is known.
tl::expected<Queries, QString> queriesOf(const Input &input, const Binding &binding)
{
    const auto source = std::find_if(input.sources.begin(), input.sources.end(), [&](const SourceConfig &s) { return s.id == binding.source; });
    if (source == input.sources.end())
        return tl::unexpected(Tr::tr("its source \"%1\" is not in the project any more").arg(binding.source));
    if (source->kind == QStringLiteral("prometheus"))
        return Queries{binding.queries, {}};
    if (!source->isRecorded())
        return tl::unexpected(Tr::tr("\"%1\" is no Prometheus server: no rule can run there").arg(plainText(source->name)));
    const Preset *preset = input.catalogue ? input.catalogue->findPreset(binding.preset) : nullptr;
    if (!preset)
        return tl::unexpected(Tr::tr("it was recorded, and the recording does not say by which query"));
    return Queries{applyFilters(preset->queries, {}, preset->labels),
                   QStringLiteral("Query of %1, as recorded; check it on your server.").arg(preset->exporter)};
}

/// Why a KPI has no rules at all; nullopt when it has a binding.
std::optional<QString> unbound(const KpiDefinition &kpi, const Binding *binding)
{
    if (!binding || binding->state == BindingState::Missing)
        return binding && !binding->advice.isEmpty() ? Tr::tr("no source measures it. %1").arg(shownText(binding->advice))
                                                     : Tr::tr("no source measures it");
    if (binding->state == BindingState::Ambiguous)
        return Tr::tr("it can be measured in more than one way: choose one on the Sources page");
    if (kpi.retired)
        return Tr::tr("the metric is retired, no rule should depend on it");
    return std::nullopt;
}

/// An empty label is no label.
void addLabel(Pairs &labels, const char *name, const QString &value)
{
    if (const QString text = plainText(value); !text.isEmpty())
        labels.emplace_back(QLatin1String(name), text);
}

/// "api_p95", or "api_p95_2" when two ids become the same.
QString freeSlug(const QString &id, QSet<QString> &taken)
{
    const QString base = slugOf(id);
    QString slug = base;
    for (int i = 2; taken.contains(slug.toLower()); ++i)
        slug = base + u'_' + QString::number(i);
    taken.insert(slug.toLower());
    return slug;
}

RuledKpi ruled(const Input &input, const KpiDefinition &kpi, Queries queries, QSet<QString> &slugs)
{
    RuledKpi out;
    out.kpi = kpi;
    out.kpi.name = plainText(kpi.name);
    out.kpi.shortName = plainText(kpi.shortName);
    out.kpi.note = plainText(englishText(kpi.note));
    out.queries = std::move(queries.queries);
    for (QString *query : {&out.queries.series, &out.queries.value})
        *query = withoutComments(*query).trimmed();
    out.origin = std::move(queries.origin);
    out.slug = freeSlug(kpi.id, slugs);
    out.record = QStringLiteral("sextant:%1:value").arg(out.slug);
    addLabel(out.own, "project", input.project);
    addLabel(out.own, "kpi", kpi.id);
    out.identity = out.own;
    if (kpi.target) {
        addLabel(out.identity, "target", kpi.target->id);
        addLabel(out.identity, "part", kpi.target->part);
    }
    out.selector = seriesText(out.record, out.own);
    return out;
}

} // namespace

RuleSet build(const Input &input)
{
    RuleSet set;
    set.project = plainText(input.project);
    set.options = input.options;
    set.options.window = std::max(input.options.window, 4 * input.options.scrapeInterval);
    for (const Marker &marker : input.markers)
        if (marker.kind == MarkerKind::Deploy)
            set.deploys.push_back(marker);
    if (input.baseline)
        set.baselineName = plainText(input.baseline->id + u' ' + input.baseline->name);

    Builder builder(set, input);
    QSet<QString> slugs;
    for (const KpiDefinition &kpi : input.kpis) {
        if (kpi.target && !kpi.retired)
            set.targets.push_back(kpi);
        const Binding *binding = usedBinding(input.bindings, kpi.id);
        const auto leave = [&](const QString &reason) { set.leftOut.push_back({kpi.id, kpi.name, QStringLiteral("kpi"), reason}); };
        if (const auto why = unbound(kpi, binding)) {
            leave(*why);
            continue;
        }
        auto queries = queriesOf(input, *binding);
        if (!queries)
            leave(queries.error());
        else if (queries->queries.value.isEmpty() && queries->queries.series.isEmpty())
            leave(Tr::tr("its binding holds no query"));
        else
            builder.add(ruled(input, kpi, std::move(*queries), slugs), *binding);
    }
    builder.finish();
    return set;
}

} // namespace sextant::rules
