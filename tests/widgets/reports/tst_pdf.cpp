#include "tests/support/testmain.h"
#include "tests/widgets/reports/pdffile.h"
#include "tests/widgets/reports/storyreport.h"
#include "widgets/theme/tokens.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QThread>

#include <cmath>
#include <csignal>
#include <sys/resource.h>

using namespace sextant;
using test::writePdf;

namespace {

/// Output of a reader's tool; nullopt when it is not installed.
std::optional<QByteArray> run(const QString &program, const QStringList &arguments)
{
    const QString path = QStandardPaths::findExecutable(program);
    if (path.isEmpty())
        return std::nullopt;
    QProcess process;
    process.start(path, arguments);
    if (!process.waitForFinished(60000))
        return std::nullopt;
    return process.readAllStandardOutput();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString plain(const QByteArray &utf8)
{
    return QString::fromUtf8(utf8).replace(QChar(0x00A0), u' ').simplified();
}

PdfOptions british()
{
    PdfOptions options;
    options.locale = QLocale(QLocale::English, QLocale::UnitedKingdom);
    return options;
}

} // namespace

#define NEEDS(result)                                                                                                   \
    if (!(result))                                                                                                      \
    QSKIP("poppler-utils or qpdf is not installed")

class TestPdf : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        m_story = m_folder.filePath(QStringLiteral("story.pdf"));
        const auto info = writePdf(StoryReport().report(), m_story, british());
        QVERIFY2(info.has_value(), info ? "" : qPrintable(describe(info.error())));
        m_info = *info;
    }

    void pagesSectionsAndBytesAreReported()
    {
        const auto out = run(QStringLiteral("pdfinfo"), {m_story});
        NEEDS(out);
        QVERIFY(out->contains("Pages:           " + QByteArray::number(m_info.pages)));
        QCOMPARE(m_info.sections.size(), 12);
        QCOMPARE(m_info.bytes, QFileInfo(m_story).size());
        QVERIFY(out->contains("(A4)"));
        QVERIFY(out->contains("Marlow Outdoor online shop: Checkout performance assessment"));
        QVERIFY(out->contains("M. Sarr, performance engineer"));
        QVERIFY2(out->contains("2026") && !out->contains("Encrypted:       yes"), out->constData()); // the data's time, not the clock's
    }

    void textIsSearchable()
    {
        const auto out = run(QStringLiteral("pdftotext"), {m_story, QStringLiteral("-")});
        NEEDS(out);
        const QString text = plain(*out);
        for (const char *phrase : {"16 of 18 targets are met.", "Executive summary", "Target scorecard", "Comparison with baseline B1", "Method and limits",
                                   "Checkout API p95 is 47.4 % lower", "Appendix: queries", "Memory peak"})
            QVERIFY2(text.contains(QLatin1String(phrase)), phrase);
        // Signs and punctuation survive: a minus that is lost turns an improvement into a regression.
        QVERIFY(text.contains(QString::fromUtf8("−47.4 %")));
        QVERIFY(text.contains(QStringLiteral("14:20:08")));
        QVERIFY(text.contains(QString::fromUtf8("+63.4 %")));
        // A query as a reader would copy it, whatever the line breaks.
        QString dense = text;
        dense.remove(u' ');
        QVERIFY(dense.contains(QStringLiteral("histogram_quantile(0.95,sumby(le)(increase(shop_api_p95_bucket{route=\"/v2/checkout\",pool=\"canary\"}[24h])))")));
    }

    void fontsAreEmbeddedAndNothingIsABitmap()
    {
        const auto fonts = run(QStringLiteral("pdffonts"), {m_story});
        const auto images = run(QStringLiteral("pdfimages"), {QStringLiteral("-list"), m_story});
        NEEDS(fonts && images);
        const auto lines = fonts->trimmed().split('\n');
        QVERIFY(lines.size() > 2);
        for (const QByteArray &line : lines.mid(2)) {
            const auto fields = line.simplified().split(' ');
            QVERIFY2(fields[fields.size() - 5] == "yes", line.constData());
        }
        QCOMPARE(images->trimmed().split('\n').size(), 2); // the table's head only
    }

    void bookmarksLanguageAndNoLinks()
    {
        const auto out = run(QStringLiteral("qpdf"), {QStringLiteral("--qdf"), QStringLiteral("--object-streams=disable"), m_story, QStringLiteral("-")});
        NEEDS(out);
        QVERIFY(out->contains("/Lang (en-GB)"));
        QVERIFY(out->contains("/Outlines"));
        QVERIFY(out->contains("(Executive summary)"));
        QVERIFY(out->contains("(Target scorecard)"));
        QVERIFY(out->contains("/DisplayDocTitle true"));
        QVERIFY(!out->contains("/URI"));
        QVERIFY(!out->contains("/JavaScript"));
        const auto check = run(QStringLiteral("qpdf"), {QStringLiteral("--check"), m_story});
        QVERIFY(check && check->contains("No syntax or stream encoding errors found"));
    }

    void rawDataIsAttached()
    {
        const auto list = run(QStringLiteral("qpdf"), {QStringLiteral("--list-attachments"), m_story});
        NEEDS(list);
        QVERIFY2(list->contains("kpis.csv") && list->contains("series.csv"), list->constData());
        const auto csv = run(QStringLiteral("qpdf"), {QStringLiteral("--show-attachment=kpis.csv"), m_story});
        QVERIFY2(!csv || csv->startsWith("kpi,name,unit"), csv ? csv->left(80).constData() : "");
    }

    void theSameReportGivesTheSameBytes()
    {
        const QString again = m_folder.filePath(QStringLiteral("again.pdf"));
        QVERIFY(writePdf(StoryReport().report(), again, british()));
        QCOMPARE(contentOf(again), contentOf(m_story));
    }

    void aWorkerThreadWritesTheSameFile()
    {
        const QString path = m_folder.filePath(QStringLiteral("worker.pdf"));
        const Report report = StoryReport().report();
        bool written = false;
        std::unique_ptr<QThread> thread(QThread::create([&] { written = writePdf(report, path, british()).has_value(); }));
        thread->start();
        QVERIFY(thread->wait(60000));
        QVERIFY(written);
        QCOMPARE(contentOf(path), contentOf(m_story));
    }

    void germanReadsGerman()
    {
        const QString path = m_folder.filePath(QStringLiteral("german.pdf"));
        PdfOptions options;
        options.locale = QLocale(QLocale::German, QLocale::Germany);
        QVERIFY(writePdf(StoryReport(story::snapshot(), options.locale).report(), path, options));
        const auto out = run(QStringLiteral("pdftotext"), {path, QStringLiteral("-")});
        NEEDS(out);
        const QString text = plain(*out);
        QVERIFY(text.contains(QStringLiteral("2,12 s")));
        QVERIFY(text.contains(QString::fromUtf8("−47,4 %")));
    }

    void americansGetLetter()
    {
        const QString path = m_folder.filePath(QStringLiteral("letter.pdf"));
        PdfOptions options;
        options.locale = QLocale(QLocale::English, QLocale::UnitedStates);
        QVERIFY(writePdf(StoryReport().report(), path, options));
        const auto out = run(QStringLiteral("pdfinfo"), {path});
        NEEDS(out);
        QVERIFY2(out->contains("(letter)"), out->constData());
    }

    void hostileNamesStayText()
    {
        Snapshot snapshot = story::snapshot();
        const QString name = QStringLiteral("<img src=x> %2 \u202Ereversed");
        snapshot.kpis[0].kpi.name = name;
        const QString path = m_folder.filePath(QStringLiteral("hostile.pdf"));
        QVERIFY(writePdf(StoryReport(snapshot).report(), path, british()));
        const auto out = run(QStringLiteral("pdftotext"), {path, QStringLiteral("-")});
        const auto images = run(QStringLiteral("pdfimages"), {QStringLiteral("-list"), path});
        NEEDS(out && images);
        QVERIFY(plain(*out).contains(QStringLiteral("<img src=x> %2 [U+202E]reversed")));
        QCOMPARE(images->trimmed().split('\n').size(), 2);
    }

    void aLongQueryIsCompleteOverPages()
    {
        Snapshot snapshot = story::snapshot();
        QStringList words;
        for (int i = 0; i < 1500; ++i)
            words << QStringLiteral("series_%1").arg(i, 4, 10, QLatin1Char('0'));
        snapshot.kpis[0].data.binding.queries.value = words.join(QStringLiteral(" + "));
        const QString path = m_folder.filePath(QStringLiteral("long.pdf"));
        QVERIFY(writePdf(StoryReport(snapshot).report(), path, british()));
        const auto out = run(QStringLiteral("pdftotext"), {path, QStringLiteral("-")});
        NEEDS(out);
        for (const QString &each : words)
            QVERIFY2(out->contains(each.toLatin1()), qPrintable(each));
    }

    void denseSeriesStaySmallAndVector()
    {
        // 40 charts of 11,000 samples and their baselines: painted raw this is 9 MB and seconds.
        Snapshot snapshot = story::snapshot();
        while (snapshot.kpis.size() < 40) {
            KpiReading copy = snapshot.kpis[snapshot.kpis.size() - 23];
            copy.kpi.id += QStringLiteral("_more");
            snapshot.kpis.push_back(std::move(copy));
        }
        for (KpiReading &reading : snapshot.kpis)
            for (TimeSeries *series : {&reading.data.series, &reading.baseline->series}) {
                const double start = series->t.front();
                const double level = series->v.front();
                series->t.clear();
                series->v.clear();
                for (int i = 0; i < 11000; ++i)
                    series->append(start + i * 86400.0 / 11000, level * (1 + 0.3 * std::sin(i * 0.37) * std::cos(i * 0.011)));
            }
        for (KpiReading &reading : snapshot.kpis)
            reading.data.step = reading.baseline->step = 86400.0 / 11000;
        const Report report = StoryReport(snapshot).report();
        const QString path = m_folder.filePath(QStringLiteral("dense.pdf"));
        QElapsedTimer timer;
        timer.start();
        const auto info = writePdf(report, path, british());
        QVERIFY(info);
        qInfo("%d pages, %lld bytes, %lld ms", info->pages, qlonglong(info->bytes), qlonglong(timer.elapsed()));
        QVERIFY2(info->bytes < 3000000, qPrintable(QString::number(info->bytes)));
        QVERIFY(info->missing.join(u'\n').contains(QStringLiteral("880,000 samples")));
        const auto images = run(QStringLiteral("pdfimages"), {QStringLiteral("-list"), path});
        NEEDS(images);
        QCOMPARE(images->trimmed().split('\n').size(), 2);
    }

    void nothingMeasuredStillGivesADocument()
    {
        const QString path = m_folder.filePath(QStringLiteral("empty.pdf"));
        const auto info = writePdf(buildAssessment({}), path, british());
        QVERIFY(info);
        QVERIFY(info->pages >= 1);
        QVERIFY(!info->missing.isEmpty());
    }

    void badPlacesAreSaid_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("no such folder") << m_folder.filePath(QStringLiteral("nowhere/report.pdf"));
        QTest::newRow("a folder") << m_folder.path();
        QTest::newRow("not writable") << QStringLiteral("/proc/report.pdf");
        QTest::newRow("no name") << QString();
    }
    void badPlacesAreSaid()
    {
        QFETCH(QString, path);
        const auto info = writePdf(buildAssessment({}), path, british());
        QVERIFY(!info);
        QVERIFY(!info.error().context.isEmpty());
        QVERIFY(!info.error().detail.isEmpty());
    }

    void aFailedWriteKeepsTheOldFile()
    {
        const QString path = m_folder.filePath(QStringLiteral("kept.pdf"));
        QFile old(path);
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("old report");
        old.close();
        // A file-size limit stands for a full disk: the write ends in the middle.
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
        rlimit small = before;
        small.rlim_cur = 100 * 1024;
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        const auto info = writePdf(StoryReport().report(), path, british());
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
        QVERIFY(!info);
        QVERIFY(info.error().code == ErrorCode::Io || info.error().code == ErrorCode::DiskFull);
        QVERIFY(!info.error().advice.isEmpty());
        QCOMPARE(contentOf(path), QByteArray("old report"));
        QCOMPARE(QDir(m_folder.path()).entryList({QStringLiteral("kept.pdf*")}, QDir::Files).size(), 1); // no half file beside it
    }

private:
    QTemporaryDir m_folder;
    QString m_story;
    PdfInfo m_info;
};

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    theme::install(theme::Scheme::Light);
    TestPdf test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_pdf.moc"
