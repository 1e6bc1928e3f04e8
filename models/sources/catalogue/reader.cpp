#include "models/core/yaml.h"
#include "models/sources/catalogue/rawcatalogue.h"

#include <yaml-cpp/yaml.h>

#include <array>
#include <charconv>
#include <cmath>

namespace sextant::catalogue {
namespace {

constexpr std::array slotNames{"series", "value", "buckets", "count", "parts"};

/// A number written in YAML, whatever the locale.
std::optional<double> number(const std::string &text)
{
    double value = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (code != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

bool flag(const YAML::Node &node, const char *key)
{
    return node[key] && node[key].as<bool>();
}

Slots readSlots(const YAML::Node &node)
{
    Slots out;
    for (const char *slot : slotNames)
        if (const QString query = yaml::text(node, slot); !query.isEmpty())
            out[QLatin1String(slot)] = query;
    return out;
}

std::map<QString, QString> readMap(const YAML::Node &node)
{
    std::map<QString, QString> out;
    if (node)
        for (const auto &entry : node)
            out[QString::fromStdString(entry.first.as<std::string>())] = QString::fromStdString(entry.second.as<std::string>());
    return out;
}

/// "< 0.2" and the like.
bool readRule(const QString &rule, Target &target)
{
    const QStringList words = rule.split(u' ', Qt::SkipEmptyParts);
    const std::optional<double> limit = words.size() == 2 ? number(words.at(1).toStdString()) : std::nullopt;
    if (!limit)
        return false;
    target.limit = *limit;
    for (Comparator comparator : {Comparator::Less, Comparator::LessOrEqual, Comparator::Greater, Comparator::GreaterOrEqual}) {
        if (words.at(0) == comparatorText(comparator)) {
            target.comparator = comparator;
            return true;
        }
    }
    return false;
}

Result<std::optional<Target>> readTarget(const YAML::Node &node, const QString &name)
{
    if (!node)
        return std::optional<Target>();
    Target target;
    const auto id = yaml::required(node, "id", name);
    const auto rule = yaml::required(node, "rule", name);
    if (!id || !rule)
        return tl::unexpected(id ? rule.error() : id.error());
    target.id = *id;
    target.part = yaml::text(node, "part");
    target.proposed = flag(node, "proposed");
    target.companion = flag(node, "companion");
    target.condition = yaml::text(node, "condition");
    if (!readRule(*rule, target))
        return fail(ErrorCode::Parse, yaml::where(node, name), QStringLiteral("\"%1\" is not a rule").arg(*rule),
                    QStringLiteral("write a comparator and a number in the base unit, such as \"< 0.2\""));
    if (!target.condition.isEmpty() && target.condition != QStringLiteral("load"))
        return fail(ErrorCode::Parse, yaml::where(node, name), QStringLiteral("unknown condition \"%1\"").arg(target.condition),
                    QStringLiteral("the only condition is \"load\""));
    return std::optional(target);
}

std::optional<Direction> directionFromText(const QString &text)
{
    if (text == QStringLiteral("lower"))
        return Direction::LowerIsBetter;
    if (text == QStringLiteral("higher"))
        return Direction::HigherIsBetter;
    if (text == QStringLiteral("neither"))
        return Direction::Neither;
    return std::nullopt;
}

Result<RawKpi> readKpi(const YAML::Node &node, const QString &name, bool related)
{
    const QString where = yaml::where(node, name);
    RawKpi raw;
    raw.where = where;
    KpiDefinition &kpi = raw.kpi;
    for (const auto &[key, field] : {std::pair{"id", &kpi.id}, {"name", &kpi.name}, {"short", &kpi.shortName}, {"area", &kpi.area}}) {
        const auto text = yaml::required(node, key, name);
        if (!text)
            return tl::unexpected(text.error());
        *field = *text;
    }
    const auto unit = unitFromName(yaml::text(node, "unit"));
    const auto statistic = statisticFromText(yaml::text(node, "statistic"));
    const auto better = directionFromText(yaml::text(node, "better"));
    if (!unit || !statistic || !better) {
        const char *key = !unit ? "unit" : !statistic ? "statistic" : "better";
        return fail(ErrorCode::Parse, where, QStringLiteral("\"%1\" is not a %2").arg(yaml::text(node, key), QLatin1String(key)));
    }
    kpi.unit = *unit;
    kpi.statistic = *statistic;
    kpi.better = *better;
    const auto target = readTarget(node["target"], name);
    if (!target)
        return tl::unexpected(target.error());
    kpi.target = *target;
    if (const YAML::Node bands = node["bands"]) {
        const auto good = number(bands[0].as<std::string>());
        const auto poor = number(bands[1].as<std::string>());
        if (bands.size() != 2 || !good || !poor || *good > *poor)
            return fail(ErrorCode::Parse, where, QStringLiteral("\"bands\" needs two rising numbers"));
        kpi.bands = VitalBands{*good, *poor};
    }
    kpi.vital = yaml::text(node, "vital");
    kpi.device = yaml::text(node, "device");
    kpi.retired = flag(node, "retired");
    kpi.key = flag(node, "key");
    kpi.note = yaml::text(node, "note");
    raw.advice = yaml::text(node, "advice");
    if (related) {
        const auto of = yaml::required(node, "of", name);
        if (!of)
            return tl::unexpected(of.error());
        raw.of = *of;
    }
    return raw;
}

Result<int> readPriority(const YAML::Node &node, const QString &name, int fallback)
{
    const YAML::Node priority = node["priority"];
    if (!priority)
        return fallback;
    const auto value = number(priority.as<std::string>());
    if (!value || *value < 0 || *value > 1000 || *value != std::floor(*value))
        return fail(ErrorCode::Parse, yaml::where(priority, name), QStringLiteral("a priority is a whole number from 0 to 1000"));
    return int(*value);
}

/// What a preset inherits from its exporter.
struct Exporter {
    QString id;
    QString name;
    int priority = 100;
    std::map<QString, QString> labels;
};

Result<void> readPreset(const YAML::Node &node, const QString &name, const Exporter &exporter, RawCatalogue &raw)
{
    RawPreset preset;
    preset.where = yaml::where(node, name);
    preset.exporter = exporter.name;
    preset.labels = exporter.labels;
    preset.form = yaml::text(node, "form");
    preset.kind = yaml::text(node, "kind");
    preset.unit = yaml::text(node, "unit");
    preset.honest = yaml::text(node, "honest");
    preset.substitute = flag(node, "substitute");
    preset.unitByBounds = flag(node, "unit_by_bounds");
    preset.confirm = flag(node, "confirm");
    preset.needs = yaml::texts(node, "needs");
    preset.queries = readSlots(node);
    preset.with = readMap(node["with"]);
    preset.partLabel = yaml::text(node, "part");
    if (const auto part = preset.with.find(QStringLiteral("part")); part != preset.with.end())
        preset.partLabel = part->second;
    for (const YAML::Node &hint : node["hints"])
        preset.hints.push_back({yaml::text(hint, "sees"), yaml::text(hint, "say")});
    const auto priority = readPriority(node, name, exporter.priority);
    if (!priority)
        return tl::unexpected(priority.error());
    preset.priority = *priority;

    const QStringList kpis = yaml::texts(node, "kpi");
    if (kpis.isEmpty())
        return fail(ErrorCode::Parse, preset.where, QStringLiteral("\"kpi\" is missing"));
    const QString variant = yaml::text(node, "as");
    for (const QString &kpi : kpis) {
        preset.kpi = kpi;
        preset.id = exporter.id + u'.' + kpi + (variant.isEmpty() ? QString() : u'.' + variant);
        raw.presets.push_back(preset);
    }
    return {};
}

Result<void> readExporter(const YAML::Node &node, const QString &name, RawCatalogue &raw)
{
    const auto id = yaml::required(node, "id", name);
    const auto people = yaml::required(node, "name", name);
    const auto priority = readPriority(node, name, 100);
    if (!id || !people)
        return tl::unexpected(id ? people.error() : id.error());
    if (!priority)
        return tl::unexpected(priority.error());
    const Exporter exporter{*id, *people, *priority, readMap(node["labels"])};
    for (const YAML::Node &preset : node["presets"])
        if (const auto read = readPreset(preset, name, exporter, raw); !read)
            return read;
    return {};
}

/// Adds `items` to `all`; an id that is there already is replaced by a project's file and an error in any other.
template<typename Item, typename Id>
Result<void> add(std::vector<Item> &all, std::vector<Item> items, bool overrides, Id id)
{
    for (Item &item : items) {
        const auto same = std::find_if(all.begin(), all.end(), [&](const Item &other) { return id(other) == id(item); });
        if (same == all.end())
            all.push_back(std::move(item));
        else if (overrides)
            *same = std::move(item);
        else
            return fail(ErrorCode::Parse, item.where, QStringLiteral("\"%1\" is defined twice").arg(id(item)),
                        QStringLiteral("the first one is at %1").arg(same->where));
    }
    return {};
}

Result<void> readKpis(const YAML::Node &root, const CatalogueFile &file, RawCatalogue &raw)
{
    std::vector<RawKpi> kpis;
    for (const auto &[key, related] : {std::pair{"kpis", false}, {"related", true}}) {
        for (const YAML::Node &node : root[key]) {
            auto kpi = readKpi(node, file.name, related);
            if (!kpi)
                return tl::unexpected(kpi.error());
            kpis.push_back(std::move(*kpi));
        }
    }
    return add(raw.kpis, std::move(kpis), file.overrides, [](const RawKpi &kpi) { return kpi.kpi.id; });
}

Result<void> readForms(const YAML::Node &root, const CatalogueFile &file, RawCatalogue &raw)
{
    if (!root["forms"])
        return {};
    for (const auto &entry : root["forms"]) {
        const QString id = QString::fromStdString(entry.first.as<std::string>());
        const QString where = yaml::where(entry.first, file.name);
        if (!file.overrides && raw.forms.count(id))
            return fail(ErrorCode::Parse, where, QStringLiteral("\"%1\" is defined twice").arg(id),
                        QStringLiteral("the first one is at %1").arg(raw.forms[id].where));
        raw.forms[id] = {where, yaml::text(entry.second, "kind"), yaml::texts(entry.second, "needs"), readSlots(entry.second),
                         flag(entry.second, "worst")};
    }
    return {};
}

} // namespace

Result<void> readFile(const CatalogueFile &file, RawCatalogue &raw)
{
    return yaml::parse(file.bytes, file.name, [&](const YAML::Node &root) -> Result<void> {
        for (const auto &[name, pattern] : readMap(root["variables"]))
            raw.variables[name] = pattern;
        if (const auto read = readKpis(root, file, raw); !read)
            return read;
        if (const auto read = readForms(root, file, raw); !read)
            return read;
        RawCatalogue own;
        for (const YAML::Node &node : root["exporters"])
            if (const auto read = readExporter(node, file.name, own); !read)
                return read;
        return add(raw.presets, std::move(own.presets), file.overrides, [](const RawPreset &preset) { return preset.id; });
    });
}

} // namespace sextant::catalogue
