#include "models/analysis/fingerprint.h"
#include "models/analysis/cleaning.h"
#include "models/analysis/summary.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>

namespace sextant {
namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(Fingerprint) };

constexpr double sameLoad = 0.10;          ///< medians this close are one load
constexpr double comparableLoad = 0.25;    ///< a baseline this close is still representative
constexpr double busyShareOfPeak = 0.5;    ///< of the recent peak; below, a window is no busy period
constexpr std::size_t fewestLoadPoints = 3;

const QString instancesKey = QStringLiteral("instances");
const QString loadKey = QStringLiteral("load");
const QString loadWords = QStringLiteral("median %1, peak %2"); // as stored and exported
const QString buildKey = QStringLiteral("build");
const QString partLabel = QStringLiteral("instance");

const KpiData *dataOf(const std::vector<KpiData> &all, const QString &kpi)
{
    const auto at = std::find_if(all.begin(), all.end(), [&](const KpiData &data) { return data.kpi == kpi; });
    return at == all.end() ? nullptr : &*at;
}

QString rate(double perSecond, const QLocale &locale = QLocale())
{
    return formatQuantity(perSecond, displayScale(Unit::PerSecond, perSecond), locale);
}

std::size_t instancesOf(const std::vector<KpiData> &data)
{
    std::size_t most = 0;
    for (const KpiData &kpi : data) {
        const auto named = std::count_if(kpi.parts.begin(), kpi.parts.end(), [](const TimeSeries &part) {
            return !part.labels.value(partLabel).isEmpty() && !part.empty();
        });
        most = std::max(most, std::size_t(named));
    }
    return most;
}

ConditionState stateOf(const QString &baseline, const QString &current)
{
    if (baseline.isEmpty() || current.isEmpty())
        return ConditionState::Unknown;
    return baseline.trimmed() == current.trimmed() ? ConditionState::Same : ConditionState::Differs;
}

ConditionState stateOf(const std::optional<LoadFacts> &baseline, const std::optional<LoadFacts> &current)
{
    if (!baseline || !current)
        return ConditionState::Unknown;
    const double larger = std::max(baseline->median, current->median);
    return std::abs(baseline->median - current->median) <= sameLoad * larger ? ConditionState::Same : ConditionState::Differs;
}

QString valueOf(const Fingerprint &fingerprint, const QString &key)
{
    const auto at = fingerprint.find(key);
    return at == fingerprint.end() ? QString() : at->second;
}

} // namespace

const QStringList &fingerprintKeys()
{
    static const QStringList keys{buildKey, QStringLiteral("configuration"), instancesKey, QStringLiteral("data_size"),
                                  QStringLiteral("load_profile"), loadKey, QStringLiteral("device_class"), QStringLiteral("server")};
    return keys;
}

QString fingerprintName(const QString &key)
{
    switch (fingerprintKeys().indexOf(key)) {
    case 0: return Tr::tr("Build");
    case 1: return Tr::tr("Configuration");
    case 2: return Tr::tr("Instances");
    case 3: return Tr::tr("Data size");
    case 4: return Tr::tr("Load profile");
    case 5: return Tr::tr("Load");
    case 6: return Tr::tr("Device class");
    case 7: return Tr::tr("Metrics server");
    default: return key;
    }
}

QString fingerprintValue(const QString &key, const QString &value)
{
    static const QRegularExpression load(QStringLiteral("^") + loadWords.arg(QStringLiteral("(.+)"), QStringLiteral("(.+)")) + u'$');
    const QRegularExpressionMatch found = key == loadKey ? load.match(value) : QRegularExpressionMatch();
    return found.hasMatch() ? Tr::tr("median %1, peak %2").arg(found.captured(1), found.captured(2)) : value;
}

std::optional<LoadFacts> loadOf(const std::vector<KpiDefinition> &kpis, const std::vector<KpiData> &data)
{
    for (const KpiDefinition &kpi : kpis) {
        const KpiData *found = kpi.unit == Unit::PerSecond && kpi.area == QStringLiteral("throughput") ? dataOf(data, kpi.id) : nullptr;
        if (!found)
            continue;
        const std::vector<double> rates = stats::ascending(stats::cleaned(found->series, found->step).v);
        if (rates.size() < fewestLoadPoints)
            continue;
        return LoadFacts{kpi.id, stats::sortedQuantile(rates, 0.5), stats::sortedQuantile(rates, 0.05), stats::sortedQuantile(rates, 0.95),
                         rates.back()};
    }
    return std::nullopt;
}

Fingerprint measuredFingerprint(const std::vector<KpiDefinition> &kpis, const std::vector<KpiData> &data)
{
    Fingerprint out;
    if (const std::size_t instances = instancesOf(data); instances > 0)
        out[instancesKey] = QString::number(instances);
    if (const auto load = loadOf(kpis, data))
        out[loadKey] = loadWords.arg(rate(load->median, QLocale::c()), rate(load->peak, QLocale::c()));
    return out;
}

std::vector<ConditionRow> compareConditions(const Fingerprint &baseline, const std::optional<LoadFacts> &baselineLoad,
                                            const Fingerprint &current, const std::optional<LoadFacts> &currentLoad)
{
    QStringList keys;
    for (const QString &key : fingerprintKeys())
        if (baseline.contains(key) || current.contains(key))
            keys << key;
    for (const Fingerprint *side : {&baseline, &current})
        for (const auto &[key, value] : *side)
            if (!keys.contains(key))
                keys << key;
    std::vector<ConditionRow> rows;
    for (const QString &key : keys) {
        ConditionRow row{key, fingerprintName(key), valueOf(baseline, key), valueOf(current, key), {}, key == buildKey};
        row.state = key == loadKey && (baselineLoad || currentLoad) ? stateOf(baselineLoad, currentLoad) : stateOf(row.baseline, row.current);
        rows.push_back(std::move(row));
    }
    return rows;
}

QString busyStateName(BusyState state)
{
    static const std::array<QString, 4> names{QStringLiteral("unknown"), QStringLiteral("representative"), QStringLiteral("quieter"),
                                              QStringLiteral("busier")};
    return names[std::size_t(state)];
}

BusyCheck busyPeriod(const std::optional<LoadFacts> &baseline, const std::optional<LoadFacts> &current)
{
    BusyCheck out;
    if (!baseline || !current) {
        out.reason = {QStringLiteral("busy-unknown"), Tr::tr("Whether the baseline saw a comparable load is not known: no throughput KPI on both sides")};
        return out;
    }
    if (current->median > 0)
        out.ratio = baseline->median / current->median;
    const bool within = baseline->median >= current->low && baseline->median <= current->high;
    const bool near = std::abs(baseline->median - current->median) <= comparableLoad * current->median;
    out.state = within || near ? BusyState::Representative : baseline->median < current->median ? BusyState::Quieter : BusyState::Busier;
    const QString before = rate(baseline->median);
    const QString now = rate(current->median);
    switch (out.state) {
    case BusyState::Representative:
        out.reason = {QStringLiteral("busy-representative"), Tr::tr("The baseline's load, median %1, is like the current one, median %2").arg(before, now)};
        break;
    case BusyState::Quieter:
        out.reason = {QStringLiteral("busy-quieter"), Tr::tr("The baseline is from a quieter period, median %1, now %2: its numbers may look too good").arg(before, now)};
        break;
    case BusyState::Busier:
        out.reason = {QStringLiteral("busy-busier"), Tr::tr("The baseline is from a busier period, median %1, now %2: its numbers may look too bad").arg(before, now)};
        break;
    case BusyState::Unknown: break;
    }
    return out;
}

BusyCheck busyPeriodBeside(const std::optional<LoadFacts> &window, const std::optional<LoadFacts> &recent, const QString &recentSpan)
{
    BusyCheck out;
    if (!window || !recent || !(recent->peak > 0)) {
        out.reason = {QStringLiteral("busy-unknown"), Tr::tr("Whether this is a busy period is not known: no throughput KPI has data")};
        return out;
    }
    out.ratio = window->median / recent->peak;
    out.state = *out.ratio >= busyShareOfPeak ? BusyState::Representative : BusyState::Quieter;
    const QString share = QString::number(std::lround(100 * *out.ratio)) + QStringLiteral("\u00a0%");
    const QString facts = Tr::tr("its median load is %1, %2 of the peak of the last %3 (%4)").arg(rate(window->median), share, recentSpan, rate(recent->peak));
    out.reason = out.state == BusyState::Representative
                     ? Reason{QStringLiteral("busy-representative"), Tr::tr("A busy period: %1").arg(facts)}
                     : Reason{QStringLiteral("busy-quieter"), Tr::tr("Not a busy period: %1. A baseline from it says little about peak hours").arg(facts)};
    return out;
}

} // namespace sextant
