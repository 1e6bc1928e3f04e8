#pragma once
#include "models/core/error.h"
#include "models/core/timeseries.h"

#include <QByteArray>

#include <vector>

namespace sextant {

/// A stretch of a series as it is stored: all samples whose time lies in [index, index + 1) * chunk length.
struct SeriesChunk {
    qint64 index = 0;
    int samples = 0;
    QByteArray data;
};

constexpr double dayChunk = 86400;  ///< records: read as a whole, written once
constexpr double hourChunk = 3600;  ///< history: rewritten while it fills

/// Samples to bytes and back, exact to the last bit (NaN payloads, infinities and the sign of zero included).
/// Times on a grid cost nothing; decimal values become integer differences; other values are XORed with their
/// predecessor and stored by byte plane; the rest is zstd. Format: README.md.
QByteArray encodeSamples(const double *t, const double *v, int count);
/// Appends the samples of `data` to `into`. Anything that encodeSamples() did not write is ErrorCode::Corrupt.
Result<void> decodeSamples(const QByteArray &data, int expected, TimeSeries &into);

/// Cuts a series (ascending in time) into chunks of `length` seconds.
std::vector<SeriesChunk> splitSeries(const TimeSeries &series, double length);

/// CRC-32 of bytes: finds damage that SQLite's own checks cannot see.
quint32 checksum(const QByteArray &bytes);

} // namespace sextant
