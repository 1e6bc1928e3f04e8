#pragma once
#include "models/analysis/readingtext.h"

namespace sextant {

/// One area of the overview: its targets in catalogue order and the KPIs worth a card, worst first.
struct AreaSummary {
    QString id;
    QString title;               ///< "Response time"
    std::vector<Standing> targets;
    int met = 0;
    std::vector<QString> cards;  ///< KPI ids
    int more = 0;                ///< KPIs of the area without a card
    QString sentence;            ///< on the worst item
};

/// Something that needs a person, gravest first.
struct Attention {
    enum class Kind { MissedAndRegressed, Missed, SourceFailed, Regressed, Undecided, SourceStale, NoData } kind;
    QString title;
    QString detail;
    QString kpi;    ///< empty when it is about a source
    QString source; ///< id
};

/// A snapshot in one look. Targets without data, stale or undecided ones never count as met.
struct OverviewSummary {
    int targets = 0;
    int met = 0;
    int missed = 0;
    int open = 0;         ///< stale, undecided or without data
    QString headline;     ///< "16 of 18 targets met"
    QString detail;       ///< "Missed: Memory peak, Page load p75, mobile"
    int improved = 0;
    int regressed = 0;
    int unchanged = 0;
    int inconclusive = 0;
    QString compared;     ///< "23 KPIs against B1"; empty without a comparison
    std::vector<AreaSummary> areas;
    std::vector<Attention> attention;
    QString chartKpi;     ///< the KPI of the main chart: the first key one with data
};

OverviewSummary summarize(const Snapshot &snapshot, const QLocale &locale, int cardsPerArea = 2);

/// "p95 over 24 h: 164 ms, baseline 312 ms, 47.4 % lower (95 % CI 45.6 to 49.1)".
QString readingLine(const ReadingText &text);

} // namespace sextant
