#pragma once
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace sextant::querytext {

/// Calls `replace(letter)` for each "$X" with one upper-case letter outside quoted strings and puts its answer in place;
/// nullopt leaves the placeholder. What was put in is not looked at again.
QString replaceTimes(const QString &query, const std::function<std::optional<QString>(QChar letter)> &replace);

/// What is wrong with the brackets or quotes of a query; empty when they are balanced. Not a PromQL parser: the server is one.
QString bracketError(const QString &query);

/// Drops empty matchers from every selector: "m{,a=\"b\",}" -> "m{a=\"b\"}", "m{}" -> "m".
QString tidySelectors(const QString &query);

/// A function or an aggregation around a metric.
struct Call {
    enum class Grouping { None, By, Without };
    QString function; ///< in lower case: "rate", "sum"
    Grouping grouping = Grouping::None;
    QStringList labels;           ///< of the grouping, in lower case
    std::optional<double> number; ///< the first argument where it is a plain number, as in quantile(0.9, x)
    friend bool operator==(const Call &, const Call &) = default;
};

/// A metric that a query reads.
struct MetricUse {
    QString name;            ///< empty when a pattern selects it
    QString selector;        ///< name and matchers as written, without range and offset
    std::vector<Call> calls; ///< around it, innermost first
    friend bool operator==(const MetricUse &, const MetricUse &) = default;
};

/// The metrics of a query in its order. Looks at words, strings and brackets, so that it also finds something in a query that a
/// server would refuse.
std::vector<MetricUse> metricsIn(const QString &query);

/// A PromQL string literal with quotes, backslashes and line ends escaped.
QString quoted(const QString &text);

/// A label or metric name as it is written inside braces: quoted when it is not a plain identifier.
QString labelName(const QString &name);

} // namespace sextant::querytext
