#include "models/sources/catalogue/unitguess.h"

#include "models/core/datatext.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace sextant {
namespace {

using Certainty = UnitProposal::Certainty;

constexpr double largestSeconds = 120;     // of a bucket bound
constexpr double smallestLastMs = 1000;    // of the last finite bucket bound
constexpr double smallestFirstMs = 1;      // of the first bound: whole milliseconds
constexpr double slowestSeconds = 3600;    // an answer nobody waits for
constexpr double mostFineSeconds = 1e6;    // larger values of a time are micro- or nanoseconds, and nobody can say which

/// Words for a unit, as names end in them and metadata spell them.
struct UnitWord {
    const char *word;
    const char *unit; ///< "" for the base unit
    Unit of;
};
constexpr std::array<UnitWord, 20> words{{{"seconds", "", Unit::Seconds},       {"second", "", Unit::Seconds},       {"s", "", Unit::Seconds},
                                          {"sec", "", Unit::Seconds},           {"milliseconds", "ms", Unit::Seconds}, {"millisecond", "ms", Unit::Seconds},
                                          {"ms", "ms", Unit::Seconds},          {"millis", "ms", Unit::Seconds},     {"msec", "ms", Unit::Seconds},
                                          {"microseconds", "us", Unit::Seconds}, {"us", "us", Unit::Seconds},        {"usec", "us", Unit::Seconds},
                                          {"nanoseconds", "ns", Unit::Seconds}, {"ns", "ns", Unit::Seconds},         {"ratio", "", Unit::Ratio},
                                          {"ratios", "", Unit::Ratio},          {"percent", "percent", Unit::Ratio}, {"percentage", "percent", Unit::Ratio},
                                          {"pct", "percent", Unit::Ratio},      {"percents", "percent", Unit::Ratio}}};

const UnitWord *wordOf(const QString &text, Unit unit)
{
    const auto known = std::find_if(words.begin(), words.end(), [&](const UnitWord &entry) { return entry.of == unit && text == QLatin1String(entry.word); });
    return known == words.end() ? nullptr : &*known;
}

/// "web_vitals_lcp_milliseconds_bucket" to its last word that is no suffix of a part.
QString lastWord(const QString &metric)
{
    static const QSet<QString> parts{QStringLiteral("bucket"), QStringLiteral("sum"), QStringLiteral("count"), QStringLiteral("total")};
    static const QRegularExpression gaps(QStringLiteral("[_.:]"));
    QStringList pieces = metric.toLower().split(gaps, Qt::SkipEmptyParts);
    while (pieces.size() > 1 && parts.contains(pieces.last()))
        pieces.removeLast();
    return pieces.isEmpty() ? QString() : pieces.last();
}

UnitProposal fromHelp(Unit unit, const QString &help)
{
    static const QRegularExpression gaps(QStringLiteral("[^a-z]+"));
    QStringList found;
    for (const QString &piece : help.toLower().split(gaps, Qt::SkipEmptyParts))
        if (const UnitWord *word = piece.size() > 1 ? wordOf(piece, unit) : nullptr; word && !found.contains(QLatin1String(word->unit)))
            found << QLatin1String(word->unit);
    if (found.size() != 1)
        return {}; // two units in one sentence say nothing
    return {Certainty::Said, found.front(), asSentence(QT_TRANSLATE_NOOP("Content", "Its help text says so: “%1”"), {help.simplified().left(120)})};
}

std::vector<double> finiteBounds(const QStringList &texts)
{
    std::vector<double> bounds;
    for (const QString &text : texts) {
        const QByteArray bytes = text.toLatin1();
        double value = 0;
        const auto [end, error] = std::from_chars(bytes.constData(), bytes.constData() + bytes.size(), value);
        if (error == std::errc() && end == bytes.constData() + bytes.size() && std::isfinite(value) && value > 0)
            bounds.push_back(value);
    }
    std::sort(bounds.begin(), bounds.end());
    return bounds;
}

UnitProposal timeFromBounds(const std::vector<double> &bounds)
{
    if (bounds.size() < 2)
        return {};
    const QStringList ends{QString::number(bounds.front()), QString::number(bounds.back())};
    if (bounds.back() <= largestSeconds && bounds.front() < smallestFirstMs)
        return {Certainty::Likely, {}, asSentence(QT_TRANSLATE_NOOP("Content", "Its buckets reach from %1 to %2, which are times in seconds."), ends)};
    if (bounds.back() >= smallestLastMs && bounds.back() < mostFineSeconds && bounds.front() >= smallestFirstMs)
        return {Certainty::Likely, QStringLiteral("ms"), asSentence(QT_TRANSLATE_NOOP("Content", "Its buckets reach from %1 to %2, which are times in milliseconds."), ends)};
    return {Certainty::Open, {}, asSentence(QT_TRANSLATE_NOOP("Content", "Its buckets reach from %1 to %2, which fits more than one unit."), ends)};
}

UnitProposal fromValue(Unit unit, double value)
{
    const QString text = QString::number(value);
    if (unit == Unit::Ratio && value > 1 && value <= 100)
        return {Certainty::Likely, QStringLiteral("percent"), asSentence(QT_TRANSLATE_NOOP("Content", "It is %1 now, more than the whole."), {text})};
    if (unit == Unit::Seconds && value > slowestSeconds && value < mostFineSeconds)
        return {Certainty::Likely, QStringLiteral("ms"), asSentence(QT_TRANSLATE_NOOP("Content", "It is %1 now, which are no seconds anybody waits."), {text})};
    return {Certainty::Open, {}, asSentence(QT_TRANSLATE_NOOP("Content", "It is %1 now, which fits more than one unit."), {text})};
}

} // namespace

UnitProposal proposeUnit(Unit unit, const UnitClues &clues)
{
    if (unit != Unit::Seconds && unit != Unit::Ratio)
        return {Certainty::Said, {}, {}};
    if (const UnitWord *word = wordOf(lastWord(clues.metric), unit))
        return {Certainty::Said, QLatin1String(word->unit), asSentence(QT_TRANSLATE_NOOP("Content", "Its name says so."))};
    if (const UnitWord *word = wordOf(clues.note.unit.toLower(), unit))
        return {Certainty::Said, QLatin1String(word->unit), asSentence(QT_TRANSLATE_NOOP("Content", "Its metadata name this unit."))};
    if (const UnitProposal said = fromHelp(unit, clues.note.help); said.certainty != Certainty::Open)
        return said;
    UnitProposal shown = unit == Unit::Seconds ? timeFromBounds(finiteBounds(clues.bounds)) : UnitProposal();
    if (shown.certainty == Certainty::Open && clues.value && std::isfinite(*clues.value) && *clues.value != 0) {
        const UnitProposal byValue = fromValue(unit, *clues.value);
        if (byValue.certainty != Certainty::Open || shown.reason.isEmpty())
            shown = byValue;
    }
    if (shown.reason.isEmpty())
        shown.reason = asSentence(QT_TRANSLATE_NOOP("Content", "Neither its name nor the server says its unit."));
    return shown;
}

} // namespace sextant
