#include "models/workflow/structure.h"

#include <set>

namespace sextant {
namespace {

using Edges = std::map<QString, QStringList>; ///< what each task and gate waits for

class Check
{
public:
    Check(const WorkflowDefinition &definition, const WorkflowLines &lines, QString name)
        : m_definition(definition), m_lines(lines), m_name(std::move(name))
    {
    }

    Result<void> run()
    {
        return phases().and_then([&] { return gates(); }).and_then([&] { return tasks(); }).and_then([&] { return cycles(); });
    }

private:
    tl::unexpected<Error> bad(const QString &id, const QString &what) const
    {
        const auto line = m_lines.find(id);
        return fail(ErrorCode::Parse, m_name + u':' + QString::number(line == m_lines.end() ? 1 : line->second), what);
    }

    /// Phases follow each other day by day: a gap or an overlap would make the plan's dates a lie.
    Result<void> phases()
    {
        int next = 1;
        for (const PhaseDefinition &phase : m_definition.phases) {
            m_phases.insert(phase.id);
            if (phase.firstDay != next)
                return bad(phase.id, QStringLiteral("phase %1 must start on day %2").arg(phase.id, QString::number(next)));
            next = phase.lastDay + 1;
            for (const TaskDefinition &task : phase.tasks)
                m_edges[task.id] = task.after + task.softAfter;
        }
        return {};
    }

    Result<void> gates()
    {
        for (const GateDefinition &gate : m_definition.gates) {
            QStringList &waitsFor = m_edges[gate.id];
            for (const PhaseDefinition &phase : m_definition.phases)
                if (phase.id == gate.after)
                    for (const TaskDefinition &task : phase.tasks)
                        waitsFor << task.id;
            if (!m_phases.contains(gate.after) && gate.after != QLatin1String("aftercare"))
                return bad(gate.id, QStringLiteral("gate %1 stands after \"%2\", which is no phase").arg(gate.id, gate.after));
            for (const QStringList &proof : gate.proofs)
                for (const QString &item : proof)
                    if (!m_definition.item(item))
                        return bad(gate.id, QStringLiteral("gate %1 names the item \"%2\", which does not exist").arg(gate.id, item));
        }
        return {};
    }

    Result<void> tasks()
    {
        for (const PhaseDefinition &phase : m_definition.phases)
            for (const TaskDefinition &task : phase.tasks) {
                for (const QString &before : m_edges.at(task.id))
                    if (!m_edges.contains(before))
                        return bad(task.id, QStringLiteral("task %1 comes after \"%2\", which is no task or gate").arg(task.id, before));
                for (const ItemDefinition &item : task.items)
                    if (Result<void> done = alias(item); !done)
                        return done;
            }
        return {};
    }

    Result<void> alias(const ItemDefinition &item)
    {
        if (item.aliasOf.isEmpty())
            return {};
        const ItemDefinition *original = m_definition.item(item.aliasOf);
        if (!original)
            return bad(item.id, QStringLiteral("item %1 is an alias of \"%2\", which does not exist").arg(item.id, item.aliasOf));
        if (original == &item || !original->aliasOf.isEmpty())
            return bad(item.id, QStringLiteral("item %1 must be an alias of an item that is none itself").arg(item.id));
        return {};
    }

    Result<void> cycles()
    {
        std::set<QString> done;
        for (const auto &[id, before] : m_edges) {
            std::vector<QString> path;
            if (const QString found = follow(id, path, done); !found.isEmpty())
                return bad(found, QStringLiteral("%1 waits for itself: %2").arg(found, m_loop));
        }
        return {};
    }

    /// Depth first; answers with an id on a loop, or nothing.
    QString follow(const QString &id, std::vector<QString> &path, std::set<QString> &done)
    {
        if (done.contains(id))
            return {};
        if (const auto start = std::find(path.begin(), path.end(), id); start != path.end()) {
            m_loop = QStringList(start, path.end()).join(QStringLiteral(" after ")) + QStringLiteral(" after ") + id;
            return id;
        }
        path.push_back(id);
        for (const QString &before : m_edges.at(id))
            if (const QString found = follow(before, path, done); !found.isEmpty())
                return found;
        path.pop_back();
        done.insert(id);
        return {};
    }

    const WorkflowDefinition &m_definition;
    const WorkflowLines &m_lines;
    QString m_name;
    std::set<QString> m_phases;
    Edges m_edges;
    QString m_loop;
};

} // namespace

Result<void> checkStructure(const WorkflowDefinition &definition, const WorkflowLines &lines, const QString &name)
{
    return Check(definition, lines, name).run();
}

} // namespace sextant
