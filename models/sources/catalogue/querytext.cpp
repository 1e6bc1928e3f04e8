#include "models/sources/catalogue/querytext.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <iterator>
#include <utility>

namespace sextant::querytext {
namespace {

bool isQuote(QChar c)
{
    return c == u'"' || c == u'\'' || c == u'`';
}

bool isWord(QChar c)
{
    return c == u'_' || c == u':' || (c.unicode() < 128 && c.isLetterOrNumber());
}

/// Index behind the string literal that begins at `start`; the text's length when it never ends.
qsizetype afterString(const QString &text, qsizetype start)
{
    const QChar quote = text.at(start);
    for (qsizetype i = start + 1; i < text.size(); ++i) {
        if (text.at(i) == u'\\' && quote != u'`')
            ++i;
        else if (text.at(i) == quote)
            return i + 1;
    }
    return text.size();
}

/// Index of the brace that closes the one at `open`, or -1.
qsizetype closingBrace(const QString &text, qsizetype open)
{
    for (qsizetype i = open + 1; i < text.size();) {
        if (isQuote(text.at(i)))
            i = afterString(text, i);
        else if (text.at(i) == u'}')
            return i;
        else
            ++i;
    }
    return -1;
}

QString tidyInside(const QString &inside)
{
    QStringList matchers;
    QString current;
    const auto flush = [&] {
        if (const QString matcher = current.trimmed(); !matcher.isEmpty())
            matchers << matcher;
        current.clear();
    };
    for (qsizetype i = 0; i < inside.size();) {
        const qsizetype next = isQuote(inside.at(i)) ? afterString(inside, i) : i + 1;
        if (inside.at(i) == u',')
            flush();
        else
            current += inside.mid(i, next - i);
        i = next;
    }
    flush();
    return matchers.join(u',');
}

/// The metric that matchers name: {"http.server.x"} or {__name__="x"}.
QString nameInside(const QString &inside)
{
    static const QRegularExpression named(QStringLiteral("^(?:__name__\\s*=\\s*)?\"((?:[^\"\\\\]|\\\\.)*)\"$"));
    static const QRegularExpression first(QStringLiteral("(?:^|,)\\s*((?:__name__\\s*=\\s*)?\"(?:[^\"\\\\]|\\\\.)*\")\\s*(?:,|$)"));
    return named.match(first.match(inside).captured(1)).captured(1);
}

/// Finds the metrics of a query, word by word.
class UseFinder
{
public:
    explicit UseFinder(const QString &query) : m_text(query) {}

    std::vector<MetricUse> find()
    {
        while (m_at < m_text.size())
            step();
        for (std::size_t i = 0; i < m_found.size(); ++i) // only now: "sum(x) by (le)" names its labels at the end
            for (auto call = m_around[i].crbegin(); call != m_around[i].crend(); ++call)
                m_found[i].calls.push_back(m_calls[*call]);
        return std::move(m_found);
    }

private:
    static constexpr std::size_t noCall = std::size_t(-1); ///< a bracket that only groups

    void step()
    {
        const QChar c = m_text.at(m_at);
        if (isQuote(c)) {
            m_at = afterString(m_text, m_at);
        } else if (c == u'#') {
            m_at = endOf(u'\n', m_at);
        } else if (c == u'[') {
            m_at = endOf(u']', m_at);
        } else if (c == u'{') {
            selector(m_at, QString());
        } else if (c == u'(') {
            m_open.push_back(std::exchange(m_next, noCall));
            ++m_at;
            firstArgument();
        } else if (c == u')') {
            m_closed = m_open.empty() ? noCall : m_open.back();
            if (!m_open.empty())
                m_open.pop_back();
            ++m_at;
        } else if (c.isDigit()) {
            m_at = afterWord(m_at);
        } else if (isWord(c)) {
            word();
        } else {
            ++m_at;
        }
    }

    /// A number and a comma behind the bracket that was just opened.
    void firstArgument()
    {
        if (m_open.back() == noCall)
            return;
        static const QRegularExpression number(QStringLiteral("\\s*([-+]?[0-9.]+(?:e[-+]?[0-9]+)?)\\s*,"), QRegularExpression::CaseInsensitiveOption);
        const auto match = number.match(m_text, m_at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        bool read = false;
        const double value = match.captured(1).toDouble(&read);
        if (read)
            m_calls[m_open.back()].number = value;
    }

    void word()
    {
        static const QSet<QString> lists{QStringLiteral("by"), QStringLiteral("without"), QStringLiteral("on"), QStringLiteral("ignoring"),
                                         QStringLiteral("group_left"), QStringLiteral("group_right")};
        static const QSet<QString> others{QStringLiteral("and"), QStringLiteral("or"), QStringLiteral("unless"), QStringLiteral("bool"),
                                          QStringLiteral("offset"), QStringLiteral("atan2"), QStringLiteral("inf"), QStringLiteral("nan")};
        const qsizetype start = m_at;
        const qsizetype end = afterWord(start);
        const QString text = m_text.mid(start, end - start);
        const qsizetype next = afterBlanks(end);
        const QChar follows = next < m_text.size() ? m_text.at(next) : QChar();
        m_at = end;
        if (lists.contains(text.toLower())) {
            if (follows != u'(')
                return;
            m_at = endOf(u')', next);
            group(text.toLower(), m_text.mid(next + 1, m_at - next - 2));
        } else if (follows == u'(') {
            call(text);
            m_at = next;
        } else if (const QString then = m_text.mid(next, afterWord(next) - next).toLower();
                   then == QStringLiteral("by") || then == QStringLiteral("without")) {
            call(text); // sum by (x) (…)
        } else if (!others.contains(text.toLower())) {
            if (follows == u'{')
                m_at = next;
            selector(start, text);
        }
    }

    void call(const QString &function)
    {
        m_next = m_calls.size();
        m_calls.push_back({function.toLower(), {}, {}, {}});
    }

    /// The labels before or behind the brackets of an aggregation; those of "on" and its like belong to operators.
    void group(const QString &word, const QString &labels)
    {
        const std::size_t owner = m_next != noCall ? m_next : m_closed;
        if (owner == noCall || (word != QStringLiteral("by") && word != QStringLiteral("without")))
            return;
        Call &call = m_calls[owner];
        call.grouping = word == QStringLiteral("by") ? Call::Grouping::By : Call::Grouping::Without;
        for (const QString &label : labels.split(u',', Qt::SkipEmptyParts))
            call.labels << label.trimmed().toLower();
    }

    /// Takes the matchers that begin here, if any.
    void selector(qsizetype start, QString name)
    {
        const qsizetype close = m_at < m_text.size() && m_text.at(m_at) == u'{' ? closingBrace(m_text, m_at) : -1;
        if (close >= 0 && name.isEmpty())
            name = nameInside(m_text.mid(m_at + 1, close - m_at - 1));
        const bool broken = close < 0 && m_at < m_text.size() && m_text.at(m_at) == u'{';
        m_at = close >= 0 ? close + 1 : broken ? m_text.size() : m_at;
        std::vector<std::size_t> &around = m_around.emplace_back();
        std::copy_if(m_open.begin(), m_open.end(), std::back_inserter(around), [](std::size_t call) { return call != noCall; });
        m_found.push_back({name, m_text.mid(start, m_at - start), {}});
    }

    qsizetype endOf(QChar closing, qsizetype from) const
    {
        const qsizetype at = m_text.indexOf(closing, from);
        return at < 0 ? m_text.size() : at + 1;
    }

    qsizetype afterWord(qsizetype at) const
    {
        while (at < m_text.size() && (isWord(m_text.at(at)) || m_text.at(at) == u'.'))
            ++at;
        return at;
    }

    qsizetype afterBlanks(qsizetype at) const
    {
        while (at < m_text.size() && m_text.at(at).isSpace())
            ++at;
        return at;
    }

    const QString m_text;
    qsizetype m_at = 0;
    std::vector<Call> m_calls;
    std::size_t m_next = noCall;      ///< whose bracket opens next
    std::size_t m_closed = noCall;    ///< whose bracket closed last
    std::vector<std::size_t> m_open;  ///< the open brackets, outermost first
    std::vector<MetricUse> m_found;
    std::vector<std::vector<std::size_t>> m_around; ///< the calls around each of them, outermost first
};

} // namespace

std::vector<MetricUse> metricsIn(const QString &query)
{
    return UseFinder(query).find();
}

QString replaceTimes(const QString &query, const std::function<std::optional<QString>(QChar)> &replace)
{
    QString out;
    for (qsizetype i = 0; i < query.size();) {
        const QChar c = query.at(i);
        qsizetype next = isQuote(c) ? afterString(query, i) : i + 1;
        const bool placeholder = c == u'$' && i + 1 < query.size() && query.at(i + 1).isUpper()
            && (i + 2 == query.size() || !isWord(query.at(i + 2)) || query.at(i + 2) == u':');
        const std::optional<QString> text = placeholder ? replace(query.at(i + 1)) : std::nullopt;
        if (text) {
            out += *text;
            next = i + 2;
        } else {
            out += query.mid(i, next - i);
        }
        i = next;
    }
    return out;
}

QString bracketError(const QString &query)
{
    QString open;
    for (qsizetype i = 0; i < query.size();) {
        const QChar c = query.at(i);
        if (isQuote(c)) {
            const qsizetype next = afterString(query, i);
            if (next - i < 2 || query.at(next - 1) != c)
                return QStringLiteral("a string is never closed");
            i = next;
            continue;
        }
        if (c == u'(' || c == u'[' || c == u'{')
            open += c;
        const qsizetype kind = QStringView(u")]}").indexOf(c);
        if (kind >= 0) {
            if (open.isEmpty() || open.back() != QStringView(u"([{").at(kind))
                return QStringLiteral("\"%1\" closes nothing").arg(c);
            open.chop(1);
        }
        ++i;
    }
    return open.isEmpty() ? QString() : QStringLiteral("\"%1\" is never closed").arg(open.back());
}

QString tidySelectors(const QString &query)
{
    QString out;
    for (qsizetype i = 0; i < query.size();) {
        const QChar c = query.at(i);
        const qsizetype close = c == u'{' ? closingBrace(query, i) : -1;
        if (close < 0) {
            const qsizetype next = isQuote(c) ? afterString(query, i) : i + 1;
            out += query.mid(i, next - i);
            i = next;
            continue;
        }
        const QString inside = tidyInside(query.mid(i + 1, close - i - 1));
        if (!inside.isEmpty() || out.isEmpty() || !isWord(out.back()))
            out += u'{' + inside + u'}';
        i = close + 1;
    }
    return out;
}

QString quoted(const QString &text)
{
    QString out = text;
    out.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\"")).replace(u'\n', QStringLiteral("\\n"));
    return u'"' + out + u'"';
}

QString labelName(const QString &name)
{
    const bool plain = !name.isEmpty() && !name.at(0).isDigit()
        && std::all_of(name.begin(), name.end(), [](QChar c) { return isWord(c) && c != u':'; });
    return plain ? name : quoted(name);
}

} // namespace sextant::querytext
