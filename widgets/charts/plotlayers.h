#pragma once
#include "widgets/charts/chartframe.h"
#include "widgets/charts/readout.h"

#include <optional>

class QCustomPlot;

namespace sextant {

/// What the layers of a plot draw from.
struct PlotState {
    ChartSpec spec;
    ChartLook look;
    ChartFrame frame;
    TimeRange visible;
    std::optional<double> crosshair;
    bool readout = true;
};

/// Adds to `plot` what a chart consists of: grid and band behind, the series, limits and labels in front, and the
/// crosshair on the buffered layer "crosshair". The layers keep a reference to `state`.
void addPlotLayers(QCustomPlot &plot, const PlotState &state);

/// The readout for screen readers: "Thu 13:05, Current 162 ms, Baseline 304 ms".
QString readoutSentence(const Readout &readout);

} // namespace sextant
