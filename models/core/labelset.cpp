#include "models/core/labelset.h"

#include <algorithm>

namespace sextant {
namespace {

const QString nameLabel = QStringLiteral("__name__");

bool isLegacyName(const QString &name, bool colonAllowed)
{
    if (name.isEmpty() || name.at(0).isDigit())
        return false;
    return std::all_of(name.begin(), name.end(), [colonAllowed](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'_' || (colonAllowed && c == u':'));
    });
}

QString quoted(const QString &text)
{
    QString out = QStringLiteral("\"");
    for (QChar c : text) {
        if (c == u'\\' || c == u'"')
            out += u'\\';
        if (c == u'\n')
            out += QStringLiteral("\\n");
        else
            out += c;
    }
    return out + u'"';
}

} // namespace

LabelSet::LabelSet(std::initializer_list<Pair> pairs)
{
    for (const Pair &pair : pairs)
        set(pair.first, pair.second);
}

void LabelSet::set(const QString &name, const QString &value)
{
    const auto at = std::lower_bound(m_pairs.begin(), m_pairs.end(), name,
                                     [](const Pair &pair, const QString &key) { return pair.first < key; });
    if (at != m_pairs.end() && at->first == name)
        at->second = value;
    else
        m_pairs.insert(at, {name, value});
}

QString LabelSet::value(const QString &name) const
{
    const auto at = std::find_if(m_pairs.begin(), m_pairs.end(), [&](const Pair &pair) { return pair.first == name; });
    return at == m_pairs.end() ? QString() : at->second;
}

bool LabelSet::contains(const QString &name) const
{
    return std::any_of(m_pairs.begin(), m_pairs.end(), [&](const Pair &pair) { return pair.first == name; });
}

QString LabelSet::toString() const
{
    const QString metric = value(nameLabel);
    const bool plainMetric = isLegacyName(metric, true);
    QStringList inside;
    if (!metric.isEmpty() && !plainMetric)
        inside << quoted(metric);
    for (const auto &[name, value] : m_pairs)
        if (name != nameLabel)
            inside << (isLegacyName(name, false) ? name : quoted(name)) + u'=' + quoted(value);
    const QString head = plainMetric ? metric : QString();
    return inside.isEmpty() && !head.isEmpty() ? head : head + u'{' + inside.join(u',') + u'}';
}

QString LabelSet::selector() const
{
    return toString();
}

} // namespace sextant
