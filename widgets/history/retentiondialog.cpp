#include "widgets/history/retentiondialog.h"

#include "widgets/common/text.h"
#include "widgets/history/historytext.h"

#include <QGridLayout>
#include <QLocale>

#include <algorithm>

namespace sextant {
namespace {

const std::array<std::vector<int>, 4> lengths{{{1, 2, 7, 14, 30}, {7, 14, 30, 90}, {30, 90, 180, 400, 800, 0}, {400, 800, 1825, 3650, 0}}};

/// 0 is forever.
bool shorter(int days, int than)
{
    return days != 0 && (than == 0 || days < than);
}

} // namespace

RetentionDialog::RetentionDialog(const HistoryRetention &retention, const std::vector<HistorySpan> &stored, QWidget *parent)
    : Dialog(tr("How long history is kept"), tr("Longer spans are made from finer ones, so the past stays visible in less detail. What is older is deleted when new points are written."), parent)
{
    const std::array<QString, 4> names{tr("Points as they came"), tr("Minutes"), tr("Hours, with buckets"), tr("Days, with buckets")};
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(theme::px(16));
    grid->setVerticalSpacing(theme::px(8));
    for (std::size_t level = 0; level < m_choices.size(); ++level) {
        qint64 rows = 0;
        for (const HistorySpan &span : stored)
            rows += span.rows[level];
        m_choices[level] = new QComboBox;
        m_choices[level]->setAccessibleName(names[level]);
        auto *label = makeLabel(names[level]);
        label->setBuddy(m_choices[level]);
        grid->addWidget(label, int(level), 0);
        grid->addWidget(m_choices[level], int(level), 1);
        grid->addWidget(makeLabel(tr("%1 stored").arg(QLocale().toString(rows)), theme::Type::Small, Ink::Tertiary), int(level), 2);
        offer(level, retention.days[level]);
        connect(m_choices[level], &QComboBox::activated, this, [this, level] {
            for (std::size_t coarser = level + 1; coarser < m_choices.size(); ++coarser)
                offer(coarser, m_choices[coarser]->currentData().toInt());
        });
    }
    grid->setColumnStretch(2, 1);
    body()->addLayout(grid);
    addButton(tr("Keep it so"), ButtonKind::Primary);
}

void RetentionDialog::offer(std::size_t level, int wanted)
{
    const int least = level == 0 ? 1 : m_choices[level - 1]->currentData().toInt();
    std::vector<int> days = lengths[level];
    if (std::find(days.begin(), days.end(), wanted) == days.end())
        days.insert(std::upper_bound(days.begin(), days.end(), wanted, shorter), wanted);
    QComboBox *box = m_choices[level];
    box->clear();
    for (int length : days)
        if (!shorter(length, least))
            box->addItem(keptText(length), length);
    if (box->count() == 0)
        box->addItem(keptText(least), least);
    box->setCurrentIndex(std::max(0, box->findData(wanted)));
}

HistoryRetention RetentionDialog::retention() const
{
    HistoryRetention out;
    for (std::size_t level = 0; level < m_choices.size(); ++level)
        out.days[level] = m_choices[level]->currentData().toInt();
    return out;
}

} // namespace sextant
