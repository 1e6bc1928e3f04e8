#pragma once
#include "models/analysis/chartspec.h"
#include "models/analysis/readingtext.h"
#include "models/analysis/snapshot.h"
#include "models/workflow/progress.h"

#include <QByteArray>
#include <QString>
#include <QTimeZone>

#include <functional>
#include <map>
#include <variant>
#include <vector>

namespace sextant {

/// How a text is set. Sizes and fonts belong to the renderer.
enum class TextRole { Lead, Body, Note, Code, Heading };
struct TextBlock { TextRole role = TextRole::Body; QString text; };

/// Two columns of label and value, as on the cover.
struct FactsBlock { std::vector<std::pair<QString, QString>> facts; };

enum class CellMark { None, Met, AtRisk, Missed, Inconclusive, NoData, Improved, Regressed, Unchanged, ChangeInconclusive, Todo, Doing, Done, Failed, Waived };
struct Cell { QString text; CellMark mark = CellMark::None; bool strong = false; };
/// `slide`: the column is wide enough in meaning to be shown on a slide too.
struct Column { QString title; bool numeric = false; double weight = 1; bool slide = true; };
/// Heads repeat on every page, rows are never split.
struct TableBlock { QString title; std::vector<Column> columns; std::vector<std::vector<Cell>> rows; QString emptyText; };

struct FigureBlock { ChartSpec chart; QString caption; };

/// A KPI as a small card: name, value, change, target. A block of one card is the big numbers of a slide.
struct CardBlock {
    struct Card {
        QString name; QString value; QString unit; QString change; Change verdict = Change::NoData; QString from; QString target;
        Standing standing = Standing::NoTarget;
        QString before;      ///< "312 ms"
        int direction = 0;   ///< sign of the numeric change: the arrow
        QString statistic;   ///< "p95 over 24 h"
        QString interval;    ///< "95 % interval −49.1 % to −45.6 %"
        QString headroom;    ///< "18 % headroom"
    };
    std::vector<Card> cards;
};

/// Counts of verdicts as one bar: 17 improved, 2 regressed, …
struct ChangeBarBlock { int improved = 0; int regressed = 0; int unchanged = 0; int inconclusive = 0; int noData = 0; QString title; };

/// One line per area: rings in fixed order, "4 of 5 met", a sentence.
struct AreaBlock { struct Row { QString area; std::vector<Standing> rings; QString count; bool attention = false; QString sentence; }; std::vector<Row> rows; QString title; };

/// Statements with a mark, a second line and who acts: open problems, next steps.
struct ListBlock {
    struct Item { CellMark mark = CellMark::None; QString text; QString note; QString owner; };
    QString title;
    std::vector<Item> items;
    bool numbered = false;
    QString emptyText;
    bool slideOnly = false; ///< a reminder the document gives elsewhere
};

/// Where a number comes from: source, query, window, method. Code is never cut.
struct EvidenceBlock {
    struct Row { QString label; QString text; bool code = false; };
    QString title;
    std::vector<Row> rows;
};

using Block = std::variant<TextBlock, FactsBlock, TableBlock, FigureBlock, CardBlock, ChangeBarBlock, AreaBlock, ListBlock, EvidenceBlock>;

/// A section is a chapter of the document and, when it has a message, one slide.
struct ReportSection {
    QString id;                 ///< "scorecard"; parts of a chapter have its id and a dot: "findings.api_p95"
    QString title;
    int level = 0;              ///< 1: part of the chapter before it
    QString overline;           ///< above the heading: "Response time, target T01"
    CellMark mark = CellMark::None; ///< the section's own verdict, beside the overline
    QString message;            ///< the slide's sentence; empty: not a slide
    QString lead;               ///< document only, before the blocks
    QString strong;             ///< the part of `lead` that is set strong
    std::vector<Block> blocks;  ///< at most three when there is a message
    std::vector<Block> details; ///< document only
};

/// Raw data that travels inside the document. Made when the document is written, not when it is shown.
struct ReportAttachment { QString name; QString mime; std::function<QByteArray()> make; };

struct Report {
    QString kind;               ///< "assessment"
    QString kindTitle;          ///< "Assessment report", in the language of the report
    QString title;
    QString project;
    QString scope;
    QString author;
    double frozenAt = 0;
    QString frozenText;         ///< with its zone: "19 Mar 2026 14:20:08 CET"
    int utcOffset = 0;          ///< seconds east of UTC of every time axis
    QString windowText;         ///< "24 h against baseline B1"
    QString snapshotId;
    QString language;
    bool sample = false;        ///< "Sample data" is printed on every page
    std::vector<ReportSection> sections; ///< the first is the cover: facts without a heading
    QStringList missing;        ///< what could not be filled, by section
    std::vector<ReportAttachment> attachments;
};

/// What a report is made from.
struct ReportInput {
    SnapshotPtr snapshot;
    std::vector<PhaseStatus> workflow;
    const WorkflowDefinition *definition = nullptr;
    std::map<QString, QString> project; ///< charter fields: "title", "scope", "prepared_by", "recipients"
    QLocale locale;
    QTimeZone zone = QTimeZone::systemTimeZone();
    const Baseline *baseline = nullptr; ///< the one behind the snapshot's comparison: hash, build, fingerprint
};

/// Content of the assessment report: cover, summary, scorecard, comparison, findings so far, charts, next steps, method,
/// sources, checklist, appendix of queries. Works without a snapshot too: then it says what is missing.
Report buildAssessment(const ReportInput &input);

} // namespace sextant
