#pragma once
#include "models/core/marker.h"
#include "models/core/timerange.h"
#include "models/core/timeseries.h"
#include "models/core/unit.h"

#include <QString>

#include <optional>
#include <vector>

namespace sextant {

/// What a line means. The painter decides how it looks; meaning never has a colour here.
enum class SeriesRole { Current, Maximum, Baseline, Part };

struct ChartSeries {
    SeriesRole role = SeriesRole::Current;
    QString label;      ///< at the line's end
    TimeSeries data;    ///< time already aligned to the chart's axis; missing steps absent
    bool incompleteLast = false; ///< the last step is still filling: dashed, hollow end point, never judged
    bool stale = false; ///< drawn grey, hatch to the right edge
};

/// The middle 80 % of the baseline, per step.
struct ChartBand {
    std::vector<double> t;
    std::vector<double> low;
    std::vector<double> high;
};

struct ChartLimit {
    double value = 0; ///< base unit
    QString label;    ///< "Target < 200 ms"
    bool upper = true; ///< values above are over the limit; false: values below
    bool judged = true; ///< false: a line for orientation, nothing is over it
};

/// A chart without a colour and without a pixel: drawn on screen, slide and page by one painter.
struct ChartSpec {
    QString title;    ///< on slides and pages: the message
    QString subtitle; ///< metric, statistic, window, n
    Unit unit = Unit::None;
    DisplayScale scale;
    TimeRange window;
    double step = 0;  ///< a gap is a missing step: lines break there
    std::vector<ChartSeries> series;
    std::optional<ChartBand> band;
    std::vector<ChartLimit> limits;
    std::vector<Marker> markers;
    std::vector<TimeRange> gaps; ///< hatched, "No data 25 min"
    bool fromZero = true;
    int hiddenSeries = 0;        ///< "8 of 41" when > 0
    QString emptyText;           ///< shown in place of the data
};

} // namespace sextant
