#include "widgets/compare/breakdownview.h"
#include "models/analysis/readingtext.h"
#include "widgets/common/marks.h"
#include "widgets/common/panel.h"

#include <QGridLayout>
#include <QLocale>

#include <algorithm>
#include <array>

namespace sextant {
namespace {

constexpr std::size_t mostRows = 12;

int rank(Change change)
{
    static constexpr std::array<int, 5> order{1, 0, 3, 2, 4}; // improved, regressed, unchanged, inconclusive, no data
    return order[std::size_t(change)];
}

QString share(std::optional<double> value, const QLocale &locale)
{
    return value ? locale.toString(100 * *value, 'f', 0) : QStringLiteral("–");
}

TextLabel *cell(const QString &text, bool right, Ink ink = Ink::Primary, theme::Type type = theme::Type::Small)
{
    TextLabel *label = makeLabel(text, type, ink);
    label->setAlignment(right ? Qt::AlignRight : Qt::AlignLeft);
    label->setElide(Qt::ElideMiddle);
    return label;
}

QString titleFor(const QString &label)
{
    if (label == QStringLiteral("instance"))
        return BreakdownView::tr("By instance");
    if (label == QStringLiteral("device"))
        return BreakdownView::tr("By device");
    if (label == QStringLiteral("route") || label == QStringLiteral("handler") || label == QStringLiteral("path"))
        return BreakdownView::tr("By route");
    return BreakdownView::tr("By %1").arg(label);
}

} // namespace

BreakdownView::BreakdownView(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::px(4));
    m_title = makeLabel({}, theme::Type::SmallStrong, Ink::Secondary);
    column->addWidget(m_title);
    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(theme::px(8));
    m_grid->setVerticalSpacing(theme::px(3));
    m_grid->setColumnStretch(0, 3);
    for (int i = 1; i < 5; ++i)
        m_grid->setColumnStretch(i, 2);
    column->addLayout(m_grid);
    m_rest = makeLabel({}, theme::Type::Small, Ink::Tertiary);
    m_mix = makeParagraph({}, theme::Type::Small, Ink::Tertiary);
    column->addWidget(m_rest);
    column->addWidget(m_mix);
    hide();
}

void BreakdownView::setBreakdown(const Breakdown &breakdown, const KpiReading &reading, const QString &baseline)
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    setVisible(!breakdown.empty());
    if (breakdown.empty())
        return;
    m_title->setText(titleFor(breakdown.label));
    const DisplayScale scale = readingScale(reading);
    const QString unit = scale.symbol.isEmpty() ? QString() : QStringLiteral(", ") + scale.symbol;
    const QString head[] = {QString(), baseline + unit, tr("Current") + unit, tr("Change"), tr("Traffic, %")};
    for (int i = 0; i < 5; ++i)
        m_grid->addWidget(cell(head[i], i > 0, Ink::Tertiary, theme::Type::CaptionStrong), 0, i);
    std::vector<const BreakdownRow *> rows;
    for (const BreakdownRow &row : breakdown.rows)
        rows.push_back(&row);
    std::stable_sort(rows.begin(), rows.end(), [](const BreakdownRow *a, const BreakdownRow *b) { return rank(a->change.verdict) < rank(b->change.verdict); });
    const std::size_t shown = std::min(rows.size(), mostRows);
    for (std::size_t i = 0; i < shown; ++i)
        addRow(int(i) + 1, *rows[i], reading);
    m_rest->setText(tr("and %n more", nullptr, int(rows.size() - shown)));
    m_rest->setVisible(rows.size() > shown);
    m_mix->setText(breakdown.mix.text);
}

void BreakdownView::addRow(int row, const BreakdownRow &part, const KpiReading &reading)
{
    const QLocale locale;
    const DisplayScale scale = readingScale(reading);
    const auto number = [&](std::optional<double> value) { return value ? formatNumber(*value, scale, locale) : QStringLiteral("–"); };
    m_grid->addWidget(cell(part.part, false), row, 0);
    m_grid->addWidget(cell(number(part.change.baselineValue), true, Ink::Tertiary), row, 1);
    m_grid->addWidget(cell(number(part.change.currentValue), true), row, 2);
    auto *change = new QWidget;
    auto *line = new QHBoxLayout(change);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(theme::px(4));
    line->addStretch(1);
    const Change verdict = part.change.verdict;
    line->addWidget(new GlyphLabel(verdict == Change::NoData ? Glyph::NoData : badgeOf(verdict).glyph, 12));
    const bool both = part.change.baselineValue && part.change.currentValue;
    line->addWidget(cell(both ? formatChange(*part.change.baselineValue, *part.change.currentValue, reading.kpi.unit, locale) : QStringLiteral("–"), true));
    change->setToolTip(changeWord(verdict));
    change->setAccessibleName(changeWord(verdict));
    m_grid->addWidget(change, row, 3);
    const QString traffic = part.baselineShare || part.currentShare
                                ? QStringLiteral("%1 › %2").arg(share(part.baselineShare, locale), share(part.currentShare, locale))
                                : QStringLiteral("–");
    m_grid->addWidget(cell(traffic, true, Ink::Secondary), row, 4);
}

} // namespace sextant
