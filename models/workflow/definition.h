#pragma once
#include "models/core/error.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace sextant {

enum class ItemMode { Automatic, Proposed, Attested }; ///< A, S, M of the workflow data

/// One line of the checklist. `evaluators` are the codes that can prove it: TGT, BSL, SCR, CMP, …
struct ItemDefinition {
    QString id;        ///< "P1.T1.R1"
    QString text;
    QStringList evaluators;
    ItemMode mode = ItemMode::Attested;
    QString screen;    ///< where one acts on it: "CM/Baselines"
    QString aliasOf;   ///< shares state and evidence with this item
    QStringList targets; ///< which targets (T01…) its TGT evaluator means; empty: all
    bool success = false; ///< a task's success criterion
};

/// A block of items: a task of one role, or one orchestrator action.
struct TaskDefinition {
    QString id;        ///< "P1.T1", "P1.O1"
    QString title;
    QString role;      ///< "performance-engineer", "orchestrator"
    bool orchestrator = false;
    int days = 0;
    QStringList inputs;
    QStringList after; ///< ids of tasks and gates that come first
    std::vector<ItemDefinition> items; ///< the success criterion is last
};

struct GateDefinition {
    QString id;        ///< "G1"
    QString after;     ///< phase id
    QStringList criteria;
};

struct PhaseDefinition {
    QString id;        ///< "P1"
    QString title;
    int firstDay = 0;
    int lastDay = 0;
    std::vector<TaskDefinition> tasks; ///< orchestrator actions first, as in the workflow
};

struct TechniqueDefinition { QString group; QString text; };
struct RiskDefinition { QString id; QString kind; QString text; QString mitigation; QString trigger; };
/// A success criterion (technical, business, process) or an aftercare activity (week_1, week_2, ongoing).
struct CriterionDefinition { QString id; QString group; QString text; QStringList evaluators; };

/// The whole template, from data. Nothing of the workflow is written in C++.
struct WorkflowDefinition {
    QString id;
    QString title;
    QString summary;
    QStringList team;
    std::vector<PhaseDefinition> phases;
    std::vector<GateDefinition> gates;
    std::vector<TechniqueDefinition> techniques;
    std::vector<RiskDefinition> risks;
    std::vector<CriterionDefinition> success;
    std::vector<CriterionDefinition> aftercare;
    QStringList lint; ///< oddities of the source, shown as dismissible notes

    const ItemDefinition *item(const QString &id) const;
    const PhaseDefinition *phaseOf(const QString &itemId) const;
};

/// Reads a template; errors are "file:line: what".
Result<WorkflowDefinition> parseWorkflow(const QByteArray &yaml, const QString &name);

} // namespace sextant
