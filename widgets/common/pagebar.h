#pragma once
#include "widgets/common/controls.h"

class QHBoxLayout;
class QMenu;

namespace sextant {

/// The bar above every page: title · scope · window · baseline · Live/Pause · Present · Export PDF. Narrow windows first
/// lose the labels, then the texts of the buttons, then fold what is left into one "more" button.
class PageBar : public QWidget
{
    Q_OBJECT
public:
    explicit PageBar(QWidget *parent = nullptr);
    void setTitle(const QString &title);
    /// "prod-eu" quiet, "canary pool" strong; empty hides the button.
    void setScope(const QString &label, const QString &value);
    /// "Last 24 h"; empty hides the picker (no source yet).
    void setWindowText(const QString &text);
    /// "B1, 25–26 Feb"; empty shows "choose".
    void setBaselineText(const QString &text);
    void setLive(bool live, const QString &interval);
    void setLiveVisible(bool visible);
    void setExportEnabled(bool enabled);
    /// A control of the page's own, behind the scope.
    void addPageControl(QWidget *control);
    ValueButton *scopeButton() const { return m_scope; }
    ValueButton *windowButton() const { return m_window; }
    ValueButton *baselineButton() const { return m_baseline; }

Q_SIGNALS:
    void scopeRequested();
    void windowRequested();
    void baselineRequested();
    void liveRequested(bool live);
    void presentRequested();
    void exportRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void fold();
    void applyLevel(int level);
    int neededWidth() const;
    void fillMenu();
    QHBoxLayout *m_layout;
    TextLabel *m_title;
    ValueButton *m_scope;
    ValueButton *m_window;
    TextLabel *m_versus;
    ValueButton *m_baseline;
    QWidget *m_separators[2];
    SegmentedControl *m_live;
    QPushButton *m_present;
    QPushButton *m_export;
    QPushButton *m_more;
    QMenu *m_menu;
    int m_pageControls = 0;
    bool m_hasScope = false;
    bool m_hasWindow = true;
    bool m_liveVisible = true;
    bool m_folding = false;
    QString m_interval;
};

} // namespace sextant
