#include "models/sources/catalogue/resolve.h"

#include "models/core/timerange.h"
#include "models/sources/catalogue/querytext.h"

#include <algorithm>

namespace sextant {
namespace {

constexpr double defaultScrape = 60;
constexpr double peakWindow = 300;

template<typename Fn>
KpiQueries mapped(const KpiQueries &queries, Fn fn)
{
    KpiQueries out = queries;
    for (QString *text : {&out.series, &out.value, &out.buckets, &out.count, &out.parts})
        if (!text->isEmpty())
            *text = querytext::tidySelectors(fn(*text));
    return out;
}

QString matchers(const std::vector<LabelFilter> &filters, const std::map<QString, QString> &labels)
{
    QStringList out;
    for (const LabelFilter &filter : filters) {
        const auto known = labels.find(filter.variable);
        const QString label = known == labels.end() ? filter.variable : known->second;
        out << querytext::labelName(label) + QLatin1String(filter.regex ? "=~" : "=") + querytext::quoted(filter.value);
    }
    return out.join(u',');
}

QString duration(double seconds)
{
    return durationText(std::max(seconds, 1.0));
}

} // namespace

double scrapeOrDefault(double scrapeInterval)
{
    return scrapeInterval > 0 ? scrapeInterval : defaultScrape;
}

double rateWindow(const QueryTimes &times)
{
    const double scrape = scrapeOrDefault(times.scrapeInterval);
    return std::max(4 * scrape, times.step + scrape);
}

KpiQueries resolve(const KpiQueries &queries, const QueryTimes &times, const std::vector<LabelFilter> &filters,
                   const std::map<QString, QString> &labels)
{
    const double scrape = scrapeOrDefault(times.scrapeInterval);
    const double inner = std::max(std::min(peakWindow, times.window), 4 * scrape);
    const double range = std::max(times.window - inner, times.step);
    const QString filter = matchers(filters, labels);
    return mapped(queries, [&](const QString &query) {
        return querytext::replaceTimes(query, [&](QChar letter) -> std::optional<QString> {
            switch (letter.unicode()) {
            case 'W': return duration(rateWindow(times));
            case 'P': return duration(times.window);
            case 'S': return duration(times.step);
            case 'I': return duration(inner);
            case 'R': return duration(range);
            case 'F': return filter;
            default: return std::nullopt;
            }
        });
    });
}

QString scrapedExpr(const KpiQueries &queries)
{
    return queries.series.isEmpty() ? queries.value : queries.series;
}

KpiQueries applyFilters(const KpiQueries &queries, const std::vector<LabelFilter> &filters, const std::map<QString, QString> &labels)
{
    const QString filter = matchers(filters, labels);
    return mapped(queries, [&](const QString &query) {
        return querytext::replaceTimes(query, [&](QChar letter) -> std::optional<QString> {
            return letter == u'F' ? std::optional(filter) : std::nullopt;
        });
    });
}

} // namespace sextant
