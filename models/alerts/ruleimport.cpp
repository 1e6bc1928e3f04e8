#include "models/alerts/ruleimport.h"

#include "models/alerts/alertexpression.h"
#include "models/alerts/rulereader.h"
#include "models/alerts/ruletext.h"
#include "models/core/datatext.h"
#include "models/core/timerange.h"
#include "models/sources/catalogue/resolve.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace sextant::rules {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(RuleImport)
};

constexpr int longestName = 80;

const KpiDefinition *kpiById(const std::vector<KpiDefinition> &kpis, const QString &id)
{
    const auto at = std::find_if(kpis.begin(), kpis.end(), [&](const KpiDefinition &kpi) { return kpi.id == id; });
    return at == kpis.end() ? nullptr : &*at;
}

/// One file on its way into the project.
class Import
{
public:
    Import(const std::vector<ReadRule> &rules, const ImportInto &into) : m_rules(rules), m_into(into)
    {
        m_out.kind = QStringLiteral("prometheus-rules");
        for (const KpiDefinition &kpi : into.kpis)
            m_ids.insert(kpi.id);
    }

    RuleImport run()
    {
        for (const ReadRule &rule : m_rules)
            if (rule.alerting)
                take(rule);
        return std::move(m_out);
    }

private:
    void leave(const ReadRule &rule, const QString &reason) { m_out.unmapped.push_back({rule.line, rule.name, rule.expr, reason}); }

    void take(const ReadRule &rule)
    {
        const auto threshold = thresholdOf(rule.expr);
        if (!threshold)
            return leave(rule, threshold.error());
        const QString name = selectorName(threshold->lhs);
        if (const KpiDefinition *known = knownKpi(threshold->lhs, name))
            return retarget(rule, *known, *threshold);
        if (name.startsWith(QStringLiteral("sextant:")))
            return leave(rule, Tr::tr("\"%1\" is no target of a KPI of this project").arg(name));
        const auto recorded = std::find_if(m_rules.begin(), m_rules.end(), [&](const ReadRule &r) { return !r.alerting && r.name == name; });
        if (name.isEmpty() || recorded == m_rules.end())
            return leave(rule, Tr::tr("its left side is neither recorded in this file nor the query of a known KPI; record it under a name to import it"));
        add(rule, *recorded, *threshold);
    }

    /// The KPI behind the left side: by our own record, by a query of the project or the catalogue, or by a record of one of these.
    const KpiDefinition *knownKpi(const QString &lhs, const QString &name)
    {
        static const QString prefix = QStringLiteral("sextant:"), suffix = QStringLiteral(":value");
        if (name.startsWith(prefix) && name.endsWith(suffix)) {
            if (const KpiDefinition *kpi = kpiById(m_into.kpis, selectorLabel(lhs, QStringLiteral("kpi"))))
                return kpi;
            return kpiById(m_into.kpis, name.mid(prefix.size(), name.size() - prefix.size() - suffix.size()));
        }
        if (const KpiDefinition *kpi = byQuery(lhs))
            return kpi;
        const auto recorded = std::find_if(m_rules.begin(), m_rules.end(), [&](const ReadRule &r) { return !r.alerting && r.name == name; });
        return name.isEmpty() || recorded == m_rules.end() ? nullptr : byQuery(recorded->expr);
    }

    const KpiDefinition *byQuery(const QString &query)
    {
        const QString wanted = normalised(query);
        const auto same = [&](const KpiQueries &queries) {
            return (!queries.series.isEmpty() && normalised(queries.series) == wanted) || (!queries.value.isEmpty() && normalised(queries.value) == wanted);
        };
        for (const Binding &binding : m_into.bindings)
            if (binding.state == BindingState::Bound && same(binding.queries))
                if (const KpiDefinition *kpi = kpiById(m_into.kpis, binding.kpi))
                    return kpi;
        if (m_into.catalogue)
            for (const Preset &preset : m_into.catalogue->presets)
                if (!preset.substitute && same(applyFilters(preset.queries, {}, preset.labels)))
                    if (const KpiDefinition *kpi = kpiById(m_into.kpis, preset.kpi))
                        return kpi;
        return nullptr;
    }

    void retarget(const ReadRule &rule, const KpiDefinition &known, const Threshold &threshold)
    {
        const Comparator comparator = opposite(threshold.comparator);
        if (known.better == (wantsLow(comparator) ? Direction::HigherIsBetter : Direction::LowerIsBetter))
            return leave(rule, Tr::tr("it fires when %1 is good: for this KPI %2 is better").arg(shownText(known.shortName), wantsLow(comparator) ? Tr::tr("more") : Tr::tr("less")));
        MappedRule mapped;
        mapped.kpi = known;
        Target target = known.target.value_or(Target());
        if (!known.target)
            target.id = freeTargetId();
        target.comparator = comparator;
        target.limit = threshold.number;
        mapped.changed = !known.target || known.target->comparator != comparator || known.target->limit != threshold.number;
        target.proposed = target.proposed && !mapped.changed;
        mapped.kpi.target = target;
        finish(rule, std::move(mapped));
    }

    void add(const ReadRule &rule, const ReadRule &recorded, const Threshold &threshold)
    {
        const auto source = std::find_if(m_into.sources.begin(), m_into.sources.end(), [](const SourceConfig &s) { return s.kind == QStringLiteral("prometheus"); });
        const bool low = wantsLow(opposite(threshold.comparator));
        MappedRule mapped;
        KpiDefinition &kpi = mapped.kpi;
        kpi.id = slugOf(recorded.name);
        if (m_ids.contains(kpi.id) && !m_added.contains(kpi.id))
            kpi.id += QStringLiteral("_imported");
        kpi.name = plainText(rule.name).left(longestName);
        kpi.shortName = plainText(kpi.name.left(24)); // a cut may leave half a character
        kpi.area = QStringLiteral("guard");
        kpi.unit = natureOf(recorded.expr, recorded.name).unit;
        kpi.better = low ? Direction::LowerIsBetter : Direction::HigherIsBetter;
        kpi.statistic = low ? Statistic::Max : Statistic::Min;
        kpi.note = rule.holdFor > 0 ? asSentence(QT_TRANSLATE_NOOP("Content", "Imported from the alert %1: the worst series and the worst level that lasted %2 count."), {kpi.name, durationText(rule.holdFor)})
                                    : asSentence(QT_TRANSLATE_NOOP("Content", "Imported from the alert %1: the worst series and the worst moment count."), {kpi.name});
        Target target;
        target.id = freeTargetId();
        target.comparator = opposite(threshold.comparator);
        target.limit = threshold.number;
        kpi.target = target;
        mapped.added = mapped.changed = true;
        if (source == m_into.sources.end()) {
            mapped.note = Tr::tr("the project has no Prometheus server yet, so nothing measures it");
        } else {
            Binding binding;
            binding.kpi = kpi.id;
            binding.state = BindingState::Bound;
            binding.preset = importedPreset + kpi.id;
            binding.exporter = QStringLiteral(QT_TRANSLATE_NOOP("Content", "recording rule"));
            binding.source = source->id;
            binding.queries.series = worstLasting(threshold.lhs, low, rule.holdFor);
            mapped.binding = binding;
        }
        finish(rule, std::move(mapped));
    }

    /// An alert fires when any series stays bad for the whole of `for`: the worst series, and of each stretch its best moment.
    static QString worstLasting(const QString &selector, bool low, double holdFor)
    {
        const QString worst = (low ? QStringLiteral("max(%1)") : QStringLiteral("min(%1)")).arg(selector);
        if (holdFor <= 0)
            return worst;
        return (low ? QStringLiteral("min_over_time((%1)[%2:])") : QStringLiteral("max_over_time((%1)[%2:])")).arg(worst, durationText(holdFor));
    }

    void finish(const ReadRule &rule, MappedRule mapped)
    {
        const auto earlier = std::find_if(m_out.mapped.begin(), m_out.mapped.end(), [&](const MappedRule &m) { return m.kpi.id == mapped.kpi.id; });
        if (earlier != m_out.mapped.end())
            return leave(rule, Tr::tr("%1 has its target from the alert %2 in line %3 already").arg(shownText(mapped.kpi.shortName), earlier->rule, QString::number(earlier->line)));
        mapped.line = rule.line;
        mapped.rule = rule.name;
        if (mapped.added)
            m_added.insert(mapped.kpi.id);
        m_targetIds.insert(mapped.kpi.target->id);
        m_out.mapped.push_back(std::move(mapped));
    }

    /// "R01", "R02", …: the first that no KPI has.
    QString freeTargetId() const
    {
        for (int i = 1;; ++i) {
            const QString id = QStringLiteral("R%1").arg(i, 2, 10, QLatin1Char('0'));
            const bool taken = m_targetIds.contains(id)
                || std::any_of(m_into.kpis.begin(), m_into.kpis.end(), [&](const KpiDefinition &kpi) { return kpi.target && kpi.target->id == id; });
            if (!taken)
                return id;
        }
    }

    const std::vector<ReadRule> &m_rules;
    const ImportInto &m_into;
    RuleImport m_out;
    QSet<QString> m_ids, m_added, m_targetIds;
};

} // namespace

Result<RuleImport> importRules(const QByteArray &bytes, const QString &name, const ImportInto &into)
{
    const QByteArray start = bytes.left(4096).trimmed();
    if (start.startsWith('{') || start.startsWith('['))
        return importBudget(bytes, name, into);
    const auto rules = readRules(bytes, name);
    if (!rules)
        return tl::unexpected(rules.error());
    return Import(*rules, into).run();
}

} // namespace sextant::rules
