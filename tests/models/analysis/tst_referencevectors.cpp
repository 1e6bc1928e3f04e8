#include "models/analysis/burnrate.h"
#include "models/analysis/changepoints.h"
#include "models/analysis/classictests.h"
#include "models/analysis/cleaning.h"
#include "models/analysis/decide.h"
#include "models/analysis/distributions.h"
#include "models/analysis/edivisive.h"
#include "models/analysis/evidence.h"
#include "models/analysis/hac.h"
#include "models/analysis/histogram.h"
#include "models/analysis/multiplicity.h"
#include "models/analysis/ranktest.h"
#include "models/analysis/summary.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
#include <limits>

using namespace sextant;
using namespace sextant::stats;

namespace {

constexpr double relativeTolerance = 1e-9;

std::vector<double> numbers(const QJsonValue &value)
{
    std::vector<double> out;
    for (const QJsonValue &item : value.toArray())
        out.push_back(item.isString() ? std::numeric_limits<double>::infinity() : item.isNull() ? std::nan("") : item.toDouble());
    return out;
}

bool close(double actual, double expected, double tolerance = relativeTolerance)
{
    return std::abs(actual - expected) <= tolerance * std::max(std::abs(expected), 1e-3);
}

QByteArray both(double actual, double expected)
{
    return QByteArray::number(actual, 'g', 17) + " instead of " + QByteArray::number(expected, 'g', 17);
}

/// The traces were made with the plug-in error.
const TestOptions plugIn{.errors = ErrorRule::PlugIn};

Points evenly(const std::vector<double> &values, double t0, double step)
{
    std::vector<double> t;
    for (std::size_t i = 0; i < values.size(); ++i)
        t.push_back(t0 + double(i) * step);
    return cleaned(t, values, step);
}

Points logs(Points points)
{
    for (double &value : points.v)
        value = std::log(value);
    return points;
}

} // namespace

#define VERIFY_CLOSE(actual, expected) QVERIFY2(close(actual, expected), both(actual, expected).constData())

class TestReferenceVectors : public StrictTest
{
    Q_OBJECT
private:
    QJsonArray block(const char *name) const
    {
        const QJsonArray array = m_vectors.value(QLatin1String(name)).toArray();
        return array.isEmpty() ? QJsonArray{m_vectors.value(QLatin1String(name))} : array;
    }
    static double get(const QJsonObject &object, const char *key) { return object.value(QLatin1String(key)).toDouble(); }
    static std::vector<double> list(const QJsonObject &object, const char *key) { return numbers(object.value(QLatin1String(key))); }

    QJsonObject m_vectors;

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(QStringLiteral(SEXTANT_SOURCE_DIR "/tests/models/analysis/ref_vectors.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_vectors = QJsonDocument::fromJson(file.readAll()).object();
        QCOMPARE(m_vectors.size(), 20); // 19 blocks and the note
    }

    void mannWhitneyAndHodgesLehmann()
    {
        for (const QJsonValue &item : block("mann_whitney_and_hodges_lehmann")) {
            const QJsonObject v = item.toObject();
            const std::vector<double> x = list(v, "x"), y = list(v, "y");
            const MannWhitney test = mannWhitney(x, y);
            QCOMPARE(test.u, get(v, "U1"));
            VERIFY_CLOSE(test.greater, get(v, "prob_y_gt_x"));
            VERIFY_CLOSE(test.p, get(v, "p_no_continuity"));
            VERIFY_CLOSE(test.pContinuity, get(v, "p_continuity"));
            VERIFY_CLOSE(hodgesLehmann(x, y), get(v, "hodges_lehmann_y_minus_x"));
            if (v.contains(QStringLiteral("p_exact")))
                VERIFY_CLOSE(mannWhitneyExact(x.size(), y.size(), test.u), get(v, "p_exact"));
        }
    }

    void oneSampleHodgesLehmann()
    {
        for (const QJsonValue &item : block("hodges_lehmann_one_sample")) {
            const QJsonObject v = item.toObject();
            VERIFY_CLOSE(hodgesLehmann(list(v, "d")), get(v, "estimate"));
            VERIFY_CLOSE(signedRankP(list(v, "d")), get(v, "wilcoxon_p_approx"));
        }
    }

    void quantilesOfTypeSeven()
    {
        for (const QJsonValue &item : block("quantile_type7")) {
            const QJsonObject v = item.toObject();
            std::vector<double> values = list(v, "values");
            std::sort(values.begin(), values.end());
            const std::vector<double> q = list(v, "q"), expected = list(v, "expected");
            for (std::size_t i = 0; i < q.size(); ++i)
                VERIFY_CLOSE(sortedQuantile(values, q[i]), expected[i]);
            const Summary summary = summarize(evenly(list(v, "values"), 0, 60));
            QVERIFY(std::abs(summary.iqr() - get(v, "iqr")) < 1e-9);
        }
    }

    void histogramQuantiles()
    {
        for (const QJsonValue &item : block("histogram_quantile")) {
            const QJsonObject v = item.toObject();
            const HistogramWindow histogram{list(v, "le"), list(v, "cumulative")};
            const std::vector<double> q = list(v, "q"), linear = list(v, "prometheus_linear"), geometric = list(v, "geometric");
            for (std::size_t i = 0; i < q.size(); ++i) {
                const double value = quantileLinear(histogram, q[i]).value;
                if (!std::isnan(linear[i]))
                    VERIFY_CLOSE(value, linear[i]);
                else
                    QVERIFY(std::isnan(value) || q[i] == 0);
                if (!std::isnan(geometric[i]))
                    VERIFY_CLOSE(quantileGeometric(histogram, q[i]).value, geometric[i]);
            }
        }
    }

    void multipleTesting()
    {
        for (const QJsonValue &item : block("multiple_testing")) {
            const QJsonObject v = item.toObject();
            const std::vector<double> p = list(v, "p");
            const std::vector<double> h = holm(p), b = benjaminiHochberg(p), eh = list(v, "holm"), eb = list(v, "benjamini_hochberg");
            for (std::size_t i = 0; i < p.size(); ++i) {
                VERIFY_CLOSE(h[i], eh[i]);
                VERIFY_CLOSE(b[i], eb[i]);
            }
        }
    }

    void distributions()
    {
        for (const QJsonValue &item : block("student_t")) {
            const QJsonObject v = item.toObject();
            VERIFY_CLOSE(studentQuantile(0.975, get(v, "df")), get(v, "ppf_975"));
            VERIFY_CLOSE(studentAbove(2, get(v, "df")), get(v, "sf_2"));
        }
        const QJsonObject v = m_vectors.value(QStringLiteral("normal")).toObject();
        VERIFY_CLOSE(normalQuantile(0.975), get(v, "ppf_975"));
        VERIFY_CLOSE(normalQuantile(0.99), get(v, "ppf_99"));
        VERIFY_CLOSE(normalAbove(3), get(v, "sf_3"));
    }

    void welchsTest()
    {
        for (const QJsonValue &item : block("welch_t")) {
            const QJsonObject v = item.toObject();
            const Welch test = welch(list(v, "x"), list(v, "y"));
            VERIFY_CLOSE(test.t, get(v, "t"));
            VERIFY_CLOSE(test.df, get(v, "df"));
            VERIFY_CLOSE(test.p, get(v, "p"));
        }
    }

    void autocorrelationAndCosineVariance()
    {
        for (const QJsonValue &item : block("hac_building_blocks")) {
            const QJsonObject v = item.toObject();
            const Points points = evenly(list(v, "v"), 0, 60);
            VERIFY_CLOSE(lag1(points.v, points.t, points.step), get(v, "lag1"));
            QCOMPARE(double(cosineTerms(points.size())), get(v, "nu_two_sample"));
            const QJsonObject ewc = v.value(QStringLiteral("ewc")).toObject();
            for (const QString &nu : ewc.keys())
                VERIFY_CLOSE(cosineVariance(points.v, nu.toInt()), ewc.value(nu).toDouble());
        }
    }

    void placements()
    {
        const QJsonObject v = m_vectors.value(QStringLiteral("placements")).toObject();
        std::vector<double> b = list(v, "b");
        std::sort(b.begin(), b.end());
        const std::vector<double> a = list(v, "a"), expected = list(v, "midrank_of_a_in_b");
        for (std::size_t i = 0; i < a.size(); ++i)
            VERIFY_CLOSE(placement(a[i], b), expected[i]);
    }

    void twoSampleTrace()
    {
        for (const QJsonValue &item : block("two_sample_trace")) {
            const QJsonObject v = item.toObject();
            const double step = get(v, "step");
            RankTrace trace;
            const Estimate estimate = rankTest(logs(evenly(list(v, "baseline"), 0, step)), logs(evenly(list(v, "current"), 1e6, step)), plugIn, &trace);
            VERIFY_CLOSE(estimate.shift, get(v, "hl_shift"));
            VERIFY_CLOSE(trace.greater, get(v, "p_y_gt_x"));
            VERIFY_CLOSE(trace.error.rho, get(v, "rho_pooled_corrected"));
            VERIFY_CLOSE(trace.error.nEffX, list(v, "n_eff")[0]);
            VERIFY_CLOSE(trace.error.nEffY, list(v, "n_eff")[1]);
            const QJsonObject ar1 = v.value(QStringLiteral("ar1")).toObject(), ewc = v.value(QStringLiteral("ewc")).toObject();
            VERIFY_CLOSE(trace.error.plugIn.se, get(ar1, "se"));
            VERIFY_CLOSE(trace.error.plugIn.df, get(ar1, "df"));
            VERIFY_CLOSE(trace.error.cosine.se, get(ewc, "se"));
            VERIFY_CLOSE(trace.error.cosine.df, get(ewc, "df"));
            VERIFY_CLOSE(trace.slope, get(v, "quantile_slope_w"));
            VERIFY_CLOSE(estimate.p, get(v, "p"));
            // A bound is a difference of larger numbers: its error is measured against the interval's width.
            const std::vector<double> interval = list(v, "ci_log");
            const double tolerance = relativeTolerance * (interval[1] - interval[0]);
            QVERIFY2(std::abs(estimate.low - interval[0]) <= tolerance, both(estimate.low, interval[0]).constData());
            QVERIFY2(std::abs(estimate.high - interval[1]) <= tolerance, both(estimate.high, interval[1]).constData());
            VERIFY_CLOSE(std::expm1(estimate.shift), get(v, "effect"));
        }
    }

    void oneSampleTrace()
    {
        for (const QJsonValue &item : block("one_sample_trace")) {
            const QJsonObject v = item.toObject();
            RankTrace trace;
            const Estimate estimate = signedRankTest(evenly(list(v, "d"), 0, 60), plugIn, &trace);
            VERIFY_CLOSE(estimate.shift, get(v, "estimate"));
            VERIFY_CLOSE(trace.greater, get(v, "p_walsh_positive"));
            VERIFY_CLOSE(trace.error.rho, get(v, "rho"));
            VERIFY_CLOSE(trace.error.nEffX, get(v, "n_eff"));
            const QJsonObject ar1 = v.value(QStringLiteral("ar1")).toObject(), ewc = v.value(QStringLiteral("ewc")).toObject();
            VERIFY_CLOSE(trace.error.plugIn.se, get(ar1, "se"));
            VERIFY_CLOSE(trace.error.plugIn.df, get(ar1, "df"));
            VERIFY_CLOSE(trace.error.cosine.se, get(ewc, "se"));
            VERIFY_CLOSE(trace.error.cosine.df, get(ewc, "df"));
            VERIFY_CLOSE(estimate.p, get(v, "p"));
            VERIFY_CLOSE(estimate.low, list(v, "ci")[0]);
            VERIFY_CLOSE(estimate.high, list(v, "ci")[1]);
        }
    }

    void replicatedDaysTrace()
    {
        for (const QJsonValue &item : block("replicated_days_trace")) {
            const QJsonObject v = item.toObject();
            const auto side = [&](const char *key) {
                const QJsonObject s = v.value(QLatin1String(key)).toObject();
                return evenly(list(s, "values"), get(s, "t0"), get(s, "step"));
            };
            const QJsonObject expected = v.value(QStringLiteral("expected")).toObject();
            EvidenceOptions options;
            options.minPoints = v.value(QStringLiteral("options")).toObject().value(QStringLiteral("min_points")).toInt();
            const Evidence evidence = compareWindows(side("baseline"), side("current"), options);
            QCOMPARE(evidence.method, Method::ReplicatedDays);
            VERIFY_CLOSE(*evidence.effect, get(expected, "effect"));
            VERIFY_CLOSE(*evidence.low, get(expected, "ci_low"));
            VERIFY_CLOSE(*evidence.high, get(expected, "ci_high"));
            VERIFY_CLOSE(*evidence.p, get(expected, "p"));
            CompareOptions judging;
            judging.minPoints = options.minPoints;
            const Comparison row = decide(evidence, Direction::LowerIsBetter, judging, *evidence.p, 1);
            QCOMPARE(changeName(row.verdict), expected.value(QStringLiteral("verdict")).toString());
        }
    }

    void energyStatistics()
    {
        for (const QJsonValue &item : block("energy_statistics")) {
            const QJsonObject v = item.toObject();
            const std::vector<double> series = list(v, "series"), expected = list(v, "T_by_split");
            const std::vector<EnergySplit> splits = energySplits(series);
            EnergySplit best;
            for (const EnergySplit &split : splits) {
                QVERIFY2(std::abs(split.t - expected[split.at]) < 1e-9, both(split.t, expected[split.at]).constData());
                if (split.t > best.t)
                    best = split;
            }
            QCOMPARE(double(best.at), get(v, "argmax_split"));
            VERIFY_CLOSE(best.e, get(v, "E_at_argmax"));
            VERIFY_CLOSE(best.t, get(v, "T_at_argmax"));
            VERIFY_CLOSE(best.h, get(v, "H_at_argmax"));
            EnergySplit unbiased;
            for (std::size_t kappa = 2; kappa <= series.size(); ++kappa)
                for (const EnergySplit &split : energySplits(std::span(series).first(kappa)))
                    if (split.at > 1 && kappa - split.at > 1 && split.q > unbiased.q)
                        unbiased = split;
            const QJsonObject q = v.value(QStringLiteral("unbiased_max_over_tau_kappa")).toObject();
            QCOMPARE(double(unbiased.at), get(q, "tau"));
            VERIFY_CLOSE(unbiased.q, get(q, "Q"));
        }
    }

    void optimalPartitioning()
    {
        for (const QJsonValue &item : block("pelt_l2")) {
            const QJsonObject v = item.toObject();
            const Partition found = optimalPartition(list(v, "series"), get(v, "beta"), std::size_t(get(v, "min_segment")));
            std::vector<double> points(found.points.begin(), found.points.end());
            QCOMPARE(points, list(v, "change_points"));
            VERIFY_CLOSE(found.cost, get(v, "cost"));
        }
    }

    void changePointsEndToEnd()
    {
        for (const QJsonValue &item : block("sextant_change_points")) {
            const QJsonObject v = item.toObject();
            const std::vector<double> series = list(v, "series");
            std::vector<double> values(series);
            for (double &value : values)
                value = std::log(value);
            const std::vector<double> clean = despiked(values);
            std::vector<double> changed;
            for (std::size_t i = 0; i < clean.size(); ++i)
                if (clean[i] != values[i])
                    changed.push_back(double(i));
            QCOMPARE(changed, list(v, "despiked_log_changed_at"));
            VERIFY_CLOSE(differenceSd(clean), get(v, "sigma_diff"));
            std::vector<double> points;
            for (const ChangePoint &point : changePoints(series))
                points.push_back(double(point.index));
            QCOMPARE(points, list(v, "change_points"));
        }
    }

    void counterIncrements()
    {
        for (const QJsonValue &item : block("counter_increments")) {
            const QJsonObject v = item.toObject();
            const Points counter = evenly(list(v, "counter"), 1000, get(v, "step_s"));
            QCOMPARE(increments(counter).v, list(v, "increments"));
            const std::vector<double> perSecond = rates(counter).v, expected = list(v, "rate_per_s");
            for (std::size_t i = 0; i < expected.size(); ++i)
                VERIFY_CLOSE(perSecond[i], expected[i]);
        }
    }

    void timeSlots()
    {
        for (const QJsonValue &item : block("time_slots")) {
            const QJsonObject v = item.toObject();
            const double t = get(v, "epoch");
            QCOMPARE(double(slotOfDay(t, 900)), get(v, "slot_of_day_900s"));
            QCOMPARE(double(weekday(dayOf(t))), get(v, "day_of_week_mon0"));
            QCOMPARE(isWeekend(dayOf(t)), v.value(QStringLiteral("weekend")).toBool());
        }
    }

    void burnRates()
    {
        for (const QJsonValue &item : block("burn_rate")) {
            const QJsonObject v = item.toObject();
            const auto burn = burnRate(get(v, "error_ratio"), get(v, "slo"));
            QVERIFY(burn);
            QVERIFY(close(*burn, get(v, "burn"), 1e-6));
        }
    }
};

SEXTANT_CORE_TEST(TestReferenceVectors)
#include "tst_referencevectors.moc"
