#pragma once
#include "models/core/baseline.h"
#include "models/core/kpi.h"
#include "models/core/marker.h"
#include "models/sources/catalogue/catalogue.h"
#include "models/sources/metricsource.h"

#include <optional>
#include <utility>
#include <vector>

namespace sextant::rules {

using Pairs = std::vector<std::pair<QString, QString>>; ///< in the order they are written

/// How the generated rules behave. Durations in seconds.
struct Options {
    double window = 300;          ///< the period a value is computed over; at least 4 scrapes
    double interval = 30;         ///< between two evaluations
    double scrapeInterval = 60;   ///< of the server; 60 is Prometheus' default
    std::optional<double> holdFor; ///< how long a condition lasts before it fires; default: twice the window
    double margin = 0.05;         ///< change against the baseline that counts as a regression, relative
    bool loadTargets = false;     ///< also alert on targets that only a load test can prove
    double hold() const { return holdFor.value_or(2 * window); }
};

/// What rules are made from. The pointers outlive the call.
struct Input {
    QString project;
    std::vector<KpiDefinition> kpis; ///< catalogue and the project's own, board order
    std::vector<Binding> bindings;
    std::vector<SourceConfig> sources;
    const Catalogue *catalogue = nullptr; ///< gives recorded KPIs the queries of their convention
    const Baseline *baseline = nullptr;   ///< nullptr: no regression rules
    std::vector<Marker> markers;
    Options options;
};

/// Something for which no rule was made, and why.
struct LeftOut {
    QString kpi;
    QString name;
    QString scope; ///< "kpi": nothing at all; "target", "regression", "burn-rate", "dashboard": only that
    QString reason;
};

struct RecordingRule {
    QString record;
    QString expr;
    Pairs labels;
    std::optional<double> constant; ///< the number it always gives: limits and baselines
};

/// A sentence around the value of the alert. Its text comes from people: it is escaped when it becomes a template.
struct Annotation {
    QString key;
    QString before;
    bool value = false; ///< whether the value stands between `before` and `after`
    QString after;
    Unit unit = Unit::None;
};

struct AlertRule {
    QString alert;
    QString expr;
    double holdFor = 0;
    Pairs labels; ///< plain text, escaped when written
    std::vector<Annotation> annotations;
};

struct RuleGroup {
    QString name;
    double interval = 0;
    std::vector<RecordingRule> recording;
    std::vector<AlertRule> alerts;
};

/// One promtool test of one alert: what is fed in, when one looks, and whether it fires then. Cases of one name are written as
/// one test, because each test starts a database of its own.
struct AlertCase {
    struct Feed { QString series; QString values; };
    struct Look { double at = 0; bool fires = false; };
    QString name;
    AlertRule rule;
    double value = 0; ///< what the alert's template shows when it fires
    std::vector<Feed> feeds;
    std::vector<Look> looks;
};

/// A KPI that has rules.
struct RuledKpi {
    KpiDefinition kpi;
    KpiQueries queries;   ///< with their time placeholders
    QString slug;         ///< unique among the rules: letters, digits, "_"
    QString record;       ///< "sextant:api_p95:value"
    QString selector;     ///< the record of this project only
    Pairs own;            ///< labels that tell this project's series: project, kpi
    Pairs identity;       ///< the same with target and part
    QString origin;       ///< where the queries come from, a sentence; empty when the project measures with them
    std::optional<double> slo;      ///< share that has to be good, for ratio targets
    std::optional<double> baseline; ///< frozen value, base unit
    bool alerted = false; ///< whether its target has an alerting rule
};

/// Everything generated, as values; files() writes it down.
struct RuleSet {
    QString project;
    QString baselineName; ///< "B1 Before optimisation"; empty without one
    Options options;
    std::vector<RuledKpi> kpis;
    std::vector<RuleGroup> recording;
    std::vector<RuleGroup> alerts;
    std::vector<AlertCase> cases;
    std::vector<KpiDefinition> targets; ///< every KPI with a target, bound or not: budgets of tools that measure themselves
    std::vector<Marker> deploys;
    std::vector<LeftOut> leftOut;
};

/// One generated file: its name without a folder, and its bytes. The same input gives the same bytes.
struct File {
    QString name;
    QByteArray bytes;
};

/// Recording rules, target alerts with the inverted comparator, no-data alerts, regressions against the baseline and
/// multi-window burn rates of ratio targets. Pure. Everything that gets no rule is in `leftOut`.
RuleSet build(const Input &input);

/// The rule set as files: recording rules, alerting rules, promtool tests of both, Grafana dashboard, OpenSLO, budgets of
/// Lighthouse and sitespeed.io when there are vitals targets.
std::vector<File> files(const RuleSet &set);

} // namespace sextant::rules
