#pragma once
#include "models/core/error.h"
#include "models/sources/http/httprequest.h"
#include "models/sources/serverview.h"

namespace sextant::alertmanager {

/// /api/v2/status
struct Status {
    QString version;
    QString cluster; ///< "ready", "settling", "disabled"
};

// Pure. Errors: Auth, RateLimited, Unavailable, BadQuery with the server's words; Truncated; NotAnApi for anything else.
Result<Status> readStatus(const HttpReply &reply);
Result<std::vector<AlertNow>> readAlerts(const HttpReply &reply);

/// Alerts as they are shown: firing, pending, silenced, inhibited; then by name and labels.
void sortAlerts(std::vector<AlertNow> &alerts);
/// Unix seconds of an RFC 3339 time; nullopt for none and for Go's zero time.
std::optional<double> momentOf(const QString &text);

} // namespace sextant::alertmanager
