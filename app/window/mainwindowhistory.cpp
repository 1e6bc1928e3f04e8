// The page History: its wishes go to the keeper of the project's history, the keeper's answers to the page.
#include "app/window/mainwindow.h"
#include "widgets/common/toast.h"
#include "widgets/history/historypage.h"

namespace sextant {

void MainWindow::connectHistoryPage()
{
    HistoryKeeper *keeper = m_session.history();
    connect(m_history, &HistoryPage::windowChosen, keeper, &HistoryKeeper::load);
    connect(m_history, &HistoryPage::backfillRequested, keeper, &HistoryKeeper::backfill);
    connect(m_history, &HistoryPage::backfillCancelled, keeper, &HistoryKeeper::cancelBackfill);
    connect(m_history, &HistoryPage::retentionChosen, &m_session, &Session::setRetention);
    connect(keeper, &HistoryKeeper::reportChanged, m_history, [this, keeper] { m_history->setReport(keeper->report()); });
    connect(keeper, &HistoryKeeper::loadingChanged, m_history, &HistoryPage::setLoading);
    connect(keeper, &HistoryKeeper::collectingChanged, m_history, &HistoryPage::setCollecting);
    connect(keeper, &HistoryKeeper::progressed, m_history, &HistoryPage::setProgress);
    connect(keeper, &HistoryKeeper::backfilled, this, [this](qulonglong points, const QStringList &errors) {
        ToastContent toast;
        toast.tone = errors.isEmpty() ? Tone::Good : Tone::Warn;
        toast.title = tr("%1 points collected").arg(QLocale().toString(points));
        if (!errors.isEmpty())
            toast.detail = tr("Not everything answered (%1 failed). The first: %2").arg(QString::number(errors.size()), errors.first());
        m_toasts->show(toast);
    });
    // Undo and redo of the retention, and edits elsewhere: the page shows what is stored.
    connect(&m_session, &Session::stateChanged, m_history, [this, keeper] {
        const QString kept = m_session.state().property(retentionProperty, HistoryRetention{}.text());
        if (keeper->report() && keeper->report()->retention.text() != kept && !keeper->isLoading())
            keeper->load(m_history->days());
    });
}

} // namespace sextant
