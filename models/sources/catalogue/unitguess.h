#pragma once
#include "models/core/unit.h"
#include "models/sources/serverview.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace sextant {

/// Which unit a metric's numbers are in, as far as it shows. A proposal: a person confirms it where nothing says it outright.
struct UnitProposal {
    enum class Certainty {
        Open,    ///< nothing speaks for one unit more than for another
        Likely,  ///< the buckets or the value fit one unit only
        Said,    ///< the name or the metadata say it
    };
    Certainty certainty = Certainty::Open;
    QString unit;   ///< as MetricMapping::unit; empty: the KPI's own
    QString reason; ///< one sentence
    friend bool operator==(const UnitProposal &, const UnitProposal &) = default;
};

/// What is known about the numbers of a metric.
struct UnitClues {
    QString metric;
    MetricNote note;
    QStringList bounds;          ///< values of "le"; empty when it is no histogram
    std::optional<double> value; ///< what it gives now, unconverted
};

/// In this order: the name's ending, the metadata's unit, its help, the bounds of buckets, the value. Times and shares only; other KPIs
/// have one unit.
/// Bounds decide for times alone: histograms of requests and page loads reach from milliseconds to a few minutes, so a largest finite bound
/// of at most 120 is seconds (a latency histogram that ends at 120 ms could not hold a slow answer), one of 1000 or more is milliseconds
/// (nobody measures requests of a quarter of an hour), what lies between stays open.
UnitProposal proposeUnit(Unit unit, const UnitClues &clues);

} // namespace sextant
