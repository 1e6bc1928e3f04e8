#include "widgets/theme/focusring.h"
#include "widgets/theme/fonts.h"
#include "widgets/theme/style.h"

#include <QApplication>
#include <QToolTip>
#include <QWidget>
#ifdef SEXTANT_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#endif

namespace sextant::theme {
namespace {

constexpr int portalTimeout = 150; // ms; a desktop without a portal must not delay the window

Scheme &shown()
{
    static Scheme scheme = Scheme::Light;
    return scheme;
}

QPalette paletteOf(const Tokens &t)
{
    QPalette palette(t.panel, t.window);
    const auto set = [&palette](QPalette::ColorRole role, const QColor &color) {
        palette.setColor(QPalette::All, role, color);
        if (role == QPalette::WindowText || role == QPalette::Text || role == QPalette::ButtonText) {
            QColor faint = color;
            faint.setAlphaF(0.5f);
            palette.setColor(QPalette::Disabled, role, faint);
        }
    };
    set(QPalette::Window, t.window);
    set(QPalette::WindowText, t.ink1);
    set(QPalette::Base, t.panel);
    set(QPalette::AlternateBase, t.sunken);
    set(QPalette::Text, t.ink1);
    set(QPalette::PlaceholderText, t.ink3);
    set(QPalette::Button, t.panel);
    set(QPalette::ButtonText, t.ink1);
    set(QPalette::BrightText, t.onAccent);
    set(QPalette::Highlight, t.accent);
    set(QPalette::HighlightedText, t.onAccent);
    set(QPalette::Link, t.accent);
    set(QPalette::LinkVisited, t.accent);
    set(QPalette::ToolTipBase, t.panel);
    set(QPalette::ToolTipText, t.ink1);
    set(QPalette::Light, t.panel);
    set(QPalette::Midlight, t.hover);
    set(QPalette::Mid, t.control);
    set(QPalette::Dark, t.lineStrong);
    set(QPalette::Shadow, t.line);
    return palette;
}

void applyPalette(const Tokens &t)
{
    const QPalette palette = paletteOf(t);
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    // Rows and menus are selected softly: the text keeps its colour and glyphs keep theirs.
    QPalette soft = palette;
    soft.setColor(QPalette::Highlight, t.accentSoft);
    soft.setColor(QPalette::HighlightedText, t.ink1);
    QApplication::setPalette(soft, "QAbstractItemView");
    QApplication::setPalette(soft, "QMenu");
    QPalette head = palette;
    head.setColor(QPalette::ButtonText, t.ink3);
    QApplication::setPalette(head, "QHeaderView");
    QPalette chrome = palette;
    chrome.setColor(QPalette::Window, t.chrome);
    chrome.setColor(QPalette::Highlight, t.accentSoft);
    chrome.setColor(QPalette::HighlightedText, t.ink1);
    QApplication::setPalette(chrome, "QMenuBar");
}

/// Of the desktop's own palette: asked for the first time before ours is set.
qreal startLightness()
{
    static const qreal lightness = QApplication::palette().color(QPalette::Window).lightnessF();
    return lightness;
}

} // namespace

const Tokens &current()
{
    return tokens(shown());
}

Scheme scheme()
{
    return shown();
}

void setScheme(Scheme scheme)
{
    shown() = scheme;
    applyPalette(tokens(scheme));
}

Scheme systemScheme()
{
#ifdef SEXTANT_DBUS
    QDBusMessage ask = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.portal.Desktop"), QStringLiteral("/org/freedesktop/portal/desktop"),
        QStringLiteral("org.freedesktop.portal.Settings"), QStringLiteral("Read"));
    ask << QStringLiteral("org.freedesktop.appearance") << QStringLiteral("color-scheme");
    if (QDBusConnection bus = QDBusConnection::sessionBus(); bus.isConnected()) {
        const QDBusMessage answer = bus.call(ask, QDBus::Block, portalTimeout);
        if (answer.type() == QDBusMessage::ReplyMessage && !answer.arguments().isEmpty()) {
            QVariant value = answer.arguments().constFirst();
            while (value.canConvert<QDBusVariant>()) // the portal wraps the number twice
                value = value.value<QDBusVariant>().variant();
            if (value.toUInt() != 0)
                return value.toUInt() == 1 ? Scheme::Dark : Scheme::Light;
        }
    }
#endif
    return startLightness() < 0.5 ? Scheme::Dark : Scheme::Light;
}

void install(Scheme scheme)
{
    startLightness();
    installFonts();
    QApplication::setStyle(new Style);
    QApplication::setFont(font(Type::Body));
    QToolTip::setFont(font(Type::Small));
    new FocusRing(qApp);
    setScheme(scheme);
}

} // namespace sextant::theme
