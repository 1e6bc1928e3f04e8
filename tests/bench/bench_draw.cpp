// From values in memory to pixels: the chart of the window against QCustomPlot's own graph, Qt Charts, and filling the page white.
// QCustomPlot runs twice: as its tutorials use it, and with the line that the design asks for, 2 px and antialiased, as ours is.
// Runs without a screen. All contenders must show a spike of one sample first. Ratios are to filling the page.
#include "tests/bench/race.h"
#include "widgets/charts/chartview.h"
#include "widgets/charts/customplot.h"
#include "widgets/theme/tokens.h"

#include <QApplication>
#include <QChart>
#include <QChartView>
#include <QGridLayout>
#include <QLineSeries>
#include <QValueAxis>

#include <cmath>
#include <memory>
#include <random>

using namespace sextant;
using bench::Contender;
using bench::least;

namespace {

constexpr QSize pageSize(1920, 1080);
constexpr double begin = 1795454400;
constexpr double step = 15;
constexpr double spike = 9; // the rest stays under 3

TimeSeries makeSeries(std::size_t samples, unsigned seed)
{
    std::mt19937_64 random(seed);
    std::normal_distribution<double> noise(0, 0.2);
    TimeSeries series;
    for (std::size_t i = 0; i < samples; ++i)
        series.append(begin + step * double(i), 1.5 + std::sin(double(i) / double(samples) * 20) + std::clamp(noise(random), -0.5, 0.5));
    series.v[samples / 2] = spike;
    return series;
}

/// What is visible at one moment: 90 % of the samples, somewhere.
TimeRange part(const TimeSeries &series, double shift)
{
    const double length = series.t.back() - series.t.front();
    return {series.t.front() + shift * length, series.t.front() + (shift + 0.9) * length};
}

/// A page of charts of one kind.
class Page
{
public:
    virtual ~Page() = default;
    virtual void load(const std::vector<TimeSeries> &all) = 0;
    virtual void pan(const std::vector<TimeSeries> &all, double shift) = 0;

    const QImage &draw()
    {
        QCoreApplication::processEvents(); // charts that queue their drawing
        m_window.render(&m_image);
        return m_image;
    }

protected:
    void lay(QWidget *chart)
    {
        const int index = m_grid->count();
        m_grid->addWidget(chart, index / 2, index % 2);
    }
    void finish()
    {
        m_grid->setContentsMargins(0, 0, 0, 0);
        m_grid->setSpacing(0);
        m_window.resize(pageSize);
        draw();
    }

private:
    QWidget m_window;
    QGridLayout *m_grid = new QGridLayout(&m_window);
    QImage m_image{pageSize, QImage::Format_ARGB32_Premultiplied};
};

class OurPage : public Page
{
public:
    explicit OurPage(std::size_t charts)
    {
        for (std::size_t i = 0; i < charts; ++i)
            lay(m_charts.emplace_back(new ChartView));
        finish();
    }
    void load(const std::vector<TimeSeries> &all) override
    {
        for (std::size_t i = 0; i < all.size(); ++i) {
            ChartSpec spec;
            spec.window = {all[i].t.front(), all[i].t.back()};
            spec.step = step;
            spec.series.emplace_back().data = all[i];
            m_charts[i]->setSpec(spec);
        }
    }
    void pan(const std::vector<TimeSeries> &all, double shift) override
    {
        for (std::size_t i = 0; i < all.size(); ++i)
            m_charts[i]->setVisibleRange(part(all[i], shift));
    }

private:
    std::vector<ChartView *> m_charts;
};

/// QCustomPlot's own graph, adaptive sampling on. Antialiased only where the pen is wider than a pixel.
class PlotPage : public Page
{
public:
    PlotPage(std::size_t charts, double width)
    {
        for (std::size_t i = 0; i < charts; ++i) {
            lay(m_plots.emplace_back(new QCustomPlot));
            QCPGraph *graph = m_plots.back()->addGraph();
            graph->setPen(QPen(Qt::blue, width));
            graph->setAntialiased(width > 1);
        }
        finish();
    }
    void load(const std::vector<TimeSeries> &all) override
    {
        for (std::size_t i = 0; i < all.size(); ++i) {
            QCustomPlot &plot = *m_plots[i];
            plot.graph(0)->setData(QVector<double>(all[i].t.begin(), all[i].t.end()), QVector<double>(all[i].v.begin(), all[i].v.end()), true);
            plot.rescaleAxes();
            plot.replot(QCustomPlot::rpImmediateRefresh);
        }
    }
    void pan(const std::vector<TimeSeries> &all, double shift) override
    {
        for (std::size_t i = 0; i < all.size(); ++i) {
            const TimeRange shown = part(all[i], shift);
            m_plots[i]->xAxis->setRange(shown.start, shown.end);
            m_plots[i]->replot(QCustomPlot::rpImmediateRefresh);
        }
    }

private:
    std::vector<QCustomPlot *> m_plots;
};

class QtChartsPage : public Page
{
public:
    explicit QtChartsPage(std::size_t charts)
    {
        for (std::size_t i = 0; i < charts; ++i) {
            auto *chart = new QChart;
            chart->legend()->hide();
            auto *line = new QLineSeries;
            line->setPen(QPen(Qt::blue, 1));
            chart->addSeries(line);
            chart->createDefaultAxes();
            lay(new QChartView(chart));
            m_lines.push_back(line);
        }
        finish();
    }
    void load(const std::vector<TimeSeries> &all) override
    {
        for (std::size_t i = 0; i < all.size(); ++i) {
            QList<QPointF> points;
            points.reserve(qsizetype(all[i].size()));
            for (std::size_t k = 0; k < all[i].size(); ++k)
                points.append({all[i].t[k], all[i].v[k]});
            m_lines[i]->replace(points);
            axis(i, Qt::Horizontal)->setRange(all[i].t.front(), all[i].t.back());
            axis(i, Qt::Vertical)->setRange(0, spike + 1);
        }
    }
    void pan(const std::vector<TimeSeries> &all, double shift) override
    {
        for (std::size_t i = 0; i < all.size(); ++i) {
            const TimeRange shown = part(all[i], shift);
            axis(i, Qt::Horizontal)->setRange(shown.start, shown.end);
        }
    }

private:
    QAbstractAxis *axis(std::size_t i, Qt::Orientation orientation) const { return m_lines[i]->chart()->axes(orientation).constFirst(); }

    std::vector<QLineSeries *> m_lines;
};

/// Whether the middle of the first chart carries ink far above where all other samples lie.
bool showsSpike(const QImage &image, const QRect &chart)
{
    const QRgb paper = image.pixel(chart.left() + chart.width() / 4, chart.top() + chart.height() / 3);
    for (int x = chart.left() + chart.width() * 2 / 5; x < chart.left() + chart.width() * 3 / 5; ++x)
        if (image.pixel(x, chart.top() + chart.height() / 3) != paper)
            return true;
    return false;
}

struct Size {
    const char *name;
    std::size_t charts;
    std::size_t samples;
    int rounds;
    bool qtCharts; ///< seconds at a million samples, a quarter of a minute beyond
};

bool run(const Size &size)
{
    std::vector<TimeSeries> all;
    for (std::size_t i = 0; i < size.charts; ++i)
        all.push_back(makeSeries(size.samples, unsigned(i + 1)));
    const QRect first(0, 0, size.charts > 1 ? pageSize.width() / 2 : pageSize.width(), pageSize.height() / int((size.charts + 1) / 2));

    OurPage ours(size.charts);
    PlotPage thin(size.charts, 1);
    PlotPage wide(size.charts, 2);
    std::unique_ptr<QtChartsPage> others = size.qtCharts ? std::make_unique<QtChartsPage>(size.charts) : nullptr;
    for (const auto &[name, page] : {std::pair<const char *, Page *>{"ours", &ours}, {"QCustomPlot 1 px", &thin}, {"QCustomPlot 2 px", &wide}, {"Qt Charts", others.get()}}) {
        if (!page)
            continue;
        page->load(all);
        if (!showsSpike(page->draw(), first)) {
            std::fprintf(stderr, "%s: %s does not show the spike\n", size.name, name);
            return false;
        }
    }

    QImage white(pageSize, QImage::Format_ARGB32_Premultiplied);
    const auto loading = [&](const char *name, Page &page) { return Contender{name, [&] { page.load(all); page.draw(); }}; };
    std::vector<Contender> loads{{"fill white (limit)", [&] { white.fill(Qt::white); }}, loading("ours, 2 px", ours), loading("QCustomPlot, 1 px", thin), loading("QCustomPlot, 2 px antialiased", wide)};
    const auto panning = [&](const char *name, Page &page) {
        return Contender{name, [&all, &page, shift = 0.0]() mutable {
                             shift = shift > 0.09 ? 0.0 : shift + 0.01;
                             page.pan(all, shift);
                             page.draw();
                         }};
    };
    std::vector<Contender> pans{{"fill white (limit)", [&] { white.fill(Qt::white); }}, panning("ours, 2 px", ours), panning("QCustomPlot, 1 px", thin), panning("QCustomPlot, 2 px antialiased", wide)};
    loads[3].rounds = pans[3].rounds = 2; // seconds each
    if (others) {
        loads.push_back(loading("Qt Charts", *others));
        pans.push_back(panning("Qt Charts", *others));
        loads.back().rounds = pans.back().rounds = 2;
    }
    loads = bench::race((std::string(size.name) + ", first picture").c_str(), size.rounds, std::move(loads));
    pans = bench::race((std::string(size.name) + ", moving through 90 %").c_str(), 2 * size.rounds, std::move(pans));
    std::printf("  of ours, to move: QCustomPlot 1 px %.1f x, 2 px %.0f x; our slowest frame %.1f ms\n", least(pans[2].ms) / least(pans[1].ms),
                least(pans[3].ms) / least(pans[1].ms), *std::max_element(pans[1].ms.begin(), pans[1].ms.end()));
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    theme::install(theme::Scheme::Light);
    bool ok = run({"10 charts of 11,000 samples", 10, 11'000, 15, true});
    ok = run({"1 chart of 1,000,000 samples", 1, 1'000'000, 9, true}) && ok;
    ok = run({"1 chart of 10,000,000 samples", 1, 10'000'000, 3, false}) && ok;
    return ok ? 0 : 1;
}
