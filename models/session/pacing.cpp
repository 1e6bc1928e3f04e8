#include "models/session/pacing.h"

#include <algorithm>
#include <cmath>

namespace sextant {
namespace {

constexpr double shortestWait = 1;
constexpr double firstCeiling = 10;
constexpr double highestCeiling = 60;
constexpr double longestRetryAfter = 600;

} // namespace

bool concernsSource(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Auth:
    case ErrorCode::Url:
    case ErrorCode::Dns:
    case ErrorCode::Tcp:
    case ErrorCode::Tls:
    case ErrorCode::Network:
    case ErrorCode::Timeout:
    case ErrorCode::Http:
    case ErrorCode::NotAnApi:
    case ErrorCode::Starting:
    case ErrorCode::Unavailable:
    case ErrorCode::RateLimited: return true;
    default: return false;
    }
}

bool mayHeal(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Auth:
    case ErrorCode::BadQuery:
    case ErrorCode::InvalidInput:
    case ErrorCode::Url: return false;
    default: return true;
    }
}

void RefreshPacing::report(const QString &source, const std::optional<Error> &error, double now, double random)
{
    if (error && error->code == ErrorCode::Cancelled)
        return;
    if (!error || !concernsSource(error->code)) {
        m_sources.erase(source);
        return;
    }
    State &state = m_sources[source];
    state.held.error = *error;
    state.held.stopped = error->code == ErrorCode::Auth;
    const double ceiling = std::min(highestCeiling, std::ldexp(firstCeiling, std::min(state.failures, 8)));
    const double wait = std::max(shortestWait, std::clamp(random, 0.0, 1.0) * ceiling);
    state.held.until = state.held.stopped ? 0 : now + std::max(wait, std::min(error->retryAfter, longestRetryAfter));
    ++state.failures;
}

std::optional<HeldSource> RefreshPacing::held(const QString &source, double now) const
{
    const auto at = m_sources.find(source);
    if (at == m_sources.end())
        return std::nullopt;
    const HeldSource &held = at->second.held;
    const double left = held.until - now;
    if (held.stopped || (left > 0 && left <= longestRetryAfter))
        return held;
    return std::nullopt;
}

} // namespace sextant
