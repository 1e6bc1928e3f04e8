#include "models/analysis/samplescsv.h"
#include "models/core/timerange.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>

namespace sextant::stats {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double latestTime = 1e11; ///< the year 5138; larger numbers are milliseconds
constexpr std::size_t mostColumns = 16;

enum Column { Time, Value, Metric, Instance, Bound, ColumnCount };
using Columns = std::array<int, ColumnCount>;

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r'))
        text.remove_suffix(1);
    return text;
}

/// Splits bytes into lines and lines into fields; quoted fields may hold commas and doubled quotes, not line ends.
class Lines
{
public:
    explicit Lines(std::string_view bytes) : m_rest(bytes)
    {
        if (m_rest.starts_with("\xEF\xBB\xBF"))
            m_rest.remove_prefix(3);
    }
    /// The next line that is not blank; false at the end.
    bool next()
    {
        while (!m_rest.empty()) {
            const std::size_t end = m_rest.find('\n');
            const std::string_view line = trimmed(m_rest.substr(0, end));
            m_rest = end == std::string_view::npos ? std::string_view() : m_rest.substr(end + 1);
            ++m_number;
            if (!line.empty()) {
                split(line);
                return true;
            }
        }
        return false;
    }
    std::size_t number() const { return m_number; }
    std::size_t count() const { return m_count; }
    std::string_view field(int column) const { return column < 0 ? std::string_view() : m_fields[std::size_t(column)]; }

private:
    void split(std::string_view line)
    {
        m_count = 0;
        std::size_t quotedFields = 0;
        std::size_t begin = 0;
        while (m_count < mostColumns) {
            std::size_t end = 0;
            if (begin < line.size() && line[begin] == '"') {
                std::string &text = m_unquoted[quotedFields++];
                end = unquote(line, begin, text);
                m_fields[m_count++] = text;
            } else {
                end = std::min(line.find(',', begin), line.size());
                m_fields[m_count++] = trimmed(line.substr(begin, end - begin));
            }
            if (end >= line.size())
                return;
            begin = end + 1;
        }
        ++m_count; // too many: refused by the caller
    }
    static std::size_t unquote(std::string_view line, std::size_t begin, std::string &text)
    {
        text.clear();
        for (std::size_t i = begin + 1; i < line.size(); ++i) {
            if (line[i] != '"') {
                text += line[i];
            } else if (i + 1 < line.size() && line[i + 1] == '"') {
                text += '"';
                ++i;
            } else {
                return std::min(line.find(',', i), line.size());
            }
        }
        return line.size();
    }

    std::string_view m_rest;
    std::size_t m_number = 0;
    std::size_t m_count = 0;
    std::array<std::string_view, mostColumns> m_fields;
    std::array<std::string, mostColumns> m_unquoted;
};

std::optional<double> number(std::string_view text)
{
    if (text.starts_with('+'))
        text.remove_prefix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && !text.empty() ? std::optional(value) : std::nullopt;
}

bool equals(std::string_view a, std::string_view lower)
{
    return std::equal(a.begin(), a.end(), lower.begin(), lower.end(), [](char x, char y) { return (x >= 'A' && x <= 'Z' ? char(x + 32) : x) == y; });
}

/// A sample value; missing spellings are NaN, anything that is no number is nullopt.
std::optional<double> sampleValue(std::string_view text)
{
    for (std::string_view missing : {std::string_view(), std::string_view("null"), std::string_view("na"), std::string_view("-")})
        if (equals(text, missing))
            return nan;
    return number(text);
}

tl::unexpected<Error> broken(const QString &file, std::size_t line, const QString &what, const QString &advice = {})
{
    return fail(ErrorCode::Parse, QStringLiteral("%1:%2").arg(file).arg(qulonglong(line)), what, advice);
}

QString shown(std::string_view text)
{
    constexpr std::size_t longest = 40;
    return QString::fromUtf8(text.data(), qsizetype(std::min(text.size(), longest)));
}

Result<double> timeOf(std::string_view text, const QString &file, std::size_t line)
{
    std::optional<double> t = number(text);
    if (!t && text.size() > 10 && text[4] == '-') {
        const Result<double> parsed = parseTime(QString::fromUtf8(text.data(), qsizetype(text.size())), 0);
        if (parsed)
            t = *parsed;
    }
    if (!t || !std::isfinite(*t))
        return broken(file, line, QStringLiteral("\"%1\" is no time").arg(shown(text)), QStringLiteral("Use Unix seconds or RFC 3339"));
    if (std::abs(*t) > latestTime)
        return broken(file, line, QStringLiteral("time %1 is too large for seconds").arg(shown(text)),
                      QStringLiteral("Divide milliseconds by 1000"));
    return *t;
}

struct Name { std::string_view text; Column column; };
constexpr std::array<Name, 13> names{{{"timestamp", Time}, {"time", Time}, {"ts", Time}, {"t", Time}, {"date", Time}, {"value", Value},
    {"v", Value}, {"metric", Metric}, {"name", Metric}, {"series", Metric}, {"instance", Instance}, {"le", Bound}, {"bucket", Bound}}};

/// Columns by the names in the first line, or by position when that line already holds a sample.
struct Layout { Columns columns{-1, -1, -1, -1, -1}; bool header = false; std::size_t count = 0; };

Result<Layout> layoutOf(const Lines &lines, const QString &file, std::initializer_list<Column> order)
{
    Layout layout;
    layout.count = lines.count();
    for (std::size_t i = 0; i < std::min(lines.count(), mostColumns); ++i)
        for (const Name &name : names)
            if (equals(lines.field(int(i)), name.text) && layout.columns[name.column] < 0) {
                layout.columns[name.column] = int(i);
                layout.header = true;
            }
    if (!layout.header && lines.count() == order.size()) {
        int at = 0;
        for (Column column : order)
            layout.columns[column] = at++;
    }
    for (Column column : order)
        if (layout.columns[column] < 0)
            return broken(file, lines.number(), QStringLiteral("the columns are not named"),
                          order.size() == 4 ? QStringLiteral("The first line must be timestamp,instance,le,value")
                                            : QStringLiteral("The first line must be timestamp,metric,value or timestamp,value"));
    return layout;
}

Result<double> valueOf(const Lines &lines, const Layout &layout, const QString &file)
{
    const std::string_view text = lines.field(layout.columns[Value]);
    const std::optional<double> value = sampleValue(text);
    if (!value)
        return broken(file, lines.number(), QStringLiteral("\"%1\" is no number").arg(shown(text)));
    return *value;
}

Result<bool> nextRow(Lines &lines, const Layout &layout, const QString &file)
{
    if (!lines.next())
        return false;
    if (lines.count() != layout.count)
        return broken(file, lines.number(), QStringLiteral("%1 fields where the first line has %2").arg(qulonglong(lines.count())).arg(qulonglong(layout.count)));
    return true;
}

using Scrapes = std::map<double, std::map<double, double>>; // time -> bound -> counter

Result<std::map<std::string, Scrapes>> readScrapes(std::string_view bytes, const QString &file)
{
    std::map<std::string, Scrapes> out;
    Lines lines(bytes);
    if (!lines.next())
        return out;
    const Result<Layout> layout = layoutOf(lines, file, {Time, Instance, Bound, Value});
    if (!layout)
        return tl::unexpected(layout.error());
    Result<bool> more = layout->header ? nextRow(lines, *layout, file) : Result<bool>(true);
    for (; more && *more; more = nextRow(lines, *layout, file)) {
        const Result<double> t = timeOf(lines.field(layout->columns[Time]), file, lines.number());
        if (!t)
            return tl::unexpected(t.error());
        const std::optional<double> le = number(lines.field(layout->columns[Bound]));
        if (!le || std::isnan(*le))
            return broken(file, lines.number(), QStringLiteral("\"%1\" is no bucket bound").arg(shown(lines.field(layout->columns[Bound]))));
        const Result<double> value = valueOf(lines, *layout, file);
        if (!value)
            return tl::unexpected(value.error());
        if (*value < 0)
            return broken(file, lines.number(), QStringLiteral("a counter cannot be negative"));
        if (std::isfinite(*value))
            out[std::string(lines.field(layout->columns[Instance]))][*t][*le] = *value;
    }
    if (!more)
        return tl::unexpected(more.error());
    return out;
}

/// The bounds every instance has.
std::vector<double> commonBounds(const std::map<std::string, Scrapes> &instances)
{
    std::map<double, std::size_t> seen;
    for (const auto &[name, scrapes] : instances) {
        std::map<double, bool> own;
        for (const auto &[t, buckets] : scrapes)
            for (const auto &[le, value] : buckets)
                own[le] = true;
        for (const auto &[le, present] : own)
            ++seen[le];
    }
    std::vector<double> bounds;
    for (const auto &[le, count] : seen)
        if (count == instances.size())
            bounds.push_back(le);
    return bounds;
}

InstanceCounters completeScrapes(const Scrapes &scrapes, const std::vector<double> &bounds)
{
    InstanceCounters out;
    for (const auto &[t, buckets] : scrapes) {
        std::vector<double> counts;
        for (double le : bounds) {
            const auto at = buckets.find(le);
            if (at != buckets.end())
                counts.push_back(at->second);
        }
        if (counts.size() != bounds.size())
            continue;
        out.t.push_back(t);
        out.counts.push_back(std::move(counts));
    }
    return out;
}

} // namespace

Result<std::vector<NamedSamples>> parseSamples(std::string_view bytes, const QString &file)
{
    std::vector<NamedSamples> out;
    Lines lines(bytes);
    if (!lines.next())
        return out;
    const bool named = lines.count() >= 3;
    const Result<Layout> layout = named ? layoutOf(lines, file, {Time, Metric, Value}) : layoutOf(lines, file, {Time, Value});
    if (!layout)
        return tl::unexpected(layout.error());
    std::unordered_map<std::string, std::size_t> index;
    std::size_t current = 0;
    std::string previous;
    Result<bool> more = layout->header ? nextRow(lines, *layout, file) : Result<bool>(true);
    for (; more && *more; more = nextRow(lines, *layout, file)) {
        const Result<double> t = timeOf(lines.field(layout->columns[Time]), file, lines.number());
        if (!t)
            return tl::unexpected(t.error());
        const Result<double> value = valueOf(lines, *layout, file);
        if (!value)
            return tl::unexpected(value.error());
        const std::string_view metric = lines.field(layout->columns[Metric]);
        if (out.empty() || metric != previous) {
            previous = metric;
            const auto [at, isNew] = index.try_emplace(previous, out.size());
            current = at->second;
            if (isNew)
                out.push_back({QString::fromUtf8(metric.data(), qsizetype(metric.size())), {}, {}, {}});
        }
        out[current].t.push_back(*t);
        out[current].v.push_back(*value);
        out[current].line.push_back(lines.number());
    }
    if (!more)
        return tl::unexpected(more.error());
    return out;
}

Result<NamedSamples> parseSingleSeries(std::string_view bytes, const QString &file)
{
    Result<std::vector<NamedSamples>> all = parseSamples(bytes, file);
    if (!all)
        return tl::unexpected(all.error());
    if (all->size() > 1)
        return fail(ErrorCode::Parse, file, QStringLiteral("%1 metrics where one series is expected").arg(qulonglong(all->size())),
                    QStringLiteral("Keep one metric in the file"));
    if (all->empty())
        return fail(ErrorCode::Parse, file, QStringLiteral("there are no values"), QStringLiteral("Write timestamp,value and one sample a line"));
    NamedSamples series = std::move(all->front());
    for (std::size_t i = 1; i < series.t.size(); ++i) {
        if (series.t[i] == series.t[i - 1])
            return broken(file, series.line[i], QStringLiteral("the time of line %1 again").arg(qulonglong(series.line[i - 1])),
                           QStringLiteral("Keep one value a time"));
        if (series.t[i] < series.t[i - 1])
            return broken(file, series.line[i], QStringLiteral("a time before that of line %1").arg(qulonglong(series.line[i - 1])),
                           QStringLiteral("Sort the lines by time"));
    }
    return series;
}

Result<BucketSeries> parseBuckets(std::string_view bytes, const QString &file)
{
    const Result<std::map<std::string, Scrapes>> scrapes = readScrapes(bytes, file);
    if (!scrapes)
        return tl::unexpected(scrapes.error());
    const std::vector<double> bounds = commonBounds(*scrapes);
    if (!scrapes->empty() && (bounds.size() < 2 || bounds.back() != infinity))
        return fail(ErrorCode::Parse, file, QStringLiteral("the instances share no buckets that end with +Inf"),
                    QStringLiteral("Export every bucket, le=\"+Inf\" included"));
    std::vector<InstanceCounters> instances;
    for (const auto &[name, rows] : *scrapes)
        instances.push_back(completeScrapes(rows, bounds));
    return bucketIncrements(bounds, instances);
}

} // namespace sextant::stats
