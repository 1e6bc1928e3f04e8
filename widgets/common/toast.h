#pragma once
#include "widgets/common/glyphs.h"

#include <QList>
#include <QWidget>

#include <functional>

namespace sextant {

struct ToastContent {
    Tone tone = Tone::Same;  ///< Bad stays until closed, the others go after six seconds
    QString title;
    QString detail;
    QString action;          ///< "Undo", "Retry", "Open"; empty for none
    std::function<void()> act;
};

/// Notes at the bottom right of `host`, at most three. Never the only place where a fact appears.
class ToastStack : public QObject
{
    Q_OBJECT
public:
    explicit ToastStack(QWidget *host);
    void show(const ToastContent &content);
    int count() const { return int(m_toasts.size()); }
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
    void drop(QWidget *toast);
    QWidget *m_host;
    QList<QWidget *> m_toasts;
};

} // namespace sextant
