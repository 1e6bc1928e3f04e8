#pragma once
#include "models/analysis/snapshot.h"

namespace sextant::test {

/// Six web vitals on two devices over 24 h against baseline B1, with the figures of the design pictures.
Snapshot vitalsStory();

} // namespace sextant::test
