#include "app/cli/compareproject.h"
#include "app/cli/headless.h"
#include "app/cli/jsonparts.h"
#include "app/cli/junit.h"
#include "app/cli/output.h"
#include "models/analysis/breakdown.h"
#include "models/core/json.h"
#include "models/session/explore.h"
#include "models/session/runs.h"
#include "models/store/safefile.h"

#include <QCoreApplication>

#include <algorithm>

namespace sextant::cli {
namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(Compare) };

QJsonObject baselineJson(const Baseline &baseline)
{
    return {{QStringLiteral("id"), baseline.id}, {QStringLiteral("name"), baseline.name}, {QStringLiteral("hash"), baseline.hash},
            {QStringLiteral("window"), windowJson(baseline.window)}, {QStringLiteral("fingerprint"), fingerprintJson(baseline.fingerprint)}};
}

QString stateName(ConditionState state)
{
    return state == ConditionState::Same ? QStringLiteral("same") : state == ConditionState::Differs ? QStringLiteral("differs") : QStringLiteral("unknown");
}

/// Everything that is not known to be the same.
QJsonArray differencesJson(const std::vector<ConditionRow> &rows)
{
    QJsonArray out;
    for (const ConditionRow &row : rows)
        if (row.state != ConditionState::Same)
            out << QJsonObject{{QStringLiteral("key"), row.key}, {QStringLiteral("baseline"), jsonText(row.baseline)},
                               {QStringLiteral("current"), jsonText(row.current)}, {QStringLiteral("state"), stateName(row.state)}};
    return out;
}

QJsonArray partsJson(const Breakdown &breakdown)
{
    QJsonArray out;
    for (const BreakdownRow &row : breakdown.rows) {
        QJsonObject json = comparisonJson(row.change);
        json[QStringLiteral("part")] = row.part;
        json[QStringLiteral("baseline_share")] = jsonNumber(row.baselineShare);
        json[QStringLiteral("current_share")] = jsonNumber(row.currentShare);
        out << json;
    }
    return out;
}

QJsonObject rowJson(const KpiReading &reading, const Snapshot &snapshot)
{
    const Comparison &change = *reading.change;
    QJsonObject json = comparisonJson(change);
    json[QStringLiteral("metric")] = reading.kpi.id;
    json[QStringLiteral("name")] = reading.kpi.name;
    json[QStringLiteral("unit")] = unitName(reading.kpi.unit);
    json[QStringLiteral("statistic")] = statisticText(reading.kpi.statistic);
    json[QStringLiteral("baseline_value")] = jsonNumber(change.baselineValue);
    json[QStringLiteral("current_value")] = jsonNumber(change.currentValue);
    json[QStringLiteral("query")] = jsonText(reading.data.binding.queries.value.isEmpty() ? reading.data.binding.queries.series
                                                                                          : reading.data.binding.queries.value);
    const Breakdown breakdown = breakdownAt(snapshot, reading.kpi.id);
    json[QStringLiteral("part_label")] = jsonText(breakdown.label);
    json[QStringLiteral("parts")] = partsJson(breakdown);
    if (!breakdown.empty())
        json[QStringLiteral("mix")] = reasonsJson({breakdown.mix}).first();
    return json;
}

QJsonObject scanJson(const Exploration &found)
{
    QJsonArray rows;
    for (const ScanRow &row : found.scan.rows)
        if (row.changed)
            rows << QJsonObject{{QStringLiteral("name"), row.name}, {QStringLiteral("part"), jsonText(row.part)},
                                {QStringLiteral("effect"), jsonNumber(row.effect)}, {QStringLiteral("ci_low"), jsonNumber(row.low)},
                                {QStringLiteral("ci_high"), jsonNumber(row.high)}, {QStringLiteral("relative"), row.relative},
                                {QStringLiteral("p"), jsonNumber(row.p)}, {QStringLiteral("q"), jsonNumber(row.q)}};
    return {{QStringLiteral("exploratory"), true}, {QStringLiteral("method"), QStringLiteral("Benjamini-Hochberg")},
            {QStringLiteral("level"), found.scan.level}, {QStringLiteral("tested"), double(found.scan.tested)},
            {QStringLiteral("not_asked"), double(found.left)}, {QStringLiteral("failed"), double(found.failed)}, {QStringLiteral("changed"), rows}};
}

struct Compared {
    Snapshot snapshot;
    Baseline baseline;
    std::optional<Baseline> against;
    std::optional<Exploration> exploration;
};

QJsonObject documentOf(const Compared &compared)
{
    const ComparisonSet &set = *compared.snapshot.comparison;
    QJsonArray results;
    for (const KpiReading &reading : compared.snapshot.kpis)
        if (reading.change)
            results << rowJson(reading, compared.snapshot);
    QJsonObject out{{QStringLiteral("results"), results},
                    {QStringLiteral("overall"), changeName(set.overall)},
                    {QStringLiteral("options"), compareOptionsJson(set.options)},
                    {QStringLiteral("as_of"), rfc3339(compared.snapshot.asOf)},
                    {QStringLiteral("baseline"), baselineJson(compared.baseline)},
                    {QStringLiteral("against"), compared.against ? QJsonValue(baselineJson(*compared.against)) : QJsonValue(QJsonValue::Null)},
                    {QStringLiteral("window"), windowJson(compared.snapshot.window)},
                    {QStringLiteral("fingerprint"), fingerprintJson(compared.snapshot.fingerprint)},
                    {QStringLiteral("fingerprint_differences"), differencesJson(set.conditions)},
                    {QStringLiteral("busy_period"), busyJson(set.busy)},
                    {QStringLiteral("preliminary"), set.options.preliminary},
                    {QStringLiteral("planned_end"), set.plannedEnd ? QJsonValue(rfc3339(*set.plannedEnd)) : QJsonValue(QJsonValue::Null)},
                    {QStringLiteral("sample"), compared.snapshot.sample},
                    {QStringLiteral("reasons"), reasonsJson(set.notes)}};
    if (compared.exploration)
        out[QStringLiteral("exploratory")] = scanJson(*compared.exploration);
    return out;
}

QByteArray junitOf(const Compared &compared)
{
    JunitSuite suite{QStringLiteral("sextant comparison with ") + compared.baseline.id, compared.snapshot.asOf, {}};
    for (const KpiReading &reading : compared.snapshot.kpis) {
        if (!reading.change)
            continue;
        const Change verdict = reading.change->verdict;
        const bool good = verdict == Change::Improved || verdict == Change::Unchanged;
        suite.cases.push_back({reading.kpi.id, reading.kpi.name,
                               good ? JunitCase::Passed : verdict == Change::Regressed ? JunitCase::Failed : JunitCase::Skipped,
                               changeName(verdict), reading.change->reasons});
    }
    return junitXml(suite);
}

void printTable(const Compared &compared)
{
    const ComparisonSet &set = *compared.snapshot.comparison;
    printLine(Tr::tr("Baseline %1 \"%2\", hash %3, %4 .. %5").arg(compared.baseline.id, compared.baseline.name, compared.baseline.hash.left(12),
                                                                   rfc3339(compared.baseline.window.start), rfc3339(compared.baseline.window.end)));
    printLine(Tr::tr("Current %1%2 .. %3").arg(compared.against ? compared.against->id + u' ' : QString(), rfc3339(compared.snapshot.window.start),
                                               rfc3339(compared.snapshot.window.end)));
    for (const KpiReading &reading : compared.snapshot.kpis) {
        if (!reading.change)
            continue;
        Comparison named = *reading.change;
        named.kpi = reading.kpi.name;
        printComparison(named);
    }
    printLine(set.busy.reason.text);
    for (const Reason &note : set.notes)
        if (note.code != set.busy.reason.code)
            printLine(note.text);
    if (compared.exploration) {
        const Scan &scan = compared.exploration->scan;
        printLine(Tr::tr("Exploratory: %1 of %2 series changed (Benjamini-Hochberg, about %3 % of such finds are chance)")
                      .arg(QString::number(scan.changed), QString::number(scan.tested), QString::number(100 * scan.level)));
        for (const ScanRow &row : scan.rows)
            if (row.changed)
                printLine(QStringLiteral("  %1 %2").arg((row.part.isEmpty() ? row.name : row.name + QStringLiteral(", ") + row.part).leftJustified(44),
                                                        changeText(row.effect, row.relative)));
    }
    printLine(Tr::tr("Overall: %1").arg(changeName(set.overall)));
}

/// Keeps only the KPIs that were named; an unknown name would otherwise pass as "nothing regressed".
Result<std::vector<KpiDefinition>> chosenKpis(const std::vector<KpiDefinition> &all, const std::vector<std::string> &names)
{
    if (names.empty())
        return all;
    std::vector<KpiDefinition> out;
    for (const std::string &name : names) {
        const auto at = std::find_if(all.begin(), all.end(), [id = QString::fromStdString(name)](const KpiDefinition &kpi) { return kpi.id == id; });
        if (at == all.end())
            return fail(ErrorCode::NotFound, Tr::tr("there is no KPI \"%1\"").arg(QString::fromStdString(name)));
        out.push_back(*at);
    }
    return out;
}

int statusOf(const Snapshot &snapshot)
{
    int status = Done;
    bool judged = false;
    for (const KpiReading &reading : snapshot.kpis) {
        if (!reading.change || reading.kpi.better == Direction::Neither)
            continue;
        judged = true;
        const Change verdict = reading.change->verdict;
        if (verdict == Change::Regressed)
            status = worse(status, Missed);
        else if (verdict != Change::Improved && verdict != Change::Unchanged)
            status = worse(status, Inconclusive);
    }
    return judged ? status : int(Inconclusive); // nothing to judge is never a pass
}

Result<Compared> compareRunsOf(const HeadlessProject &project, const Baseline &baseline, const CompareProjectArguments &arguments,
                               const Fingerprint &labels, const CompareOptions &options)
{
    const auto against = baselineNamed(project, QString::fromStdString(arguments.against));
    if (!against)
        return tl::unexpected(against.error());
    Baseline after = *against;
    for (const auto &[key, value] : labels)
        after.fingerprint[key] = value;
    Compared out{compareRuns(project.kpis, baseline, after, options), baseline, *against, {}};
    out.snapshot.sample = project.state.info.sample;
    return out;
}

Result<Compared> compareWindow(AppContext &context, HeadlessProject &project, const Baseline &baseline, const CompareProjectArguments &arguments,
                               const Fingerprint &labels, const CompareOptions &options)
{
    const auto window = windowOf(project, QString::fromStdString(arguments.window), context.clock()->now());
    if (!window)
        return tl::unexpected(window.error());
    project.state.properties[QStringLiteral("active_baseline")] = baseline.id;
    auto snapshot = refreshHeadless(context, project, *window,
                                    {.sampleFor = arguments.sampleFor, .labels = labels, .compare = options, .finalLook = arguments.final,
                                     .acceptPartial = arguments.acceptPartial});
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    return Compared{std::move(*snapshot), baseline, {}, {}};
}

Result<Exploration> explored(const HeadlessProject &project, const Compared &compared)
{
    ExploreRequest request{std::make_shared<const Snapshot>(compared.snapshot), compared.baseline, {}};
    if (!compared.against)
        request.sources = project.sources;
    return explore(request);
}

} // namespace

int compareProject(const CompareProjectArguments &arguments, const CompareArguments &options)
{
    auto context = AppContext::make();
    if (!context)
        return reportError(context.error());
    auto project = openHeadless(**context, QString::fromStdString(arguments.project));
    if (!project)
        return reportError(project.error());
    const auto baseline = baselineNamed(*project, QString::fromStdString(arguments.baseline));
    if (!baseline)
        return reportError(baseline.error());
    const auto labels = labelsOf(arguments.labels);
    if (!labels)
        return reportError(labels.error());
    auto kpis = chosenKpis(project->kpis, arguments.kpis);
    if (!kpis)
        return reportError(kpis.error());
    project->kpis = std::move(*kpis);
    auto compared = arguments.against.empty() ? compareWindow(**context, *project, *baseline, arguments, *labels, options.options)
                                              : compareRunsOf(*project, *baseline, arguments, *labels, options.options);
    if (!compared)
        return reportError(compared.error());
    const std::optional<int> failure = failureOf(compared->snapshot);
    const int status = failure.value_or(statusOf(compared->snapshot));
    if (arguments.explore && !failure) {
        const auto found = explored(*project, *compared);
        if (!found)
            return reportError(found.error());
        compared->exploration = *found;
    }
    if (!arguments.junit.empty())
        if (const auto written = writeFile(QString::fromStdString(arguments.junit), junitOf(*compared)); !written)
            return reportError(written.error());
    if (options.json)
        printJson(QJsonDocument(documentOf(*compared)));
    else
        printTable(*compared);
    return status;
}

} // namespace sextant::cli
