#pragma once
#include "widgets/common/page.h"
#include "widgets/overview/answerstrip.h"

#include <QPointer>

class QBoxLayout;
class QGridLayout;
class QStackedLayout;

namespace sextant {

class AreaHead;
class AttentionList;
class ChartView;
class KpiCard;
class Panel;
class SegmentedControl;
class Tag;
class EmptyState;

/// Answer first: targets met and changes in one strip, four areas with their gravest KPIs, the main chart, what needs a
/// person. Four columns of cards from 1170 px of content, two from 780, one below.
class OverviewPage : public Page
{
    Q_OBJECT
public:
    explicit OverviewPage(QWidget *parent = nullptr);
    void setSnapshot(const SnapshotPtr &snapshot) override;
    /// The next gate of the workflow; without one the strip leaves the block out.
    void setGate(const std::optional<GateBlock> &gate);
    /// Seconds east of UTC of the times shown.
    void setTimeZoneOffset(int seconds);
    /// Paused: the values stand still and the cards say since when. Busy: a newer picture is on its way, the old one is dimmed.
    void setActivity(bool paused, bool busy);

Q_SIGNALS:
    void noteRequested(double time);
    void exportRequested(const QString &suggestedName, const QByteArray &content);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Area {
        QWidget *column = nullptr;
        QBoxLayout *cardsLayout = nullptr;
        AreaHead *head = nullptr;
        std::vector<KpiCard *> cards;
    };
    void makeAreas(QWidget *content);
    void makeBottom(QWidget *content);
    void reflow();
    void showSummary();
    void showChart();
    void act(const struct Attention &attention);

    SnapshotPtr m_snapshot;
    OverviewSummary m_summary;
    bool m_paused = false;
    int m_offset = 0;
    int m_columns = 0;
    QStackedLayout *m_stack;
    EmptyState *m_empty;
    AnswerStrip *m_strip;
    QGridLayout *m_grid;
    QGridLayout *m_bottom;
    std::vector<Area> m_areas;
    Panel *m_chartPanel;
    Panel *m_attentionPanel;
    SegmentedControl *m_mode;
    ChartView *m_chart;
    Tag *m_count;
    AttentionList *m_attention;
};

} // namespace sextant
