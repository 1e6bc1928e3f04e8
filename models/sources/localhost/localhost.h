#pragma once
#include "models/core/clock.h"
#include "models/sources/localhost/procparser.h"
#include "models/sources/metricsource.h"

#include <QThread>

#include <functional>
#include <memory>

namespace sextant {

namespace localhost {
class Sampler;
}

/// The computer Sextant runs on: processors, memory, pressure, disks and network, read from the kernel every few seconds while the
/// source is open. Queries are the small language of localhost/expression.h over names that begin with "machine_".
class LocalhostSource final : public MetricSource
{
public:
    struct Options {
        double interval = 5; ///< seconds between samples
        std::function<localhost::ProcTexts()> read; ///< empty: this machine's files
    };
    LocalhostSource(SourceConfig config, const Clock &clock, Options options);
    ~LocalhostSource() override;

    SourceConfig config() const override { return m_config; }
    /// Answers once there is a first rate, 200 ms after the start. NotFound where the kernel has no such files.
    QFuture<Result<SourceInfo>> connectSource() override;
    QFuture<Result<QStringList>> metricNames() override;
    QFuture<Result<QueryResult>> query(const Query &query) override;
    void cancelAll() override;
    std::vector<TimeSeries> takeHistory() override;
    void restoreHistory(std::vector<TimeSeries> samples) override;

private:
    template<typename T, typename Fn>
    QFuture<Result<T>> ask(Fn fn);

    SourceConfig m_config;
    const Clock &m_clock;
    QThread m_thread;
    localhost::Sampler *m_sampler; ///< lives on m_thread and dies with it
};

/// For the registry. The field "interval" is a duration such as "5s", from 1 s to 5 min; `clock` outlives the source.
Result<std::shared_ptr<MetricSource>> makeLocalhostSource(const SourceConfig &config, const Clock &clock);

} // namespace sextant
