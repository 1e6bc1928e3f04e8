#pragma once
#include "app/context.h"
#include "app/gui.h"
#include "app/window/mainwindow.h"
#include "tests/app/window/fakeprometheus.h"
#include "tests/support/testmain.h"
#include "widgets/theme/tokens.h"

#include <QPushButton>
#include <QTemporaryDir>

namespace sextant::test {

/// The whole program in one process: context, session and window on a project with one source, as runGui() makes it.
class OpenWindow
{
public:
    explicit OpenWindow(const QString &url, const std::map<QString, QString> &fields = {})
        : context(std::move(*AppContext::make())), session(makeSession(*context)), window(*context, *session)
    {
        window.setRemembering(false);
        window.resize(1366, 900);
        window.show();
        SourceConfig source;
        source.id = source.kind = QStringLiteral("prometheus");
        source.name = QStringLiteral("Shop metrics");
        source.url = url;
        source.fields = fields;
        session->create(projectPath(), QStringLiteral("Shop"), source);
    }

    QString projectPath() const { return folder.filePath(QStringLiteral("shop.sextant")); }

    const KpiReading *reading(const char *kpi = "cpu_average") const
    {
        return session->snapshot() ? session->snapshot()->find(QLatin1String(kpi)) : nullptr;
    }
    std::optional<double> value(const char *kpi = "cpu_average") const
    {
        const KpiReading *found = reading(kpi);
        return found && !found->data.error ? found->data.value : std::nullopt;
    }
    SourceHealth health() const { return session->snapshot() && !session->snapshot()->sources.empty() ? session->snapshot()->sources[0] : SourceHealth{}; }
    bool isQuiet() const { return session->snapshot() && !session->isRefreshing() && !session->isBinding(); }

    void trigger(const QString &command) const
    {
        for (QAction *action : window.commands())
            if (action->text() == command || action->text().startsWith(command + u' ')) // "Undo" says what
                return action->trigger();
        qFatal("there is no command \"%s\"", qPrintable(command));
    }
    /// F5, and what comes back.
    bool refresh() const
    {
        trigger(QStringLiteral("Refresh now"));
        return QTest::qWaitFor([&] { return isQuiet(); }, 20000);
    }
    /// A visible widget of a kind by its accessible name; nullptr when there is none.
    template<typename Widget>
    static Widget *visible(const QWidget &in, const QString &name)
    {
        for (Widget *widget : in.findChildren<Widget *>())
            if (widget->isVisible() && widget->accessibleName() == name)
                return widget;
        return nullptr;
    }
    static QPushButton *button(const QWidget &in, const QString &text)
    {
        for (QPushButton *button : in.findChildren<QPushButton *>())
            if (button->isVisible() && button->text() == text)
                return button;
        return nullptr;
    }

    QTemporaryDir folder;
    std::unique_ptr<AppContext> context;
    std::unique_ptr<Session> session;
    MainWindow window;
};

/// Everything a person could have on this machine is out of reach: settings, keyring, projects.
inline void isolate(const QTemporaryDir &home)
{
    for (const char *variable : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"})
        qputenv(variable, home.path().toLocal8Bit());
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
}

} // namespace sextant::test
