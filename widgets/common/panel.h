#pragma once
#include "widgets/common/text.h"

#include <QBoxLayout>
#include <QWidget>

class QPushButton;

namespace sextant {

/// A surface with a head (title, quiet subtitle, controls to the right) and a body.
class Panel : public QWidget
{
    Q_OBJECT
public:
    explicit Panel(const QString &title = {}, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void setSubtitle(const QString &subtitle);
    /// A line under the head.
    void setRule(bool rule);
    /// Appended at the right end of the head.
    void addControl(QWidget *control);
    /// Directly behind the title: a count, a badge.
    void addBesideTitle(QWidget *widget);
    /// Where the content goes; no margins of its own.
    QVBoxLayout *body() const { return m_body; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *m_head;
    QHBoxLayout *m_headLayout;
    QVBoxLayout *m_body;
    TextLabel *m_title;
    TextLabel *m_subtitle;
    bool m_rule = false;
};

/// A vertical or horizontal hairline.
class Rule : public QWidget
{
    Q_OBJECT
public:
    explicit Rule(Qt::Orientation orientation, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// One sentence and one next step in the place of data that is not there.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    EmptyState(const QString &sentence, const QString &action = {}, QWidget *parent = nullptr);
    void setContent(const QString &sentence, const QString &action);

Q_SIGNALS:
    void actionTriggered();

private:
    TextLabel *m_sentence;
    QPushButton *m_action;
};

/// What failed in the user's words, then the server's, then the chain of probes. On a soft red ground.
class ErrorPanel : public QWidget
{
    Q_OBJECT
public:
    struct Probe {
        enum class State { Passed, Failed, NotTried } state;
        QString title;
        QString detail;
    };
    explicit ErrorPanel(QWidget *parent = nullptr);
    void setContent(const QString &title, const QString &detail, const std::vector<Probe> &probes = {});

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    TextLabel *m_title;
    TextLabel *m_detail;
    Rule *m_rule;
    QHBoxLayout *m_probes;
};

/// A glyph as a widget of its own, `side` design px.
class GlyphLabel : public QWidget
{
    Q_OBJECT
public:
    GlyphLabel(Glyph glyph, int side = 14, QWidget *parent = nullptr);
    void setGlyph(Glyph glyph);
    QSize sizeHint() const override { return {theme::px(m_side), theme::px(m_side)}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Glyph m_glyph;
    int m_side;
};

/// Four-pixel progress with its words: "Querying 24 h, 2 of 3".
class LoadingBar : public QWidget
{
    Q_OBJECT
public:
    explicit LoadingBar(QWidget *parent = nullptr);
    void setProgress(const QString &text, qreal share);
    QSize sizeHint() const override { return {theme::px(160), theme::px(30)}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    qreal m_share = 0;
};

/// The head of an area: title, one ring a target in fixed order, "4 of 5 met", one sentence on the worst item, a link to
/// the KPIs that have no card.
class AreaHead : public QWidget
{
    Q_OBJECT
public:
    explicit AreaHead(QWidget *parent = nullptr);
    void setContent(const QString &title, const std::vector<Standing> &targets, const QString &sentence, int more = 0);
    QSize sizeHint() const override { return {theme::px(224), theme::px(46)}; }
    QSize minimumSizeHint() const override { return {theme::px(200), theme::px(46)}; }

Q_SIGNALS:
    void moreRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QString m_title;
    std::vector<Standing> m_targets;
    QString m_sentence;
    QPushButton *m_more;
};

} // namespace sextant
