#pragma once
#include "models/alerts/ruleset.h"

namespace sextant::test {

/// A KPI with a target on a Prometheus server.
inline KpiDefinition ruleKpi(const QString &id, Comparator comparator, double limit, Unit unit = Unit::Seconds, Statistic statistic = Statistic::P95)
{
    KpiDefinition kpi;
    kpi.id = kpi.name = kpi.shortName = id;
    kpi.area = QStringLiteral("response");
    kpi.unit = unit;
    kpi.statistic = statistic;
    kpi.better = comparator == Comparator::Less || comparator == Comparator::LessOrEqual ? Direction::LowerIsBetter : Direction::HigherIsBetter;
    Target target;
    target.id = QStringLiteral("T01");
    target.comparator = comparator;
    target.limit = limit;
    kpi.target = target;
    return kpi;
}

inline Binding ruleBinding(const QString &kpi, const QString &series, const QString &value = {})
{
    Binding binding;
    binding.kpi = kpi;
    binding.state = BindingState::Bound;
    binding.preset = QStringLiteral("own.") + kpi;
    binding.source = QStringLiteral("prom");
    binding.queries.series = series;
    binding.queries.value = value;
    return binding;
}

inline rules::Input ruleInputOf(const std::vector<KpiDefinition> &kpis, const std::vector<Binding> &bindings)
{
    rules::Input input;
    input.project = QStringLiteral("Shop");
    input.kpis = kpis;
    input.bindings = bindings;
    input.sources = {{QStringLiteral("prom"), QStringLiteral("prometheus"), QStringLiteral("Prometheus"), QStringLiteral("http://127.0.0.1:9090"), {}}};
    return input;
}

/// One KPI measured by a gauge.
inline rules::Input ruleInputOf(const KpiDefinition &kpi)
{
    return ruleInputOf({kpi}, {ruleBinding(kpi.id, QStringLiteral("max(work_seconds{$F})"), QStringLiteral("max(avg_over_time(work_seconds{$F}[$P]))"))});
}

inline Baseline ruleBaseline(const std::vector<std::pair<QString, double>> &values, double length = 86400)
{
    Baseline baseline;
    baseline.id = QStringLiteral("B1");
    baseline.name = QStringLiteral("Before");
    baseline.window = {1000, 1000 + length};
    for (const auto &[kpi, value] : values) {
        KpiData data;
        data.kpi = kpi;
        data.window = baseline.window;
        data.value = value;
        baseline.kpis.push_back(data);
    }
    return baseline;
}

inline const rules::AlertRule *alertNamed(const rules::RuleSet &set, const QString &name)
{
    for (const rules::RuleGroup &group : set.alerts)
        for (const rules::AlertRule &rule : group.alerts)
            if (rule.alert == name)
                return &rule;
    return nullptr;
}

inline const rules::RecordingRule *recordNamed(const rules::RuleSet &set, const QString &name)
{
    for (const rules::RuleGroup &group : set.recording)
        for (const rules::RecordingRule &rule : group.recording)
            if (rule.record == name)
                return &rule;
    return nullptr;
}

inline QByteArray fileNamed(const std::vector<rules::File> &files, const char *name)
{
    for (const rules::File &file : files)
        if (file.name == QLatin1String(name))
            return file.bytes;
    return {};
}

/// Names that try to break out of PromQL strings, YAML, templates, JSON and comments.
inline QStringList hostileNames()
{
    return {QStringLiteral("a\"} or vector(1) #"), QStringLiteral("{{ $value }} {{ printf \"x\" }}"), QStringLiteral("{{"), QStringLiteral("line\nbreak: [yaml]\ttab"),
            QStringLiteral("back\\slash 'quote' \"quote\""), QStringLiteral("yes"), QStringLiteral("- &anchor *alias !!tag |"), QString::fromUtf8("Größe 📈 \u202Egnp.exe"),
            QString(QChar(0xD800)) + QStringLiteral("broken") + QChar(0x85) + QChar(0xFEFF), QStringLiteral("${var} $__range [[x]] <img src=x>"), QStringLiteral("123")};
}

} // namespace sextant::test
