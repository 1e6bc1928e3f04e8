#pragma once
#include "models/sources/alertmanager/answers.h"
#include "models/sources/http/httpclient.h"

#include <functional>

namespace sextant::alertmanager {

/// How one Alertmanager is asked.
struct Door {
    std::shared_ptr<HttpClient> http;
    QUrl base;                      ///< without /api/v2
    std::shared_ptr<SignIn> signIn; ///< may be null
    double deadline = 30;           ///< seconds
    quint64 group = 0;              ///< see HttpRequest
};

/// Where the API begins, from an address as people and servers give it: "…/api/v2/alerts" and pages cut off.
QUrl baseOf(QUrl url);

void askStatus(const Door &door, std::function<void(Result<Status>)> done);
/// Active, silenced and inhibited ones; those that are resolved are not told.
void askAlerts(const Door &door, std::function<void(Result<std::vector<AlertNow>>)> done);
/// The address that "/" of the host leads to, for one whose API has a path in front; the base itself when it leads nowhere.
void askPrefix(const Door &door, std::function<void(QUrl)> done);

} // namespace sextant::alertmanager
