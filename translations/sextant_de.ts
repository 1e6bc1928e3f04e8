<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>AlertExpression</name>
    <message>
        <source>it asks whether data are there; Sextant does so for every target</source>
        <translation>er fragt, ob Daten da sind; das tut Sextant bei jedem Ziel</translation>
    </message>
    <message>
        <source>it joins several conditions; a target is one limit</source>
        <translation>er verknüpft mehrere Bedingungen; ein Ziel ist ein Limit</translation>
    </message>
    <message>
        <source>it compares with no number</source>
        <translation>er vergleicht mit keiner Zahl</translation>
    </message>
    <message>
        <source>it compares more than once; a target is one limit</source>
        <translation>er vergleicht mehrmals; ein Ziel ist ein Limit</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no limit that a value can keep</source>
        <translation>„%1“ ist kein Limit, das ein Wert einhalten kann</translation>
    </message>
    <message>
        <source>with &quot;bool&quot; it always fires</source>
        <translation>mit „bool“ löst er immer aus</translation>
    </message>
    <message>
        <source>neither side is a plain number</source>
        <translation>keine Seite ist eine einfache Zahl</translation>
    </message>
</context>
<context>
    <name>Alerts</name>
    <message>
        <source>rose to %1; usually %2, never above %3 before</source>
        <translation>stieg auf %1; sonst %2, nie zuvor über %3</translation>
    </message>
    <message>
        <source>fell to %1; usually %2, never below %3 before</source>
        <translation>fiel auf %1; sonst %2, nie zuvor unter %3</translation>
    </message>
    <message>
        <source>Nothing unusual in %1 values</source>
        <translation>Nichts Auffälliges in %1 Werten</translation>
    </message>
</context>
<context>
    <name>Assessment</name>
    <message>
        <source>Assessment report</source>
        <translation>Bewertungsbericht</translation>
    </message>
    <message>
        <source>Performance assessment</source>
        <translation>Performance-Bewertung</translation>
    </message>
    <message>
        <source>%1 against baseline %2</source>
        <translation>%1 gegen Baseline %2</translation>
    </message>
    <message>
        <source>Nothing was measured yet: connect a source or open the sample project</source>
        <translation>Noch nichts gemessen: Quelle verbinden oder Beispielprojekt öffnen</translation>
    </message>
    <message>
        <source>Attached data: the series are left out, %1 samples are too many to travel in a document</source>
        <translation>Angehängte Daten: Die Reihen sind ausgelassen, %1 Messwerte sind zu viele für ein Dokument</translation>
    </message>
</context>
<context>
    <name>Breakdown</name>
    <message>
        <source>How the traffic was spread over the parts is not known</source>
        <translation>Wie sich der Verkehr auf die Teile verteilte, ist unbekannt</translation>
    </message>
    <message>
        <source>%1 of the traffic is served by other parts now: a total can move by that alone</source>
        <translation>%1 des Verkehrs laufen jetzt über andere Teile: Schon das kann einen Gesamtwert verschieben</translation>
    </message>
    <message>
        <source>The traffic is spread as before (%1 moved)</source>
        <translation>Der Verkehr ist verteilt wie zuvor (%1 verschoben)</translation>
    </message>
</context>
<context>
    <name>BudgetImport</name>
    <message>
        <source>no KPI measures it</source>
        <translation>kein KPI misst es</translation>
    </message>
    <message>
        <source>its budget is not a number</source>
        <translation>das Budget ist keine Zahl</translation>
    </message>
    <message>
        <source>the catalogue has no KPI &quot;%1&quot;</source>
        <translation>der Katalog hat keinen KPI „%1“</translation>
    </message>
    <message>
        <source>%1 has its target from another budget of this file already</source>
        <translation>%1 hat sein Ziel schon aus einem anderen Budget dieser Datei</translation>
    </message>
    <message>
        <source>the tool measures in its laboratory, the target is judged on what visitors see</source>
        <translation>das Werkzeug misst im Labor, das Ziel gilt für das, was Besucher sehen</translation>
    </message>
    <message>
        <source>this is neither a Lighthouse nor a sitespeed.io budget</source>
        <translation>dies ist weder ein Lighthouse- noch ein sitespeed.io-Budget</translation>
    </message>
</context>
<context>
    <name>Capture</name>
    <message>
        <source>Baseline %1 &quot;%2&quot; frozen, %3</source>
        <translation>Baseline %1 „%2“ eingefroren, %3</translation>
    </message>
    <message>
        <source>the baseline has no name</source>
        <translation>die Baseline hat keinen Namen</translation>
    </message>
    <message>
        <source>give it one, such as --name &quot;before the cache&quot;</source>
        <translation>einen angeben, etwa --name &quot;vor dem Cache&quot;</translation>
    </message>
</context>
<context>
    <name>ChangePoints</name>
    <message>
        <source>No lasting change in %1 values</source>
        <translation>Keine dauerhafte Änderung in %1 Werten</translation>
    </message>
</context>
<context>
    <name>ChartsSection</name>
    <message>
        <source>All other measurements</source>
        <translation>Alle übrigen Messungen</translation>
    </message>
    <message>
        <source>Without a chart, because there are no samples: %1.</source>
        <translation>Ohne Diagramm, da keine Messwerte vorliegen: %1.</translation>
    </message>
    <message>
        <source>Charts: no samples of %1</source>
        <translation>Diagramme: keine Messwerte von %1</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>Window %1 .. %2</source>
        <translation>Fenster %1 .. %2</translation>
    </message>
</context>
<context>
    <name>ChecklistSection</name>
    <message>
        <source>Waived by %1 until %2: %3</source>
        <translation>Ausgenommen durch %1 bis %2: %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>person, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2 of %3 done</source>
        <translation>%1, %2 von %3 erledigt</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>Anforderung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Phasen</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>Ausgenommen</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>Unentschieden</translation>
    </message>
    <message>
        <source>Checklist: no workflow is loaded</source>
        <translation>Checkliste: kein Workflow geladen</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Checkliste</translation>
    </message>
    <message>
        <source>%1 of %2 items are done. Waived items count as done and are listed with reason and expiry.</source>
        <translation>%1 von %2 Punkten sind erledigt. Ausgenommene zählen als erledigt und sind mit Grund und Ablauf aufgeführt.</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>standard input</source>
        <translation>Standardeingabe</translation>
    </message>
    <message>
        <source>cannot read %1</source>
        <translation>%1 nicht lesbar</translation>
    </message>
    <message>
        <source>the name of the file is empty</source>
        <translation>der Dateiname ist leer</translation>
    </message>
    <message>
        <source>name a file, or - for standard input</source>
        <translation>eine Datei nennen, oder - für die Standardeingabe</translation>
    </message>
    <message>
        <source>it is larger than %1 MiB</source>
        <translation>sie ist größer als %1 MiB</translation>
    </message>
    <message>
        <source>standard output could not be written completely</source>
        <translation>die Standardausgabe konnte nicht vollständig geschrieben werden</translation>
    </message>
    <message>
        <source>free some space, or write elsewhere</source>
        <translation>Platz schaffen oder woandershin schreiben</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>Overall: %1</source>
        <translation>Gesamt: %1</translation>
    </message>
    <message>
        <source>--direction is missing</source>
        <translation>--direction fehlt</translation>
    </message>
    <message>
        <source>Say which way is better: lower or higher</source>
        <translation>Angeben, welche Richtung besser ist: lower oder higher</translation>
    </message>
    <message>
        <source>a series without a name</source>
        <translation>eine Reihe ohne Namen</translation>
    </message>
    <message>
        <source>no metric is in both files: %1 there, %2 here</source>
        <translation>keine Metrik ist in beiden Dateien: dort %1, hier %2</translation>
    </message>
    <message>
        <source>Give the metrics the same names in both files</source>
        <translation>Die Metriken in beiden Dateien gleich benennen</translation>
    </message>
    <message>
        <source>--current, --histogram and --direction are for files</source>
        <translation>--current, --histogram und --direction gelten für Dateien</translation>
    </message>
    <message>
        <source>leave them out with --project: the KPIs know their direction</source>
        <translation>bei --project weglassen: Die KPIs kennen ihre Richtung</translation>
    </message>
    <message>
        <source>--current is missing</source>
        <translation>--current fehlt</translation>
    </message>
    <message>
        <source>name a second file, or a project with --project</source>
        <translation>eine zweite Datei angeben oder ein Projekt mit --project</translation>
    </message>
    <message>
        <source>Baseline %1 &quot;%2&quot;, hash %3, %4 .. %5</source>
        <translation>Baseline %1 „%2“, Hash %3, %4 .. %5</translation>
    </message>
    <message>
        <source>Current %1%2 .. %3</source>
        <translation>Aktuell %1%2 .. %3</translation>
    </message>
    <message>
        <source>Exploratory: %1 of %2 series changed (Benjamini-Hochberg, about %3 % of such finds are chance)</source>
        <translation>Explorativ: %1 von %2 Reihen geändert (Benjamini-Hochberg, etwa %3 % solcher Funde sind Zufall)</translation>
    </message>
    <message>
        <source>there is no KPI &quot;%1&quot;</source>
        <translation>es gibt keinen KPI „%1“</translation>
    </message>
</context>
<context>
    <name>CompareText</name>
    <message>
        <source>no bound</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>Response time</source>
        <translation>Antwortzeit</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <source>User experience</source>
        <translation>Nutzererlebnis</translation>
    </message>
    <message>
        <source>Guard metrics, no target</source>
        <translation>Kontrollmetriken, kein Ziel</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstige</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>kein Unterschied</translation>
    </message>
    <message>
        <source>%1 lower</source>
        <translation>%1 niedriger</translation>
    </message>
    <message>
        <source>%1 higher</source>
        <translation>%1 höher</translation>
    </message>
    <message>
        <source>95 % interval %1 to %2</source>
        <translation>95-%-Intervall %1 bis %2</translation>
    </message>
    <message>
        <source>from %1 in %2 to %3</source>
        <translation>von %1 in %2 auf %3</translation>
    </message>
    <message>
        <source>%1 against baseline %2, snapshot %3</source>
        <translation>%1 gegen Baseline %2, Snapshot %3</translation>
    </message>
    <message>
        <source>KPI</source>
        <translation>KPI</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Aktuell</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Intervall</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>%1 %2, the same</source>
        <translation>%1 %2, gleich</translation>
    </message>
    <message>
        <source>%1 %2, alike (%3)</source>
        <translation>%1 %2, ähnlich (%3)</translation>
    </message>
    <message>
        <source>%1 %2, now %3</source>
        <translation>%1 %2, jetzt %3</translation>
    </message>
    <message>
        <source>%1 %2, not known now</source>
        <translation>%1 %2, jetzt unbekannt</translation>
    </message>
    <message>
        <source>%1 %2, not known then</source>
        <translation>%1 %2, damals unbekannt</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>1 min</source>
        <translation>1 min</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>The baseline has %1 points, at least 3 are needed</source>
        <translation>Die Baseline hat %1 Punkte, mindestens 3 sind nötig</translation>
    </message>
    <message>
        <source>The current window has %1 points, at least 3 are needed</source>
        <translation>Das aktuelle Fenster hat %1 Punkte, mindestens 3 sind nötig</translation>
    </message>
    <message>
        <source>Only %1 points on one side, %2 are needed for a verdict</source>
        <translation>Nur %1 Punkte auf einer Seite, %2 sind für ein Urteil nötig</translation>
    </message>
    <message>
        <source>Neighbouring points are so alike that they count as %1 independent ones, %2 are needed</source>
        <translation>Benachbarte Punkte sind so ähnlich, dass sie als %1 unabhängige zählen, %2 sind nötig</translation>
    </message>
    <message>
        <source>The windows lie at different times of day; choose the same hours</source>
        <translation>Die Fenster liegen zu verschiedenen Tageszeiten; dieselben Stunden wählen</translation>
    </message>
    <message>
        <source>A change inside one bucket is not measurable</source>
        <translation>Eine Änderung innerhalb eines Buckets ist nicht messbar</translation>
    </message>
    <message>
        <source>Fewer than 50 observations lie above the quantile</source>
        <translation>Weniger als 50 Beobachtungen liegen über dem Quantil</translation>
    </message>
    <message>
        <source>The quantile lies above the largest bucket; add larger buckets</source>
        <translation>Das Quantil liegt über dem größten Bucket; größere Buckets ergänzen</translation>
    </message>
    <message>
        <source>The level changed, but neither direction counts as better</source>
        <translation>Das Niveau hat sich geändert, aber keine Richtung gilt als besser</translation>
    </message>
    <message>
        <source>Whole interval lies beyond the %1 margin</source>
        <translation>Das ganze Intervall liegt jenseits der Grenze von %1</translation>
    </message>
    <message>
        <source>The interval excludes no change</source>
        <translation>Das Intervall schließt „keine Änderung“ aus</translation>
    </message>
    <message>
        <source>Whole interval lies within ±%1</source>
        <translation>Das ganze Intervall liegt innerhalb ±%1</translation>
    </message>
    <message>
        <source>Both windows hold one and the same value</source>
        <translation>Beide Fenster haben ein und denselben Wert</translation>
    </message>
    <message>
        <source>A change was found, but it may be smaller than %1</source>
        <translation>Es gibt eine Änderung, sie kann aber kleiner als %1 sein</translation>
    </message>
    <message>
        <source>The interval excludes no change, but not at the level this comparison needs</source>
        <translation>Das Intervall schließt „keine Änderung“ aus, aber nicht auf dem hier nötigen Niveau</translation>
    </message>
    <message>
        <source>The interval includes no change and reaches beyond ±%1</source>
        <translation>Das Intervall enthält „keine Änderung“ und reicht über ±%1 hinaus</translation>
    </message>
    <message>
        <source>More than two weeks of such data would be needed to decide</source>
        <translation>Für ein Urteil wären über zwei Wochen solcher Daten nötig</translation>
    </message>
    <message>
        <source>About %1 more data would decide at this rate</source>
        <translation>Etwa %1 mehr Daten würden bei dieser Rate entscheiden</translation>
    </message>
    <message>
        <source>Both windows follow one slope; only the step between them counts</source>
        <translation>Beide Fenster folgen einer Steigung; nur der Sprung dazwischen zählt</translation>
    </message>
    <message>
        <source>Holm-adjusted over %1 comparisons</source>
        <translation>Holm-korrigiert über %1 Vergleiche</translation>
    </message>
    <message>
        <source>Preliminary: before the planned end only p ≤ %1 counts</source>
        <translation>Vorläufig: vor dem geplanten Ende zählt nur p ≤ %1</translation>
    </message>
    <message>
        <source>Coverage %1</source>
        <translation>Abdeckung %1</translation>
    </message>
    <message>
        <source>The windows have different steps</source>
        <translation>Die Fenster haben verschiedene Schritte</translation>
    </message>
    <message>
        <source>Samples are not evenly spaced</source>
        <translation>Messwerte sind nicht gleichmäßig verteilt</translation>
    </message>
    <message>
        <source>The server said that part of the data is missing</source>
        <translation>Der Server meldet, dass ein Teil der Daten fehlt</translation>
    </message>
    <message>
        <source>The newest query failed; these are the last good data</source>
        <translation>Die neueste Abfrage schlug fehl; dies sind die letzten guten Daten</translation>
    </message>
    <message>
        <source>The current values are about %1 times the baseline&apos;s: the units seem to differ, such as seconds and milliseconds</source>
        <translation>Die aktuellen Werte sind etwa das %1-Fache der Baseline: Die Einheiten scheinen verschieden, etwa Sekunden und Millisekunden</translation>
    </message>
    <message>
        <source>The baseline&apos;s values are about %1 times the current ones: the units seem to differ, such as milliseconds and seconds</source>
        <translation>Die Werte der Baseline sind etwa das %1-Fache der aktuellen: Die Einheiten scheinen verschieden, etwa Millisekunden und Sekunden</translation>
    </message>
    <message>
        <source>%1 (%2, now %3)</source>
        <translation>%1 (%2, jetzt %3)</translation>
    </message>
    <message>
        <source>Measured under other conditions: %1. A change may come from them</source>
        <translation>Unter anderen Bedingungen gemessen: %1. Eine Änderung kann daher kommen</translation>
    </message>
    <message>
        <source>Known on one side only, so not compared: %1</source>
        <translation>Nur auf einer Seite bekannt, daher nicht verglichen: %1</translation>
    </message>
    <message>
        <source>neither side has buckets per step</source>
        <translation>keine Seite hat Buckets je Schritt</translation>
    </message>
    <message>
        <source>the baseline has no buckets per step</source>
        <translation>die Baseline hat keine Buckets je Schritt</translation>
    </message>
    <message>
        <source>the current window has no buckets per step</source>
        <translation>das aktuelle Fenster hat keine Buckets je Schritt</translation>
    </message>
    <message>
        <source>the bucket bounds differ</source>
        <translation>die Bucket-Grenzen sind verschieden</translation>
    </message>
    <message>
        <source>several days are compared day by day</source>
        <translation>mehrere Tage werden Tag für Tag verglichen</translation>
    </message>
    <message>
        <source>Tested on the %1 of all observations, from the buckets of %2 and %3 steps</source>
        <translation>Getestet am Wert %1 aller Beobachtungen, aus den Buckets von %2 und %3 Schritten</translation>
    </message>
    <message>
        <source>Both values lie between the bucket bounds %1 and %2: how far it moved is interpolated</source>
        <translation>Beide Werte liegen zwischen den Bucket-Grenzen %1 und %2: Die Größe der Änderung ist interpoliert</translation>
    </message>
    <message>
        <source>Tested on the line of the %1 of each step, because %2; the values are those of the whole window</source>
        <translation>Getestet am Verlauf von %1 je Schritt, denn %2; die Werte gelten für das ganze Fenster</translation>
    </message>
</context>
<context>
    <name>ComparisonSection</name>
    <message>
        <source>Baseline %1 and the current window</source>
        <translation>Baseline %1 und das aktuelle Fenster</translation>
    </message>
    <message>
        <source>KPI</source>
        <translation>KPI</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Baseline</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Aktuell</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Effekt</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <source>p, Holm</source>
        <translation>p, Holm</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>No KPI has data on both sides.</source>
        <translation>Kein KPI hat auf beiden Seiten Daten.</translation>
    </message>
    <message>
        <source>Why changes are not decided</source>
        <translation>Warum Änderungen unentschieden sind</translation>
    </message>
    <message>
        <source>These data could show a change of %1 or more.</source>
        <translation>Diese Daten könnten eine Änderung ab %1 zeigen.</translation>
    </message>
    <message>
        <source>Better than the baseline, no key KPI regressed</source>
        <translation>Besser als die Baseline, kein Schlüssel-KPI verschlechtert</translation>
    </message>
    <message>
        <source>A key KPI is worse than the baseline</source>
        <translation>Ein Schlüssel-KPI ist schlechter als die Baseline</translation>
    </message>
    <message>
        <source>No key KPI changed against the baseline</source>
        <translation>Kein Schlüssel-KPI änderte sich gegen die Baseline</translation>
    </message>
    <message>
        <source>The comparison with the baseline is not decided</source>
        <translation>Der Vergleich mit der Baseline ist unentschieden</translation>
    </message>
    <message>
        <source>There is no data to compare with the baseline</source>
        <translation>Keine Daten zum Vergleich mit der Baseline</translation>
    </message>
    <message>
        <source>Comparison: no baseline is chosen</source>
        <translation>Vergleich: keine Baseline gewählt</translation>
    </message>
    <message>
        <source>Comparison with baseline %1</source>
        <translation>Vergleich mit Baseline %1</translation>
    </message>
    <message>
        <source>%1. Baseline %2: %3.</source>
        <translation>%1. Baseline %2: %3.</translation>
    </message>
    <message>
        <source>Effect and interval are relative to the baseline; &apos;pp&apos; are percentage points. The interval is not adjusted for the number of KPIs, p is (Holm). Improved or regressed takes an interval without 0, p of %1 or less and an effect of %2 or more.</source>
        <translation>Effekt und Intervall sind relativ zur Baseline; „pp“ sind Prozentpunkte. Das Intervall ist nicht für die Zahl der KPIs korrigiert, p schon (Holm). Verbessert oder verschlechtert verlangt ein Intervall ohne 0, p von höchstens %1 und einen Effekt von mindestens %2.</translation>
    </message>
</context>
<context>
    <name>ConnectionReport</name>
    <message>
        <source>The address is not usable</source>
        <translation>Die Adresse ist nicht nutzbar</translation>
    </message>
    <message>
        <source>A setting of this connection is not usable</source>
        <translation>Eine Einstellung dieser Verbindung ist nicht nutzbar</translation>
    </message>
    <message>
        <source>The name is not known</source>
        <translation>Der Name ist unbekannt</translation>
    </message>
    <message>
        <source>The server cannot be reached</source>
        <translation>Der Server ist nicht erreichbar</translation>
    </message>
    <message>
        <source>The certificate is not accepted</source>
        <translation>Das Zertifikat wird nicht akzeptiert</translation>
    </message>
    <message>
        <source>The server did not answer in time</source>
        <translation>Der Server antwortete nicht rechtzeitig</translation>
    </message>
    <message>
        <source>The sign-in was refused</source>
        <translation>Die Anmeldung wurde abgelehnt</translation>
    </message>
    <message>
        <source>The server is still starting</source>
        <translation>Der Server startet noch</translation>
    </message>
    <message>
        <source>The server cannot answer now</source>
        <translation>Der Server kann gerade nicht antworten</translation>
    </message>
    <message>
        <source>The server asks for fewer requests</source>
        <translation>Der Server verlangt weniger Anfragen</translation>
    </message>
    <message>
        <source>The server refused the request</source>
        <translation>Der Server lehnte die Anfrage ab</translation>
    </message>
    <message>
        <source>Something answers, but it is not the expected API</source>
        <translation>Es antwortet etwas, aber nicht die erwartete API</translation>
    </message>
    <message>
        <source>A file of this connection cannot be read</source>
        <translation>Eine Datei dieser Verbindung ist nicht lesbar</translation>
    </message>
    <message>
        <source>The test was stopped</source>
        <translation>Der Test wurde gestoppt</translation>
    </message>
    <message>
        <source>The answer could not be used</source>
        <translation>Die Antwort war nicht nutzbar</translation>
    </message>
    <message>
        <source>Write it like http://host:9090, without a query.</source>
        <translation>Schreibweise: http://host:9090, ohne Abfrage.</translation>
    </message>
    <message>
        <source>Check the fields below the address.</source>
        <translation>Felder unter der Adresse prüfen.</translation>
    </message>
    <message>
        <source>Check the spelling, or whether a VPN is needed.</source>
        <translation>Schreibweise prüfen, oder ob ein VPN nötig ist.</translation>
    </message>
    <message>
        <source>Check the port, or whether a VPN or a firewall is in the way.</source>
        <translation>Port prüfen, oder ob VPN oder Firewall im Weg ist.</translation>
    </message>
    <message>
        <source>Name the file of your certificate authority, or check the name in the address.</source>
        <translation>Datei Ihrer Zertifizierungsstelle angeben oder den Namen in der Adresse prüfen.</translation>
    </message>
    <message>
        <source>Try again, or allow more time.</source>
        <translation>Erneut versuchen oder mehr Zeit geben.</translation>
    </message>
    <message>
        <source>Choose another sign-in, or check the file that holds the secret.</source>
        <translation>Andere Anmeldung wählen oder die Datei mit dem Geheimnis prüfen.</translation>
    </message>
    <message>
        <source>Wait a minute and test again.</source>
        <translation>Eine Minute warten, dann erneut testen.</translation>
    </message>
    <message>
        <source>Test again in a moment.</source>
        <translation>Gleich noch einmal testen.</translation>
    </message>
    <message>
        <source>Check the path in the address.</source>
        <translation>Pfad in der Adresse prüfen.</translation>
    </message>
    <message>
        <source>Check the path: the API lies at /api/v1 below the address.</source>
        <translation>Pfad prüfen: Die API liegt unter /api/v1 der Adresse.</translation>
    </message>
    <message>
        <source>Check the path of the file and who may read it.</source>
        <translation>Dateipfad und Leserechte prüfen.</translation>
    </message>
    <message>
        <source>Copy the details and send them to whoever runs the server.</source>
        <translation>Details kopieren und an den Betreiber des Servers senden.</translation>
    </message>
    <message>
        <source>Source: %1 (%2)</source>
        <translation>Quelle: %1 (%2)</translation>
    </message>
    <message>
        <source>Address: %1</source>
        <translation>Adresse: %1</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>Code: %1</translation>
    </message>
    <message>
        <source>HTTP status: %1</source>
        <translation>HTTP-Status: %1</translation>
    </message>
    <message>
        <source>Answer: %1 %2 at %3</source>
        <translation>Antwort: %1 %2 um %3</translation>
    </message>
</context>
<context>
    <name>Content</name>
    <message>
        <source>Imported from the alert %1: the worst series and the worst level that lasted %2 count.</source>
        <translation>Importiert aus dem Alarm %1: Es zählen die schlechteste Reihe und das schlechteste Niveau, das %2 anhielt.</translation>
    </message>
    <message>
        <source>Imported from the alert %1: the worst series and the worst moment count.</source>
        <translation>Importiert aus dem Alarm %1: Es zählen die schlechteste Reihe und der schlechteste Moment.</translation>
    </message>
    <message>
        <source>recording rule</source>
        <translation>Recording Rule</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>The value is the median of the file&apos;s line, not the %1 of all observations</source>
        <translation>Der Wert ist der Median der Linie der Datei, nicht %1 aller Beobachtungen</translation>
    </message>
    <message>
        <source>%1 has the metric but no data for it in this window.</source>
        <translation>%1 hat die Metrik, aber keine Daten dafür in diesem Fenster.</translation>
    </message>
    <message>
        <source>Available beside it: %1 (%2).</source>
        <translation>Daneben verfügbar: %1 (%2).</translation>
    </message>
    <message>
        <source>Nothing happened in the window yet, so there is no number.</source>
        <translation>Im Fenster ist noch nichts passiert, daher gibt es keine Zahl.</translation>
    </message>
    <message>
        <source>Equally good answers come from %1. Choose one.</source>
        <translation>Gleich gute Antworten kommen von %1. Bitte eine wählen.</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>aufgezeichnet</translation>
    </message>
    <message>
        <source>own query</source>
        <translation>eigene Abfrage</translation>
    </message>
    <message>
        <source>mean</source>
        <extracomment>statistic of a window</extracomment>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>p75</source>
        <translation>p75</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>max</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>min</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>ratio</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>sustained min</source>
        <translation>gehaltenes Minimum</translation>
    </message>
    <message>
        <source>API response time p95</source>
        <translation>API-Antwortzeit p95</translation>
    </message>
    <message>
        <source>API p95</source>
        <translation>API p95</translation>
    </message>
    <message>
        <source>95 of 100 API requests of the window were answered within this time; from summed buckets of all instances.</source>
        <translation>95 von 100 API-Anfragen des Fensters wurden in dieser Zeit beantwortet; aus den summierten Buckets aller Instanzen.</translation>
    </message>
    <message>
        <source>Page load p75, mobile</source>
        <translation>Seitenladezeit p75, mobil</translation>
    </message>
    <message>
        <source>Page load, mobile</source>
        <translation>Ladezeit, mobil</translation>
    </message>
    <message>
        <source>Load time of 75 of 100 page views on phones, measured in the visitors&apos; browsers.</source>
        <translation>So schnell luden 75 von 100 Seitenaufrufen auf Telefonen, gemessen im Browser der Besucher.</translation>
    </message>
    <message>
        <source>Page load p75, desktop</source>
        <translation>Seitenladezeit p75, Desktop</translation>
    </message>
    <message>
        <source>Page load, desktop</source>
        <translation>Ladezeit, Desktop</translation>
    </message>
    <message>
        <source>Load time of 75 of 100 page views on desktops, measured in the visitors&apos; browsers.</source>
        <translation>So schnell luden 75 von 100 Seitenaufrufen auf Desktops, gemessen im Browser der Besucher.</translation>
    </message>
    <message>
        <source>Database query p95</source>
        <translation>Datenbankabfrage p95</translation>
    </message>
    <message>
        <source>DB query p95</source>
        <translation>DB-Abfrage p95</translation>
    </message>
    <message>
        <source>95 of 100 database calls of the window took at most this long, seen from the application.</source>
        <translation>95 von 100 Datenbankaufrufen des Fensters dauerten höchstens so lange, aus Sicht der Anwendung.</translation>
    </message>
    <message>
        <source>Image load p95</source>
        <translation>Bildladezeit p95</translation>
    </message>
    <message>
        <source>Image p95</source>
        <translation>Bilder p95</translation>
    </message>
    <message>
        <source>Load time of 95 of 100 images, from the browsers&apos; resource timing.</source>
        <translation>So schnell luden 95 von 100 Bildern, laut Resource Timing der Browser.</translation>
    </message>
    <message>
        <source>API throughput at SLO</source>
        <translation>API-Durchsatz im SLO</translation>
    </message>
    <message>
        <source>API throughput</source>
        <translation>API-Durchsatz</translation>
    </message>
    <message>
        <source>The lowest 5-minute mean of API requests per second in the window; only a load test can prove it.</source>
        <translation>Das niedrigste 5-Minuten-Mittel der API-Anfragen pro Sekunde im Fenster; nur ein Lasttest kann es belegen.</translation>
    </message>
    <message>
        <source>Page throughput at SLO</source>
        <translation>Seitendurchsatz im SLO</translation>
    </message>
    <message>
        <source>Page throughput</source>
        <translation>Seitendurchsatz</translation>
    </message>
    <message>
        <source>The lowest 5-minute mean of page requests per second in the window; only a load test can prove it.</source>
        <translation>Das niedrigste 5-Minuten-Mittel der Seitenanfragen pro Sekunde im Fenster; nur ein Lasttest kann es belegen.</translation>
    </message>
    <message>
        <source>Concurrent users at peak</source>
        <translation>Spitze gleichzeitiger Nutzer</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Nutzer</translation>
    </message>
    <message>
        <source>The highest 5-minute mean of users at work at the same time; load generators know it, servers only guess.</source>
        <translation>Das höchste 5-Minuten-Mittel gleichzeitig aktiver Nutzer; Lastgeneratoren kennen es, Server schätzen es nur.</translation>
    </message>
    <message>
        <source>Connection pool use p95</source>
        <translation>Poolauslastung p95</translation>
    </message>
    <message>
        <source>Pool use</source>
        <translation>Poolauslastung</translation>
    </message>
    <message>
        <source>Share of the pool&apos;s connections in use; in 95 of 100 moments it was lower, worst pool.</source>
        <translation>Anteil belegter Verbindungen im Pool; in 95 von 100 Momenten lag er darunter, schlechtester Pool.</translation>
    </message>
    <message>
        <source>Connection pool wait p95</source>
        <translation>Poolwartezeit p95</translation>
    </message>
    <message>
        <source>Pool wait</source>
        <translation>Poolwartezeit</translation>
    </message>
    <message>
        <source>How long 95 of 100 callers waited at most for a connection.</source>
        <translation>So lange warteten 95 von 100 Aufrufern höchstens auf eine Verbindung.</translation>
    </message>
    <message>
        <source>Cache hit rate</source>
        <translation>Cache-Trefferquote</translation>
    </message>
    <message>
        <source>Cache hits</source>
        <translation>Cache-Treffer</translation>
    </message>
    <message>
        <source>All hits of the window divided by all look-ups of the window.</source>
        <translation>Alle Treffer des Fensters geteilt durch alle Zugriffe des Fensters.</translation>
    </message>
    <message>
        <source>CPU average</source>
        <translation>CPU-Durchschnitt</translation>
    </message>
    <message>
        <source>Mean share of time the processors were not idle, worst instance; waiting for disks counts as busy.</source>
        <translation>Mittlerer Zeitanteil, in dem die Prozessoren nicht untätig waren, schlechteste Instanz; Warten auf Disks zählt als Arbeit.</translation>
    </message>
    <message>
        <source>CPU peak</source>
        <translation>CPU-Spitze</translation>
    </message>
    <message>
        <source>The highest 5-minute mean of the CPU load, worst instance.</source>
        <translation>Das höchste 5-Minuten-Mittel der CPU-Last, schlechteste Instanz.</translation>
    </message>
    <message>
        <source>Memory average</source>
        <translation>Speicherdurchschnitt</translation>
    </message>
    <message>
        <source>Mean share of memory that is not available to programs, worst instance.</source>
        <translation>Mittlerer Anteil des Speichers, der Programmen nicht zur Verfügung steht, schlechteste Instanz.</translation>
    </message>
    <message>
        <source>Memory peak</source>
        <translation>Speicherspitze</translation>
    </message>
    <message>
        <source>The highest 5-minute mean of memory in use, worst instance.</source>
        <translation>Das höchste 5-Minuten-Mittel des belegten Speichers, schlechteste Instanz.</translation>
    </message>
    <message>
        <source>Disk busy p95</source>
        <translation>Disk-Auslastung p95</translation>
    </message>
    <message>
        <source>Disk busy</source>
        <translation>Disk-Auslastung</translation>
    </message>
    <message>
        <source>Share of time the busiest disk had work; on SSDs and RAID a high number need not mean saturation.</source>
        <translation>Zeitanteil, in dem die am stärksten belastete Disk Arbeit hatte; bei SSDs und RAID heißt ein hoher Wert nicht unbedingt Sättigung.</translation>
    </message>
    <message>
        <source>Disk await p95</source>
        <translation>Disk-Wartezeit p95</translation>
    </message>
    <message>
        <source>Disk await</source>
        <translation>Disk-Wartezeit</translation>
    </message>
    <message>
        <source>Mean time a disk request took, in 95 of 100 moments at most this; compared with the baseline only.</source>
        <translation>Mittlere Dauer eines Disk-Zugriffs, in 95 von 100 Momenten höchstens so viel; nur im Vergleich mit der Baseline bewertet.</translation>
    </message>
    <message>
        <source>Network link use p95</source>
        <translation>Netzlinklast p95</translation>
    </message>
    <message>
        <source>Link use</source>
        <translation>Linklast</translation>
    </message>
    <message>
        <source>Share of the link&apos;s speed in the busier direction, in 95 of 100 moments at most this, busiest link.</source>
        <translation>Anteil der Linkgeschwindigkeit in der stärker belasteten Richtung, in 95 von 100 Momenten höchstens so viel, am stärksten belasteter Link.</translation>
    </message>
    <message>
        <source>Network egress</source>
        <translation>Ausgehender Netzverkehr</translation>
    </message>
    <message>
        <source>Egress</source>
        <translation>Ausgehend</translation>
    </message>
    <message>
        <source>Bits sent per second over all real network devices; it grows with traffic, so read it beside the throughput.</source>
        <translation>Gesendete Bits pro Sekunde über alle echten Netzgeräte; wächst mit dem Verkehr, daher neben dem Durchsatz lesen.</translation>
    </message>
    <message>
        <source>FCP p75, mobile</source>
        <translation>FCP p75, mobil</translation>
    </message>
    <message>
        <source>FCP, mobile</source>
        <translation>FCP, mobil</translation>
    </message>
    <message>
        <source>First Contentful Paint on phones; the target is stricter than the usual 1.8 s.</source>
        <translation>First Contentful Paint auf Telefonen; das Ziel ist strenger als die üblichen 1,8 s.</translation>
    </message>
    <message>
        <source>LCP p75, mobile</source>
        <translation>LCP p75, mobil</translation>
    </message>
    <message>
        <source>LCP, mobile</source>
        <translation>LCP, mobil</translation>
    </message>
    <message>
        <source>Largest Contentful Paint on phones.</source>
        <translation>Largest Contentful Paint auf Telefonen.</translation>
    </message>
    <message>
        <source>CLS p75, mobile</source>
        <translation>CLS p75, mobil</translation>
    </message>
    <message>
        <source>CLS, mobile</source>
        <translation>CLS, mobil</translation>
    </message>
    <message>
        <source>Cumulative Layout Shift on phones, a number without a unit.</source>
        <translation>Cumulative Layout Shift auf Telefonen, eine Zahl ohne Einheit.</translation>
    </message>
    <message>
        <source>FID p75, mobile</source>
        <translation>FID p75, mobil</translation>
    </message>
    <message>
        <source>FID, mobile</source>
        <translation>FID, mobil</translation>
    </message>
    <message>
        <source>First Input Delay is retired since September 2024; INP took its place.</source>
        <translation>First Input Delay ist seit September 2024 abgelöst; an seine Stelle trat INP.</translation>
    </message>
    <message>
        <source>INP p75, mobile</source>
        <translation>INP p75, mobil</translation>
    </message>
    <message>
        <source>INP, mobile</source>
        <translation>INP, mobil</translation>
    </message>
    <message>
        <source>Interaction to Next Paint on phones, added beside the retired FID.</source>
        <translation>Interaction to Next Paint auf Telefonen, ergänzt neben dem abgelösten FID.</translation>
    </message>
    <message>
        <source>TTFB p75, mobile</source>
        <translation>TTFB p75, mobil</translation>
    </message>
    <message>
        <source>TTFB, mobile</source>
        <translation>TTFB, mobil</translation>
    </message>
    <message>
        <source>Time to First Byte on phones; it has bands but no target.</source>
        <translation>Time to First Byte auf Telefonen; mit Bewertungsstufen, aber ohne Ziel.</translation>
    </message>
    <message>
        <source>FCP p75, desktop</source>
        <translation>FCP p75, Desktop</translation>
    </message>
    <message>
        <source>FCP, desktop</source>
        <translation>FCP, Desktop</translation>
    </message>
    <message>
        <source>First Contentful Paint on desktops; the target is judged on phones.</source>
        <translation>First Contentful Paint auf Desktops; das Ziel wird auf Telefonen bewertet.</translation>
    </message>
    <message>
        <source>LCP p75, desktop</source>
        <translation>LCP p75, Desktop</translation>
    </message>
    <message>
        <source>LCP, desktop</source>
        <translation>LCP, Desktop</translation>
    </message>
    <message>
        <source>Largest Contentful Paint on desktops; the target is judged on phones.</source>
        <translation>Largest Contentful Paint auf Desktops; das Ziel wird auf Telefonen bewertet.</translation>
    </message>
    <message>
        <source>CLS p75, desktop</source>
        <translation>CLS p75, Desktop</translation>
    </message>
    <message>
        <source>CLS, desktop</source>
        <translation>CLS, Desktop</translation>
    </message>
    <message>
        <source>Cumulative Layout Shift on desktops; the target is judged on phones.</source>
        <translation>Cumulative Layout Shift auf Desktops; das Ziel wird auf Telefonen bewertet.</translation>
    </message>
    <message>
        <source>FID p75, desktop</source>
        <translation>FID p75, Desktop</translation>
    </message>
    <message>
        <source>FID, desktop</source>
        <translation>FID, Desktop</translation>
    </message>
    <message>
        <source>INP p75, desktop</source>
        <translation>INP p75, Desktop</translation>
    </message>
    <message>
        <source>INP, desktop</source>
        <translation>INP, Desktop</translation>
    </message>
    <message>
        <source>Interaction to Next Paint on desktops; the target is judged on phones.</source>
        <translation>Interaction to Next Paint auf Desktops; das Ziel wird auf Telefonen bewertet.</translation>
    </message>
    <message>
        <source>TTFB p75, desktop</source>
        <translation>TTFB p75, Desktop</translation>
    </message>
    <message>
        <source>TTFB, desktop</source>
        <translation>TTFB, Desktop</translation>
    </message>
    <message>
        <source>Time to First Byte on desktops; it has bands but no target.</source>
        <translation>Time to First Byte auf Desktops; mit Bewertungsstufen, aber ohne Ziel.</translation>
    </message>
    <message>
        <source>HTTP 5xx ratio</source>
        <translation>Anteil HTTP 5xx</translation>
    </message>
    <message>
        <source>HTTP 5xx</source>
        <translation>HTTP 5xx</translation>
    </message>
    <message>
        <source>Requests answered with a server error divided by all requests of the window.</source>
        <translation>Mit Serverfehler beantwortete Anfragen geteilt durch alle Anfragen des Fensters.</translation>
    </message>
    <message>
        <source>API response time mean</source>
        <translation>API-Antwortzeit, Mittelwert</translation>
    </message>
    <message>
        <source>API mean</source>
        <translation>API-Mittelwert</translation>
    </message>
    <message>
        <source>The mean hides slow requests; it cannot be judged against a p95 target.</source>
        <translation>Der Mittelwert verdeckt langsame Anfragen; an einem p95-Ziel lässt er sich nicht messen.</translation>
    </message>
    <message>
        <source>API response time maximum</source>
        <translation>API-Antwortzeit, Maximum</translation>
    </message>
    <message>
        <source>API max</source>
        <translation>API-Maximum</translation>
    </message>
    <message>
        <source>The slowest request the server remembers; old maxima fade after some minutes.</source>
        <translation>Die langsamste Anfrage, die der Server noch kennt; alte Maxima verblassen nach einigen Minuten.</translation>
    </message>
    <message>
        <source>Worst 1-minute API p95</source>
        <translation>API p95 der schlechtesten Minute</translation>
    </message>
    <message>
        <source>API worst minute</source>
        <translation>API, schlechteste Minute</translation>
    </message>
    <message>
        <source>The p95 of the worst minute, not of the window.</source>
        <translation>Das p95 der schlechtesten Minute, nicht des Fensters.</translation>
    </message>
    <message>
        <source>Apdex at 0.1 s</source>
        <translation>Apdex bei 0,1 s</translation>
    </message>
    <message>
        <source>Apdex</source>
        <translation>Apdex</translation>
    </message>
    <message>
        <source>Satisfied up to 0.1 s, tolerating up to 0.5 s, the bucket nearest to four times 0.1 s.</source>
        <translation>Zufrieden bis 0,1 s, tolerierend bis 0,5 s, dem Bucket am nächsten am Vierfachen von 0,1 s.</translation>
    </message>
    <message>
        <source>Apdex at 0.1 s without errors</source>
        <translation>Apdex bei 0,1 s ohne Fehler</translation>
    </message>
    <message>
        <source>As Apdex, but a server error never satisfies.</source>
        <translation>Wie Apdex, aber ein Serverfehler stellt nie zufrieden.</translation>
    </message>
    <message>
        <source>HTML fetch time of probes</source>
        <translation>HTML-Abrufzeit der Sonden</translation>
    </message>
    <message>
        <source>HTML fetch</source>
        <translation>HTML-Abruf</translation>
    </message>
    <message>
        <source>A probe fetches the HTML only: nothing is rendered.</source>
        <translation>Eine Sonde ruft nur das HTML ab: Nichts wird gerendert.</translation>
    </message>
    <message>
        <source>First byte time of probes</source>
        <translation>Zeit bis zum ersten Byte der Sonden</translation>
    </message>
    <message>
        <source>First byte</source>
        <translation>Erstes Byte</translation>
    </message>
    <message>
        <source>Name look-up, connection, TLS and the server&apos;s work, seen by a probe.</source>
        <translation>Namensauflösung, Verbindung, TLS und Arbeit des Servers, aus Sicht einer Sonde.</translation>
    </message>
    <message>
        <source>Share of good LCP</source>
        <translation>Anteil guter LCP</translation>
    </message>
    <message>
        <source>Good LCP</source>
        <translation>Guter LCP</translation>
    </message>
    <message>
        <source>Page views with LCP up to 2.5 s; exact where 2.5 is a bucket edge.</source>
        <translation>Seitenaufrufe mit LCP bis 2,5 s; genau, wo 2,5 eine Bucket-Grenze ist.</translation>
    </message>
    <message>
        <source>Database query mean</source>
        <translation>Datenbankabfrage, Mittelwert</translation>
    </message>
    <message>
        <source>DB mean</source>
        <translation>DB-Mittelwert</translation>
    </message>
    <message>
        <source>The mean hides slow statements; it cannot be judged against a p95 target.</source>
        <translation>Der Mittelwert verdeckt langsame Statements; an einem p95-Ziel lässt er sich nicht messen.</translation>
    </message>
    <message>
        <source>Slowest statement by mean</source>
        <translation>Langsamstes Statement nach Mittelwert</translation>
    </message>
    <message>
        <source>DB slowest</source>
        <translation>DB, langsamstes</translation>
    </message>
    <message>
        <source>The statement with the highest mean time.</source>
        <translation>Das Statement mit der höchsten mittleren Dauer.</translation>
    </message>
    <message>
        <source>Longest running transaction</source>
        <translation>Längste laufende Transaktion</translation>
    </message>
    <message>
        <source>DB longest</source>
        <translation>DB, längste</translation>
    </message>
    <message>
        <source>Age of the oldest open transaction.</source>
        <translation>Alter der ältesten offenen Transaktion.</translation>
    </message>
    <message>
        <source>Slow statements</source>
        <translation>Langsame Statements</translation>
    </message>
    <message>
        <source>DB slow</source>
        <translation>DB, langsame</translation>
    </message>
    <message>
        <source>Statements per second beyond the server&apos;s slow-query limit.</source>
        <translation>Statements pro Sekunde über der Slow-Query-Grenze des Servers.</translation>
    </message>
    <message>
        <source>Database statements</source>
        <translation>Datenbank-Statements</translation>
    </message>
    <message>
        <source>DB statements</source>
        <translation>DB-Statements</translation>
    </message>
    <message>
        <source>Statements per second.</source>
        <translation>Statements pro Sekunde.</translation>
    </message>
    <message>
        <source>Database transactions</source>
        <translation>Datenbanktransaktionen</translation>
    </message>
    <message>
        <source>DB transactions</source>
        <translation>DB-Transaktionen</translation>
    </message>
    <message>
        <source>Commits and rollbacks per second.</source>
        <translation>Commits und Rollbacks pro Sekunde.</translation>
    </message>
    <message>
        <source>Request rate at peak</source>
        <translation>Spitze der Anfragerate</translation>
    </message>
    <message>
        <source>Peak rate</source>
        <translation>Spitzenrate</translation>
    </message>
    <message>
        <source>The highest minute of the window.</source>
        <translation>Die höchste Minute des Fensters.</translation>
    </message>
    <message>
        <source>Callers waiting for a connection</source>
        <translation>Auf eine Verbindung wartende Aufrufer</translation>
    </message>
    <message>
        <source>Pool pending</source>
        <translation>Wartende am Pool</translation>
    </message>
    <message>
        <source>A count of waiting callers, not their waiting time.</source>
        <translation>Die Zahl der Wartenden, nicht ihre Wartezeit.</translation>
    </message>
    <message>
        <source>Longest wait for a connection</source>
        <translation>Längste Wartezeit auf eine Verbindung</translation>
    </message>
    <message>
        <source>Pool longest wait</source>
        <translation>Pool, längste Wartezeit</translation>
    </message>
    <message>
        <source>How long the first in the queue has waited.</source>
        <translation>So lange wartet der Erste in der Schlange schon.</translation>
    </message>
    <message>
        <source>CPU use of the process</source>
        <translation>CPU-Nutzung des Prozesses</translation>
    </message>
    <message>
        <source>Process CPU</source>
        <translation>Prozess-CPU</translation>
    </message>
    <message>
        <source>Processor cores in use, not a share of the machine.</source>
        <translation>Genutzte Prozessorkerne, kein Anteil des Rechners.</translation>
    </message>
    <message>
        <source>Working set of containers</source>
        <translation>Working Set der Container</translation>
    </message>
    <message>
        <source>Working set</source>
        <translation>Working Set</translation>
    </message>
    <message>
        <source>Bytes of the largest container, whatever its limit.</source>
        <translation>Bytes des größten Containers, unabhängig von seinem Limit.</translation>
    </message>
    <message>
        <source>Redis memory peak</source>
        <translation>Redis-Speicherspitze</translation>
    </message>
    <message>
        <source>Redis peak</source>
        <translation>Redis-Spitze</translation>
    </message>
    <message>
        <source>The peak since the server&apos;s start, not of the window.</source>
        <translation>Die Spitze seit dem Start des Servers, nicht die des Fensters.</translation>
    </message>
    <message>
        <source>Disk read latency</source>
        <translation>Disk-Leselatenz</translation>
    </message>
    <message>
        <source>Disk reads</source>
        <translation>Disk-Lesen</translation>
    </message>
    <message>
        <source>Mean time of a read request, slowest disk.</source>
        <translation>Mittlere Dauer eines Lesezugriffs, langsamste Disk.</translation>
    </message>
    <message>
        <source>Disk write latency</source>
        <translation>Disk-Schreiblatenz</translation>
    </message>
    <message>
        <source>Disk writes</source>
        <translation>Disk-Schreiben</translation>
    </message>
    <message>
        <source>Mean time of a write request, slowest disk.</source>
        <translation>Mittlere Dauer eines Schreibzugriffs, langsamste Disk.</translation>
    </message>
    <message>
        <source>Disk queue length</source>
        <translation>Länge der Disk-Warteschlange</translation>
    </message>
    <message>
        <source>Disk queue</source>
        <translation>Disk-Schlange</translation>
    </message>
    <message>
        <source>Requests in flight, longest queue.</source>
        <translation>Laufende Zugriffe, längste Warteschlange.</translation>
    </message>
    <message>
        <source>Network ingress</source>
        <translation>Eingehender Netzverkehr</translation>
    </message>
    <message>
        <source>Ingress</source>
        <translation>Eingehend</translation>
    </message>
    <message>
        <source>Bits received per second over all real network devices.</source>
        <translation>Empfangene Bits pro Sekunde über alle echten Netzgeräte.</translation>
    </message>
    <message>
        <source>Network errors and drops</source>
        <translation>Netzfehler und Verwerfungen</translation>
    </message>
    <message>
        <source>Net errors</source>
        <translation>Netzfehler</translation>
    </message>
    <message>
        <source>Packets per second with an error or dropped.</source>
        <translation>Fehlerhafte oder verworfene Pakete pro Sekunde.</translation>
    </message>
    <message>
        <source>TCP retransmissions</source>
        <translation>TCP-Neuübertragungen</translation>
    </message>
    <message>
        <source>Retransmits</source>
        <translation>Neuübertragungen</translation>
    </message>
    <message>
        <source>Segments sent again divided by segments sent.</source>
        <translation>Erneut gesendete Segmente geteilt durch gesendete Segmente.</translation>
    </message>
    <message>
        <source>CPU pressure</source>
        <translation>CPU-Druck</translation>
    </message>
    <message>
        <source>Share of time some task waited for a processor.</source>
        <translation>Zeitanteil, in dem mindestens ein Prozess auf einen Prozessor wartete.</translation>
    </message>
    <message>
        <source>Memory pressure</source>
        <translation>Speicherdruck</translation>
    </message>
    <message>
        <source>Share of time some task waited for memory.</source>
        <translation>Zeitanteil, in dem mindestens ein Prozess auf Speicher wartete.</translation>
    </message>
    <message>
        <source>I/O pressure</source>
        <translation>I/O-Druck</translation>
    </message>
    <message>
        <source>Share of time some task waited for a disk.</source>
        <translation>Zeitanteil, in dem mindestens ein Prozess auf eine Disk wartete.</translation>
    </message>
    <message>
        <source>Availability by probes</source>
        <translation>Verfügbarkeit laut Sonden</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Verfügbarkeit</translation>
    </message>
    <message>
        <source>Share of successful probes, worst address.</source>
        <translation>Anteil erfolgreicher Sondenabrufe, schlechteste Adresse.</translation>
    </message>
    <message>
        <source>Scrape targets up</source>
        <translation>Erreichbare Scrape-Ziele</translation>
    </message>
    <message>
        <source>Targets up</source>
        <translation>Scrape-Ziele</translation>
    </message>
    <message>
        <source>Share of successful scrapes over all targets.</source>
        <translation>Anteil erfolgreicher Abrufe über alle Scrape-Ziele.</translation>
    </message>
    <message>
        <source>Give the service a request duration histogram, for example OpenTelemetry http.server.request.duration, with a bucket at 0.2 s.</source>
        <translation>Dem Dienst ein Histogramm der Anfragedauer geben, etwa OpenTelemetry http.server.request.duration, mit einem Bucket bei 0,2 s.</translation>
    </message>
    <message>
        <source>Scrape the cache, for example with redis_exporter or memcached_exporter.</source>
        <translation>Den Cache abrufen, etwa mit redis_exporter oder memcached_exporter.</translation>
    </message>
    <message>
        <source>Collect web vitals in the browser into histograms such as web_vitals_lcp_seconds with a label device.</source>
        <translation>Web Vitals im Browser in Histogramme wie web_vitals_lcp_seconds mit dem Label device erheben.</translation>
    </message>
    <message>
        <source>Run node_exporter (Linux) or windows_exporter on every host.</source>
        <translation>Auf jedem Host node_exporter (Linux) oder windows_exporter betreiben.</translation>
    </message>
    <message>
        <source>Instrument the database client with OpenTelemetry (db.client.operation.duration); database exporters only know means.</source>
        <translation>Den Datenbankclient mit OpenTelemetry instrumentieren (db.client.operation.duration); Datenbank-Exporter kennen nur Mittelwerte.</translation>
    </message>
    <message>
        <source>Run node_exporter on every host with its diskstats collector.</source>
        <translation>Auf jedem Host node_exporter mit dem Collector diskstats betreiben.</translation>
    </message>
    <message>
        <source>Count requests by status code, for example with OpenTelemetry http.server.request.duration.</source>
        <translation>Anfragen je Statuscode zählen, etwa mit OpenTelemetry http.server.request.duration.</translation>
    </message>
    <message>
        <source>Browsers&apos; tools no longer report FID. Measure INP instead.</source>
        <translation>Browser-Werkzeuge melden FID nicht mehr. Stattdessen INP messen.</translation>
    </message>
    <message>
        <source>Send resource timing from the browser into a histogram resource_load_duration_seconds with a label initiator_type.</source>
        <translation>Resource Timing aus dem Browser in ein Histogramm resource_load_duration_seconds mit dem Label initiator_type senden.</translation>
    </message>
    <message>
        <source>Run node_exporter with its netclass collector, which knows the speed of a link; virtual links often have none.</source>
        <translation>node_exporter mit dem Collector netclass betreiben, der die Linkgeschwindigkeit kennt; virtuelle Links haben oft keine.</translation>
    </message>
    <message>
        <source>Run node_exporter on every host.</source>
        <translation>Auf jedem Host node_exporter betreiben.</translation>
    </message>
    <message>
        <source>Send page load times from the browser into a histogram page_load_duration_seconds with a label device.</source>
        <translation>Seitenladezeiten aus dem Browser in ein Histogramm page_load_duration_seconds mit dem Label device senden.</translation>
    </message>
    <message>
        <source>Expose the connection pool, for example HikariCP through Micrometer or the OpenTelemetry db.client.connection metrics.</source>
        <translation>Den Verbindungspool messbar machen, etwa HikariCP über Micrometer oder die OpenTelemetry-Metriken db.client.connection.</translation>
    </message>
    <message>
        <source>Turn on the histogram of waiting times, for example percentiles-histogram for hikaricp.connections.acquire.</source>
        <translation>Das Histogramm der Wartezeiten einschalten, etwa percentiles-histogram für hikaricp.connections.acquire.</translation>
    </message>
    <message>
        <source>Count requests by route, for example with OpenTelemetry http.server.request.duration, and run a load test.</source>
        <translation>Anfragen je Route zählen, etwa mit OpenTelemetry http.server.request.duration, und einen Lasttest fahren.</translation>
    </message>
    <message>
        <source>Count requests by route, so that pages can be told from API calls, and run a load test.</source>
        <translation>Anfragen je Route zählen, damit sich Seiten von API-Aufrufen unterscheiden lassen, und einen Lasttest fahren.</translation>
    </message>
    <message>
        <source>Let the load generator report its virtual users (k6 remote write gives k6_vus) or import its result file.</source>
        <translation>Den Lastgenerator seine virtuellen Nutzer melden lassen (k6 Remote Write liefert k6_vus) oder seine Ergebnisdatei importieren.</translation>
    </message>
    <message>
        <source>OpenTelemetry HTTP server</source>
        <translation>OpenTelemetry-HTTP-Server</translation>
    </message>
    <message>
        <source>Every request of the service counts, because no route looks like an API route.</source>
        <translation>Jede Anfrage des Dienstes zählt, weil keine Route wie eine API-Route aussieht.</translation>
    </message>
    <message>
        <source>OpenTelemetry HTTP server (names without a unit)</source>
        <translation>OpenTelemetry-HTTP-Server (Namen ohne Einheit)</translation>
    </message>
    <message>
        <source>OpenTelemetry HTTP server (before 1.21)</source>
        <translation>OpenTelemetry-HTTP-Server (vor 1.21)</translation>
    </message>
    <message>
        <source>OpenTelemetry HTTP server (before 1.21, names without a unit)</source>
        <translation>OpenTelemetry-HTTP-Server (vor 1.21, Namen ohne Einheit)</translation>
    </message>
    <message>
        <source>OpenTelemetry HTTP server (Prometheus 3 names)</source>
        <translation>OpenTelemetry-HTTP-Server (Namen nach Prometheus 3)</translation>
    </message>
    <message>
        <source>OpenTelemetry active requests</source>
        <translation>OpenTelemetry, aktive Anfragen</translation>
    </message>
    <message>
        <source>Requests in flight are not users; one user sends many requests and most of the time none.</source>
        <translation>Laufende Anfragen sind keine Nutzer; ein Nutzer sendet viele Anfragen und die meiste Zeit keine.</translation>
    </message>
    <message>
        <source>Micrometer (Spring Boot)</source>
        <translation>Micrometer (Spring Boot)</translation>
    </message>
    <message>
        <source>Micrometer sends no buckets yet. Set management.metrics.distribution.percentiles-histogram.http.server.requests=true and add 200ms to its slo setting.</source>
        <translation>Micrometer sendet noch keine Buckets. management.metrics.distribution.percentiles-histogram.http.server.requests=true setzen und 200ms in die Einstellung slo aufnehmen.</translation>
    </message>
    <message>
        <source>The server&apos;s share of the time only; images from a CDN or a cache are not seen.</source>
        <translation>Nur der Zeitanteil des Servers; Bilder aus einem CDN oder Cache sind nicht erfasst.</translation>
    </message>
    <message>
        <source>A decaying maximum of about two minutes.</source>
        <translation>Ein abklingendes Maximum von etwa zwei Minuten.</translation>
    </message>
    <message>
        <source>Sessions outlive their users, by default for 30 minutes.</source>
        <translation>Sitzungen überdauern ihre Nutzer, im Standard 30 Minuten lang.</translation>
    </message>
    <message>
        <source>http_request_duration_seconds (Go, Python, Node client libraries)</source>
        <translation>http_request_duration_seconds (Client-Bibliotheken für Go, Python, Node)</translation>
    </message>
    <message>
        <source>Every request that does not look like an API route counts as a page.</source>
        <translation>Jede Anfrage, die nicht wie eine API-Route aussieht, zählt als Seite.</translation>
    </message>
    <message>
        <source>Requests in flight by Little&apos;s law (rate times mean time) are not users.</source>
        <translation>Laufende Anfragen nach Littles Gesetz (Rate mal mittlere Dauer) sind keine Nutzer.</translation>
    </message>
    <message>
        <source>Prometheus (its own HTTP API)</source>
        <translation>Prometheus (eigene HTTP-API)</translation>
    </message>
    <message>
        <source>This is Prometheus&apos; own API, not your service.</source>
        <translation>Dies ist die eigene API von Prometheus, nicht Ihr Dienst.</translation>
    </message>
    <message>
        <source>Process metrics of a client library</source>
        <translation>Prozessmetriken einer Client-Bibliothek</translation>
    </message>
    <message>
        <source>nginx-vts</source>
        <translation>nginx-vts</translation>
    </message>
    <message>
        <source>Pages and API together, seen from nginx.</source>
        <translation>Seiten und API zusammen, aus Sicht von nginx.</translation>
    </message>
    <message>
        <source>nginx-vts sends no buckets yet. Set vhost_traffic_status_histogram_buckets with 0.2 among them.</source>
        <translation>nginx-vts sendet noch keine Buckets. vhost_traffic_status_histogram_buckets mit 0.2 darunter setzen.</translation>
    </message>
    <message>
        <source>Every request through the proxy counts, pages and API together.</source>
        <translation>Jede Anfrage durch den Proxy zählt, Seiten und API zusammen.</translation>
    </message>
    <message>
        <source>nginx exporter (stub_status)</source>
        <translation>nginx-Exporter (stub_status)</translation>
    </message>
    <message>
        <source>Every request to nginx counts, pages, files and its own status page too.</source>
        <translation>Jede Anfrage an nginx zählt, auch Seiten, Dateien und die eigene Statusseite.</translation>
    </message>
    <message>
        <source>Connections are not users; idle ones that are kept alive count too.</source>
        <translation>Verbindungen sind keine Nutzer; auch offen gehaltene ungenutzte zählen.</translation>
    </message>
    <message>
        <source>HAProxy</source>
        <translation>HAProxy</translation>
    </message>
    <message>
        <source>HAProxy&apos;s sessions are connections, not users; short ones between two scrapes are missed.</source>
        <translation>HAProxy-Sitzungen sind Verbindungen, keine Nutzer; kurze zwischen zwei Abrufen fehlen.</translation>
    </message>
    <message>
        <source>The highest sampled number of connections, not users.</source>
        <translation>Die höchste erfasste Zahl von Verbindungen, nicht von Nutzern.</translation>
    </message>
    <message>
        <source>The mean of the last 1024 requests of the slowest backend.</source>
        <translation>Der Mittelwert der letzten 1024 Anfragen des langsamsten Backends.</translation>
    </message>
    <message>
        <source>The maximum since HAProxy started, not of the window.</source>
        <translation>Das Maximum seit dem Start von HAProxy, nicht das des Fensters.</translation>
    </message>
    <message>
        <source>Envoy</source>
        <translation>Envoy</translation>
    </message>
    <message>
        <source>Requests in flight are not users.</source>
        <translation>Laufende Anfragen sind keine Nutzer.</translation>
    </message>
    <message>
        <source>Istio</source>
        <translation>Istio</translation>
    </message>
    <message>
        <source>blackbox_exporter</source>
        <translation>blackbox_exporter</translation>
    </message>
    <message>
        <source>The p95 of probes, not of users&apos; requests; slowest probed address.</source>
        <translation>Das p95 von Sonden, nicht von Anfragen der Nutzer; langsamste geprüfte Adresse.</translation>
    </message>
    <message>
        <source>Web vitals histograms in seconds</source>
        <translation>Web-Vitals-Histogramme in Sekunden</translation>
    </message>
    <message>
        <source>Web vitals histograms in milliseconds</source>
        <translation>Web-Vitals-Histogramme in Millisekunden</translation>
    </message>
    <message>
        <source>k6 (Prometheus remote write)</source>
        <translation>k6 (Prometheus Remote Write)</translation>
    </message>
    <message>
        <source>locust_exporter</source>
        <translation>locust_exporter</translation>
    </message>
    <message>
        <source>OpenTelemetry database client</source>
        <translation>OpenTelemetry-Datenbankclient</translation>
    </message>
    <message>
        <source>OpenTelemetry database client (names without a unit)</source>
        <translation>OpenTelemetry-Datenbankclient (Namen ohne Einheit)</translation>
    </message>
    <message>
        <source>OpenTelemetry database client (Prometheus 3 names)</source>
        <translation>OpenTelemetry-Datenbankclient (Namen nach Prometheus 3)</translation>
    </message>
    <message>
        <source>HikariCP (Micrometer)</source>
        <translation>HikariCP (Micrometer)</translation>
    </message>
    <message>
        <source>HikariCP sends no buckets yet. Set management.metrics.distribution.percentiles-histogram.hikaricp.connections.acquire=true.</source>
        <translation>HikariCP sendet noch keine Buckets. management.metrics.distribution.percentiles-histogram.hikaricp.connections.acquire=true setzen.</translation>
    </message>
    <message>
        <source>pgbouncer_exporter</source>
        <translation>pgbouncer_exporter</translation>
    </message>
    <message>
        <source>postgres_exporter</source>
        <translation>postgres_exporter</translation>
    </message>
    <message>
        <source>Connections of the whole server, used or idle; an application&apos;s pool may be full earlier.</source>
        <translation>Verbindungen des ganzen Servers, genutzt oder nicht; der Pool einer Anwendung kann früher voll sein.</translation>
    </message>
    <message>
        <source>PostgreSQL&apos;s buffer cache, not the application&apos;s cache.</source>
        <translation>Der Puffercache von PostgreSQL, nicht der Cache der Anwendung.</translation>
    </message>
    <message>
        <source>postgres_exporter shows no statements yet. Load pg_stat_statements and start it with --collector.stat_statements.</source>
        <translation>postgres_exporter zeigt noch keine Statements. pg_stat_statements laden und den Exporter mit --collector.stat_statements starten.</translation>
    </message>
    <message>
        <source>mysqld_exporter</source>
        <translation>mysqld_exporter</translation>
    </message>
    <message>
        <source>InnoDB&apos;s buffer pool, not the application&apos;s cache.</source>
        <translation>Der Pufferpool von InnoDB, nicht der Cache der Anwendung.</translation>
    </message>
    <message>
        <source>redis_exporter</source>
        <translation>redis_exporter</translation>
    </message>
    <message>
        <source>memcached_exporter</source>
        <translation>memcached_exporter</translation>
    </message>
    <message>
        <source>node_exporter</source>
        <translation>node_exporter</translation>
    </message>
    <message>
        <source>windows_exporter</source>
        <translation>windows_exporter</translation>
    </message>
    <message>
        <source>cAdvisor and kube-state-metrics</source>
        <translation>cAdvisor und kube-state-metrics</translation>
    </message>
    <message>
        <source>A share of the pod&apos;s limit, not of the machine.</source>
        <translation>Ein Anteil am Limit des Pods, nicht des Rechners.</translation>
    </message>
    <message>
        <source>OpenTelemetry host metrics</source>
        <translation>OpenTelemetry-Hostmetriken</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>Performance Optimization Workflow</source>
        <translation>Workflow zur Performance-Optimierung</translation>
    </message>
    <message>
        <source>Systematic approach to identifying and resolving performance bottlenecks</source>
        <translation>Systematisches Vorgehen, um Performance-Engpässe zu finden und zu beheben</translation>
    </message>
    <message>
        <source>Identifies performance bottlenecks, implements optimizations and validates the improvements across the whole technology stack</source>
        <translation>Findet Performance-Engpässe, setzt Optimierungen um und prüft die Verbesserungen über den ganzen Technologie-Stack</translation>
    </message>
    <message>
        <source>Systematic, measurable performance improvements with minimal risk to system stability and user experience</source>
        <translation>Systematische, messbare Performance-Verbesserungen mit geringstem Risiko für Systemstabilität und Nutzererlebnis</translation>
    </message>
    <message>
        <source>2-3 weeks depending on system complexity</source>
        <translation>2–3 Wochen, je nach Komplexität des Systems</translation>
    </message>
    <message>
        <source>Orchestrator</source>
        <translation>Orchestrator</translation>
    </message>
    <message>
        <source>Performance engineer</source>
        <translation>Performance Engineer</translation>
    </message>
    <message>
        <source>Backend developer</source>
        <translation>Backend-Entwickler</translation>
    </message>
    <message>
        <source>Frontend developer</source>
        <translation>Frontend-Entwickler</translation>
    </message>
    <message>
        <source>DevOps engineer</source>
        <translation>DevOps Engineer</translation>
    </message>
    <message>
        <source>Test engineer</source>
        <translation>Testingenieur</translation>
    </message>
    <message>
        <source>Stakeholder</source>
        <translation>Stakeholder</translation>
    </message>
    <message>
        <source>Performance assessment</source>
        <translation>Performance-Bewertung</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Scope definition</source>
        <translation>Umfang festlegen</translation>
    </message>
    <message>
        <source>Define performance objectives and success criteria</source>
        <translation>Performance-Ziele und Erfolgskriterien festlegen</translation>
    </message>
    <message>
        <source>Identify critical user journeys and performance requirements</source>
        <translation>Kritische User Journeys und Performance-Anforderungen ermitteln</translation>
    </message>
    <message>
        <source>Establish baseline metrics and benchmarking standards</source>
        <translation>Baseline-Metriken und Benchmark-Standards festlegen</translation>
    </message>
    <message>
        <source>Assessment planning</source>
        <translation>Bewertung planen</translation>
    </message>
    <message>
        <source>Plan performance testing scenarios</source>
        <translation>Szenarien für Performance-Tests planen</translation>
    </message>
    <message>
        <source>Coordinate team availability and resource allocation</source>
        <translation>Verfügbarkeit des Teams und Ressourcen abstimmen</translation>
    </message>
    <message>
        <source>Define success metrics and acceptance criteria</source>
        <translation>Erfolgsmetriken und Abnahmekriterien festlegen</translation>
    </message>
    <message>
        <source>Conduct comprehensive performance assessment</source>
        <translation>Umfassende Performance-Bewertung durchführen</translation>
    </message>
    <message>
        <source>System architecture</source>
        <translation>Systemarchitektur</translation>
    </message>
    <message>
        <source>User requirements</source>
        <translation>Nutzeranforderungen</translation>
    </message>
    <message>
        <source>Performance goals</source>
        <translation>Performance-Ziele</translation>
    </message>
    <message>
        <source>Current performance baseline measurement</source>
        <translation>Messung der aktuellen Performance-Baseline</translation>
    </message>
    <message>
        <source>Bottleneck identification and root cause analysis</source>
        <translation>Engpässe finden und Ursachen analysieren</translation>
    </message>
    <message>
        <source>Performance monitoring setup and dashboard creation</source>
        <translation>Performance-Monitoring einrichten und Dashboard anlegen</translation>
    </message>
    <message>
        <source>Optimization opportunity prioritization</source>
        <translation>Optimierungsmöglichkeiten priorisieren</translation>
    </message>
    <message>
        <source>Risk assessment for optimization changes</source>
        <translation>Risikobewertung der Optimierungen</translation>
    </message>
    <message>
        <source>Detailed performance assessment report with prioritized recommendations</source>
        <translation>Ausführlicher Bewertungsbericht mit priorisierten Empfehlungen</translation>
    </message>
    <message>
        <source>Set up performance monitoring and benchmarking</source>
        <translation>Performance-Monitoring und Benchmarks einrichten</translation>
    </message>
    <message>
        <source>Performance assessment findings</source>
        <translation>Befunde der Performance-Bewertung</translation>
    </message>
    <message>
        <source>Application Performance Monitoring (APM) tool configuration</source>
        <translation>Werkzeug für Application Performance Monitoring (APM) konfigurieren</translation>
    </message>
    <message>
        <source>Key Performance Indicator (KPI) dashboard setup</source>
        <translation>Dashboard der Kennzahlen (KPIs) einrichten</translation>
    </message>
    <message>
        <source>Performance baseline establishment</source>
        <translation>Performance-Baseline festlegen</translation>
    </message>
    <message>
        <source>Automated alerting for performance degradation</source>
        <translation>Automatische Alarme bei Performance-Einbußen</translation>
    </message>
    <message>
        <source>Historical performance data collection</source>
        <translation>Historische Performance-Daten sammeln</translation>
    </message>
    <message>
        <source>Comprehensive monitoring system operational</source>
        <translation>Umfassendes Monitoring in Betrieb</translation>
    </message>
    <message>
        <source>Optimization planning</source>
        <translation>Optimierung planen</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>Planung</translation>
    </message>
    <message>
        <source>Optimization roadmap</source>
        <translation>Optimierungs-Roadmap</translation>
    </message>
    <message>
        <source>Review assessment findings and recommendations</source>
        <translation>Befunde und Empfehlungen der Bewertung prüfen</translation>
    </message>
    <message>
        <source>Create prioritized optimization roadmap</source>
        <translation>Priorisierte Optimierungs-Roadmap erstellen</translation>
    </message>
    <message>
        <source>Define success criteria for each optimization</source>
        <translation>Erfolgskriterien je Optimierung festlegen</translation>
    </message>
    <message>
        <source>Risk assessment</source>
        <translation>Risikobewertung</translation>
    </message>
    <message>
        <source>Evaluate optimization impact and risks</source>
        <translation>Wirkung und Risiken der Optimierungen bewerten</translation>
    </message>
    <message>
        <source>Plan rollback procedures and testing strategies</source>
        <translation>Rollback-Verfahren und Teststrategien planen</translation>
    </message>
    <message>
        <source>Coordinate with business stakeholders</source>
        <translation>Mit den Stakeholdern der Fachseite abstimmen</translation>
    </message>
    <message>
        <source>Create detailed optimization roadmap</source>
        <translation>Ausführliche Optimierungs-Roadmap erstellen</translation>
    </message>
    <message>
        <source>Performance assessment report</source>
        <translation>Bericht der Performance-Bewertung</translation>
    </message>
    <message>
        <source>Prioritized list of optimization opportunities</source>
        <translation>Priorisierte Liste der Optimierungsmöglichkeiten</translation>
    </message>
    <message>
        <source>Implementation timeline and resource requirements</source>
        <translation>Zeitplan und Ressourcenbedarf der Umsetzung</translation>
    </message>
    <message>
        <source>Risk assessment and mitigation strategies</source>
        <translation>Risikobewertung und Gegenmaßnahmen</translation>
    </message>
    <message>
        <source>Success metrics for each optimization</source>
        <translation>Erfolgsmetriken je Optimierung</translation>
    </message>
    <message>
        <source>Rollback procedures and testing plans</source>
        <translation>Rollback-Verfahren und Testpläne</translation>
    </message>
    <message>
        <source>Approved optimization roadmap with stakeholder alignment</source>
        <translation>Freigegebene Optimierungs-Roadmap, mit Stakeholdern abgestimmt</translation>
    </message>
    <message>
        <source>Backend optimization</source>
        <translation>Backend-Optimierung</translation>
    </message>
    <message>
        <source>Backend</source>
        <translation>Backend</translation>
    </message>
    <message>
        <source>Implementation coordination</source>
        <translation>Umsetzung koordinieren</translation>
    </message>
    <message>
        <source>Monitor backend optimization progress</source>
        <translation>Fortschritt der Backend-Optimierung verfolgen</translation>
    </message>
    <message>
        <source>Coordinate with frontend and infrastructure teams</source>
        <translation>Mit Frontend- und Infrastrukturteams abstimmen</translation>
    </message>
    <message>
        <source>Validate optimization effectiveness</source>
        <translation>Wirksamkeit der Optimierungen prüfen</translation>
    </message>
    <message>
        <source>Integration testing</source>
        <translation>Integrationstests</translation>
    </message>
    <message>
        <source>Ensure optimizations don&apos;t break functionality</source>
        <translation>Sicherstellen, dass Optimierungen keine Funktionen brechen</translation>
    </message>
    <message>
        <source>Validate performance improvements</source>
        <translation>Performance-Verbesserungen prüfen</translation>
    </message>
    <message>
        <source>Monitor system stability</source>
        <translation>Systemstabilität überwachen</translation>
    </message>
    <message>
        <source>Optimize database performance</source>
        <translation>Datenbank-Performance optimieren</translation>
    </message>
    <message>
        <source>Performance assessment database findings</source>
        <translation>Datenbankbefunde der Performance-Bewertung</translation>
    </message>
    <message>
        <source>Query optimization and indexing improvements</source>
        <translation>Abfragen optimieren und Indizes verbessern</translation>
    </message>
    <message>
        <source>Database connection pooling and configuration</source>
        <translation>Connection-Pooling der Datenbank und Konfiguration</translation>
    </message>
    <message>
        <source>Caching strategy implementation (Redis, application cache)</source>
        <translation>Caching-Strategie umsetzen (Redis, Anwendungscache)</translation>
    </message>
    <message>
        <source>Database schema optimization</source>
        <translation>Datenbankschema optimieren</translation>
    </message>
    <message>
        <source>Slow query identification and resolution</source>
        <translation>Langsame Abfragen finden und beheben</translation>
    </message>
    <message>
        <source>Database performance improved by target metrics</source>
        <translation>Datenbank-Performance gemäß Zielmetriken verbessert</translation>
    </message>
    <message>
        <source>Optimize application performance</source>
        <translation>Anwendungs-Performance optimieren</translation>
    </message>
    <message>
        <source>Performance assessment application findings</source>
        <translation>Anwendungsbefunde der Performance-Bewertung</translation>
    </message>
    <message>
        <source>Code profiling and bottleneck identification</source>
        <translation>Code-Profiling und Suche nach Engpässen</translation>
    </message>
    <message>
        <source>Memory usage optimization and garbage collection tuning</source>
        <translation>Speichernutzung optimieren und Garbage Collection abstimmen</translation>
    </message>
    <message>
        <source>API response time optimization</source>
        <translation>API-Antwortzeit optimieren</translation>
    </message>
    <message>
        <source>Background job optimization</source>
        <translation>Hintergrundjobs optimieren</translation>
    </message>
    <message>
        <source>Resource utilization improvements</source>
        <translation>Ressourcenauslastung verbessern</translation>
    </message>
    <message>
        <source>Application performance metrics met</source>
        <translation>Performance-Metriken der Anwendung erfüllt</translation>
    </message>
    <message>
        <source>Optimize infrastructure performance</source>
        <translation>Infrastruktur-Performance optimieren</translation>
    </message>
    <message>
        <source>Performance assessment infrastructure findings</source>
        <translation>Infrastrukturbefunde der Performance-Bewertung</translation>
    </message>
    <message>
        <source>Server configuration optimization</source>
        <translation>Serverkonfiguration optimieren</translation>
    </message>
    <message>
        <source>Load balancer configuration and tuning</source>
        <translation>Load Balancer konfigurieren und abstimmen</translation>
    </message>
    <message>
        <source>CDN implementation and configuration</source>
        <translation>CDN einführen und konfigurieren</translation>
    </message>
    <message>
        <source>Auto-scaling policy optimization</source>
        <translation>Auto-Scaling-Regeln optimieren</translation>
    </message>
    <message>
        <source>Network optimization and latency reduction</source>
        <translation>Netz optimieren und Latenz senken</translation>
    </message>
    <message>
        <source>Infrastructure performance targets achieved</source>
        <translation>Performance-Ziele der Infrastruktur erreicht</translation>
    </message>
    <message>
        <source>Frontend optimization</source>
        <translation>Frontend-Optimierung</translation>
    </message>
    <message>
        <source>Frontend</source>
        <translation>Frontend</translation>
    </message>
    <message>
        <source>Frontend-backend integration</source>
        <translation>Integration von Frontend und Backend</translation>
    </message>
    <message>
        <source>Coordinate API optimization with frontend changes</source>
        <translation>API-Optimierung mit Frontend-Änderungen abstimmen</translation>
    </message>
    <message>
        <source>Validate end-to-end performance improvements</source>
        <translation>Performance-Verbesserungen End-to-End prüfen</translation>
    </message>
    <message>
        <source>Monitor user experience improvements</source>
        <translation>Verbesserungen des Nutzererlebnisses verfolgen</translation>
    </message>
    <message>
        <source>Optimize frontend performance</source>
        <translation>Frontend-Performance optimieren</translation>
    </message>
    <message>
        <source>Frontend performance assessment</source>
        <translation>Performance-Bewertung des Frontends</translation>
    </message>
    <message>
        <source>User experience requirements</source>
        <translation>Anforderungen an das Nutzererlebnis</translation>
    </message>
    <message>
        <source>Bundle size optimization and code splitting</source>
        <translation>Bundle-Größe optimieren und Code aufteilen</translation>
    </message>
    <message>
        <source>Image optimization and lazy loading</source>
        <translation>Bilder optimieren und verzögert laden</translation>
    </message>
    <message>
        <source>JavaScript execution optimization</source>
        <translation>JavaScript-Ausführung optimieren</translation>
    </message>
    <message>
        <source>CSS optimization and critical path rendering</source>
        <translation>CSS und kritischen Rendering-Pfad optimieren</translation>
    </message>
    <message>
        <source>Third-party script optimization</source>
        <translation>Skripte von Dritten optimieren</translation>
    </message>
    <message>
        <source>Frontend performance metrics achieved (Lighthouse scores, load times)</source>
        <translation>Performance-Metriken des Frontends erreicht (Lighthouse-Werte, Ladezeiten)</translation>
    </message>
    <message>
        <source>Testing and validation</source>
        <translation>Test und Validierung</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Comprehensive validation</source>
        <translation>Umfassende Validierung</translation>
    </message>
    <message>
        <source>Coordinate all performance testing activities</source>
        <translation>Alle Performance-Tests koordinieren</translation>
    </message>
    <message>
        <source>Validate improvements against baseline metrics</source>
        <translation>Verbesserungen gegen die Baseline prüfen</translation>
    </message>
    <message>
        <source>Ensure no functionality regressions</source>
        <translation>Sicherstellen, dass keine Funktion schlechter wurde</translation>
    </message>
    <message>
        <source>Stakeholder review</source>
        <translation>Stakeholder-Review</translation>
    </message>
    <message>
        <source>Present performance improvements</source>
        <translation>Performance-Verbesserungen präsentieren</translation>
    </message>
    <message>
        <source>Gather feedback and plan next optimization phases</source>
        <translation>Feedback einholen und nächste Optimierungsphasen planen</translation>
    </message>
    <message>
        <source>Execute performance validation testing</source>
        <translation>Performance-Validierungstests durchführen</translation>
    </message>
    <message>
        <source>All implemented optimizations</source>
        <translation>Alle umgesetzten Optimierungen</translation>
    </message>
    <message>
        <source>Load testing with production-like scenarios</source>
        <translation>Lasttests mit produktionsnahen Szenarien</translation>
    </message>
    <message>
        <source>Stress testing for peak load conditions</source>
        <translation>Stresstests unter Spitzenlast</translation>
    </message>
    <message>
        <source>Endurance testing for sustained performance</source>
        <translation>Dauerlasttests für anhaltende Performance</translation>
    </message>
    <message>
        <source>Comparative analysis with pre-optimization baselines</source>
        <translation>Vergleich mit den Baselines vor der Optimierung</translation>
    </message>
    <message>
        <source>Performance regression testing</source>
        <translation>Tests auf Performance-Verschlechterung</translation>
    </message>
    <message>
        <source>All performance targets met, no regressions detected</source>
        <translation>Alle Performance-Ziele erfüllt, keine Verschlechterungen gefunden</translation>
    </message>
    <message>
        <source>Validate functional integrity after optimizations</source>
        <translation>Funktion nach den Optimierungen prüfen</translation>
    </message>
    <message>
        <source>Regression testing for all critical functionality</source>
        <translation>Regressionstests aller kritischen Funktionen</translation>
    </message>
    <message>
        <source>Integration testing for optimized components</source>
        <translation>Integrationstests der optimierten Komponenten</translation>
    </message>
    <message>
        <source>End-to-end testing for critical user journeys</source>
        <translation>End-to-End-Tests kritischer User Journeys</translation>
    </message>
    <message>
        <source>API contract testing for modified endpoints</source>
        <translation>API-Vertragstests geänderter Endpunkte</translation>
    </message>
    <message>
        <source>Cross-browser and device compatibility testing</source>
        <translation>Kompatibilitätstests über Browser und Geräte</translation>
    </message>
    <message>
        <source>No functional regressions, all tests passing</source>
        <translation>Keine funktionalen Verschlechterungen, alle Tests bestanden</translation>
    </message>
    <message>
        <source>Deployment and monitoring</source>
        <translation>Deployment und Monitoring</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>Deployment</translation>
    </message>
    <message>
        <source>Production deployment</source>
        <translation>Deployment in Produktion</translation>
    </message>
    <message>
        <source>Coordinate production deployment of optimizations</source>
        <translation>Deployment der Optimierungen in Produktion koordinieren</translation>
    </message>
    <message>
        <source>Monitor initial production performance</source>
        <translation>Erste Performance in Produktion überwachen</translation>
    </message>
    <message>
        <source>Plan rollback procedures if needed</source>
        <translation>Bei Bedarf Rollback-Verfahren planen</translation>
    </message>
    <message>
        <source>Post-deployment monitoring</source>
        <translation>Monitoring nach dem Deployment</translation>
    </message>
    <message>
        <source>Monitor performance in production environment</source>
        <translation>Performance in der Produktionsumgebung überwachen</translation>
    </message>
    <message>
        <source>Validate user experience improvements</source>
        <translation>Verbesserungen des Nutzererlebnisses prüfen</translation>
    </message>
    <message>
        <source>Plan ongoing performance monitoring</source>
        <translation>Laufendes Performance-Monitoring planen</translation>
    </message>
    <message>
        <source>Deploy optimizations to production</source>
        <translation>Optimierungen in Produktion bringen</translation>
    </message>
    <message>
        <source>Validated optimizations</source>
        <translation>Geprüfte Optimierungen</translation>
    </message>
    <message>
        <source>Deployment requirements</source>
        <translation>Anforderungen an das Deployment</translation>
    </message>
    <message>
        <source>Gradual rollout plan to minimize risk</source>
        <translation>Plan für schrittweisen Rollout mit geringem Risiko</translation>
    </message>
    <message>
        <source>Feature flags for optimization toggles</source>
        <translation>Feature Flags zum Schalten der Optimierungen</translation>
    </message>
    <message>
        <source>Performance monitoring during deployment</source>
        <translation>Performance-Monitoring während des Deployments</translation>
    </message>
    <message>
        <source>Rollback procedures and automation</source>
        <translation>Rollback-Verfahren und deren Automatisierung</translation>
    </message>
    <message>
        <source>Post-deployment performance validation</source>
        <translation>Performance-Prüfung nach dem Deployment</translation>
    </message>
    <message>
        <source>Successful production deployment with performance monitoring</source>
        <translation>Erfolgreiches Deployment in Produktion mit Performance-Monitoring</translation>
    </message>
    <message>
        <source>Baseline frozen and valid</source>
        <translation>Baseline eingefroren und gültig</translation>
    </message>
    <message>
        <source>Monitoring system operational</source>
        <translation>Monitoring in Betrieb</translation>
    </message>
    <message>
        <source>Every finding has a cause and evidence</source>
        <translation>Jeder Befund hat Ursache und Nachweis</translation>
    </message>
    <message>
        <source>Assessment report saved and signed off</source>
        <translation>Bewertungsbericht gespeichert und freigegeben</translation>
    </message>
    <message>
        <source>Every accepted item has metric, expected change, owner and effort</source>
        <translation>Jeder akzeptierte Punkt hat Metrik, erwartete Änderung, Zuständige und Aufwand</translation>
    </message>
    <message>
        <source>Every accepted item has risk, rollback and test plan</source>
        <translation>Jeder akzeptierte Punkt hat Risiko, Rollback und Testplan</translation>
    </message>
    <message>
        <source>Approved by the stakeholders</source>
        <translation>Von den Stakeholdern freigegeben</translation>
    </message>
    <message>
        <source>Each backend and infrastructure item improved or explained</source>
        <translation>Jeder Punkt aus Backend und Infrastruktur verbessert oder erklärt</translation>
    </message>
    <message>
        <source>No guard metric got worse</source>
        <translation>Keine Kontrollmetrik wurde schlechter</translation>
    </message>
    <message>
        <source>System stable during the change</source>
        <translation>System während der Änderung stabil</translation>
    </message>
    <message>
        <source>Integration tests without failure</source>
        <translation>Integrationstests ohne Fehler</translation>
    </message>
    <message>
        <source>Lighthouse and load time targets met</source>
        <translation>Ziele für Lighthouse und Ladezeit erfüllt</translation>
    </message>
    <message>
        <source>User journeys not worse</source>
        <translation>User Journeys nicht schlechter</translation>
    </message>
    <message>
        <source>Bundle budget kept</source>
        <translation>Bundle-Budget eingehalten</translation>
    </message>
    <message>
        <source>All targets met, or waived with an expiry</source>
        <translation>Alle Ziele erfüllt oder mit Ablauf ausgenommen</translation>
    </message>
    <message>
        <source>Load, stress and endurance runs imported</source>
        <translation>Last-, Stress- und Dauerläufe importiert</translation>
    </message>
    <message>
        <source>Functional tests without failure</source>
        <translation>Funktionstests ohne Fehler</translation>
    </message>
    <message>
        <source>Baseline valid and comparable</source>
        <translation>Baseline gültig und vergleichbar</translation>
    </message>
    <message>
        <source>Stakeholder review recorded</source>
        <translation>Stakeholder-Review festgehalten</translation>
    </message>
    <message>
        <source>Rollout stages in order and each check passed</source>
        <translation>Rollout-Stufen in Reihenfolge, jede Prüfung bestanden</translation>
    </message>
    <message>
        <source>Rollback rehearsed</source>
        <translation>Rollback geprobt</translation>
    </message>
    <message>
        <source>Production not worse than the baseline</source>
        <translation>Produktion nicht schlechter als die Baseline</translation>
    </message>
    <message>
        <source>Aftercare planned with dates</source>
        <translation>Nachsorge mit Terminen geplant</translation>
    </message>
    <message>
        <source>Week 1 and week 2 lists done</source>
        <translation>Listen für Woche 1 und 2 erledigt</translation>
    </message>
    <message>
        <source>Cost-benefit analysis written</source>
        <translation>Kosten-Nutzen-Analyse geschrieben</translation>
    </message>
    <message>
        <source>Lessons learned written</source>
        <translation>Lessons Learned geschrieben</translation>
    </message>
    <message>
        <source>Performance budgets active</source>
        <translation>Performance-Budgets aktiv</translation>
    </message>
    <message>
        <source>Query optimization and indexing</source>
        <translation>Abfragen optimieren und indizieren</translation>
    </message>
    <message>
        <source>Connection pooling and prepared statements</source>
        <translation>Connection-Pooling und Prepared Statements</translation>
    </message>
    <message>
        <source>Read/write splitting and replication</source>
        <translation>Trennung von Lesen und Schreiben, Replikation</translation>
    </message>
    <message>
        <source>Caching strategies (Redis, application cache)</source>
        <translation>Caching-Strategien (Redis, Anwendungscache)</translation>
    </message>
    <message>
        <source>Code profiling and bottleneck elimination</source>
        <translation>Code-Profiling und Beseitigung von Engpässen</translation>
    </message>
    <message>
        <source>Memory management and garbage collection</source>
        <translation>Speicherverwaltung und Garbage Collection</translation>
    </message>
    <message>
        <source>Asynchronous processing and background jobs</source>
        <translation>Asynchrone Verarbeitung und Hintergrundjobs</translation>
    </message>
    <message>
        <source>API optimization and response compression</source>
        <translation>API-Optimierung und Komprimierung der Antworten</translation>
    </message>
    <message>
        <source>Resource pooling and connection management</source>
        <translation>Ressourcen-Pooling und Verbindungsverwaltung</translation>
    </message>
    <message>
        <source>Bundle splitting and lazy loading</source>
        <translation>Bundles aufteilen und verzögert laden</translation>
    </message>
    <message>
        <source>Image optimization and responsive images</source>
        <translation>Bilder optimieren und responsiv ausliefern</translation>
    </message>
    <message>
        <source>Critical CSS and render-blocking elimination</source>
        <translation>Kritisches CSS, keine Render-Blockaden</translation>
    </message>
    <message>
        <source>Caching and service worker implementation</source>
        <translation>Caching und Service Worker einführen</translation>
    </message>
    <message>
        <source>Load balancing and auto-scaling</source>
        <translation>Load Balancing und Auto-Scaling</translation>
    </message>
    <message>
        <source>Network optimization and compression</source>
        <translation>Netzoptimierung und Komprimierung</translation>
    </message>
    <message>
        <source>Monitoring and alerting setup</source>
        <translation>Monitoring und Alarme einrichten</translation>
    </message>
    <message>
        <source>Optimization breaking functionality</source>
        <translation>Optimierung bricht Funktionen</translation>
    </message>
    <message>
        <source>Comprehensive testing before deployment</source>
        <translation>Umfassende Tests vor dem Deployment</translation>
    </message>
    <message>
        <source>A critical test fails or the error ratio leaves the baseline band</source>
        <translation>Ein kritischer Test scheitert, oder der Fehleranteil verlässt das Baseline-Band</translation>
    </message>
    <message>
        <source>Performance regression</source>
        <translation>Performance-Verschlechterung</translation>
    </message>
    <message>
        <source>Continuous monitoring and automated alerts</source>
        <translation>Laufendes Monitoring und automatische Alarme</translation>
    </message>
    <message>
        <source>A guard metric is worse than the baseline</source>
        <translation>Eine Kontrollmetrik ist schlechter als die Baseline</translation>
    </message>
    <message>
        <source>User experience degradation</source>
        <translation>Schlechteres Nutzererlebnis</translation>
    </message>
    <message>
        <source>User testing and feedback collection</source>
        <translation>Nutzertests und Einholen von Feedback</translation>
    </message>
    <message>
        <source>A p75 web vital or the survey gets worse</source>
        <translation>Ein p75-Web-Vital oder die Umfrage wird schlechter</translation>
    </message>
    <message>
        <source>Scalability issues</source>
        <translation>Skalierungsprobleme</translation>
    </message>
    <message>
        <source>Load testing and capacity planning</source>
        <translation>Lasttests und Kapazitätsplanung</translation>
    </message>
    <message>
        <source>The load limit lies below the target load, or headroom is under 20 %</source>
        <translation>Die Lastgrenze liegt unter der Ziellast, oder die Reserve ist unter 20 %</translation>
    </message>
    <message>
        <source>Deployment failures</source>
        <translation>Gescheiterte Deployments</translation>
    </message>
    <message>
        <source>Gradual rollout and rollback procedures</source>
        <translation>Schrittweiser Rollout und Rollback-Verfahren</translation>
    </message>
    <message>
        <source>A stage check fails or cannot be decided</source>
        <translation>Eine Stufenprüfung scheitert oder ist nicht entscheidbar</translation>
    </message>
    <message>
        <source>Monitoring gaps</source>
        <translation>Lücken im Monitoring</translation>
    </message>
    <message>
        <source>Comprehensive monitoring setup before deployment</source>
        <translation>Umfassendes Monitoring vor dem Deployment</translation>
    </message>
    <message>
        <source>A target has no live binding or its source is stale</source>
        <translation>Ein Ziel hat keine Live-Zuordnung, oder seine Quelle ist veraltet</translation>
    </message>
    <message>
        <source>Resource overutilization</source>
        <translation>Überlastung von Ressourcen</translation>
    </message>
    <message>
        <source>Resource monitoring and auto-scaling</source>
        <translation>Ressourcen-Monitoring und Auto-Scaling</translation>
    </message>
    <message>
        <source>The peak target of CPU (T09) or memory (T10) is exceeded</source>
        <translation>Das Spitzenziel für CPU (T09) oder Speicher (T10) ist überschritten</translation>
    </message>
    <message>
        <source>Third-party dependencies</source>
        <translation>Abhängigkeiten von Dritten</translation>
    </message>
    <message>
        <source>Dependency monitoring and fallback strategies</source>
        <translation>Überwachung der Abhängigkeiten und Ausweichstrategien</translation>
    </message>
    <message>
        <source>Latency or error ratio of a dependency leaves the baseline band</source>
        <translation>Latenz oder Fehleranteil einer Abhängigkeit verlässt das Baseline-Band</translation>
    </message>
    <message>
        <source>Success criteria</source>
        <translation>Erfolgskriterien</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>Erfolg</translation>
    </message>
    <message>
        <source>Technical</source>
        <translation>Technik</translation>
    </message>
    <message>
        <source>All performance targets met or exceeded</source>
        <translation>Alle Performance-Ziele erfüllt oder übertroffen</translation>
    </message>
    <message>
        <source>No functionality regressions introduced</source>
        <translation>Keine Funktion verschlechtert</translation>
    </message>
    <message>
        <source>System stability maintained during optimization</source>
        <translation>Systemstabilität während der Optimierung gewahrt</translation>
    </message>
    <message>
        <source>Monitoring and alerting fully operational</source>
        <translation>Monitoring und Alarme voll in Betrieb</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Geschäft</translation>
    </message>
    <message>
        <source>User experience measurably improved</source>
        <translation>Nutzererlebnis messbar verbessert</translation>
    </message>
    <message>
        <source>System capacity increased to handle growth</source>
        <translation>Systemkapazität für Wachstum erhöht</translation>
    </message>
    <message>
        <source>Operational costs optimized</source>
        <translation>Betriebskosten optimiert</translation>
    </message>
    <message>
        <source>Stakeholder satisfaction with improvements</source>
        <translation>Stakeholder mit den Verbesserungen zufrieden</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>Optimization process completed on time and budget</source>
        <translation>Optimierung in Zeit und Budget abgeschlossen</translation>
    </message>
    <message>
        <source>Documentation updated and knowledge shared</source>
        <translation>Dokumentation aktualisiert, Wissen geteilt</translation>
    </message>
    <message>
        <source>Monitoring and maintenance procedures established</source>
        <translation>Verfahren für Monitoring und Wartung eingeführt</translation>
    </message>
    <message>
        <source>Continuous improvement process initiated</source>
        <translation>Kontinuierlicher Verbesserungsprozess begonnen</translation>
    </message>
    <message>
        <source>Aftercare</source>
        <translation>Nachsorge</translation>
    </message>
    <message>
        <source>Week 1</source>
        <translation>Woche 1</translation>
    </message>
    <message>
        <source>24/7 performance monitoring and alerting</source>
        <translation>Performance-Monitoring und Alarme rund um die Uhr</translation>
    </message>
    <message>
        <source>User feedback collection and analysis</source>
        <translation>Nutzerfeedback einholen und auswerten</translation>
    </message>
    <message>
        <source>Performance metric tracking and reporting</source>
        <translation>Performance-Metriken verfolgen und berichten</translation>
    </message>
    <message>
        <source>Incident response and problem resolution</source>
        <translation>Auf Störungen reagieren und Probleme lösen</translation>
    </message>
    <message>
        <source>Week 2</source>
        <translation>Woche 2</translation>
    </message>
    <message>
        <source>Performance improvement analysis and reporting</source>
        <translation>Performance-Verbesserungen auswerten und berichten</translation>
    </message>
    <message>
        <source>User experience validation and feedback review</source>
        <translation>Nutzererlebnis prüfen und Feedback sichten</translation>
    </message>
    <message>
        <source>Cost-benefit analysis of optimizations</source>
        <translation>Kosten-Nutzen-Analyse der Optimierungen</translation>
    </message>
    <message>
        <source>Lessons learned documentation</source>
        <translation>Lessons Learned dokumentieren</translation>
    </message>
    <message>
        <source>Ongoing</source>
        <translation>Laufend</translation>
    </message>
    <message>
        <source>Performance monitoring and trend analysis</source>
        <translation>Performance-Monitoring und Trendanalyse</translation>
    </message>
    <message>
        <source>Proactive optimization based on usage patterns</source>
        <translation>Vorausschauende Optimierung nach Nutzungsmustern</translation>
    </message>
    <message>
        <source>Technology stack evaluation and updates</source>
        <translation>Technologie-Stack bewerten und aktualisieren</translation>
    </message>
    <message>
        <source>Performance budget establishment and monitoring</source>
        <translation>Performance-Budget festlegen und überwachen</translation>
    </message>
    <message>
        <source>Phase 1 lasts three days, but its two tasks take three and two and the second needs the findings of the first; they only fit overlapped. Baseline and monitoring are asked for in both tasks.</source>
        <translation>Phase 1 dauert drei Tage, ihre zwei Aufgaben aber drei und zwei, und die zweite braucht die Befunde der ersten; das passt nur überlappend. Baseline und Monitoring werden in beiden Aufgaben verlangt.</translation>
    </message>
    <message>
        <source>Phase 3 gives the backend developer two tasks of three days in a phase of five days; that takes two people or one day of overlap.</source>
        <translation>Phase 3 gibt dem Backend-Entwickler zwei Aufgaben von drei Tagen in einer Phase von fünf Tagen; das verlangt zwei Personen oder einen Tag Überlappung.</translation>
    </message>
    <message>
        <source>Sixteen working days are 3.2 weeks, more than the stated two to three weeks.</source>
        <translation>Sechzehn Arbeitstage sind 3,2 Wochen, mehr als die genannten zwei bis drei Wochen.</translation>
    </message>
    <message>
        <source>The test engineer and the stakeholders act in the workflow but are not named in the team; &quot;Performance Engineer&quot; and &quot;perf-optimizer&quot; are one role.</source>
        <translation>Testingenieur und Stakeholder handeln im Workflow, sind aber nicht im Team genannt; „Performance Engineer“ und „perf-optimizer“ sind eine Rolle.</translation>
    </message>
    <message>
        <source>Database connections, disk I/O and network bandwidth have no number as target; the limits used here are proposals, marked with a star.</source>
        <translation>Datenbankverbindungen, Disk-I/O und Netzbandbreite haben keine Zahl als Ziel; die Limits hier sind Vorschläge, mit Stern markiert.</translation>
    </message>
    <message>
        <source>Page load time, image load time and the web vitals are stated without a percentile; p75 and p95 are template defaults.</source>
        <translation>Seitenladezeit, Bildladezeit und Web Vitals sind ohne Perzentil angegeben; p75 und p95 sind Vorgaben der Vorlage.</translation>
    </message>
    <message>
        <source>First Input Delay was retired from Chrome&apos;s tools in September 2024; Interaction to Next Paint stands beside it as a companion.</source>
        <translation>First Input Delay wurde im September 2024 aus den Chrome-Werkzeugen entfernt; Interaction to Next Paint steht als Begleiter daneben.</translation>
    </message>
    <message>
        <source>The words &quot;no regressions&quot; and &quot;stable&quot; are not defined; they need a tolerated margin and an observation time.</source>
        <translation>Die Worte „keine Verschlechterungen“ und „stabil“ sind nicht definiert; sie brauchen eine Toleranz und eine Beobachtungszeit.</translation>
    </message>
    <message>
        <source>The symbol in front of each task heading is stored in a broken encoding in some copies of the text; it carries no meaning and is left out.</source>
        <translation>Das Symbol vor jeder Aufgabenüberschrift ist in manchen Kopien des Textes falsch kodiert; es hat keine Bedeutung und ist weggelassen.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>constant values</source>
        <translation>konstante Werte</translation>
    </message>
    <message>
        <source>replicated days</source>
        <translation>wiederholte Tage</translation>
    </message>
    <message>
        <source>paired slots</source>
        <translation>gepaarte Zeitfenster</translation>
    </message>
    <message>
        <source>rank test</source>
        <translation>Rangtest</translation>
    </message>
    <message>
        <source>mean ratio</source>
        <translation>Verhältnis der Mittelwerte</translation>
    </message>
    <message>
        <source>histogram quantile</source>
        <translation>Histogramm-Quantil</translation>
    </message>
    <message>
        <source>Scraped every %1 by the job %2.</source>
        <translation>Abruf alle %1 durch den Job %2.</translation>
    </message>
    <message>
        <source>A sample every %1, counted over the last %2.</source>
        <translation>Ein Messwert alle %1, gezählt über die letzten %2.</translation>
    </message>
    <message>
        <source>The slowest target&apos;s %1: these series belong to no target and are too young to count.</source>
        <translation>%1 des langsamsten Ziels: Diese Reihen gehören zu keinem Ziel und sind zu jung zum Zählen.</translation>
    </message>
    <message>
        <source>Nobody says how often these series are scraped, and they are too young to count.</source>
        <translation>Niemand sagt, wie oft diese Reihen abgerufen werden, und sie sind zu jung zum Zählen.</translation>
    </message>
    <message>
        <source>Its help text says so: “%1”</source>
        <translation>So steht es im Hilfetext: „%1“</translation>
    </message>
    <message>
        <source>Its buckets reach from %1 to %2, which are times in seconds.</source>
        <translation>Die Buckets reichen von %1 bis %2, das sind Zeiten in Sekunden.</translation>
    </message>
    <message>
        <source>Its buckets reach from %1 to %2, which are times in milliseconds.</source>
        <translation>Die Buckets reichen von %1 bis %2, das sind Zeiten in Millisekunden.</translation>
    </message>
    <message>
        <source>Its buckets reach from %1 to %2, which fits more than one unit.</source>
        <translation>Die Buckets reichen von %1 bis %2, das passt zu mehreren Einheiten.</translation>
    </message>
    <message>
        <source>It is %1 now, more than the whole.</source>
        <translation>Der Wert ist jetzt %1, mehr als das Ganze.</translation>
    </message>
    <message>
        <source>It is %1 now, which are no seconds anybody waits.</source>
        <translation>Der Wert ist jetzt %1, so viele Sekunden wartet niemand.</translation>
    </message>
    <message>
        <source>It is %1 now, which fits more than one unit.</source>
        <translation>Der Wert ist jetzt %1, das passt zu mehreren Einheiten.</translation>
    </message>
    <message>
        <source>Its name says so.</source>
        <translation>So sagt es der Name.</translation>
    </message>
    <message>
        <source>Its metadata name this unit.</source>
        <translation>Die Metadaten nennen diese Einheit.</translation>
    </message>
    <message>
        <source>Neither its name nor the server says its unit.</source>
        <translation>Weder Name noch Server nennen die Einheit.</translation>
    </message>
    <message>
        <source>Nobody has agreed on a name for this KPI: look at its number and confirm that %1 is meant.</source>
        <translation>Für diesen KPI gibt es keinen vereinbarten Namen: die Zahl ansehen und bestätigen, dass %1 gemeint ist.</translation>
    </message>
    <message>
        <source>OpenTelemetry database client (names without a unit, milliseconds)</source>
        <translation>OpenTelemetry-Datenbankclient (Namen ohne Einheit, Millisekunden)</translation>
    </message>
    <message>
        <source>OpenTelemetry HTTP server (names without a unit, milliseconds)</source>
        <translation>OpenTelemetry-HTTP-Server (Namen ohne Einheit, Millisekunden)</translation>
    </message>
    <message>
        <source>Web vitals histograms without a unit in their names, read as seconds</source>
        <translation>Web-Vitals-Histogramme ohne Einheit im Namen, als Sekunden gelesen</translation>
    </message>
    <message>
        <source>Web vitals histograms without a unit in their names, read as milliseconds</source>
        <translation>Web-Vitals-Histogramme ohne Einheit im Namen, als Millisekunden gelesen</translation>
    </message>
</context>
<context>
    <name>CoverSection</name>
    <message>
        <source>Phase %1 of %2, %3 of %4 items done</source>
        <translation>Phase %1 von %2, %3 von %4 Punkten erledigt</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Deckblatt</translation>
    </message>
    <message>
        <source>Cover: %1 is not filled in</source>
        <translation>Deckblatt: %1 ist nicht ausgefüllt</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>Current window</source>
        <translation>Aktuelles Fenster</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Baseline</translation>
    </message>
    <message>
        <source>Baseline %1</source>
        <translation>Baseline %1</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>Erstellt von</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Recorded sample data, not a measurement of your system</source>
        <translation>Aufgezeichnete Beispieldaten, keine Messung Ihres Systems</translation>
    </message>
</context>
<context>
    <name>Credentials</name>
    <message>
        <source>The secret is empty</source>
        <translation>Das Geheimnis ist leer</translation>
    </message>
    <message>
        <source>put the token or password there</source>
        <translation>Token oder Passwort dort eintragen</translation>
    </message>
    <message>
        <source>The secret has more than one line</source>
        <translation>Das Geheimnis hat mehr als eine Zeile</translation>
    </message>
    <message>
        <source>keep only the token on the first line</source>
        <translation>nur das Token in der ersten Zeile lassen</translation>
    </message>
    <message>
        <source>Other people may read or write the secret&apos;s file</source>
        <translation>Andere können die Datei des Geheimnisses lesen oder schreiben</translation>
    </message>
    <message>
        <source>run: chmod 600 on the file</source>
        <translation>ausführen: chmod 600 auf die Datei</translation>
    </message>
    <message>
        <source>The environment variable is not set</source>
        <translation>Die Umgebungsvariable ist nicht gesetzt</translation>
    </message>
    <message>
        <source>set it before starting Sextant</source>
        <translation>vor dem Start von Sextant setzen</translation>
    </message>
    <message>
        <source>No secret was entered in this session</source>
        <translation>In dieser Sitzung wurde kein Geheimnis eingegeben</translation>
    </message>
    <message>
        <source>enter it in the source&apos;s settings</source>
        <translation>in den Einstellungen der Quelle eingeben</translation>
    </message>
    <message>
        <source>A credential is written as file:PATH, env:NAME, keyring:NAME or session:NAME</source>
        <translation>Ein Geheimnis wird als file:PATH, env:NAME, keyring:NAME oder session:NAME angegeben</translation>
    </message>
    <message>
        <source>The secret &quot;%1&quot; was not entered in this session</source>
        <translation>Das Geheimnis „%1“ wurde in dieser Sitzung nicht eingegeben</translation>
    </message>
    <message>
        <source>Enter it in the window, or set %1.</source>
        <translation>Im Fenster eingeben oder %1 setzen.</translation>
    </message>
</context>
<context>
    <name>DifferenceChart</name>
    <message>
        <source>The baseline has no samples to subtract</source>
        <translation>Die Baseline hat keine Messwerte zum Abziehen</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>The two windows share no time of day</source>
        <translation>Die Fenster haben keine gemeinsame Tageszeit</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>Kein Unterschied</translation>
    </message>
</context>
<context>
    <name>EvidenceEngine</name>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>every target met</source>
        <translation>alle Ziele erfüllt</translation>
    </message>
    <message>
        <source>%1 of %2 targets met</source>
        <translation>%1 von %2 Zielen erfüllt</translation>
    </message>
    <message>
        <source>coverage at least %1, at least %2 points, no partial data</source>
        <translation>Abdeckung mindestens %1, mindestens %2 Punkte, keine Teildaten</translation>
    </message>
    <message>
        <source>%1 was frozen from partial data</source>
        <translation>%1 wurde aus Teildaten eingefroren</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n point(s), coverage %2</source>
        <translation>
            <numerusform>%1 hat %n Punkt, Abdeckung %2</numerusform>
            <numerusform>%1 hat %n Punkte, Abdeckung %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Baseline %1: %2 of %3 KPIs valid</source>
        <translation>Baseline %1: %2 von %3 KPIs gültig</translation>
    </message>
    <message>
        <source>reachable, last sample fresh</source>
        <translation>erreichbar, letzter Messwert frisch</translation>
    </message>
    <message>
        <source>Last sample %1</source>
        <translation>Letzter Messwert %1</translation>
    </message>
    <message>
        <source>%1 improved, %2 regressed</source>
        <translation>%1 verbessert, %2 verschlechtert</translation>
    </message>
    <message>
        <source>improved against baseline %1, nothing regressed</source>
        <translation>verbessert gegen Baseline %1, nichts verschlechtert</translation>
    </message>
    <message>
        <source>%1 regressed</source>
        <translation>%1 verschlechtert</translation>
    </message>
</context>
<context>
    <name>Explore</name>
    <message>
        <source>there is nothing to compare</source>
        <translation>es gibt nichts zu vergleichen</translation>
    </message>
    <message>
        <source>no series has data in both windows</source>
        <translation>keine Reihe hat in beiden Fenstern Daten</translation>
    </message>
    <message>
        <source>choose a baseline or connect a source</source>
        <translation>eine Baseline wählen oder eine Quelle verbinden</translation>
    </message>
</context>
<context>
    <name>FileBaseline</name>
    <message>
        <source>%1 cannot be negative</source>
        <translation>%1 kann nicht negativ sein</translation>
    </message>
    <message>
        <source>Correct the value or leave it empty</source>
        <translation>Wert korrigieren oder leer lassen</translation>
    </message>
    <message>
        <source>%1 is a share between 0 and 1</source>
        <translation>%1 ist ein Anteil zwischen 0 und 1</translation>
    </message>
    <message>
        <source>Divide percentages by 100</source>
        <translation>Prozentwerte durch 100 teilen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no KPI of this project</source>
        <translation>„%1“ ist kein KPI dieses Projekts</translation>
    </message>
    <message>
        <source>Name the metric after a KPI, such as %1</source>
        <translation>Die Metrik nach einem KPI benennen, etwa %1</translation>
    </message>
</context>
<context>
    <name>FindingsSection</name>
    <message>
        <source>%1 is %2 (%3).</source>
        <translation>%1 liegt bei %2 (%3).</translation>
    </message>
    <message>
        <source>Baseline %1 had %2: an effect of %3, 95 % interval %4.</source>
        <translation>Baseline %1 hatte %2: Effekt %3, 95‑%-Intervall %4.</translation>
    </message>
    <message>
        <source>The rule is %1: %2.</source>
        <translation>Die Regel ist %1: %2.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>source not named</source>
        <translation>Quelle nicht benannt</translation>
    </message>
    <message>
        <source>n %1</source>
        <translation>n %1</translation>
    </message>
    <message>
        <source>coverage %1</source>
        <translation>Abdeckung %1</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>none recorded</source>
        <translation>nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>%1, p %2 after Holm</source>
        <translation>%1, p %2 nach Holm</translation>
    </message>
    <message>
        <source>What next</source>
        <translation>Nächster Schritt</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Noch offen</translation>
    </message>
    <message>
        <source>Every target is met.</source>
        <translation>Alle Ziele sind erfüllt.</translation>
    </message>
    <message>
        <source>%1 %2, limit %3</source>
        <translation>%1 %2, Limit %3</translation>
    </message>
    <message>
        <source>%1 by quantile</source>
        <translation>%1 nach Quantil</translation>
    </message>
    <message>
        <source>Quantile</source>
        <translation>Quantil</translation>
    </message>
    <message>
        <source>Baseline %1</source>
        <translation>Baseline %1</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Aktuell</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Current, bucket</source>
        <translation>Aktuell, Bucket</translation>
    </message>
    <message>
        <source>above %1</source>
        <translation>über %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two numbers with units</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>F-%1  %2</source>
        <translation>F-%1  %2</translation>
    </message>
    <message>
        <source>, target %1</source>
        <translation>, Ziel %1</translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation>Noch unentschieden</translation>
    </message>
    <message>
        <source>KPI</source>
        <translation>KPI</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Nächster Schritt</translation>
    </message>
    <message>
        <source>Findings so far</source>
        <translation>Bisherige Befunde</translation>
    </message>
    <message>
        <source>Targets missed: %1. KPIs worse than the baseline: %2. Targets not decided: %3.</source>
        <translation>Verfehlte Ziele: %1. KPIs schlechter als die Baseline: %2. Unentschiedene Ziele: %3.</translation>
    </message>
</context>
<context>
    <name>Fingerprint</name>
    <message>
        <source>Build</source>
        <translation>Build</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>Instanzen</translation>
    </message>
    <message>
        <source>Data size</source>
        <translation>Datenmenge</translation>
    </message>
    <message>
        <source>Load profile</source>
        <translation>Lastprofil</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Device class</source>
        <translation>Geräteklasse</translation>
    </message>
    <message>
        <source>Metrics server</source>
        <translation>Metrikserver</translation>
    </message>
    <message>
        <source>Whether the baseline saw a comparable load is not known: no throughput KPI on both sides</source>
        <translation>Ob die Last der Baseline vergleichbar war, ist unbekannt: kein Durchsatz-KPI auf beiden Seiten</translation>
    </message>
    <message>
        <source>The baseline&apos;s load, median %1, is like the current one, median %2</source>
        <translation>Die Last der Baseline, Median %1, gleicht der aktuellen, Median %2</translation>
    </message>
    <message>
        <source>The baseline is from a quieter period, median %1, now %2: its numbers may look too good</source>
        <translation>Die Baseline stammt aus ruhigerer Zeit, Median %1, jetzt %2: Ihre Zahlen sehen vielleicht zu gut aus</translation>
    </message>
    <message>
        <source>The baseline is from a busier period, median %1, now %2: its numbers may look too bad</source>
        <translation>Die Baseline stammt aus stärker belasteter Zeit, Median %1, jetzt %2: Ihre Zahlen sehen vielleicht zu schlecht aus</translation>
    </message>
    <message>
        <source>Whether this is a busy period is not known: no throughput KPI has data</source>
        <translation>Ob dies eine Hauptlastzeit ist, ist unbekannt: kein Durchsatz-KPI hat Daten</translation>
    </message>
    <message>
        <source>its median load is %1, %2 of the peak of the last %3 (%4)</source>
        <translation>die Last liegt im Median bei %1, das sind %2 der Spitze der letzten %3 (%4)</translation>
    </message>
    <message>
        <source>A busy period: %1</source>
        <translation>Eine Hauptlastzeit: %1</translation>
    </message>
    <message>
        <source>Not a busy period: %1. A baseline from it says little about peak hours</source>
        <translation>Keine Hauptlastzeit: %1. Eine Baseline daraus sagt wenig über Spitzenzeiten</translation>
    </message>
    <message>
        <source>median %1, peak %2</source>
        <translation>Median %1, Spitze %2</translation>
    </message>
</context>
<context>
    <name>Forecast</name>
    <message>
        <source>Too few values for a trend</source>
        <translation>Zu wenige Werte für einen Trend</translation>
    </message>
    <message>
        <source>No trend</source>
        <translation>Kein Trend</translation>
    </message>
    <message>
        <source>Moves away from the limit</source>
        <translation>Entfernt sich vom Limit</translation>
    </message>
    <message>
        <source>The level is beyond the limit</source>
        <translation>Das Niveau liegt jenseits des Limits</translation>
    </message>
    <message>
        <source>Far from the limit at this rate</source>
        <translation>Bei diesem Tempo weit vom Limit</translation>
    </message>
    <message>
        <source>Reaches the limit in about %1 days</source>
        <translation>Erreicht das Limit in etwa %1 Tagen</translation>
    </message>
    <message>
        <source>Reaches the limit in %1 to %2 days</source>
        <translation>Erreicht das Limit in %1 bis %2 Tagen</translation>
    </message>
    <message>
        <source>Reaches the limit in %1 days or later</source>
        <translation>Erreicht das Limit frühestens in %1 Tagen</translation>
    </message>
    <message>
        <source>Reaches the limit in about %1 h</source>
        <translation>Erreicht das Limit in etwa %1 h</translation>
    </message>
    <message>
        <source>Reaches the limit in %1 to %2 h</source>
        <translation>Erreicht das Limit in %1 bis %2 h</translation>
    </message>
    <message>
        <source>Reaches the limit in %1 h or later</source>
        <translation>Erreicht das Limit frühestens in %1 h</translation>
    </message>
    <message>
        <source>Reaches the limit in about %1 min</source>
        <translation>Erreicht das Limit in etwa %1 min</translation>
    </message>
    <message>
        <source>Reaches the limit in %1 to %2 min</source>
        <translation>Erreicht das Limit in %1 bis %2 min</translation>
    </message>
    <message>
        <source>Reaches the limit in %1 min or later</source>
        <translation>Erreicht das Limit frühestens in %1 min</translation>
    </message>
</context>
<context>
    <name>ForestAxis</name>
    <message>
        <source>worse</source>
        <translation>schlechter</translation>
    </message>
    <message>
        <source>better than %1, 95 % interval</source>
        <translation>besser als %1, 95-%-Intervall</translation>
    </message>
    <message>
        <source>better, 95 % interval</source>
        <translation>besser, 95-%-Intervall</translation>
    </message>
    <message>
        <source>better</source>
        <translation>besser</translation>
    </message>
</context>
<context>
    <name>Freeze</name>
    <message>
        <source>there is nothing to freeze in this window</source>
        <translation>in diesem Fenster gibt es nichts einzufrieren</translation>
    </message>
    <message>
        <source>no KPI has data</source>
        <translation>kein KPI hat Daten</translation>
    </message>
    <message>
        <source>choose another window or connect a source</source>
        <translation>anderes Fenster wählen oder Quelle verbinden</translation>
    </message>
    <message>
        <source>the data are partial</source>
        <translation>die Daten sind unvollständig</translation>
    </message>
    <message>
        <source>freeze a complete window, or accept partial data explicitly</source>
        <translation>ein vollständiges Fenster einfrieren oder Teildaten ausdrücklich akzeptieren</translation>
    </message>
</context>
<context>
    <name>Headless</name>
    <message>
        <source>This machine</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>the project has no source</source>
        <translation>das Projekt hat keine Quelle</translation>
    </message>
    <message>
        <source>add one: sextant capture --project P --source URL --window 1h --name B1</source>
        <translation>eine hinzufügen: sextant capture --project P --source URL --window 1h --name B1</translation>
    </message>
    <message>
        <source>there is no baseline &quot;%1&quot;</source>
        <translation>es gibt keine Baseline „%1“</translation>
    </message>
    <message>
        <source>freeze one: sextant capture --project P --window 1h --name B1</source>
        <translation>eine einfrieren: sextant capture --project P --window 1h --name B1</translation>
    </message>
    <message>
        <source>the project has: %1</source>
        <translation>das Projekt hat: %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no label</source>
        <translation>„%1“ ist kein Label</translation>
    </message>
    <message>
        <source>write key=value, such as configuration=&quot;pool 40&quot;</source>
        <translation>key=value schreiben, etwa configuration=&quot;pool 40&quot;</translation>
    </message>
</context>
<context>
    <name>HistoryChart</name>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Trend</translation>
    </message>
    <message>
        <source>Proposed %1</source>
        <translation>Vorschlag %1</translation>
    </message>
    <message>
        <source>Target %1</source>
        <translation>Ziel %1</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>HistoryCommand</name>
    <message>
        <source>&quot;%1&quot; is not a length of history</source>
        <translation>„%1“ ist keine Länge einer Historie</translation>
    </message>
    <message>
        <source>write between 1h and 3660d</source>
        <translation>zwischen 1h und 3660d angeben</translation>
    </message>
    <message>
        <source>no KPI of the project is bound to a live source</source>
        <translation>kein KPI des Projekts ist einer Live-Quelle zugeordnet</translation>
    </message>
    <message>
        <source>sextant project info shows its sources</source>
        <translation>sextant project info zeigt die Quellen</translation>
    </message>
    <message>
        <source>Collected %1 points of %2 KPIs</source>
        <translation>%1 Punkte von %2 KPIs gesammelt</translation>
    </message>
</context>
<context>
    <name>HistoryHarvest</name>
    <message>
        <source>the server left data out; nothing of it was kept</source>
        <translation>der Server ließ Daten aus; nichts davon wurde behalten</translation>
    </message>
    <message>
        <source>try again later</source>
        <translation>später erneut versuchen</translation>
    </message>
    <message>
        <source>the query gives several series</source>
        <translation>die Abfrage liefert mehrere Reihen</translation>
    </message>
    <message>
        <source>bind the KPI to one</source>
        <translation>den KPI einer einzigen zuordnen</translation>
    </message>
</context>
<context>
    <name>HistoryOutput</name>
    <message>
        <source>with</source>
        <translation>bei</translation>
    </message>
    <message>
        <source>%1 after</source>
        <translation>%1 nach</translation>
    </message>
    <message>
        <source>%1 before</source>
        <translation>%1 vor</translation>
    </message>
    <message>
        <source>    burn rates %1; budget left %2 of %3 stored days%4</source>
        <translation>    Burn-Raten %1; Budget übrig %2 von %3 gespeicherten Tagen%4</translation>
    </message>
    <message>
        <source>; burning too fast</source>
        <translation>; Verbrauch zu schnell</translation>
    </message>
    <message>
        <source>there is no history of &quot;%1&quot;</source>
        <translation>es gibt keine Historie von „%1“</translation>
    </message>
    <message>
        <source>sextant history lists what is stored</source>
        <translation>sextant history listet, was gespeichert ist</translation>
    </message>
    <message>
        <source>Nothing found; KPIs with a history: %1</source>
        <translation>Nichts gefunden; KPIs mit Historie: %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>no deploy known</source>
        <translation>kein Deploy bekannt</translation>
    </message>
    <message>
        <source>    regression since %1, %2: %3 -&gt; %4</source>
        <translation>    Verschlechterung seit %1, %2: %3 -&gt; %4</translation>
    </message>
    <message>
        <source>over at %1</source>
        <translation>vorbei um %1</translation>
    </message>
    <message>
        <source>still there</source>
        <translation>noch da</translation>
    </message>
    <message>
        <source>Window %1 .. %2, by %3; kept %4</source>
        <translation>Fenster %1 .. %2, je %3; aufbewahrt %4</translation>
    </message>
    <message>
        <source>No history in this window. Collect some: sextant history --project FILE --backfill 14d</source>
        <translation>Keine Historie in diesem Fenster. Sammeln mit: sextant history --project FILE --backfill 14d</translation>
    </message>
    <message>
        <source>%1  %2; values: %3, changes: %4</source>
        <translation>%1  %2; Werte: %3, Änderungen: %4</translation>
    </message>
    <message>
        <source>    a fast burn cannot be told: buckets are kept by the hour</source>
        <translation>    schneller Verbrauch nicht erkennbar: Buckets werden je Stunde aufbewahrt</translation>
    </message>
    <message>
        <source>    a fast burn cannot be told: too little of the last 6 hours is stored</source>
        <translation>    schneller Verbrauch nicht erkennbar: von den letzten 6 Stunden ist zu wenig gespeichert</translation>
    </message>
    <message>
        <source>; perhaps a time of day: the daily pattern is not known yet</source>
        <translation>; vielleicht eine Tageszeit: Das Tagesmuster ist noch nicht bekannt</translation>
    </message>
</context>
<context>
    <name>HistoryTables</name>
    <message>
        <source>too few days to compare</source>
        <translation>zu wenige Tage zum Vergleichen</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1&#xa0;% %2</source>
        <translation>%1&#xa0;% %2</translation>
    </message>
    <message>
        <source>of requests</source>
        <translation>der Anfragen</translation>
    </message>
    <message>
        <source>of time</source>
        <translation>der Zeit</translation>
    </message>
    <message>
        <source>%1&#xa0;% of %2</source>
        <translation>%1&#xa0;% (%2)</translation>
    </message>
    <message>
        <source>Act now</source>
        <translation>Sofort handeln</translation>
    </message>
    <message>
        <source>Look into it</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Used up</source>
        <translation>Aufgebraucht</translation>
    </message>
    <message>
        <source>Too little stored</source>
        <translation>Zu wenig gespeichert</translation>
    </message>
    <message>
        <source>Within budget</source>
        <translation>Im Budget</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Auf</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Nearest deploy</source>
        <translation>Naher Deploy</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>KPI</source>
        <translation>KPI</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Same hours before</source>
        <translation>Selbe Stunden zuvor</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>noch offen</translation>
    </message>
    <message>
        <source>Has to be good</source>
        <translation>Soll gut sein</translation>
    </message>
    <message>
        <source>Burn 1 h</source>
        <translation>Burn 1 h</translation>
    </message>
    <message>
        <source>Burn 6 h</source>
        <translation>Burn 6 h</translation>
    </message>
    <message>
        <source>Burn 3 days</source>
        <translation>Burn 3 Tage</translation>
    </message>
    <message>
        <source>Budget left</source>
        <translation>Budget übrig</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>No slow burn, fast not known</source>
        <translation>Kein langsamer Verbrauch, schneller unbekannt</translation>
    </message>
    <message>
        <source>No fast burn, slow not known</source>
        <translation>Kein schneller Verbrauch, langsamer unbekannt</translation>
    </message>
</context>
<context>
    <name>HistoryText</name>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>1 Änderung</translation>
    </message>
    <message>
        <source>%1 changes</source>
        <translation>%1 Änderungen</translation>
    </message>
    <message>
        <source>of each day</source>
        <translation>je Tag</translation>
    </message>
    <message>
        <source>of each hour</source>
        <translation>je Stunde</translation>
    </message>
    <message>
        <source>of every %1</source>
        <translation>je %1</translation>
    </message>
    <message>
        <source>Nothing got worse and stayed so</source>
        <translation>Nichts wurde dauerhaft schlechter</translation>
    </message>
    <message>
        <source>1 KPI got worse and stayed so</source>
        <translation>1 KPI wurde dauerhaft schlechter</translation>
    </message>
    <message>
        <source>%1 KPIs got worse and stayed so</source>
        <translation>%1 KPIs wurden dauerhaft schlechter</translation>
    </message>
    <message>
        <source>1 error budget burns too fast</source>
        <translation>1 Fehlerbudget schwindet zu schnell</translation>
    </message>
    <message>
        <source>%1 error budgets burn too fast</source>
        <translation>%1 Fehlerbudgets schwinden zu schnell</translation>
    </message>
    <message>
        <source>1 lasting change in %1</source>
        <translation>1 dauerhafte Änderung (%1)</translation>
    </message>
    <message>
        <source>%1 lasting changes in %2</source>
        <translation>%1 dauerhafte Änderungen (%2)</translation>
    </message>
    <message>
        <source>%1 of all observations %2</source>
        <translation>%1 aller Beobachtungen %2</translation>
    </message>
    <message>
        <source>Mean %1</source>
        <translation>Mittelwert %1</translation>
    </message>
    <message>
        <source>Highest value %1</source>
        <translation>Höchster Wert %1</translation>
    </message>
    <message>
        <source>Lowest value %1</source>
        <translation>Niedrigster Wert %1</translation>
    </message>
    <message>
        <source>Median of the %1 line %2: the source gave no buckets</source>
        <translation>Median der Linie %1 %2: Die Quelle lieferte keine Buckets</translation>
    </message>
    <message>
        <source>Worse since %1</source>
        <translation>Schlechter seit %1</translation>
    </message>
    <message>
        <source>Burns its error budget</source>
        <translation>Verbraucht sein Fehlerbudget</translation>
    </message>
    <message>
        <source>Too short to judge</source>
        <translation>Zu kurz für ein Urteil</translation>
    </message>
    <message>
        <source>No lasting change</source>
        <translation>Keine dauerhafte Änderung</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>bei %1</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <translation>%1 nach %2</translation>
    </message>
    <message>
        <source>%1 before %2</source>
        <translation>%1 vor %2</translation>
    </message>
    <message>
        <source>Forever</source>
        <translation>Für immer</translation>
    </message>
    <message>
        <source>1 possible change</source>
        <translation>1 mögliche Änderung</translation>
    </message>
    <message>
        <source>%1 possible changes</source>
        <translation>%1 mögliche Änderungen</translation>
    </message>
    <message>
        <source>1 possible change in %1</source>
        <translation>1 mögliche Änderung (%1)</translation>
    </message>
    <message>
        <source>%1 possible changes in %2</source>
        <translation>%1 mögliche Änderungen (%2)</translation>
    </message>
    <message>
        <source>Fewer than two weeks: the daily pattern is not known yet. Changes without a verdict may be times of day or a weekend.</source>
        <translation>Weniger als zwei Wochen: Das Tagesmuster ist noch nicht bekannt. Änderungen ohne Urteil können Tageszeiten oder ein Wochenende sein.</translation>
    </message>
    <message>
        <source>Budgets of requests are kept by the hour: a burn of minutes shows only in the alerting rules that Sextant writes.</source>
        <translation>Budgets über Anfragen werden je Stunde geführt: Ein Verbrauch von Minuten zeigt sich nur in den Alarmregeln, die Sextant schreibt.</translation>
    </message>
</context>
<context>
    <name>Keyring</name>
    <message>
        <source>The keyring holds no secret &quot;%1&quot;</source>
        <translation>Der Schlüsselbund enthält kein Geheimnis „%1“</translation>
    </message>
    <message>
        <source>Enter it again.</source>
        <translation>Neu eingeben.</translation>
    </message>
    <message>
        <source>The keyring stayed locked</source>
        <translation>Der Schlüsselbund blieb gesperrt</translation>
    </message>
    <message>
        <source>Unlock it and try again.</source>
        <translation>Entsperren und erneut versuchen.</translation>
    </message>
    <message>
        <source>There is no keyring to ask for &quot;%1&quot;</source>
        <translation>Kein Schlüsselbund vorhanden, um „%1“ abzufragen</translation>
    </message>
    <message>
        <source>Enter the secret for this session, or name a file or an environment variable that holds it.</source>
        <translation>Geheimnis für diese Sitzung eingeben oder eine Datei oder Umgebungsvariable angeben, die es enthält.</translation>
    </message>
    <message>
        <source>The keyring did not answer</source>
        <translation>Der Schlüsselbund antwortete nicht</translation>
    </message>
</context>
<context>
    <name>KpiChart</name>
    <message>
        <source>Proposed %1</source>
        <translation>Vorschlag %1</translation>
    </message>
    <message>
        <source>Target %1</source>
        <translation>Ziel %1</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Aktuell</translation>
    </message>
    <message>
        <source>Baseline %1</source>
        <translation>Baseline %1</translation>
    </message>
    <message>
        <source>No samples in this window</source>
        <translation>Keine Messwerte im Fenster</translation>
    </message>
</context>
<context>
    <name>KpiHistory</name>
    <message>
        <source>&quot;%1&quot; is not a retention</source>
        <translation>„%1“ ist keine Aufbewahrung</translation>
    </message>
    <message>
        <source>write four lengths that never get shorter, such as &quot;7d 30d 400d forever&quot;</source>
        <translation>vier Längen angeben, die nie kürzer werden, etwa „7d 30d 400d forever“</translation>
    </message>
</context>
<context>
    <name>LoadCondition</name>
    <message>
        <source>%1 met its limit in the same window</source>
        <translation>%1 hielt im selben Fenster sein Limit ein</translation>
    </message>
    <message>
        <source>%1 missed its limit in the same window</source>
        <translation>%1 verfehlte im selben Fenster sein Limit</translation>
    </message>
    <message>
        <source>%1 could not be judged in the same window</source>
        <translation>%1 war im selben Fenster nicht bewertbar</translation>
    </message>
    <message>
        <source>no response time was measured in the same window</source>
        <translation>im selben Fenster wurde keine Antwortzeit gemessen</translation>
    </message>
    <message>
        <source>no error ratio was measured in the same window</source>
        <translation>im selben Fenster wurde kein Fehleranteil gemessen</translation>
    </message>
    <message>
        <source>%1; %2.</source>
        <translation>%1; %2.</translation>
    </message>
    <message>
        <source>The load was there, but %1.</source>
        <translation>Die Last war da, aber %1.</translation>
    </message>
    <message>
        <source>A load test ran, and under it %1.</source>
        <translation>Ein Lasttest lief: %1.</translation>
    </message>
</context>
<context>
    <name>MethodSection</name>
    <message>
        <source>Method and limits</source>
        <translation>Methode und Grenzen</translation>
    </message>
    <message>
        <source>Every number of this report is from one moment, %1, and one window, %2. Nothing was fetched afterwards.</source>
        <translation>Alle Zahlen dieses Berichts stammen aus einem Moment, %1, und einem Fenster, %2. Danach wurde nichts mehr abgerufen.</translation>
    </message>
    <message>
        <source>Percentiles come from histogram buckets that are summed over all instances first; percentiles are never averaged. Where the source has only a series of percentiles, the statistic is said to be of that series.</source>
        <translation>Perzentile stammen aus Histogramm-Buckets, die zuerst über alle Instanzen summiert werden; Perzentile werden nie gemittelt. Hat die Quelle nur eine Reihe von Perzentilen, ist die Statistik als die dieser Reihe benannt.</translation>
    </message>
    <message>
        <source>A target has four outcomes: met, missed, inconclusive and no data. Missing, stale or partial data is never met. Missing steps stay gaps in every chart; the last step is not judged while it is still filling.</source>
        <translation>Ein Ziel hat vier Ergebnisse: erfüllt, verfehlt, unentschieden und keine Daten. Fehlende, veraltete oder unvollständige Daten sind nie erfüllt. Fehlende Schritte bleiben in jedem Diagramm Lücken; der letzte Schritt wird nicht bewertet, solange er sich noch füllt.</translation>
    </message>
    <message>
        <source>The comparison aligns the baseline to the same time of day where that is possible and allows for the memory that neighbouring samples have of each other. Significance level %1, smallest effect %2, equivalence margin %3, at least %4 points.</source>
        <translation>Der Vergleich richtet die Baseline, wo möglich, auf dieselbe Tageszeit aus und berücksichtigt die Autokorrelation benachbarter Messwerte. Signifikanzniveau %1, kleinster Effekt %2, Äquivalenzgrenze %3, mindestens %4 Punkte.</translation>
    </message>
    <message>
        <source>The comparison is preliminary: the planned window has not ended, so a stricter level applies.</source>
        <translation>Der Vergleich ist vorläufig: Das geplante Fenster ist nicht zu Ende, daher gilt ein strengeres Niveau.</translation>
    </message>
    <message>
        <source>Limits: a measurement shows that something changed, not why. Changes in load, data or devices between the two windows act like changes of the software; the fingerprint under Sources says what is known to differ.</source>
        <translation>Grenzen: Eine Messung zeigt, dass sich etwas geändert hat, nicht warum. Änderungen von Last, Daten oder Geräten zwischen den Fenstern wirken wie Änderungen der Software; der Fingerabdruck unter Quellen zeigt die bekannten Unterschiede.</translation>
    </message>
    <message>
        <source>A change is the difference of the two values as shown. An effect is the comparison&apos;s own estimate and has the interval: the two may differ in their last digits, and a share changes in points while its effect is relative.</source>
        <translation>Eine Änderung ist die Differenz der beiden gezeigten Werte. Ein Effekt ist die eigene Schätzung des Vergleichs und hat das Intervall: Beide können in den letzten Stellen abweichen, und ein Anteil ändert sich in Punkten, während sein Effekt relativ ist.</translation>
    </message>
</context>
<context>
    <name>PdfRenderer</name>
    <message>
        <source>Writing the PDF</source>
        <translation>PDF wird geschrieben</translation>
    </message>
</context>
<context>
    <name>Project</name>
    <message>
        <source>title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>created</source>
        <translation>erstellt</translation>
    </message>
    <message>
        <source>integrity</source>
        <translation>Integrität</translation>
    </message>
    <message>
        <source>  left out: %1</source>
        <translation>  ausgelassen: %1</translation>
    </message>
</context>
<context>
    <name>ProjectStore</name>
    <message>
        <source>The project file is damaged: %1 does not match its checksum</source>
        <translation>Die Projektdatei ist beschädigt: %1 passt nicht zur Prüfsumme</translation>
    </message>
    <message>
        <source>open a backup of the project</source>
        <translation>eine Sicherung des Projekts öffnen</translation>
    </message>
    <message>
        <source>The samples of a series are not ascending in time</source>
        <translation>Die Messwerte einer Reihe sind zeitlich nicht aufsteigend</translation>
    </message>
    <message>
        <source>a block of samples of %1</source>
        <translation>ein Block von Messwerten von %1</translation>
    </message>
    <message>
        <source>Baseline %1 is not what was frozen: its hash differs</source>
        <translation>Baseline %1 ist nicht, was eingefroren wurde: Der Hash weicht ab</translation>
    </message>
    <message>
        <source>open a backup, or freeze a new baseline</source>
        <translation>eine Sicherung öffnen oder eine neue Baseline einfrieren</translation>
    </message>
    <message>
        <source>The baseline&apos;s window ends before it starts</source>
        <translation>Das Fenster der Baseline endet vor seinem Anfang</translation>
    </message>
    <message>
        <source>There is no such baseline in the project</source>
        <translation>Diese Baseline gibt es im Projekt nicht</translation>
    </message>
    <message>
        <source>The baseline is not what was frozen: its hash differs</source>
        <translation>Die Baseline ist nicht, was eingefroren wurde: Der Hash weicht ab</translation>
    </message>
    <message>
        <source>The project has a baseline with this id already</source>
        <translation>Das Projekt hat schon eine Baseline mit dieser Id</translation>
    </message>
    <message>
        <source>a row of %1 belongs to nothing</source>
        <translation>eine Zeile von %1 gehört zu nichts</translation>
    </message>
    <message>
        <source>stored document</source>
        <translation>gespeichertes Dokument</translation>
    </message>
    <message>
        <source>open a backup, or copy what can be read into a new project: sextant project import FILE NEW.sextant</source>
        <translation>eine Sicherung öffnen oder Lesbares in ein neues Projekt kopieren: sextant project import DATEI NEU.sextant</translation>
    </message>
    <message>
        <source>The project file was moved, replaced or deleted while it was open; this change is not on disk</source>
        <translation>Die Projektdatei wurde verschoben, ersetzt oder gelöscht, während sie offen war; diese Änderung ist nicht gespeichert</translation>
    </message>
    <message>
        <source>save the project under another name, or put the file back</source>
        <translation>Projekt unter anderem Namen speichern oder die Datei zurücklegen</translation>
    </message>
    <message>
        <source>The project is read-only, the change was not saved</source>
        <translation>Das Projekt ist schreibgeschützt, die Änderung wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>save a copy in a folder you may write to</source>
        <translation>eine Kopie in einem beschreibbaren Ordner speichern</translation>
    </message>
    <message>
        <source>The entry has no id</source>
        <translation>Der Eintrag hat keine Id</translation>
    </message>
    <message>
        <source>The property has no name</source>
        <translation>Die Eigenschaft hat keinen Namen</translation>
    </message>
    <message>
        <source>a line of the journal</source>
        <translation>eine Zeile des Journals</translation>
    </message>
    <message>
        <source>%1 &quot;%2&quot; is not ours</source>
        <translation>%1 „%2“ ist nicht von uns</translation>
    </message>
    <message>
        <source>%1 &quot;%2&quot; is missing or changed</source>
        <translation>%1 „%2“ fehlt oder wurde geändert</translation>
    </message>
    <message>
        <source>The file calls itself a project, but its contents were changed by another program: %1</source>
        <translation>Die Datei gibt sich als Projekt aus, ihr Inhalt wurde aber von einem anderen Programm geändert: %1</translation>
    </message>
    <message>
        <source>copy its data into a new project: sextant project import FILE NEW.sextant</source>
        <translation>Daten in ein neues Projekt kopieren: sextant project import DATEI NEU.sextant</translation>
    </message>
    <message>
        <source>A file with this name exists already</source>
        <translation>Eine Datei dieses Namens existiert schon</translation>
    </message>
    <message>
        <source>choose another name, or open the existing project</source>
        <translation>anderen Namen wählen oder das vorhandene Projekt öffnen</translation>
    </message>
    <message>
        <source>The project file does not exist</source>
        <translation>Die Projektdatei existiert nicht</translation>
    </message>
    <message>
        <source>check the name, or make it with: sextant project new FILE</source>
        <translation>Namen prüfen oder anlegen mit: sextant project new DATEI</translation>
    </message>
    <message>
        <source>The project file cannot be opened (%1)</source>
        <translation>Die Projektdatei lässt sich nicht öffnen (%1)</translation>
    </message>
    <message>
        <source>check that it is a file and that you may read it</source>
        <translation>prüfen, ob es eine lesbare Datei ist</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>Die Datei ist leer</translation>
    </message>
    <message>
        <source>The file is not a Sextant project</source>
        <translation>Die Datei ist kein Sextant-Projekt</translation>
    </message>
    <message>
        <source>choose a .sextant file, or open a backup of it</source>
        <translation>eine .sextant-Datei wählen oder eine Sicherung öffnen</translation>
    </message>
    <message>
        <source>The file is a database of another program, not a Sextant project</source>
        <translation>Die Datei ist eine Datenbank eines anderen Programms, kein Sextant-Projekt</translation>
    </message>
    <message>
        <source>choose a .sextant file</source>
        <translation>eine .sextant-Datei wählen</translation>
    </message>
    <message>
        <source>The project was written by a newer Sextant (format %1, this one knows %2)</source>
        <translation>Das Projekt stammt von einem neueren Sextant (Format %1, dieses kennt %2)</translation>
    </message>
    <message>
        <source>update Sextant; the file was not changed</source>
        <translation>Sextant aktualisieren; die Datei blieb unverändert</translation>
    </message>
    <message>
        <source>The project file is cut off: its end is missing</source>
        <translation>Die Projektdatei ist abgeschnitten: das Ende fehlt</translation>
    </message>
    <message>
        <source>open a backup, or copy the file again</source>
        <translation>eine Sicherung öffnen oder die Datei neu kopieren</translation>
    </message>
    <message>
        <source>The project file is damaged (%1)</source>
        <translation>Die Projektdatei ist beschädigt (%1)</translation>
    </message>
    <message>
        <source>The project has an older format and may not be written</source>
        <translation>Das Projekt hat ein älteres Format und ist nicht beschreibbar</translation>
    </message>
    <message>
        <source>copy it into a folder you may write to and open the copy</source>
        <translation>in einen beschreibbaren Ordner kopieren und die Kopie öffnen</translation>
    </message>
    <message>
        <source>The project has format %1, this Sextant knows 1 to %2</source>
        <translation>Das Projekt hat Format %1, dieses Sextant kennt 1 bis %2</translation>
    </message>
    <message>
        <source>The folder does not exist</source>
        <translation>Der Ordner existiert nicht</translation>
    </message>
    <message>
        <source>make the folder first, or choose another</source>
        <translation>Ordner erst anlegen oder anderen wählen</translation>
    </message>
    <message>
        <source>The folder may not be written to</source>
        <translation>Der Ordner ist nicht beschreibbar</translation>
    </message>
    <message>
        <source>choose another folder</source>
        <translation>anderen Ordner wählen</translation>
    </message>
    <message>
        <source>The file does not exist</source>
        <translation>Die Datei existiert nicht</translation>
    </message>
    <message>
        <source>stored series</source>
        <translation>gespeicherte Reihe</translation>
    </message>
    <message>
        <source>A block of samples is damaged</source>
        <translation>Ein Block von Messwerten ist beschädigt</translation>
    </message>
    <message>
        <source>Another program is writing the project and did not finish within two seconds</source>
        <translation>Ein anderes Programm schreibt das Projekt und war nach zwei Sekunden nicht fertig</translation>
    </message>
    <message>
        <source>try again; close the other program if it hangs</source>
        <translation>erneut versuchen; das andere Programm schließen, falls es hängt</translation>
    </message>
    <message>
        <source>The disk is full, the change was not saved</source>
        <translation>Der Datenträger ist voll, die Änderung wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>free some space and try again</source>
        <translation>Platz schaffen und erneut versuchen</translation>
    </message>
    <message>
        <source>open a backup, or copy what can be read into a new project</source>
        <translation>eine Sicherung öffnen oder Lesbares in ein neues Projekt kopieren</translation>
    </message>
    <message>
        <source>Reading the project took too long and was stopped</source>
        <translation>Das Lesen des Projekts dauerte zu lange und wurde gestoppt</translation>
    </message>
    <message>
        <source>The system&apos;s limit for the size of a file is reached, the change was not saved</source>
        <translation>Das Dateigrößenlimit des Systems ist erreicht, die Änderung wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>raise the limit (ulimit -f) and try again</source>
        <translation>Limit erhöhen (ulimit -f) und erneut versuchen</translation>
    </message>
    <message>
        <source>The project file cannot be read or written (%1)</source>
        <translation>Die Projektdatei ist nicht les- oder schreibbar (%1)</translation>
    </message>
    <message>
        <source>check the folder and its permissions</source>
        <translation>Ordner und Rechte prüfen</translation>
    </message>
    <message>
        <source>The project file is damaged: a block of the history does not match its checksum</source>
        <translation>Die Projektdatei ist beschädigt: Ein Block der Historie passt nicht zur Prüfsumme</translation>
    </message>
    <message>
        <source>A sample has no usable time</source>
        <translation>Ein Messwert hat keine nutzbare Zeit</translation>
    </message>
    <message>
        <source>The labels of a history series are damaged</source>
        <translation>Die Labels einer Historienreihe sind beschädigt</translation>
    </message>
    <message>
        <source>A point of the history belongs to no KPI</source>
        <translation>Ein Punkt der Historie gehört zu keinem KPI</translation>
    </message>
    <message>
        <source>A point of the history must stand for an hour at most</source>
        <translation>Ein Punkt der Historie darf höchstens für eine Stunde stehen</translation>
    </message>
    <message>
        <source>A point of the history has no usable time or buckets</source>
        <translation>Ein Punkt der Historie hat keine nutzbare Zeit oder keine nutzbaren Buckets</translation>
    </message>
    <message>
        <source>The project file is damaged: a block of a KPI&apos;s history does not match its checksum</source>
        <translation>Die Projektdatei ist beschädigt: Ein Block der Historie eines KPI passt nicht zur Prüfsumme</translation>
    </message>
    <message>
        <source>A block of a KPI&apos;s history has lost rows</source>
        <translation>Ein Block der Historie eines KPI hat Zeilen verloren</translation>
    </message>
    <message>
        <source>The history has a level that does not exist</source>
        <translation>Die Historie hat eine Stufe, die es nicht gibt</translation>
    </message>
    <message>
        <source>a block of a KPI&apos;s history</source>
        <translation>ein Block der Historie eines KPI</translation>
    </message>
    <message>
        <source>its columns do not fit together</source>
        <translation>die Spalten passen nicht zusammen</translation>
    </message>
    <message>
        <source>This is a folder, not a project file</source>
        <translation>Das ist ein Ordner, keine Projektdatei</translation>
    </message>
    <message>
        <source>Nothing in this file can be read as a project</source>
        <translation>Nichts in dieser Datei lässt sich als Projekt lesen</translation>
    </message>
    <message>
        <source>choose a .sextant file or an SQLite database</source>
        <translation>eine .sextant-Datei oder eine SQLite-Datenbank wählen</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>current page</source>
        <translation>aktuelle Seite</translation>
    </message>
    <message>
        <source>Phase %1, %2, %3 of %4 done, %5</source>
        <translation>Phase %1, %2, %3 von %4 erledigt, %5</translation>
    </message>
    <message>
        <source>Source %1, %2</source>
        <translation>Quelle %1, %2</translation>
    </message>
</context>
<context>
    <name>QueriesSection</name>
    <message>
        <source>%1  %2</source>
        <comment>number of the query, KPI</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Reihe</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Buckets</source>
        <translation>Buckets</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Bounds</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>%1 to %2, step %3</source>
        <translation>%1 bis %2, Schritt %3</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Snapshot</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Baseline</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Eingefroren</translation>
    </message>
    <message>
        <source>%1 from %2 %3</source>
        <translation>%1 aus %2 %3</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Attached</source>
        <translation>Angehängt</translation>
    </message>
    <message>
        <source>%1: the raw data, attached to this document</source>
        <translation>%1: die Rohdaten, diesem Dokument angehängt</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Erstellt mit</translation>
    </message>
    <message>
        <source>Appendix: queries</source>
        <translation>Anhang: Abfragen</translation>
    </message>
    <message>
        <source>How to obtain these numbers again: run these queries against the same source at the same bounds.</source>
        <translation>So erhält man diese Zahlen erneut: diese Abfragen an derselben Quelle mit denselben Grenzen ausführen.</translation>
    </message>
    <message>
        <source>Appendix: no query is known</source>
        <translation>Anhang: keine Abfrage bekannt</translation>
    </message>
</context>
<context>
    <name>RecentLoad</name>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
</context>
<context>
    <name>RecordedSource</name>
    <message>
        <source>Recorded data cannot answer this query</source>
        <translation>Aufgezeichnete Daten können diese Abfrage nicht beantworten</translation>
    </message>
    <message>
        <source>ask for a recorded KPI, such as api_p95 or p95(api_p95[24h])</source>
        <translation>einen aufgezeichneten KPI abfragen, etwa api_p95 oder p95(api_p95[24h])</translation>
    </message>
    <message>
        <source>The query asks for more than 11,000 points</source>
        <translation>Die Abfrage verlangt mehr als 11.000 Punkte</translation>
    </message>
    <message>
        <source>choose a larger step</source>
        <translation>größeren Schritt wählen</translation>
    </message>
    <message>
        <source>recorded in the project</source>
        <translation>im Projekt aufgezeichnet</translation>
    </message>
</context>
<context>
    <name>Refresh</name>
    <message>
        <source>the window has not begun</source>
        <translation>das Fenster hat noch nicht begonnen</translation>
    </message>
    <message>
        <source>wait, or choose another window</source>
        <translation>warten oder anderes Fenster wählen</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>p75</source>
        <translation>p75</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>maximum</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>minimum</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>ratio of sums</source>
        <translation>Verhältnis der Summen</translation>
    </message>
    <message>
        <source>sustained minimum</source>
        <translation>gehaltenes Minimum</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Erfüllt</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Verfehlt</translation>
    </message>
    <message>
        <source>Inconclusive</source>
        <translation>Unentschieden</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Keine Daten</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Zu tun</translation>
    </message>
    <message>
        <source>Doing</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Attested</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Evidenced</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>Ausgenommen</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>Entfällt</translation>
    </message>
    <message>
        <source>Response time</source>
        <translation>Antwortzeit</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <source>User experience</source>
        <translation>Nutzererlebnis</translation>
    </message>
    <message>
        <source>Guard metrics</source>
        <translation>Kontrollmetriken</translation>
    </message>
    <message>
        <source>above %1</source>
        <translation>über %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two numbers with units</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 to %2, %3</source>
        <comment>start, end, length of a time window</comment>
        <translation>%1 bis %2, %3</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>length, end of a time window</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 over %2</source>
        <comment>statistic, length of the window</comment>
        <translation>%1 über %2</translation>
    </message>
</context>
<context>
    <name>ReportCommand</name>
    <message>
        <source>unknown report kind &quot;%1&quot;</source>
        <translation>unbekannte Berichtsart „%1“</translation>
    </message>
    <message>
        <source>this version writes: assessment</source>
        <translation>diese Version schreibt: assessment</translation>
    </message>
    <message>
        <source>unknown report format &quot;%1&quot;</source>
        <translation>unbekanntes Berichtsformat „%1“</translation>
    </message>
    <message>
        <source>this version writes: pdf</source>
        <translation>diese Version schreibt: pdf</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n page(s)</source>
        <translation>
            <numerusform>%1, %n Seite</numerusform>
            <numerusform>%1, %n Seiten</numerusform>
        </translation>
    </message>
    <message>
        <source>-o - and --json both write to standard output</source>
        <translation>-o - und --json schreiben beide auf die Standardausgabe</translation>
    </message>
    <message>
        <source>choose one of them</source>
        <translation>eines von beiden wählen</translation>
    </message>
</context>
<context>
    <name>ReportFacts</name>
    <message>
        <source>Judge its successor INP instead.</source>
        <translation>Stattdessen den Nachfolger INP bewerten.</translation>
    </message>
    <message>
        <source>Add a histogram bucket at %1 to the exporter.</source>
        <translation>Dem Exporter einen Histogramm-Bucket bei %1 hinzufügen.</translation>
    </message>
    <message>
        <source>Add histogram buckets above the slowest requests.</source>
        <translation>Histogramm-Buckets über den langsamsten Anfragen ergänzen.</translation>
    </message>
    <message>
        <source>Repeat the measurement inside a load test with enough demand.</source>
        <translation>Messung in einem Lasttest mit genügend Last wiederholen.</translation>
    </message>
    <message>
        <source>See why no new samples arrive and refresh.</source>
        <translation>Klären, warum keine neuen Messwerte kommen, und aktualisieren.</translation>
    </message>
    <message>
        <source>Complete the data: the source said that some is missing.</source>
        <translation>Daten vervollständigen: Die Quelle meldet Lücken.</translation>
    </message>
    <message>
        <source>Close the gaps in the data or choose a window without them.</source>
        <translation>Datenlücken schließen oder ein Fenster ohne Lücken wählen.</translation>
    </message>
    <message>
        <source>Collect more page views or choose a longer window.</source>
        <translation>Mehr Seitenaufrufe sammeln oder längeres Fenster wählen.</translation>
    </message>
    <message>
        <source>Choose a longer window.</source>
        <translation>Längeres Fenster wählen.</translation>
    </message>
    <message>
        <source>Connect a source that measures this KPI itself.</source>
        <translation>Eine Quelle verbinden, die diesen KPI selbst misst.</translation>
    </message>
    <message>
        <source>%1 has no data</source>
        <translation>%1 hat keine Daten</translation>
    </message>
    <message>
        <source>%1 lower</source>
        <translation>%1 niedriger</translation>
    </message>
    <message>
        <source>%1 higher</source>
        <translation>%1 höher</translation>
    </message>
    <message>
        <source>%1 is %2, but misses %3</source>
        <comment>name, &apos;38 % lower&apos;, limit</comment>
        <translation>%1 ist %2, verfehlt aber %3</translation>
    </message>
    <message>
        <source>%1 is %2 and misses %3</source>
        <comment>name, &apos;8 % higher&apos;, limit</comment>
        <translation>%1 ist %2 und verfehlt %3</translation>
    </message>
    <message>
        <source>%1 is %2 and misses %3</source>
        <comment>name, value, limit</comment>
        <translation>%1 ist %2 und verfehlt %3</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <comment>name, &apos;47.4 % lower&apos;</comment>
        <translation>%1 ist %2</translation>
    </message>
    <message>
        <source>%1 is unchanged at %2</source>
        <translation>%1 ist unverändert bei %2</translation>
    </message>
    <message>
        <source>%1 is %2, no clear change</source>
        <translation>%1 liegt bei %2, keine klare Änderung</translation>
    </message>
    <message>
        <source>%1 is %2 and meets %3</source>
        <comment>name, value, limit</comment>
        <translation>%1 liegt bei %2 und erfüllt %3</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <comment>name, value</comment>
        <translation>%1 ist %2</translation>
    </message>
    <message>
        <source>The source answered no samples in this window.</source>
        <translation>Die Quelle lieferte keine Messwerte in diesem Fenster.</translation>
    </message>
    <message>
        <source>The target was not judged.</source>
        <translation>Das Ziel wurde nicht bewertet.</translation>
    </message>
    <message>
        <source>Mend the source under Sources and refresh.</source>
        <translation>Quelle unter Quellen reparieren und aktualisieren.</translation>
    </message>
    <message>
        <source>Find the cause, mend it and measure again, or waive the target with a reason and an expiry date.</source>
        <translation>Ursache finden, beheben und neu messen oder das Ziel mit Grund und Ablaufdatum ausnehmen.</translation>
    </message>
    <message>
        <source>Choose one of the metrics that answered under Sources.</source>
        <translation>Unter Quellen eine der antwortenden Metriken wählen.</translation>
    </message>
    <message>
        <source>Connect a source that has this metric, or choose a window with samples.</source>
        <translation>Eine Quelle mit dieser Metrik verbinden oder ein Fenster mit Messwerten wählen.</translation>
    </message>
    <message>
        <source>Find what changed since the baseline and decide whether it is accepted.</source>
        <translation>Herausfinden, was sich seit der Baseline geändert hat, und entscheiden, ob es akzeptiert wird.</translation>
    </message>
    <message>
        <source>Measure longer and judge again.</source>
        <translation>Länger messen und neu bewerten.</translation>
    </message>
    <message>
        <source>Bring response time and errors within their limits under this load.</source>
        <translation>Antwortzeit und Fehler unter dieser Last in ihre Grenzen bringen.</translation>
    </message>
    <message>
        <source>Measure response time and errors in the same window.</source>
        <translation>Antwortzeit und Fehler im selben Fenster messen.</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>no baseline</source>
        <translation>keine Baseline</translation>
    </message>
    <message>
        <source>Target %1</source>
        <translation>Ziel %1</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Baseline</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Aktuell</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>%1 improved</source>
        <translation>%1 verbessert</translation>
    </message>
    <message>
        <source>%1 regressed</source>
        <translation>%1 verschlechtert</translation>
    </message>
    <message>
        <source>%1 unchanged</source>
        <translation>%1 unverändert</translation>
    </message>
    <message>
        <source>%1 inconclusive</source>
        <translation>%1 unentschieden</translation>
    </message>
    <message>
        <source>%1 without data</source>
        <translation>%1 ohne Daten</translation>
    </message>
    <message>
        <source>Baseline, middle 80 %</source>
        <translation>Baseline, mittlere 80 %</translation>
    </message>
    <message>
        <source>Figure %1</source>
        <translation>Abbildung %1</translation>
    </message>
    <message>
        <source>target met</source>
        <translation>Ziel erfüllt</translation>
    </message>
    <message>
        <source>target missed</source>
        <translation>Ziel verfehlt</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>improved</source>
        <translation>verbessert</translation>
    </message>
    <message>
        <source>regressed</source>
        <translation>verschlechtert</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>inconclusive</source>
        <translation>unentschieden</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>Symbole</translation>
    </message>
    <message>
        <source>Sample data</source>
        <translation>Beispieldaten</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>page / pages</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Data frozen %1, snapshot %2</source>
        <translation>Datenstand %1, Snapshot %2</translation>
    </message>
    <message>
        <source>Table %1. %2</source>
        <translation>Tabelle %1. %2</translation>
    </message>
    <message>
        <source>Target met</source>
        <translation>Ziel erfüllt</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>Knapp erfüllt</translation>
    </message>
    <message>
        <source>Target missed</source>
        <translation>Ziel verfehlt</translation>
    </message>
    <message>
        <source>Improved</source>
        <translation>Verbessert</translation>
    </message>
    <message>
        <source>Regressed</source>
        <translation>Verschlechtert</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Keine Daten</translation>
    </message>
    <message>
        <source>Inconclusive</source>
        <translation>Unentschieden</translation>
    </message>
</context>
<context>
    <name>ReportSections</name>
    <message>
        <source>steps of %1</source>
        <translation>Schritte von %1</translation>
    </message>
    <message>
        <source>n %1</source>
        <translation>n %1</translation>
    </message>
    <message>
        <source>%1 of the steps have data</source>
        <translation>%1 der Schritte haben Daten</translation>
    </message>
    <message>
        <source>the source says that data is missing</source>
        <translation>die Quelle meldet, dass Daten fehlen</translation>
    </message>
    <message>
        <source>no query known</source>
        <translation>keine Abfrage bekannt</translation>
    </message>
    <message>
        <source>query %1</source>
        <translation>Abfrage %1</translation>
    </message>
    <message>
        <source>95 % interval %1</source>
        <translation>95‑%-Intervall %1</translation>
    </message>
    <message>
        <source>no target</source>
        <translation>kein Ziel</translation>
    </message>
</context>
<context>
    <name>ResultBox</name>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>gültig</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>found</source>
        <translation>gefunden</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>antwortet</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>too slow</source>
        <translation>zu langsam</translation>
    </message>
    <message>
        <source>sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>startet</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>Recorded data</source>
        <translation>Aufgezeichnete Daten</translation>
    </message>
    <message>
        <source>status %1</source>
        <translation>Status %1</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>nicht versucht</translation>
    </message>
</context>
<context>
    <name>RuleFiles</name>
    <message>
        <source>the folder cannot be made</source>
        <translation>der Ordner lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>choose another folder</source>
        <translation>anderen Ordner wählen</translation>
    </message>
    <message>
        <source>this is no folder</source>
        <translation>das ist kein Ordner</translation>
    </message>
</context>
<context>
    <name>RuleImport</name>
    <message>
        <source>&quot;%1&quot; is no target of a KPI of this project</source>
        <translation>„%1“ ist kein Ziel eines KPI dieses Projekts</translation>
    </message>
    <message>
        <source>its left side is neither recorded in this file nor the query of a known KPI; record it under a name to import it</source>
        <translation>die linke Seite ist weder in dieser Datei aufgezeichnet noch die Abfrage eines bekannten KPI; zum Importieren unter einem Namen aufzeichnen</translation>
    </message>
    <message>
        <source>it fires when %1 is good: for this KPI %2 is better</source>
        <translation>er löst aus, wenn %1 gut ist: Bei diesem KPI ist %2 besser</translation>
    </message>
    <message>
        <source>more</source>
        <translation>mehr</translation>
    </message>
    <message>
        <source>less</source>
        <translation>weniger</translation>
    </message>
    <message>
        <source>the project has no Prometheus server yet, so nothing measures it</source>
        <translation>das Projekt hat noch keinen Prometheus-Server, also misst es nichts</translation>
    </message>
    <message>
        <source>%1 has its target from the alert %2 in line %3 already</source>
        <translation>%1 hat sein Ziel schon aus dem Alarm %2 in Zeile %3</translation>
    </message>
</context>
<context>
    <name>RuleReader</name>
    <message>
        <source>&quot;groups&quot; must be a list: this is no Prometheus rule file</source>
        <translation>„groups“ muss eine Liste sein: Dies ist keine Prometheus-Regeldatei</translation>
    </message>
    <message>
        <source>unknown field &quot;%1&quot;</source>
        <translation>unbekanntes Feld „%1“</translation>
    </message>
    <message>
        <source>&quot;%1: %2&quot; is not a duration such as 5m</source>
        <translation>„%1: %2“ ist keine Dauer wie 5m</translation>
    </message>
    <message>
        <source>a group must be a map with &quot;name&quot; and &quot;rules&quot;</source>
        <translation>eine Gruppe muss eine Map mit „name“ und „rules“ sein</translation>
    </message>
    <message>
        <source>the group has no name</source>
        <translation>die Gruppe hat keinen Namen</translation>
    </message>
    <message>
        <source>&quot;rules&quot; must be a list</source>
        <translation>„rules“ muss eine Liste sein</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a map</source>
        <translation>„%1“ muss eine Map sein</translation>
    </message>
    <message>
        <source>the template of &quot;%1&quot; is never closed: }} is missing</source>
        <translation>die Vorlage von „%1“ wird nie geschlossen: }} fehlt</translation>
    </message>
    <message>
        <source>a rule must be a map with &quot;alert&quot; or &quot;record&quot; and &quot;expr&quot;</source>
        <translation>eine Regel muss eine Map mit „alert“ oder „record“ und „expr“ sein</translation>
    </message>
    <message>
        <source>a rule needs &quot;expr&quot; and either &quot;alert&quot; or &quot;record&quot;</source>
        <translation>eine Regel braucht „expr“ und entweder „alert“ oder „record“</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a metric name</source>
        <translation>„%1“ ist kein Metrikname</translation>
    </message>
    <message>
        <source>the expression is empty</source>
        <translation>der Ausdruck ist leer</translation>
    </message>
    <message>
        <source>the expression of &quot;%1&quot; is incomplete: %2</source>
        <translation>der Ausdruck von „%1“ ist unvollständig: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is recorded twice, first in line %2</source>
        <translation>„%1“ wird zweimal aufgezeichnet, zuerst in Zeile %2</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>its source &quot;%1&quot; is not in the project any more</source>
        <translation>seine Quelle „%1“ ist nicht mehr im Projekt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no Prometheus server: no rule can run there</source>
        <translation>„%1“ ist kein Prometheus-Server: Dort kann keine Regel laufen</translation>
    </message>
    <message>
        <source>it was recorded, and the recording does not say by which query</source>
        <translation>er wurde aufgezeichnet, und die Aufzeichnung nennt die Abfrage nicht</translation>
    </message>
    <message>
        <source>no source measures it. %1</source>
        <translation>keine Quelle misst ihn. %1</translation>
    </message>
    <message>
        <source>no source measures it</source>
        <translation>keine Quelle misst ihn</translation>
    </message>
    <message>
        <source>it can be measured in more than one way: choose one on the Sources page</source>
        <translation>er lässt sich auf mehrere Arten messen: auf der Seite Quellen eine wählen</translation>
    </message>
    <message>
        <source>the metric is retired, no rule should depend on it</source>
        <translation>die Metrik ist abgelöst, keine Regel sollte von ihr abhängen</translation>
    </message>
    <message>
        <source>its binding holds no query</source>
        <translation>seine Zuordnung hat keine Abfrage</translation>
    </message>
    <message>
        <source>its limit is not a number</source>
        <translation>sein Limit ist keine Zahl</translation>
    </message>
    <message>
        <source>the target can only be judged while a load test runs; an alert would fire every quiet night</source>
        <translation>das Ziel ist nur während eines Lasttests bewertbar; ein Alarm würde in jeder ruhigen Nacht auslösen</translation>
    </message>
    <message>
        <source>another quantity stands in for it, which proves nothing about the target</source>
        <translation>eine andere Größe vertritt ihn, das belegt nichts über das Ziel</translation>
    </message>
    <message>
        <source>baseline %1 has no value of it</source>
        <translation>Baseline %1 hat keinen Wert dafür</translation>
    </message>
    <message>
        <source>neither more nor less of it is worse</source>
        <translation>weder mehr noch weniger davon ist schlechter</translation>
    </message>
    <message>
        <source>its baseline is not above zero, so no relative margin can be taken</source>
        <translation>seine Baseline liegt nicht über null, daher ist keine relative Spanne möglich</translation>
    </message>
    <message>
        <source>it can only be compared while a load test runs</source>
        <translation>er ist nur während eines Lasttests vergleichbar</translation>
    </message>
    <message>
        <source>its binding has no query for the ratio of a whole window</source>
        <translation>seine Zuordnung hat keine Abfrage für den Anteil eines ganzen Fensters</translation>
    </message>
    <message>
        <source>its limit leaves no error budget between 0 and 100 %</source>
        <translation>sein Limit lässt kein Fehlerbudget zwischen 0 und 100 %</translation>
    </message>
    <message>
        <source>burning the budget %1 times too fast would need a bad share of %2, more than there is</source>
        <translation>das Budget %1-mal zu schnell zu verbrauchen bräuchte einen schlechten Anteil von %2, mehr als es gibt</translation>
    </message>
</context>
<context>
    <name>RulesCommand</name>
    <message>
        <source>at least one second is needed</source>
        <translation>mindestens eine Sekunde ist nötig</translation>
    </message>
    <message>
        <source>at most 2m: a server forgets a series after five minutes without a value, and no data would be reported</source>
        <translation>höchstens 2m: Ein Server vergisst eine Reihe nach fünf Minuten ohne Wert, und es würden keine Daten gemeldet</translation>
    </message>
    <message>
        <source>no rules for %1</source>
        <translation>keine Regeln für %1</translation>
    </message>
    <message>
        <source>no %1 rule for %2</source>
        <translation>keine %1-Regel für %2</translation>
    </message>
    <message>
        <source>no KPI of this project can have rules, nothing was written</source>
        <translation>kein KPI dieses Projekts kann Regeln haben, nichts wurde geschrieben</translation>
    </message>
    <message>
        <source>connect a Prometheus server: sextant capture --project P --source URL --window 1h --name B1</source>
        <translation>einen Prometheus-Server verbinden: sextant capture --project P --source URL --window 1h --name B1</translation>
    </message>
</context>
<context>
    <name>RulesImport</name>
    <message>
        <source>line %1: %2 -&gt; %3 %4 %5 %6%7</source>
        <translation>Zeile %1: %2 -&gt; %3 %4 %5 %6%7</translation>
    </message>
    <message>
        <source> (as before)</source>
        <translation> (wie zuvor)</translation>
    </message>
    <message>
        <source>line %1: %2 not imported: %3</source>
        <translation>Zeile %1: %2 nicht importiert: %3</translation>
    </message>
</context>
<context>
    <name>Runs</name>
    <message>
        <source>Preliminary: the window fills until %1. Until then only p ≤ %2 counts</source>
        <translation>Vorläufig: Das Fenster füllt sich bis %1. Bis dahin zählt nur p ≤ %2</translation>
    </message>
    <message>
        <source>Preliminary: a live window is looked at again and again, so only p ≤ %1 counts. For the final look choose a window with a fixed end</source>
        <translation>Vorläufig: Ein Live-Fenster wird immer wieder betrachtet, daher zählt nur p ≤ %1. Für das endgültige Urteil ein Fenster mit festem Ende wählen</translation>
    </message>
    <message>
        <source>The newest sample is too old for a window that ends now</source>
        <translation>Der neueste Messwert ist zu alt für ein Fenster, das jetzt endet</translation>
    </message>
    <message>
        <source>the run &quot;%1&quot; has no end</source>
        <translation>der Lauf „%1“ hat kein Ende</translation>
    </message>
    <message>
        <source>give the window instead: START..END</source>
        <translation>stattdessen das Fenster angeben: START..END</translation>
    </message>
    <message>
        <source>there is no run &quot;%1&quot;</source>
        <translation>es gibt keinen Lauf „%1“</translation>
    </message>
    <message>
        <source>the project has no marked test run</source>
        <translation>das Projekt hat keinen markierten Testlauf</translation>
    </message>
    <message>
        <source>known runs: %1</source>
        <translation>bekannte Läufe: %1</translation>
    </message>
</context>
<context>
    <name>SafeFile</name>
    <message>
        <source>free some space and try again; the old file was kept</source>
        <translation>Platz schaffen und erneut versuchen; die alte Datei blieb erhalten</translation>
    </message>
    <message>
        <source>choose a folder you may write to</source>
        <translation>einen beschreibbaren Ordner wählen</translation>
    </message>
    <message>
        <source>make the folder first, or choose another</source>
        <translation>Ordner erst anlegen oder anderen wählen</translation>
    </message>
    <message>
        <source>try again or choose another folder; the old file was kept</source>
        <translation>erneut versuchen oder anderen Ordner wählen; die alte Datei blieb erhalten</translation>
    </message>
    <message>
        <source>The file cannot be written (%1)</source>
        <translation>Die Datei ist nicht schreibbar (%1)</translation>
    </message>
    <message>
        <source>The file could not be written completely</source>
        <translation>Die Datei ließ sich nicht vollständig schreiben</translation>
    </message>
    <message>
        <source>The file does not exist</source>
        <translation>Die Datei existiert nicht</translation>
    </message>
    <message>
        <source>check that it is a file and that you may read it</source>
        <translation>prüfen, ob es eine lesbare Datei ist</translation>
    </message>
    <message>
        <source>The file is larger than %1 bytes</source>
        <translation>Die Datei ist größer als %1 Bytes</translation>
    </message>
    <message>
        <source>This is a folder</source>
        <translation>Das ist ein Ordner</translation>
    </message>
    <message>
        <source>This is a device or a pipe, which cannot be replaced by a file</source>
        <translation>Das ist ein Gerät oder eine Pipe und kann nicht durch eine Datei ersetzt werden</translation>
    </message>
    <message>
        <source>give the name of a file</source>
        <translation>einen Dateinamen angeben</translation>
    </message>
    <message>
        <source>Saving the file</source>
        <translation>Speichern der Datei</translation>
    </message>
    <message>
        <source>It has no name</source>
        <translation>Sie hat keinen Namen</translation>
    </message>
</context>
<context>
    <name>ScorecardSection</name>
    <message>
        <source>Targets, %1</source>
        <translation>Ziele, %1</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>KPI</source>
        <translation>KPI</translation>
    </message>
    <message>
        <source>Statistic</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>No targets are set.</source>
        <translation>Keine Ziele gesetzt.</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>at risk</source>
        <translation>knapp erfüllt</translation>
    </message>
    <message>
        <source>Why targets are not met</source>
        <translation>Warum Ziele nicht erfüllt sind</translation>
    </message>
    <message>
        <source>Every target is met.</source>
        <translation>Alle Ziele sind erfüllt.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>KPI, verdict</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Target scorecard</source>
        <translation>Zielübersicht</translation>
    </message>
    <message>
        <source>Target scorecard: no KPI has a target</source>
        <translation>Zielübersicht: kein KPI hat ein Ziel</translation>
    </message>
    <message>
        <source>Targets: %1 met, %2 missed, %3 not decided</source>
        <translation>Ziele: %1 erfüllt, %2 verfehlt, %3 unentschieden</translation>
    </message>
    <message>
        <source>The rule is strict as written. Met by less than 2 % of the limit, or 2 points of a percentage, is called at risk. A quantile is only as fine as the histogram&apos;s buckets: &apos;Resolution&apos; is the bucket it falls in. A target is decided when the limit is an edge of the buckets or the whole bucket lies on one side of it. n counts the events or samples behind the value.</source>
        <translation>Die Regel gilt streng wie geschrieben. Mit weniger als 2 % des Limits oder 2 Prozentpunkten erfüllt heißt „knapp erfüllt“. Ein Quantil ist nur so fein wie die Buckets des Histogramms: „Auflösung“ ist der Bucket, in den es fällt. Ein Ziel ist entschieden, wenn das Limit eine Bucket-Grenze ist oder der ganze Bucket auf einer Seite liegt. n zählt die Ereignisse oder Messwerte hinter dem Wert.</translation>
    </message>
</context>
<context>
    <name>Slide</name>
    <message>
        <source>Sample data</source>
        <translation>Beispieldaten</translation>
    </message>
    <message>
        <source>and %1 more in the report</source>
        <translation>und %1 weitere im Bericht</translation>
    </message>
    <message>
        <source>%1 before</source>
        <translation>%1 vorher</translation>
    </message>
    <message>
        <source>%1 now</source>
        <translation>%1 jetzt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>standing, limit</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>SnapshotCommand</name>
    <message>
        <source>&quot;%1&quot; is not a size</source>
        <translation>„%1“ ist keine Größe</translation>
    </message>
    <message>
        <source>write WIDTHxHEIGHT in pixels, such as 1440x900, between 320x240 and 8192x8192</source>
        <translation>BREITExHÖHE in Pixeln angeben, etwa 1440x900, zwischen 320x240 und 8192x8192</translation>
    </message>
    <message>
        <source>there is no screen &quot;%1&quot;</source>
        <translation>es gibt keine Ansicht „%1“</translation>
    </message>
    <message>
        <source>known screens: %1</source>
        <translation>bekannte Ansichten: %1</translation>
    </message>
    <message numerus="yes">
        <source>the project showed no data in %n second(s)</source>
        <translation>
            <numerusform>das Projekt zeigte in %n Sekunde keine Daten</numerusform>
            <numerusform>das Projekt zeigte in %n Sekunden keine Daten</numerusform>
        </translation>
    </message>
    <message>
        <source>the scale must be between 0.5 and 4</source>
        <translation>die Skalierung muss zwischen 0.5 und 4 liegen</translation>
    </message>
    <message>
        <source>the picture could not be encoded</source>
        <translation>das Bild ließ sich nicht kodieren</translation>
    </message>
    <message>
        <source>--project is missing</source>
        <translation>--project fehlt</translation>
    </message>
    <message>
        <source>-o - and --json both write to standard output</source>
        <translation>-o - und --json schreiben beide auf die Standardausgabe</translation>
    </message>
    <message>
        <source>choose one of them</source>
        <translation>eines von beiden wählen</translation>
    </message>
</context>
<context>
    <name>SourceForm</name>
    <message>
        <source>Type the address of the server, such as http://localhost:9090.</source>
        <translation>Adresse des Servers eingeben, etwa http://localhost:9090.</translation>
    </message>
    <message>
        <source>Write the address like http://host:9090.</source>
        <translation>Schreibweise der Adresse: http://host:9090.</translation>
    </message>
    <message>
        <source>Leave user and password out of the address: it is stored. Use a sign-in with a password file.</source>
        <translation>Benutzer und Passwort nicht in die Adresse schreiben: Sie wird gespeichert. Eine Anmeldung mit Passwortdatei verwenden.</translation>
    </message>
    <message>
        <source>Leave out everything behind “?” or “#”.</source>
        <translation>Alles ab „?“ oder „#“ weglassen.</translation>
    </message>
    <message>
        <source>Prometheus server</source>
        <translation>Prometheus-Server</translation>
    </message>
    <message>
        <source>A URL, also Thanos, Mimir or VictoriaMetrics</source>
        <translation>Eine URL, auch Thanos, Mimir oder VictoriaMetrics</translation>
    </message>
    <message>
        <source>CPU, memory, disk and network, no setup</source>
        <translation>CPU, Speicher, Disk und Netz, ohne Einrichtung</translation>
    </message>
    <message>
        <source>This kind of source cannot be edited.</source>
        <translation>Diese Art Quelle lässt sich nicht bearbeiten.</translation>
    </message>
    <message>
        <source>Give the source a name.</source>
        <translation>Der Quelle einen Namen geben.</translation>
    </message>
    <message>
        <source>A client certificate and its key belong together.</source>
        <translation>Client-Zertifikat und Schlüssel gehören zusammen.</translation>
    </message>
    <message>
        <source>%1 is needed here.</source>
        <translation>%1 wird hier gebraucht.</translation>
    </message>
    <message>
        <source>The value of %1 would be stored in the project. Write env:NAME, file:PATH or keyring:NAME instead.</source>
        <translation>Der Wert von %1 würde im Projekt gespeichert. Stattdessen env:NAME, file:PATH oder keyring:NAME schreiben.</translation>
    </message>
    <message>
        <source>Which alerts fire now, silenced ones too; read only</source>
        <translation>Welche Alarme jetzt auslösen, auch stummgeschaltete; nur lesend</translation>
    </message>
</context>
<context>
    <name>SourceList</name>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindet</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>%1 queries, %2 failed</source>
        <translation>%1 Abfragen, %2 fehlgeschlagen</translation>
    </message>
    <message>
        <source>slowest %1</source>
        <translation>langsamste %1</translation>
    </message>
    <message>
        <source>newest sample %1 old</source>
        <translation>neuester Messwert %1 alt</translation>
    </message>
    <message>
        <source>scraped every %1</source>
        <translation>Abruf alle %1</translation>
    </message>
    <message>
        <source>its clock differs by %1 s</source>
        <translation>Uhr weicht um %1 s ab</translation>
    </message>
    <message>
        <source>stale %1</source>
        <translation>veraltet %1</translation>
    </message>
    <message>
        <source>scraped every %1 to %2</source>
        <translation>Abruf alle %1 bis %2</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Aufgezeichnet</translation>
    </message>
</context>
<context>
    <name>SourcesSection</name>
    <message>
        <source>answers</source>
        <translation>antwortet</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>verbindet</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Kind and version</source>
        <translation>Art und Version</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Newest sample</source>
        <translation>Neuester Messwert</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Abfragen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>No source is connected.</source>
        <translation>Keine Quelle verbunden.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>KPIs with data</source>
        <translation>KPIs mit Daten</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Lowest coverage</source>
        <translation>Geringste Abdeckung</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Snapshot</translation>
    </message>
    <message>
        <source>Environment and sources</source>
        <translation>Umgebung und Quellen</translation>
    </message>
    <message>
        <source>Sources: none is connected</source>
        <translation>Quellen: keine verbunden</translation>
    </message>
    <message>
        <source>Fingerprint of baseline %1</source>
        <translation>Fingerabdruck der Baseline %1</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Merkmal</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>No fingerprint was recorded.</source>
        <translation>Kein Fingerabdruck aufgezeichnet.</translation>
    </message>
    <message>
        <source>Sources: baseline %1 has no fingerprint</source>
        <translation>Quellen: Baseline %1 hat keinen Fingerabdruck</translation>
    </message>
    <message>
        <source>Events in the window</source>
        <translation>Ereignisse im Fenster</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Events since baseline %1</source>
        <translation>Ereignisse seit Baseline %1</translation>
    </message>
</context>
<context>
    <name>StepsSection</name>
    <message>
        <source>None: every target is met and no KPI is worse than the baseline.</source>
        <translation>Keine: Alle Ziele sind erfüllt, kein KPI ist schlechter als die Baseline.</translation>
    </message>
    <message>
        <source>%1 %2, limit %3</source>
        <translation>%1 %2, Limit %3</translation>
    </message>
    <message>
        <source>%1 %2 against baseline %3</source>
        <translation>%1 %2 gegen Baseline %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>KPI, verdict</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Open problems</source>
        <translation>Offene Probleme</translation>
    </message>
    <message>
        <source>No open problems</source>
        <translation>Keine offenen Probleme</translation>
    </message>
    <message>
        <source>Open problems: %1</source>
        <translation>Offene Probleme: %1</translation>
    </message>
    <message>
        <source>Next steps: no workflow is loaded</source>
        <translation>Nächste Schritte: kein Workflow geladen</translation>
    </message>
    <message>
        <source>Decisions and next steps</source>
        <translation>Entscheidungen und nächste Schritte</translation>
    </message>
    <message>
        <source>Next: %1, %2 of %3 items done</source>
        <translation>Als Nächstes: %1, %2 von %3 Punkten erledigt</translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation>Nächste Schritte</translation>
    </message>
    <message>
        <source>Next in the workflow</source>
        <translation>Als Nächstes im Workflow</translation>
    </message>
    <message>
        <source>Every item of the checklist is done.</source>
        <translation>Alle Punkte der Checkliste sind erledigt.</translation>
    </message>
</context>
<context>
    <name>SummarySection</name>
    <message>
        <source>No targets are set.</source>
        <translation>Keine Ziele gesetzt.</translation>
    </message>
    <message>
        <source>%1 of %2 targets are met.</source>
        <translation>%1 von %2 Zielen sind erfüllt.</translation>
    </message>
    <message>
        <source>%1 is %2, limit %3</source>
        <translation>%1 liegt bei %2, Limit %3</translation>
    </message>
    <message>
        <source>%1 is now %2, %3, against %4 in baseline %5.</source>
        <translation>%1 liegt jetzt bei %2, %3, gegen %4 in Baseline %5.</translation>
    </message>
    <message>
        <source>Missed: %1.</source>
        <translation>Verfehlt: %1.</translation>
    </message>
    <message>
        <source>Not decided: %1.</source>
        <translation>Unentschieden: %1.</translation>
    </message>
    <message>
        <source>No data: %1.</source>
        <translation>Keine Daten: %1.</translation>
    </message>
    <message>
        <source>Worse than the baseline: %1.</source>
        <translation>Schlechter als die Baseline: %1.</translation>
    </message>
    <message>
        <source>%1 could not be decided</source>
        <translation>%1 ist nicht entscheidbar</translation>
    </message>
    <message>
        <source>%1 has no data</source>
        <translation>%1 hat keine Daten</translation>
    </message>
    <message>
        <source>Closest to its limit: %1, %2</source>
        <translation>Am nächsten am Limit: %1, %2</translation>
    </message>
    <message>
        <source>Targets by area</source>
        <translation>Ziele nach Bereich</translation>
    </message>
    <message>
        <source>%1 of %2 met</source>
        <translation>%1 von %2 erfüllt</translation>
    </message>
    <message>
        <source>What needs attention first</source>
        <translation>Was zuerst zu beachten ist</translation>
    </message>
    <message>
        <source>Change against baseline %1, %2 KPIs</source>
        <translation>Änderung gegen Baseline %1, %2 KPIs</translation>
    </message>
    <message>
        <source>Executive summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>%1 of %2 targets are met, %3 missed</source>
        <translation>%1 von %2 Zielen sind erfüllt, %3 verfehlt</translation>
    </message>
    <message>
        <source>Executive summary: no KPI has data</source>
        <translation>Zusammenfassung: kein KPI hat Daten</translation>
    </message>
    <message>
        <source>Executive summary: no baseline is chosen, so no change is shown</source>
        <translation>Zusammenfassung: keine Baseline gewählt, daher keine Änderung</translation>
    </message>
    <message>
        <source>%1 of the limits are proposals, marked with a star: the workflow names no number for them.</source>
        <translation>%1 der Limits sind Vorschläge, mit Stern markiert: Der Workflow nennt dafür keine Zahl.</translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>WindowTexts</name>
    <message>
        <source>Monitor</source>
        <translation>Beobachten</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Web Vitals</source>
        <translation>Web Vitals</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Deliver</source>
        <translation>Liefern</translation>
    </message>
    <message>
        <source>Workflow</source>
        <translation>Workflow</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Alt %1</source>
        <translation>Alt %1</translation>
    </message>
    <message>
        <source>Days %1–%2</source>
        <translation>Tage %1–%2</translation>
    </message>
    <message>
        <source>%1, gate %2</source>
        <translation>%1, Gate %2</translation>
    </message>
    <message>
        <source>Gate %1</source>
        <translation>Gate %1</translation>
    </message>
    <message>
        <source>%1 of %2 criteria met</source>
        <translation>%1 von %2 Kriterien erfüllt</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>nicht begonnen</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 von %2 erledigt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>aufgezeichnet</translation>
    </message>
    <message>
        <source>stale %1</source>
        <translation>veraltet %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
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
            <numerusform>%n veraltet</numerusform>
            <numerusform>%n veraltet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Last %1</source>
        <translation>Letzte %1</translation>
    </message>
    <message>
        <source>Querying</source>
        <translation>Abfrage läuft</translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation>Noch keine Daten</translation>
    </message>
    <message>
        <source>Sample data, recorded</source>
        <translation>Beispieldaten, aufgezeichnet</translation>
    </message>
    <message>
        <source>Paused %1, %2 behind</source>
        <translation>Pausiert %1, %2 zurück</translation>
    </message>
    <message>
        <source>Live, refreshed %1</source>
        <translation>Live, aktualisiert %1</translation>
    </message>
    <message numerus="yes">
        <source>%n KPI(s) asked</source>
        <translation>
            <numerusform>%n KPI abgefragt</numerusform>
            <numerusform>%n KPIs abgefragt</numerusform>
        </translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>, last bucket partial</source>
        <translation>, letzter Bucket unvollständig</translation>
    </message>
    <message>
        <source>Lowest coverage %1</source>
        <translation>Geringste Abdeckung %1</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Gespeichert %1</translation>
    </message>
    <message>
        <source>Ctrl K Commands</source>
        <translation>Strg K Befehle</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historie</translation>
    </message>
    <message>
        <source>login refused</source>
        <translation>Anmeldung abgelehnt</translation>
    </message>
    <message>
        <source>Refresh stopped: login refused</source>
        <translation>Aktualisierung gestoppt: Anmeldung abgelehnt</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message numerus="yes">
        <source>%n recorded</source>
        <translation>
            <numerusform>%n aufgezeichnet</numerusform>
            <numerusform>%n aufgezeichnet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkflowEdit</name>
    <message>
        <source>%1 is decided from measured data and cannot be ticked by hand. Open it to see what is missing.</source>
        <translation>%1 wird aus Messdaten entschieden und lässt sich nicht von Hand abhaken. Öffnen zeigt, was fehlt.</translation>
    </message>
    <message>
        <source>Withdraw attestation of %1</source>
        <translation>Bestätigung von %1 zurückziehen</translation>
    </message>
    <message>
        <source>%1 failed, and a tick does not hide that. Mend it, or waive it with a reason.</source>
        <translation>%1 ist gescheitert, ein Haken verdeckt das nicht. Beheben oder mit Grund ausnehmen.</translation>
    </message>
    <message>
        <source>An attestation needs a name. Set the owner of %1 first.</source>
        <translation>Eine Bestätigung braucht einen Namen. Zuerst die Zuständigkeit für %1 setzen.</translation>
    </message>
    <message>
        <source>Attest %1</source>
        <translation>%1 bestätigen</translation>
    </message>
    <message>
        <source>Put %1 back to do</source>
        <translation>%1 zurück auf „Zu tun“ setzen</translation>
    </message>
    <message>
        <source>Begin %1</source>
        <translation>%1 beginnen</translation>
    </message>
    <message>
        <source>Make %1 applicable again</source>
        <translation>%1 wieder gelten lassen</translation>
    </message>
    <message>
        <source>%1 failed and cannot be set aside. Waive it with a reason, an approver and an expiry.</source>
        <translation>%1 ist gescheitert und kann nicht entfallen. Mit Grund, freigebender Person und Ablauf ausnehmen.</translation>
    </message>
    <message>
        <source>Mark %1 as not applicable</source>
        <translation>%1 als entfallend markieren</translation>
    </message>
    <message>
        <source>Clear owner of %1</source>
        <translation>Zuständigkeit für %1 löschen</translation>
    </message>
    <message>
        <source>Set owner of %1</source>
        <translation>Zuständigkeit für %1 setzen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a date. Write it as 2026-03-19, or leave it empty.</source>
        <translation>„%1“ ist kein Datum. Schreibweise 2026-03-19, oder leer lassen.</translation>
    </message>
    <message>
        <source>Clear due date of %1</source>
        <translation>Fälligkeit von %1 löschen</translation>
    </message>
    <message>
        <source>Set due date of %1</source>
        <translation>Fälligkeit von %1 setzen</translation>
    </message>
    <message>
        <source>Edit note of %1</source>
        <translation>Notiz zu %1 ändern</translation>
    </message>
    <message>
        <source>A waiver needs a reason and an approver.</source>
        <translation>Eine Ausnahme braucht Grund und freigebende Person.</translation>
    </message>
    <message>
        <source>A waiver needs an expiry after today.</source>
        <translation>Eine Ausnahme braucht einen Ablauf nach heute.</translation>
    </message>
    <message>
        <source>Waive %1</source>
        <translation>%1 ausnehmen</translation>
    </message>
    <message>
        <source>Withdraw waiver of %1</source>
        <translation>Ausnahme für %1 zurückziehen</translation>
    </message>
</context>
<context>
    <name>WorkflowItem</name>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>not decided</source>
        <translation>unentschieden</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Zu tun</translation>
    </message>
    <message>
        <source>Doing</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Attested</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Proved</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Inconclusive</source>
        <translation>Unentschieden</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>Ausgenommen</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>Entfällt</translation>
    </message>
    <message>
        <source>waived to %1</source>
        <translation>ausgenommen bis %1</translation>
    </message>
    <message>
        <source>a measured target</source>
        <translation>ein gemessenes Ziel</translation>
    </message>
    <message>
        <source>a comparison with the baseline</source>
        <translation>einen Vergleich mit der Baseline</translation>
    </message>
    <message>
        <source>a frozen baseline</source>
        <translation>eine eingefrorene Baseline</translation>
    </message>
    <message>
        <source>alert rules</source>
        <translation>Alarmregeln</translation>
    </message>
    <message>
        <source>live sources</source>
        <translation>Live-Quellen</translation>
    </message>
    <message>
        <source>enough history</source>
        <translation>genug Historie</translation>
    </message>
    <message>
        <source>a query that answers</source>
        <translation>eine Abfrage mit Antwort</translation>
    </message>
    <message>
        <source>an imported result</source>
        <translation>ein importiertes Ergebnis</translation>
    </message>
    <message>
        <source>complete entries</source>
        <translation>vollständige Einträge</translation>
    </message>
    <message>
        <source>a sign-off</source>
        <translation>eine Freigabe</translation>
    </message>
    <message>
        <source>a stability watch</source>
        <translation>eine Stabilitätsbeobachtung</translation>
    </message>
    <message>
        <source>deploy events</source>
        <translation>Deploy-Ereignisse</translation>
    </message>
    <message>
        <source>plan and dates</source>
        <translation>Plan und Termine</translation>
    </message>
    <message>
        <source>performance budgets</source>
        <translation>Performance-Budgets</translation>
    </message>
    <message>
        <source>a person&apos;s word</source>
        <translation>die Bestätigung einer Person</translation>
    </message>
    <message>
        <source>Needs %1</source>
        <translation>Braucht %1</translation>
    </message>
    <message>
        <source>%1, or a person&apos;s word</source>
        <translation>%1 oder die Bestätigung einer Person</translation>
    </message>
    <message>
        <source>live, %1</source>
        <translation>live, %1</translation>
    </message>
</context>
<context>
    <name>sextant::Alertmanager</name>
    <message>
        <source>An Alertmanager has no metrics</source>
        <translation>Ein Alertmanager hat keine Metriken</translation>
    </message>
    <message>
        <source>Ask the Prometheus that sends it alerts.</source>
        <translation>Den Prometheus abfragen, der ihm Alarme sendet.</translation>
    </message>
    <message>
        <source>Check the address and the path in front of /api/v2.</source>
        <translation>Adresse und Pfad vor /api/v2 prüfen.</translation>
    </message>
    <message>
        <source>%1 did not tell its alerts</source>
        <translation>%1 nannte seine Alarme nicht</translation>
    </message>
    <message>
        <source>The answer of %1 ends early</source>
        <translation>Die Antwort von %1 endet zu früh</translation>
    </message>
    <message>
        <source>Try again; if it stays, look at the proxies in between.</source>
        <translation>Erneut versuchen; bleibt es so, die Proxys dazwischen prüfen.</translation>
    </message>
    <message>
        <source>%1 is not an Alertmanager</source>
        <translation>%1 ist kein Alertmanager</translation>
    </message>
    <message>
        <source>it does not tell its version</source>
        <translation>er nennt seine Version nicht</translation>
    </message>
    <message>
        <source>its alerts are not a list</source>
        <translation>seine Alarme sind keine Liste</translation>
    </message>
    <message>
        <source>an alert has no labels</source>
        <translation>ein Alarm hat keine Labels</translation>
    </message>
</context>
<context>
    <name>sextant::AlertsModel</name>
    <message>
        <source>Alert</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Since, %1</source>
        <translation>Seit, %1</translation>
    </message>
</context>
<context>
    <name>sextant::AlertsView</name>
    <message>
        <source>firing</source>
        <translation>ausgelöst</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>wartend</translation>
    </message>
    <message>
        <source>silenced</source>
        <translation>stummgeschaltet</translation>
    </message>
    <message>
        <source>inhibited</source>
        <translation>unterdrückt</translation>
    </message>
    <message>
        <source>Alerts now</source>
        <translation>Alarme jetzt</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Erneut abfragen</translation>
    </message>
    <message>
        <source>Nobody asked for alerts yet.</source>
        <translation>Noch keine Alarme abgefragt.</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Abfrage läuft…</translation>
    </message>
    <message>
        <source>The alerts could not be asked for</source>
        <translation>Die Alarme waren nicht abfragbar</translation>
    </message>
    <message>
        <source>No alert is pending or firing.</source>
        <translation>Kein Alarm wartet oder ist ausgelöst.</translation>
    </message>
    <message>
        <source>No alert is known. Not everyone could be asked.</source>
        <translation>Kein Alarm bekannt. Nicht alle waren abfragbar.</translation>
    </message>
    <message>
        <source>%1 firing, %2 pending, %3 silenced, %4 inhibited</source>
        <translation>%1 ausgelöst, %2 wartend, %3 stummgeschaltet, %4 unterdrückt</translation>
    </message>
    <message>
        <source>asked at %1</source>
        <translation>gefragt um %1</translation>
    </message>
</context>
<context>
    <name>sextant::AnswerStrip</name>
    <message numerus="yes">
        <source>%n improved</source>
        <translation>
            <numerusform>%n verbessert</numerusform>
            <numerusform>%n verbessert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n regressed</source>
        <translation>
            <numerusform>%n verschlechtert</numerusform>
            <numerusform>%n verschlechtert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n unverändert</numerusform>
            <numerusform>%n unverändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inconclusive</source>
        <translation>
            <numerusform>%n unentschieden</numerusform>
            <numerusform>%n unentschieden</numerusform>
        </translation>
    </message>
    <message>
        <source>Open gate</source>
        <translation>Gate öffnen</translation>
    </message>
    <message>
        <source>No baseline to compare with. Freeze one to see what changed.</source>
        <translation>Keine Baseline zum Vergleichen. Eine einfrieren, um Änderungen zu sehen.</translation>
    </message>
</context>
<context>
    <name>sextant::AreaHead</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n more in Compare</source>
        <translation>
            <numerusform>%1: %n weiterer im Vergleich</numerusform>
            <numerusform>%1: %n weitere im Vergleich</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 of %3 targets met. %4</source>
        <translation>%1, %2 von %3 Zielen erfüllt. %4</translation>
    </message>
    <message>
        <source>%1 of %2 met</source>
        <translation>%1 von %2 erfüllt</translation>
    </message>
</context>
<context>
    <name>sextant::AttentionList</name>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Nothing needs attention</source>
        <translation>Nichts braucht Aufmerksamkeit</translation>
    </message>
</context>
<context>
    <name>sextant::BaselineList</name>
    <message>
        <source>Baseline</source>
        <translation>Baseline</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Build</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Content hash</source>
        <translation>Inhalts-Hash</translation>
    </message>
    <message>
        <source>%1, in use</source>
        <translation>%1, in Gebrauch</translation>
    </message>
    <message>
        <source>%1 of %2 KPIs</source>
        <translation>%1 von %2 KPIs</translation>
    </message>
    <message>
        <source>%1, at least %2&#xa0;% each</source>
        <translation>%1, je mindestens %2&#xa0;%</translation>
    </message>
    <message>
        <source>Baselines</source>
        <translation>Baselines</translation>
    </message>
    <message>
        <source>Back to the comparison</source>
        <translation>Zurück zum Vergleich</translation>
    </message>
    <message>
        <source>Freeze a baseline</source>
        <translation>Baseline einfrieren</translation>
    </message>
    <message>
        <source>No baseline yet. Freeze the current window to compare against it later.</source>
        <translation>Noch keine Baseline. Das aktuelle Fenster einfrieren, um später damit zu vergleichen.</translation>
    </message>
    <message>
        <source>Compare against it</source>
        <translation>Damit vergleichen</translation>
    </message>
    <message>
        <source>Copy hash</source>
        <translation>Hash kopieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Frozen %1 %2</source>
        <translation>Eingefroren %1 %2</translation>
    </message>
    <message>
        <source>partial data accepted</source>
        <translation>Teildaten akzeptiert</translation>
    </message>
</context>
<context>
    <name>sextant::BindingModel</name>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>No known exporter in this source gives it.</source>
        <translation>Kein bekannter Exporter dieser Quelle liefert es.</translation>
    </message>
    <message>
        <source>KPI</source>
        <translation>KPI</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Value now</source>
        <translation>Wert jetzt</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Query or next step</source>
        <translation>Abfrage oder nächster Schritt</translation>
    </message>
</context>
<context>
    <name>sextant::BindingsView</name>
    <message>
        <source>KPIs and their queries</source>
        <translation>KPIs und ihre Abfragen</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut suchen</translation>
    </message>
    <message>
        <source>Connect the source to see which KPIs it can measure.</source>
        <translation>Quelle verbinden, um zu sehen, welche KPIs sie messen kann.</translation>
    </message>
    <message>
        <source>Measure it by</source>
        <translation>Messen mit</translation>
    </message>
    <message>
        <source>Use this one</source>
        <translation>Diese nehmen</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>Copy query</source>
        <translation>Abfrage kopieren</translation>
    </message>
    <message>
        <source>Open query</source>
        <translation>Abfrage öffnen</translation>
    </message>
    <message>
        <source>%1 measured, %2 to choose, %3 missing</source>
        <translation>%1 gemessen, %2 auszuwählen, %3 fehlen</translation>
    </message>
    <message>
        <source>%1 is missing. %2</source>
        <translation>%1 fehlt. %2</translation>
    </message>
    <message>
        <source>%1 can be measured in more than one way here. Choose the one that means what you want.</source>
        <translation>%1 lässt sich hier auf mehrere Arten messen. Wählen Sie die passende.</translation>
    </message>
    <message>
        <source>Use another metric…</source>
        <translation>Andere Metrik verwenden…</translation>
    </message>
    <message>
        <source>own query</source>
        <translation>eigene Abfrage</translation>
    </message>
</context>
<context>
    <name>sextant::BlockerPanel</name>
    <message>
        <source>%1, limit %2</source>
        <translation>%1, Limit %2</translation>
    </message>
    <message>
        <source>No owner</source>
        <translation>Unbesetzt</translation>
    </message>
    <message>
        <source>, due %1</source>
        <translation>, fällig %1</translation>
    </message>
    <message>
        <source>Blockers</source>
        <translation>Blocker</translation>
    </message>
    <message>
        <source>Nothing failed in this phase.</source>
        <translation>In dieser Phase ist nichts gescheitert.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Evidence of %1</source>
        <translation>Nachweis zu %1</translation>
    </message>
</context>
<context>
    <name>sextant::BreakdownView</name>
    <message>
        <source>By instance</source>
        <translation>Je Instanz</translation>
    </message>
    <message>
        <source>By device</source>
        <translation>Je Gerät</translation>
    </message>
    <message>
        <source>By route</source>
        <translation>Je Route</translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>Je %1</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Aktuell</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Traffic, %</source>
        <translation>Verkehr, %</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sextant::ChartPainter</name>
    <message>
        <source>No data %1</source>
        <translation>Keine Daten %1</translation>
    </message>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n Ereignis</numerusform>
            <numerusform>%n Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>axis from %1</source>
        <translation>Achse ab %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>sextant::ChartTableModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Chart as table</source>
        <translation>Diagramm als Tabelle</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>sextant::ChartView</name>
    <message>
        <source>chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Reset zoom</source>
        <translation>Zoom zurücksetzen</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Als CSV speichern…</translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation>Als PNG speichern…</translation>
    </message>
    <message>
        <source>Save as SVG…</source>
        <translation>Als SVG speichern…</translation>
    </message>
</context>
<context>
    <name>sextant::ChecklistModel</name>
    <message>
        <source>due %1</source>
        <translation>fällig %1</translation>
    </message>
    <message>
        <source>owner %1</source>
        <translation>zuständig %1</translation>
    </message>
    <message>
        <source>overdue, %1</source>
        <translation>überfällig, %1</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n Person</numerusform>
            <numerusform>%n Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2, %3 of %4 done</source>
        <translation>%1 %2, %3 von %4 erledigt</translation>
    </message>
    <message>
        <source>Success: </source>
        <translation>Erfolg: </translation>
    </message>
</context>
<context>
    <name>sextant::ChecklistView</name>
    <message>
        <source>Checklist</source>
        <translation>Checkliste</translation>
    </message>
    <message>
        <source>Arrows move, Space attests, Enter opens the evidence, A sets the owner, D marks as begun, W waives.</source>
        <translation>Pfeile bewegen, Leertaste bestätigt, Enter öffnet den Nachweis, A setzt die zuständige Person, D markiert als begonnen, W nimmt aus.</translation>
    </message>
</context>
<context>
    <name>sextant::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Type a command</source>
        <translation>Befehl eingeben</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>Gefundene Befehle</translation>
    </message>
</context>
<context>
    <name>sextant::CompareDetails</name>
    <message>
        <source>Select a row to see what its verdict rests on.</source>
        <translation>Zeile wählen, um zu sehen, worauf das Urteil beruht.</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>Überlagert</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Alignment of the baseline</source>
        <translation>Ausrichtung der Baseline</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Tageszeit</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>Verstrichen</translation>
    </message>
    <message>
        <source>Distribution, share of observations</source>
        <translation>Verteilung, Anteil der Beobachtungen</translation>
    </message>
    <message>
        <source>Why this verdict</source>
        <translation>Warum dieses Urteil</translation>
    </message>
    <message>
        <source>Resolved query</source>
        <translation>Aufgelöste Abfrage</translation>
    </message>
    <message>
        <source>Copy query</source>
        <translation>Abfrage kopieren</translation>
    </message>
    <message>
        <source>Open query</source>
        <translation>Abfrage öffnen</translation>
    </message>
    <message>
        <source>Current, %1 %2</source>
        <translation>Aktuell, %1 %2</translation>
    </message>
    <message>
        <source>%1, %2 %3</source>
        <translation>%1, %2 %3</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>Ziel %1</translation>
    </message>
    <message>
        <source>Quantile</source>
        <translation>Quantil</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Aktuell</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Versatz</translation>
    </message>
    <message>
        <source>No reason was recorded.</source>
        <translation>Kein Grund aufgezeichnet.</translation>
    </message>
    <message>
        <source>The baseline or the current window has no data for this KPI.</source>
        <translation>Die Baseline oder das aktuelle Fenster hat keine Daten für diesen KPI.</translation>
    </message>
    <message>
        <source>Target: %1</source>
        <translation>Ziel: %1</translation>
    </message>
    <message>
        <source>Method: %1</source>
        <translation>Methode: %1</translation>
    </message>
    <message>
        <source>smallest effect these data could show %1</source>
        <translation>kleinster nachweisbarer Effekt mit diesen Daten: %1</translation>
    </message>
    <message>
        <source>%1, coverage %2</source>
        <translation>%1, Abdeckung %2</translation>
    </message>
    <message>
        <source>%1 coverage %2</source>
        <translation>%1 Abdeckung %2</translation>
    </message>
    <message>
        <source>%1 observations</source>
        <translation>%1 Beobachtungen</translation>
    </message>
    <message>
        <source>p %1 after Holm</source>
        <translation>p %1 nach Holm</translation>
    </message>
    <message>
        <source>p %1</source>
        <translation>p %1</translation>
    </message>
</context>
<context>
    <name>sextant::ComparePage</name>
    <message>
        <source>No KPI has this verdict.</source>
        <translation>Kein KPI hat dieses Urteil.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Baselines</source>
        <translation>Baselines</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Worst first within each area</source>
        <translation>Schlechteste zuerst je Bereich</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>CSV-Export…</translation>
    </message>
    <message>
        <source>Freeze a baseline…</source>
        <translation>Baseline einfrieren…</translation>
    </message>
    <message>
        <source>The table was copied as Markdown.</source>
        <translation>Tabelle als Markdown kopiert.</translation>
    </message>
    <message>
        <source>Nothing was measured yet. The comparison appears with the first refresh.</source>
        <translation>Noch nichts gemessen. Der Vergleich erscheint mit der ersten Aktualisierung.</translation>
    </message>
    <message>
        <source>No baseline is in use. Choose one to see what changed.</source>
        <translation>Keine Baseline gewählt. Wählen Sie eine, um Änderungen zu sehen.</translation>
    </message>
    <message>
        <source>Choose a baseline</source>
        <translation>Baseline wählen</translation>
    </message>
    <message>
        <source>There is nothing to compare against. Freeze the current window; later windows are judged against it.</source>
        <translation>Es gibt nichts zum Vergleichen. Das aktuelle Fenster einfrieren; spätere Fenster werden daran gemessen.</translation>
    </message>
    <message>
        <source>Freeze a baseline</source>
        <translation>Baseline einfrieren</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 gegen %2</translation>
    </message>
    <message>
        <source>Freeze a second baseline first</source>
        <translation>Zuerst eine zweite Baseline einfrieren</translation>
    </message>
    <message>
        <source>Run against run</source>
        <translation>Lauf gegen Lauf</translation>
    </message>
    <message>
        <source>What else changed…</source>
        <translation>Was sonst anders ist…</translation>
    </message>
    <message>
        <source>Freeze a baseline from a file…</source>
        <translation>Baseline aus einer Datei einfrieren…</translation>
    </message>
</context>
<context>
    <name>sextant::CompareSummary</name>
    <message>
        <source>Two frozen runs, no live data</source>
        <translation>Zwei eingefrorene Läufe, keine Live-Daten</translation>
    </message>
    <message>
        <source>Back to the current window</source>
        <translation>Zurück zum aktuellen Fenster</translation>
    </message>
    <message>
        <source>Preliminary</source>
        <translation>Vorläufig</translation>
    </message>
    <message>
        <source>Overall %1</source>
        <translation>Gesamt %1</translation>
    </message>
    <message>
        <source>%1 against %2, %3, %4</source>
        <translation>%1 gegen %2, %3, %4</translation>
    </message>
</context>
<context>
    <name>sextant::ConnectionForm</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>Mehr Optionen</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose %1</source>
        <translation>%1 wählen</translation>
    </message>
    <message>
        <source>Fewer options</source>
        <translation>Weniger Optionen</translation>
    </message>
</context>
<context>
    <name>sextant::ConnectionPanel</name>
    <message>
        <source>Looks for</source>
        <translation>Sucht nach</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>%1 and %2 more; names can be matched in step 2</source>
        <translation>%1 und %2 weitere; Namen lassen sich in Schritt 2 zuordnen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Erneut testen</translation>
    </message>
    <message>
        <source>A successful test is needed to continue</source>
        <translation>Weiter geht es erst nach einem erfolgreichen Test</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Testing</source>
        <translation>Test läuft</translation>
    </message>
    <message>
        <source>Not tested</source>
        <translation>Nicht getestet</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindet</translation>
    </message>
    <message>
        <source>These numbers were recorded with the project. There is nothing to connect to and nothing to set up.</source>
        <translation>Diese Zahlen wurden mit dem Projekt aufgezeichnet. Es gibt nichts zu verbinden und nichts einzurichten.</translation>
    </message>
</context>
<context>
    <name>sextant::Credentials</name>
    <message>
        <source>Cannot read &quot;%1&quot;</source>
        <translation>„%1“ nicht lesbar</translation>
    </message>
    <message>
        <source>Check that the file exists and that you may read it.</source>
        <translation>Prüfen, ob die Datei existiert und lesbar ist.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is larger than a secret can be</source>
        <translation>„%1“ ist zu groß für ein Geheimnis</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not hold one secret</source>
        <translation>„%1“ enthält nicht genau ein Geheimnis</translation>
    </message>
    <message>
        <source>this line is not a usable header</source>
        <translation>diese Zeile ist kein nutzbarer Header</translation>
    </message>
    <message>
        <source>Write one &quot;Name: value&quot; a line.</source>
        <translation>Ein „Name: Wert“ je Zeile.</translation>
    </message>
    <message>
        <source>A client certificate and its key belong together</source>
        <translation>Client-Zertifikat und Schlüssel gehören zusammen</translation>
    </message>
    <message>
        <source>Give both files or none.</source>
        <translation>Beide Dateien oder keine angeben.</translation>
    </message>
    <message>
        <source>It must hold the secret on a single line.</source>
        <translation>Das Geheimnis muss dort in einer einzigen Zeile stehen.</translation>
    </message>
    <message>
        <source>A secret is named by its place, not written down</source>
        <translation>Ein Geheimnis wird über seinen Ort angegeben, nicht ausgeschrieben</translation>
    </message>
    <message>
        <source>Write file:PATH, env:NAME, keyring:NAME or session:NAME.</source>
        <translation>Angabe als file:PATH, env:NAME, keyring:NAME oder session:NAME.</translation>
    </message>
    <message>
        <source>The secret &quot;%1&quot; is not there</source>
        <translation>Das Geheimnis „%1“ ist nicht da</translation>
    </message>
    <message>
        <source>OAuth needs a client id and its secret</source>
        <translation>OAuth braucht eine Client-ID und ihr Geheimnis</translation>
    </message>
    <message>
        <source>Give both.</source>
        <translation>Beides angeben.</translation>
    </message>
    <message>
        <source>More than one way of signing in is given</source>
        <translation>Mehr als eine Art der Anmeldung angegeben</translation>
    </message>
    <message>
        <source>Choose a token, a user name or OAuth.</source>
        <translation>Token, Benutzername oder OAuth wählen.</translation>
    </message>
    <message>
        <source>A password is given without a user name</source>
        <translation>Ein Passwort ohne Benutzernamen angegeben</translation>
    </message>
    <message>
        <source>The address of the proxy holds a user name or a password</source>
        <translation>Die Adresse des Proxys enthält einen Benutzernamen oder ein Passwort</translation>
    </message>
    <message>
        <source>Leave it out of the address and give the user name and a password by reference.</source>
        <translation>Nicht in die Adresse schreiben; Benutzername angeben und das Passwort als Verweis.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the address of a proxy</source>
        <translation>„%1“ ist keine Proxy-Adresse</translation>
    </message>
    <message>
        <source>Write it like http://proxy:3128 or socks5://proxy:1080.</source>
        <translation>Schreibweise: http://proxy:3128 oder socks5://proxy:1080.</translation>
    </message>
    <message>
        <source>header</source>
        <translation>Header</translation>
    </message>
</context>
<context>
    <name>sextant::Dialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>sextant::DistributionView</name>
    <message>
        <source>Distribution</source>
        <translation>Verteilung</translation>
    </message>
</context>
<context>
    <name>sextant::EvidenceChip</name>
    <message>
        <source>Stale: %1</source>
        <translation>Veraltet: %1</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Gescheitert: %1</translation>
    </message>
</context>
<context>
    <name>sextant::ExemplarModel</name>
    <message>
        <source>At, %1</source>
        <translation>Um, %1</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Trace</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Reihe</translation>
    </message>
</context>
<context>
    <name>sextant::ExplorationList</name>
    <message>
        <source>Series</source>
        <translation>Reihe</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <source>q, adjusted</source>
        <translation>q, korrigiert</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <translation>%1, geändert</translation>
    </message>
    <message>
        <source>no bound</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>What else changed?</source>
        <translation>Was ist sonst anders?</translation>
    </message>
    <message>
        <source>Exploratory</source>
        <translation>Explorativ</translation>
    </message>
    <message>
        <source>Back to the comparison</source>
        <translation>Zurück zum Vergleich</translation>
    </message>
    <message>
        <source>Ask for every metric</source>
        <translation>Jede Metrik abfragen</translation>
    </message>
    <message>
        <source>Two queries a metric, at most 200 metrics a source.</source>
        <translation>Zwei Abfragen je Metrik, höchstens 200 Metriken je Quelle.</translation>
    </message>
    <message>
        <source>Series that changed</source>
        <translation>Geänderte Reihen</translation>
    </message>
    <message>
        <source>Comparing every series of both windows…</source>
        <translation>Alle Reihen beider Fenster werden verglichen…</translation>
    </message>
    <message>
        <source>%1 of %2 series changed.</source>
        <translation>%1 von %2 Reihen geändert.</translation>
    </message>
    <message>
        <source>About %1 of such finds are chance (Benjamini-Hochberg), so a find is a question for the next comparison, not a verdict.</source>
        <translation>Etwa %1 solcher Funde sind Zufall (Benjamini-Hochberg); ein Fund ist also eine Frage für den nächsten Vergleich, kein Urteil.</translation>
    </message>
    <message>
        <source>%1 metrics were not asked for.</source>
        <translation>%1 Metriken wurden nicht abgefragt.</translation>
    </message>
    <message>
        <source>%1 metrics gave no answer.</source>
        <translation>%1 Metriken gaben keine Antwort.</translation>
    </message>
</context>
<context>
    <name>sextant::FreezeDialog</name>
    <message>
        <source>Freeze this window as a baseline?</source>
        <translation>Dieses Fenster als Baseline einfrieren?</translation>
    </message>
    <message>
        <source>Its data are copied into the project and stay, whatever happens to the server.</source>
        <translation>Die Daten werden ins Projekt kopiert und bleiben dort, was auch mit dem Server geschieht.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Such as “before the cache”</source>
        <translation>Etwa „vor dem Cache“</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Build</translation>
    </message>
    <message>
        <source>What was running, such as 2026.3.1</source>
        <translation>Was lief, etwa 2026.3.1</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Einfrieren</translation>
    </message>
    <message>
        <source>Window: %1, %2</source>
        <translation>Fenster: %1, %2</translation>
    </message>
    <message>
        <source>Data: %1 of %2 KPIs</source>
        <translation>Daten: %1 von %2 KPIs</translation>
    </message>
    <message>
        <source>, the thinnest is %1 with %2&#xa0;% coverage</source>
        <translation>, am dünnsten %1 mit %2&#xa0;% Abdeckung</translation>
    </message>
    <message>
        <source>There is nothing to freeze in this window. Choose another window or connect a source.</source>
        <translation>In diesem Fenster gibt es nichts einzufrieren. Wählen Sie ein anderes oder verbinden Sie eine Quelle.</translation>
    </message>
    <message>
        <source>Left out, because their newest query failed: %1.</source>
        <translation>Ausgelassen, da die neueste Abfrage fehlschlug: %1.</translation>
    </message>
    <message>
        <source>The server said that data are missing for %1.</source>
        <translation>Der Server meldet fehlende Daten für %1.</translation>
    </message>
    <message>
        <source>Freeze partial data; the baseline says so</source>
        <translation>Teildaten einfrieren; die Baseline vermerkt es</translation>
    </message>
    <message>
        <source>Such as “pool 40, cache on”</source>
        <translation>Etwa „Pool 40, Cache an“</translation>
    </message>
    <message>
        <source>Such as “48 GB”</source>
        <translation>Etwa „48 GB“</translation>
    </message>
    <message>
        <source>Such as “production” or “k6 checkout, 300 users”</source>
        <translation>Etwa „Produktion“ oder „k6 Checkout, 300 Nutzer“</translation>
    </message>
    <message>
        <source>Such as “c6.2xlarge” or “mid-range phone”</source>
        <translation>Etwa „c6.2xlarge“ oder „Mittelklasse-Handy“</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Whether this is a busy period is being looked up…</source>
        <translation>Ob dies eine Hauptlastzeit ist, wird geprüft…</translation>
    </message>
</context>
<context>
    <name>sextant::GatePanel</name>
    <message>
        <source>Open: nothing measured here can decide it</source>
        <translation>Offen: Nichts hier Gemessenes kann es entscheiden</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>Ausgenommen</translation>
    </message>
    <message>
        <source>%1 of %2 items done</source>
        <translation>%1 von %2 Punkten erledigt</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>Gate</translation>
    </message>
    <message>
        <source>Gate %1</source>
        <translation>Gate %1</translation>
    </message>
    <message>
        <source>All met</source>
        <translation>Alle erfüllt</translation>
    </message>
    <message>
        <source>Criteria open</source>
        <translation>Kriterien offen</translation>
    </message>
    <message>
        <source>%1 of %2 criteria met</source>
        <translation>%1 von %2 Kriterien erfüllt</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
</context>
<context>
    <name>sextant::HistoryKeeper</name>
    <message>
        <source>Nothing was collected</source>
        <translation>Nichts wurde gesammelt</translation>
    </message>
    <message>
        <source>the project is read-only</source>
        <translation>das Projekt ist schreibgeschützt</translation>
    </message>
    <message>
        <source>save a copy and open that</source>
        <translation>eine Kopie speichern und diese öffnen</translation>
    </message>
    <message>
        <source>no KPI is bound to a live source</source>
        <translation>kein KPI ist einer Live-Quelle zugeordnet</translation>
    </message>
    <message>
        <source>connect a source on the page Sources</source>
        <translation>auf der Seite Quellen eine Quelle verbinden</translation>
    </message>
</context>
<context>
    <name>sextant::HistoryList</name>
    <message>
        <source>KPIs with a history</source>
        <translation>KPIs mit Historie</translation>
    </message>
</context>
<context>
    <name>sextant::HistoryPage</name>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>7 d</source>
        <translation>7 d</translation>
    </message>
    <message>
        <source>30 d</source>
        <translation>30 d</translation>
    </message>
    <message>
        <source>90 d</source>
        <translation>90 d</translation>
    </message>
    <message>
        <source>400 d</source>
        <translation>400 d</translation>
    </message>
    <message>
        <source>Collect…</source>
        <translation>Sammeln…</translation>
    </message>
    <message>
        <source>Ask the sources for the past they remember</source>
        <translation>Die Quellen nach der Vergangenheit fragen, die sie noch haben</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Keep…</source>
        <translation>Aufbewahren…</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Collecting…</source>
        <translation>Sammeln läuft…</translation>
    </message>
    <message>
        <source>Collecting, %1 of %2 KPIs</source>
        <translation>Sammeln läuft, %1 von %2 KPIs</translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation>Historie wird gelesen…</translation>
    </message>
    <message>
        <source>Nothing is stored of this window.</source>
        <translation>Von diesem Fenster ist nichts gespeichert.</translation>
    </message>
    <message>
        <source>Show 400 days</source>
        <translation>400 Tage zeigen</translation>
    </message>
    <message>
        <source>There is no history yet. It grows while the project is open, and the sources may remember more.</source>
        <translation>Noch keine Historie. Sie wächst, während das Projekt offen ist, und die Quellen haben vielleicht mehr.</translation>
    </message>
    <message>
        <source>Collect the last %1 days</source>
        <translation>Die letzten %1 Tage sammeln</translation>
    </message>
    <message>
        <source>%1, %2 values</source>
        <translation>%1, %2 Werte</translation>
    </message>
    <message>
        <source>, changes found without the weekly rhythm</source>
        <translation>, Änderungen ohne den Wochenrhythmus ermittelt</translation>
    </message>
    <message>
        <source>Changes %1</source>
        <translation>Änderungen %1</translation>
    </message>
    <message>
        <source>Alerts of all KPIs %1</source>
        <translation>Alarme aller KPIs %1</translation>
    </message>
    <message>
        <source>Error budgets %1</source>
        <translation>Fehlerbudgets %1</translation>
    </message>
    <message>
        <source>Lasting changes</source>
        <translation>Dauerhafte Änderungen</translation>
    </message>
    <message>
        <source>Regression alerts</source>
        <translation>Verschlechterungsalarme</translation>
    </message>
    <message>
        <source>Error budgets</source>
        <translation>Fehlerbudgets</translation>
    </message>
    <message>
        <source>No lasting change of level in this window.</source>
        <translation>Keine dauerhafte Niveauänderung in diesem Fenster.</translation>
    </message>
    <message>
        <source>Nothing got worse by 5 % and stayed so for 8 values.</source>
        <translation>Nichts wurde um 5 % schlechter und blieb es 8 Werte lang.</translation>
    </message>
    <message>
        <source>No KPI has an error budget: that takes a ratio with a target, or a percentile whose limit is an edge of its buckets.</source>
        <translation>Kein KPI hat ein Fehlerbudget: Nötig ist ein Anteil mit Ziel oder ein Perzentil, dessen Limit eine Grenze seiner Buckets ist.</translation>
    </message>
    <message>
        <source>The last %1</source>
        <translation>Die letzten %1</translation>
    </message>
</context>
<context>
    <name>sextant::Inflate</name>
    <message>
        <source>The decompressor did not start</source>
        <translation>Das Entpacken startete nicht</translation>
    </message>
    <message>
        <source>The unpacked answer is larger than %1 MB</source>
        <translation>Die entpackte Antwort ist größer als %1 MB</translation>
    </message>
    <message>
        <source>The packed answer is damaged</source>
        <translation>Die gepackte Antwort ist beschädigt</translation>
    </message>
    <message>
        <source>The packed answer ends early</source>
        <translation>Die gepackte Antwort endet zu früh</translation>
    </message>
</context>
<context>
    <name>sextant::ItemPanel</name>
    <message>
        <source>Met</source>
        <translation>Erfüllt</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Verfehlt</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>Unentschieden</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Keine Daten</translation>
    </message>
    <message>
        <source>Decided from data: %1.</source>
        <translation>Aus Daten entschieden: %1.</translation>
    </message>
    <message>
        <source>Proposed from data or attested: %1.</source>
        <translation>Aus Daten vorgeschlagen oder bestätigt: %1.</translation>
    </message>
    <message>
        <source>Attested by a person: %1.</source>
        <translation>Von einer Person bestätigt: %1.</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>Close the item, back to the gate</source>
        <translation>Punkt schließen, zurück zum Gate</translation>
    </message>
    <message>
        <source>Attest</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>Entfällt</translation>
    </message>
    <message>
        <source>Waive</source>
        <translation>Ausnehmen</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Noch niemand</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Fällig am</translation>
    </message>
    <message>
        <source>Year-month-day</source>
        <translation>Jahr-Monat-Tag</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>What was seen, where it is kept</source>
        <translation>Was zu sehen war, wo es liegt</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Success: %1</source>
        <translation>Erfolg: %1</translation>
    </message>
    <message>
        <source>Same as %1.</source>
        <translation>Gleich wie %1.</translation>
    </message>
    <message>
        <source>Line %1 of the workflow.</source>
        <translation>Zeile %1 des Workflows.</translation>
    </message>
    <message>
        <source>Attested by %1, %2.</source>
        <translation>Bestätigt von %1, %2.</translation>
    </message>
    <message>
        <source>Waived by %1 to %2: %3</source>
        <translation>Ausgenommen durch %1 bis %2: %3</translation>
    </message>
    <message>
        <source>The waiver by %1 ended on %2: %3</source>
        <translation>Die Ausnahme von %1 endete am %2: %3</translation>
    </message>
    <message>
        <source>Withdraw attestation</source>
        <translation>Bestätigung zurückziehen</translation>
    </message>
    <message>
        <source>Back to do</source>
        <translation>Zurück auf „Zu tun“</translation>
    </message>
    <message>
        <source>Applies again</source>
        <translation>Gilt wieder</translation>
    </message>
    <message>
        <source>Withdraw waiver</source>
        <translation>Ausnahme zurückziehen</translation>
    </message>
    <message>
        <source>Open Overview</source>
        <translation>Übersicht öffnen</translation>
    </message>
    <message>
        <source>Open Web Vitals</source>
        <translation>Web Vitals öffnen</translation>
    </message>
    <message>
        <source>Open Resources</source>
        <translation>Ressourcen öffnen</translation>
    </message>
    <message>
        <source>Open Compare</source>
        <translation>Vergleich öffnen</translation>
    </message>
    <message>
        <source>Open Reports</source>
        <translation>Berichte öffnen</translation>
    </message>
    <message>
        <source>Open Sources</source>
        <translation>Quellen öffnen</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>None yet. It appears by itself once there is something to judge.</source>
        <translation>Noch keiner. Er erscheint von selbst, sobald es etwas zu bewerten gibt.</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Abfrage</translation>
    </message>
</context>
<context>
    <name>sextant::Judge</name>
    <message>
        <source>%1 has no target.</source>
        <translation>%1 hat kein Ziel.</translation>
    </message>
    <message>
        <source>No metric gives this number. %1</source>
        <translation>Keine Metrik liefert diese Zahl. %1</translation>
    </message>
    <message>
        <source>There is no sample in the window.</source>
        <translation>Im Fenster ist kein Messwert.</translation>
    </message>
    <message>
        <source>The source answered with something that is not a finite number.</source>
        <translation>Die Quelle antwortete mit etwas, das keine endliche Zahl ist.</translation>
    </message>
    <message>
        <source>%1 is retired and browsers&apos; tools no longer report it; judge INP instead.</source>
        <translation>%1 ist abgelöst und wird von Browser-Werkzeugen nicht mehr gemeldet; stattdessen INP bewerten.</translation>
    </message>
    <message>
        <source>The newest refresh failed, this is the last good data: %1</source>
        <translation>Die letzte Aktualisierung schlug fehl, dies sind die letzten guten Daten: %1</translation>
    </message>
    <message>
        <source>The source says that data is missing.</source>
        <translation>Die Quelle meldet, dass Daten fehlen.</translation>
    </message>
    <message>
        <source>The source says that data is missing: %1</source>
        <translation>Die Quelle meldet, dass Daten fehlen: %1</translation>
    </message>
    <message>
        <source>The newest sample is %1 old; up to %2 is allowed.</source>
        <translation>Der neueste Messwert ist %1 alt; bis %2 ist erlaubt.</translation>
    </message>
    <message>
        <source>Only %1 of the window&apos;s steps have data; %2 are needed.</source>
        <translation>Nur %1 der Schritte im Fenster haben Daten; %2 sind nötig.</translation>
    </message>
    <message>
        <source>Samples in the window: %1; at least %2 are needed.</source>
        <translation>Messwerte im Fenster: %1; mindestens %2 sind nötig.</translation>
    </message>
    <message>
        <source>Page views measured: %1; at least %2 are needed.</source>
        <translation>Gemessene Seitenaufrufe: %1; mindestens %2 sind nötig.</translation>
    </message>
    <message>
        <source>The number of page views is not known; at least %1 are needed.</source>
        <translation>Die Zahl der Seitenaufrufe ist unbekannt; mindestens %1 sind nötig.</translation>
    </message>
    <message>
        <source>Another quantity stands in and cannot prove the target. %1</source>
        <translation>Ersatzweise dient eine andere Größe, die das Ziel nicht belegen kann. %1</translation>
    </message>
    <message>
        <source>%1 in this window, target %2: ordinary traffic below the limit proves nothing. Run a load test and choose its window.</source>
        <translation>%1 in diesem Fenster, Ziel %2: Normaler Verkehr unter dem Limit belegt nichts. Lasttest fahren und sein Fenster wählen.</translation>
    </message>
    <message>
        <source>%1 holds only while response time and errors stay within their limits in the same window.</source>
        <translation>%1 gilt nur, solange Antwortzeit und Fehler im selben Fenster in ihren Limits bleiben.</translation>
    </message>
    <message>
        <source>%1 is %2, target %3.</source>
        <translation>%1 liegt bei %2, Ziel %3.</translation>
    </message>
    <message>
        <source>%1 is exactly %2, and the target is strict: %3.</source>
        <translation>%1 ist genau %2, und das Ziel ist streng: %3.</translation>
    </message>
    <message>
        <source>%1 of the observations are at most %2; needed: %3 %4.</source>
        <translation>%1 der Beobachtungen liegen bei höchstens %2; nötig: %3 %4.</translation>
    </message>
    <message>
        <source>%1 lies between %2 and %3, target %4.</source>
        <translation>%1 liegt zwischen %2 und %3, Ziel %4.</translation>
    </message>
    <message>
        <source>%1 lies between %2 and %3, and the limit is in between: the buckets cannot tell. Add a bucket at %4.</source>
        <translation>%1 liegt zwischen %2 und %3, das Limit dazwischen: Die Buckets entscheiden es nicht. Bucket bei %4 ergänzen.</translation>
    </message>
    <message>
        <source>%1 is at least %2, the highest bound; what is above is not measured. Add higher buckets.</source>
        <translation>%1 ist mindestens %2, die höchste Grenze; darüber wird nicht gemessen. Höhere Buckets ergänzen.</translation>
    </message>
</context>
<context>
    <name>sextant::KpiCard</name>
    <message>
        <source>%1, query failed: %2</source>
        <translation>%1, Abfrage fehlgeschlagen: %2</translation>
    </message>
    <message>
        <source>No samples since %1</source>
        <translation>Keine Messwerte seit %1</translation>
    </message>
    <message>
        <source>No samples in this window</source>
        <translation>Keine Messwerte im Fenster</translation>
    </message>
    <message>
        <source>%1 old</source>
        <translation>%1 alt</translation>
    </message>
    <message>
        <source>last seen %1</source>
        <translation>zuletzt %1</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Edit query</source>
        <translation>Abfrage ändern</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Query failed</source>
        <translation>Abfragefehler</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Keine Daten</translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation>Nicht bewertet</translation>
    </message>
    <message>
        <source>Never counts as met</source>
        <translation>Zählt nie als erfüllt</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>eingefroren</translation>
    </message>
    <message>
        <source>query failed: %1</source>
        <translation>Abfrage fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Partial data</source>
        <translation>Teildaten</translation>
    </message>
</context>
<context>
    <name>sextant::KpiFetch</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The query gives %1 series where one is expected; the first one is used.</source>
        <translation>Die Abfrage liefert %1 Reihen statt einer; die erste wird verwendet.</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>The query gives native histograms, which are not numbers.</source>
        <translation>Die Abfrage liefert native Histogramme, das sind keine Zahlen.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Buckets</source>
        <translation>Buckets</translation>
    </message>
    <message>
        <source>The buckets have no usable bounds: is the label le kept by every rule on the way?</source>
        <translation>Die Buckets haben keine nutzbaren Grenzen: Behalten alle Regeln auf dem Weg das Label le?</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>the window is shorter than a step</source>
        <translation>das Fenster ist kürzer als ein Schritt</translation>
    </message>
    <message>
        <source>choose a longer window</source>
        <translation>längeres Fenster wählen</translation>
    </message>
    <message>
        <source>the binding has no query</source>
        <translation>die Zuordnung hat keine Abfrage</translation>
    </message>
    <message>
        <source>bind the KPI again</source>
        <translation>den KPI neu zuordnen</translation>
    </message>
    <message>
        <source>Buckets over time</source>
        <translation>Buckets im Zeitverlauf</translation>
    </message>
</context>
<context>
    <name>sextant::LocalhostSource</name>
    <message>
        <source>this machine</source>
        <translation>dieser Rechner</translation>
    </message>
    <message>
        <source>/proc/stat and /proc/meminfo cannot be read</source>
        <translation>/proc/stat und /proc/meminfo sind nicht lesbar</translation>
    </message>
    <message>
        <source>only Linux can be watched directly; elsewhere add a Prometheus source</source>
        <translation>nur Linux lässt sich direkt beobachten; sonst eine Prometheus-Quelle hinzufügen</translation>
    </message>
    <message>
        <source>interval</source>
        <translation>Intervall</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a usable interval</source>
        <translation>„%1“ ist kein nutzbares Intervall</translation>
    </message>
    <message>
        <source>choose 1s to 5m</source>
        <translation>1s bis 5m wählen</translation>
    </message>
</context>
<context>
    <name>sextant::MachineExpression</name>
    <message>
        <source>not understood at character %1</source>
        <translation>nicht verstanden ab Zeichen %1</translation>
    </message>
    <message>
        <source>write a metric name with labels, such as machine_cpu_busy_ratio{cpu=&quot;0&quot;}</source>
        <translation>einen Metriknamen mit Labels angeben, etwa machine_cpu_busy_ratio{cpu=&quot;0&quot;}</translation>
    </message>
</context>
<context>
    <name>sextant::MainWindow</name>
    <message>
        <source>No project</source>
        <translation>Kein Projekt</translation>
    </message>
    <message>
        <source>Sample data</source>
        <translation>Beispieldaten</translation>
    </message>
    <message>
        <source>Choose how to start</source>
        <translation>Start auswählen</translation>
    </message>
    <message>
        <source>10 s</source>
        <translation>10 s</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Sources</source>
        <translation>&amp;Quellen</translation>
    </message>
    <message>
        <source>Manage sources</source>
        <translation>Quellen verwalten</translation>
    </message>
    <message>
        <source>Freeze baseline…</source>
        <translation>Baseline einfrieren…</translation>
    </message>
    <message>
        <source>Choose baseline</source>
        <translation>Baseline wählen</translation>
    </message>
    <message>
        <source>&amp;Report</source>
        <translation>Be&amp;richt</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Präsentieren</translation>
    </message>
    <message>
        <source>Export PDF…</source>
        <translation>PDF-Export…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>About Sextant</source>
        <translation>Über Sextant</translation>
    </message>
    <message>
        <source>Sextant %1</source>
        <translation>Sextant %1</translation>
    </message>
    <message>
        <source>Performance work proved by live evidence. Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Performance-Arbeit, belegt durch Live-Daten. Freie Software unter der GNU General Public License, Version 3 oder neuer.</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Neues Projekt…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Kopie speichern…</translation>
    </message>
    <message>
        <source>Open the sample project</source>
        <translation>Beispielprojekt öffnen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Refresh now</source>
        <translation>Jetzt aktualisieren</translation>
    </message>
    <message>
        <source>Live or paused</source>
        <translation>Live oder Pause</translation>
    </message>
    <message>
        <source>Previous window</source>
        <translation>Voriges Fenster</translation>
    </message>
    <message>
        <source>Next window</source>
        <translation>Nächstes Fenster</translation>
    </message>
    <message>
        <source>Choose window</source>
        <translation>Fenster wählen</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Helles Design</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Dunkles Design</translation>
    </message>
    <message>
        <source>Theme of the desktop</source>
        <translation>Design des Desktops</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Sample project</source>
        <translation>Beispielprojekt</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Kopie speichern</translation>
    </message>
    <message>
        <source>Baseline %1</source>
        <translation>Baseline %1</translation>
    </message>
    <message>
        <source>Add a note at %1</source>
        <translation>Notiz zu %1 hinzufügen</translation>
    </message>
    <message>
        <source>It is drawn in the event lane of every chart.</source>
        <translation>Sie steht in der Ereigniszeile jedes Diagramms.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>Without a baseline</source>
        <translation>Ohne Baseline</translation>
    </message>
    <message>
        <source>Freeze this window…</source>
        <translation>Dieses Fenster einfrieren…</translation>
    </message>
    <message>
        <source>Export the assessment</source>
        <translation>Bewertung exportieren</translation>
    </message>
    <message>
        <source>Report exported</source>
        <translation>Bericht exportiert</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n page(s)</source>
        <translation>
            <numerusform>%1, %n Seite</numerusform>
            <numerusform>%1, %n Seiten</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Folder for the rules</source>
        <translation>Ordner für die Regeln</translation>
    </message>
    <message>
        <source>No rules can be made</source>
        <translation>Keine Regeln möglich</translation>
    </message>
    <message>
        <source>No KPI of this project is measured by a Prometheus server.</source>
        <translation>Kein KPI dieses Projekts wird von einem Prometheus-Server gemessen.</translation>
    </message>
    <message>
        <source>What has no rules, and why</source>
        <translation>Was keine Regeln hat und warum</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written</source>
        <translation>
            <numerusform>%n Datei geschrieben</numerusform>
            <numerusform>%n Dateien geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out:</source>
        <translation>Ausgelassen:</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Import rules as targets</source>
        <translation>Regeln als Ziele importieren</translation>
    </message>
    <message>
        <source>Rules and budgets (*.yml *.yaml *.json)</source>
        <translation>Regeln und Budgets (*.yml *.yaml *.json)</translation>
    </message>
    <message>
        <source>Line %1: %2 becomes %3 %4 %5%6</source>
        <translation>Zeile %1: %2 wird %3 %4 %5%6</translation>
    </message>
    <message>
        <source>, as before</source>
        <translation>, wie zuvor</translation>
    </message>
    <message>
        <source>Line %1: %2 is not imported: %3</source>
        <translation>Zeile %1: %2 wird nicht importiert: %3</translation>
    </message>
    <message>
        <source>Import targets from %1</source>
        <translation>Ziele aus %1 importieren</translation>
    </message>
    <message>
        <source>Nothing in it changes a target of this project.</source>
        <translation>Nichts darin ändert ein Ziel dieses Projekts.</translation>
    </message>
    <message>
        <source>Verdicts follow the new limits at once. Undo takes them back.</source>
        <translation>Urteile folgen den neuen Limits sofort. Rückgängig nimmt sie zurück.</translation>
    </message>
    <message>
        <source>What becomes a target</source>
        <translation>Was zum Ziel wird</translation>
    </message>
    <message numerus="yes">
        <source>Import %n target(s)</source>
        <translation>
            <numerusform>%n Ziel importieren</numerusform>
            <numerusform>%n Ziele importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 points collected</source>
        <translation>%1 Punkte gesammelt</translation>
    </message>
    <message>
        <source>Not everything answered (%1 failed). The first: %2</source>
        <translation>Nicht alles antwortete (%1 gescheitert). Zuerst: %2</translation>
    </message>
    <message>
        <source>Partial data…</source>
        <translation>Teildaten…</translation>
    </message>
    <message>
        <source>Export rules…</source>
        <translation>Regeln exportieren…</translation>
    </message>
    <message>
        <source>Import rules as targets…</source>
        <translation>Regeln als Ziele importieren…</translation>
    </message>
    <message>
        <source>Choose scope</source>
        <translation>Umfang wählen</translation>
    </message>
    <message>
        <source>The scope is fixed here</source>
        <translation>Der Umfang steht hier fest</translation>
    </message>
    <message>
        <source>Recorded data cannot be asked again for other labels.</source>
        <translation>Aufgezeichnete Daten lassen sich nicht nach anderen Labels fragen.</translation>
    </message>
    <message>
        <source>Look at everything</source>
        <translation>Alles betrachten</translation>
    </message>
    <message>
        <source>Look at %1</source>
        <translation>%1 betrachten</translation>
    </message>
    <message>
        <source>Freeze a baseline from a file</source>
        <translation>Baseline aus einer Datei einfrieren</translation>
    </message>
    <message>
        <source>Measurements: timestamp,metric,value (*.csv)</source>
        <translation>Messwerte: timestamp,metric,value (*.csv)</translation>
    </message>
    <message>
        <source>Whether this was a busy period cannot be told from a file.</source>
        <translation>Ob das eine belebte Zeit war, sagt eine Datei nicht.</translation>
    </message>
    <message>
        <source>Freeze a baseline from a file…</source>
        <translation>Baseline aus einer Datei einfrieren…</translation>
    </message>
</context>
<context>
    <name>sextant::MappingDialog</name>
    <message>
        <source>milliseconds</source>
        <translation>Millisekunden</translation>
    </message>
    <message>
        <source>microseconds</source>
        <translation>Mikrosekunden</translation>
    </message>
    <message>
        <source>nanoseconds</source>
        <translation>Nanosekunden</translation>
    </message>
    <message>
        <source>percent, 0 to 100</source>
        <translation>Prozent, 0 bis 100</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>ratio, 0 to 1</source>
        <translation>Anteil, 0 bis 1</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>Measure a KPI by your own query</source>
        <translation>KPI durch eigene Abfrage messen</translation>
    </message>
    <message>
        <source>Test it before saving: the number below is what the KPI would show.</source>
        <translation>Vor dem Speichern testen: Die Zahl unten würde der KPI zeigen.</translation>
    </message>
    <message>
        <source>Measured by</source>
        <translation>Gemessen durch</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Metrik</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Ausdruck</translation>
    </message>
    <message>
        <source>web_vitals_lcp_seconds</source>
        <translation>web_vitals_lcp_seconds</translation>
    </message>
    <message>
        <source>all series, or device=&quot;mobile&quot;, page=~&quot;/shop.*&quot;</source>
        <translation>alle Reihen, oder device=&quot;mobile&quot;, page=~&quot;/shop.*&quot;</translation>
    </message>
    <message>
        <source>KPI</source>
        <translation>KPI</translation>
    </message>
    <message>
        <source>Only where</source>
        <translation>Nur wo</translation>
    </message>
    <message>
        <source>Its numbers are</source>
        <translation>Ihre Zahlen sind</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Fragt…</translation>
    </message>
    <message>
        <source>Not tested yet.</source>
        <translation>Noch nicht getestet.</translation>
    </message>
    <message>
        <source>Write labels like device=&quot;mobile&quot;, separated by commas.</source>
        <translation>Labels schreiben wie device=&quot;mobile&quot;, durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>It answered without a number in this window. Check the metric and its labels.</source>
        <translation>Die Antwort hat in diesem Fenster keine Zahl. Metrik und Labels prüfen.</translation>
    </message>
    <message>
        <source>Value now: %1. Does this look right for %2?</source>
        <translation>Wert jetzt: %1. Passt das zu %2?</translation>
    </message>
    <message>
        <source>Choose the unit</source>
        <translation>Einheit wählen</translation>
    </message>
    <message>
        <source>Test it and choose the unit.</source>
        <translation>Testen und die Einheit wählen.</translation>
    </message>
    <message>
        <source>It answers %1. Choose the unit of this number.</source>
        <translation>Die Antwort ist %1. Einheit dieser Zahl wählen.</translation>
    </message>
    <message>
        <source>Its numbers were taken for %1: %2</source>
        <translation>Die Zahlen wurden als %1 gelesen: %2</translation>
    </message>
</context>
<context>
    <name>sextant::MetricHints</name>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>%1 is a gauge, and %2() takes every fall of it for a restart: the number means nothing. Use the value itself, avg_over_time() or deriv().</source>
        <translation>%1 ist ein Gauge, und %2() hält jeden Rückgang für einen Neustart: Die Zahl bedeutet nichts. Den Wert selbst, avg_over_time() oder deriv() verwenden.</translation>
    </message>
    <message>
        <source>%1 is a counter that only grows until the next restart: take rate(%1[5m]) or increase(%1[5m]).</source>
        <translation>%1 ist ein Zähler, der bis zum nächsten Neustart nur wächst: rate(%1[5m]) oder increase(%1[5m]) verwenden.</translation>
    </message>
    <message>
        <source>%1() of percentiles is no percentile, and those of a summary cannot be joined: look at them one by one.</source>
        <translation>%1() von Perzentilen ist kein Perzentil, und die einer Summary lassen sich nicht zusammenfassen: Betrachten Sie sie einzeln.</translation>
    </message>
    <message>
        <source>%1() takes a quantile from 0 to 1, so that 95 % is 0.95. With %2 the answer is infinite.</source>
        <translation>%1() erwartet ein Quantil von 0 bis 1, 95 % sind also 0.95. Mit %2 ist die Antwort unendlich.</translation>
    </message>
    <message>
        <source>%1() drops the bounds of the buckets, and without them there is no quantile: keep &quot;le&quot;, as in %1 by (le) (…).</source>
        <translation>%1() verwirft die Grenzen der Buckets, und ohne sie gibt es kein Quantil: Behalten Sie „le“, etwa %1 by (le) (…).</translation>
    </message>
    <message>
        <source>%1() of percentiles is no percentile: sum the buckets first, as in histogram_quantile(0.95, sum by (le) (…)).</source>
        <translation>%1() von Perzentilen ist kein Perzentil: Summieren Sie zuerst die Buckets, etwa histogram_quantile(0.95, sum by (le) (…)).</translation>
    </message>
</context>
<context>
    <name>sextant::NetError</name>
    <message>
        <source>No secure connection to %1</source>
        <translation>Keine sichere Verbindung zu %1</translation>
    </message>
    <message>
        <source>the handshake failed</source>
        <translation>der Handshake schlug fehl</translation>
    </message>
    <message>
        <source>Check that the server speaks https on this port and whether it asks for a client certificate.</source>
        <translation>Prüfen, ob der Server auf diesem Port https spricht und ob er ein Client-Zertifikat verlangt.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted</source>
        <translation>Dem Zertifikat von %1 wird nicht vertraut</translation>
    </message>
    <message>
        <source>No host of this name: %1</source>
        <translation>Kein Host dieses Namens: %1</translation>
    </message>
    <message>
        <source>Check the spelling and your DNS or VPN.</source>
        <translation>Schreibweise und DNS oder VPN prüfen.</translation>
    </message>
    <message>
        <source>Nothing listens at %1</source>
        <translation>Unter %1 lauscht nichts</translation>
    </message>
    <message>
        <source>connection refused</source>
        <translation>Verbindung abgelehnt</translation>
    </message>
    <message>
        <source>Check the port and that the server runs.</source>
        <translation>Port prüfen, und ob der Server läuft.</translation>
    </message>
    <message>
        <source>%1 did not answer in time</source>
        <translation>%1 antwortete nicht rechtzeitig</translation>
    </message>
    <message>
        <source>Ask for less or allow more time.</source>
        <translation>Weniger anfragen oder mehr Zeit geben.</translation>
    </message>
    <message>
        <source>The answer of %1 ended early</source>
        <translation>Die Antwort von %1 endete zu früh</translation>
    </message>
    <message>
        <source>the connection was lost</source>
        <translation>die Verbindung ging verloren</translation>
    </message>
    <message>
        <source>Try again; if it stays, look at the proxies in between.</source>
        <translation>Erneut versuchen; bleibt es so, die Proxys dazwischen prüfen.</translation>
    </message>
    <message>
        <source>%1 cannot be reached</source>
        <translation>%1 ist nicht erreichbar</translation>
    </message>
    <message>
        <source>no route or no network</source>
        <translation>keine Route oder kein Netz</translation>
    </message>
    <message>
        <source>Check your network or VPN.</source>
        <translation>Netzwerk oder VPN prüfen.</translation>
    </message>
    <message>
        <source>The connection to %1 was closed</source>
        <translation>Die Verbindung zu %1 wurde geschlossen</translation>
    </message>
    <message>
        <source>no answer was sent</source>
        <translation>es kam keine Antwort</translation>
    </message>
    <message>
        <source>Try again; a server that wants a client certificate, or another one, may close like this (--cert, --key).</source>
        <translation>Erneut versuchen; ein Server, der ein Client-Zertifikat oder ein anderes verlangt, schließt mitunter so (--cert, --key).</translation>
    </message>
    <message>
        <source>Try again; check that the port belongs to an HTTP server.</source>
        <translation>Erneut versuchen; prüfen, ob der Port zu einem HTTP-Server gehört.</translation>
    </message>
    <message>
        <source>If you trust it, name its PEM file as the authority of this source (--ca).</source>
        <translation>Bei Vertrauen die PEM-Datei als CA-Datei dieser Quelle angeben (--ca).</translation>
    </message>
    <message>
        <source>it is self-signed</source>
        <translation>es ist selbst signiert</translation>
    </message>
    <message>
        <source>the authority that signed it is not known here</source>
        <translation>die Zertifizierungsstelle, die es signierte, ist hier unbekannt</translation>
    </message>
    <message>
        <source>the authority that signed it is not known here: %1</source>
        <translation>die Zertifizierungsstelle, die es signierte, ist hier unbekannt: %1</translation>
    </message>
    <message>
        <source>Name the authority&apos;s PEM file for this source (--ca).</source>
        <translation>PEM-Datei der Zertifizierungsstelle für diese Quelle angeben (--ca).</translation>
    </message>
    <message>
        <source>it expired on %1</source>
        <translation>es ist am %1 abgelaufen</translation>
    </message>
    <message>
        <source>Have it renewed; check this machine&apos;s clock if the date looks right.</source>
        <translation>Erneuern lassen; die Uhr dieses Rechners prüfen, falls das Datum stimmt.</translation>
    </message>
    <message>
        <source>it is not valid before %1</source>
        <translation>es gilt nicht vor %1</translation>
    </message>
    <message>
        <source>Check this machine&apos;s clock.</source>
        <translation>Die Uhr dieses Rechners prüfen.</translation>
    </message>
    <message>
        <source>it is for another host: %1</source>
        <translation>es gilt für einen anderen Host: %1</translation>
    </message>
    <message>
        <source>Use a name of the certificate in the address, or have it corrected.</source>
        <translation>Einen Namen des Zertifikats in der Adresse verwenden oder es korrigieren lassen.</translation>
    </message>
    <message>
        <source>it was revoked</source>
        <translation>es wurde widerrufen</translation>
    </message>
    <message>
        <source>Have it replaced.</source>
        <translation>Ersetzen lassen.</translation>
    </message>
    <message>
        <source>Have the certificate corrected.</source>
        <translation>Zertifikat korrigieren lassen.</translation>
    </message>
    <message>
        <source>the server does not speak https on this port</source>
        <translation>der Server spricht auf diesem Port kein https</translation>
    </message>
    <message>
        <source>Write http:// in the address, or use the port that speaks https.</source>
        <translation>In der Adresse http:// schreiben oder den Port verwenden, der https spricht.</translation>
    </message>
    <message>
        <source>the server asks for a client certificate</source>
        <translation>der Server verlangt ein Client-Zertifikat</translation>
    </message>
    <message>
        <source>Give a client certificate and its key (--cert, --key).</source>
        <translation>Client-Zertifikat und Schlüssel angeben (--cert, --key).</translation>
    </message>
    <message>
        <source>the server does not accept the client certificate, or none was given</source>
        <translation>der Server akzeptiert das Client-Zertifikat nicht, oder es fehlt</translation>
    </message>
    <message>
        <source>Give a client certificate that its authority signed, and its key (--cert, --key).</source>
        <translation>Ein von seiner Zertifizierungsstelle signiertes Client-Zertifikat und den Schlüssel angeben (--cert, --key).</translation>
    </message>
    <message>
        <source>the server only speaks TLS versions that are no longer safe</source>
        <translation>der Server spricht nur TLS-Versionen, die nicht mehr sicher sind</translation>
    </message>
    <message>
        <source>Have TLS 1.2 or newer switched on there.</source>
        <translation>Dort TLS 1.2 oder neuer einschalten lassen.</translation>
    </message>
    <message>
        <source>The proxy on the way to %1 cannot be reached or does not let this through</source>
        <translation>Der Proxy auf dem Weg zu %1 ist nicht erreichbar oder lässt dies nicht durch</translation>
    </message>
    <message>
        <source>Check the proxy&apos;s address and login, or switch the proxy off for this source.</source>
        <translation>Adresse und Anmeldung des Proxys prüfen oder den Proxy für diese Quelle abschalten.</translation>
    </message>
    <message>
        <source>The proxy on the way to %1 refuses the login</source>
        <translation>Der Proxy auf dem Weg zu %1 lehnt die Anmeldung ab</translation>
    </message>
    <message>
        <source>Give the proxy&apos;s user name and its password by reference, or correct them.</source>
        <translation>Benutzername des Proxys und sein Passwort als Verweis angeben oder korrigieren.</translation>
    </message>
</context>
<context>
    <name>sextant::NetworkWorker</name>
    <message>
        <source>&quot;%1&quot; holds nothing usable in PEM form</source>
        <translation>„%1“ enthält nichts Nutzbares im PEM-Format</translation>
    </message>
    <message>
        <source>This address cannot be used</source>
        <translation>Diese Adresse ist nicht nutzbar</translation>
    </message>
    <message>
        <source>%1 did not answer within %2 s</source>
        <translation>%1 antwortete nicht innerhalb von %2 s</translation>
    </message>
    <message>
        <source>Ask for less or allow more time.</source>
        <translation>Weniger anfragen oder mehr Zeit geben.</translation>
    </message>
    <message>
        <source>%1 stopped in the middle of its answer</source>
        <translation>%1 brach mitten in der Antwort ab</translation>
    </message>
    <message>
        <source>%1 asked to be left alone for a while</source>
        <translation>%1 bittet um eine Pause</translation>
    </message>
    <message>
        <source>The answer is larger than %1 MB</source>
        <translation>Die Antwort ist größer als %1 MB</translation>
    </message>
    <message>
        <source>Ask for fewer series or a shorter time range.</source>
        <translation>Weniger Reihen oder kürzeren Zeitraum anfragen.</translation>
    </message>
    <message>
        <source>%1 sent %2 of %3 bytes</source>
        <translation>%1 sendete %2 von %3 Bytes</translation>
    </message>
    <message>
        <source>Try again; if it stays, look at the proxies in between.</source>
        <translation>Erneut versuchen; bleibt es so, die Proxys dazwischen prüfen.</translation>
    </message>
    <message>
        <source>%1 redirects to another server</source>
        <translation>%1 leitet auf einen anderen Server um</translation>
    </message>
    <message>
        <source>It was not followed, to keep your login safe. Behind a sign-in page give a token; else give the final address.</source>
        <translation>Zum Schutz Ihrer Anmeldung wurde nicht gefolgt. Geben Sie bei einer Anmeldeseite ein Token an, sonst die Zieladresse.</translation>
    </message>
    <message>
        <source>%1 redirects in circles</source>
        <translation>%1 leitet im Kreis um</translation>
    </message>
    <message>
        <source>The answer is packed in a way nobody asked for</source>
        <translation>Die Antwort ist auf eine Art gepackt, die niemand verlangt hat</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>The client key &quot;%1&quot; is encrypted</source>
        <translation>Der Client-Schlüssel „%1“ ist verschlüsselt</translation>
    </message>
    <message>
        <source>The passphrase does not open the client key &quot;%1&quot;</source>
        <translation>Die Passphrase öffnet den Client-Schlüssel „%1“ nicht</translation>
    </message>
    <message>
        <source>Give its passphrase by reference.</source>
        <translation>Die Passphrase als Verweis angeben.</translation>
    </message>
</context>
<context>
    <name>sextant::OAuthToken</name>
    <message>
        <source>No token was given</source>
        <translation>Es kam kein Token</translation>
    </message>
    <message>
        <source>Correct the scope.</source>
        <translation>Scope korrigieren.</translation>
    </message>
    <message>
        <source>Check the client id and its secret.</source>
        <translation>Client-ID und ihr Geheimnis prüfen.</translation>
    </message>
    <message>
        <source>Check that the address is that of the token endpoint.</source>
        <translation>Prüfen, ob die Adresse die des Token-Endpunkts ist.</translation>
    </message>
    <message>
        <source>the token is of the kind &quot;%1&quot;, not bearer</source>
        <translation>das Token ist von der Art „%1“, nicht bearer</translation>
    </message>
</context>
<context>
    <name>sextant::Overview</name>
    <message>
        <source>Response time</source>
        <translation>Antwortzeit</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <source>User experience</source>
        <translation>Nutzererlebnis</translation>
    </message>
    <message>
        <source>the baseline</source>
        <translation>die Baseline</translation>
    </message>
    <message>
        <source>Improved %1 against %2</source>
        <translation>Verbessert um %1 gegen %2</translation>
    </message>
    <message>
        <source>Regressed %1 against %2</source>
        <translation>Verschlechtert um %1 gegen %2</translation>
    </message>
    <message>
        <source>Nothing is measured here yet</source>
        <translation>Hier ist noch nichts gemessen</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 ist %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 is close to its limit</source>
        <translation>%1 liegt nahe am Limit</translation>
    </message>
    <message>
        <source>%1 is stale and not judged</source>
        <translation>%1 ist veraltet und nicht bewertet</translation>
    </message>
    <message>
        <source>%1 cannot be decided</source>
        <translation>%1 ist nicht entscheidbar</translation>
    </message>
    <message>
        <source>No data for any KPI</source>
        <translation>Keine Daten für irgendeinen KPI</translation>
    </message>
    <message numerus="yes">
        <source>%n targets without data</source>
        <translation>
            <numerusform>%n Ziel ohne Daten</numerusform>
            <numerusform>%n Ziele ohne Daten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be compared yet</source>
        <translation>%1 ist noch nicht vergleichbar</translation>
    </message>
    <message>
        <source>All targets met</source>
        <translation>Alle Ziele erfüllt</translation>
    </message>
    <message>
        <source>%1 %2, limit %3</source>
        <translation>%1 %2, Limit %3</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <translation>%1, %2.</translation>
    </message>
    <message>
        <source>%1, still %2.</source>
        <translation>%1, noch %2.</translation>
    </message>
    <message>
        <source>It is %1.</source>
        <translation>Liegt %1.</translation>
    </message>
    <message>
        <source>%1 %2, was %3</source>
        <translation>%1 %2, war %3</translation>
    </message>
    <message>
        <source>%1. %2.</source>
        <translation>%1. %2.</translation>
    </message>
    <message>
        <source>%1 cannot be judged</source>
        <translation>%1 ist nicht bewertbar</translation>
    </message>
    <message>
        <source>%1 is not answering</source>
        <translation>%1 antwortet nicht</translation>
    </message>
    <message>
        <source>Its values are the last ones known.</source>
        <translation>Die Werte sind die letzten bekannten.</translation>
    </message>
    <message>
        <source>%1 is stale, last sample %2 ago</source>
        <translation>%1 ist veraltet, letzter Messwert vor %2</translation>
    </message>
    <message>
        <source>Its values are shown but not judged.</source>
        <translation>Die Werte werden gezeigt, aber nicht bewertet.</translation>
    </message>
    <message numerus="yes">
        <source>%n targets have no data</source>
        <translation>
            <numerusform>%n Ziel hat keine Daten</numerusform>
            <numerusform>%n Ziele haben keine Daten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Match their metrics under Sources.</source>
        <translation>%1. Metriken unter Quellen zuordnen.</translation>
    </message>
    <message>
        <source>Missed: %1</source>
        <translation>Verfehlt: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n not judged</source>
        <translation>
            <numerusform>%n nicht bewertet</numerusform>
            <numerusform>%n nicht bewertet</numerusform>
        </translation>
    </message>
    <message>
        <source>Every target is met</source>
        <translation>Alle Ziele sind erfüllt</translation>
    </message>
    <message numerus="yes">
        <source>%n KPIs against %1</source>
        <translation>
            <numerusform>%n KPI gegen %1</numerusform>
            <numerusform>%n KPIs gegen %1</numerusform>
        </translation>
    </message>
    <message>
        <source>No targets defined</source>
        <translation>Keine Ziele definiert</translation>
    </message>
    <message>
        <source>No target can be judged yet</source>
        <translation>Noch ist kein Ziel bewertbar</translation>
    </message>
    <message>
        <source>%1 of %2 targets met</source>
        <translation>%1 von %2 Zielen erfüllt</translation>
    </message>
    <message>
        <source>, baseline %1</source>
        <translation>, Baseline %1</translation>
    </message>
    <message>
        <source>, %1 lower</source>
        <translation>, %1 niedriger</translation>
    </message>
    <message>
        <source>, %1 higher</source>
        <translation>, %1 höher</translation>
    </message>
    <message>
        <source>%1 refused the login, its refresh has stopped</source>
        <translation>%1 lehnte die Anmeldung ab, die Aktualisierung ist gestoppt</translation>
    </message>
    <message>
        <source>Mend the login under Sources, or press Retry.</source>
        <translation>Anmeldung unter Quellen korrigieren oder „Wiederholen“ drücken.</translation>
    </message>
</context>
<context>
    <name>sextant::OverviewPage</name>
    <message>
        <source>Nothing has been measured yet.</source>
        <translation>Noch nichts gemessen.</translation>
    </message>
    <message>
        <source>Open sources</source>
        <translation>Quellen öffnen</translation>
    </message>
    <message>
        <source>Main chart</source>
        <translation>Hauptdiagramm</translation>
    </message>
    <message>
        <source>Chart shows</source>
        <translation>Diagramm zeigt</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Linien</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Zu beachten</translation>
    </message>
    <message>
        <source>All in Compare</source>
        <translation>Alle im Vergleich</translation>
    </message>
    <message>
        <source>No series in this window</source>
        <translation>Keine Reihen in diesem Fenster</translation>
    </message>
</context>
<context>
    <name>sextant::PageBar</name>
    <message>
        <source>Current</source>
        <translation>Aktuell</translation>
    </message>
    <message>
        <source>vs</source>
        <translation>vs.</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Baseline</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisierung</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Präsentieren</translation>
    </message>
    <message>
        <source>Export PDF</source>
        <translation>PDF-Export</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Weitere Aktionen</translation>
    </message>
    <message>
        <source>Last 24 h</source>
        <translation>Letzte 24 h</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>wählen</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Live, %1</source>
        <translation>Live, %1</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Scope…</source>
        <translation>Umfang…</translation>
    </message>
    <message>
        <source>Baseline…</source>
        <translation>Baseline…</translation>
    </message>
</context>
<context>
    <name>sextant::PagePreview</name>
    <message>
        <source>Preview of the pages</source>
        <translation>Seitenvorschau</translation>
    </message>
    <message>
        <source>Pages: %1</source>
        <translation>Seiten: %1</translation>
    </message>
</context>
<context>
    <name>sextant::PartialDialog</name>
    <message>
        <source>Judge partial data?</source>
        <translation>Teildaten bewerten?</translation>
    </message>
    <message>
        <source>A server can say that some of its data are missing. Without your consent such data are shown, but never judged and never frozen.</source>
        <translation>Ein Server kann melden, dass ein Teil seiner Daten fehlt. Ohne Zustimmung werden solche Daten gezeigt, aber nie bewertet und nie eingefroren.</translation>
    </message>
    <message numerus="yes">
        <source>%n KPIs are partial now</source>
        <translation>
            <numerusform>%n KPI ist jetzt unvollständig</numerusform>
            <numerusform>%n KPIs sind jetzt unvollständig</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is partial now</source>
        <translation>Jetzt ist nichts unvollständig</translation>
    </message>
    <message>
        <source>Agreed: %1</source>
        <translation>Zugestimmt: %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>sextant::PhaseStrip</name>
    <message>
        <source>Phases</source>
        <translation>Phasen</translation>
    </message>
    <message>
        <source>%1, %2 of %3 done</source>
        <translation>%1, %2 von %3 erledigt</translation>
    </message>
    <message>
        <source>, days %1 to %2</source>
        <translation>, Tage %1 bis %2</translation>
    </message>
    <message>
        <source>, with failed items</source>
        <translation>, mit gescheiterten Punkten</translation>
    </message>
    <message>
        <source>, gate %1: all criteria met</source>
        <translation>, Gate %1: alle Kriterien erfüllt</translation>
    </message>
    <message>
        <source>, gate %1: criteria open</source>
        <translation>, Gate %1: Kriterien offen</translation>
    </message>
    <message>
        <source>Day %1</source>
        <translation>Tag %1</translation>
    </message>
    <message>
        <source>Days %1–%2</source>
        <translation>Tage %1–%2</translation>
    </message>
    <message>
        <source>%1, today</source>
        <translation>%1, heute</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
</context>
<context>
    <name>sextant::PresentationStrip</name>
    <message>
        <source>Slide %1 of %2, %3</source>
        <translation>Folie %1 von %2, %3</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>slide / slides</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Zu %1</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Pointer</source>
        <translation>Zeiger</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Einfrieren</translation>
    </message>
    <message>
        <source>Go live</source>
        <translation>Live gehen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>sextant::PresentationWindow</name>
    <message>
        <source>Presentation</source>
        <translation>Präsentation</translation>
    </message>
    <message>
        <source>Live, %1</source>
        <translation>Live, %1</translation>
    </message>
    <message>
        <source>Frozen at %1</source>
        <translation>Eingefroren um %1</translation>
    </message>
</context>
<context>
    <name>sextant::Prometheus</name>
    <message>
        <source>labels are not an object</source>
        <translation>Labels sind kein Objekt</translation>
    </message>
    <message>
        <source>a label is not text</source>
        <translation>ein Label ist kein Text</translation>
    </message>
    <message>
        <source>samples are not a list</source>
        <translation>Messwerte sind keine Liste</translation>
    </message>
    <message>
        <source>histograms are not a list</source>
        <translation>Histogramme sind keine Liste</translation>
    </message>
    <message>
        <source>&quot;data&quot; is not an object</source>
        <translation>„data“ ist kein Objekt</translation>
    </message>
    <message>
        <source>&quot;result&quot; is not a list</source>
        <translation>„result“ ist keine Liste</translation>
    </message>
    <message>
        <source>The answer holds more than %1 series</source>
        <translation>Die Antwort enthält mehr als %1 Reihen</translation>
    </message>
    <message>
        <source>Aggregate or filter in the query.</source>
        <translation>In der Abfrage aggregieren oder filtern.</translation>
    </message>
    <message>
        <source>samples out of order or doubled were put right</source>
        <translation>ungeordnete oder doppelte Messwerte wurden bereinigt</translation>
    </message>
    <message>
        <source>there is no &quot;resultType&quot;</source>
        <translation>„resultType“ fehlt</translation>
    </message>
    <message>
        <source>the result type &quot;%1&quot; is not supported</source>
        <translation>der Ergebnistyp „%1“ wird nicht unterstützt</translation>
    </message>
    <message>
        <source>the server says that some of its data is missing</source>
        <translation>der Server meldet, dass ein Teil seiner Daten fehlt</translation>
    </message>
    <message>
        <source>&quot;data&quot; is not a list</source>
        <translation>„data“ ist keine Liste</translation>
    </message>
    <message>
        <source>Choose a shorter time range.</source>
        <translation>Kürzeren Zeitraum wählen.</translation>
    </message>
    <message>
        <source>Choose a larger step or a shorter time range.</source>
        <translation>Größeren Schritt oder kürzeren Zeitraum wählen.</translation>
    </message>
    <message>
        <source>A limit of the server was hit: ask for fewer series or a shorter time range.</source>
        <translation>Ein Limit des Servers ist erreicht: weniger Reihen oder kürzeren Zeitraum anfragen.</translation>
    </message>
    <message>
        <source>Correct the query.</source>
        <translation>Abfrage korrigieren.</translation>
    </message>
    <message>
        <source>Ask for less or allow more time.</source>
        <translation>Weniger anfragen oder mehr Zeit geben.</translation>
    </message>
    <message>
        <source>Wait a moment before the next try.</source>
        <translation>Vor dem nächsten Versuch kurz warten.</translation>
    </message>
    <message>
        <source>Try again later; look at the server&apos;s log if it stays.</source>
        <translation>Später erneut versuchen; bleibt es so, das Log des Servers prüfen.</translation>
    </message>
    <message>
        <source>%1 asks for a tenant</source>
        <translation>%1 verlangt einen Tenant</translation>
    </message>
    <message>
        <source>Send the header X-Scope-OrgID: put it into a header file.</source>
        <translation>Header X-Scope-OrgID senden: in eine Header-Datei eintragen.</translation>
    </message>
    <message>
        <source>%1 refuses this login</source>
        <translation>%1 lehnt diese Anmeldung ab</translation>
    </message>
    <message>
        <source>Ask for the right to read its query API.</source>
        <translation>Das Recht erbitten, die Abfrage-API zu lesen.</translation>
    </message>
    <message>
        <source>%1 asks for a login</source>
        <translation>%1 verlangt eine Anmeldung</translation>
    </message>
    <message>
        <source>Give a token or a user name and password file, or correct them.</source>
        <translation>Token oder Benutzername mit Passwortdatei angeben oder korrigieren.</translation>
    </message>
    <message>
        <source>Check the address and the path in front of /api/v1.</source>
        <translation>Adresse und Pfad vor /api/v1 prüfen.</translation>
    </message>
    <message>
        <source>%1 shows a login page, not a Prometheus API</source>
        <translation>%1 zeigt eine Anmeldeseite, keine Prometheus-API</translation>
    </message>
    <message>
        <source>%1 shows a web page, not a Prometheus API</source>
        <translation>%1 zeigt eine Webseite, keine Prometheus-API</translation>
    </message>
    <message>
        <source>Give a login that the proxy in front of it accepts.</source>
        <translation>Eine Anmeldung angeben, die der vorgelagerte Proxy akzeptiert.</translation>
    </message>
    <message>
        <source>%1 is not a Prometheus API</source>
        <translation>%1 ist keine Prometheus-API</translation>
    </message>
    <message>
        <source>The server does not accept this query</source>
        <translation>Der Server akzeptiert diese Abfrage nicht</translation>
    </message>
    <message>
        <source>The query failed on the server</source>
        <translation>Die Abfrage schlug auf dem Server fehl</translation>
    </message>
    <message>
        <source>The query took the server too long</source>
        <translation>Die Abfrage dauerte dem Server zu lange</translation>
    </message>
    <message>
        <source>The server has too much to do</source>
        <translation>Der Server ist überlastet</translation>
    </message>
    <message>
        <source>The server could not answer</source>
        <translation>Der Server konnte nicht antworten</translation>
    </message>
    <message>
        <source>%1 speaks https</source>
        <translation>%1 spricht https</translation>
    </message>
    <message>
        <source>Write https:// in the address.</source>
        <translation>In der Adresse https:// schreiben.</translation>
    </message>
    <message>
        <source>The query is too long for %1</source>
        <translation>Die Abfrage ist zu lang für %1</translation>
    </message>
    <message>
        <source>Shorten the query.</source>
        <translation>Abfrage kürzen.</translation>
    </message>
    <message>
        <source>%1 has too much to do</source>
        <translation>%1 ist überlastet</translation>
    </message>
    <message>
        <source>%1 is starting</source>
        <translation>%1 startet</translation>
    </message>
    <message>
        <source>Wait until it is ready.</source>
        <translation>Warten, bis er bereit ist.</translation>
    </message>
    <message>
        <source>%1 sent an empty answer</source>
        <translation>%1 sendete eine leere Antwort</translation>
    </message>
    <message>
        <source>Try again; if it stays, look at the proxies in between.</source>
        <translation>Erneut versuchen; bleibt es so, die Proxys dazwischen prüfen.</translation>
    </message>
    <message>
        <source>%1 cannot answer now</source>
        <translation>%1 kann gerade nicht antworten</translation>
    </message>
    <message>
        <source>Try again later; look at the server or the proxy in front of it.</source>
        <translation>Später erneut versuchen; den Server oder den Proxy davor prüfen.</translation>
    </message>
    <message>
        <source>The query is empty</source>
        <translation>Die Abfrage ist leer</translation>
    </message>
    <message>
        <source>The deadline must be between 0 and 86400 seconds</source>
        <translation>Die Frist muss zwischen 0 und 86400 Sekunden liegen</translation>
    </message>
    <message>
        <source>The time range ends before it starts</source>
        <translation>Der Zeitraum endet vor seinem Anfang</translation>
    </message>
    <message>
        <source>The range has %1 steps, more than can be drawn or kept</source>
        <translation>Der Zeitraum hat %1 Schritte, mehr als sich zeichnen oder halten lassen</translation>
    </message>
    <message>
        <source>The answer ends early</source>
        <translation>Die Antwort endet zu früh</translation>
    </message>
    <message>
        <source>The answer is not valid JSON</source>
        <translation>Die Antwort ist kein gültiges JSON</translation>
    </message>
    <message>
        <source>The answer is empty</source>
        <translation>Die Antwort ist leer</translation>
    </message>
    <message>
        <source>invalid characters in the answer were replaced</source>
        <translation>ungültige Zeichen in der Antwort wurden ersetzt</translation>
    </message>
    <message>
        <source>the JSON is not an object</source>
        <translation>das JSON ist kein Objekt</translation>
    </message>
    <message>
        <source>there is more after the end of the JSON</source>
        <translation>nach dem Ende des JSON folgt noch etwas</translation>
    </message>
    <message>
        <source>there is no &quot;status&quot;</source>
        <translation>„status“ fehlt</translation>
    </message>
    <message>
        <source>The answer is not one of a Prometheus API</source>
        <translation>Die Antwort stammt nicht von einer Prometheus-API</translation>
    </message>
    <message>
        <source>it holds &quot;result&quot; twice</source>
        <translation>sie enthält „result“ zweimal</translation>
    </message>
    <message>
        <source>An agent only forwards what it scrapes: give the address of the server it writes to.</source>
        <translation>Ein Agent leitet nur weiter, was er abruft: Adresse des Servers angeben, an den er schreibt.</translation>
    </message>
    <message>
        <source>it holds &quot;data&quot; twice</source>
        <translation>sie enthält „data“ zweimal</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>sie ist leer</translation>
    </message>
    <message>
        <source>it does not say a version</source>
        <translation>sie nennt keine Version</translation>
    </message>
    <message>
        <source>a sample is not a pair of time and value</source>
        <translation>ein Messwert ist kein Paar aus Zeit und Wert</translation>
    </message>
    <message>
        <source>a sample holds something that is not a number</source>
        <translation>ein Messwert enthält etwas, das keine Zahl ist</translation>
    </message>
    <message>
        <source>a sample lies outside the years 1970 to 9999; are its times milliseconds?</source>
        <translation>ein Messwert liegt außerhalb der Jahre 1970 bis 9999; sind die Zeiten Millisekunden?</translation>
    </message>
    <message>
        <source>The Alertmanager at %1 did not answer. %2</source>
        <translation>Der Alertmanager unter %1 antwortete nicht. %2</translation>
    </message>
    <message>
        <source>The server does not say which Alertmanagers it tells. %1</source>
        <translation>Der Server nennt nicht, welche Alertmanager er benachrichtigt. %1</translation>
    </message>
    <message>
        <source>an exemplar has no number or no time</source>
        <translation>ein Exemplar hat keine Zahl oder keine Zeit</translation>
    </message>
</context>
<context>
    <name>sextant::QueryConsole</name>
    <message>
        <source>The answer has no series</source>
        <translation>Die Antwort hat keine Reihen</translation>
    </message>
    <message>
        <source>Query console</source>
        <translation>Abfragekonsole</translation>
    </message>
    <message>
        <source>Expression, such as rate(http_requests_total[5m])</source>
        <translation>Ausdruck, etwa rate(http_requests_total[5m])</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Ausdruck</translation>
    </message>
    <message>
        <source>Kind of query</source>
        <translation>Art der Abfrage</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Instant</source>
        <translation>Zeitpunkt</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Nothing was asked yet.</source>
        <translation>Noch nichts abgefragt.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Abfrage läuft…</translation>
    </message>
    <message>
        <source>The server does not understand this expression</source>
        <translation>Der Server versteht diesen Ausdruck nicht</translation>
    </message>
    <message>
        <source>The query failed</source>
        <translation>Die Abfrage schlug fehl</translation>
    </message>
    <message>
        <source>%1 series</source>
        <translation>%1 Reihen</translation>
    </message>
    <message>
        <source>%1 samples</source>
        <translation>%1 Messwerte</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>partial: data are missing</source>
        <translation>unvollständig: Daten fehlen</translation>
    </message>
    <message>
        <source>Use for KPI…</source>
        <translation>Für KPI verwenden…</translation>
    </message>
    <message>
        <source>%1 of %2 drawn, all in the table</source>
        <translation>%1 von %2 gezeichnet, alle in der Tabelle</translation>
    </message>
    <message>
        <source>Exemplars</source>
        <translation>Exemplare</translation>
    </message>
    <message>
        <source>Copy trace id</source>
        <translation>Trace-ID kopieren</translation>
    </message>
    <message>
        <source>The exemplars could not be had</source>
        <translation>Die Exemplare waren nicht abrufbar</translation>
    </message>
    <message>
        <source>These series have no exemplars in this window. Services send them with a trace id, and the server has to keep them.</source>
        <translation>Diese Reihen haben in diesem Fenster keine Exemplare. Dienste senden sie mit einer Trace-ID, und der Server muss sie aufbewahren.</translation>
    </message>
    <message>
        <source>Exemplars: %1</source>
        <translation>Exemplare: %1</translation>
    </message>
</context>
<context>
    <name>sextant::ReadingText</name>
    <message>
        <source>%1 headroom</source>
        <translation>%1 Reserve</translation>
    </message>
    <message>
        <source>exactly at the limit</source>
        <translation>genau am Limit</translation>
    </message>
    <message>
        <source>%1 over limit</source>
        <translation>%1 über Limit</translation>
    </message>
    <message>
        <source>%1 below limit</source>
        <translation>%1 unter Limit</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>zuvor %1</translation>
    </message>
    <message>
        <source>95 % CI %1 to %2</source>
        <translation>95-%-KI %1 bis %2</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>%1 below baseline %2</source>
        <translation>%1 unter Baseline %2</translation>
    </message>
    <message>
        <source>%1 above baseline %2</source>
        <translation>%1 über Baseline %2</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>Ziel %1</translation>
    </message>
    <message>
        <source>Target met</source>
        <translation>Ziel erfüllt</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>Knapp erfüllt</translation>
    </message>
    <message>
        <source>Target missed</source>
        <translation>Ziel verfehlt</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>Unentschieden</translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation>Nicht bewertet</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Keine Daten</translation>
    </message>
    <message>
        <source>No target</source>
        <translation>Kein Ziel</translation>
    </message>
    <message>
        <source>Improved</source>
        <translation>Verbessert</translation>
    </message>
    <message>
        <source>Regressed</source>
        <translation>Verschlechtert</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Inconclusive</source>
        <translation>Unentschieden</translation>
    </message>
    <message>
        <source>%1 over %2</source>
        <translation>%1 über %2</translation>
    </message>
    <message>
        <source>Target %1</source>
        <translation>Ziel %1</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>h</source>
        <translation>h</translation>
    </message>
    <message>
        <source>d</source>
        <translation>d</translation>
    </message>
</context>
<context>
    <name>sextant::Readout</name>
    <message>
        <source>%1, %2 step</source>
        <translation>%1, Schritt %2</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Chart over %1</source>
        <translation>Diagramm über %1</translation>
    </message>
    <message>
        <source>%1 from %2 to %3, last %4</source>
        <translation>%1 von %2 bis %3, zuletzt %4</translation>
    </message>
    <message numerus="yes">
        <source>%n gaps</source>
        <translation>
            <numerusform>%n Lücke</numerusform>
            <numerusform>%n Lücken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sextant::ReportsPage</name>
    <message>
        <source>There is nothing to report yet.</source>
        <translation>Noch gibt es nichts zu berichten.</translation>
    </message>
    <message>
        <source>Connect a source</source>
        <translation>Quelle verbinden</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>Sections of the report</source>
        <translation>Abschnitte des Berichts</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Export PDF</source>
        <translation>PDF-Export</translation>
    </message>
    <message>
        <source>Nothing: every section is filled.</source>
        <translation>Nichts: Alle Abschnitte sind gefüllt.</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Page %1 of %2, %3</source>
        <translation>Seite %1 von %2, %3</translation>
    </message>
</context>
<context>
    <name>sextant::ResourceReadout</name>
    <message>
        <source>At %1</source>
        <translation>Um %1</translation>
    </message>
    <message>
        <source>Newest, %1</source>
        <translation>Neuester, %1</translation>
    </message>
    <message>
        <source>max %1</source>
        <translation>max. %1</translation>
    </message>
    <message>
        <source>%1 %2, </source>
        <translation>%1 %2, </translation>
    </message>
</context>
<context>
    <name>sextant::ResourceRows</name>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Durchschnitt</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>Spitze</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disk</translation>
    </message>
    <message>
        <source>Await p95</source>
        <translation>Wartezeit p95</translation>
    </message>
    <message>
        <source>Busy p95</source>
        <translation>Auslastung p95</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Egress</source>
        <translation>Ausgehend</translation>
    </message>
    <message>
        <source>Link use p95</source>
        <translation>Linklast p95</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>max %1</source>
        <translation>max. %1</translation>
    </message>
    <message numerus="yes">
        <source>%n instances</source>
        <translation>
            <numerusform>%n Instanz</numerusform>
            <numerusform>%n Instanzen</numerusform>
        </translation>
    </message>
    <message>
        <source>avg %1</source>
        <translation>Ø %1</translation>
    </message>
</context>
<context>
    <name>sextant::ResourceTable</name>
    <message>
        <source>%1, table</source>
        <translation>%1, Tabelle</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Aktuell</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keins</translation>
    </message>
</context>
<context>
    <name>sextant::ResourcesPage</name>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Baseline, middle 80 %</source>
        <translation>Baseline, mittlere 80 %</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Baseline</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Durchschnitt</translation>
    </message>
    <message>
        <source>No resource is measured yet.</source>
        <translation>Noch keine Ressource gemessen.</translation>
    </message>
    <message>
        <source>Open sources</source>
        <translation>Quellen öffnen</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Linien</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>Pool</translation>
    </message>
    <message>
        <source>By instance</source>
        <translation>Je Instanz</translation>
    </message>
    <message>
        <source>Crosshair synced</source>
        <translation>Fadenkreuz synchron</translation>
    </message>
</context>
<context>
    <name>sextant::ResultBox</name>
    <message>
        <source>%1 metrics</source>
        <translation>%1 Metriken</translation>
    </message>
    <message>
        <source>No known exporter</source>
        <translation>Kein bekannter Exporter</translation>
    </message>
    <message>
        <source>Exporters: %1</source>
        <translation>Exporter: %1</translation>
    </message>
    <message>
        <source>%1 of %2 KPIs can be measured</source>
        <translation>%1 von %2 KPIs messbar</translation>
    </message>
    <message>
        <source>The clock of the server differs by %1 s</source>
        <translation>Die Uhr des Servers weicht um %1 s ab</translation>
    </message>
    <message>
        <source>It has alerts and no metrics</source>
        <translation>Die Quelle hat Alarme und keine Metriken</translation>
    </message>
</context>
<context>
    <name>sextant::ResultModel</name>
    <message>
        <source>native histogram</source>
        <translation>natives Histogramm</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Reihe</translation>
    </message>
    <message>
        <source>Newest value</source>
        <translation>Neuester Wert</translation>
    </message>
    <message>
        <source>At, %1</source>
        <translation>Um, %1</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Messwerte</translation>
    </message>
</context>
<context>
    <name>sextant::RetentionDialog</name>
    <message>
        <source>How long history is kept</source>
        <translation>Wie lange Historie aufbewahrt wird</translation>
    </message>
    <message>
        <source>Longer spans are made from finer ones, so the past stays visible in less detail. What is older is deleted when new points are written.</source>
        <translation>Längere Spannen entstehen aus feineren, so bleibt die Vergangenheit mit weniger Details sichtbar. Älteres wird gelöscht, wenn neue Punkte geschrieben werden.</translation>
    </message>
    <message>
        <source>Points as they came</source>
        <translation>Punkte wie geliefert</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Hours, with buckets</source>
        <translation>Stunden, mit Buckets</translation>
    </message>
    <message>
        <source>Days, with buckets</source>
        <translation>Tage, mit Buckets</translation>
    </message>
    <message>
        <source>%1 stored</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>Keep it so</source>
        <translation>So aufbewahren</translation>
    </message>
</context>
<context>
    <name>sextant::ScopeDialog</name>
    <message>
        <source>Job</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>Instanz</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>Namespace</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>What the KPIs are about</source>
        <translation>Wovon die KPIs handeln</translation>
    </message>
    <message>
        <source>Every KPI found in a source counts only series with these labels; what has no such label becomes missing. Queries of your own stay as they are.</source>
        <translation>Jeder in einer Quelle gefundene KPI zählt nur Reihen mit diesen Labels; was kein solches Label hat, fehlt dann. Eigene Abfragen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>all, a value, or ~ and a pattern</source>
        <translation>alle, ein Wert, oder ~ und ein Muster</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
</context>
<context>
    <name>sextant::SecretDialog</name>
    <message>
        <source>A secret is needed</source>
        <translation>Ein Geheimnis wird gebraucht</translation>
    </message>
    <message>
        <source>%1 signs in with “%2”. %3</source>
        <translation>%1 meldet sich mit „%2“ an. %3</translation>
    </message>
    <message>
        <source>Password or token</source>
        <translation>Passwort oder Token</translation>
    </message>
    <message>
        <source>Keep it in the keyring</source>
        <translation>Im Schlüsselbund behalten</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
</context>
<context>
    <name>sextant::SecretField</name>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Keyring</source>
        <translation>Schlüsselbund</translation>
    </message>
    <message>
        <source>This session</source>
        <translation>Diese Sitzung</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>Variable</translation>
    </message>
    <message>
        <source>Where the secret is: %1</source>
        <translation>Wo das Geheimnis liegt: %1</translation>
    </message>
    <message>
        <source>Choose %1</source>
        <translation>%1 wählen</translation>
    </message>
    <message>
        <source>Typed once, kept in the desktop&apos;s keyring</source>
        <translation>Einmal eingegeben, im Schlüsselbund behalten</translation>
    </message>
    <message>
        <source>In the keyring; type to replace it</source>
        <translation>Im Schlüsselbund; Eingabe ersetzt es</translation>
    </message>
    <message>
        <source>Asked for again each time Sextant starts</source>
        <translation>Wird bei jedem Start erfragt</translation>
    </message>
    <message>
        <source>Asked for each session; type to enter it now</source>
        <translation>Wird je Sitzung erfragt; jetzt eingeben</translation>
    </message>
    <message>
        <source>Path of the file that holds only the secret</source>
        <translation>Pfad der Datei, die nur das Geheimnis enthält</translation>
    </message>
    <message>
        <source>Name of the environment variable</source>
        <translation>Name der Umgebungsvariable</translation>
    </message>
</context>
<context>
    <name>sextant::SegmentedControl</name>
    <message>
        <source>%1, selected</source>
        <translation>%1, ausgewählt</translation>
    </message>
</context>
<context>
    <name>sextant::Session</name>
    <message>
        <source>undone: %1</source>
        <translation>rückgängig: %1</translation>
    </message>
    <message>
        <source>Compare without a baseline</source>
        <translation>Ohne Baseline vergleichen</translation>
    </message>
    <message>
        <source>Compare with baseline %1</source>
        <translation>Mit Baseline %1 vergleichen</translation>
    </message>
    <message>
        <source>nothing to freeze yet</source>
        <translation>noch nichts einzufrieren</translation>
    </message>
    <message>
        <source>wait for the first refresh</source>
        <translation>auf die erste Aktualisierung warten</translation>
    </message>
    <message>
        <source>Delete baseline %1</source>
        <translation>Baseline %1 löschen</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>there is no source &quot;%1&quot;</source>
        <translation>es gibt keine Quelle „%1“</translation>
    </message>
    <message>
        <source>Accept partial data of %1</source>
        <translation>Teildaten von %1 akzeptieren</translation>
    </message>
    <message>
        <source>Refuse partial data of %1</source>
        <translation>Teildaten von %1 ablehnen</translation>
    </message>
    <message>
        <source>Keep history: %1</source>
        <translation>Historie aufbewahren: %1</translation>
    </message>
    <message>
        <source>one of the baselines is gone</source>
        <translation>eine der Baselines ist nicht mehr da</translation>
    </message>
    <message numerus="yes">
        <source>Import %n target(s)</source>
        <translation>
            <numerusform>%n Ziel importieren</numerusform>
            <numerusform>%n Ziele importieren</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sextant::Sidebar</name>
    <message>
        <source>Phases</source>
        <translation>Phasen</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Connect a source to begin.</source>
        <translation>Zum Start eine Quelle verbinden.</translation>
    </message>
</context>
<context>
    <name>sextant::SignIn</name>
    <message>
        <source>There is no place to look for &quot;%1&quot;</source>
        <translation>Es gibt keinen Ort, um „%1“ zu suchen</translation>
    </message>
    <message>
        <source>Signing in at %1 failed: %2</source>
        <translation>Die Anmeldung bei %1 schlug fehl: %2</translation>
    </message>
    <message>
        <source>%1 refuses the token that %2 gave</source>
        <translation>%1 lehnt das Token ab, das %2 ausgab</translation>
    </message>
    <message>
        <source>Check the scope and that both belong together.</source>
        <translation>Scope prüfen und ob beide zusammengehören.</translation>
    </message>
</context>
<context>
    <name>sextant::SlideView</name>
    <message>
        <source>No slide</source>
        <translation>Keine Folie</translation>
    </message>
</context>
<context>
    <name>sextant::SourceIntents</name>
    <message numerus="yes">
        <source>The query gives %n series</source>
        <translation>
            <numerusform>Die Abfrage liefert %n Reihe</numerusform>
            <numerusform>Die Abfrage liefert %n Reihen</numerusform>
        </translation>
    </message>
    <message>
        <source>Wrap it in sum(), avg() or max(), or choose labels, so that one is left.</source>
        <translation>In sum(), avg() oder max() fassen oder Labels wählen, sodass eine bleibt.</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>no number in this window</source>
        <translation>keine Zahl in diesem Fenster</translation>
    </message>
    <message>
        <source>This source has no alerts</source>
        <translation>Diese Quelle hat keine Alarme</translation>
    </message>
    <message>
        <source>This source has no exemplars</source>
        <translation>Diese Quelle hat keine Exemplare</translation>
    </message>
</context>
<context>
    <name>sextant::SourceList</name>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
</context>
<context>
    <name>sextant::Sources</name>
    <message>
        <source>Header file</source>
        <translation>Header-Datei</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>Client-Zertifikat</translation>
    </message>
    <message>
        <source>Client key</source>
        <translation>Client-Schlüssel</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Prometheus, VictoriaMetrics, Thanos or Mimir</source>
        <translation>Prometheus, VictoriaMetrics, Thanos oder Mimir</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Intervall</translation>
    </message>
    <message>
        <source>Time between two samples, from 1 s to 5 min.</source>
        <translation>Zeit zwischen zwei Messwerten, 1 s bis 5 min.</translation>
    </message>
    <message>
        <source>There is no kind of source called &quot;%1&quot;</source>
        <translation>Es gibt keine Art Quelle namens „%1“</translation>
    </message>
    <message>
        <source>PEM file</source>
        <translation>PEM-Datei</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>User and password</source>
        <translation>Benutzer und Passwort</translation>
    </message>
    <message>
        <source>Bearer token</source>
        <translation>Bearer-Token</translation>
    </message>
    <message>
        <source>OAuth2 client</source>
        <translation>OAuth2-Client</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Token endpoint</source>
        <translation>Token-Endpunkt</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Client-Geheimnis</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Scope</translation>
    </message>
    <message>
        <source>Empty, or what the endpoint asks for</source>
        <translation>Leer oder was der Endpunkt verlangt</translation>
    </message>
    <message>
        <source>Query timeout</source>
        <translation>Abfrage-Timeout</translation>
    </message>
    <message>
        <source>for the whole answer</source>
        <translation>für die ganze Antwort</translation>
    </message>
    <message>
        <source>Extra headers</source>
        <translation>Zusatz-Header</translation>
    </message>
    <message>
        <source>X-Scope-OrgID: team, one a line; secret values as env:NAME or file:PATH</source>
        <translation>X-Scope-OrgID: team, einer je Zeile; geheime Werte als env:NAME oder file:PATH</translation>
    </message>
    <message>
        <source>File with one “Name: value” a line</source>
        <translation>Datei mit einem „Name: Wert“ je Zeile</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>CA-Datei</translation>
    </message>
    <message>
        <source>System certificates, or a PEM file</source>
        <translation>Systemzertifikate oder eine PEM-Datei</translation>
    </message>
    <message>
        <source>Key passphrase</source>
        <translation>Passphrase des Schlüssels</translation>
    </message>
    <message>
        <source>Only for an encrypted key</source>
        <translation>Nur für verschlüsselte Schlüssel</translation>
    </message>
    <message>
        <source>Direct</source>
        <translation>Direkt</translation>
    </message>
    <message>
        <source>As the system says</source>
        <translation>Wie im System</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>Dieser</translation>
    </message>
    <message>
        <source>Proxy address</source>
        <translation>Proxy-Adresse</translation>
    </message>
    <message>
        <source>Proxy user</source>
        <translation>Proxy-Benutzer</translation>
    </message>
    <message>
        <source>Only if the proxy asks for a login</source>
        <translation>Nur, wenn der Proxy eine Anmeldung verlangt</translation>
    </message>
    <message>
        <source>Proxy password</source>
        <translation>Proxy-Passwort</translation>
    </message>
    <message>
        <source>Alertmanager</source>
        <translation>Alertmanager</translation>
    </message>
</context>
<context>
    <name>sextant::SourcesPage</name>
    <message>
        <source>No source is connected. Sextant reads metrics from a Prometheus server or from this machine.</source>
        <translation>Keine Quelle verbunden. Sextant liest Metriken von einem Prometheus-Server oder von diesem Rechner.</translation>
    </message>
    <message>
        <source>Connect a source</source>
        <translation>Quelle verbinden</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Part of the source</source>
        <translation>Teil der Quelle</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>KPIs</source>
        <translation>KPIs</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Remove this source</source>
        <translation>Diese Quelle entfernen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Last %1</source>
        <translation>Letzte %1</translation>
    </message>
    <message>
        <source>Window: %1, step %2, %3</source>
        <translation>Fenster: %1, Schritt %2, %3</translation>
    </message>
    <message>
        <source>New source</source>
        <translation>Neue Quelle</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
</context>
<context>
    <name>sextant::StartPage</name>
    <message>
        <source>Connect a first source</source>
        <translation>Erste Quelle verbinden</translation>
    </message>
    <message>
        <source>Sextant only reads. Metrics, baselines and reports stay on this computer.</source>
        <translation>Sextant liest nur. Metriken, Baselines und Berichte bleiben auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Sample project</source>
        <translation>Beispielprojekt</translation>
    </message>
    <message>
        <source>An online shop with recorded data</source>
        <translation>Ein Onlineshop mit aufgezeichneten Daten</translation>
    </message>
    <message>
        <source>Open a .sextant file</source>
        <translation>.sextant-Datei öffnen</translation>
    </message>
    <message>
        <source>Already have a project?</source>
        <translation>Schon ein Projekt?</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Letzte Projekte</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>A checkout before and after two weeks of optimisation: charts, verdicts, a gate that is not passed yet, and a report to export. All of it is recorded and says so; nothing is sent anywhere.</source>
        <translation>Ein Checkout vor und nach zwei Wochen Optimierung: Diagramme, Urteile, ein noch nicht bestandenes Gate und ein Bericht zum Exportieren. Alles ist aufgezeichnet und so gekennzeichnet; nichts wird irgendwohin gesendet.</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Beispiel öffnen</translation>
    </message>
    <message>
        <source>not found: %1</source>
        <translation>nicht gefunden: %1</translation>
    </message>
    <message>
        <source>This did not work</source>
        <translation>Das hat nicht geklappt</translation>
    </message>
</context>
<context>
    <name>sextant::StatusBar</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>sextant::StepsHeader</name>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Match metrics</source>
        <translation>Metriken zuordnen</translation>
    </message>
    <message>
        <source>Freeze baseline</source>
        <translation>Baseline einfrieren</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>next</source>
        <translation>als Nächstes</translation>
    </message>
    <message>
        <source>later</source>
        <translation>später</translation>
    </message>
</context>
<context>
    <name>sextant::Url</name>
    <message>
        <source>Write it like http://host:9090 or https://host/prefix.</source>
        <translation>Schreibweise: http://host:9090 oder https://host/prefix.</translation>
    </message>
    <message>
        <source>The address holds a user name or a password</source>
        <translation>Die Adresse enthält Benutzernamen oder Passwort</translation>
    </message>
    <message>
        <source>Leave it out of the address and give the user name and a password file instead.</source>
        <translation>Aus der Adresse weglassen und stattdessen Benutzernamen und Passwortdatei angeben.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an address</source>
        <translation>„%1“ ist keine Adresse</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be used here</source>
        <translation>„%1“ ist hier nicht nutzbar</translation>
    </message>
    <message>
        <source>only http and https are supported</source>
        <translation>nur http und https werden unterstützt</translation>
    </message>
</context>
<context>
    <name>sextant::ValueButton</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>sextant::VerdictFilter</name>
    <message>
        <source>All %1</source>
        <translation>Alle %1</translation>
    </message>
    <message>
        <source>Verdicts shown: %1</source>
        <translation>Gezeigte Urteile: %1</translation>
    </message>
</context>
<context>
    <name>sextant::VerdictModel</name>
    <message>
        <source>KPI</source>
        <translation>KPI</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Baseline</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Aktuell</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Effekt</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
</context>
<context>
    <name>sextant::VerdictTable</name>
    <message>
        <source>Verdicts against the baseline</source>
        <translation>Urteile gegen die Baseline</translation>
    </message>
</context>
<context>
    <name>sextant::VitalsLegend</name>
    <message>
        <source>Disc: mobile. Square: desktop. Hollow: baseline. Bar: target.</source>
        <translation>Kreis: mobil. Quadrat: Desktop. Hohl: Baseline. Strich: Ziel.</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Mobil</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Desktop</translation>
    </message>
    <message>
        <source>Baseline %1</source>
        <translation>Baseline %1</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
</context>
<context>
    <name>sextant::VitalsModel</name>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>needs improvement</source>
        <translation>ausbaufähig</translation>
    </message>
    <message>
        <source>poor</source>
        <translation>schlecht</translation>
    </message>
    <message>
        <source>Largest Contentful Paint</source>
        <translation>Largest Contentful Paint</translation>
    </message>
    <message>
        <source>Interaction to Next Paint</source>
        <translation>Interaction to Next Paint</translation>
    </message>
    <message>
        <source>Cumulative Layout Shift</source>
        <translation>Cumulative Layout Shift</translation>
    </message>
    <message>
        <source>First Contentful Paint</source>
        <translation>First Contentful Paint</translation>
    </message>
    <message>
        <source>Time to First Byte</source>
        <translation>Time to First Byte</translation>
    </message>
    <message>
        <source>First Input Delay</source>
        <translation>First Input Delay</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 lower than %2</source>
        <translation>%1 niedriger als %2</translation>
    </message>
    <message>
        <source>%1 higher than %2</source>
        <translation>%1 höher als %2</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 gegen %2</translation>
    </message>
    <message>
        <source>%1, %2, legacy</source>
        <translation>%1, %2, abgelöst</translation>
    </message>
    <message>
        <source>good up to %1, poor above %2</source>
        <translation>gut bis %1, schlecht über %2</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Metrik</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Mobile p75</source>
        <translation>Mobil p75</translation>
    </message>
    <message>
        <source>Desktop p75</source>
        <translation>Desktop p75</translation>
    </message>
    <message>
        <source>Desktop views</source>
        <translation>Aufrufe Desktop</translation>
    </message>
    <message>
        <source>Mobile views</source>
        <translation>Aufrufe mobil</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Trend</translation>
    </message>
    <message>
        <source>%1, desktop</source>
        <translation>%1, Desktop</translation>
    </message>
    <message>
        <source>%1, mobile</source>
        <translation>%1, mobil</translation>
    </message>
    <message>
        <source>Against %1</source>
        <translation>Gegen %1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>Ziel %1</translation>
    </message>
    <message>
        <source>legacy</source>
        <translation>abgelöst</translation>
    </message>
    <message>
        <source>%1, see INP</source>
        <translation>%1, siehe INP</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Keine Daten</translation>
    </message>
    <message>
        <source>no bucket at the limits</source>
        <translation>kein Bucket an den Limits</translation>
    </message>
    <message>
        <source>No data in this window.</source>
        <translation>Keine Daten in diesem Fenster.</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Needs improvement</source>
        <translation>Ausbaufähig</translation>
    </message>
    <message>
        <source>Poor</source>
        <translation>Schlecht</translation>
    </message>
</context>
<context>
    <name>sextant::VitalsPage</name>
    <message>
        <source>Mobile</source>
        <translation>Mobil</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Desktop</translation>
    </message>
    <message>
        <source>Web Vitals</source>
        <translation>Web Vitals</translation>
    </message>
    <message>
        <source>Open sources</source>
        <translation>Quellen öffnen</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beide</translation>
    </message>
    <message>
        <source>Web vitals</source>
        <translation>Web Vitals</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Trend</translation>
    </message>
    <message>
        <source>Nothing has been measured yet.</source>
        <translation>Noch nichts gemessen.</translation>
    </message>
    <message>
        <source>No web vitals in this window. %1</source>
        <translation>Keine Web Vitals in diesem Fenster. %1</translation>
    </message>
    <message>
        <source>Connect a source that collects them in the browser.</source>
        <translation>Eine Quelle verbinden, die sie im Browser erhebt.</translation>
    </message>
    <message>
        <source>Field data, 75th percentile of %1 page views in %2</source>
        <translation>Felddaten, 75. Perzentil von %1 Seitenaufrufen in %2</translation>
    </message>
    <message>
        <source>Field data, 75th percentile over %1</source>
        <translation>Felddaten, 75. Perzentil über %1</translation>
    </message>
    <message>
        <source>mobile</source>
        <translation>mobil</translation>
    </message>
    <message>
        <source>desktop</source>
        <translation>Desktop</translation>
    </message>
    <message>
        <source>%1 %2 lower than %3</source>
        <translation>%1 %2 niedriger als %3</translation>
    </message>
    <message>
        <source>%1 %2 higher than %3</source>
        <translation>%1 %2 höher als %3</translation>
    </message>
    <message>
        <source>%1, p75</source>
        <translation>%1, p75</translation>
    </message>
</context>
<context>
    <name>sextant::WaiveDialog</name>
    <message>
        <source>Waive %1?</source>
        <translation>%1 ausnehmen?</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Why this may stay open</source>
        <translation>Warum dies offen bleiben darf</translation>
    </message>
    <message>
        <source>Approver</source>
        <translation>Freigebende Person</translation>
    </message>
    <message>
        <source>Expiry date</source>
        <translation>Ablaufdatum</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Freigegeben von</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Waive</source>
        <translation>Ausnehmen</translation>
    </message>
    <message>
        <source>Give a reason; it is printed in the report.</source>
        <translation>Grund angeben; er steht im Bericht.</translation>
    </message>
    <message>
        <source>Name the person who approved it.</source>
        <translation>Freigebende Person nennen.</translation>
    </message>
    <message>
        <source>Give a date after today as 2026-03-19.</source>
        <translation>Ein Datum nach heute angeben, wie 2026-03-19.</translation>
    </message>
</context>
<context>
    <name>sextant::WindowPicker</name>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Ends now</source>
        <translation>Endet jetzt</translation>
    </message>
    <message>
        <source>From and to</source>
        <translation>Von und bis</translation>
    </message>
    <message>
        <source>Last %1</source>
        <translation>Letzte %1</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>%1, then %2</source>
        <translation>%1, dann %2</translation>
    </message>
    <message>
        <source>The end must lie after the start.</source>
        <translation>Das Ende muss nach dem Anfang liegen.</translation>
    </message>
    <message>
        <source>This window lies in the future.</source>
        <translation>Dieses Fenster liegt in der Zukunft.</translation>
    </message>
</context>
<context>
    <name>sextant::WorkflowPage</name>
    <message>
        <source>Open or create a project to work through its workflow.</source>
        <translation>Ein Projekt öffnen oder anlegen, um seinen Workflow zu bearbeiten.</translation>
    </message>
    <message>
        <source>Phase %1, %2</source>
        <translation>Phase %1, %2</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 von %2 erledigt</translation>
    </message>
    <message>
        <source>, day %1 of %2</source>
        <translation>, Tag %1 von %2</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Offen %1</translation>
    </message>
    <message>
        <source>Nothing is open in this phase.</source>
        <translation>In dieser Phase ist nichts offen.</translation>
    </message>
    <message>
        <source>Nobody is signed in, so no item is yours.</source>
        <translation>Niemand ist angemeldet, daher gehört Ihnen kein Punkt.</translation>
    </message>
    <message>
        <source>No item of this phase belongs to %1.</source>
        <translation>Kein Punkt dieser Phase gehört %1.</translation>
    </message>
    <message>
        <source>Show all items</source>
        <translation>Alle Punkte zeigen</translation>
    </message>
    <message>
        <source>%1. The waiver is shown as such and lapses on its expiry.</source>
        <translation>%1. Die Ausnahme wird als solche gezeigt und endet mit ihrem Ablauf.</translation>
    </message>
    <message>
        <source>This project is open for reading only. Save a copy to change it.</source>
        <translation>Dieses Projekt ist schreibgeschützt geöffnet. Zum Ändern eine Kopie speichern.</translation>
    </message>
    <message>
        <source>Notes on the workflow</source>
        <translation>Hinweise zum Workflow</translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation>Es gibt keine.</translation>
    </message>
    <message>
        <source>Workflow</source>
        <translation>Workflow</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Checkliste</translation>
    </message>
    <message>
        <source>Show items</source>
        <translation>Punkte zeigen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
</TS>
