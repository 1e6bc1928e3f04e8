#include "app/cli/commands.h"
#include "app/cli/loginoptions.h"
#include "app/cli/output.h"
#include "models/core/clock.h"
#include "models/core/json.h"
#include "models/sources/catalogue/metrichints.h"
#include "models/sources/http/httpclient.h"
#include "models/sources/prometheus/samples.h"
#include "models/sources/prometheus/windows.h"
#include "models/sources/registry.h"
#include "models/sources/serverview.h"

#include <QJsonArray>
#include <QThreadPool>

#include <algorithm>
#include <cstdio>

namespace sextant::cli {
namespace {

struct Options {
    std::string url, expr, time, start, end, step;
    std::string deadline = "30";
    bool exemplars = false;
    bool json = false;
    LoginOptions login;
};

/// Everything the answer is printed from.
struct Outcome {
    Query query;
    std::optional<std::vector<Exemplar>> exemplars; ///< what was asked for instead of samples
    Result<QueryResult> result = fail(ErrorCode::Internal, QString());
    SourceInfo server;
    double elapsed = 0;
};

QString codeOf(const Error &error)
{
    switch (error.code) {
    case ErrorCode::BadQuery:
    case ErrorCode::InvalidInput:
    case ErrorCode::NotFound: return QStringLiteral("bad-query");
    case ErrorCode::Execution:
    case ErrorCode::Timeout:
    case ErrorCode::Unavailable:
    case ErrorCode::Auth:
    case ErrorCode::TooLarge:
    case ErrorCode::Tls:
    case ErrorCode::RateLimited:
    case ErrorCode::Truncated:
    case ErrorCode::Starting: return errorCodeName(error.code);
    case ErrorCode::Http:
    case ErrorCode::Parse:
    case ErrorCode::NotAnApi: return QStringLiteral("not-an-api");
    default: return QStringLiteral("network");
    }
}

QString stateOf(const Outcome &outcome)
{
    if (!outcome.result)
        return QStringLiteral("error");
    if (outcome.result->partial)
        return QStringLiteral("partial");
    if (outcome.exemplars)
        return outcome.exemplars->empty() ? QStringLiteral("empty") : QStringLiteral("ok");
    const auto &series = outcome.result->series;
    const bool empty = std::all_of(series.begin(), series.end(), [](const TimeSeries &one) { return one.empty(); });
    return empty && outcome.result->type != ResultType::String ? QStringLiteral("empty") : QStringLiteral("ok");
}

int exitOf(const Outcome &outcome)
{
    if (!outcome.result) {
        const ErrorCode code = outcome.result.error().code;
        if (code == ErrorCode::Execution)
            return BadInput; // a query that fails on a server that was reached is a matter of the query
        return code == ErrorCode::Parse ? Unreachable : statusOf(outcome.result.error());
    }
    return stateOf(outcome) == QStringLiteral("ok") ? Done : Inconclusive;
}

QString typeName(ResultType type)
{
    switch (type) {
    case ResultType::Vector: return QStringLiteral("vector");
    case ResultType::Matrix: return QStringLiteral("matrix");
    case ResultType::Scalar: return QStringLiteral("scalar");
    case ResultType::String: return QStringLiteral("string");
    }
    return {};
}

/// A native histogram has no value of its own: missing, not NaN.
QJsonValue sampleJson(double value)
{
    return prometheus::isHistogramMark(value) ? QJsonValue(QJsonValue::Null) : jsonNumber(value);
}

QJsonObject labelsJson(const LabelSet &labels)
{
    QJsonObject out;
    for (const auto &[name, value] : labels.pairs())
        out.insert(name, value);
    return out;
}

QJsonArray seriesJson(const QueryResult &result)
{
    QJsonArray out;
    for (const TimeSeries &series : result.series) {
        QJsonArray samples;
        for (std::size_t i = 0; i < series.size(); ++i)
            samples.append(QJsonArray{series.t[i], sampleJson(series.v[i])});
        out.append(QJsonObject{{QStringLiteral("labels"), labelsJson(series.labels)},
                               {QStringLiteral("samples"), samples},
                               {QStringLiteral("histogram"), series.nativeHistogram}});
    }
    return out;
}

QJsonArray exemplarsJson(const std::vector<Exemplar> &exemplars)
{
    QJsonArray out;
    for (const Exemplar &exemplar : exemplars)
        out << QJsonObject{{QStringLiteral("time"), exemplar.time},
                           {QStringLiteral("value"), sampleJson(exemplar.value)},
                           {QStringLiteral("labels"), labelsJson(exemplar.labels)},
                           {QStringLiteral("series"), labelsJson(exemplar.series)}};
    return out;
}

QJsonObject toJson(const Outcome &outcome)
{
    static const QueryResult none;
    const QueryResult &result = outcome.result ? *outcome.result : none;
    const bool covered = outcome.query.isRange() && outcome.result && !outcome.exemplars;
    QJsonValue error = QJsonValue::Null;
    if (!outcome.result) {
        const Error &problem = outcome.result.error();
        error = QJsonObject{{QStringLiteral("code"), codeOf(problem)},
                            {QStringLiteral("http"), problem.http ? QJsonValue(problem.http) : QJsonValue(QJsonValue::Null)},
                            {QStringLiteral("message"), describe(problem)},
                            {QStringLiteral("retry_after_s"), jsonNumber(problem.retryAfter > 0 ? std::optional(problem.retryAfter) : std::nullopt)}};
    }
    QJsonObject json{
        {QStringLiteral("state"), stateOf(outcome)},
        {QStringLiteral("resultType"), outcome.result && !outcome.exemplars ? QJsonValue(typeName(result.type)) : QJsonValue(QJsonValue::Null)},
        {QStringLiteral("series"), seriesJson(result)},
        {QStringLiteral("expected_points"), covered ? QJsonValue(qint64(expectedPoints(outcome.query.range, outcome.query.step))) : QJsonValue(QJsonValue::Null)},
        {QStringLiteral("coverage"), covered ? QJsonValue(coverageOf(result.series, outcome.query.range, outcome.query.step)) : QJsonValue(QJsonValue::Null)},
        {QStringLiteral("warnings"), QJsonArray::fromStringList(result.warnings)},
        {QStringLiteral("infos"), QJsonArray::fromStringList(result.infos)},
        {QStringLiteral("error"), error},
        {QStringLiteral("server"), QJsonObject{{QStringLiteral("kind"), outcome.server.kind}, {QStringLiteral("version"), jsonText(outcome.server.version)}}},
        {QStringLiteral("elapsed_s"), std::round(outcome.elapsed * 1000) / 1000}};
    if (outcome.result && result.type == ResultType::String)
        json.insert(QStringLiteral("text"), result.text);
    if (outcome.exemplars)
        json.insert(QStringLiteral("exemplars"), exemplarsJson(*outcome.exemplars));
    return json;
}

QString numberText(double value)
{
    const QJsonValue json = sampleJson(value);
    if (json.isNull())
        return QStringLiteral("histogram");
    return json.isString() ? json.toString() : QString::number(value, 'g', QLocale::FloatingPointShortest);
}

void printTable(const Outcome &outcome)
{
    if (!outcome.result) {
        printError(outcome.result.error());
        return;
    }
    const QueryResult &result = *outcome.result;
    QString text;
    if (result.type == ResultType::String)
        text += printable(result.text) + u'\n';
    for (const TimeSeries &series : result.series) {
        const QString labels = series.labels.pairs().empty() ? QStringLiteral("{}") : printable(series.labels.toString());
        if (series.size() == 1) {
            text += QStringLiteral("%1  %2  %3\n").arg(labels, numberText(series.v[0]), rfc3339(series.t[0]));
            continue;
        }
        text += QStringLiteral("%1  (%2 samples)\n").arg(labels, QString::number(series.size()));
        for (std::size_t i = 0; i < series.size(); ++i)
            text += QStringLiteral("  %1  %2\n").arg(rfc3339(series.t[i]), numberText(series.v[i]));
    }
    for (const Exemplar &exemplar : outcome.exemplars.value_or(std::vector<Exemplar>()))
        text += QStringLiteral("%1  %2  %3  %4\n").arg(rfc3339(exemplar.time), numberText(exemplar.value), printable(exemplar.labels.toString()),
                                                      printable(exemplar.series.toString()));
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stdout);
    if (outcome.query.isRange() && !outcome.exemplars)
        std::fprintf(stderr, "sextant: coverage %d %% of %zu steps\n", int(coverageOf(result.series, outcome.query.range, outcome.query.step) * 100),
                     expectedPoints(outcome.query.range, outcome.query.step));
    if (stateOf(outcome) != QStringLiteral("ok"))
        std::fprintf(stderr, "sextant: the answer is %s\n", qPrintable(stateOf(outcome)));
    for (const QString &warning : result.warnings + result.infos)
        std::fprintf(stderr, "sextant: %s\n", qPrintable(printable(warning)));
}

QString local(const std::string &text)
{
    return QString::fromLocal8Bit(text.c_str());
}

/// Exemplars lie in a span of time: the last hour unless it is given.
Result<Query> exemplarQuery(const Options &options, Query query, double now)
{
    if (!options.time.empty() || !options.step.empty() || options.start.empty() != options.end.empty())
        return fail(ErrorCode::InvalidInput, QStringLiteral("--exemplars takes --start and --end, or neither"));
    const auto start = parseTime(options.start.empty() ? QStringLiteral("now-1h") : local(options.start), now);
    const auto end = parseTime(options.end.empty() ? QStringLiteral("now") : local(options.end), now);
    if (!start || !end)
        return tl::unexpected(!start ? start.error() : end.error());
    if (*end < *start)
        return fail(ErrorCode::InvalidInput, QStringLiteral("The range ends before it starts"), {}, QStringLiteral("Put the earlier time first."));
    query.range = {*start, *end};
    return query;
}

Result<Query> readOptions(const Options &options, double now)
{
    Query query;
    query.expr = QString::fromUtf8(options.expr.c_str());
    const auto deadline = parseDuration(local(options.deadline));
    if (!deadline)
        return tl::unexpected(deadline.error());
    query.deadline = *deadline;
    if (options.exemplars)
        return exemplarQuery(options, std::move(query), now);
    const bool range = !options.start.empty() || !options.end.empty() || !options.step.empty();
    if (!range) {
        if (options.time.empty())
            return query;
        const auto time = parseTime(local(options.time), now);
        if (!time)
            return tl::unexpected(time.error());
        query.time = *time;
        return query;
    }
    if (!options.time.empty() || options.start.empty() || options.end.empty() || options.step.empty())
        return fail(ErrorCode::InvalidInput, QStringLiteral("A range query takes --start, --end and --step, and no --time"));
    const auto start = parseTime(local(options.start), now);
    const auto end = parseTime(local(options.end), now);
    const auto step = parseDuration(local(options.step));
    if (!start || !end || !step)
        return tl::unexpected(!start ? start.error() : !end ? end.error() : step.error());
    if (*end < *start)
        return fail(ErrorCode::InvalidInput, QStringLiteral("The range ends before it starts"), {}, QStringLiteral("Put the earlier time first."));
    query.range = {*start, *end};
    query.step = *step;
    return query;
}

/// Seconds worth spending on who answered, once the answer itself is there.
constexpr double identifyTime = 3;
/// Metrics of a query whose metadata are asked for, each by a question of its own.
constexpr int mostNotes = 10;

class Asker
{
public:
    Asker(const Options &options, Query query) : m_options(options), m_query(std::move(query)), m_begin(m_clock.now()) {}
    ~Asker()
    {
        m_context.http->close();
        m_pool.waitForDone();
    }

    /// The query goes first: one question to a server that works. Only an address that is none of the API's is worth a search
    /// for the prefix, and who answered is found out afterwards.
    Outcome ask()
    {
        Outcome outcome;
        outcome.query = m_query;
        const auto source = open(m_query.deadline);
        outcome.result = source ? put(**source, outcome) : Result<QueryResult>(tl::unexpected(source.error()));
        outcome.elapsed = m_clock.now() - m_begin;
        if (!source)
            return outcome;
        if (!outcome.result && outcome.result.error().code == ErrorCode::NotAnApi && outcome.result.error().http >= 300)
            search(outcome);
        else if (outcome.result || outcome.result.error().code == ErrorCode::BadQuery || outcome.result.error().code == ErrorCode::Execution)
            if (const auto second = open(std::min(identifyTime, remaining()))) {
                outcome.server = waitFor((*second)->connectSource()).value_or(SourceInfo());
                addHints(**second, outcome);
            }
        return outcome;
    }

private:
    double remaining() const { return std::max(0.05, m_query.deadline - (m_clock.now() - m_begin)); }

    /// The question itself, for samples or for exemplars.
    Result<QueryResult> put(MetricSource &source, Outcome &outcome) const
    {
        if (!m_options.exemplars)
            return waitFor(source.query(outcome.query));
        auto found = waitFor(source.serverView()->exemplars(outcome.query.expr, outcome.query.range));
        if (!found)
            return tl::unexpected(found.error());
        outcome.exemplars = std::move(*found);
        return QueryResult();
    }

    /// What the query makes of its metrics. An unknown server is not asked for their types.
    static void addHints(MetricSource &source, Outcome &outcome)
    {
        if (!outcome.result || outcome.exemplars)
            return;
        std::vector<QFuture<Result<MetricNotes>>> asked;
        const QStringList bases = outcome.server.kind == QStringLiteral("unknown") ? QStringList() : basesIn(outcome.query.expr);
        for (const QString &base : bases.mid(0, mostNotes))
            asked.push_back(source.serverView()->metricNotes(base));
        MetricNotes notes;
        for (const auto &future : asked)
            if (auto found = waitFor(future))
                notes.merge(*found);
        for (const QueryHint &hint : queryHints(outcome.query.expr, notes))
            (hint.kind == QueryHint::Kind::NoMeaning ? outcome.result->warnings : outcome.result->infos) << hint.text;
    }

    Result<std::shared_ptr<MetricSource>> open(double timeout) const
    {
        SourceConfig config;
        config.kind = QStringLiteral("prometheus");
        config.url = local(m_options.url);
        config.fields = m_options.login.fields();
        config.fields[QStringLiteral("timeout")] = durationText(timeout);
        return makeSource(config, m_context);
    }

    void search(Outcome &outcome)
    {
        const auto source = open(remaining());
        const auto info = source ? waitFor((*source)->connectSource()) : Result<SourceInfo>(tl::unexpected(source.error()));
        if (!info)
            return; // the first error says what is wrong with the address as given
        outcome.server = *info;
        Query again = m_query;
        again.deadline = remaining();
        outcome.query = again;
        outcome.result = put(**source, outcome);
        addHints(**source, outcome);
        outcome.elapsed = m_clock.now() - m_begin;
    }

    const Options &m_options;
    Query m_query;
    SystemClock m_clock;
    QThreadPool m_pool;
    SourceContext m_context{std::make_shared<HttpClient>(&m_pool), &m_pool, &m_clock};
    double m_begin;
};

void run(const Options &options, int &status)
{
    const CoreApplication application;
    const auto query = readOptions(options, SystemClock().now());
    Outcome outcome;
    if (query)
        outcome = Asker(options, *query).ask();
    else
        outcome.result = tl::unexpected(query.error());
    if (options.json)
        printJson(QJsonDocument(toJson(outcome)));
    else
        printTable(outcome);
    status = exitOf(outcome);
}

} // namespace

void addQuery(CLI::App &app, int &status)
{
    auto options = std::make_shared<Options>();
    CLI::App *command = app.add_subcommand("query", "Ask a metric source one question");
    command->add_option("--source", options->url, "Address of the source, such as http://host:9090")->required();
    command->add_option("EXPR", options->expr, "PromQL expression")->required();
    command->add_option("--time", options->time, "Evaluation time of an instant query (RFC 3339, Unix seconds, now-6h)");
    command->add_option("--start", options->start, "Start of a range query");
    command->add_option("--end", options->end, "End of a range query");
    command->add_option("--step", options->step, "Step of a range query (15s, 1m)");
    command->add_flag("--exemplars", options->exemplars, "List the exemplars of the series instead of samples, of the last hour or of --start to --end");
    command->add_option("--deadline", options->deadline, "Seconds for everything")->capture_default_str();
    command->add_flag("--json", options->json, "One JSON document on standard output");
    addLoginOptions(*command, options->login);
    command->callback([options, &status] { run(*options, status); });
}

} // namespace sextant::cli
