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
    int line = 0;      ///< line of the workflow text it comes from

    /// Whether a person's word is asked for: a sign-off (APR) or an attestation (ATT).
    bool needsPerson() const;
};

/// A block of items: a task of one role, or one orchestrator action.
struct TaskDefinition {
    QString id;        ///< "P1.T1", "P1.O1"
    QString title;
    QString role;      ///< "performance-engineer", "orchestrator"
    bool orchestrator = false;
    int days = 0;
    int firstDay = 0;  ///< day of the plan it starts on
    int lastDay = 0;   ///< never after its phase's last day
    QStringList inputs;
    QStringList after; ///< ids of tasks and gates that come first
    QStringList softAfter; ///< the same, but they may overlap
    std::vector<ItemDefinition> items; ///< the success criterion is last
};

struct GateDefinition {
    QString id;        ///< "G1"
    QString after;     ///< phase id
    QStringList criteria;
    std::vector<QStringList> proofs; ///< ids of the items that prove each criterion; none: a person has to judge
};

struct PhaseDefinition {
    QString id;        ///< "P1"
    QString title;
    QString shortTitle; ///< "Validation", for strips and rails
    int firstDay = 0;
    int lastDay = 0;
    std::vector<TaskDefinition> tasks; ///< orchestrator actions first, as in the workflow
};

/// A role of the team. `stated` is false for roles that act in the workflow although its team line does not name them.
struct RoleDefinition { QString id; QString name; QStringList aliases; bool stated = true; };
struct TechniqueDefinition { QString group; QString text; };
struct RiskDefinition { QString id; QString kind; QString text; QString mitigation; QString trigger; };
/// A success criterion (technical, business, process) or an aftercare activity (week_1, week_2, ongoing).
struct CriterionDefinition { QString id; QString group; QString text; QStringList evaluators; ItemMode mode = ItemMode::Attested; };

/// The whole template, from data. Nothing of the workflow is written in C++.
struct WorkflowDefinition {
    QString id;
    QString title;
    QString summary;
    QString purpose;
    QString closing;   ///< the sentence the workflow ends with
    QString duration;  ///< as stated: "2-3 weeks depending on system complexity"
    QStringList team;  ///< role ids
    std::vector<RoleDefinition> roles;
    std::vector<PhaseDefinition> phases;
    std::vector<GateDefinition> gates;
    std::vector<TechniqueDefinition> techniques;
    std::vector<RiskDefinition> risks;
    std::vector<CriterionDefinition> success;
    std::vector<CriterionDefinition> aftercare;
    /// Success criteria and aftercare once more as lists of items ("SC", "AC"), so that they are proved and attested like all others.
    std::vector<PhaseDefinition> closingLists;
    QStringList lint; ///< oddities of the source, shown as dismissible notes

    // Lookups go through phases and closing lists; nullptr when there is none.
    const ItemDefinition *item(const QString &id) const;
    const PhaseDefinition *phaseOf(const QString &itemId) const;
    const TaskDefinition *taskOf(const QString &itemId) const;
    const GateDefinition *gateAfter(const QString &phaseId) const;
    /// "Performance engineer"; the id itself when the team does not list it.
    QString roleName(const QString &role) const;
    /// Last day of the plan.
    int days() const;
};

/// Codes of every evaluator the templates may name: "TGT", "CMP", "BSL", …
QStringList workflowEvaluators();

/// Reads a template; errors are "file:line: what".
Result<WorkflowDefinition> parseWorkflow(const QByteArray &yaml, const QString &name);

/// The performance-optimization workflow that comes with the program.
Result<WorkflowDefinition> builtinWorkflow();

} // namespace sextant
