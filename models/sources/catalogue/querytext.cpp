#include "models/sources/catalogue/querytext.h"

#include <QStringList>

#include <algorithm>

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

} // namespace

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
