#pragma once
#include "app/context.h"
#include "models/session/session.h"

#include <memory>

namespace sextant {

/// A session built from the composition root, for the window and for pictures of it.
std::unique_ptr<Session> makeSession(AppContext &context);

/// Runs the window until it is closed. `arguments` are a project file and/or `--connect URL`.
int runGui(int argc, char **argv);

} // namespace sextant
