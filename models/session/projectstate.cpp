#include "models/session/projectstate.h"

namespace sextant {

Result<ProjectState> loadState(const ProjectStore &store)
{
    ProjectState state;
    state.info = store.info();
    std::optional<Error> error;
    const auto take = [&error](auto result, auto &into) {
        if (result)
            into = std::move(*result);
        else if (!error)
            error = result.error();
    };
    take(store.properties(), state.properties);
    take(store.sources(), state.sources);
    take(store.bindings(), state.bindings);
    take(store.baselines(), state.baselines);
    take(store.progress(), state.progress);
    take(store.markers(), state.markers);
    take(store.customKpis(), state.customKpis);
    if (error)
        return tl::unexpected(*error);
    return state;
}

} // namespace sextant
