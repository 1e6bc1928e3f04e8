#pragma once
#include "widgets/theme/tokens.h"

namespace sextant::theme {

/// Finds the faces of the design on this machine, with fallbacks. Once, by install().
void installFonts();

} // namespace sextant::theme
