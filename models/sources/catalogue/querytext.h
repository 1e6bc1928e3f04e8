#pragma once
#include <QString>

#include <functional>
#include <optional>

namespace sextant::querytext {

/// Calls `replace(letter)` for each "$X" with one upper-case letter outside quoted strings and puts its answer in place;
/// nullopt leaves the placeholder. What was put in is not looked at again.
QString replaceTimes(const QString &query, const std::function<std::optional<QString>(QChar letter)> &replace);

/// What is wrong with the brackets or quotes of a query; empty when they are balanced. Not a PromQL parser: the server is one.
QString bracketError(const QString &query);

/// Drops empty matchers from every selector: "m{,a=\"b\",}" -> "m{a=\"b\"}", "m{}" -> "m".
QString tidySelectors(const QString &query);

/// A PromQL string literal with quotes, backslashes and line ends escaped.
QString quoted(const QString &text);

/// A label or metric name as it is written inside braces: quoted when it is not a plain identifier.
QString labelName(const QString &name);

} // namespace sextant::querytext
