#include "models/sources/prometheus/scrapebook.h"

#include "models/core/datatext.h"
#include "models/core/timerange.h"
#include "models/sources/catalogue/querytext.h"
#include "models/sources/prometheus/parser.h"

#include <QPromise>

#include <algorithm>
#include <array>
#include <cmath>

namespace sextant::prometheus {
namespace {

constexpr double measuredSpan = 600; // seconds: ten samples of the usual minute
constexpr double closeTo = 0.12;     // relative: one sample more or less at the edges of that span
constexpr std::array<double, 9> usualIntervals{1, 2, 5, 10, 15, 20, 30, 60, 120};

/// "f(a) or f(b)" over selectors.
QString overAll(const QStringList &selectors, const QString &shape)
{
    QStringList parts;
    for (const QString &selector : selectors)
        parts << QString(shape).replace(QStringLiteral("%1"), selector);
    return parts.join(QStringLiteral(" or "));
}

/// Of several targets the slowest; unknown when one of the series belongs to none.
ScrapeInterval fromTargets(const QueryResult &answer, const std::map<std::pair<QString, QString>, double> &targets)
{
    ScrapeInterval out;
    QStringList jobs;
    for (const TimeSeries &series : answer.series) {
        const QString job = series.labels.value(QStringLiteral("job"));
        const auto target = targets.find({job, series.labels.value(QStringLiteral("instance"))});
        if (target == targets.end())
            return {};
        if (target->second > out.seconds)
            jobs.clear();
        if (target->second >= out.seconds && !jobs.contains(job))
            jobs << job;
        out.seconds = std::max(out.seconds, target->second);
    }
    if (out.seconds > 0)
        out.reason = asSentence(QT_TRANSLATE_NOOP("Content", "Scraped every %1 by the job %2."), {durationText(out.seconds), jobs.join(QStringLiteral(", "))});
    return out;
}

} // namespace

double measuredInterval(double span, double samples)
{
    if (!(samples > 0))
        return 0;
    const double interval = span / samples;
    const auto usual = std::find_if(usualIntervals.begin(), usualIntervals.end(),
                                    [&](double known) { return std::abs(interval - known) <= closeTo * known; });
    return usual != usualIntervals.end() ? *usual : std::ceil(interval);
}

struct ScrapeBook::Asking {
    QStringList selectors;
    QString key;
    std::shared_ptr<const Known> known; ///< what it was asked with
    double deadline = 0;
    StopToken stop;
    QPromise<ScrapeInterval> promise;
};

ScrapeBook::ScrapeBook(std::shared_ptr<ApiClient> api) : m_api(std::move(api)), m_known(std::make_shared<const Known>()) {}

void ScrapeBook::setTargets(const std::vector<ScrapeTarget> &targets)
{
    auto known = std::make_shared<Known>();
    for (const ScrapeTarget &target : targets) {
        double &interval = known->targets[{target.labels.value(QStringLiteral("job")), target.labels.value(QStringLiteral("instance"))}];
        interval = std::max(interval, target.interval);
    }
    m_known.store(std::move(known));
}

QFuture<ScrapeInterval> ScrapeBook::intervalOf(const QString &expr, double deadline, const StopToken &stop)
{
    auto asking = std::make_shared<Asking>();
    for (const querytext::MetricUse &use : querytext::metricsIn(expr))
        if (!asking->selectors.contains(use.selector))
            asking->selectors << use.selector;
    asking->key = asking->selectors.join(QStringLiteral(" or "));
    asking->known = m_known.load();
    if (asking->selectors.isEmpty())
        return QtFuture::makeReadyFuture(ScrapeInterval());
    if (const auto answer = asking->known->answers.find(asking->key); answer != asking->known->answers.end())
        return QtFuture::makeReadyFuture(answer->second);
    asking->deadline = deadline;
    asking->stop = stop;
    asking->promise.start();
    const QFuture<ScrapeInterval> future = asking->promise.future();
    if (asking->known->targets.empty())
        measure(asking);
    else
        askTargets(asking);
    return future;
}

void ScrapeBook::ask(const Asking &asking, const QString &expr, Done done)
{
    ApiCall call;
    call.path = QStringLiteral("query");
    call.params << std::pair(QStringLiteral("query"), expr);
    call.post = true;
    call.deadline = asking.deadline;
    call.stopWith = asking.stop.future;
    m_api->call(std::move(call), [done = std::move(done)](Result<HttpReply> reply) {
        done(reply.and_then([](HttpReply got) -> Result<QueryResult> {
            return got.status == 204 ? QueryResult{} : parseQuery(std::move(got.body), got.status);
        }));
    });
}

void ScrapeBook::askTargets(const std::shared_ptr<Asking> &asking)
{
    ask(*asking, overAll(asking->selectors, QStringLiteral("count by (job, instance) (%1)")),
        [self = shared_from_this(), asking](const Result<QueryResult> &answer) {
            const ScrapeInterval interval = answer ? fromTargets(*answer, asking->known->targets) : ScrapeInterval();
            if (interval.seconds > 0)
                self->finish(asking, interval, true);
            else
                self->measure(asking); // remote-written, recorded or federated: no target of this server has these labels
        });
}

/// Only series that were there before the span: a younger one has fewer samples and would look slow.
void ScrapeBook::measure(const std::shared_ptr<Asking> &asking)
{
    const QString span = durationText(measuredSpan);
    const QString shape = QStringLiteral("(count_over_time(%1[%2]) and %1 offset %2)").replace(QStringLiteral("%2"), span);
    ask(*asking, QStringLiteral("min(%1)").arg(overAll(asking->selectors, shape)),
        [self = shared_from_this(), asking, span](const Result<QueryResult> &answer) {
            ScrapeInterval out;
            if (answer && !answer->series.empty() && !answer->series.front().empty())
                out.seconds = measuredInterval(measuredSpan, answer->series.front().v.back());
            if (out.seconds > 0) {
                out.reason = asSentence(QT_TRANSLATE_NOOP("Content", "A sample every %1, counted over the last %2."), {durationText(out.seconds), span});
                self->finish(asking, out, true);
                return;
            }
            for (const auto &[target, interval] : asking->known->targets)
                out.seconds = std::max(out.seconds, interval);
            out.reason = out.seconds > 0 ? asSentence(QT_TRANSLATE_NOOP("Content", "The slowest target's %1: these series belong to no target and are too young to count."), {durationText(out.seconds)})
                                         : asSentence(QT_TRANSLATE_NOOP("Content", "Nobody says how often these series are scraped, and they are too young to count."));
            self->finish(asking, out, false);
        });
}

void ScrapeBook::finish(const std::shared_ptr<Asking> &asking, ScrapeInterval interval, bool keep)
{
    for (auto before = m_known.load(); keep && before->targets == asking->known->targets;) {
        auto now = std::make_shared<Known>(*before);
        now->answers[asking->key] = interval;
        if (m_known.compare_exchange_weak(before, std::shared_ptr<const Known>(std::move(now))))
            break;
    }
    asking->promise.addResult(std::move(interval));
    asking->promise.finish();
}

} // namespace sextant::prometheus
