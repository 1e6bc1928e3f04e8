#include "widgets/resources/resourcespage.h"

#include "widgets/charts/chartview.h"
#include "widgets/common/controls.h"
#include "widgets/common/panel.h"
#include "widgets/resources/resourcepanel.h"

#include <QDateTime>
#include <QStackedLayout>
#include <QTimeZone>

namespace sextant {
namespace {

/// The words to the line styles, right above the charts.
class Legend final : public QWidget
{
public:
    explicit Legend(QWidget *parent = nullptr) : QWidget(parent)
    {
        setFixedHeight(theme::px(30));
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const theme::Tokens &t = theme::current();
        const qreal s = theme::scale();
        QPainter painter(this);
        const QFont font = theme::font(theme::Type::Small);
        struct Entry {
            QString text;
            QColor color;
            qreal width;
            bool dashed;
        };
        const Entry entries[] = {{ResourcesPage::tr("Target"), t.ink1, 1, true},
                                 {ResourcesPage::tr("Baseline, middle 80 %"), t.baseBand, 10, false},
                                 {ResourcesPage::tr("Baseline"), t.base, 1.25, false},
                                 {ResourcesPage::tr("Maximum"), t.accent, 1, false},
                                 {ResourcesPage::tr("Average"), t.accent, 2, false}};
        qreal x = width(); // from the right; what has no room is left out
        for (const Entry &entry : entries) {
            const qreal used = textWidth(entry.text, font) + 26 * s;
            if (x - used < 0)
                return;
            drawText(painter, {x - used + 26 * s, 0}, height(), entry.text, font, t.ink2);
            QPen pen(entry.color, entry.width * s, entry.dashed ? Qt::CustomDashLine : Qt::SolidLine, Qt::FlatCap);
            if (entry.dashed)
                pen.setDashPattern({5, 3});
            painter.setPen(pen);
            const qreal y = std::floor(height() / 2.0) + 0.5;
            painter.drawLine(QPointF(x - used, y), QPointF(x - used + 20 * s, y));
            x -= used + 14 * s;
        }
    }
};

} // namespace

ResourcesPage::ResourcesPage(QWidget *parent) : Page(parent)
{
    m_offset = QDateTime::currentDateTime().offsetFromUtc();
    m_stack = new QStackedLayout(this);
    m_empty = new EmptyState(tr("No resource is measured yet."), tr("Open sources"));
    m_stack->addWidget(m_empty);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(theme::px(24), theme::px(16), theme::px(24), theme::px(16));
    layout->setSpacing(theme::px(12));
    auto *bar = new QHBoxLayout;
    bar->setSpacing(theme::px(8));
    m_mode = new SegmentedControl(tr("Lines"));
    m_mode->setTexts({tr("Pool"), tr("By instance")});
    m_synced = makeButton(tr("Crosshair synced"), ButtonKind::Default, Icon::Link);
    m_synced->setCheckable(true);
    m_synced->setChecked(true);
    bar->addWidget(m_mode);
    bar->addWidget(m_synced);
    bar->addWidget(new Legend, 1);
    layout->addLayout(bar);
    auto *panel = new Panel;
    m_rows = panel->body();
    m_rows->setContentsMargins(0, theme::px(4), 0, theme::px(4)); // charts are square, the panel's corners are not
    layout->addWidget(panel);
    layout->addStretch(1);
    m_stack->addWidget(content);
    connect(m_empty, &EmptyState::actionTriggered, this, [this] { Q_EMIT pageRequested(QStringLiteral("sources")); });
    connect(m_mode, &SegmentedControl::chosen, this, &ResourcesPage::showRows);
}

ResourcePanel *ResourcesPage::makePanel()
{
    auto *panel = new ResourcePanel;
    m_rows->addWidget(panel);
    m_panels.push_back(panel);
    connect(panel, &ResourcePanel::kpiRequested, this, &ResourcesPage::kpiRequested);
    ChartView *chart = panel->chart();
    connect(chart, &ChartView::noteRequested, this, &ResourcesPage::noteRequested);
    connect(chart, &ChartView::exportRequested, this, &ResourcesPage::exportRequested);
    connect(chart, &ChartView::crosshairMoved, this, [this, panel](std::optional<double> time) {
        for (ResourcePanel *other : m_panels) {
            if (other != panel && !m_synced->isChecked())
                continue;
            if (other != panel)
                other->chart()->setCrosshair(time);
            other->setReadout(time);
        }
    });
    connect(chart, &ChartView::visibleRangeChanged, this, [this, panel](const TimeRange &range) {
        for (ResourcePanel *other : m_panels)
            if (other != panel)
                other->chart()->setVisibleRange(range);
    });
    return panel;
}

void ResourcesPage::setSnapshot(const SnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    showRows();
}

void ResourcesPage::setTimeZoneOffset(int seconds)
{
    m_offset = seconds;
    showRows();
}

void ResourcesPage::showRows()
{
    const std::vector<ResourceRow> rows = m_snapshot ? resourceRows(*m_snapshot, m_mode->current() == 1, QLocale()) : std::vector<ResourceRow>();
    m_stack->setCurrentIndex(rows.empty() ? 0 : 1);
    while (m_panels.size() < rows.size())
        makePanel();
    const QString baseline = m_snapshot && !m_snapshot->baselineName.isEmpty() ? m_snapshot->baselineName : tr("Baseline");
    for (std::size_t i = 0; i < m_panels.size(); ++i) {
        m_panels[i]->setVisible(i < rows.size());
        if (i < rows.size())
            m_panels[i]->setRow(rows[i], baseline, spanText(m_snapshot->window.length(), QLocale()), i == 0, i + 1 == rows.size(), m_offset);
    }
}

} // namespace sextant
