// Bare keys move the window in time, but never while somebody types.
#include "tests/app/window/windowfixture.h"
#include "widgets/sources/queryconsole.h"
#include "widgets/sources/sourcespage.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>

using namespace sextant;
using test::FakePrometheus;
using test::OpenWindow;

class TestWindowKeys : public StrictTest
{
    Q_OBJECT

    QTemporaryDir m_home;

    /// As the platform delivers it: to the window, which asks for a shortcut first.
    static void press(OpenWindow &open, char key)
    {
        QWindow *window = QApplication::activePopupWidget() ? QApplication::activePopupWidget()->windowHandle() : open.window.windowHandle();
        QTest::keyClick(window, key);
    }

private Q_SLOTS:
    /// Every warning fails but the platform's own about popups: it has no screen.
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }

    void initTestCase()
    {
        test::isolate(m_home);
        theme::install(theme::Scheme::Light);
    }

    void bracketsMoveTheWindowOnlyOutsideEditors()
    {
        FakePrometheus server;
        OpenWindow open(server.url());
        QTRY_COMPARE_WITH_TIMEOUT(open.value(), 0.4, 20000);
        QVERIFY(QTest::qWaitForWindowActive(&open.window));
        const QString before = open.session->window().text;

        open.window.showPage(QStringLiteral("sources"));
        open.window.findChild<SourcesPage *>()->showQuery({});
        auto *console = open.window.findChild<QueryConsole *>();
        QLineEdit *line = OpenWindow::visible<QLineEdit>(*console, QStringLiteral("Expression"));
        QVERIFY(line);
        line->setFocus();
        for (const char key : {'r', 'a', 't', 'e', '[', '5', 'm', ']'})
            press(open, key);
        QCOMPARE(line->text(), QStringLiteral("rate[5m]"));
        QCOMPARE(open.session->window().text, before);

        line->clear();
        for (const char key : {'n', 'o', 'd', 'e'})
            press(open, key);
        auto *completer = console->findChild<QCompleter *>();
        QTRY_VERIFY(completer->popup()->isVisible());
        press(open, '[');
        press(open, ']');
        QCOMPARE(line->text(), QStringLiteral("node[]"));
        QCOMPARE(open.session->window().text, before);

        // The list is open and nothing has the keyboard: the keys are still nobody's shortcut.
        line->clear();
        for (const char key : {'n', 'o', 'd', 'e'})
            press(open, key);
        QTRY_VERIFY(completer->popup()->isVisible());
        line->clearFocus();
        QTest::keyClick(open.window.windowHandle(), '[');
        QCOMPARE(open.session->window().text, before);
        completer->popup()->hide();

        open.window.showPage(QStringLiteral("overview"));
        open.window.setFocus();
        press(open, '[');
        QVERIFY(open.session->window().text != before);
    }
};

SEXTANT_WIDGET_TEST(TestWindowKeys)
#include "tst_windowkeys.moc"
