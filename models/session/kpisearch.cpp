#include "models/session/kpisearch.h"

#include "models/session/importtargets.h"

#include <algorithm>
#include <iterator>

namespace sextant {
namespace {

constexpr double awaited = 600;        // seconds in which missing metrics are expected to appear
constexpr double whileAwaited = 60;    // seconds between two searches then
constexpr double otherwise = 3600;     // and later
constexpr double firstScrapes = 15;    // seconds a server that came back needs until it has something to find

} // namespace

double SearchPacing::interval(const State &state, double now)
{
    const double age = now - state.awaitedSince;
    return age >= 0 && age < awaited ? whileAwaited : otherwise;
}

void SearchPacing::begin(const QString &source, double now)
{
    m_sources[source] = {now, now + whileAwaited};
}

void SearchPacing::returned(const QString &source, double now)
{
    State &state = m_sources[source];
    state.awaitedSince = now;
    state.next = std::min(state.next, now + firstScrapes);
}

void SearchPacing::searching(const QString &source, double now)
{
    State &state = m_sources[source];
    state.next = now + interval(state, now);
}

bool SearchPacing::isDue(const QString &source, double now) const
{
    const auto at = m_sources.find(source);
    return at != m_sources.end() && (now >= at->second.next || at->second.next - now > otherwise);
}

bool isBound(const std::vector<Binding> &bindings, const QString &kpi)
{
    return std::any_of(bindings.begin(), bindings.end(), [&](const Binding &b) { return b.kpi == kpi && b.state != BindingState::Missing; });
}

bool isWorthSearching(const std::vector<KpiDefinition> &kpis, const std::vector<Binding> &bindings, const QString &source)
{
    return !wasSearched(bindings, source)
        || std::any_of(kpis.begin(), kpis.end(), [&](const KpiDefinition &kpi) { return !isBound(bindings, kpi.id); });
}

std::vector<Binding> withMissingFilled(const std::vector<Binding> &all, const QString &source, const std::vector<Binding> &found)
{
    std::vector<Binding> added;
    std::copy_if(found.begin(), found.end(), std::back_inserter(added), [&](const Binding &binding) { return !isBound(all, binding.kpi); });
    return bindingsWith(all, source, added);
}

} // namespace sextant
