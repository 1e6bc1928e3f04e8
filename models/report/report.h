#pragma once
#include "models/analysis/chartspec.h"
#include "models/analysis/snapshot.h"
#include "models/workflow/progress.h"

#include <QString>

#include <map>
#include <variant>
#include <vector>

namespace sextant {

/// How a text is set. Sizes and fonts belong to the renderer.
enum class TextRole { Lead, Body, Note, Code, Heading };
struct TextBlock { TextRole role = TextRole::Body; QString text; };

/// Two columns of label and value, as on the cover.
struct FactsBlock { std::vector<std::pair<QString, QString>> facts; };

enum class CellMark { None, Met, Missed, Inconclusive, NoData, Improved, Regressed, Unchanged, ChangeInconclusive, Todo, Doing, Done, Failed, Waived };
struct Cell { QString text; CellMark mark = CellMark::None; bool strong = false; };
struct Column { QString title; bool numeric = false; double weight = 1; };
/// Heads repeat on every page, rows are never split.
struct TableBlock { QString title; std::vector<Column> columns; std::vector<std::vector<Cell>> rows; QString emptyText; };

struct FigureBlock { ChartSpec chart; QString caption; };

/// A KPI as a small card: name, value, change, target.
struct CardBlock {
    struct Card { QString name; QString value; QString unit; QString change; Change verdict = Change::NoData; QString from; QString target; Verdict targetVerdict = Verdict::NoData; };
    std::vector<Card> cards;
};

/// Counts of verdicts as one bar: 17 improved, 2 regressed, …
struct ChangeBarBlock { int improved = 0; int regressed = 0; int unchanged = 0; int inconclusive = 0; };

/// One line per area: rings in fixed order, "4 of 5 met", a sentence.
struct AreaBlock { struct Row { QString area; std::vector<Verdict> rings; QString count; bool attention = false; QString sentence; }; std::vector<Row> rows; };

using Block = std::variant<TextBlock, FactsBlock, TableBlock, FigureBlock, CardBlock, ChangeBarBlock, AreaBlock>;

/// A section is a chapter of the document and, when it has a message, one slide.
struct ReportSection {
    QString id;
    QString title;
    QString message;            ///< the slide's sentence; empty: not a slide
    std::vector<Block> blocks;
    std::vector<Block> details; ///< document only
};

struct Report {
    QString kind;               ///< "assessment"
    QString title;
    QString project;
    double frozenAt = 0;
    QString snapshotId;
    QString language;
    bool sample = false;        ///< "Sample data" is printed on every page
    std::vector<ReportSection> sections;
    QStringList missing;        ///< what could not be filled, by section
};

/// What a report is made from.
struct ReportInput {
    SnapshotPtr snapshot;
    std::vector<PhaseStatus> workflow;
    const WorkflowDefinition *definition = nullptr;
    std::map<QString, QString> project; ///< charter fields: "title", "scope", "prepared_by", "recipients"
    QLocale locale;
};

/// Content of the assessment report: cover, summary, scorecard, charts, findings so far, checklist, appendix of queries.
Report buildAssessment(const ReportInput &input);

} // namespace sextant
