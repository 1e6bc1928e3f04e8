#pragma once
#include "models/sources/metricsource.h"

#include <QPromise>
#include <QRegularExpression>

#include <atomic>
#include <cmath>
#include <limits>

namespace sextant::test {

/// A metric server in miniature: every answer is a function of the evaluation time, so that two ways of asking can be compared.
/// Some steps are missing, a sample takes `lag` seconds to arrive, and until then its step shows another value. Counts what it is
/// asked. The words of a query: "series", "parts" (two instances), "buckets[Ns]" (increments over N seconds by le, in ms).
class TimelineSource final : public MetricSource
{
public:
    explicit TimelineSource(std::shared_ptr<const Clock> clock) : m_clock(std::move(clock)) {}

    SourceConfig config() const override
    {
        SourceConfig config;
        config.id = QStringLiteral("s1");
        config.kind = QStringLiteral("timeline");
        config.name = QStringLiteral("Timeline");
        return config;
    }
    QFuture<Result<SourceInfo>> connectSource() override
    {
        ++connections;
        if (failure)
            return QtFuture::makeReadyFuture(Result<SourceInfo>(tl::unexpected(*failure)));
        SourceInfo info;
        info.kind = QStringLiteral("timeline");
        info.scrapeInterval = scrape;
        return QtFuture::makeReadyFuture(Result<SourceInfo>(info));
    }
    QFuture<Result<QStringList>> metricNames() override { return QtFuture::makeReadyFuture(Result<QStringList>(QStringList{})); }
    QFuture<Result<QueryResult>> query(const Query &query) override
    {
        ++queries;
        asked.push_back(query);
        if (hangs) {
            auto promise = std::make_shared<QPromise<Result<QueryResult>>>();
            promise->start();
            open.push_back({promise, query.stop});
            return promise->future();
        }
        if (failure)
            return QtFuture::makeReadyFuture(Result<QueryResult>(tl::unexpected(*failure)));
        if (const auto bad = failures.find(query.expr.section(u'[', 0, 0)); bad != failures.end())
            return QtFuture::makeReadyFuture(Result<QueryResult>(tl::unexpected(bad->second)));
        return QtFuture::makeReadyFuture(Result<QueryResult>(answer(query)));
    }
    void cancelAll() override {}

    void forget()
    {
        asked.clear();
        samples = queries = connections = 0;
    }

    double scrape = 15;
    double lag = 0;
    bool partial = false;
    std::atomic_bool hangs = false;
    std::optional<Error> failure;           ///< of everything
    std::map<QString, Error> failures;      ///< of one kind of query
    std::atomic_int samples = 0, queries = 0, connections = 0;
    std::vector<Query> asked;
    struct Open {
        std::shared_ptr<QPromise<Result<QueryResult>>> promise;
        StopToken stop;
    };
    std::vector<Open> open;

private:
    double valueAt(double t, int which) const
    {
        const double settled = std::sin(t / 97 + which) * 0.05 + 0.12;
        return t > m_clock->now() - lag ? settled * 2 : settled;
    }
    double incrementAt(double t, double range, int bound) const
    {
        return std::floor(valueAt(t, 0) * 1000 * range / 60 * bound / 3);
    }
    TimeSeries line(const Query &query, const LabelSet &labels, int which)
    {
        static const QRegularExpression seconds(QStringLiteral("\\[(\\w+)\\]"));
        const bool buckets = query.expr.startsWith(QStringLiteral("buckets"));
        const double range = buckets ? parseDuration(seconds.match(query.expr).captured(1)).value_or(60) : 0;
        const auto at = [&](double t) { return buckets ? incrementAt(t, range, which) : valueAt(t, which); };
        TimeSeries series;
        series.labels = labels;
        if (!query.isRange()) {
            series.append(query.time.value_or(m_clock->now()), at(query.time.value_or(m_clock->now())));
            return series;
        }
        const auto points = std::llround((query.range.end - query.range.start) / query.step) + 1;
        for (long long i = 0; i < points; ++i) {
            const double t = query.range.start + double(i) * query.step;
            if (std::llround(t / query.step) % 11 == 5)
                continue; // a gap in every series
            series.append(t, at(t));
        }
        samples += int(series.size());
        return series;
    }
    QueryResult answer(const Query &query)
    {
        QueryResult result;
        result.type = query.isRange() ? ResultType::Matrix : ResultType::Vector;
        result.partial = partial;
        if (query.expr.startsWith(QStringLiteral("parts"))) {
            for (int i = 1; i <= 2; ++i)
                result.series.push_back(line(query, LabelSet{{QStringLiteral("instance"), QString::number(i)}}, i));
        } else if (query.expr.startsWith(QStringLiteral("buckets"))) {
            const char *bounds[] = {"100", "500", "+Inf"};
            for (int i = 0; i < 3; ++i)
                result.series.push_back(line(query, LabelSet{{QStringLiteral("le"), QLatin1String(bounds[i])}, {QStringLiteral("le_unit"), QStringLiteral("ms")}}, i + 1));
        } else {
            result.series.push_back(line(query, {}, 0));
        }
        return result;
    }

    std::shared_ptr<const Clock> m_clock;
};

} // namespace sextant::test
