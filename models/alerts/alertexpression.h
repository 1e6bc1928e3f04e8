#pragma once
#include "models/core/kpi.h"
#include "models/core/unit.h"

#include <tl/expected.hpp>

#include <optional>

namespace sextant::rules {

/// `lhs OP number` of an alerting rule; the comparison holds when the alert fires.
struct Threshold {
    QString lhs;
    Comparator comparator = Comparator::Greater;
    double number = 0;
};

/// Splits an alert's expression; "0.2 < x" is turned round. The other side is the reason why it is no threshold, for people.
tl::expected<Threshold, QString> thresholdOf(const QString &expr);

/// The query without its "# …" comments, which would swallow what is written behind it.
QString withoutComments(const QString &query);

/// A query with neither white space, empty matchers nor ranges, so that two spellings of one query are equal whatever their window.
QString normalised(const QString &query);

/// The metric name of a bare selector, `name` or `name{…}`; empty for anything else.
QString selectorName(const QString &query);
/// The value of `label="…"` in a selector; empty when there is none.
QString selectorLabel(const QString &query, const QString &label);

/// Unit and statistic as a query's metric names and functions show them.
struct QueryNature {
    Unit unit = Unit::None;
    Statistic statistic = Statistic::Mean;
};
QueryNature natureOf(const QString &query, const QString &recordName);

} // namespace sextant::rules
