#pragma once
#include "models/core/error.h"

#include <map>
#include <optional>

namespace sextant {

/// Why a source is left alone in a refresh.
struct HeldSource {
    Error error;          ///< what it answered last
    double until = 0;     ///< Unix seconds; 0 when stopped
    bool stopped = false; ///< until a person acts: another attempt with the same login would only lock it
};

/// When each source may be asked again. After a failure it waits between one second and a ceiling that doubles from 10 s to
/// 60 s, at random ("full jitter"), so that many clients do not come back together; never less than Retry-After. A refused
/// login stops it. Questions that only a person can mend (a bad query) do not hold back the others of their source.
class RefreshPacing
{
public:
    /// What a refresh met at a source; nullopt when it answered. `random` is in 0..1.
    void report(const QString &source, const std::optional<Error> &error, double now, double random);
    /// Set while the source is to be left alone. A clock that was set back does not hold longer than the longest wait.
    std::optional<HeldSource> held(const QString &source, double now) const;
    /// A person asked for another attempt or changed the source.
    void release(const QString &source) { m_sources.erase(source); }
    void releaseAll() { m_sources.clear(); }

private:
    struct State {
        HeldSource held;
        int failures = 0;
    };
    std::map<QString, State> m_sources;
};

/// Whether the whole source is in trouble, not only one question to it.
bool concernsSource(ErrorCode code);
/// Whether the same question can succeed later without anybody's help.
bool mayHeal(ErrorCode code);

} // namespace sextant
