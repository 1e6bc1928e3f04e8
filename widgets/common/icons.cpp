#include "widgets/common/icons.h"

#include "widgets/common/mirror.h"
#include "widgets/theme/tokens.h"

#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

#include <array>
#include <memory>

// Outside of every namespace, as the macro wants it.
static void loadIconFiles()
{
    Q_INIT_RESOURCE(icons); // a static library's resources are not found by themselves
}

namespace sextant {
namespace {

constexpr std::array<const char *, 44> fileNames{
    "overview", "pulse", "chip", "traces", "compare", "flag", "list", "document", "file", "plug", "clock", "pin", "monitor",
    "export", "import", "pause", "play", "down", "up", "right", "left", "search", "copy", "plus", "close", "check", "warning",
    "folder", "refresh", "more", "link", "filter", "user", "mobile", "desktop", "settings", "edit", "trash", "lock", "table",
    "antenna", "bell", "info", "calendar"};
static_assert(fileNames.size() == std::size_t(Icon::Calendar) + 1);

QSvgRenderer &renderer(Icon name, const QColor &color)
{
    static const bool loaded = [] { loadIconFiles(); return true; }();
    Q_UNUSED(loaded)
    static QHash<quint64, std::shared_ptr<QSvgRenderer>> cache; // icons times the few inks of two schemes
    const quint64 key = (quint64(name) << 32) | color.rgb();
    std::shared_ptr<QSvgRenderer> &entry = cache[key];
    if (!entry) {
        QFile file(QStringLiteral(":/icons/%1.svg").arg(QLatin1String(fileNames[std::size_t(name)])));
        QByteArray svg = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        entry = std::make_shared<QSvgRenderer>(svg.replace("currentColor", color.name().toLatin1()));
    }
    return *entry;
}

class Engine final : public QIconEngine
{
public:
    explicit Engine(Icon name) : m_name(name) {}
    QIconEngine *clone() const override { return new Engine(m_name); }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const theme::Tokens &t = theme::current();
        const qreal side = std::min(rect.width(), rect.height());
        const QRectF square(rect.center().x() + 0.5 - side / 2, rect.center().y() + 0.5 - side / 2, side, side);
        painter->save();
        if (mode == QIcon::Disabled)
            painter->setOpacity(painter->opacity() * 0.5);
        paintIcon(*painter, square, m_name, mode == QIcon::Selected ? t.onAccent : state == QIcon::On ? t.accent : t.ink2);
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

private:
    Icon m_name;
};

} // namespace

QIcon icon(Icon name)
{
    return QIcon(new Engine(name));
}

void paintIcon(QPainter &painter, const QRectF &rect, Icon name, const QColor &color)
{
    const Upright upright(painter, rect);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(painter.opacity() * color.alphaF());
    renderer(name, color).render(&painter, rect);
    painter.restore();
}

} // namespace sextant
