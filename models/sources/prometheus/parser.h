#pragma once
#include "models/sources/query.h"

#include <QByteArray>

namespace sextant::prometheus {

/// Reads the answer of /query or /query_range. Pure; runs on the pool.
/// - "status" decides: an error answer gives its Error (see apierror.h), whatever the HTTP status was.
/// - Missing steps stay absent; NaN and infinities are kept; null data or result is an empty result.
/// - Native histogram samples become NaN values (histogramMark()) of a series marked nativeHistogram.
/// - "data" or "result" given twice is refused: nobody can say which one counts.
/// - Samples out of order are sorted, of two with one time the later in the text counts; both with a warning.
/// - Answers with a time outside the years 1970 to 9999 are refused.
/// Errors: NotAnApi (shape), Truncated, TooLarge (series), and those of the API.
Result<QueryResult> parseQuery(QByteArray body, int httpStatus = 200);

/// Strings of "data": label names or values.
Result<QStringList> parseStrings(QByteArray body, int httpStatus = 200);

/// Label sets of "data": the answer of /series.
Result<std::vector<LabelSet>> parseSeries(QByteArray body, int httpStatus = 200);

} // namespace sextant::prometheus
