#include "models/alerts/alertexpression.h"

#include "models/sources/catalogue/querytext.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <charconv>
#include <cmath>
#include <vector>

namespace sextant::rules {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(AlertExpression)
};

bool isQuote(QChar c)
{
    return c == u'"' || c == u'\'' || c == u'`';
}

/// Index behind the string literal at `start`.
qsizetype afterString(const QString &text, qsizetype start)
{
    for (qsizetype i = start + 1; i < text.size(); ++i) {
        if (text.at(i) == u'\\' && text.at(start) != u'`')
            ++i;
        else if (text.at(i) == text.at(start))
            return i + 1;
    }
    return text.size();
}

/// Calls `see(index)` for every character outside of strings, brackets and comments.
template<typename Fn>
void topLevel(const QString &text, Fn see)
{
    int depth = 0;
    for (qsizetype i = 0; i < text.size();) {
        const QChar c = text.at(i);
        if (isQuote(c)) {
            i = afterString(text, i);
            continue;
        }
        if (c == u'(' || c == u'[' || c == u'{')
            ++depth;
        if (depth == 0)
            see(i);
        if (c == u')' || c == u']' || c == u'}')
            --depth;
        ++i;
    }
}

/// "((x))" -> "x", as long as the outer brackets belong together.
QString unwrapped(QString text)
{
    for (text = text.trimmed(); text.startsWith(u'(') && text.endsWith(u')');) {
        qsizetype outside = 0;
        topLevel(text, [&](qsizetype) { ++outside; });
        if (outside > 0) // something stands beside the brackets
            break;
        text = text.mid(1, text.size() - 2).trimmed();
    }
    return text;
}

std::optional<double> numberOf(const QString &text)
{
    const QByteArray bytes = (text.startsWith(u'+') ? text.mid(1) : text).toLatin1();
    double value = 0;
    const auto [end, code] = std::from_chars(bytes.constData(), bytes.constData() + bytes.size(), value);
    if (bytes.isEmpty() || code != std::errc() || end != bytes.constData() + bytes.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

struct Operator {
    qsizetype at;
    qsizetype length;
    QString text;
};

std::vector<Operator> comparisons(const QString &expr)
{
    std::vector<Operator> out;
    topLevel(expr, [&](qsizetype i) {
        if (!out.empty() && i < out.back().at + out.back().length)
            return;
        for (const char *op : {"==", "!=", "<=", ">=", "<", ">"})
            if (QStringView(expr).mid(i).startsWith(QLatin1String(op))) {
                out.push_back({i, qsizetype(qstrlen(op)), QLatin1String(op)});
                return;
            }
    });
    return out;
}

std::optional<Comparator> comparatorOf(const QString &text)
{
    for (Comparator c : {Comparator::Less, Comparator::LessOrEqual, Comparator::Greater, Comparator::GreaterOrEqual})
        if (comparatorText(c) == text)
            return c;
    return std::nullopt;
}

/// The words of a text that stand outside of strings and brackets.
bool hasTopWord(const QString &expr, const QRegularExpression &words)
{
    QString top;
    qsizetype last = -2;
    topLevel(expr, [&](qsizetype i) {
        if (i != last + 1)
            top += u' ';
        top += expr.at(i);
        last = i;
    });
    return words.match(top).hasMatch();
}

} // namespace

QString withoutComments(const QString &text)
{
    QString out;
    for (qsizetype i = 0; i < text.size();) {
        if (isQuote(text.at(i))) {
            const qsizetype next = afterString(text, i);
            out += text.mid(i, next - i);
            i = next;
        } else if (text.at(i) == u'#') {
            while (i < text.size() && text.at(i) != u'\n')
                ++i;
        } else {
            out += text.at(i++);
        }
    }
    return out;
}

tl::expected<Threshold, QString> thresholdOf(const QString &raw)
{
    const QString expr = unwrapped(withoutComments(raw));
    static const QRegularExpression sets(QStringLiteral("\\b(and|or|unless)\\b"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression absence(QStringLiteral("^absent(_over_time)?\\s*\\("), QRegularExpression::CaseInsensitiveOption);
    if (absence.match(expr).hasMatch())
        return tl::unexpected(Tr::tr("it asks whether data are there; Sextant does so for every target"));
    if (hasTopWord(expr, sets))
        return tl::unexpected(Tr::tr("it joins several conditions; a target is one limit"));
    const std::vector<Operator> found = comparisons(expr);
    if (found.empty())
        return tl::unexpected(Tr::tr("it compares with no number"));
    if (found.size() > 1)
        return tl::unexpected(Tr::tr("it compares more than once; a target is one limit"));
    const auto comparator = comparatorOf(found.front().text);
    if (!comparator)
        return tl::unexpected(Tr::tr("\"%1\" is no limit that a value can keep").arg(found.front().text));
    const QString left = unwrapped(expr.left(found.front().at));
    const QString right = unwrapped(expr.mid(found.front().at + found.front().length));
    if (right.startsWith(QStringLiteral("bool ")))
        return tl::unexpected(Tr::tr("with \"bool\" it always fires"));
    if (const auto number = numberOf(right))
        return Threshold{left, *comparator, *number};
    if (const auto number = numberOf(left))
        return Threshold{right, mirrored(*comparator), *number};
    return tl::unexpected(Tr::tr("neither side is a plain number"));
}

QString normalised(const QString &query)
{
    const QString tidy = querytext::tidySelectors(unwrapped(withoutComments(query)));
    QString out;
    for (qsizetype i = 0; i < tidy.size();) {
        const QChar c = tidy.at(i);
        if (isQuote(c)) {
            const qsizetype next = afterString(tidy, i);
            out += tidy.mid(i, next - i);
            i = next;
        } else if (c == u'[') {
            const qsizetype close = tidy.indexOf(u']', i);
            out += QStringLiteral("[]");
            i = close < 0 ? tidy.size() : close + 1;
        } else {
            if (!c.isSpace())
                out += c;
            ++i;
        }
    }
    return out;
}

QString selectorName(const QString &query)
{
    static const QRegularExpression name(QStringLiteral("^[a-zA-Z_:][a-zA-Z0-9_:]*"));
    const QString text = unwrapped(query);
    const QString found = name.match(text).captured();
    QString beside; // what stands outside of the braces
    topLevel(text, [&](qsizetype i) { beside += text.at(i); });
    const QString rest = text.mid(found.size()).trimmed();
    const bool bare = beside.trimmed() == found && (rest.isEmpty() || (rest.startsWith(u'{') && rest.endsWith(u'}')));
    return bare ? found : QString();
}

QString selectorLabel(const QString &query, const QString &label)
{
    const QRegularExpression matcher(QStringLiteral("[{,]\\s*%1\\s*=\\s*\"((?:[^\"\\\\]|\\\\.)*)\"").arg(QRegularExpression::escape(label)));
    QString value = matcher.match(query).captured(1);
    return value.replace(QStringLiteral("\\\""), QStringLiteral("\"")).replace(QStringLiteral("\\\\"), QStringLiteral("\\"));
}

QueryNature natureOf(const QString &query, const QString &recordName)
{
    QueryNature out;
    const QString both = query + u' ' + recordName;
    static const QRegularExpression quantile(QStringLiteral("(?:histogram_quantile|quantile_over_time)\\s*\\(\\s*(0?\\.\\d+)"));
    if (const auto match = quantile.match(query); match.hasMatch())
        if (const auto q = numberOf(match.captured(1)))
            for (Statistic s : {Statistic::P50, Statistic::P75, Statistic::P95, Statistic::P99})
                if (std::abs(*quantileOf(s) - *q) < 1e-9)
                    out.statistic = s;
    const bool rate = query.contains(QStringLiteral("rate(")) || query.contains(QStringLiteral("increase("));
    static const QRegularExpression ratio(QStringLiteral("(?:^|[_:\\s])ratio"), QRegularExpression::CaseInsensitiveOption); // not "duration"
    if (ratio.match(both).hasMatch())
        out.unit = Unit::Ratio;
    else if (out.statistic != Statistic::Mean && both.contains(QStringLiteral("_seconds")))
        out.unit = Unit::Seconds;
    else if (query.contains(u'/'))
        out.unit = query.contains(QStringLiteral("_seconds_sum")) ? Unit::Seconds : Unit::None;
    else if (rate)
        out.unit = both.contains(QStringLiteral("_bytes")) ? Unit::BytesPerSecond : Unit::PerSecond;
    else if (both.contains(QStringLiteral("_seconds")))
        out.unit = Unit::Seconds;
    else if (both.contains(QStringLiteral("_bytes")))
        out.unit = Unit::Bytes;
    if (out.unit == Unit::Ratio && query.contains(u'/'))
        out.statistic = Statistic::Ratio;
    return out;
}

} // namespace sextant::rules
