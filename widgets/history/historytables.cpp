#include "widgets/history/historytables.h"

#include "models/analysis/readingtext.h"
#include "models/core/datatext.h"
#include "widgets/common/tables.h"
#include "widgets/history/historytext.h"
#include "widgets/sources/timetext.h"

#include <QCoreApplication>

#include <algorithm>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(HistoryTables)
};

const QString absent = QStringLiteral("–");

QString shown(const KpiHistoryReport &row, double value)
{
    const double reference = row.kpi.target ? row.kpi.target->limit : row.series.v.back();
    return formatQuantity(value, displayScale(row.kpi.unit, reference), QLocale());
}

QString sameHoursText(const stats::RegressionAlert &alert, const QLocale &locale)
{
    if (!alert.sameHours)
        return Tr::tr("too few days to compare");
    const DisplayScale percent{100, QStringLiteral("%")};
    return Tr::tr("%1 to %2").arg(formatSigned(alert.sameHours->low, percent, locale), formatSigned(alert.sameHours->high, percent, locale) + QStringLiteral("\u00A0%"));
}

QString burnText(const BurnWindow &window, const QLocale &locale)
{
    return window.burn ? locale.toString(*window.burn, 'f', *window.burn < 10 ? 2 : 1) : absent;
}

HistoryLine budgetLine(const KpiHistoryReport &row)
{
    const QLocale locale;
    const HistoryBudget &budget = *row.budget;
    HistoryLine line;
    line.kpi = row.kpi.id;
    line.cells << shownText(row.kpi.name) << Tr::tr("%1\u00A0% %2").arg(locale.toString(100 * budget.slo, 'g', 5), budget.fromBuckets ? Tr::tr("of requests") : Tr::tr("of time"));
    for (const BurnWindow &window : budget.windows)
        line.cells << burnText(window, locale);
    line.cells << (budget.left ? Tr::tr("%1\u00A0% of %2").arg(locale.toString(100 * *budget.left, 'f', 0), ageText(budget.storedDays * 86400, locale)) : absent);
    if (budget.firing) {
        line.cells << (*budget.firing == stats::BurnSeverity::Page ? Tr::tr("Act now") : Tr::tr("Look into it"));
        line.glyph = Glyph::Warning;
        line.tone = Tone::Bad;
    } else if (budget.left && *budget.left < 0) {
        line.cells << Tr::tr("Used up");
        line.glyph = Glyph::TargetMissed;
        line.tone = Tone::Bad;
    } else if (!budget.fastJudged && !budget.slowJudged) {
        line.cells << Tr::tr("Too little stored");
        line.glyph = Glyph::NoData;
        line.tone = Tone::Unknown;
    } else if (!budget.fastJudged || !budget.slowJudged) {
        line.cells << (budget.slowJudged ? Tr::tr("No slow burn, fast not known") : Tr::tr("No fast burn, slow not known"));
        line.glyph = Glyph::Inconclusive;
        line.tone = Tone::Unknown;
    } else {
        line.cells << Tr::tr("Within budget");
        line.glyph = Glyph::TargetMet;
        line.tone = Tone::Good;
    }
    return line;
}

} // namespace

HistoryTable changesTable(const KpiHistoryReport &row)
{
    const QLocale locale;
    HistoryTable table;
    table.head << Tr::tr("When") << Tr::tr("From") << Tr::tr("To") << Tr::tr("Change") << Tr::tr("Nearest deploy") << Tr::tr("p");
    table.numbers = {1, 2, 3, 5};
    table.toned = 3;
    for (auto change = row.changes.rbegin(); change != row.changes.rend(); ++change) {
        HistoryLine line;
        line.kpi = row.kpi.id;
        line.time = change->at;
        line.cells << momentText(change->at, locale) << shown(row, change->point.before) << shown(row, change->point.after)
                   << formatChange(change->point.before, change->point.after, row.kpi.unit, locale) << deployText(*change) << probabilityText(change->point.p, locale);
        const bool sure = change->verdict && !change->provisional;
        line.glyph = sure ? glyphOf(*change->verdict) : change->point.after > change->point.before ? Glyph::ArrowUp : Glyph::ArrowDown;
        line.tone = sure ? toneOf(*change->verdict) : Tone::Same;
        table.lines.push_back(std::move(line));
    }
    return table;
}

HistoryTable alertsTable(const HistoryReport &report)
{
    const QLocale locale;
    HistoryTable table;
    table.head << Tr::tr("KPI") << Tr::tr("Opened") << Tr::tr("Closed") << Tr::tr("From") << Tr::tr("To") << Tr::tr("Change") << Tr::tr("Same hours before");
    table.numbers = {3, 4, 5};
    table.toned = 5;
    for (const KpiHistoryReport &row : report.kpis)
        for (const stats::RegressionAlert &alert : row.alerts) {
            HistoryLine line;
            line.kpi = row.kpi.id;
            line.time = alert.since;
            line.cells << shownText(row.kpi.name) << momentText(alert.since, locale) << (alert.closed ? momentText(*alert.closed, locale) : Tr::tr("still open"))
                       << shown(row, alert.before) << shown(row, alert.after) << formatChange(alert.before, alert.after, row.kpi.unit, locale)
                       << sameHoursText(alert, locale);
            const bool bad = alert.open() && row.confirms(alert);
            line.glyph = bad ? Glyph::Regressed : alert.open() ? Glyph::Inconclusive : Glyph::Unchanged;
            line.tone = bad ? Tone::Bad : Tone::Neutral;
            table.lines.push_back(std::move(line));
        }
    std::stable_sort(table.lines.begin(), table.lines.end(), [](const HistoryLine &a, const HistoryLine &b) {
        const bool openA = a.tone == Tone::Bad, openB = b.tone == Tone::Bad;
        return openA != openB ? openA : a.time > b.time;
    });
    return table;
}

HistoryTable budgetsTable(const HistoryReport &report)
{
    HistoryTable table;
    table.head << Tr::tr("KPI") << Tr::tr("Has to be good") << Tr::tr("Burn 1 h") << Tr::tr("Burn 6 h") << Tr::tr("Burn 3 days") << Tr::tr("Budget left") << Tr::tr("State");
    table.numbers = {2, 3, 4, 5};
    table.toned = 6;
    for (const KpiHistoryReport &row : report.kpis)
        if (row.budget)
            table.lines.push_back(budgetLine(row));
    return table;
}

void HistoryTableModel::setTable(HistoryTable table)
{
    beginResetModel();
    m_table = std::move(table);
    endResetModel();
}

const HistoryLine *HistoryTableModel::line(int row) const
{
    return row >= 0 && row < int(m_table.lines.size()) ? &m_table.lines[std::size_t(row)] : nullptr;
}

bool HistoryTableModel::isNumber(int column) const
{
    return std::find(m_table.numbers.begin(), m_table.numbers.end(), column) != m_table.numbers.end();
}

QVariant HistoryTableModel::cell(int row, int column, int role) const
{
    const HistoryLine &line = m_table.lines[std::size_t(row)];
    switch (role) {
    case Qt::DisplayRole: return line.cells.value(column);
    case GlyphRole: return column == 0 && line.glyph ? QVariant(int(*line.glyph)) : QVariant();
    case ToneRole: return column == m_table.toned ? QVariant(int(line.tone)) : QVariant();
    case StrongRole: return column == m_table.toned;
    default: return {};
    }
}

} // namespace sextant
