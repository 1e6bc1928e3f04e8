#include "models/analysis/regressionalert.h"
#include "models/analysis/replicateddays.h"
#include "models/analysis/season.h"
#include "models/analysis/summary.h"

#include <algorithm>
#include <cmath>

namespace sextant::stats {
namespace {

constexpr double day = 86400;
constexpr double longestPast = 28 * day;    ///< days further back are another season
constexpr double shortestPast = 8 * day;    ///< a week and a day: the same hours of the week are in it
constexpr double longestPresent = 14 * day;
constexpr double leftWhenReturned = 0.5;    ///< share of the smallest effect: an alert must not flap

struct Segment {
    std::size_t begin;
    std::size_t end;
    double level;
    double p; ///< of the change it begins with
};

/// A history prepared for the search, with its segments of equal level.
struct Levels {
    Points points;       ///< no finer than the options say
    bool positive = false;
    std::vector<double> steady; ///< the values without their rhythm
    std::vector<Segment> segments;
};

Points coarsened(const Points &history, double finest)
{
    const std::size_t k = history.step > 0 ? std::size_t(std::max(1.0, std::round(finest / history.step))) : 1;
    return grouped(history, k);
}

Points logs(Points points)
{
    for (double &value : points.v)
        value = std::log(value);
    return points;
}

Levels levelsOf(const Points &history, const RegressionOptions &options)
{
    Levels out;
    out.points = coarsened(history, options.finest);
    const std::vector<double> &v = out.points.v;
    out.positive = std::all_of(v.begin(), v.end(), [](double value) { return value > 0; });
    out.steady = steadyValues(out.points);
    const std::vector<double> &steady = out.steady;
    std::size_t begin = 0;
    double p = 1;
    const auto close = [&](std::size_t end) {
        out.segments.push_back({begin, end, median({steady.begin() + std::ptrdiff_t(begin), steady.begin() + std::ptrdiff_t(end)}), p});
        begin = end;
    };
    for (const ChangePoint &point : changePoints(steady, options.search)) {
        close(point.index);
        p = point.p;
    }
    close(steady.size());
    return out;
}

/// Relative change; nullopt from 0.
std::optional<double> change(double before, double after)
{
    return before != 0 ? std::optional((after - before) / std::abs(before)) : std::nullopt;
}

Points cut(const Points &points, double from, double until)
{
    Points out;
    out.step = points.step;
    for (std::size_t i = 0; i < points.size(); ++i)
        if (points.t[i] >= from && points.t[i] < until) {
            out.t.push_back(points.t[i]);
            out.v.push_back(points.v[i]);
        }
    return out;
}

/// Follows the levels of a history from left to right.
class Watch
{
public:
    Watch(const Levels &levels, Direction better, const RegressionOptions &options)
        : m_levels(levels), m_options(options), m_bad(better == Direction::LowerIsBetter ? 1 : -1), m_kept(levels.segments.front())
    {
    }

    std::vector<RegressionAlert> alerts()
    {
        for (std::size_t s = 1; s < m_levels.segments.size(); ++s)
            visit(m_levels.segments[s]);
        return std::move(m_alerts);
    }

private:
    bool worseBy(const Segment &segment, double share) const
    {
        const double distance = m_bad * (segment.level - m_kept.level);
        return m_kept.level != 0 ? distance >= share * std::abs(m_kept.level) : distance > 0;
    }

    void visit(const Segment &segment)
    {
        if (!m_alerts.empty() && m_alerts.back().open()) {
            if (worseBy(segment, leftWhenReturned * m_options.minEffect)) {
                extend(segment);
                return;
            }
            m_alerts.back().closed = m_levels.points.t[segment.begin];
            m_worse.push_back({m_alerts.back().since, *m_alerts.back().closed});
        } else if (worseBy(segment, m_options.minEffect)) {
            open(segment);
            return;
        }
        if (m_bad * (segment.level - m_kept.level) <= 0)
            m_kept = segment;
    }

    /// A short burst fills its segment up with usual values: enough of them must really lie at the new level.
    bool persists(const Segment &segment) const
    {
        const double halfWay = 0.5 * (m_kept.level + segment.level);
        const auto begin = m_levels.steady.begin();
        const auto reached = std::count_if(begin + std::ptrdiff_t(segment.begin), begin + std::ptrdiff_t(segment.end),
                                           [&](double value) { return m_bad * (value - halfWay) > 0; });
        return std::size_t(reached) >= m_options.search.minSegment;
    }

    void open(const Segment &segment)
    {
        if (!persists(segment))
            return;
        const double since = m_levels.points.t[segment.begin];
        const auto confirmation = sameHours(segment);
        if (confirmation && (confirmation->p > m_options.alpha || m_bad * confirmation->effect <= 0))
            return;
        m_alerts.push_back({.since = since, .before = m_kept.level, .p = segment.p, .sameHours = confirmation});
        extend(segment);
    }

    void extend(const Segment &segment)
    {
        RegressionAlert &alert = m_alerts.back();
        alert.after = segment.level;
        alert.magnitude = change(alert.before, alert.after);
        alert.values += segment.end - segment.begin;
    }

    /// The days before the change without those that an earlier alert covered: their spread is not the usual one.
    Points past(double since) const
    {
        const double from = std::max(since - longestPast, std::min(m_levels.points.t[m_kept.begin], since - shortestPast));
        Points out = cut(m_levels.points, from, since);
        Points usual;
        usual.step = out.step;
        for (std::size_t i = 0; i < out.size(); ++i)
            if (std::none_of(m_worse.begin(), m_worse.end(), [&](const Span &span) { return out.t[i] >= span.from && out.t[i] < span.until; })) {
                usual.t.push_back(out.t[i]);
                usual.v.push_back(out.v[i]);
            }
        return usual;
    }

    std::optional<SameHours> sameHours(const Segment &segment) const
    {
        const double since = m_levels.points.t[segment.begin];
        Points before = past(since);
        Points after = cut(m_levels.points, since, std::min(m_levels.points.t[segment.end - 1] + 1, since + longestPresent));
        const double unit = std::abs(median(before.v));
        if (before.empty() || (!m_levels.positive && !(unit > 0)))
            return std::nullopt;
        if (m_levels.positive) {
            before = logs(std::move(before));
            after = logs(std::move(after));
        }
        const auto estimate = replicatedDays(before, after, windowPair(before, after));
        if (!estimate)
            return std::nullopt;
        const auto share = [&](double shift) { return m_levels.positive ? std::expm1(shift) : shift / unit; };
        return SameHours{share(estimate->shift), share(estimate->low), share(estimate->high), estimate->p};
    }

    struct Span { double from; double until; };
    const Levels &m_levels;
    const RegressionOptions &m_options;
    double m_bad;
    Segment m_kept; ///< best level that was reached
    std::vector<RegressionAlert> m_alerts;
    std::vector<Span> m_worse; ///< closed alerts
};

} // namespace

std::vector<RegressionAlert> detectRegressions(const Points &history, Direction better, const RegressionOptions &options)
{
    if (better == Direction::Neither || history.empty())
        return {};
    const Levels levels = levelsOf(history, options);
    return Watch(levels, better, options).alerts();
}

} // namespace sextant::stats
