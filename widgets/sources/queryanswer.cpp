#include "widgets/sources/queryanswer.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(sextant::QueryConsole)
};

constexpr std::size_t shownSeries = 8;

} // namespace

ChartSpec queryChart(const QueryResult &result, const TimeRange &window)
{
    ChartSpec spec;
    spec.window = window;
    spec.fromZero = false;
    double largest = 0;
    for (const TimeSeries &series : result.series) {
        for (const double value : series.v)
            if (std::isfinite(value))
                largest = std::max(largest, std::abs(value));
        if (spec.series.size() == shownSeries) {
            ++spec.hiddenSeries;
            continue;
        }
        for (std::size_t i = 1; i < series.size(); ++i)
            if (const double gap = series.t[i] - series.t[i - 1]; spec.step == 0 || gap < spec.step)
                spec.step = gap;
        ChartSeries line;
        line.role = result.series.size() == 1 ? SeriesRole::Current : SeriesRole::Part;
        line.label = result.series.size() == 1 ? QString() : series.labels.toString();
        line.data = series;
        spec.series.push_back(std::move(line));
    }
    spec.scale = displayScale(Unit::None, largest);
    if (spec.series.empty())
        spec.emptyText = Tr::tr("The answer has no series");
    return spec;
}

QueryAnswerPtr queryAnswer(QueryResult result, const TimeRange &window)
{
    auto answer = std::make_shared<QueryAnswer>();
    answer->result = std::move(result);
    for (const TimeSeries &series : answer->result.series)
        answer->samples += series.size();
    if (answer->result.type == ResultType::Matrix)
        answer->chart = queryChart(answer->result, window);
    return answer;
}

} // namespace sextant
