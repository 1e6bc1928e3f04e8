#include "app/cli/commands.h"
#include "app/cli/loginoptions.h"
#include "app/cli/output.h"
#include "models/core/clock.h"
#include "models/core/datatext.h"
#include "models/core/json.h"
#include "models/sources/catalogue/binder.h"
#include "models/sources/alertmanager/source.h"
#include "models/sources/http/httpclient.h"
#include "models/sources/http/url.h"
#include "models/sources/prometheus/exporters.h"
#include "models/sources/prometheus/prometheussource.h"
#include "models/sources/recognise.h"

#include <QDeadlineTimer>
#include <QJsonArray>
#include <QThread>
#include <QThreadPool>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace sextant::cli {
namespace {

struct Options {
    std::string url;
    std::string deadline = "30";
    bool json = false;
    LoginOptions login;
};

/// What a server says about its own work; parts it does not tell stay absent.
struct ServerState {
    std::optional<std::vector<prometheus::ScrapeTarget>> targets;
    std::optional<std::vector<prometheus::RuleInfo>> rules;
    std::optional<AlertsNow> alerts; ///< its own and what its Alertmanagers know
    std::optional<QStringList> alertmanagers;
    std::optional<prometheus::RuntimeInfo> runtime;
};

struct Finding {
    QString url;
    SourceInfo info;                 ///< as far as it is known, also after a failure
    std::optional<Error> failure;
    bool connected = false;          ///< a metric source answered
    QStringList metrics;
    QStringList exporters;
    ServerState server;
    Catalogue catalogue;
    std::vector<Binding> bindings; ///< of every KPI that has a target
    std::optional<double> asOf;    ///< moment their queries were asked about
};

constexpr double bindingWindow = 3600; // seconds before now that the test queries look at
constexpr double bindingStep = 15;     // seconds, of their sub-queries
constexpr double settleTime = 5;       // seconds before now: what was scraped last may not be stored or forwarded yet

QString stateName(BindingState state)
{
    switch (state) {
    case BindingState::Bound: return QStringLiteral("bound");
    case BindingState::Ambiguous: return QStringLiteral("ambiguous");
    case BindingState::Missing: return QStringLiteral("missing");
    }
    return {};
}

QJsonArray bindingRows(const Finding &finding)
{
    QJsonArray rows;
    for (const Binding &binding : finding.bindings) {
        const KpiDefinition *kpi = finding.catalogue.findKpi(binding.kpi);
        if (!kpi || !kpi->target)
            continue;
        const double scraped = binding.scrapeInterval > 0 ? binding.scrapeInterval : finding.info.scrapeInterval;
        const KpiQueries queries = resolve(binding.queries, {bindingWindow, bindingStep, scraped});
        rows << QJsonObject{{QStringLiteral("target"), kpi->target->id},
                            {QStringLiteral("part"), jsonText(kpi->target->part)},
                            {QStringLiteral("kpi"), kpi->id},
                            {QStringLiteral("name"), kpi->name},
                            {QStringLiteral("state"), stateName(binding.state)},
                            {QStringLiteral("preset"), jsonText(binding.preset)},
                            {QStringLiteral("exporter"), jsonText(binding.exporter)},
                            {QStringLiteral("query"), jsonText(queries.value.isEmpty() ? queries.series : queries.value)},
                            {QStringLiteral("value"), jsonNumber(binding.value)},
                            {QStringLiteral("unit"), unitName(kpi->unit)},
                            {QStringLiteral("scrape_interval_s"), jsonNumber(binding.scrapeInterval > 0 ? std::optional(binding.scrapeInterval) : std::nullopt)},
                            {QStringLiteral("scrape_reason"), jsonText(englishText(binding.scrapeReason))},
                            {QStringLiteral("alternatives"), QJsonArray::fromStringList({binding.alternatives.begin(), binding.alternatives.end()})},
                            {QStringLiteral("advice"), jsonText(englishText(binding.advice))}};
    }
    return rows;
}

/// How far the connection came, in the words of the contract.
QString stageOf(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Url:
    case ErrorCode::InvalidInput: return QStringLiteral("url");
    case ErrorCode::Dns:
    case ErrorCode::Tcp:
    case ErrorCode::Tls:
    case ErrorCode::Timeout:
    case ErrorCode::Auth:
    case ErrorCode::NotAnApi:
    case ErrorCode::Starting: return errorCodeName(error.code);
    case ErrorCode::Network: return QStringLiteral("tcp");
    case ErrorCode::Parse: return QStringLiteral("not-an-api");
    default: return QStringLiteral("http");
    }
}

/// Whether something spoke HTTP at the address.
bool wasReached(const Finding &finding)
{
    return !finding.failure || finding.connected || finding.failure->http > 0 || finding.failure->code == ErrorCode::NotAnApi
        || finding.failure->code == ErrorCode::Truncated;
}

/// How many of `items` have which word: {"up": 3, "down": 1}; null when the server does not tell.
template<typename T, typename Fn>
QJsonValue countsOf(const std::optional<std::vector<T>> &items, Fn word)
{
    if (!items)
        return QJsonValue::Null;
    QJsonObject out;
    for (const T &item : *items)
        out[word(item)] = out[word(item)].toInt() + 1;
    return out;
}

QJsonValue serverJson(const Finding &finding)
{
    if (!finding.connected && !finding.server.alerts)
        return QJsonValue::Null;
    const ServerState &state = finding.server;
    return QJsonObject{
        {QStringLiteral("targets"), countsOf(state.targets, [](const auto &target) { return target.health; })},
        {QStringLiteral("rules"), countsOf(state.rules, [](const auto &rule) { return rule.type; })},
        {QStringLiteral("alerts"), countsOf(state.alerts ? std::optional(state.alerts->alerts) : std::nullopt, [](const auto &alert) { return alert.state; })},
        {QStringLiteral("alert_problems"), state.alerts ? QJsonValue(QJsonArray::fromStringList(state.alerts->problems)) : QJsonValue()},
        {QStringLiteral("alertmanagers"), state.alertmanagers ? QJsonValue(QJsonArray::fromStringList(*state.alertmanagers)) : QJsonValue()},
        {QStringLiteral("retention"), state.runtime ? jsonText(state.runtime->retention) : QJsonValue()},
        {QStringLiteral("started"), state.runtime ? jsonText(state.runtime->startTime) : QJsonValue()}};
}

QJsonValue failureJson(const std::optional<Error> &failure)
{
    if (!failure)
        return QJsonValue::Null;
    Error words = *failure;
    words.advice.clear();
    const bool byNumber = failure->http >= 300 || failure->code == ErrorCode::NotAnApi;
    return QJsonObject{{QStringLiteral("stage"), stageOf(*failure)},
                       {QStringLiteral("code"), byNumber && failure->http > 0 ? QString::number(failure->http) : errorCodeName(failure->code)},
                       {QStringLiteral("message"), describe(words)},
                       {QStringLiteral("advice"), jsonText(failure->advice)}};
}

QJsonObject toJson(const Finding &finding)
{
    const SourceInfo &info = finding.info;
    const bool listed = finding.connected && !finding.failure;
    return {{QStringLiteral("url"), finding.url},
            {QStringLiteral("reachable"), wasReached(finding)},
            {QStringLiteral("kind"), info.kind},
            {QStringLiteral("version"), jsonText(info.version)},
            {QStringLiteral("prefix"), info.prefix},
            {QStringLiteral("metrics"), listed ? QJsonValue(finding.metrics.size()) : QJsonValue(QJsonValue::Null)},
            {QStringLiteral("exporters"), QJsonArray::fromStringList(finding.exporters)},
            {QStringLiteral("bindings"), bindingRows(finding)},
            {QStringLiteral("as_of"), finding.asOf ? QJsonValue(rfc3339(*finding.asOf)) : QJsonValue(QJsonValue::Null)},
            {QStringLiteral("server"), serverJson(finding)},
            {QStringLiteral("clock_skew_s"), jsonNumber(finding.connected ? std::optional(info.clockSkew) : std::nullopt)},
            {QStringLiteral("scrape_interval_s"), jsonNumber(info.scrapeInterval > 0 ? std::optional(info.scrapeInterval) : std::nullopt)},
            {QStringLiteral("failure"), failureJson(finding.failure)}};
}

/// "up 3, down 1"
QString countsText(const QJsonValue &counts)
{
    const QJsonObject object = counts.toObject();
    QStringList parts;
    for (auto it = object.begin(); it != object.end(); ++it)
        parts << it.key() + u' ' + QString::number(it.value().toInt());
    return parts.isEmpty() ? QStringLiteral("none known") : parts.join(QStringLiteral(", "));
}

void printBindings(const Finding &finding)
{
    for (const QJsonValue &value : bindingRows(finding)) {
        const QJsonObject row = value.toObject();
        const QString state = row[QStringLiteral("state")].toString();
        const bool missing = state == QStringLiteral("missing");
        printLine(QStringLiteral("  %1 %2 %3 %4").arg(row[QStringLiteral("target")].toString(), row[QStringLiteral("name")].toString().leftJustified(34),
                                                      state.leftJustified(10),
                                                      row[missing ? QStringLiteral("advice") : QStringLiteral("exporter")].toString()));
    }
}

void printTable(const Finding &finding)
{
    const SourceInfo &info = finding.info;
    const auto line = [](const char *name, const QString &text) {
        printLine(QStringLiteral("  %1 %2").arg(QString::fromLatin1(name).leftJustified(11), text));
    };
    if (!finding.failure || info.kind != QStringLiteral("unknown")) {
        printLine(finding.url);
        line("kind", QStringLiteral("%1 %2").arg(info.kind, info.version).trimmed());
    }
    const QJsonObject server = serverJson(finding).toObject();
    if (finding.failure) {
        if (finding.server.alerts)
            line("alerts", countsText(server[QStringLiteral("alerts")]));
        printError(*finding.failure);
        return;
    }
    if (!finding.connected)
        return;
    line("prefix", info.prefix.isEmpty() ? QStringLiteral("/") : info.prefix);
    line("metrics", QString::number(finding.metrics.size()));
    line("exporters", finding.exporters.isEmpty() ? QStringLiteral("none known") : finding.exporters.join(QStringLiteral(", ")));
    line("targets", countsText(server[QStringLiteral("targets")]));
    line("rules", countsText(server[QStringLiteral("rules")]));
    line("alerts", countsText(server[QStringLiteral("alerts")]));
    line("scrape", info.scrapeInterval > 0 ? durationText(info.scrapeInterval) : QStringLiteral("unknown"));
    line("clock", QString::number(info.clockSkew, 'f', 1) + QStringLiteral(" s"));
    printBindings(finding);
}

/// One probing: everything together takes no longer than the deadline.
class Prober
{
public:
    explicit Prober(const Options &options) : m_options(options) {}
    ~Prober()
    {
        m_context.http->close();
        m_pool.waitForDone();
    }

    Finding probe()
    {
        const QString typed = local(m_options.url);
        const auto address = parseAddress(typed);
        m_finding.url = address ? displayUrl(*address) : displayUrl(QUrl(typed));
        const auto deadline = parseDuration(local(m_options.deadline));
        if (!deadline) {
            m_finding.failure = deadline.error();
            return m_finding;
        }
        m_deadline = QDeadlineTimer(qint64(*deadline * 1000), Qt::PreciseTimer);
        const auto source = open(typed);
        if (!source) {
            m_finding.failure = source.error();
            return m_finding;
        }
        if (const auto info = waitFor((*source)->connectSource())) {
            m_finding.info = *info;
            m_finding.connected = true;
            lookAround(*source);
        } else {
            m_finding.info = (*source)->known();
            m_finding.failure = info.error();
            if (m_finding.info.kind == QStringLiteral("unknown"))
                findOther(*address);
        }
        return m_finding;
    }

private:
    static QString local(const std::string &text) { return QString::fromLocal8Bit(text.c_str()); }
    double remaining() const { return std::max(0.05, double(m_deadline.remainingTime()) / 1000.0); }

    Result<std::shared_ptr<PrometheusSource>> open(const QString &url) const
    {
        SourceConfig config;
        config.kind = QStringLiteral("prometheus");
        config.url = url;
        config.fields = m_options.login.fields();
        config.fields[QStringLiteral("timeout")] = durationText(remaining());
        return PrometheusSource::make(config, m_context);
    }

    /// Metric names and targets, and meanwhile what the server says about its own work. Stores without such pages leave it out,
    /// and a page that hangs is waited for no longer than the deadline.
    void lookAround(const std::shared_ptr<PrometheusSource> &source)
    {
        const auto targets = source->targets();
        const auto rules = source->rules();
        const auto alerts = source->alertsNow();
        const auto alertmanagers = source->alertmanagers();
        const auto runtime = source->runtimeInfo();
        if (auto listed = waitFor(source->metricNames()))
            m_finding.metrics = std::move(*listed);
        else
            m_finding.failure = listed.error();
        m_finding.exporters = prometheus::exportersOf(m_finding.metrics);
        if (!m_finding.failure)
            findTargets(source);
        const auto finished = [](const auto &...futures) { return (futures.isFinished() && ...); };
        while (!finished(targets, rules, alerts, alertmanagers, runtime) && !m_deadline.hasExpired())
            QThread::msleep(5);
        source->cancelAll();
        m_finding.server = {optional(targets), optional(rules), optional(alerts), optional(alertmanagers), optional(runtime)};
    }

    template<typename T>
    static std::optional<T> optional(const QFuture<Result<T>> &future)
    {
        auto result = waitFor(future);
        return result ? std::optional<T>(std::move(*result)) : std::nullopt;
    }

    /// Finds every target in the source. A source without answers to the test queries has all of them missing.
    void findTargets(const std::shared_ptr<MetricSource> &source)
    {
        auto catalogue = builtinCatalogue();
        if (!catalogue) {
            m_finding.failure = catalogue.error();
            return;
        }
        m_finding.catalogue = std::move(*catalogue);
        BindOptions options;
        options.scrapeInterval = m_finding.info.scrapeInterval;
        options.deadline = remaining();
        options.step = bindingStep;
        const double now = std::floor(m_clock.now() - settleTime); // a whole second, which people can type
        m_finding.asOf = now;
        if (auto bindings = waitFor(bindSource(source, m_finding.catalogue, {now - bindingWindow, now}, options)))
            m_finding.bindings = std::move(*bindings);
        else if (!m_finding.failure)
            m_finding.failure = bindings.error();
    }

    /// No metric source: perhaps it is a service that says what it is.
    void findOther(const QUrl &address)
    {
        const ErrorCode code = m_finding.failure->code;
        if (code != ErrorCode::NotAnApi && code != ErrorCode::BadQuery && code != ErrorCode::Truncated)
            return;
        const auto signIn = SignIn::make(m_options.login.fields(), {m_context.http, m_context.secrets, m_context.clock});
        if (!signIn)
            return;
        auto found = recognise(m_context.http, address, *signIn, remaining());
        found.waitForFinished();
        const auto other = found.result();
        if (!other)
            return;
        m_finding.info.kind = other->kind;
        m_finding.info.version = other->version;
        if (other->kind == QStringLiteral("alertmanager"))
            countAlerts(address);
        else
            m_finding.failure.reset();
    }

    /// It has alerts, but nothing that targets could be measured by.
    void countAlerts(const QUrl &address)
    {
        m_finding.failure->advice = QStringLiteral("This is an Alertmanager, which keeps no metrics: give the address of its Prometheus.");
        SourceConfig config;
        config.kind = QStringLiteral("alertmanager");
        config.url = address.toString();
        config.fields = m_options.login.fields();
        config.fields[QStringLiteral("timeout")] = durationText(remaining());
        if (const auto source = AlertmanagerSource::make(config, m_context); source && waitFor((*source)->connectSource()))
            m_finding.server.alerts = optional((*source)->alertsNow());
    }

    const Options &m_options;
    SystemClock m_clock;
    QThreadPool m_pool;
    SourceContext m_context{std::make_shared<HttpClient>(&m_pool), &m_pool, &m_clock};
    QDeadlineTimer m_deadline;
    Finding m_finding;
};

int exitOf(const std::optional<Error> &failure)
{
    if (!failure)
        return Done;
    // Only the address and the options come from the caller; whatever a server answers is no bad input.
    return failure->code == ErrorCode::Url || failure->code == ErrorCode::InvalidInput ? BadInput : Unreachable;
}

void run(const Options &options, int &status)
{
    const CoreApplication application;
    const Finding finding = Prober(options).probe();
    if (options.json)
        printJson(QJsonDocument(toJson(finding)));
    else
        printTable(finding);
    status = exitOf(finding.failure);
}

} // namespace

void addProbe(CLI::App &app, int &status)
{
    auto options = std::make_shared<Options>();
    CLI::App *command = app.add_subcommand("probe", "Find out what answers at an address");
    command->add_option("URL", options->url, "Address, such as http://host:9090")->required();
    command->add_option("--deadline", options->deadline, "Seconds for everything")->capture_default_str();
    command->add_flag("--json", options->json, "One JSON document on standard output");
    addLoginOptions(*command, options->login);
    command->callback([options, &status] { run(*options, status); });
}

} // namespace sextant::cli
