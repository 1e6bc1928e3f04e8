#include "tests/app/window/textspy.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QLineEdit>
#include <QPaintEngine>
#include <QPainter>
#include <QPlainTextEdit>
#include <QToolTip>
#include <QWidget>

#include <algorithm>

namespace sextant::test {
namespace {

class SpyEngine : public QPaintEngine
{
public:
    explicit SpyEngine(std::vector<DrawnText> &out) : QPaintEngine(QPaintEngine::AllFeatures), m_out(out) {}
    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    Type type() const override { return User; }
    void updateState(const QPaintEngineState &) override {}
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override {}
    void drawTiledPixmap(const QRectF &, const QPixmap &, const QPointF &) override {}
    void drawImage(const QRectF &, const QImage &, const QRectF &, Qt::ImageConversionFlags) override {}
    void drawPath(const QPainterPath &) override {}
    void drawPolygon(const QPointF *, int, PolygonDrawMode) override {}
    void drawPolygon(const QPoint *, int, PolygonDrawMode) override {}
    void drawTextItem(const QPointF &at, const QTextItem &item) override
    {
        const QTransform transform = painter()->deviceTransform(); // with the child's place in the widget that is drawn
        const QRectF box = transform.mapRect(QRectF(at.x(), at.y() - item.ascent(), item.width(), item.ascent() + item.descent()));
        QRectF clip = systemClip().isEmpty() ? QRectF(box) : QRectF(systemClip().boundingRect());
        if (painter()->hasClipping())
            clip &= transform.mapRect(painter()->clipBoundingRect());
        if (!item.text().trimmed().isEmpty())
            m_out.push_back({item.text(), box, clip});
    }

private:
    std::vector<DrawnText> &m_out;
};

class SpyDevice : public QPaintDevice
{
public:
    SpyDevice(QSize size, std::vector<DrawnText> &out) : m_size(size), m_engine(out) {}
    QPaintEngine *paintEngine() const override { return &m_engine; }

protected:
    int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth: return m_size.width();
        case PdmHeight: return m_size.height();
        case PdmDepth: return 32;
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY: return 96;
        case PdmDevicePixelRatio: return 1;
        case PdmDevicePixelRatioScaled: return int(devicePixelRatioFScale());
        default: return 0;
        }
    }

private:
    QSize m_size;
    mutable SpyEngine m_engine;
};

/// What is typed is scrolled in its field, and may be longer than it.
bool scrolls(const QWidget *widget)
{
    for (; widget; widget = widget->parentWidget())
        if (qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget))
            return true;
    return false;
}

bool hasToolTip(QWidget &widget, QPoint at)
{
    QToolTip::hideText();
    QHelpEvent event(QEvent::ToolTip, at, widget.mapToGlobal(at));
    QCoreApplication::sendEvent(&widget, &event);
    const bool shown = !QToolTip::text().isEmpty();
    QToolTip::hideText();
    return shown;
}

QString placeOf(const QWidget &widget)
{
    QStringList names;
    for (const QWidget *at = &widget; at && !at->isWindow() && names.size() < 4; at = at->parentWidget())
        names.prepend(QString::fromLatin1(at->metaObject()->className()).remove(QStringLiteral("sextant::")));
    return names.join(u'/');
}

QString said(const DrawnText &text)
{
    return QStringLiteral("\"%1\" at %2,%3 +%4").arg(text.text).arg(int(text.box.left())).arg(int(text.box.top())).arg(int(text.box.width()));
}

} // namespace

std::vector<DrawnText> textsOf(QWidget &widget)
{
    std::vector<DrawnText> out;
    SpyDevice device(widget.size(), out);
    widget.render(&device, {}, {}, QWidget::DrawWindowBackground | QWidget::DrawChildren);
    // Rows that are scrolled away are drawn too by some.
    out.erase(std::remove_if(out.begin(), out.end(), [](const DrawnText &text) { return (text.box & text.clip).height() < text.box.height() / 2; }), out.end());
    return out;
}

QStringList unreadable(QWidget &widget)
{
    constexpr double slack = 2; // px: side bearings and rounding
    QStringList out;
    const std::vector<DrawnText> texts = textsOf(widget);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const DrawnText &text = texts[i];
        const QPoint middle = (text.box & text.clip).center().toPoint();
        QWidget *owner = widget.childAt(middle);
        owner = owner ? owner : &widget;
        const QString place = placeOf(*owner);
        const QPoint local = owner->mapFrom(&widget, middle);
        const bool cut = text.box.left() < text.clip.left() - slack || text.box.right() > text.clip.right() + slack;
        if (cut && !scrolls(owner))
            out << place + QStringLiteral(" cuts ") + said(text);
        if (text.text.endsWith(u'…') && !scrolls(owner) && !hasToolTip(*owner, local))
            out << place + QStringLiteral(" elides without a tooltip ") + said(text);
        for (std::size_t j = i + 1; j < texts.size(); ++j) {
            const QRectF both = text.box & texts[j].box & text.clip & texts[j].clip;
            const double height = std::min(text.box.height(), texts[j].box.height());
            if (both.width() > slack && both.height() > height * 0.4 && text.text != texts[j].text)
                out << place + QStringLiteral(" draws ") + said(text) + QStringLiteral(" over ") + said(texts[j]);
        }
    }
    return out;
}

} // namespace sextant::test
