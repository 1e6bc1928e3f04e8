#include "tests/support/testmain.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

/// The house rules of DESIGN that a compiler does not hold: which room may know which, and what is banned where.
class TestArchitecture : public StrictTest
{
    Q_OBJECT

    struct SourceFile {
        QString path; ///< relative to the root of the tree
        QStringList lines;
    };

    static QList<SourceFile> sources(const QString &folder)
    {
        QList<SourceFile> out;
        const QDir root(QStringLiteral(SEXTANT_SOURCE_DIR));
        QDirIterator it(root.filePath(folder), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            if (!file.open(QIODevice::ReadOnly))
                qFatal("cannot read %s", qPrintable(file.fileName()));
            out << SourceFile{root.relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll()).split(u'\n')};
        }
        return out;
    }

    /// Lines of `folder` that match, as "file:line".
    static QStringList offenders(const QString &folder, const QRegularExpression &pattern, const QStringList &except = {})
    {
        QStringList out;
        for (const SourceFile &file : sources(folder)) {
            if (std::any_of(except.begin(), except.end(), [&](const QString &prefix) { return file.path.startsWith(prefix); }))
                continue;
            for (qsizetype i = 0; i < file.lines.size(); ++i)
                if (!file.lines[i].trimmed().startsWith(QStringLiteral("//")) && pattern.match(file.lines[i]).hasMatch())
                    out << file.path + u':' + QString::number(i + 1);
        }
        return out;
    }

    static void expectNone(const QStringList &found, const char *why)
    {
        QVERIFY2(found.isEmpty(), qPrintable(QLatin1String(why) + QStringLiteral(": ") + found.join(u' ')));
    }

private Q_SLOTS:
    void modelsIncludeOnlyRoomsAbove()
    {
        const QStringList order{QStringLiteral("core"), QStringLiteral("sources"), QStringLiteral("analysis"), QStringLiteral("workflow"),
                                QStringLiteral("imports"), QStringLiteral("alerts"), QStringLiteral("report"), QStringLiteral("store"),
                                QStringLiteral("session")};
        static const QRegularExpression include(QStringLiteral("^#include \"(models|widgets|app)/([a-z]+)/"));
        QStringList wrong;
        for (const SourceFile &file : sources(QStringLiteral("models"))) {
            const qsizetype own = order.indexOf(file.path.section(u'/', 1, 1));
            QVERIFY2(own >= 0, qPrintable(file.path));
            for (const QString &line : file.lines)
                if (const auto match = include.match(line); match.hasMatch())
                    if (match.captured(1) != QStringLiteral("models") || order.indexOf(match.captured(2)) > own)
                        wrong << file.path + QStringLiteral(" includes ") + line.mid(9);
        }
        expectNone(wrong, "a room of models/ knows a room below it");
    }

    void widgetsIncludeOnlyModelsAndWidgets()
    {
        expectNone(offenders(QStringLiteral("widgets"), QRegularExpression(QStringLiteral("^#include \"app/"))), "widgets/ knows app/");
    }

    void modelsHaveNoScreen()
    {
        expectNone(offenders(QStringLiteral("models"),
                             QRegularExpression(QStringLiteral("#include <(QtWidgets|QWidget|QLabel|QApplication|QPainter|QColor|QPixmap|QFont|QDialog|QCustomPlot|qcustomplot)"))),
                   "models/ includes a screen");
        expectNone(offenders(QStringLiteral("models"), QRegularExpression(QStringLiteral("#include <(QUndoStack|QUndoCommand|QtGui)")),
                             {QStringLiteral("models/session/")}),
                   "QtGui outside models/session");
    }

    void widgetsHaveNoNetworkAndNoSql()
    {
        expectNone(offenders(QStringLiteral("widgets"), QRegularExpression(QStringLiteral("#include <(QNetwork|QSql|QTcp|QSsl|sqlite3|QtNetwork|QtSql)"))),
                   "widgets/ talks to a network or a database");
    }

    void onlyTheStoreKnowsSql()
    {
        expectNone(offenders(QStringLiteral("models"), QRegularExpression(QStringLiteral("#include <(QSql|sqlite3|QtSql)")), {QStringLiteral("models/store/")}),
                   "SQL outside models/store");
    }

    void onlyTheHttpDoorTalksToTheNetwork()
    {
        expectNone(offenders(QStringLiteral("models"), QRegularExpression(QStringLiteral("#include <(QNetworkAccessManager|QNetworkReply|QTcpSocket|QSslSocket)")),
                             {QStringLiteral("models/sources/http/")}),
                   "a network request outside models/sources/http");
    }

    void coloursLiveInTheTheme()
    {
        expectNone(offenders(QStringLiteral("widgets"), QRegularExpression(QStringLiteral("\"#[0-9A-Fa-f]{6,8}\"|QColor\\((0x|\\d)|Qt::(red|green|blue|yellow|black|white|gray)\\b")),
                             {QStringLiteral("widgets/theme/")}),
                   "a colour literal outside widgets/theme");
    }

    void localeTrapsAreNotUsed()
    {
        expectNone(offenders(QStringLiteral("models"), QRegularExpression(QStringLiteral("\\b(strtod|atof|sscanf|std::stod)\\s*\\("))),
                   "a number is read in the locale of the process");
    }

    void futuresAreJoinedByWhenDoneOnly()
    {
        for (const char *folder : {"models", "widgets", "app"})
            expectNone(offenders(QLatin1String(folder), QRegularExpression(QStringLiteral("\\.then\\((this|guard|context|qApp)"))),
                       "a continuation with a context aborts in Qt 6.4 when the context dies");
    }

    void noLeftovers()
    {
        for (const char *folder : {"models", "widgets", "app"})
            expectNone(offenders(QLatin1String(folder), QRegularExpression(QStringLiteral("\\b(TODO|FIXME|XXX)\\b|qDebug\\("))), "a leftover");
    }

    void filesStaySmall()
    {
        QStringList large;
        for (const char *folder : {"models", "widgets", "app"})
            for (const SourceFile &file : sources(QLatin1String(folder)))
                if (file.lines.size() > 620)
                    large << file.path + u'(' + QString::number(file.lines.size()) + u')';
        expectNone(large, "a file has grown past what one can hold in one's head");
    }
};

SEXTANT_CORE_TEST(TestArchitecture)
#include "tst_architecture.moc"
