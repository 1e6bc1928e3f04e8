#pragma once
#include "models/analysis/readingtext.h"
#include "models/report/report.h"

#include <QCoreApplication>

namespace sextant {

/// Words and numbers of a report in its language and zone. Every value is shown with its unit, every limit with its
/// comparator, and both with as many digits as it takes to tell them apart.
class ReportText
{
    Q_DECLARE_TR_FUNCTIONS(Report)
public:
    ReportText(const QLocale &locale, const QTimeZone &zone) : m_locale(locale), m_zone(zone) {}
    const QLocale &locale() const { return m_locale; }
    const QTimeZone &zone() const { return m_zone; }

    /// What screens show of this KPI: scale, value, change and headroom are the same here.
    ReadingText reading(const KpiReading &reading) const { return readingText(reading, m_locale); }
    /// Digits for this KPI: three, more when value and limit would read the same.
    int digits(const KpiReading &reading) const;

    QString quantity(const KpiReading &reading, std::optional<double> value) const; ///< with unit
    QString limit(const KpiReading &reading) const;       ///< "< 200 ms", with a star when it is a proposal
    QString bounds(const KpiReading &reading) const;      ///< what the buckets can resolve: "100 ms to 250 ms"
    QString baselineValue(const KpiReading &reading) const;
    QString change(const KpiReading &reading) const;      ///< "−47.4 %", "+22 pp"
    QString effect(const KpiReading &reading, std::optional<double> effect) const;
    QString interval(const KpiReading &reading) const;    ///< "−49.1 % to −45.6 %"
    QString probability(std::optional<double> p) const;   ///< "< 0.001"
    QString count(double n) const;
    QString percent(double share, int decimals = 1) const;

    QString statistic(Statistic statistic) const;
    QString verdict(Verdict verdict) const;
    QString itemState(ItemState state) const;
    QString area(const QString &id) const;
    QString reasons(const std::vector<Reason> &reasons) const; ///< each a sentence

    QString duration(double seconds) const;               ///< "24 h", "5 min"
    QString moment(double time) const;                    ///< "19 Mar 2026 14:20:08 CET"
    QString window(const TimeRange &window) const;        ///< "18 Mar 2026 14:20 to 19 Mar 2026 14:20 CET, 24 h"
    QString span(const TimeRange &window) const;          ///< "24 h to 19 Mar 2026 14:20 CET"
    QString statisticWindow(const KpiReading &reading) const; ///< "p95 over 24 h"

private:
    QDateTime local(double time) const;
    QString zoneName(const QDateTime &when) const;

    QLocale m_locale;
    QTimeZone m_zone;
};

CellMark markOf(Verdict verdict);
CellMark markOf(Standing standing);
CellMark markOf(Change change);
CellMark markOf(ItemState state);

} // namespace sextant
