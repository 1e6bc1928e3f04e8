#pragma once
#include "models/core/error.h"

#include <QByteArray>

#include <functional>

namespace sextant {

/// Gives secrets by reference: "file:PATH", "env:NAME", "keyring:NAME" or "session:NAME". Configurations hold references only.
class SecretSource
{
public:
    using Done = std::function<void(Result<QByteArray>)>;
    virtual ~SecretSource() = default;
    /// `done` is called exactly once, on any thread, perhaps before this returns. Errors name the place, never the secret.
    virtual void secret(const QString &reference, Done done) = 0;
};

} // namespace sextant
