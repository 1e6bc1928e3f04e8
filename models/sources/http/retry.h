#pragma once
#include "models/core/error.h"

#include <QByteArray>
#include <QDateTime>

#include <optional>

namespace sextant {

/// Seconds a Retry-After header asks for (a number or an HTTP date), clamped to 1 s .. 10 min. 0 when it says nothing usable.
double retryAfterSeconds(const QByteArray &header, const QDateTime &now);

/// How long to wait before asking an idempotent question again, or nullopt to give up. Only gateways' 502, 503, 504 and
/// connections reset before an answer are worth it; `attempt` counts from 0, `random` is in 0..1 (full jitter: up to
/// 0.25 s, 0.5 s, …). A Retry-After is obeyed, and given up on when longer than 5 s.
std::optional<double> retryDelay(const Error &error, int attempt, double random);

} // namespace sextant
