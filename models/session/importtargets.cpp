#include "models/session/importtargets.h"

#include "models/alerts/ruleimport.h"
#include "models/session/session.h"

#include <QSet>

#include <algorithm>

namespace sextant {
namespace {

QSet<QString> sourcesOf(const std::vector<Binding> &bindings)
{
    QSet<QString> out;
    for (const Binding &binding : bindings)
        out.insert(binding.source);
    return out;
}

/// Takes the import back in one transaction: what was there before comes again, what was new goes.
Result<void> restoreTargets(ProjectStore &store, const ProjectState &before, const ImportedTargets &imported)
{
    return store.together([&]() -> Result<void> {
        for (const KpiDefinition &kpi : imported.kpis) {
            const auto old = std::find_if(before.customKpis.begin(), before.customKpis.end(), [&](const KpiDefinition &k) { return k.id == kpi.id; });
            if (auto done = old == before.customKpis.end() ? store.removeCustomKpi(kpi.id) : store.saveCustomKpi(*old); !done)
                return done;
        }
        for (const QString &source : sourcesOf(imported.bindings))
            if (auto done = store.saveBindings(source, bindingsWith(before.bindings, source, {})); !done)
                return done;
        return {};
    });
}

} // namespace

std::vector<Binding> bindingsWith(const std::vector<Binding> &all, const QString &source, const std::vector<Binding> &added)
{
    std::vector<Binding> out;
    const auto replaced = [&](const Binding &old) { return std::any_of(added.begin(), added.end(), [&](const Binding &b) { return b.source == source && b.kpi == old.kpi; }); };
    for (const Binding &binding : all)
        if (binding.source == source && !replaced(binding))
            out.push_back(binding);
    std::copy_if(added.begin(), added.end(), std::back_inserter(out), [&](const Binding &binding) { return binding.source == source; });
    return out;
}

bool wasSearched(const std::vector<Binding> &bindings, const QString &source)
{
    return std::any_of(bindings.begin(), bindings.end(), [&](const Binding &binding) {
        return binding.source == source && !binding.preset.startsWith(rules::importedPreset);
    });
}

Result<void> saveTargets(ProjectStore &store, const std::vector<Binding> &bindings, const ImportedTargets &imported)
{
    return store.together([&]() -> Result<void> {
        for (const KpiDefinition &kpi : imported.kpis)
            if (auto done = store.saveCustomKpi(kpi); !done)
                return done;
        for (const QString &source : sourcesOf(imported.bindings))
            if (auto done = store.saveBindings(source, bindingsWith(bindings, source, imported.bindings)); !done)
                return done;
        return {};
    });
}

void Session::importTargets(const ImportedTargets &imported)
{
    if (imported.kpis.empty())
        return;
    // Only what the import touches is kept for undo, not the baselines.
    ProjectState before;
    before.customKpis = m_state.customKpis;
    before.bindings = m_state.bindings;
    ProjectState after = before;
    for (const KpiDefinition &kpi : imported.kpis) {
        std::erase_if(after.customKpis, [&](const KpiDefinition &old) { return old.id == kpi.id; });
        after.customKpis.push_back(kpi);
    }
    for (const QString &source : sourcesOf(imported.bindings)) {
        const std::vector<Binding> all = bindingsWith(after.bindings, source, imported.bindings);
        std::erase_if(after.bindings, [&](const Binding &old) { return old.source == source; });
        after.bindings.insert(after.bindings.end(), all.begin(), all.end());
    }
    const auto apply = [this](const ProjectState &wanted) {
        return [this, wanted](ProjectState &state) {
            state.customKpis = wanted.customKpis;
            state.bindings = wanted.bindings;
            m_kpis = kpisOf(state, m_deps.kpis);
            startRefresh(Refresh::Whole);
        };
    };
    pushEdit(
        tr("Import %n target(s)", nullptr, int(imported.kpis.size())),
        [imported, bindings = before.bindings](ProjectStore &store) { return saveTargets(store, bindings, imported); }, apply(after),
        [imported, before](ProjectStore &store) { return restoreTargets(store, before, imported); }, apply(before));
}

} // namespace sextant
