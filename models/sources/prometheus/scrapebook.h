#pragma once
#include "models/sources/metricsource.h"
#include "models/sources/prometheus/apiclient.h"
#include "models/sources/prometheus/apitypes.h"

#include <atomic>

namespace sextant::prometheus {

/// Which interval the series of an expression are scraped with: that of the targets whose job and instance they carry, else what
/// their samples of the last minutes say. Answers are kept until the targets are read again.
class ScrapeBook : public std::enable_shared_from_this<ScrapeBook>
{
public:
    explicit ScrapeBook(std::shared_ptr<ApiClient> api);

    /// The targets as they are now; forgets every answer.
    void setTargets(const std::vector<ScrapeTarget> &targets);
    /// Ready at once when it is known. Fails never: unknown is 0 seconds with its reason.
    QFuture<ScrapeInterval> intervalOf(const QString &expr, double deadline, const StopToken &stop);

private:
    /// Replaced as a whole, read from any thread.
    struct Known {
        std::map<std::pair<QString, QString>, double> targets; ///< interval by job and instance
        std::map<QString, ScrapeInterval> answers;             ///< by the selectors of an expression
    };
    using Done = std::function<void(Result<QueryResult>)>;
    struct Asking;

    void ask(const Asking &asking, const QString &expr, Done done);
    void askTargets(const std::shared_ptr<Asking> &asking);
    void measure(const std::shared_ptr<Asking> &asking);
    void finish(const std::shared_ptr<Asking> &asking, ScrapeInterval interval, bool keep);

    std::shared_ptr<ApiClient> m_api;
    std::atomic<std::shared_ptr<const Known>> m_known;
};

/// The interval behind `samples` in `span` seconds; a usual one when it is close to that.
double measuredInterval(double span, double samples);

} // namespace sextant::prometheus
