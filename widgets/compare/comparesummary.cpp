#include "widgets/compare/comparesummary.h"
#include "models/analysis/readingtext.h"
#include "models/core/wording.h"
#include "widgets/common/controls.h"
#include "widgets/common/panel.h"
#include "widgets/compare/comparetext.h"
#include "widgets/sources/timetext.h"

namespace sextant {

CompareSummary::CompareSummary(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, theme::px(4));
    column->setSpacing(0);
    m_conditions = makeLabel({}, theme::Type::Small, Ink::Tertiary);
    m_conditions->setElide(Qt::ElideRight); // the whole line is in the tooltip
    m_conditions->setContentsMargins(theme::px(16), 0, theme::px(16), theme::px(2));
    m_notes = makeParagraph({}, theme::Type::Small, Ink::Warn);
    m_notes->setContentsMargins(theme::px(16), 0, theme::px(16), theme::px(2));
    column->addWidget(makeRunsBar());
    column->addWidget(makeHead());
    column->addWidget(m_conditions);
    column->addWidget(m_notes);
}

QWidget *CompareSummary::makeRunsBar()
{
    m_runsBar = new QWidget;
    auto *line = new QHBoxLayout(m_runsBar);
    line->setContentsMargins(theme::px(16), 0, theme::px(8), theme::px(6));
    TextLabel *text = makeLabel(tr("Two frozen runs, no live data"), theme::Type::SmallStrong);
    text->setElide(Qt::ElideRight);
    QPushButton *back = makeSmallButton(tr("Back to the current window"), ButtonKind::Default, Icon::Left);
    line->addWidget(text, 1);
    line->addWidget(back);
    connect(back, &QPushButton::clicked, this, &CompareSummary::backRequested);
    return m_runsBar;
}

QWidget *CompareSummary::makeHead()
{
    auto *box = new QWidget;
    auto *line = new QHBoxLayout(box);
    line->setContentsMargins(theme::px(8), 0, theme::px(12), theme::px(4));
    line->setSpacing(theme::px(8));
    m_overall = new Badge;
    m_preliminary = new Badge;
    m_preliminary->setBadge({tr("Preliminary"), Glyph::Inconclusive, Tone::Unknown});
    m_windows = makeLabel({}, theme::Type::Small, Ink::Tertiary);
    m_windows->setElide(Qt::ElideRight);
    line->addWidget(m_overall);
    line->addWidget(m_preliminary);
    line->addWidget(m_windows, 1);
    return box;
}

void CompareSummary::setMoment(const SnapshotPtr &snapshot, bool runs)
{
    m_runsBar->setVisible(runs);
    const ComparisonSet set = snapshot && snapshot->comparison ? *snapshot->comparison : ComparisonSet{};
    BadgeText badge = badgeOf(set.overall);
    badge.text = tr("Overall %1").arg(inSentence(changeWord(set.overall)));
    m_overall->setBadge(badge);
    m_preliminary->setVisible(set.options.preliminary);
    m_preliminary->setToolTip(noteText(set, QStringLiteral("preliminary")));
    const QLocale locale;
    m_windows->setText(snapshot && snapshot->comparison
                           ? tr("%1 against %2, %3, %4").arg(rangeText(set.currentWindow, locale), snapshot->baselineId,
                                                             rangeText(set.baselineWindow, locale), zoneText(snapshot->asOf))
                           : QString());
    m_conditions->setText(conditionsText(set));
    m_conditions->setVisible(!m_conditions->text().isEmpty());
    m_notes->setText(warningsText(set));
    m_notes->setVisible(!m_notes->text().isEmpty());
}

} // namespace sextant
