#include "app/cli/commands.h"
#include "app/cli/loginoptions.h"
#include "app/cli/output.h"
#include "models/core/clock.h"
#include "models/core/json.h"
#include "models/sources/catalogue/binder.h"
#include "models/sources/http/httpclient.h"
#include "models/sources/http/url.h"
#include "models/sources/prometheus/exporters.h"
#include "models/sources/registry.h"

#include <QJsonArray>
#include <QThreadPool>

#include <cstdio>

namespace sextant::cli {
namespace {

struct Options {
    std::string url;
    std::string deadline = "30";
    bool json = false;
    LoginOptions login;
};

struct Finding {
    QString url;
    Result<SourceInfo> info = fail(ErrorCode::Internal, QString());
    QStringList metrics;
    QStringList exporters;
    Catalogue catalogue;
    std::vector<Binding> bindings; ///< of every KPI that has a target
};

constexpr double bindingWindow = 3600; // seconds before now that the test queries look at

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
        rows << QJsonObject{{QStringLiteral("target"), kpi->target->id},
                            {QStringLiteral("part"), jsonText(kpi->target->part)},
                            {QStringLiteral("kpi"), kpi->id},
                            {QStringLiteral("name"), kpi->name},
                            {QStringLiteral("state"), stateName(binding.state)},
                            {QStringLiteral("preset"), jsonText(binding.preset)},
                            {QStringLiteral("exporter"), jsonText(binding.exporter)},
                            {QStringLiteral("query"), jsonText(binding.queries.value.isEmpty() ? binding.queries.series : binding.queries.value)},
                            {QStringLiteral("value"), jsonNumber(binding.value)},
                            {QStringLiteral("unit"), unitName(kpi->unit)},
                            {QStringLiteral("alternatives"), QJsonArray::fromStringList({binding.alternatives.begin(), binding.alternatives.end()})},
                            {QStringLiteral("advice"), jsonText(binding.advice)}};
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
    return finding.info || finding.info.error().http > 0 || finding.info.error().code == ErrorCode::NotAnApi
        || finding.info.error().code == ErrorCode::Truncated;
}

QJsonObject toJson(const Finding &finding)
{
    const SourceInfo info = finding.info.value_or(SourceInfo());
    QJsonValue failure = QJsonValue::Null;
    if (!finding.info) {
        const Error &error = finding.info.error();
        Error words = error;
        words.advice.clear();
        failure = QJsonObject{{QStringLiteral("stage"), stageOf(error)},
                              {QStringLiteral("code"), error.http > 0 ? QString::number(error.http) : errorCodeName(error.code)},
                              {QStringLiteral("message"), describe(words)},
                              {QStringLiteral("advice"), jsonText(error.advice)}};
    }
    return {{QStringLiteral("url"), finding.url},
            {QStringLiteral("reachable"), wasReached(finding)},
            {QStringLiteral("kind"), info.kind},
            {QStringLiteral("version"), jsonText(info.version)},
            {QStringLiteral("prefix"), info.prefix},
            {QStringLiteral("metrics"), finding.info ? QJsonValue(finding.metrics.size()) : QJsonValue(QJsonValue::Null)},
            {QStringLiteral("exporters"), QJsonArray::fromStringList(finding.exporters)},
            {QStringLiteral("bindings"), bindingRows(finding)},
            {QStringLiteral("clock_skew_s"), jsonNumber(finding.info ? std::optional(info.clockSkew) : std::nullopt)},
            {QStringLiteral("scrape_interval_s"), jsonNumber(info.scrapeInterval > 0 ? std::optional(info.scrapeInterval) : std::nullopt)},
            {QStringLiteral("failure"), failure}};
}

void printTable(const Finding &finding)
{
    if (!finding.info) {
        printError(finding.info.error());
        return;
    }
    const SourceInfo &info = *finding.info;
    const QString text = QStringLiteral("%1\n  kind       %2 %3\n  prefix     %4\n  metrics    %5\n  exporters  %6\n  scrape     %7\n  clock      %8 s\n")
                             .arg(finding.url, info.kind, info.version, info.prefix.isEmpty() ? QStringLiteral("/") : info.prefix,
                                  QString::number(finding.metrics.size()),
                                  finding.exporters.isEmpty() ? QStringLiteral("none known") : finding.exporters.join(QStringLiteral(", ")),
                                  info.scrapeInterval > 0 ? durationText(info.scrapeInterval) : QStringLiteral("unknown"),
                                  QString::number(info.clockSkew, 'f', 1));
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stdout);
    for (const QJsonValue &value : bindingRows(finding)) {
        const QJsonObject row = value.toObject();
        const QString state = row[QStringLiteral("state")].toString();
        printLine(QStringLiteral("  %1 %2 %3 %4").arg(row[QStringLiteral("target")].toString(), row[QStringLiteral("name")].toString().leftJustified(34),
                                                      state.leftJustified(10), state == QStringLiteral("missing") ? row[QStringLiteral("advice")].toString()
                                                                                                                   : row[QStringLiteral("exporter")].toString()));
    }
}

/// Finds every target in the source. A source without answers to the test queries has all of them missing.
void findTargets(const std::shared_ptr<MetricSource> &source, double now, Finding &finding)
{
    auto catalogue = builtinCatalogue();
    if (!catalogue) {
        finding.info = tl::unexpected(catalogue.error());
        return;
    }
    finding.catalogue = std::move(*catalogue);
    BindOptions options;
    options.scrapeInterval = finding.info->scrapeInterval;
    if (auto bindings = waitFor(bindSource(source, finding.catalogue, {now - bindingWindow, now}, options)))
        finding.bindings = std::move(*bindings);
    else
        printError(bindings.error());
}

Finding probe(const Options &options)
{
    Finding finding;
    const QString typed = QString::fromLocal8Bit(options.url.c_str());
    const auto address = parseAddress(typed);
    finding.url = address ? displayUrl(*address) : displayUrl(QUrl(typed));
    const SystemClock clock;
    QThreadPool pool;
    const SourceContext context{std::make_shared<HttpClient>(&pool), &pool, &clock};
    SourceConfig config;
    config.kind = QStringLiteral("prometheus");
    config.url = typed;
    config.fields = options.login.fields();
    config.fields[QStringLiteral("timeout")] = QString::fromLocal8Bit(options.deadline.c_str());
    if (auto source = makeSource(config, context); !source) {
        finding.info = tl::unexpected(source.error());
    } else {
        finding.info = waitFor((*source)->connectSource());
        if (finding.info) {
            const auto names = waitFor((*source)->metricNames());
            if (names)
                finding.metrics = *names;
            else
                finding.info = tl::unexpected(names.error());
            finding.exporters = prometheus::exportersOf(finding.metrics);
            findTargets(*source, clock.now(), finding);
        }
    }
    context.http->close();
    pool.waitForDone();
    return finding;
}

void run(const Options &options, int &status)
{
    const CoreApplication application;
    const Finding finding = probe(options);
    if (options.json)
        printJson(QJsonDocument(toJson(finding)));
    else
        printTable(finding);
    status = finding.info ? Done : statusOf(finding.info.error());
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
