#pragma once
#include "models/core/kpi.h"
#include "models/core/marker.h"
#include "models/workflow/progress.h"

#include <QByteArray>

#include <array>
#include <map>
#include <vector>

namespace sextant::sample {

/// Before and after, in this order, wherever the story has a pair.
enum Side { Before, After };
template<typename T>
using Sides = std::array<T, 2>;

/// A point of a curve or of a distribution.
struct Point {
    double x = 0;
    double y = 0;
};

struct StoryWindow {
    TimeRange range;
    double fetched = 0;
};

struct Bump {
    TimeRange range;
    double factor = 1;
};

enum class SeriesKind { Quantile, Level, Nodes, Spread };

/// How one recording is made. See resources/sample/story.yaml for the meaning of each field.
struct StoryKpi {
    QString id;
    SeriesKind kind = SeriesKind::Level;
    Statistic statistic = Statistic::Mean;
    Sides<double> value{};       ///< nodes: the average
    Sides<double> peak{};        ///< nodes
    QString averageId;           ///< nodes
    QString peakId;              ///< nodes
    double low = 1;
    double noise = 0;
    double memory = 0;
    double grows = 0;
    bool gap = false;
    bool daily = false;
    std::optional<Bump> bump;
    Sides<double> count{};       ///< quantile: observations
    std::vector<double> buckets; ///< quantile: upper bounds without +Inf
    Sides<std::vector<Point>> shape; ///< quantile: x is the share of observations, y the value
    std::optional<KpiDefinition> own; ///< a KPI that only this project has
};

struct DailyStory {
    int days = 0;
    double noise = 0;
    std::vector<Point> gains; ///< x: day from the first, y: share of the gap reached
};

/// What a deploy did to a KPI: the share of the way from before to after that is reached from then on.
struct HistoryStep {
    QString marker;
    double gain = 0;
};
/// A stretch in which a KPI was worse for a reason of its own.
struct HistoryEpisode {
    QString kpi;
    TimeRange range;
    double factor = 1;
};
struct HistoryStory {
    int days = 0;
    double noise = 0;
    std::vector<HistoryStep> usual; ///< for KPIs without steps of their own
    std::map<QString, std::vector<HistoryStep>> steps;
    std::vector<HistoryEpisode> episodes;
};

struct StoryBaseline {
    QString name;
    QString build;
    QString version;
    std::map<QString, QString> fingerprint;
};

struct StorySource {
    QString id;
    QString name;
    QString shown;
};

/// The sample project as data.
struct Story {
    QString title;
    std::map<QString, QString> properties;
    quint64 seed = 0;
    double step = 0;
    Sides<StoryWindow> window;
    double deploy = 0;
    TimeRange gap;
    QStringList nodes;
    StorySource source;
    std::map<QString, QString> presets; ///< KPI -> catalogue preset it was recorded by
    StoryBaseline baseline;
    std::vector<Point> curve; ///< hour of the day in the shop's time, share of the day's height
    double utcOffset = 0;     ///< seconds, of the shop's local time
    std::vector<Marker> markers;
    std::vector<StoryKpi> kpis;
    DailyStory daily;
    HistoryStory history;
    WorkflowProgress progress;
};

/// Reads a story; errors are "file:line: what".
Result<Story> parseStory(const QByteArray &yaml, const QString &name);

} // namespace sextant::sample
