#pragma once
#include "tests/support/replayserver.h"

#include <atomic>

namespace sextant::test {

/// A metric server on loopback with a node_exporter behind it, whose mood a test changes while the window looks at it.
class FakePrometheus
{
public:
    enum class Mood { Well, Unplugged, Unauthorized, Forbidden, Partial };

    FakePrometheus();
    QString url() const { return m_server.url(); }
    void become(Mood mood) { m_mood = mood; }
    /// Only answers requests that carry "Authorization: Bearer <token>".
    void demand(const QByteArray &token);
    /// Queries that name this label matcher give 0.9 instead of 0.4.
    static QByteArray narrow() { return "job=\"api\""; }
    /// A query with this word gives 3,000 series of `points` samples each.
    static QString crowd() { return QStringLiteral("crowd"); }
    void setCrowdPoints(int points) { m_crowdPoints = points; }
    /// So many metric names, and as many values of every label.
    void setCrowdNames(int names) { m_crowdNames = names; }
    /// The expressions of all queries so far.
    QStringList expressions() const;
    int requestCount() const { return int(m_server.requests().size()); }

private:
    Replay answer(const QByteArray &request) const;
    QByteArray matrix(const QString &expr, double start, double end, double step) const;

    std::atomic<Mood> m_mood = Mood::Well;
    std::atomic<int> m_crowdPoints = 0;
    std::atomic<int> m_crowdNames = 0;
    std::shared_ptr<const QByteArray> m_token;
    ReplayServer m_server; // last: its thread uses the others
};

} // namespace sextant::test
