#pragma once
#include "models/sources/query.h"

#include <optional>
#include <string_view>

namespace sextant::prometheus {

/// Reads a successful matrix in exactly the spelling servers use: no blanks, "status", "data", "resultType", "result" in this
/// order, float samples in ascending time, labels without escapes, nothing behind. One pass over the bytes instead of two, which
/// is what large answers wait for. nullopt for any other spelling or content, also for a broken one: the general parser then
/// reads it from the start and says what is wrong.
std::optional<QueryResult> readCompactMatrix(std::string_view json);

} // namespace sextant::prometheus
