#include "models/sources/localhost/expression.h"

#include "models/core/timerange.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace sextant::localhost {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(sextant::MachineExpression)
};

/// Reads the text from left to right; the first mistake ends it.
class Reader
{
public:
    explicit Reader(const QString &text) : m_text(text) {}

    Result<Expression> read()
    {
        readAcross();
        skip();
        if (!m_failed && m_at != m_text.size())
            failHere();
        if (m_failed)
            return fail(ErrorCode::BadQuery, m_text, Tr::tr("not understood at character %1").arg(m_at + 1),
                        Tr::tr("write a metric name with labels, such as machine_cpu_busy_ratio{cpu=\"0\"}"));
        return m_out;
    }

private:
    void failHere() { m_failed = true; }
    void skip()
    {
        while (m_at < m_text.size() && m_text.at(m_at).isSpace())
            ++m_at;
    }
    bool accept(QStringView token)
    {
        skip();
        if (!QStringView(m_text).mid(m_at).startsWith(token))
            return false;
        m_at += token.size();
        return true;
    }
    void expect(QStringView token)
    {
        if (!accept(token))
            failHere();
    }
    QString word()
    {
        skip();
        const qsizetype start = m_at;
        while (m_at < m_text.size() && (m_text.at(m_at).isLetterOrNumber() || m_text.at(m_at) == u'_' || m_text.at(m_at) == u':'))
            ++m_at;
        if (m_at == start)
            failHere();
        return m_text.mid(start, m_at - start);
    }
    QString string()
    {
        expect(u"\"");
        QString out;
        while (!m_failed && m_at < m_text.size() && m_text.at(m_at) != u'"') {
            if (m_text.at(m_at) == u'\\' && m_at + 1 < m_text.size())
                ++m_at;
            out += m_text.at(m_at++);
        }
        expect(u"\"");
        return out;
    }

    void readAcross()
    {
        using Across = Expression::Across;
        static const std::array<std::pair<QLatin1String, Across>, 4> names{{{QLatin1String("max"), Across::Max},
                                                                            {QLatin1String("min"), Across::Min},
                                                                            {QLatin1String("sum"), Across::Sum},
                                                                            {QLatin1String("avg"), Across::Avg}}};
        const qsizetype start = m_at;
        const QString name = word();
        for (const auto &[text, across] : names) {
            if (name == text && accept(u"(")) {
                m_out.across = across;
                readOver();
                expect(u")");
                return;
            }
        }
        m_at = start;
        readOver();
    }
    void readOver()
    {
        using Over = Expression::Over;
        static const std::array<std::pair<QLatin1String, Over>, 3> names{{{QLatin1String("avg_over_time"), Over::Avg},
                                                                          {QLatin1String("max_over_time"), Over::Max},
                                                                          {QLatin1String("min_over_time"), Over::Min}}};
        const qsizetype start = m_at;
        const QString name = word();
        for (const auto &[text, over] : names) {
            if (name == text && accept(u"(")) {
                m_out.over = over;
                readSelector();
                expect(u"[");
                const auto seconds = parseDuration(m_failed ? QString() : word());
                if (seconds)
                    m_out.overSeconds = *seconds;
                else
                    failHere();
                expect(u"]");
                expect(u")");
                return;
            }
        }
        m_at = start;
        readSelector();
    }
    void readSelector()
    {
        m_out.name = word();
        if (m_failed || !accept(u"{"))
            return;
        while (!m_failed && !accept(u"}")) {
            readMatcher();
            if (!m_failed && !accept(u",")) {
                expect(u"}");
                return;
            }
        }
    }
    void readMatcher()
    {
        Expression::Matcher matcher;
        matcher.label = word();
        const bool notLike = !m_failed && accept(u"!~");
        const bool like = !m_failed && !notLike && accept(u"=~");
        const bool notEqual = !m_failed && !notLike && !like && accept(u"!=");
        if (!notLike && !like && !notEqual)
            expect(u"=");
        const QString value = m_failed ? QString() : string();
        matcher.negate = notLike || notEqual;
        matcher.pattern.setPattern(QRegularExpression::anchoredPattern(like || notLike ? value : QRegularExpression::escape(value)));
        if (!matcher.pattern.isValid())
            failHere();
        m_out.matchers.push_back(std::move(matcher));
    }

    QString m_text;
    qsizetype m_at = 0;
    bool m_failed = false;
    Expression m_out;
};

bool selects(const Expression &expression, const LabelSet &labels)
{
    if (labels.value(QStringLiteral("__name__")) != expression.name)
        return false;
    return std::all_of(expression.matchers.begin(), expression.matchers.end(), [&](const Expression::Matcher &matcher) {
        return matcher.pattern.match(labels.value(matcher.label)).hasMatch() != matcher.negate;
    });
}

/// The samples with from <= t < to (or t <= to when `closed`) as one number.
std::optional<double> over(const TimeSeries &series, double from, double to, bool closed, Expression::Over how)
{
    const auto begin = std::lower_bound(series.t.begin(), series.t.end(), from);
    const auto end = closed ? std::upper_bound(begin, series.t.end(), to) : std::lower_bound(begin, series.t.end(), to);
    if (begin == end)
        return std::nullopt;
    const auto first = series.v.begin() + (begin - series.t.begin());
    const auto last = series.v.begin() + (end - series.t.begin());
    if (how == Expression::Over::Max)
        return *std::max_element(first, last);
    if (how == Expression::Over::Min)
        return *std::min_element(first, last);
    double sum = 0;
    for (auto it = first; it != last; ++it)
        sum += *it;
    return sum / double(last - first);
}

std::optional<double> valueAt(const Expression &expression, const TimeSeries &series, const Query &query, double t, double lookback)
{
    if (query.isRange()) {
        const double from = expression.over == Expression::Over::None ? t : t + query.step - expression.overSeconds;
        return over(series, from, t + query.step, false, expression.over);
    }
    if (expression.over != Expression::Over::None)
        return over(series, t - expression.overSeconds, t, true, expression.over);
    const auto newest = std::upper_bound(series.t.begin(), series.t.end(), t);
    if (newest == series.t.begin() || *(newest - 1) <= t - lookback)
        return std::nullopt;
    return series.v[std::size_t(newest - series.t.begin()) - 1];
}

LabelSet withoutName(const LabelSet &labels)
{
    LabelSet out;
    for (const auto &[name, value] : labels.pairs())
        if (name != QStringLiteral("__name__"))
            out.set(name, value);
    return out;
}

TimeSeries combined(const std::vector<TimeSeries> &all, Expression::Across across)
{
    struct Sum {
        double value;
        double n;
    };
    std::map<double, Sum> at;
    for (const TimeSeries &series : all) {
        for (std::size_t i = 0; i < series.size(); ++i) {
            const auto [place, fresh] = at.try_emplace(series.t[i], Sum{series.v[i], 1});
            if (fresh)
                continue;
            Sum &sum = place->second;
            ++sum.n;
            switch (across) {
            case Expression::Across::Max: sum.value = std::max(sum.value, series.v[i]); break;
            case Expression::Across::Min: sum.value = std::min(sum.value, series.v[i]); break;
            default: sum.value += series.v[i]; break;
            }
        }
    }
    TimeSeries out;
    for (const auto &[t, sum] : at)
        out.append(t, across == Expression::Across::Avg ? sum.value / sum.n : sum.value);
    return out;
}

} // namespace

Result<Expression> parseExpression(const QString &text)
{
    return Reader(text).read();
}

QueryResult evaluate(const Expression &expression, const History &history, const Query &query, double now, double lookback)
{
    QueryResult out;
    out.type = query.isRange() ? ResultType::Matrix : ResultType::Vector;
    std::vector<double> times;
    if (query.isRange()) {
        const double steps = std::floor((query.range.end - query.range.start) / query.step + 1e-9);
        for (double i = 0; i <= steps; ++i)
            times.push_back(query.range.start + i * query.step);
    } else {
        times.push_back(query.time.value_or(now));
    }
    for (const auto &[labels, series] : history) {
        if (!selects(expression, labels))
            continue;
        TimeSeries found;
        found.labels = expression.over == Expression::Over::None ? labels : withoutName(labels);
        for (double t : times)
            if (const auto value = valueAt(expression, series, query, t, lookback))
                found.append(t, *value);
        if (!found.empty())
            out.series.push_back(std::move(found));
    }
    if (expression.across != Expression::Across::None && !out.series.empty())
        out.series = {combined(out.series, expression.across)};
    return out;
}

} // namespace sextant::localhost
