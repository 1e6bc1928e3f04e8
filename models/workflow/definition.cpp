#include "models/workflow/definition.h"

#include "models/core/datatext.h"

#include <QFile>

#include <algorithm>

/// A static library's resources are dropped by the linker unless somebody asks for them; the macro needs the global namespace.
static void initWorkflowResources()
{
    Q_INIT_RESOURCE(workflow);
}

namespace sextant {
namespace {

struct Place {
    const PhaseDefinition *phase = nullptr;
    const TaskDefinition *task = nullptr;
    const ItemDefinition *item = nullptr;
};

Place find(const WorkflowDefinition &definition, const QString &itemId)
{
    for (const auto *lists : {&definition.phases, &definition.closingLists})
        for (const PhaseDefinition &phase : *lists)
            for (const TaskDefinition &task : phase.tasks)
                for (const ItemDefinition &item : task.items)
                    if (item.id == itemId)
                        return {&phase, &task, &item};
    return {};
}

} // namespace

bool ItemDefinition::needsPerson() const
{
    return evaluators.contains(QLatin1String("ATT")) || evaluators.contains(QLatin1String("APR"));
}

const ItemDefinition *WorkflowDefinition::item(const QString &id) const
{
    return find(*this, id).item;
}

const PhaseDefinition *WorkflowDefinition::phaseOf(const QString &itemId) const
{
    return find(*this, itemId).phase;
}

const TaskDefinition *WorkflowDefinition::taskOf(const QString &itemId) const
{
    return find(*this, itemId).task;
}

const GateDefinition *WorkflowDefinition::gateAfter(const QString &phaseId) const
{
    const auto found = std::find_if(gates.begin(), gates.end(), [&](const GateDefinition &gate) { return gate.after == phaseId; });
    return found == gates.end() ? nullptr : &*found;
}

QString WorkflowDefinition::roleName(const QString &role) const
{
    for (const RoleDefinition &known : roles)
        if (known.id == role || known.aliases.contains(role))
            return shownText(known.name);
    return role;
}

int WorkflowDefinition::days() const
{
    int last = 0;
    for (const PhaseDefinition &phase : phases)
        last = std::max(last, phase.lastDay);
    return last;
}

QStringList workflowEvaluators()
{
    static const QStringList codes = QStringLiteral("TGT CMP BSL RUL SCR RET QRY IMP CPL APR STB DEP SCH BUD ATT").split(u' ');
    return codes;
}

Result<WorkflowDefinition> builtinWorkflow()
{
    initWorkflowResources();
    const QString name = QStringLiteral("performance-optimization.yaml");
    QFile file(QStringLiteral(":/sextant/workflow/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, name, file.errorString());
    return parseWorkflow(file.readAll(), name);
}

} // namespace sextant
