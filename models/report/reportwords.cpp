#include "models/report/reporttext.h"

namespace sextant {

QString ReportText::statistic(Statistic statistic) const
{
    switch (statistic) {
    case Statistic::Mean: return tr("mean");
    case Statistic::P50: return tr("median");
    case Statistic::P75: return tr("p75");
    case Statistic::P95: return tr("p95");
    case Statistic::P99: return tr("p99");
    case Statistic::Max: return tr("maximum");
    case Statistic::Min: return tr("minimum");
    case Statistic::Ratio: return tr("ratio of sums");
    case Statistic::SustainedMin: return tr("sustained minimum");
    }
    return {};
}

QString ReportText::verdict(Verdict verdict) const
{
    switch (verdict) {
    case Verdict::Met: return tr("Met");
    case Verdict::Missed: return tr("Missed");
    case Verdict::Inconclusive: return tr("Inconclusive");
    case Verdict::NoData: return tr("No data");
    }
    return {};
}

QString ReportText::itemState(ItemState state) const
{
    switch (state) {
    case ItemState::Todo: return tr("To do");
    case ItemState::Doing: return tr("Doing");
    case ItemState::Attested: return tr("Attested");
    case ItemState::Evidenced: return tr("Evidenced");
    case ItemState::Failed: return tr("Failed");
    case ItemState::Inconclusive: return tr("Inconclusive");
    case ItemState::Stale: return tr("Stale");
    case ItemState::Waived: return tr("Waived");
    case ItemState::NotApplicable: return tr("Not applicable");
    }
    return {};
}

QString ReportText::area(const QString &id) const
{
    if (id == u"response")
        return tr("Response time");
    if (id == u"throughput")
        return tr("Throughput");
    if (id == u"resources")
        return tr("Resources");
    if (id == u"experience")
        return tr("User experience");
    if (id == u"guard")
        return tr("Guard metrics");
    return id;
}

QString ReportText::reasons(const std::vector<Reason> &reasons) const
{
    QStringList texts;
    for (const Reason &reason : reasons)
        if (!reason.text.isEmpty())
            texts << (reason.text.back().isLetterOrNumber() || reason.text.endsWith(u'%') || reason.text.endsWith(u')') ? reason.text + u'.' : reason.text);
    return texts.join(u' ');
}

CellMark markOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Met: return CellMark::Met;
    case Verdict::Missed: return CellMark::Missed;
    case Verdict::Inconclusive: return CellMark::Inconclusive;
    case Verdict::NoData: return CellMark::NoData;
    }
    return CellMark::NoData;
}

CellMark markOf(Standing standing)
{
    switch (standing) {
    case Standing::Met: return CellMark::Met;
    case Standing::AtRisk: return CellMark::AtRisk;
    case Standing::Missed: return CellMark::Missed;
    case Standing::Inconclusive:
    case Standing::Stale: return CellMark::Inconclusive;
    case Standing::NoData: return CellMark::NoData;
    case Standing::NoTarget: return CellMark::None;
    }
    return CellMark::NoData;
}

CellMark markOf(Change change)
{
    switch (change) {
    case Change::Improved: return CellMark::Improved;
    case Change::Regressed: return CellMark::Regressed;
    case Change::Unchanged: return CellMark::Unchanged;
    case Change::Inconclusive: return CellMark::ChangeInconclusive;
    case Change::NoData: return CellMark::NoData;
    }
    return CellMark::NoData;
}

CellMark markOf(ItemState state)
{
    switch (state) {
    case ItemState::Todo: return CellMark::Todo;
    case ItemState::Doing: return CellMark::Doing;
    case ItemState::Attested:
    case ItemState::Evidenced: return CellMark::Done;
    case ItemState::Failed: return CellMark::Failed;
    case ItemState::Inconclusive:
    case ItemState::Stale: return CellMark::Inconclusive;
    case ItemState::Waived: return CellMark::Waived;
    case ItemState::NotApplicable: return CellMark::None;
    }
    return CellMark::None;
}

} // namespace sextant
