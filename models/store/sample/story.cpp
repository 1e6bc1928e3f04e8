#include "models/store/sample/story.h"

#include "models/core/yaml.h"

#include <yaml-cpp/yaml.h>

namespace sextant::sample {
namespace {

/// Bad text in the story stops the reading at its line, as yaml-cpp's own errors do; yaml::parse() turns it into a value.
[[noreturn]] void refuse(const YAML::Node &node, const std::string &what)
{
    throw YAML::RepresentationException(node.Mark(), what);
}

QString textOf(const YAML::Node &node)
{
    return QString::fromStdString(node.as<std::string>());
}

double timeOf(const YAML::Node &node)
{
    const auto time = parseTime(textOf(node), 0);
    if (!time)
        refuse(node, time.error().context.toStdString());
    return *time;
}

Sides<double> pairOf(const YAML::Node &node)
{
    return {node[0].as<double>(), node[1].as<double>()};
}

std::vector<Point> pointsOf(const YAML::Node &node)
{
    std::vector<Point> points;
    for (const YAML::Node &entry : node)
        points.push_back({entry[0].as<double>(), entry[1].as<double>()});
    if (points.size() < 2)
        refuse(node, "a curve needs two points");
    return points;
}

std::map<QString, QString> textsOf(const YAML::Node &node)
{
    std::map<QString, QString> out;
    for (const auto &entry : node)
        out[textOf(entry.first)] = textOf(entry.second);
    return out;
}

StoryWindow windowOf(const YAML::Node &node)
{
    return {{timeOf(node["start"]), timeOf(node["end"])}, timeOf(node["fetched"])};
}

Statistic statisticOf(const YAML::Node &node)
{
    const auto statistic = statisticFromText(textOf(node));
    if (!statistic)
        refuse(node, "unknown statistic");
    return *statistic;
}

SeriesKind kindOf(const YAML::Node &node)
{
    static const std::map<std::string, SeriesKind> kinds{{"quantile", SeriesKind::Quantile},
                                                         {"level", SeriesKind::Level},
                                                         {"nodes", SeriesKind::Nodes},
                                                         {"spread", SeriesKind::Spread}};
    const auto at = kinds.find(node.as<std::string>());
    if (at == kinds.end())
        refuse(node, "unknown kind");
    return at->second;
}

MarkerKind markerKindOf(const YAML::Node &node)
{
    static const std::map<std::string, MarkerKind> kinds{{"deploy", MarkerKind::Deploy},
                                                         {"configuration", MarkerKind::Configuration},
                                                         {"test", MarkerKind::Test},
                                                         {"note", MarkerKind::Note}};
    const auto at = kinds.find(node.as<std::string>());
    if (at == kinds.end())
        refuse(node, "unknown kind of marker");
    return at->second;
}

KpiDefinition ownKpi(const YAML::Node &node, const StoryKpi &kpi)
{
    KpiDefinition own;
    own.id = kpi.id;
    own.name = textOf(node["name"]);
    own.shortName = textOf(node["short"]);
    own.area = textOf(node["area"]);
    own.statistic = kpi.statistic;
    own.better = textOf(node["better"]) == QStringLiteral("higher") ? Direction::HigherIsBetter : Direction::LowerIsBetter;
    own.note = textOf(node["note"]);
    const auto unit = unitFromName(textOf(node["unit"]));
    if (!unit)
        refuse(node["unit"], "unknown unit");
    own.unit = *unit;
    return own;
}

void readQuantile(const YAML::Node &node, StoryKpi &kpi)
{
    kpi.count = pairOf(node["count"]);
    kpi.buckets = node["buckets"].as<std::vector<double>>();
    kpi.shape[After] = pointsOf(node["shape"]);
    if (node["shape_before"]) {
        kpi.shape[Before] = pointsOf(node["shape_before"]);
        return;
    }
    kpi.shape[Before] = kpi.shape[After];
    for (Point &point : kpi.shape[Before])
        point.y *= kpi.value[Before] / kpi.value[After];
}

StoryKpi kpiOf(const YAML::Node &node)
{
    StoryKpi kpi;
    kpi.id = textOf(node["id"]);
    kpi.kind = kindOf(node["kind"]);
    kpi.low = node["low"].as<double>();
    kpi.noise = node["noise"].as<double>();
    kpi.memory = node["ar"].as<double>();
    kpi.grows = node["grows"].as<double>(0);
    kpi.gap = node["gap"].as<bool>(false);
    kpi.daily = node["daily"].as<bool>(false);
    if (kpi.kind == SeriesKind::Nodes) {
        const Sides<double> before = pairOf(node["before"]);
        const Sides<double> after = pairOf(node["after"]);
        kpi.averageId = textOf(node["average"]);
        kpi.peakId = textOf(node["peak"]);
        kpi.value = {before[0], after[0]};
        kpi.peak = {before[1], after[1]};
        return kpi;
    }
    kpi.statistic = statisticOf(node["statistic"]);
    kpi.value = {node["before"].as<double>(), node["after"].as<double>()};
    if (kpi.kind == SeriesKind::Quantile)
        readQuantile(node, kpi);
    if (const YAML::Node bump = node["bump"]) {
        const double start = timeOf(bump["at"]);
        kpi.bump = Bump{{start, start + 60 * bump["minutes"].as<double>()}, bump["factor"].as<double>()};
    }
    if (const YAML::Node own = node["own"])
        kpi.own = ownKpi(own, kpi);
    return kpi;
}

Marker markerOf(const YAML::Node &node)
{
    const double start = timeOf(node["at"]);
    return {textOf(node["id"]), markerKindOf(node["kind"]), start, node["end"] ? timeOf(node["end"]) : start, textOf(node["label"])};
}

ItemProgress progressOf(const YAML::Node &node)
{
    ItemProgress item;
    item.owner = textOf(node["owner"]);
    item.due = textOf(node["due"]);
    item.doing = node["doing"].as<bool>(false);
    item.note = yaml::text(node, "note");
    if (const YAML::Node done = node["done"])
        item.attestation = Attestation{item.owner, timeOf(done), item.note};
    return item;
}

std::vector<HistoryStep> stepsOf(const YAML::Node &node)
{
    std::vector<HistoryStep> steps;
    for (const YAML::Node &step : node)
        steps.push_back({textOf(step[0]), step[1].as<double>()});
    return steps;
}

HistoryStory historyOf(const YAML::Node &node)
{
    HistoryStory history;
    history.days = node["days"].as<int>();
    history.noise = node["noise"].as<double>();
    history.usual = stepsOf(node["usual"]);
    for (const auto &entry : node["steps"])
        history.steps[textOf(entry.first)] = stepsOf(entry.second);
    for (const YAML::Node &episode : node["episodes"])
        history.episodes.push_back({textOf(episode["kpi"]), {timeOf(episode["from"]), timeOf(episode["until"])}, episode["factor"].as<double>()});
    return history;
}

Result<void> readStory(const YAML::Node &root, Story &story)
{
    story.title = textOf(root["title"]);
    story.properties = textsOf(root["properties"]);
    story.seed = root["seed"].as<quint64>();
    story.step = root["step"].as<double>();
    story.window = {windowOf(root["before"]), windowOf(root["now"])};
    story.deploy = timeOf(root["deploy"]);
    story.gap = {timeOf(root["gap"]["start"]), timeOf(root["gap"]["end"])};
    story.nodes = yaml::texts(root, "nodes");
    story.source = {textOf(root["source"]["id"]), textOf(root["source"]["name"]), textOf(root["source"]["shown"])};
    const YAML::Node baseline = root["baseline"];
    story.baseline = {textOf(baseline["name"]), textOf(baseline["build"]), textOf(baseline["version"]), textsOf(baseline["fingerprint"])};
    story.curve = pointsOf(root["curve"]);
    story.utcOffset = root["utc_offset_hours"].as<double>() * 3600;
    for (const auto &convention : root["conventions"])
        for (const YAML::Node &kpi : convention.second)
            story.presets[textOf(kpi)] = textOf(convention.first) + u'.' + textOf(kpi);
    for (const YAML::Node &node : root["markers"])
        story.markers.push_back(markerOf(node));
    for (const YAML::Node &node : root["kpis"])
        story.kpis.push_back(kpiOf(node));
    const YAML::Node daily = root["daily"];
    story.daily = {daily["days"].as<int>(), daily["noise"].as<double>(), pointsOf(daily["gains"])};
    story.history = historyOf(root["history"]);
    for (const YAML::Node &node : root["progress"])
        story.progress[textOf(node["id"])] = progressOf(node);
    return {};
}

} // namespace

Result<Story> parseStory(const QByteArray &bytes, const QString &name)
{
    Story story;
    auto done = yaml::parse(bytes, name, [&](const YAML::Node &root) { return readStory(root, story); });
    if (!done)
        return tl::unexpected(done.error());
    return story;
}

} // namespace sextant::sample
