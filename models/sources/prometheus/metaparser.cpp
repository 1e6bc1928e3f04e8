#include "models/sources/prometheus/metaparser.h"

#include "models/core/timerange.h"
#include "models/sources/prometheus/apierror.h"
#include "models/sources/prometheus/jsonreader.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace sextant::prometheus {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(sextant::Prometheus)
};

/// "data" of a successful answer.
Result<QJsonObject> readObject(const QByteArray &body, int httpStatus)
{
    if (body.trimmed().isEmpty())
        return fail(ErrorCode::NotAnApi, Tr::tr("The answer is not one of a Prometheus API"), Tr::tr("it is empty"));
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(body.startsWith("\xEF\xBB\xBF") ? body.mid(3) : body, &problem);
    const QJsonObject root = document.object();
    const QString status = root.value(u"status").toString();
    if (status == QStringLiteral("error"))
        return tl::unexpected(apiError(root.value(u"errorType").toString(), root.value(u"error").toString(), httpStatus));
    if (problem.error != QJsonParseError::NoError && body.startsWith('{') && endsEarly(body))
        return fail(ErrorCode::Truncated, Tr::tr("The answer ends early"), {}, Tr::tr("Try again; if it stays, look at the proxies in between."));
    if (status != QStringLiteral("success"))
        return fail(ErrorCode::NotAnApi, Tr::tr("The answer is not one of a Prometheus API"),
                    problem.error == QJsonParseError::NoError ? Tr::tr("there is no \"status\"") : problem.errorString());
    return root;
}

double secondsOf(const QString &duration)
{
    return duration.isEmpty() ? 0 : parseDuration(duration).value_or(0);
}

ActiveAlert alertOf(const QJsonObject &object)
{
    ActiveAlert alert{labelsOf(object.value(u"labels")), labelsOf(object.value(u"annotations")), object.value(u"state").toString(),
                      object.value(u"activeAt").toString(), std::nullopt};
    const QByteArray text = object.value(u"value").toString().toLatin1(); // a string such as "3.94e-01"
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc() && end == text.data() + text.size())
        alert.value = number;
    return alert;
}

std::vector<ActiveAlert> alertsOf(const QJsonValue &value)
{
    std::vector<ActiveAlert> out;
    for (const QJsonValue &entry : value.toArray())
        out.push_back(alertOf(entry.toObject()));
    return out;
}

RuleInfo ruleOf(const QJsonObject &group, const QJsonObject &rule)
{
    RuleInfo info;
    info.group = group.value(u"name").toString();
    info.file = group.value(u"file").toString();
    info.interval = group.value(u"interval").toDouble();
    info.type = rule.value(u"type").toString();
    info.name = rule.value(u"name").toString();
    info.query = rule.value(u"query").toString();
    info.holdFor = rule.value(u"duration").toDouble();
    info.labels = labelsOf(rule.value(u"labels"));
    info.annotations = labelsOf(rule.value(u"annotations"));
    info.health = rule.value(u"health").toString();
    info.state = rule.value(u"state").toString();
    info.lastError = rule.value(u"lastError").toString();
    info.alerts = alertsOf(rule.value(u"alerts"));
    return info;
}

} // namespace

LabelSet labelsOf(const QJsonValue &value)
{
    LabelSet out;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        out.set(it.key(), it.value().toString());
    return out;
}

Result<BuildInfo> parseBuildInfo(const QByteArray &body, int httpStatus)
{
    return readObject(body, httpStatus).and_then([](const QJsonObject &root) -> Result<BuildInfo> {
        const QJsonValue value = root.value(u"data");
        const QJsonObject data = value.toObject();
        // An empty object is VictoriaMetrics's; any other without a version is the answer to something else.
        if (!value.isObject() || (!data.isEmpty() && !data.contains(u"version")))
            return fail(ErrorCode::NotAnApi, Tr::tr("The answer is not one of a Prometheus API"), Tr::tr("it does not say a version"));
        return BuildInfo{data.value(u"version").toString(), data.value(u"goVersion").toString(), data.value(u"application").toString()};
    });
}

Result<RuntimeInfo> parseRuntimeInfo(const QByteArray &body, int httpStatus)
{
    return readObject(body, httpStatus).map([](const QJsonObject &root) {
        const QJsonObject data = root.value(u"data").toObject();
        return RuntimeInfo{data.value(u"storageRetention").toString(), data.value(u"startTime").toString(),
                           data.value(u"goroutineCount").toInt()};
    });
}

Result<std::vector<MetricMetadata>> parseMetadata(const QByteArray &body, int httpStatus)
{
    return readObject(body, httpStatus).map([](const QJsonObject &root) {
        std::vector<MetricMetadata> out;
        const QJsonObject data = root.value(u"data").toObject();
        for (auto it = data.begin(); it != data.end(); ++it)
            for (const QJsonValue &entry : it.value().toArray()) {
                const QJsonObject object = entry.toObject();
                out.push_back({it.key(), object.value(u"type").toString(), object.value(u"help").toString(),
                               object.value(u"unit").toString()});
            }
        return out;
    });
}

Result<std::vector<ScrapeTarget>> parseTargets(const QByteArray &body, int httpStatus)
{
    return readObject(body, httpStatus).map([](const QJsonObject &root) {
        std::vector<ScrapeTarget> out;
        for (const QJsonValue &entry : root.value(u"data").toObject().value(u"activeTargets").toArray()) {
            const QJsonObject object = entry.toObject();
            out.push_back({labelsOf(object.value(u"labels")), object.value(u"scrapePool").toString(),
                           object.value(u"scrapeUrl").toString(), object.value(u"health").toString(),
                           object.value(u"lastError").toString(), object.value(u"lastScrape").toString(),
                           secondsOf(object.value(u"scrapeInterval").toString()), object.value(u"lastScrapeDuration").toDouble()});
        }
        return out;
    });
}

Result<RulesPage> parseRules(const QByteArray &body, int httpStatus)
{
    return readObject(body, httpStatus).map([](const QJsonObject &root) {
        RulesPage page;
        const QJsonObject data = root.value(u"data").toObject();
        page.nextToken = data.value(u"groupNextToken").toString();
        for (const QJsonValue &group : data.value(u"groups").toArray())
            for (const QJsonValue &rule : group.toObject().value(u"rules").toArray())
                page.rules.push_back(ruleOf(group.toObject(), rule.toObject()));
        return page;
    });
}

Result<std::vector<ActiveAlert>> parseAlerts(const QByteArray &body, int httpStatus)
{
    return readObject(body, httpStatus).map([](const QJsonObject &root) {
        return alertsOf(root.value(u"data").toObject().value(u"alerts"));
    });
}

Result<QStringList> parseAlertmanagers(const QByteArray &body, int httpStatus)
{
    return readObject(body, httpStatus).map([](const QJsonObject &root) {
        QStringList out;
        for (const QJsonValue &entry : root.value(u"data").toObject().value(u"activeAlertmanagers").toArray())
            out << entry.toObject().value(u"url").toString();
        return out;
    });
}

Result<std::vector<Exemplar>> parseExemplars(const QByteArray &body, int httpStatus)
{
    return readObject(body, httpStatus).and_then([](const QJsonObject &root) -> Result<std::vector<Exemplar>> {
        std::vector<Exemplar> out;
        for (const QJsonValue &entry : root.value(u"data").toArray()) {
            const LabelSet series = labelsOf(entry.toObject().value(u"seriesLabels"));
            for (const QJsonValue &item : entry.toObject().value(u"exemplars").toArray()) {
                const QJsonObject object = item.toObject();
                Exemplar exemplar{series, labelsOf(object.value(u"labels")), 0, object.value(u"timestamp").toDouble()};
                const QByteArray text = object.value(u"value").toString().toLatin1();
                if (!object.value(u"timestamp").isDouble() || !parseNumber({text.constData(), std::size_t(text.size())}, exemplar.value))
                    return shapeError(Tr::tr("an exemplar has no number or no time"));
                out.push_back(std::move(exemplar));
            }
        }
        std::stable_sort(out.begin(), out.end(), [](const Exemplar &a, const Exemplar &b) { return a.time < b.time; });
        return out;
    });
}

std::pair<double, double> intervalsOf(const std::vector<ScrapeTarget> &targets)
{
    double smallest = 0, largest = 0;
    for (const ScrapeTarget &target : targets) {
        if (target.interval > 0 && (smallest <= 0 || target.interval < smallest))
            smallest = target.interval;
        largest = std::max(largest, target.interval);
    }
    return {smallest, largest};
}

} // namespace sextant::prometheus
