#include "widgets/sources/completion.h"

#include <QStringList>

#include <algorithm>

namespace sextant {
namespace {

bool isNameLetter(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u':' || c == u'.';
}

/// Start of the word that ends at `end`.
int wordStart(const QString &text, int end)
{
    int start = end;
    while (start > 0 && isNameLetter(text[start - 1]))
        --start;
    return start;
}

int withoutBlanks(const QString &text, int end)
{
    while (end > 0 && text[end - 1].isSpace())
        --end;
    return end;
}

/// Where the innermost bracket or string that is still open at the end begins; -1 for none.
struct Open {
    int brace = -1;
    int paren = -1;
    int string = -1;
};

Open openAt(const QString &text)
{
    Open open;
    std::vector<int> parens;
    for (int i = 0; i < int(text.size()); ++i) {
        const QChar c = text[i];
        if (open.string >= 0) {
            if (c == u'\\')
                ++i;
            else if (c == text[open.string])
                open.string = -1;
        } else if (c == u'"' || c == u'\'') {
            open.string = i;
        } else if (c == u'{') {
            open.brace = i;
        } else if (c == u'}') {
            open.brace = -1;
        } else if (c == u'(') {
            parens.push_back(i);
        } else if (c == u')' && !parens.empty()) {
            parens.pop_back();
        }
    }
    open.paren = parens.empty() ? -1 : parens.back();
    return open;
}

/// The word before a place, blanks skipped.
QString wordBefore(const QString &text, int place)
{
    const int end = withoutBlanks(text, place);
    const int start = wordStart(text, end);
    return text.mid(start, end - start);
}

bool listsLabels(const QString &keyword)
{
    static const QStringList words{QStringLiteral("by"), QStringLiteral("without"), QStringLiteral("on"), QStringLiteral("ignoring"),
                                   QStringLiteral("group_left"), QStringLiteral("group_right")};
    return words.contains(keyword);
}

} // namespace

Completion completionAt(const QString &expr, int cursor)
{
    const QString text = expr.left(std::clamp(cursor, 0, int(expr.size())));
    const int end = int(text.size());
    const Open open = openAt(text);
    Completion out;
    out.metric = open.brace >= 0 ? wordBefore(text, open.brace) : QString();
    if (open.string >= 0) {
        if (open.brace < 0)
            return {};
        int place = withoutBlanks(text, open.string);
        while (place > 0 && (text[place - 1] == u'=' || text[place - 1] == u'~' || text[place - 1] == u'!'))
            --place;
        out.label = wordBefore(text, place);
        out.kind = out.label.isEmpty() ? Completion::Kind::Nothing : Completion::Kind::LabelValue;
        out.start = open.string + 1;
        out.length = end - out.start;
        return out;
    }
    out.start = wordStart(text, end);
    out.length = end - out.start;
    const int before = withoutBlanks(text, out.start);
    const bool first = before > 0 && (text[before - 1] == u'{' || text[before - 1] == u',' || text[before - 1] == u'(');
    if (open.brace >= 0 || (open.paren >= 0 && listsLabels(wordBefore(text, open.paren))))
        out.kind = first ? Completion::Kind::LabelName : Completion::Kind::Nothing;
    else
        out.kind = out.length > 0 && !text[out.start].isDigit() ? Completion::Kind::Metric : Completion::Kind::Nothing;
    return out;
}

} // namespace sextant
