#include "models/alerts/rulefiles.h"
#include "models/alerts/ruleimport.h"
#include "models/alerts/ruletext.h"
#include "models/core/datatext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace sextant::rules {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(BudgetImport)
};

int lineAt(const QByteArray &bytes, qsizetype offset)
{
    return int(bytes.left(offset).count('\n')) + 1;
}

/// The line a name is first written in; 1 when it is written with escapes.
int lineOfName(const QByteArray &bytes, const QString &name)
{
    const qsizetype at = bytes.indexOf('"' + name.toUtf8() + '"');
    return at < 0 ? 1 : lineAt(bytes, at);
}

/// One budget on its way to a target.
void take(const QByteArray &bytes, const ImportInto &into, const QString &name, const BudgetMetric *metric, const QJsonValue &budget, RuleImport &out)
{
    const int line = lineOfName(bytes, name);
    const auto leave = [&](const QString &reason) { out.unmapped.push_back({line, name, budget.isDouble() ? numberText(budget.toDouble()) : QString(), reason}); };
    if (!metric)
        return leave(Tr::tr("no KPI measures it"));
    if (!budget.isDouble() || budget.toDouble() < 0)
        return leave(Tr::tr("its budget is not a number"));
    const auto known = std::find_if(into.kpis.begin(), into.kpis.end(), [&](const KpiDefinition &kpi) { return kpi.id == QLatin1String(metric->kpi); });
    if (known == into.kpis.end())
        return leave(Tr::tr("the catalogue has no KPI \"%1\"").arg(QLatin1String(metric->kpi)));
    if (std::any_of(out.mapped.begin(), out.mapped.end(), [&](const MappedRule &m) { return m.kpi.id == known->id; }))
        return leave(Tr::tr("%1 has its target from another budget of this file already").arg(shownText(known->shortName)));
    MappedRule mapped;
    mapped.line = line;
    mapped.rule = name;
    mapped.kpi = *known;
    const double limit = metric->milliseconds ? budget.toDouble() / 1000 : budget.toDouble();
    // The same limit stays as strict as it is; a new one is kept up to its value, as the tools do.
    mapped.changed = !known->target || known->target->limit != limit;
    if (mapped.changed) {
        Target target = known->target.value_or(Target());
        if (!known->target)
            target.id = QStringLiteral("B-") + known->vital;
        target.comparator = Comparator::LessOrEqual;
        target.limit = limit;
        target.proposed = false;
        mapped.kpi.target = target;
    }
    mapped.note = Tr::tr("the tool measures in its laboratory, the target is judged on what visitors see");
    out.mapped.push_back(std::move(mapped));
}

template<typename Matches>
const BudgetMetric *metricWhere(Matches matches)
{
    const auto &all = budgetMetrics();
    const auto at = std::find_if(all.begin(), all.end(), matches);
    return at == all.end() ? nullptr : &*at;
}

RuleImport lighthouse(const QByteArray &bytes, const QJsonArray &pages, const ImportInto &into)
{
    RuleImport out;
    out.kind = QStringLiteral("lighthouse-budget");
    for (const QJsonValue &page : pages) {
        for (const QJsonValue &timing : page[u"timings"].toArray()) {
            const QString name = timing[u"metric"].toString();
            take(bytes, into, name, metricWhere([&](const BudgetMetric &m) { return m.lighthouse && name == QLatin1String(m.lighthouse); }), timing[u"budget"], out);
        }
        for (const char *sizes : {"resourceSizes", "resourceCounts"})
            for (const QJsonValue &size : page[QLatin1String(sizes)].toArray())
                out.unmapped.push_back({lineOfName(bytes, QLatin1String(sizes)), QLatin1String(sizes) + u'.' + size[u"resourceType"].toString(), {}, Tr::tr("no KPI measures it")});
    }
    return out;
}

RuleImport sitespeed(const QByteArray &bytes, const QJsonObject &budget, const ImportInto &into)
{
    RuleImport out;
    out.kind = QStringLiteral("sitespeed-budget");
    for (auto section = budget.begin(); section != budget.end(); ++section) {
        const QJsonObject limits = section.value().toObject();
        const bool times = section.key() == QStringLiteral("googleWebVitals") || section.key() == QStringLiteral("timings");
        for (auto limit = limits.begin(); limit != limits.end(); ++limit)
            take(bytes, into, limit.key(),
                 times ? metricWhere([&](const BudgetMetric &m) { return limit.key() == QLatin1String(m.sitespeed); }) : nullptr, limit.value(), out);
    }
    return out;
}

} // namespace

Result<RuleImport> importBudget(const QByteArray &json, const QString &name, const ImportInto &into)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return fail(ErrorCode::Parse, name + u':' + QString::number(lineAt(json, error.offset)), error.errorString());
    if (document.isArray())
        return lighthouse(json, document.array(), into);
    if (document.object()[u"budget"].isObject())
        return sitespeed(json, document.object()[u"budget"].toObject(), into);
    return fail(ErrorCode::Parse, name + QStringLiteral(":1"), Tr::tr("this is neither a Lighthouse nor a sitespeed.io budget"));
}

} // namespace sextant::rules
