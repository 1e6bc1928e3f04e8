#include "tests/support/testmain.h"
#include "tests/widgets/reports/storyreport.h"
#include "widgets/reports/blocks.h"
#include "widgets/reports/flow.h"
#include "widgets/reports/pagelayout.h"
#include "widgets/reports/textshape.h"
#include "widgets/theme/tokens.h"

#include <cmath>

using namespace sextant;
using namespace sextant::page;

namespace {

/// What nobody should be able to do to a page by naming a metric.
Snapshot hostileSnapshot()
{
    Snapshot snapshot = story::snapshot();
    snapshot.kpis[0].kpi.name = QStringLiteral("<img src=\"file:///etc/hostname\"> %1 %2 <b>bold</b>");
    snapshot.kpis[1].kpi.name = QString(400, u'W');
    snapshot.kpis[2].kpi.name = QStringLiteral("\u202Eevil\u202C page");
    snapshot.kpis[3].kpi.name = QString::fromUtf8("قاعدة البيانات ٪ زمن");
    snapshot.kpis[1].target->reasons = {{QStringLiteral("above-limit"), QStringLiteral("word ").repeated(900)}};
    snapshot.kpis[4].data.binding.queries.value = QStringLiteral("sum(x{path=~\"%1\"})").arg(QString(9000, u'q'));
    snapshot.project = QStringLiteral("Project ").repeated(60);
    snapshot.markers.push_back({QStringLiteral("h"), MarkerKind::Note, snapshot.window.start, snapshot.window.start, QString(300, u'M')});
    return snapshot;
}

Report reportOf(const QString &kind)
{
    if (kind == u"hostile")
        return StoryReport(hostileSnapshot()).report();
    if (kind == u"german")
        return StoryReport(story::snapshot(), QLocale(QLocale::German, QLocale::Germany)).report();
    if (kind == u"empty")
        return buildAssessment({});
    return StoryReport().report();
}

PageSetup setupOf(const QString &paper)
{
    PageSetup setup;
    setup.size = paper == u"Letter" ? QPageSize::Letter : QPageSize::A4;
    return setup;
}

void reportsAndPapers()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("paper");
    for (const char *kind : {"story", "hostile", "german", "empty"})
        for (const char *paper : {"A4", "Letter"})
            QTest::addRow("%s on %s", kind, paper) << QString(QLatin1String(kind)) << QString(QLatin1String(paper));
}

/// The ink of each line of a text, in page units.
std::vector<QRectF> inkOf(const TextItem &item)
{
    std::vector<QRectF> boxes;
    const qreal width = std::min(item.rect.width(), lineWidth(item.text, item.font));
    const int lines = item.lines < 0 ? lineCount(item) : item.lines;
    for (int i = 0; i < lines; ++i)
        boxes.emplace_back(item.right ? item.rect.right() - width : item.rect.left(), item.rect.top() + i * item.lineHeight, width, item.lineHeight);
    return boxes;
}

std::vector<TextItem> textsOf(const ReportLayout::Page &page)
{
    std::vector<TextItem> texts;
    for (const Item &item : page.items)
        if (const auto *text = std::get_if<TextItem>(&item))
            texts.push_back(*text);
    return texts;
}

} // namespace

class TestPdfLayout : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void nothingLeavesTheMargins_data() { reportsAndPapers(); }
    void nothingLeavesTheMargins()
    {
        QFETCH(QString, kind);
        QFETCH(QString, paper);
        const ReportLayout layout = layoutReport(reportOf(kind), setupOf(paper));
        QVERIFY(!layout.pages.empty());
        const QRectF content(mm(15), 0, layout.size.width() - 2 * mm(15), layout.size.height());
        for (std::size_t p = 0; p < layout.pages.size(); ++p)
            for (const TextItem &text : textsOf(layout.pages[p]))
                for (const QRectF &ink : inkOf(text)) {
                    const QString where = QStringLiteral("page %1: %2").arg(QString::number(p + 1), text.text.left(60));
                    QVERIFY2(ink.left() >= content.left() - 1 && ink.right() <= content.right() + px(5), qPrintable(where));
                    QVERIFY2(ink.bottom() <= layout.size.height() - px(30), qPrintable(where));
                }
    }

    void textsNeverOverlap_data() { reportsAndPapers(); }
    void textsNeverOverlap()
    {
        QFETCH(QString, kind);
        QFETCH(QString, paper);
        const ReportLayout layout = layoutReport(reportOf(kind), setupOf(paper));
        for (std::size_t p = 0; p < layout.pages.size(); ++p) {
            const auto texts = textsOf(layout.pages[p]);
            std::vector<std::pair<QRectF, const TextItem *>> boxes;
            for (const TextItem &text : texts)
                for (const QRectF &ink : inkOf(text))
                    boxes.emplace_back(ink.adjusted(0, px(3), -px(4), -px(3)), &text);
            for (std::size_t a = 0; a < boxes.size(); ++a)
                for (std::size_t b = a + 1; b < boxes.size(); ++b)
                    if (boxes[a].second != boxes[b].second)
                        QVERIFY2(!boxes[a].first.intersects(boxes[b].first),
                                 qPrintable(QStringLiteral("page %1: '%2' and '%3'").arg(QString::number(p + 1), boxes[a].second->text.left(50), boxes[b].second->text.left(50))));
        }
    }

    void everyLineOfEveryTextIsPlacedOnce()
    {
        // A reason of 900 words and a query of 9000 letters go over pages: their slices must be gapless.
        const ReportLayout layout = layoutReport(reportOf(QStringLiteral("hostile")), setupOf(QStringLiteral("A4")));
        std::map<QString, std::vector<std::pair<int, int>>> slices;
        std::map<QString, int> whole;
        for (const auto &page : layout.pages)
            for (const TextItem &text : textsOf(page))
                if (text.lines >= 0) {
                    const QString key = QStringLiteral("%1|%2|%3").arg(text.text, QString::number(text.rect.width()), text.font.toString());
                    slices[key].emplace_back(text.firstLine, text.lines);
                    TextItem all = text;
                    all.firstLine = 0;
                    all.lines = -1;
                    whole[key] = lineCount(all);
                }
        QVERIFY(!slices.empty());
        for (const auto &[key, parts] : slices) {
            int covered = 0;
            int last = -1;
            for (const auto &[first, count] : parts) {
                covered += count;
                QVERIFY2(first > last, qPrintable(key.left(60)));
                last = first;
            }
            QVERIFY2(covered % whole[key] == 0, qPrintable(QStringLiteral("%1: %2 of %3 lines").arg(key.left(60), QString::number(covered), QString::number(whole[key]))));
        }
    }

    void headingsStayWithWhatFollows_data() { reportsAndPapers(); }
    void headingsStayWithWhatFollows()
    {
        QFETCH(QString, kind);
        QFETCH(QString, paper);
        const ReportLayout layout = layoutReport(reportOf(kind), setupOf(paper));
        const qreal foot = layout.size.height() - px(70);
        for (const ReportLayout::Mark &mark : layout.marks) {
            // Below the heading there is more text on the same page: its first block, not only the foot.
            qreal lowest = 0;
            for (const TextItem &text : textsOf(layout.pages[std::size_t(mark.page)]))
                if (text.rect.top() > mark.y + px(30) && text.rect.top() < foot)
                    lowest = std::max(lowest, text.rect.top());
            QVERIFY2(lowest > mark.y, qPrintable(QStringLiteral("%1 on page %2").arg(mark.section, QString::number(mark.page + 1))));
        }
    }

    void tableHeadsRepeatOnEveryPage()
    {
        const Report report = reportOf(QStringLiteral("story"));
        const ReportLayout layout = layoutReport(report, setupOf(QStringLiteral("A4")));
        int pagesWithItems = 0;
        for (const auto &page : layout.pages) {
            bool items = false, head = false;
            for (const TextItem &text : textsOf(page)) {
                items = items || text.text.startsWith(QStringLiteral("P3.T1.R"));
                head = head || text.text == u"Requirement";
            }
            pagesWithItems += items ? 1 : 0;
            QVERIFY(!items || head);
        }
        QVERIFY(pagesWithItems >= 2);
    }

    void everyPageTellsReportMomentAndNumber()
    {
        Snapshot snapshot = story::snapshot();
        snapshot.sample = true;
        const ReportLayout layout = layoutReport(StoryReport(snapshot).report(), setupOf(QStringLiteral("A4")));
        for (std::size_t p = 0; p < layout.pages.size(); ++p) {
            QStringList texts;
            for (const TextItem &text : textsOf(layout.pages[p]))
                texts << text.text;
            QVERIFY(texts.contains(QStringLiteral("Data frozen 19 Mar 2026 14:20:08 UTC+01, snapshot 9f31c7a2")));
            QVERIFY(texts.contains(QStringLiteral("%1 / %2").arg(QString::number(p + 1), QString::number(layout.pages.size()))));
            QVERIFY(texts.contains(QStringLiteral("Sample data")));
        }
    }

    void everyPageNamesTheProject()
    {
        Report report = StoryReport().report();
        report.project = QStringLiteral("A project whose name fills most of the foot, checkout"); // with the title there is no room
        const ReportLayout layout = layoutReport(report, setupOf(QStringLiteral("A4")));
        QVERIFY(layout.pages.size() > 9); // the page number gets wider
        for (const ReportLayout::Page &page : layout.pages) {
            const std::vector<TextItem> texts = textsOf(page);
            QVERIFY(std::any_of(texts.begin(), texts.end(), [](const TextItem &text) { return text.text.startsWith(QStringLiteral("A project whose name")); }));
        }
    }

    void theEndOfASectionIsNotAlone()
    {
        const Frame frame{0, 0, 100, 1000};
        const auto piece = [](qreal height, int section = -1) {
            Piece out;
            out.height = height;
            out.section = section;
            out.items.push_back(BoxItem{QRectF(0, 0, 100, height), {}, {}, 0, 0, false});
            return out;
        };
        Flow flow(frame, frame);
        flow.addSection({piece(400, 0)});
        flow.addSection({piece(480, 1), piece(60), piece(100)}); // the last does not fit: the short one before it goes with it
        const std::vector<FlowPage> pages = flow.take();
        QCOMPARE(pages.size(), std::size_t(2));
        QCOMPARE(pages[0].items.size(), std::size_t(2));
        QCOMPARE(pages[1].items.size(), std::size_t(2));
    }

    void firstPageExplainsTheSymbols()
    {
        const ReportLayout layout = layoutReport(reportOf(QStringLiteral("story")), setupOf(QStringLiteral("A4")));
        QStringList texts;
        for (const TextItem &text : textsOf(layout.pages.front()))
            texts << text.text;
        for (const char *word : {"Symbols", "target met", "target missed", "no data", "improved", "regressed", "unchanged", "inconclusive"})
            QVERIFY2(texts.contains(QLatin1String(word)), word);
    }

    void leftOutSectionsAreGone()
    {
        const Report report = reportOf(QStringLiteral("story"));
        PageSetup setup = setupOf(QStringLiteral("A4"));
        const std::size_t all = layoutReport(report, setup).pages.size();
        setup.excluded = {QStringLiteral("findings"), QStringLiteral("queries")};
        const ReportLayout layout = layoutReport(report, setup);
        QVERIFY(layout.pages.size() < all);
        for (const ReportLayout::Mark &mark : layout.marks)
            QVERIFY2(!mark.section.startsWith(QStringLiteral("findings")) && mark.section != u"queries", qPrintable(mark.section));
    }

    void overridesAreShownNotObeyed()
    {
        QCOMPARE(printable(QStringLiteral("a\u202Eb")), QStringLiteral("a[U+202E]b"));
        // Isolated numbers of a language that runs to the left stay, also one in another; what could turn more than itself does not.
        const QString limit = QStringLiteral("x \u2066< \u2066200 ms\u2069*\u2069 y");
        QCOMPARE(printable(limit), limit);
        QCOMPARE(printable(QStringLiteral("a \u2066b")), QStringLiteral("a [U+2066]b"));
        QCOMPARE(printable(QStringLiteral("\u2069a")), QStringLiteral("[U+2069]a"));
        QCOMPARE(printable(QStringLiteral("\u2066a\u202Eb\u2069")), QStringLiteral("[U+2066]a[U+202E]b[U+2069]"));
        QCOMPARE(printable(QStringLiteral("a\tb\r\nc\x01")), QStringLiteral("a b%1c[U+0001]").arg(QChar(QChar::LineSeparator)));
    }

    void columnsTakeTheirShare()
    {
        // Narrow ones get what they need, the rest goes to the wide one; the sum is the width.
        const auto widths = columnWidths({50, 1000, 60}, {1, 1, 1}, 600);
        QCOMPARE(widths[0], 50.0);
        QCOMPARE(widths[1], 490.0);
        QCOMPARE(widths[2], 60.0);
        const auto roomy = columnWidths({50, 50}, {1, 3}, 300);
        QCOMPARE(roomy[0] + roomy[1], 300.0);
    }

    void paperFollowsTheCountry()
    {
        QCOMPARE(pageSizeFor(QLocale(QLocale::English, QLocale::UnitedStates)), QPageSize::Letter);
        QCOMPARE(pageSizeFor(QLocale(QLocale::German, QLocale::Germany)), QPageSize::A4);
    }
};

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    theme::install(theme::Scheme::Light);
    TestPdfLayout test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_pdflayout.moc"
