#include "app/context.h"
#include "app/gui.h"
#include "app/window/mainwindow.h"
#include "app/window/windowtexts.h"
#include "models/store/sample/sampleproject.h"
#include "tests/app/window/textspy.h"
#include "tests/support/testmain.h"
#include "widgets/common/dialogs.h"
#include "widgets/presentation/presentationwindow.h"
#include "widgets/reports/pagepreview.h"
#include "widgets/theme/tokens.h"

#include <QDir>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QScrollBar>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTranslator>

using namespace sextant;

namespace {

constexpr QSize smallScreen(1366, 768);
constexpr QSize halfScreen(1000, 640);

/// Every text 40 % longer and with accents; words keep their places, placeholders and access keys stay.
class Pseudo : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int) const override { return longer(QString::fromUtf8(source)); }

    static QString longer(const QString &source)
    {
        static const QString plain = QStringLiteral("aeiouAEIOU");
        static const QString accented = QStringLiteral("äéîõüÄÉÎÕÜ");
        QString out;
        qsizetype letters = 0;
        const auto endWord = [&] {
            out += QString((letters * 2 + 4) / 5, u'ø');
            letters = 0;
        };
        for (qsizetype i = 0; i < source.size(); ++i) {
            const QChar c = source.at(i);
            if (c == u'%' && i + 1 < source.size()) {
                endWord();
                out += c;
                out += source.at(++i);
            } else if (c == u'…') { // from here on only an elided text ends so
                endWord();
                out += QStringLiteral("..");
            } else if (c.isLetter()) {
                const qsizetype at = plain.indexOf(c);
                out += at < 0 ? c : accented.at(at);
                ++letters;
            } else {
                endWord();
                out += c;
            }
        }
        endWord();
        return out;
    }
};

/// Letters of a language that runs to the left; placeholders, numbers and signs stay.
class Leftward : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int) const override
    {
        QString out = QString::fromUtf8(source);
        for (qsizetype i = 0; i < out.size(); ++i) {
            const char16_t c = out.at(i).toLower().unicode();
            if (c == u'%')
                ++i;
            else if (c >= u'a' && c <= u'z')
                out[i] = QChar(0x05D0 + (c - u'a')); // Hebrew has 27 letters
        }
        return out;
    }
};

/// Waits without a loop of one's own: the window works in the event loop.
bool settle(const std::function<bool()> &done)
{
    return QTest::qWaitFor(done, 60000);
}

void keep(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("SEXTANT_SHOTS");
    if (!folder.isEmpty())
        QVERIFY(widget.grab().save(QDir(folder).filePath(name + QStringLiteral(".png"))));
}

} // namespace

class TstLanguages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void pseudoIsLonger();
    void everyScreenIsReadable_data();
    void everyScreenIsReadable();
    void queriesReadLeftToRight();

private:
    void checkDialogs(MainWindow &window, const QString &language, QStringList &faults);

    QTemporaryDir m_folder;
    QString m_project;
    std::unique_ptr<QTranslator> m_translator;
};

void TstLanguages::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    theme::install(theme::Scheme::Dark);
    m_project = m_folder.filePath(QStringLiteral("sample.sextant"));
    QVERIFY(writeSampleProject(m_project, std::make_shared<SystemClock>()));
}

/// Every warning is a failure but what the offscreen platform says about windows.
void TstLanguages::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
}

void TstLanguages::cleanup()
{
    m_translator.reset();
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    QLocale::setDefault(QLocale::c());
}

void TstLanguages::pseudoIsLonger()
{
    QCOMPARE(Pseudo::longer(QStringLiteral("Open %1 of &File…")), QStringLiteral("Õpénøø %1 õfø &Fîléøø.."));
}

void TstLanguages::everyScreenIsReadable_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("mirrored");
    QTest::newRow("German") << QStringLiteral("de") << false;
    QTest::newRow("40 % longer") << QStringLiteral("pseudo") << false;
    QTest::newRow("right to left") << QStringLiteral("leftward") << true;
}

void TstLanguages::everyScreenIsReadable()
{
    QFETCH(const QString, language);
    QFETCH(const bool, mirrored);
    if (language == QStringLiteral("pseudo")) {
        m_translator = std::make_unique<Pseudo>();
    } else if (language == QStringLiteral("leftward")) {
        m_translator = std::make_unique<Leftward>();
        QLocale::setDefault(QLocale(QStringLiteral("he")));
    } else if (!language.isEmpty()) {
        m_translator = std::make_unique<QTranslator>();
        QVERIFY(m_translator->load(QStringLiteral("sextant_%1.qm").arg(language), QStringLiteral(SEXTANT_QM_FOLDER)));
        QLocale::setDefault(QLocale(language));
    }
    if (m_translator)
        QVERIFY(QCoreApplication::installTranslator(m_translator.get()));
    if (mirrored)
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);

    auto context = AppContext::make();
    QVERIFY(context);
    const std::unique_ptr<Session> session = makeSession(**context);
    MainWindow window(**context, *session);
    window.setRemembering(false);
    window.resize(smallScreen);
    window.show();
    QStringList faults;
    const QString tag = QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-').remove(u'%');
    const auto look = [&](QWidget &widget, const QString &name) {
        keep(widget, tag + u'-' + name);
        for (const QString &fault : test::unreadable(widget))
            faults << name + QStringLiteral(": ") + fault;
    };
    window.showPage(QStringLiteral("start"));
    look(window, QStringLiteral("start"));
    window.openProject(m_project);
    QVERIFY(settle([&] { return session->snapshot() && !session->isRefreshing() && !session->isBinding(); }));
    for (const PageRow &row : pageRows()) {
        window.showPage(QLatin1String(row.id));
        QVERIFY(settle([&] { return !session->history()->isLoading(); }));
        if (auto *preview = window.findChild<PagePreview *>(); QLatin1String(row.id) == QStringLiteral("reports"))
            QVERIFY(settle([&] { return preview->verticalScrollBar()->maximum() > 0; }));
        QTest::qWait(300);
        look(window, QLatin1String(row.id));
        for (const QSize &size : {halfScreen, window.minimumSize()}) {
            window.resize(size);
            QTest::qWait(100);
            look(window, QStringLiteral("%1-%2").arg(QLatin1String(row.id)).arg(size.width()));
        }
        window.resize(smallScreen);
    }
    if (PresentationWindow *slides = window.present()) {
        slides->showNormal();
        slides->resize(smallScreen);
        QTest::qWait(100);
        look(*slides, QStringLiteral("presentation"));
        slides->close();
    }
    checkDialogs(window, tag, faults);
    for (const QString &fault : faults) // a message of the test itself is cut off
        qInfo("%s", qPrintable(fault));
    QCOMPARE(faults.size(), 0);
}

/// Commands that ask something. Those that ask the desktop for a file are not ours to lay out.
void TstLanguages::checkDialogs(MainWindow &window, const QString &language, QStringList &faults)
{
    for (const char *name : {"Freeze baseline…", "Partial data…", "Choose scope", "Commands", "Choose window"}) {
        const QString text = MainWindow::tr(name);
        const auto commands = window.commands();
        const auto found = std::find_if(commands.begin(), commands.end(), [&](const QAction *action) { return action->text() == text; });
        QVERIFY2(found != commands.end(), name);
        (*found)->trigger();
        QTest::qWait(100);
        QWidget *shown = QApplication::activePopupWidget() ? QApplication::activePopupWidget() : QApplication::activeModalWidget();
        QVERIFY2(shown, name);
        const QString title = QString::fromUtf8(name).remove(u'…').replace(u' ', u'-');
        keep(*shown, language + QStringLiteral("-dialog-") + title);
        for (const QString &fault : test::unreadable(*shown))
            faults << QStringLiteral("dialog ") + title + QStringLiteral(": ") + fault;
        shown->close();
        QCoreApplication::processEvents();
    }
}

/// A query is code: it starts at the left whatever the language.
void TstLanguages::queriesReadLeftToRight()
{
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    auto context = AppContext::make();
    QVERIFY(context);
    const std::unique_ptr<Session> session = makeSession(**context);
    MainWindow window(**context, *session);
    int queries = 0;
    for (const QPlainTextEdit *field : window.findChildren<QPlainTextEdit *>()) {
        if (!field->accessibleName().contains(QStringLiteral("query"), Qt::CaseInsensitive))
            continue;
        ++queries;
        QVERIFY2(field->layoutDirection() == Qt::LeftToRight, qPrintable(field->accessibleName()));
    }
    QVERIFY(queries >= 2); // of the comparison and of a source's KPI
}

SEXTANT_WIDGET_TEST(TstLanguages)
#include "tst_languages.moc"
