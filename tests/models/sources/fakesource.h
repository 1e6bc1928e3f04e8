#pragma once
#include "models/sources/metricsource.h"

#include <QPromise>

#include <deque>
#include <map>

namespace sextant {

/// A source that answers from a table. Thread-compatible with the code under test only in one thread.
class FakeSource final : public MetricSource
{
public:
    QStringList names;
    std::map<QString, Result<QueryResult>> answers; ///< by query text; anything else is an empty vector
    std::vector<Query> asked;
    bool hangs = false; ///< futures stay open until cancelled
    std::optional<Error> namesError;
    std::deque<QPromise<Result<QueryResult>>> open;

    static QueryResult number(double value)
    {
        QueryResult out;
        TimeSeries series;
        series.append(1000, value);
        out.series.push_back(series);
        return out;
    }

    SourceConfig config() const override { return {QStringLiteral("s1"), QStringLiteral("fake"), QStringLiteral("Fake"), {}, {}}; }
    QFuture<Result<SourceInfo>> connectSource() override { return ready(Result<SourceInfo>(SourceInfo())); }
    QFuture<Result<QStringList>> metricNames() override
    {
        return ready(namesError ? Result<QStringList>(tl::unexpected(*namesError)) : Result<QStringList>(names));
    }
    QFuture<Result<QueryResult>> query(const Query &query) override
    {
        asked.push_back(query);
        if (hangs) {
            open.emplace_back();
            open.back().start();
            return open.back().future();
        }
        const auto found = answers.find(query.expr);
        return ready(found == answers.end() ? Result<QueryResult>(QueryResult()) : found->second);
    }
    void cancelAll() override
    {
        for (auto &promise : open) {
            promise.addResult(Result<QueryResult>(fail(ErrorCode::Cancelled, QStringLiteral("query"))));
            promise.finish();
        }
        open.clear();
    }

private:
    template<typename T>
    static QFuture<T> ready(T value)
    {
        QPromise<T> promise;
        promise.start();
        promise.addResult(std::move(value));
        promise.finish();
        return promise.future();
    }
};

} // namespace sextant
