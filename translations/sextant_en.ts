<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>EvidenceEngine</name>
    <message numerus="yes">
        <source>%1 has %n point(s), coverage %2</source>
        <translation>
            <numerusform>%1 has %n point, coverage %2</numerusform>
            <numerusform>%1 has %n points, coverage %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportCommand</name>
    <message numerus="yes">
        <source>%1, %n page(s)</source>
        <translation>
            <numerusform>%1, %n page</numerusform>
            <numerusform>%1, %n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SnapshotCommand</name>
    <message numerus="yes">
        <source>the project showed no data in %n second(s)</source>
        <translation>
            <numerusform>the project showed no data in %n second</numerusform>
            <numerusform>the project showed no data in %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WindowTexts</name>
    <message numerus="yes">
        <source>%n live</source>
        <translation>
            <numerusform>%n live</numerusform>
            <numerusform>%n live</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stale</source>
        <translation>
            <numerusform>%n stale</numerusform>
            <numerusform>%n stale</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n KPI(s) asked</source>
        <translation>
            <numerusform>%n KPI asked</numerusform>
            <numerusform>%n KPIs asked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recorded</source>
        <translation>
            <numerusform>%n recorded</numerusform>
            <numerusform>%n recorded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sextant::AnswerStrip</name>
    <message numerus="yes">
        <source>%n improved</source>
        <translation>
            <numerusform>%n improved</numerusform>
            <numerusform>%n improved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n regressed</source>
        <translation>
            <numerusform>%n regressed</numerusform>
            <numerusform>%n regressed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n unchanged</numerusform>
            <numerusform>%n unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inconclusive</source>
        <translation>
            <numerusform>%n inconclusive</numerusform>
            <numerusform>%n inconclusive</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sextant::AreaHead</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n more in Compare</source>
        <translation>
            <numerusform>%1: %n more in Compare</numerusform>
            <numerusform>%1: %n more in Compare</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sextant::BreakdownView</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sextant::ChartPainter</name>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sextant::ChecklistModel</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sextant::MainWindow</name>
    <message numerus="yes">
        <source>%1, %n page(s)</source>
        <translation>
            <numerusform>%1, %n page</numerusform>
            <numerusform>%1, %n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written</source>
        <translation>
            <numerusform>%n file written</numerusform>
            <numerusform>%n files written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n target(s)</source>
        <translation>
            <numerusform>Import %n target</numerusform>
            <numerusform>Import %n targets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sextant::Overview</name>
    <message numerus="yes">
        <source>%n targets without data</source>
        <translation>
            <numerusform>%n target without data</numerusform>
            <numerusform>%n targets without data</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n targets have no data</source>
        <translation>
            <numerusform>%n target has no data</numerusform>
            <numerusform>%n targets have no data</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not judged</source>
        <translation>
            <numerusform>%n not judged</numerusform>
            <numerusform>%n not judged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n KPIs against %1</source>
        <translation>
            <numerusform>%n KPI against %1</numerusform>
            <numerusform>%n KPIs against %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sextant::PartialDialog</name>
    <message numerus="yes">
        <source>%n KPIs are partial now</source>
        <translation>
            <numerusform>%n KPI is partial now</numerusform>
            <numerusform>%n KPIs are partial now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sextant::Readout</name>
    <message numerus="yes">
        <source>%n gaps</source>
        <translation>
            <numerusform>%n gap</numerusform>
            <numerusform>%n gaps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sextant::ResourceRows</name>
    <message numerus="yes">
        <source>%n instances</source>
        <translation>
            <numerusform>%n instance</numerusform>
            <numerusform>%n instances</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sextant::Session</name>
    <message numerus="yes">
        <source>Import %n target(s)</source>
        <translation>
            <numerusform>Import %n target</numerusform>
            <numerusform>Import %n targets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sextant::SourceIntents</name>
    <message numerus="yes">
        <source>The query gives %n series</source>
        <translation>
            <numerusform>The query gives %n series</numerusform>
            <numerusform>The query gives %n series</numerusform>
        </translation>
    </message>
</context>
</TS>
