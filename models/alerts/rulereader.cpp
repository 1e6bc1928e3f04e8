#include "models/alerts/rulereader.h"

#include "models/core/timerange.h"
#include "models/core/yaml.h"
#include "models/sources/catalogue/querytext.h"

#include <yaml-cpp/yaml.h>

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace sextant::rules {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(RuleReader)
};

struct Problem {
    int line;
    QString what;
};

int lineOf(const YAML::Node &node)
{
    return node.Mark().is_null() ? 1 : node.Mark().line + 1;
}

QString textOf(const YAML::Node &node)
{
    return QString::fromStdString(node.as<std::string>());
}

/// Whether every "{{" of a template is closed by "}}" before the next one.
bool bracesClose(const QString &text)
{
    for (qsizetype open = text.indexOf(QStringLiteral("{{")); open >= 0;) {
        const qsizetype close = text.indexOf(QStringLiteral("}}"), open + 2);
        if (close < 0)
            return false;
        open = text.indexOf(QStringLiteral("{{"), close + 2);
    }
    return true;
}

class Reader
{
public:
    std::vector<ReadRule> rules;
    std::vector<Problem> problems;

    void read(const YAML::Node &root)
    {
        knownOnly(root, {"groups"});
        const YAML::Node groups = root["groups"];
        if (!groups || !groups.IsSequence()) {
            bad(groups ? groups : root, Tr::tr("\"groups\" must be a list: this is no Prometheus rule file"));
            return;
        }
        for (const YAML::Node &group : groups)
            readGroup(group);
    }

private:
    void bad(const YAML::Node &node, const QString &what) { problems.push_back({lineOf(node), what}); }

    void knownOnly(const YAML::Node &map, std::initializer_list<const char *> known)
    {
        for (const auto &entry : map)
            if (const std::string key = entry.first.as<std::string>(); std::none_of(known.begin(), known.end(), [&](const char *k) { return key == k; }))
                bad(entry.first, Tr::tr("unknown field \"%1\"").arg(QString::fromStdString(key)));
    }

    double duration(const YAML::Node &node, const char *key)
    {
        const YAML::Node child = node[key];
        if (!child)
            return 0;
        static const QRegularExpression zero(QStringLiteral("^0+(ms|[smhdwy])?$"));
        if (zero.match(textOf(child)).hasMatch())
            return 0;
        const auto seconds = parseDuration(textOf(child));
        if (!seconds)
            bad(child, Tr::tr("\"%1: %2\" is not a duration such as 5m").arg(QLatin1String(key), textOf(child)));
        return seconds.value_or(0);
    }

    void readGroup(const YAML::Node &group)
    {
        if (!group.IsMap()) {
            bad(group, Tr::tr("a group must be a map with \"name\" and \"rules\""));
            return;
        }
        knownOnly(group, {"name", "interval", "limit", "rules", "query_offset", "labels", "partial_response_strategy", "source_tenants"});
        if (!group["name"])
            bad(group, Tr::tr("the group has no name"));
        duration(group, "interval");
        const YAML::Node list = group["rules"];
        if (list && !list.IsSequence() && !list.IsNull())
            bad(list, Tr::tr("\"rules\" must be a list"));
        else if (list)
            for (const YAML::Node &rule : list)
                readRule(rule);
    }

    std::map<QString, QString> texts(const YAML::Node &rule, const char *key)
    {
        std::map<QString, QString> out;
        const YAML::Node map = rule[key];
        if (map && !map.IsMap() && !map.IsNull())
            bad(map, Tr::tr("\"%1\" must be a map").arg(QLatin1String(key)));
        if (!map || !map.IsMap())
            return out;
        for (const auto &entry : map) {
            const QString text = textOf(entry.second);
            if (!bracesClose(text))
                bad(entry.second, Tr::tr("the template of \"%1\" is never closed: }} is missing").arg(textOf(entry.first)));
            out[textOf(entry.first)] = text;
        }
        return out;
    }

    void readRule(const YAML::Node &node)
    {
        if (!node.IsMap()) {
            bad(node, Tr::tr("a rule must be a map with \"alert\" or \"record\" and \"expr\""));
            return;
        }
        ReadRule rule;
        rule.alerting = bool(node["alert"]);
        if (rule.alerting)
            knownOnly(node, {"alert", "expr", "for", "keep_firing_for", "labels", "annotations"});
        else
            knownOnly(node, {"record", "expr", "labels"});
        const YAML::Node name = node[rule.alerting ? "alert" : "record"], expr = node["expr"];
        if (!name || !expr) {
            bad(node, Tr::tr("a rule needs \"expr\" and either \"alert\" or \"record\""));
            return;
        }
        rule.name = textOf(name);
        rule.expr = textOf(expr).trimmed();
        rule.line = lineOf(expr);
        rule.holdFor = duration(node, "for");
        duration(node, "keep_firing_for");
        rule.labels = texts(node, "labels");
        rule.annotations = texts(node, "annotations");
        static const QRegularExpression metric(QStringLiteral("^[a-zA-Z_:][a-zA-Z0-9_:]*$"));
        if (!rule.alerting && !metric.match(rule.name).hasMatch())
            bad(name, Tr::tr("\"%1\" is not a metric name").arg(rule.name));
        if (rule.expr.isEmpty())
            bad(expr, Tr::tr("the expression is empty"));
        else if (const QString brackets = querytext::bracketError(rule.expr); !brackets.isEmpty())
            bad(expr, Tr::tr("the expression of \"%1\" is incomplete: %2").arg(rule.name, brackets));
        const auto same = std::find_if(rules.begin(), rules.end(), [&](const ReadRule &other) {
            return !other.alerting && !rule.alerting && other.name == rule.name && other.labels == rule.labels;
        });
        if (same != rules.end())
            bad(name, Tr::tr("\"%1\" is recorded twice, first in line %2").arg(rule.name, QString::number(same->line)));
        rules.push_back(std::move(rule));
    }
};

} // namespace

Result<std::vector<ReadRule>> readRules(const QByteArray &yaml, const QString &name)
{
    Reader reader;
    const auto parsed = yaml::parse(yaml, name, [&](const YAML::Node &root) -> Result<void> {
        reader.read(root);
        return {};
    });
    if (!parsed)
        return tl::unexpected(parsed.error());
    if (reader.problems.empty())
        return std::move(reader.rules);
    auto &problems = reader.problems;
    std::stable_sort(problems.begin(), problems.end(), [](const Problem &a, const Problem &b) { return a.line < b.line; });
    QStringList all;
    for (const Problem &problem : problems)
        all << (all.isEmpty() ? problem.what : Tr::tr("line %1: %2").arg(QString::number(problem.line), problem.what));
    return fail(ErrorCode::Parse, name + u':' + QString::number(problems.front().line), all.join(QStringLiteral("; ")));
}

} // namespace sextant::rules
