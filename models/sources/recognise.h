#pragma once
#include "models/sources/http/httpclient.h"

#include <QFuture>
#include <QUrl>

#include <memory>
#include <optional>

namespace sextant {

/// A service that is no metric source but says what it is.
struct OtherService {
    QString kind;    ///< "jaeger", "tempo", "zipkin", "elasticsearch", "alertmanager"
    QString version; ///< empty when it does not say
    friend bool operator==(const OtherService &, const OtherService &) = default;
};

/// Asks a few well-known addresses below `base` which service answers there: for the moment when it turned out to be no metric
/// source. nullopt when none of them is answered in the way of a known service. All questions together take `deadline` seconds.
QFuture<std::optional<OtherService>> recognise(const std::shared_ptr<HttpClient> &http, const QUrl &base,
                                               std::shared_ptr<SignIn> signIn, double deadline);

} // namespace sextant
