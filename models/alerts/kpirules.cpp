#include "models/alerts/kpirules.h"

#include "models/alerts/ruletext.h"
#include "models/analysis/burnrate.h"
#include "models/core/timerange.h"
#include "models/sources/catalogue/resolve.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace sextant::rules {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Rules)
};

constexpr double epsilon = 1e-3;      ///< of the limit: how near to it the tests go
constexpr double burnHold = 120;      ///< the windows already smooth
constexpr double slowWindow = 3600;   ///< from here on a value is computed once a minute at most
constexpr double day = 86400;

/// A little above and a little below a limit.
double above(double limit) { return limit + (limit == 0 ? epsilon : std::abs(limit) * epsilon); }
double below(double limit) { return limit - (limit == 0 ? epsilon : std::abs(limit) * epsilon); }

/// What to look at first; the areas are those of the catalogue.
QString firstSteps(const KpiDefinition &kpi)
{
    if (kpi.area == QStringLiteral("response"))
        return QStringLiteral("Look at the slowest routes and their traces, then at the last deploy, the database and the pools.");
    if (kpi.area == QStringLiteral("throughput"))
        return QStringLiteral("Compare with the demand, then look for the first saturated resource: pool, cache, processor, downstream service.");
    if (kpi.area == QStringLiteral("resources"))
        return QStringLiteral("Find the process that uses it and the deploy or the load it began with; scale out if the load is real.");
    if (kpi.area == QStringLiteral("experience"))
        return QStringLiteral("Look at the last web deploy, the largest resources and third parties, by device and page.");
    return QStringLiteral("Compare with the baseline in Sextant and look at what changed last.");
}

/// The statistic of a series where the convention has no query of its own for the period.
QString statisticOverTime(Statistic statistic, const QString &subquery)
{
    if (const auto q = quantileOf(statistic))
        return QStringLiteral("quantile_over_time(%1, %2)").arg(numberText(*q), subquery);
    switch (statistic) {
    case Statistic::Max: return QStringLiteral("max_over_time(%1)").arg(subquery);
    case Statistic::Min:
    case Statistic::SustainedMin: return QStringLiteral("min_over_time(%1)").arg(subquery);
    default: return QStringLiteral("avg_over_time(%1)").arg(subquery);
    }
}

Annotation text(const char *key, const QString &text)
{
    return {QLatin1String(key), text, false, {}, Unit::None};
}

Annotation withValue(const char *key, const QString &before, Unit unit, const QString &after)
{
    return {QLatin1String(key), before, true, after, unit};
}

/// "T02 mobile", or the KPI's id without a target.
QString targetName(const KpiDefinition &kpi)
{
    return kpi.target->part.isEmpty() ? kpi.target->id : kpi.target->id + u' ' + kpi.target->part;
}

} // namespace

void Builder::leave(const RuledKpi &ruled, const char *scope, const QString &reason)
{
    m_set.leftOut.push_back({ruled.kpi.id, ruled.kpi.name, QLatin1String(scope), reason});
}

QString Builder::valueOver(const RuledKpi &ruled, double window) const
{
    const double scrape = m_set.options.scrapeInterval;
    const QueryTimes times{window, std::max(scrape, std::floor(window / 250)), scrape};
    const KpiQueries queries = resolve(ruled.queries, times);
    if (!queries.value.isEmpty())
        return queries.value;
    return statisticOverTime(ruled.kpi.statistic, QStringLiteral("(%1)[%2:%3]").arg(queries.series, durationText(window), durationText(times.step)));
}

QString Builder::record(const RuledKpi &ruled, const QString &what, const QString &expr, double window)
{
    const double interval = window >= slowWindow ? std::max(m_set.options.interval, 60.0) : m_set.options.interval;
    const QString name = QStringLiteral("sextant:%1:%2").arg(ruled.slug, what);
    std::vector<RecordingRule> &rules = m_values[interval].recording;
    // Six hours are the long window of one burn rate and the short one of another.
    if (std::none_of(rules.begin(), rules.end(), [&](const RecordingRule &rule) { return rule.record == name; }))
        rules.push_back({name, expr, ruled.identity, std::nullopt});
    return name;
}

AlertRule Builder::alert(const RuledKpi &ruled, const QString &kind, const QString &expr, double holdFor, const char *severity) const
{
    AlertRule rule;
    rule.alert = QStringLiteral("Sextant%1_%2").arg(kind, ruled.slug);
    rule.expr = expr;
    rule.holdFor = holdFor;
    rule.labels = ruled.identity;
    rule.labels.emplace_back(QStringLiteral("severity"), QLatin1String(severity));
    return rule;
}

AlertCase::Feed Builder::steady(const QString &record, const RuledKpi &ruled, double value, double holdFor) const
{
    const int steps = int(std::ceil(holdFor / m_set.options.interval)) + 4;
    return {seriesText(record, ruled.identity), QStringLiteral("%1+0x%2").arg(numberText(value)).arg(steps)};
}

void Builder::test(const AlertRule &rule, const QString &what, double value, bool fires, std::vector<AlertCase::Feed> feeds)
{
    AlertCase test;
    test.name = what;
    test.rule = rule;
    test.value = value;
    test.feeds = std::move(feeds);
    const double interval = m_set.options.interval;
    const double late = (std::ceil(rule.holdFor / interval) + 2) * interval;
    if (fires && rule.holdFor > interval)
        test.looks.push_back({std::floor(rule.holdFor / interval / 2) * interval, false}); // pending only
    test.looks.push_back({late, fires});
    m_set.cases.push_back(std::move(test));
}

void Builder::add(RuledKpi ruled, const Binding &binding)
{
    record(ruled, QStringLiteral("value"), valueOver(ruled, m_set.options.window), m_set.options.window);
    addTarget(ruled, binding);
    addNoData(ruled);
    addRegression(ruled);
    addBurnRates(ruled);
    m_set.kpis.push_back(std::move(ruled));
}

void Builder::addTarget(RuledKpi &ruled, const Binding &binding)
{
    if (!ruled.kpi.target)
        return;
    const Target &target = *ruled.kpi.target;
    if (!std::isfinite(target.limit))
        return leave(ruled, "target", Tr::tr("its limit is not a number"));
    Pairs limitLabels = ruled.identity;
    limitLabels.emplace_back(QStringLiteral("comparator"), comparatorText(target.comparator));
    if (const QString unit = unitName(ruled.kpi.unit); !unit.isEmpty())
        limitLabels.emplace_back(QStringLiteral("unit"), unit);
    m_limits.recording.push_back({QStringLiteral("sextant:target:limit"), QStringLiteral("vector(%1)").arg(numberText(target.limit)), limitLabels, target.limit});
    if (target.condition == QStringLiteral("load") && !m_set.options.loadTargets)
        return leave(ruled, "target", Tr::tr("the target can only be judged while a load test runs; an alert would fire every quiet night"));
    if (binding.substitute)
        return leave(ruled, "target", Tr::tr("another quantity stands in for it, which proves nothing about the target"));

    ruled.alerted = true;
    const QString limit = humanized(ruled.kpi.unit, target.limit);
    AlertRule rule = alert(ruled, QStringLiteral("TargetMissed"),
                           ruled.selector + u' ' + comparatorText(opposite(target.comparator)) + u' ' + numberText(target.limit), m_set.options.hold(),
                           ruled.kpi.key ? "page" : "ticket");
    rule.annotations = {withValue("summary", ruled.kpi.shortName + QStringLiteral(" is "), ruled.kpi.unit, QStringLiteral(", target %1 missed").arg(targetName(ruled.kpi))),
                        withValue("description", ruled.kpi.name + QStringLiteral(" over the last %1 is ").arg(durationText(m_set.options.window)), ruled.kpi.unit,
                                  QStringLiteral("; the %1 is %2 %3.").arg(target.proposed ? QStringLiteral("proposed target") : QStringLiteral("target"), comparatorText(target.comparator), limit)
                                      + (ruled.kpi.note.isEmpty() ? QString() : u' ' + ruled.kpi.note)),
                        text("runbook", firstSteps(ruled.kpi))};
    const bool low = wantsLow(target.comparator);
    const double bad = low ? above(target.limit) : below(target.limit), good = low ? below(target.limit) : above(target.limit);
    const auto feed = [&](double value) { return std::vector{steady(ruled.record, ruled, value, rule.holdFor)}; };
    test(rule, QStringLiteral("target: beyond the limit"), bad, true, feed(bad));
    test(rule, QStringLiteral("target: within the limit"), good, false, feed(good));
    test(rule, QStringLiteral("target: at the limit"), target.limit, !satisfies(target.limit, target.comparator, target.limit), feed(target.limit));
    m_targets.push_back(std::move(rule));
}

void Builder::addNoData(const RuledKpi &ruled)
{
    // NaN (0/0) is no number either: the comparison drops it.
    AlertRule rule = alert(ruled, QStringLiteral("NoData"), QStringLiteral("absent(%1 >= -Inf)").arg(ruled.selector), m_set.options.hold(), "ticket");
    rule.annotations = {text("summary", ruled.kpi.shortName + QStringLiteral(" has no data")),
                        text("description", QStringLiteral("%1 has had no number for %2, so nothing can be said about it.").arg(ruled.kpi.name, durationText(rule.holdFor)))};
    QString advice = QStringLiteral("Look whether the scrape targets are up and the metric names are still the same.");
    if (m_input.catalogue)
        if (const auto at = m_input.catalogue->advice.find(ruled.kpi.id); at != m_input.catalogue->advice.end())
            advice += u' ' + plainText(at->second);
    rule.annotations.push_back(text("runbook", advice));

    const double interval = m_set.options.interval;
    const int hold = int(std::ceil(rule.holdFor / interval));
    constexpr int alive = 4;
    AlertCase vanish;
    vanish.name = QStringLiteral("no data: the series vanishes");
    vanish.rule = rule;
    vanish.value = 1;
    vanish.feeds = {{seriesText(ruled.record, ruled.identity), QStringLiteral("1+0x%1 stale _x%2").arg(alive).arg(hold + 4)}};
    vanish.looks = {{alive * interval, false}, {(alive + 1 + hold + 2) * interval, true}};
    AlertCase never = vanish, undefined = vanish;
    never.name = QStringLiteral("no data: there is no series");
    never.feeds.clear();
    never.looks = {{(hold + 2) * interval, true}};
    undefined.name = QStringLiteral("no data: the series has no number");
    undefined.feeds.front().values = QStringLiteral("NaN+0x%1").arg(hold + 4);
    undefined.looks = never.looks;
    m_set.cases.insert(m_set.cases.end(), {vanish, never, undefined});
    m_noData.push_back(std::move(rule));
}

void Builder::addRegression(RuledKpi &ruled)
{
    const KpiData *old = m_input.baseline ? m_input.baseline->find(ruled.kpi.id) : nullptr;
    if (!m_input.baseline)
        return;
    if (!old || !old->value || !std::isfinite(*old->value))
        return leave(ruled, "regression", Tr::tr("baseline %1 has no value of it").arg(m_set.baselineName));
    ruled.baseline = *old->value;
    m_limits.recording.push_back({QStringLiteral("sextant:baseline:value"), QStringLiteral("vector(%1)").arg(numberText(*old->value)), ruled.identity, *old->value});
    if (ruled.kpi.better == Direction::Neither)
        return leave(ruled, "regression", Tr::tr("neither more nor less of it is worse"));
    if (*old->value <= 0)
        return leave(ruled, "regression", Tr::tr("its baseline is not above zero, so no relative margin can be taken"));
    if (ruled.kpi.target && ruled.kpi.target->condition == QStringLiteral("load") && !m_set.options.loadTargets)
        return leave(ruled, "regression", Tr::tr("it can only be compared while a load test runs"));

    // The same statistic over a window of the same length, so that a daily peak is not held against a whole day.
    const double window = std::clamp(std::round(old->judged().length()), m_set.options.window, std::max(day, m_set.options.window));
    const QString record = this->record(ruled, QStringLiteral("value_") + durationText(window), valueOver(ruled, window), window);
    const bool low = ruled.kpi.better == Direction::LowerIsBetter;
    const double factor = low ? 1 + m_set.options.margin : 1 - m_set.options.margin;
    const QString margin = humanized(Unit::Ratio, m_set.options.margin);
    AlertRule rule = alert(ruled, QStringLiteral("Regressed"),
                           QStringLiteral("%1 %2 %3 * %4").arg(seriesText(record, ruled.own), low ? QStringLiteral(">") : QStringLiteral("<"), numberText(*old->value), numberText(factor)),
                           m_set.options.hold(), "ticket");
    const QString was = humanized(ruled.kpi.unit, *old->value);
    rule.annotations = {withValue("summary", ruled.kpi.shortName + QStringLiteral(" is "), ruled.kpi.unit, QStringLiteral(", worse than baseline %1").arg(m_set.baselineName)),
                        withValue("description", ruled.kpi.name + QStringLiteral(" over the last %1 is ").arg(durationText(window)), ruled.kpi.unit,
                                  QStringLiteral("; baseline %1 has %2, and more than %3 %4 counts as worse.")
                                      .arg(m_set.baselineName, was, margin, low ? QStringLiteral("above it") : QStringLiteral("below it"))),
                        text("runbook", QStringLiteral("Compare this window with the baseline in Sextant: it tests whether the change is more than noise. ") + firstSteps(ruled.kpi))};
    const double limit = *old->value * factor;
    const double bad = low ? above(limit) : below(limit), good = low ? below(limit) : above(limit);
    test(rule, QStringLiteral("regression: beyond the margin"), bad, true, {steady(record, ruled, bad, rule.holdFor)});
    test(rule, QStringLiteral("regression: within the margin"), good, false, {steady(record, ruled, good, rule.holdFor)});
    m_regressions.push_back(std::move(rule));
}

void Builder::addBurnRates(RuledKpi &ruled)
{
    if (!ruled.kpi.target || !ruled.alerted || ruled.kpi.unit != Unit::Ratio || ruled.kpi.statistic != Statistic::Ratio)
        return;
    if (ruled.queries.value.isEmpty())
        return leave(ruled, "burn-rate", Tr::tr("its binding has no query for the ratio of a whole window"));
    const bool low = wantsLow(ruled.kpi.target->comparator);
    const double limit = ruled.kpi.target->limit;
    // 1 - 0.9 is 0.0999…98 in binary: twelve digits are the number that was meant.
    const double budget = low ? limit : std::round((1 - limit) * 1e12) / 1e12;
    if (!(budget > 0 && budget < 1))
        return leave(ruled, "burn-rate", Tr::tr("its limit leaves no error budget between 0 and 100 %"));
    ruled.slo = low ? 1 - limit : limit;
    for (std::size_t i = 0; i < stats::burnRules.size(); ++i)
        addBurnRate(ruled, i, budget);
}

void Builder::addBurnRate(const RuledKpi &ruled, const std::size_t index, double budget)
{
    const stats::BurnRule &burn = stats::burnRules[index];
    const double threshold = burn.factor * budget;
    if (above(threshold) >= 1)
        return leave(ruled, "burn-rate", Tr::tr("burning the budget %1 times too fast would need a bad share of %2, more than there is")
                                             .arg(numberText(burn.factor), humanized(Unit::Ratio, threshold)));
    const auto share = [&](double window) {
        const QString name = QStringLiteral("bad_ratio_") + durationText(window);
        const QString value = valueOver(ruled, window);
        return record(ruled, name, wantsLow(ruled.kpi.target->comparator) ? value : QStringLiteral("1 - (%1)").arg(value), window);
    };
    const QString slow = share(burn.longWindow), fast = share(burn.shortWindow);
    const QString limit = numberText(burn.factor) + QStringLiteral(" * ") + numberText(budget);
    const bool page = burn.severity == stats::BurnSeverity::Page;
    AlertRule rule = alert(ruled, QStringLiteral("BudgetBurn"), QStringLiteral("%1 > %3 and %2 > %3").arg(seriesText(slow, ruled.own), seriesText(fast, ruled.own), limit),
                           m_set.options.holdFor.value_or(burnHold), page ? "page" : "ticket");
    rule.alert += u'_' + durationText(burn.longWindow);
    rule.annotations = {withValue("summary", ruled.kpi.shortName + QStringLiteral(": "), Unit::Ratio, QStringLiteral(" bad, the error budget burns too fast")),
                        withValue("description", QStringLiteral("Over %1 and over %2 the error budget of %3 (target %4 %5) burns more than %6 times too fast: ")
                                                     .arg(durationText(burn.longWindow), durationText(burn.shortWindow), ruled.kpi.name,
                                                          comparatorText(ruled.kpi.target->comparator), humanized(Unit::Ratio, ruled.kpi.target->limit), numberText(burn.factor)),
                                  Unit::Ratio, QStringLiteral(" is bad.")),
                        text("runbook", firstSteps(ruled.kpi))};
    const auto judged = [&](const QString &what, double slowShare, double fastShare) {
        test(rule, what + QStringLiteral(", ") + durationText(burn.longWindow), slowShare, stats::burns(burn, slowShare, fastShare, 1 - budget),
             {steady(slow, ruled, slowShare, rule.holdFor), steady(fast, ruled, fastShare, rule.holdFor)});
    };
    judged(QStringLiteral("budget: both windows burn too fast"), above(threshold), above(threshold));
    judged(QStringLiteral("budget: both windows burn slower"), below(threshold), below(threshold));
    judged(QStringLiteral("budget: the short window has recovered"), above(threshold), below(threshold));
    judged(QStringLiteral("budget: only the short window burns"), below(threshold), above(threshold));
    m_burns.push_back(std::move(rule));
}

void Builder::finish()
{
    const double interval = m_set.options.interval;
    if (!m_limits.recording.empty())
        m_set.recording.push_back({QStringLiteral("sextant-limits"), interval, m_limits.recording, {}});
    for (const auto &[every, group] : m_values)
        m_set.recording.push_back({QStringLiteral("sextant-values-") + durationText(every), every, group.recording, {}});
    const auto alerts = [&](const char *name, std::vector<AlertRule> &rules) {
        if (!rules.empty())
            m_set.alerts.push_back({QLatin1String(name), interval, {}, std::move(rules)});
    };
    alerts("sextant-targets", m_targets);
    alerts("sextant-no-data", m_noData);
    alerts("sextant-regressions", m_regressions);
    alerts("sextant-burn-rates", m_burns);
}

} // namespace sextant::rules
