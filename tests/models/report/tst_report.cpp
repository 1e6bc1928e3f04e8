#include "models/report/report.h"
#include "tests/support/storysnapshot.h"
#include "tests/support/testmain.h"

#include <set>

using namespace sextant;

namespace {

/// Every text of a block, one line each, so that a test can look for a fact without knowing the block.
struct Texts {
    QStringList lines;
    void operator()(const TextBlock &block) { lines << block.text; }
    void operator()(const FactsBlock &block)
    {
        for (const auto &[label, value] : block.facts)
            lines << label + u'|' + value;
    }
    void operator()(const TableBlock &block)
    {
        lines << block.title;
        for (const auto &row : block.rows) {
            QStringList cells;
            for (const Cell &cell : row)
                cells << cell.text;
            lines << cells.join(u'|');
        }
    }
    void operator()(const FigureBlock &block) { lines << block.chart.title << block.caption; }
    void operator()(const CardBlock &block)
    {
        for (const auto &card : block.cards)
            lines << QStringList{card.name, card.value, card.unit, card.change, card.from, card.target}.join(u'|');
    }
    void operator()(const ChangeBarBlock &block) { lines << block.title; }
    void operator()(const AreaBlock &block)
    {
        for (const auto &row : block.rows)
            lines << row.area + u'|' + row.count + u'|' + row.sentence;
    }
    void operator()(const ListBlock &block)
    {
        lines << block.title;
        for (const auto &item : block.items)
            lines << item.text + u'|' + item.note + u'|' + item.owner;
    }
    void operator()(const EvidenceBlock &block)
    {
        lines << block.title;
        for (const auto &row : block.rows)
            lines << row.label + u'|' + row.text;
    }
};

QString plain(QString text)
{
    return text.replace(QChar(0x00A0), u' ');
}

QString textOf(const ReportSection &section)
{
    Texts texts;
    texts.lines << section.title << section.overline << section.lead;
    for (const Block &block : section.blocks)
        std::visit(texts, block);
    for (const Block &block : section.details)
        std::visit(texts, block);
    return plain(texts.lines.join(u'\n'));
}

const ReportSection *find(const Report &report, const QString &id)
{
    for (const ReportSection &section : report.sections)
        if (section.id == id)
            return &section;
    return nullptr;
}

template<typename T>
const T *firstBlock(const ReportSection &section)
{
    for (const Block &block : section.blocks)
        if (const T *found = std::get_if<T>(&block))
            return found;
    return nullptr;
}

struct Story {
    Baseline baseline = story::baseline();
    story::Workflow workflow = story::workflow();
    ReportInput input;
    explicit Story(Snapshot snapshot = story::snapshot(), QLocale locale = QLocale(QLocale::English, QLocale::UnitedKingdom))
    {
        input.snapshot = std::make_shared<const Snapshot>(std::move(snapshot));
        input.workflow = workflow.phases;
        input.definition = workflow.definition.get();
        input.project = {{QStringLiteral("prepared_by"), QStringLiteral("M. Sarr, performance engineer")},
                         {QStringLiteral("recipients"), QStringLiteral("Head of Shop, Platform, Finance")}};
        input.locale = locale;
        input.zone = QTimeZone(3600);
        input.baseline = &baseline;
    }
    Report build() const { return buildAssessment(input); }
};

} // namespace

class TestReport : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void chaptersComeInTheirOrder()
    {
        const Report report = Story().build();
        QStringList chapters;
        for (const ReportSection &section : report.sections)
            if (section.level == 0)
                chapters << section.id;
        QCOMPARE(chapters, QStringList({QStringLiteral("cover"), QStringLiteral("summary"), QStringLiteral("findings"), QStringLiteral("scorecard"),
                                        QStringLiteral("comparison"), QStringLiteral("charts"), QStringLiteral("problems"), QStringLiteral("next"),
                                        QStringLiteral("method"), QStringLiteral("sources"), QStringLiteral("checklist"), QStringLiteral("queries")}));
        std::set<QString> ids;
        for (const ReportSection &section : report.sections)
            QVERIFY2(ids.insert(section.id).second, qPrintable(section.id));
    }

    void summaryTellsVerdictAndWhatIsOpen()
    {
        const Report report = Story().build();
        const ReportSection *summary = find(report, QStringLiteral("summary"));
        QVERIFY(summary);
        QCOMPARE(summary->strong, QStringLiteral("16 of 18 targets are met."));
        QVERIFY(summary->lead.contains(summary->strong));
        const QString text = plain(summary->lead);
        QVERIFY(text.contains(QStringLiteral("Memory peak is 91 %, limit < 90 %")));
        QVERIFY(text.contains(QStringLiteral("Page load p75, mobile is 2.12 s, limit < 2 s")));
        QVERIFY(text.contains(QStringLiteral("Checkout API p95 is now 164 ms")));
        const auto *bar = firstBlock<ChangeBarBlock>(*summary);
        QVERIFY(bar);
        QCOMPARE(bar->improved, 17);
        QCOMPARE(bar->regressed, 2);
        QCOMPARE(bar->unchanged, 2);
        QCOMPARE(bar->inconclusive, 2);
        const auto *areas = firstBlock<AreaBlock>(*summary);
        QVERIFY(areas);
        QCOMPARE(areas->rows.size(), std::size_t(4));
        QCOMPARE(areas->rows.front().count, QStringLiteral("4 of 5 met"));
        QVERIFY(areas->rows.front().attention);
        QVERIFY(!areas->rows[1].attention);
    }

    void scorecardHasEveryTargetWithValueRuleAndVerdict()
    {
        const Story story;
        const Report report = story.build();
        const auto *table = firstBlock<TableBlock>(*find(report, QStringLiteral("scorecard")));
        QVERIFY(table);
        std::size_t targets = 0;
        for (const KpiReading &reading : story.input.snapshot->kpis)
            targets += reading.kpi.target ? 1 : 0;
        QCOMPARE(table->rows.size(), targets);
        QCOMPARE(targets, std::size_t(18));
        const QString text = textOf(*find(report, QStringLiteral("scorecard")));
        QVERIFY2(text.contains(QStringLiteral("T01|Checkout API p95|p95|164 ms|159 to 167 ms|< 200 ms|112,100|Met")), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("T10|Memory peak|maximum|91 %|–|< 90 %|288|Missed")));
        QVERIFY(text.contains(QStringLiteral("Memory peak: Missed|The session cache grows without bound")));
        for (const auto &row : table->rows)
            QCOMPARE(row.size(), table->columns.size());
    }

    void comparisonShowsTheEffectFirstAndPLast()
    {
        const Report report = Story().build();
        const auto *table = firstBlock<TableBlock>(*find(report, QStringLiteral("comparison")));
        QVERIFY(table);
        QCOMPARE(table->rows.size(), std::size_t(23));
        QStringList heads;
        for (const Column &column : table->columns)
            heads << plain(column.title);
        QVERIFY(heads.indexOf(QStringLiteral("Effect")) < heads.indexOf(QStringLiteral("95 % interval")));
        QVERIFY(heads.indexOf(QStringLiteral("95 % interval")) < heads.indexOf(QStringLiteral("p, Holm")));
        const QString text = textOf(*find(report, QStringLiteral("comparison")));
        QVERIFY2(text.contains(QString::fromUtf8("Checkout API p95|312 ms|164 ms|−47.4 %|−49.1 % to −45.6 %|< 0.001|Improved")), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("These data could show a change of 11.0 % or more.")));
    }

    void everyResolvedQueryIsInTheAppendix()
    {
        const Story story;
        const QString text = textOf(*find(story.build(), QStringLiteral("queries")));
        for (const KpiReading &reading : story.input.snapshot->kpis) {
            const KpiQueries &queries = reading.data.binding.queries;
            for (const QString &query : {queries.series, queries.value, queries.buckets, queries.count})
                QVERIFY2(text.contains(query), qPrintable(query));
        }
        QVERIFY(text.contains(QStringLiteral("2026-03-18T13:20:00Z to 2026-03-19T13:20:00Z, step 5m")));
        QVERIFY(text.contains(story.baseline.hash));
        QVERIFY(text.contains(QStringLiteral("Prometheus 2.42, prom.shop:9090")));
    }

    void everyMeasuredKpiHasAFigureWithItsWindowAndQuery()
    {
        const Story story;
        const Report report = story.build();
        QStringList captions;
        for (const ReportSection &section : report.sections)
            for (const Block &block : section.blocks)
                if (const auto *figure = std::get_if<FigureBlock>(&block)) {
                    captions << figure->caption;
                    QVERIFY(figure->chart.series.size() >= 2); // current and baseline
                    QVERIFY(!figure->chart.title.isEmpty());
                }
        QCOMPARE(captions.size(), int(story.input.snapshot->kpis.size()));
        for (const QString &caption : captions) {
            QVERIFY2(plain(caption).contains(QStringLiteral("over 24 h")), qPrintable(caption));
            QVERIFY2(caption.contains(QStringLiteral("query Q")), qPrintable(caption));
        }
    }

    void findingsHoldEveryMissedAndRegressedKpi()
    {
        const Report report = Story().build();
        for (const char *kpi : {"memory_peak", "page_load_mobile", "memory_average", "api_p95"})
            QVERIFY2(find(report, QStringLiteral("findings.") + QLatin1String(kpi)), kpi);
        const ReportSection &missed = *find(report, QStringLiteral("findings.memory_peak"));
        QCOMPARE(missed.mark, CellMark::Missed);
        QVERIFY(textOf(missed).contains(QStringLiteral("grows without bound")));
        const ReportSection &improved = *find(report, QStringLiteral("findings.api_p95"));
        QCOMPARE(plain(improved.message), QStringLiteral("Checkout API p95 is 47.4 % lower"));
        QCOMPARE(improved.mark, CellMark::Improved);
        QVERIFY(textOf(improved).contains(QStringLiteral("histogram_quantile")));
    }

    void slidesAreSectionsWithAMessageAndAtMostThreeBlocks()
    {
        const Report report = Story().build();
        QStringList slides;
        for (const ReportSection &section : report.sections) {
            if (section.message.isEmpty())
                continue;
            slides << section.id;
            QVERIFY2(section.blocks.size() <= 3, qPrintable(section.id));
        }
        QCOMPARE(slides.front(), QStringLiteral("summary"));
        for (const char *id : {"findings.memory_peak", "findings.page_load_mobile", "findings.memory_average", "findings.api_p95", "scorecard", "problems", "next"})
            QVERIFY2(slides.contains(QLatin1String(id)), id);
        QVERIFY(slides.size() <= 10);
    }

    void checklistListsEveryItemWithStateOwnerAndEvidence()
    {
        const Story story;
        const QString text = textOf(*find(story.build(), QStringLiteral("checklist")));
        int items = 0;
        for (const PhaseStatus &phase : story.input.workflow)
            for (const ItemStatus &status : phase.items) {
                QVERIFY2(text.contains(status.item->id + u'|'), qPrintable(status.item->id));
                ++items;
            }
        QCOMPARE(items, 92);
        QVERIFY(text.contains(QStringLiteral("Testing and validation|13–14|11|17|1|0|0")));
        QVERIFY(text.contains(QStringLiteral("|Failed|M. Sarr|Checkout API p95 164 ms, limit < 200 ms"))
                || text.contains(QStringLiteral("|Failed|A. Costa|Checkout API p95 164 ms, limit < 200 ms")));
        QVERIFY(text.contains(QStringLiteral("|Attested|")));
    }

    void missingDataIsSaidAndNeverMet()
    {
        Snapshot snapshot = story::snapshot();
        KpiReading &reading = snapshot.kpis.front();
        reading.data.value.reset();
        reading.data.series = {};
        reading.baseline.reset();
        reading.change.reset();
        reading.target->verdict = Verdict::NoData;
        reading.target->value.reset();
        reading.target->low.reset();
        reading.target->high.reset();
        reading.target->reasons = {{QStringLiteral("no-samples"), QStringLiteral("No samples in this window.")}};
        reading.data.binding.state = BindingState::Missing;
        reading.data.binding.advice = QStringLiteral("Expose request durations as a histogram.");
        const Report report = Story(snapshot).build();
        QCOMPARE(find(report, QStringLiteral("summary"))->strong, QStringLiteral("15 of 18 targets are met."));
        const QString findings = textOf(*find(report, QStringLiteral("findings")));
        QVERIFY(findings.contains(QStringLiteral("Checkout API p95|No data|No samples in this window.|Expose request durations as a histogram.")));
        QVERIFY(report.missing.join(u'\n').contains(QStringLiteral("Checkout API p95")));
        QVERIFY(textOf(*find(report, QStringLiteral("scorecard"))).contains(QStringLiteral("|–|–|< 200 ms|112,100|No data")));
    }

    void withoutBaselineTheComparisonIsNamedAsMissing()
    {
        Snapshot snapshot = story::snapshot();
        snapshot.comparison.reset();
        snapshot.baselineId.clear();
        for (KpiReading &reading : snapshot.kpis) {
            reading.change.reset();
            reading.baseline.reset();
        }
        const Report report = Story(snapshot).build();
        QVERIFY(!find(report, QStringLiteral("comparison")));
        QVERIFY(report.missing.join(u'\n').contains(QStringLiteral("no baseline is chosen")));
        QVERIFY(!find(report, QStringLiteral("summary"))->lead.contains(QStringLiteral("baseline")));
    }

    void withoutASnapshotTheReportSaysSo()
    {
        ReportInput input;
        input.locale = QLocale(QLocale::English);
        const Report report = buildAssessment(input);
        QVERIFY(report.missing.front().contains(QStringLiteral("Nothing was measured yet")));
        QCOMPARE(find(report, QStringLiteral("summary"))->lead, QStringLiteral("No targets are set."));
    }

    void bucketsThatSpanTheLimitGetTheirAdvice()
    {
        Snapshot snapshot = story::snapshot();
        TargetVerdict &target = *snapshot.kpis.front().target;
        target.verdict = Verdict::Inconclusive;
        target.low = 0.1;
        target.high = 0.25;
        target.reasons = {{QStringLiteral("bucket-spans-limit"), QStringLiteral("The p95 lies between 100 ms and 250 ms.")}};
        const QString text = textOf(*find(Story(snapshot).build(), QStringLiteral("findings")));
        QVERIFY2(text.contains(QStringLiteral("Inconclusive|The p95 lies between 100 ms and 250 ms.|Add a histogram bucket at 200 ms")), qPrintable(text));
    }

    void everyUndecidedVerdictHasItsOwnNextStep_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("step");
        QTest::newRow("no demand") << "no-demand" << "load test";
        QTest::newRow("stale") << "stale" << "no new samples";
        QTest::newRow("gaps") << "low-coverage" << "gaps";
        QTest::newRow("slower than the last bucket") << "top-bucket" << "buckets above";
        QTest::newRow("unknown code") << "new-code" << "Measure longer";
    }
    void everyUndecidedVerdictHasItsOwnNextStep()
    {
        QFETCH(QString, code);
        QFETCH(QString, step);
        Snapshot snapshot = story::snapshot();
        TargetVerdict &target = *snapshot.kpis.front().target;
        target.verdict = Verdict::Inconclusive;
        target.reasons = {{code, QStringLiteral("Because.")}};
        snapshot.kpis.front().change->verdict = Change::Unchanged;
        const QString text = textOf(*find(Story(snapshot).build(), QStringLiteral("findings")));
        QVERIFY2(text.contains(step), qPrintable(text));
    }

    void staleDataIsNeverMet()
    {
        Snapshot snapshot = story::snapshot();
        snapshot.kpis.front().target->stale = true;
        const Report report = Story(snapshot).build();
        QCOMPARE(find(report, QStringLiteral("summary"))->strong, QStringLiteral("15 of 18 targets are met."));
        QVERIFY(textOf(*find(report, QStringLiteral("scorecard"))).contains(QStringLiteral("|Inconclusive, stale")));
    }

    void sampleDataIsSaid()
    {
        Snapshot snapshot = story::snapshot();
        snapshot.sample = true;
        const Report report = Story(snapshot).build();
        QVERIFY(report.sample);
        QVERIFY(textOf(report.sections.front()).contains(QStringLiteral("Recorded sample data")));
        QVERIFY(!Story().build().sample);
    }

    void germanNumbersHaveACommaAndAPoint()
    {
        const Report report = Story(story::snapshot(), QLocale(QLocale::German, QLocale::Germany)).build();
        QCOMPARE(report.language, QStringLiteral("de"));
        const QString scorecard = textOf(*find(report, QStringLiteral("scorecard")));
        QVERIFY2(scorecard.contains(QStringLiteral("2,12 s")), qPrintable(scorecard));
        QVERIFY(scorecard.contains(QStringLiteral("112.100")));
        QVERIFY(textOf(*find(report, QStringLiteral("comparison"))).contains(QString::fromUtf8("−47,4 %")));
    }

    void timesNameTheirZone()
    {
        const Report report = Story().build();
        QVERIFY2(report.frozenText.contains(QStringLiteral("19 Mar 2026 14:20:08 UTC+01")), qPrintable(report.frozenText));
        QCOMPARE(report.utcOffset, 3600);
    }

    void valueAndLimitNeverReadTheSame()
    {
        Snapshot snapshot = story::snapshot();
        KpiReading &reading = snapshot.kpis.front();
        reading.data.value = 0.20004;
        reading.target->value = 0.20004;
        reading.target->verdict = Verdict::Missed;
        const QString text = textOf(*find(Story(snapshot).build(), QStringLiteral("scorecard")));
        QVERIFY2(text.contains(QStringLiteral("|200.04 ms|")), qPrintable(text));
    }

    void hostileNamesDoNotBreakSentences()
    {
        Snapshot snapshot = story::snapshot();
        snapshot.kpis.front().kpi.name = QStringLiteral("<img src=x> %2 %1");
        const QString lead = find(Story(snapshot).build(), QStringLiteral("summary"))->lead;
        QVERIFY2(plain(lead).contains(QStringLiteral("<img src=x> %2 %1 is now 164 ms")), qPrintable(lead));
    }
};

SEXTANT_CORE_TEST(TestReport)
#include "tst_report.moc"
