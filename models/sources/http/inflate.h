#pragma once
#include "models/core/error.h"

#include <QByteArray>

namespace sextant {

/// Inflates gzip or zlib data (several members allowed) to at most `cap` bytes. TooLarge beyond it, Truncated when the data
/// ends early, Parse when it is damaged. Memory follows the output, never the announced size, so a bomb costs `cap` at most.
Result<QByteArray> inflateBody(const QByteArray &compressed, qint64 cap);

} // namespace sextant
