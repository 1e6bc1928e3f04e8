#include "app/window/windowtexts.h"

#include "models/analysis/readingtext.h"
#include "models/core/datatext.h"
#include "models/session/projectsources.h"
#include "models/sources/catalogue/mapping.h"
#include "models/workflow/gate.h"
#include "models/core/wording.h"
#include "widgets/sources/timetext.h"
#include "widgets/sources/windowpicker.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(WindowTexts)
};

QString clockText(double time, const QLocale &locale)
{
    return locale.toString(QDateTime::fromMSecsSinceEpoch(qint64(time * 1000)).time(), QStringLiteral("HH:mm:ss"));
}

double lowestCoverage(const Snapshot &snapshot)
{
    double lowest = 1;
    bool any = false;
    for (const KpiReading &reading : snapshot.kpis)
        if (reading.data.value) {
            lowest = std::min(lowest, reading.data.coverage);
            any = true;
        }
    return any ? lowest : -1;
}

} // namespace

const std::vector<PageRow> &pageRows()
{
    static const std::vector<PageRow> rows{
        {"overview", QT_TRANSLATE_NOOP("WindowTexts", "Monitor"), QT_TRANSLATE_NOOP("WindowTexts", "Overview"), Icon::Overview},
        {"vitals", QT_TRANSLATE_NOOP("WindowTexts", "Monitor"), QT_TRANSLATE_NOOP("WindowTexts", "Web Vitals"), Icon::Pulse},
        {"resources", QT_TRANSLATE_NOOP("WindowTexts", "Monitor"), QT_TRANSLATE_NOOP("WindowTexts", "Resources"), Icon::Chip},
        {"compare", QT_TRANSLATE_NOOP("WindowTexts", "Decide"), QT_TRANSLATE_NOOP("WindowTexts", "Compare"), Icon::Compare},
        {"history", QT_TRANSLATE_NOOP("WindowTexts", "Decide"), QT_TRANSLATE_NOOP("WindowTexts", "History"), Icon::Clock},
        {"workflow", QT_TRANSLATE_NOOP("WindowTexts", "Deliver"), QT_TRANSLATE_NOOP("WindowTexts", "Workflow"), Icon::List},
        {"reports", QT_TRANSLATE_NOOP("WindowTexts", "Deliver"), QT_TRANSLATE_NOOP("WindowTexts", "Reports"), Icon::Document},
        {"sources", QT_TRANSLATE_NOOP("WindowTexts", "Deliver"), QT_TRANSLATE_NOOP("WindowTexts", "Sources"), Icon::Plug},
    };
    return rows;
}

QString pageTitle(const QString &id)
{
    for (const PageRow &row : pageRows())
        if (id == QLatin1String(row.id))
            return Tr::tr(row.title);
    return Tr::tr("Start");
}

std::vector<NavItem> navItems(bool projectOpen)
{
    std::vector<NavItem> items;
    for (const PageRow &row : pageRows()) {
        NavItem item;
        item.id = QLatin1String(row.id);
        item.group = Tr::tr(row.group);
        item.text = Tr::tr(row.title);
        item.icon = row.icon;
        item.shortcut = Tr::tr("Alt %1").arg(items.size() + 1);
        item.enabled = projectOpen;
        items.push_back(item);
    }
    return items;
}

std::vector<PhaseItem> phaseItems(const std::vector<PhaseStatus> &phases, const std::vector<GateDefinition> &gates)
{
    std::vector<PhaseItem> items;
    const int current = currentPhase(phases);
    for (std::size_t i = 0; i < phases.size(); ++i) {
        const PhaseStatus &phase = phases[i];
        PhaseItem item;
        item.number = int(i) + 1;
        item.name = shownText(phase.phase->shortTitle);
        item.note = Tr::tr("Days %1–%2").arg(QString::number(phase.phase->firstDay), QString::number(phase.phase->lastDay));
        item.done = phase.done;
        item.all = phase.total;
        item.selected = int(i) == current;
        const bool failed = std::any_of(phase.items.begin(), phase.items.end(),
                                        [](const ItemStatus &status) { return status.state == ItemState::Failed; });
        item.state = phaseState(phase.done, phase.total, failed, item.selected);
        if (item.selected)
            for (const GateDefinition &gate : gates)
                if (gate.after == phase.phase->id)
                    item.note = Tr::tr("%1, gate %2").arg(item.note, gate.id);
        items.push_back(item);
    }
    return items;
}

std::optional<GateBlock> gateBlock(const WorkflowDefinition &definition, const std::vector<PhaseStatus> &phases,
                                   const std::vector<PhaseStatus> &closing)
{
    if (phases.empty())
        return std::nullopt;
    const QString phase = phases[std::size_t(currentPhase(phases))].phase->id;
    for (const GateDefinition &gate : definition.gates) {
        if (gate.after != phase)
            continue;
        const GateStatus status = evaluateGate(gate, phases, closing);
        GateBlock block;
        block.title = Tr::tr("Gate %1").arg(gate.id);
        block.met = status.met;
        block.all = int(status.criteria.size());
        block.detail = Tr::tr("%1 of %2 criteria met").arg(QString::number(block.met), QString::number(block.all));
        return block;
    }
    return std::nullopt;
}

QString phaseSummary(const std::vector<PhaseStatus> &phases)
{
    int done = 0;
    int all = 0;
    for (const PhaseStatus &phase : phases) {
        done += phase.done;
        all += phase.total;
    }
    return done == 0 ? Tr::tr("not started") : Tr::tr("%1 of %2 done").arg(QString::number(done), QString::number(all));
}

std::vector<SidebarSource> sourceItems(const Snapshot *snapshot, const std::vector<SourceConfig> &sources, const QLocale &locale)
{
    std::vector<SidebarSource> items;
    for (const SourceConfig &config : sources) {
        SidebarSource item;
        item.id = config.id;
        item.name = config.name;
        item.recorded = config.isRecorded();
        if (snapshot)
            for (const SourceHealth &health : snapshot->sources)
                if (health.config.id == config.id) {
                    item.state = health.state;
                    if (health.stopped)
                        item.age = Tr::tr("login refused");
                    else if (health.state == SourceState::Failed)
                        item.age = Tr::tr("failed");
                    else if (config.isRecorded())
                        item.age = Tr::tr("recorded");
                    else if (health.lastSample > 0 && snapshot->live)
                        item.age = health.state == SourceState::Stale
                                       ? Tr::tr("stale %1").arg(ageText(snapshot->asOf - health.lastSample, locale))
                                       : ageText(snapshot->asOf - health.lastSample, locale);
                }
        items.push_back(item);
    }
    return items;
}

QString sourceSummary(const std::vector<SidebarSource> &items)
{
    if (items.empty())
        return Tr::tr("none");
    const auto count = [&](SourceState state) {
        return int(std::count_if(items.begin(), items.end(), [state](const SidebarSource &item) { return item.state == state; }));
    };
    const auto recorded = int(std::count_if(items.begin(), items.end(), [](const SidebarSource &item) { return item.state == SourceState::Ok && item.recorded; }));
    QStringList parts;
    if (const int live = count(SourceState::Ok) - recorded)
        parts << Tr::tr("%n live", nullptr, live);
    if (recorded)
        parts << Tr::tr("%n recorded", nullptr, recorded);
    if (const int stale = count(SourceState::Stale))
        parts << Tr::tr("%n stale", nullptr, stale);
    if (const int failed = count(SourceState::Failed))
        parts << Tr::tr("%n failed", nullptr, failed);
    return parts.join(QStringLiteral(", "));
}

QString windowText(const WindowChoice &window, const TimeRange &range, const QLocale &locale)
{
    return window.isLive() ? Tr::tr("Last %1").arg(WindowPicker::presetText(window.text)) : rangeText(range, locale);
}

QString baselineText(const Baseline *baseline, const QLocale &locale)
{
    if (!baseline)
        return {};
    const QDate day = QDateTime::fromMSecsSinceEpoch(qint64(baseline->window.start * 1000)).date();
    return QStringLiteral("%1, %2").arg(baseline->id, locale.toString(day, dayMonthFormat(locale)));
}

StatusTexts statusTexts(const Snapshot *snapshot, bool refreshing, std::optional<double> pausedAt, double savedAt, double now,
                        const QLocale &locale)
{
    StatusTexts texts;
    if (!snapshot) {
        texts.left.push_back({refreshing ? Tr::tr("Querying") : Tr::tr("No data yet"), Glyph::DotIdle, Tone::Neutral});
    } else if (snapshot->sample) {
        texts.left.push_back({Tr::tr("Sample data, recorded"), Glyph::DotIdle, Tone::Warn});
    } else if (pausedAt) {
        texts.left.push_back({Tr::tr("Paused %1, %2 behind").arg(clockText(*pausedAt, locale), ageText(now - *pausedAt, locale)), Glyph::DotIdle, Tone::Neutral});
    } else {
        const bool failed = std::any_of(snapshot->sources.begin(), snapshot->sources.end(),
                                        [](const SourceHealth &health) { return health.state == SourceState::Failed; });
        if (std::any_of(snapshot->sources.begin(), snapshot->sources.end(), [](const SourceHealth &health) { return health.stopped; }))
            texts.left.push_back({Tr::tr("Refresh stopped: login refused"), Glyph::DotFailed, Tone::Bad});
        texts.left.push_back({Tr::tr("Live, refreshed %1").arg(clockText(snapshot->asOf, locale)), failed ? Glyph::DotFailed : Glyph::DotLive,
                              failed ? Tone::Bad : Tone::Good});
    }
    if (snapshot) {
        int queries = 0;
        int failed = 0;
        for (const SourceHealth &health : snapshot->sources) {
            queries += health.queries;
            failed += health.failed;
        }
        texts.left.push_back({Tr::tr("%n KPI(s) asked", nullptr, queries) + QStringLiteral(", ") + Tr::tr("%n failed", nullptr, failed), {},
                              failed ? Tone::Bad : Tone::Neutral});
        texts.left.push_back({Tr::tr("Step %1").arg(spanText(snapshot->step, locale))
                                  + (snapshot->live ? Tr::tr(", last bucket partial") : QString()), {}, Tone::Neutral});
        if (const double coverage = lowestCoverage(*snapshot); coverage >= 0)
            texts.left.push_back({Tr::tr("Lowest coverage %1").arg(formatQuantity(coverage, displayScale(Unit::Ratio, 1), locale)), {}, Tone::Neutral});
    }
    texts.right.push_back({zoneText(now), {}, Tone::Neutral});
    if (savedAt > 0)
        texts.right.push_back({Tr::tr("Saved %1").arg(clockText(savedAt, locale).left(5)), {}, Tone::Neutral});
    texts.right.push_back({Tr::tr("Ctrl K Commands"), {}, Tone::Neutral});
    return texts;
}

QString scopeText(const ProjectState &state)
{
    QStringList parts{state.property(QStringLiteral("scope")), matchersText(projectVariables(state))};
    parts.removeAll(QString());
    return parts.isEmpty() ? Tr::tr("Everything") : parts.join(QStringLiteral(" · "));
}

} // namespace sextant
