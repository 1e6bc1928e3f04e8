#pragma once
#include "models/sources/http/signin.h"
#include "models/sources/metricsource.h"
#include "models/sources/registry.h"

#include <QUrl>

namespace sextant {

/// What reaching any server takes: its address, a way to sign in, and seconds for a whole answer (30 unless configured).
struct Reach {
    QUrl address;
    std::shared_ptr<SignIn> signIn;
    double timeout = 30;
};

/// From the fields of httpFields(). Errors: InvalidInput for an address, a login or a duration that cannot be meant.
Result<Reach> reachOf(const SourceConfig &config, const SourceContext &context);

} // namespace sextant
