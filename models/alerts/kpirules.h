#pragma once
#include "models/alerts/ruleset.h"

#include <map>

namespace sextant::rules {

/// Collects the rules of one KPI after the other into a rule set.
class Builder
{
public:
    Builder(RuleSet &set, const Input &input) : m_set(set), m_input(input) {}
    void add(RuledKpi ruled, const Binding &binding);
    /// Writes the groups that have rules into the set.
    void finish();

private:
    void leave(const RuledKpi &ruled, const char *scope, const QString &reason);
    /// The period statistic over `window` seconds as one expression.
    QString valueOver(const RuledKpi &ruled, double window) const;
    /// Records `expr` under "sextant:<slug>:<what>", once; answers the name.
    QString record(const RuledKpi &ruled, const QString &what, const QString &expr, double window);
    void addTarget(RuledKpi &ruled, const Binding &binding);
    void addNoData(const RuledKpi &ruled);
    void addRegression(RuledKpi &ruled);
    void addBurnRates(RuledKpi &ruled);
    void addBurnRate(const RuledKpi &ruled, std::size_t index, double budget);
    AlertRule alert(const RuledKpi &ruled, const QString &kind, const QString &expr, double holdFor, const char *severity) const;
    void test(const AlertRule &rule, const QString &what, double value, bool fires, std::vector<AlertCase::Feed> feeds);
    /// A feed that keeps `value` for the whole test.
    AlertCase::Feed steady(const QString &record, const RuledKpi &ruled, double value, double holdFor) const;

    RuleSet &m_set;
    const Input &m_input;
    RuleGroup m_limits;
    std::map<double, RuleGroup> m_values; ///< by evaluation interval
    std::vector<AlertRule> m_targets, m_noData, m_regressions, m_burns;
};

} // namespace sextant::rules
