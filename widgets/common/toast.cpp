#include "widgets/common/toast.h"

#include "widgets/common/controls.h"
#include "widgets/common/panel.h"

#include <QEvent>
#include <QTimer>

namespace sextant {
namespace {

constexpr int mostToasts = 3;
constexpr int shownFor = 6000; // ms

Glyph glyphOfTone(Tone tone)
{
    switch (tone) {
    case Tone::Good: return Glyph::Improved;
    case Tone::Bad: return Glyph::Regressed;
    case Tone::Warn: return Glyph::Warning;
    case Tone::Unknown: return Glyph::Inconclusive;
    default: return Glyph::Unchanged;
    }
}

class Toast final : public QWidget
{
public:
    Toast(const ToastContent &content, QWidget *parent) : QWidget(parent), m_tone(content.tone)
    {
        setFixedSize(std::min(theme::px(400), parent->width() - theme::px(32)), theme::px(46));
        setAccessibleName(content.title);
        setAccessibleDescription(content.detail);
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(theme::px(15), 0, theme::px(6), 0);
        row->setSpacing(theme::px(10));
        row->addWidget(new GlyphLabel(glyphOfTone(content.tone)));
        auto *texts = new QVBoxLayout;
        texts->setSpacing(0);
        TextLabel *title = makeLabel(content.title, theme::Type::BodyStrong);
        title->setElide(Qt::ElideRight);
        title->setFixedHeight(theme::px(18));
        texts->addStretch();
        texts->addWidget(title);
        if (!content.detail.isEmpty()) {
            TextLabel *detail = makeLabel(content.detail, theme::Type::Small, Ink::Tertiary);
            detail->setElide(Qt::ElideRight);
            detail->setFixedHeight(theme::px(16));
            texts->addWidget(detail);
        }
        texts->addStretch();
        row->addLayout(texts, 1);
        if (!content.action.isEmpty()) {
            action = makeLink(content.action);
            row->addWidget(action);
        }
        close = makeIconButton(Icon::Close, QObject::tr("Close"));
        close->setIconSize(QSize(theme::px(12), theme::px(12)));
        row->addWidget(close);
    }
    QPushButton *action = nullptr;
    QPushButton *close = nullptr;

protected:
    void paintEvent(QPaintEvent *) override
    {
        const theme::Tokens &t = theme::current();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QPainterPath frame;
        frame.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4.5, 4.5);
        painter.fillPath(frame, t.panel);
        painter.setClipPath(frame);
        painter.fillRect(QRectF(layoutDirection() == Qt::RightToLeft ? width() - theme::px(5) : 0, 0, theme::px(5), height()),
                         toneColors(m_tone).fill);
        painter.setClipping(false);
        painter.setPen(QPen(t.control, 1));
        painter.drawPath(frame);
    }

private:
    Tone m_tone;
};

} // namespace

ToastStack::ToastStack(QWidget *host) : QObject(host), m_host(host)
{
    host->installEventFilter(this);
}

void ToastStack::show(const ToastContent &content)
{
    while (m_toasts.size() >= mostToasts)
        drop(m_toasts.constFirst());
    auto *toast = new Toast(content, m_host);
    connect(toast->close, &QPushButton::clicked, this, [this, toast] { drop(toast); });
    if (toast->action)
        connect(toast->action, &QPushButton::clicked, this, [this, toast, act = content.act] {
            drop(toast);
            if (act)
                act();
        });
    if (content.tone != Tone::Bad)
        QTimer::singleShot(shownFor, toast, [this, toast] { drop(toast); });
    m_toasts << toast;
    toast->show();
    place();
}

void ToastStack::drop(QWidget *toast)
{
    if (m_toasts.removeOne(toast)) {
        toast->hide();
        toast->deleteLater();
        place();
    }
}

void ToastStack::place()
{
    const int edge = theme::px(16);
    int bottom = m_host->height() - edge;
    for (auto it = m_toasts.crbegin(); it != m_toasts.crend(); ++it) {
        QWidget *toast = *it;
        const int x = m_host->layoutDirection() == Qt::RightToLeft ? edge : m_host->width() - edge - toast->width();
        toast->move(x, bottom - toast->height());
        toast->raise();
        bottom -= toast->height() + theme::px(8);
    }
}

bool ToastStack::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_host && event->type() == QEvent::Resize)
        place();
    return false;
}

} // namespace sextant
