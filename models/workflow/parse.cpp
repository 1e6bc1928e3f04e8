#include "models/core/yaml.h"
#include "models/workflow/structure.h"

#include <yaml-cpp/yaml.h>

#include <QRegularExpression>

namespace sextant {
namespace {

/// Reads one template. Every read answers with the first fault and its line.
class Reader
{
public:
    Reader(QString name, WorkflowDefinition &out) : m_name(std::move(name)), m_out(out) {}

    Result<void> read(const YAML::Node &root)
    {
        if (yaml::text(root, "schema") != QLatin1String("sextant.workflow/1"))
            return bad(root, QStringLiteral("\"schema\" must be sextant.workflow/1"));
        return text(root, "id", m_out.id)
            .and_then([&] { return text(root, "title", m_out.title); })
            .and_then([&] { return text(root, "summary", m_out.summary); })
            .and_then([&] { return readHead(root); })
            .and_then([&] { return each(root, "team", [this](const YAML::Node &node) { return readRole(node); }); })
            .and_then([&] { return each(root, "phases", [this](const YAML::Node &node) { return readPhase(node); }); })
            .and_then([&] { return each(root, "gates", [this](const YAML::Node &node) { return readGate(node); }); })
            .and_then([&] { return readTechniques(root); })
            .and_then([&] { return each(root, "risks", [this](const YAML::Node &node) { return readRisk(node); }); })
            .and_then([&] { return readCriteria(root, "success", QStringLiteral("SC"), QStringLiteral("Success criteria"), m_out.success); })
            .and_then([&] { return readCriteria(root, "aftercare", QStringLiteral("AC"), QStringLiteral("Aftercare"), m_out.aftercare); });
    }

    /// Lines of ids, for the checks that need the whole template.
    const WorkflowLines &lines() const { return m_lines; }

private:
    tl::unexpected<Error> bad(const YAML::Node &node, const QString &what) const
    {
        return fail(ErrorCode::Parse, yaml::where(node, m_name), what);
    }

    Result<void> text(const YAML::Node &node, const char *key, QString &out)
    {
        const Result<QString> value = yaml::required(node, key, m_name);
        if (!value)
            return tl::unexpected(value.error());
        out = *value;
        return {};
    }

    template<typename Read>
    Result<void> each(const YAML::Node &node, const char *key, Read read)
    {
        const YAML::Node list = node[key];
        if (!list || !list.IsSequence() || list.size() == 0)
            return bad(list ? list : node, QStringLiteral("\"%1\" must be a list with at least one entry").arg(QLatin1String(key)));
        for (const YAML::Node &entry : list) {
            if (!entry.IsMap())
                return bad(entry, QStringLiteral("an entry of \"%1\" must be a map").arg(QLatin1String(key)));
            if (Result<void> done = read(entry); !done)
                return done;
        }
        return {};
    }

    /// Reads the id and keeps it unique over everything that has one.
    Result<void> identify(const YAML::Node &node, QString &out)
    {
        if (Result<void> done = text(node, "id", out); !done)
            return done;
        if (m_lines.contains(out))
            return bad(node["id"], QStringLiteral("\"%1\" is already used in line %2").arg(out, QString::number(m_lines.at(out))));
        m_lines[out] = node["id"].Mark().line + 1;
        return {};
    }

    Result<void> readHead(const YAML::Node &root)
    {
        m_out.purpose = yaml::text(root, "purpose");
        m_out.closing = yaml::text(root, "closing");
        m_out.duration = yaml::text(root, "duration");
        m_out.lint = yaml::texts(root, "lint");
        return {};
    }

    Result<void> readRole(const YAML::Node &node)
    {
        RoleDefinition role;
        if (Result<void> done = identify(node, role.id).and_then([&] { return text(node, "name", role.name); }); !done)
            return done;
        role.aliases = yaml::texts(node, "also");
        role.stated = !node["stated"] || node["stated"].as<bool>();
        m_out.team << role.id;
        m_out.roles.push_back(std::move(role));
        return {};
    }

    Result<void> readDays(const YAML::Node &node, PhaseDefinition &phase)
    {
        const YAML::Node days = node["days"];
        if (!days || !days.IsSequence() || days.size() != 2)
            return bad(node, QStringLiteral("\"days\" must be [first, last]"));
        phase.firstDay = days[0].as<int>();
        phase.lastDay = days[1].as<int>();
        if (phase.firstDay < 1 || phase.lastDay < phase.firstDay)
            return bad(days, QStringLiteral("\"days\" must count from 1 and not end before they start"));
        return {};
    }

    Result<void> readPhase(const YAML::Node &node)
    {
        PhaseDefinition phase;
        Result<void> done = identify(node, phase.id)
                                .and_then([&] { return text(node, "title", phase.title); })
                                .and_then([&] { return readDays(node, phase); })
                                .and_then([&] { return each(node, "orchestrator", [&](const YAML::Node &n) { return readAction(n, phase); }); })
                                .and_then([&] { return each(node, "tasks", [&](const YAML::Node &n) { return readTask(n, phase); }); });
        if (!done)
            return done;
        phase.shortTitle = yaml::text(node, "short", phase.title);
        m_out.phases.push_back(std::move(phase));
        return {};
    }

    Result<void> readAction(const YAML::Node &node, PhaseDefinition &phase)
    {
        TaskDefinition task;
        task.orchestrator = true;
        task.role = QStringLiteral("orchestrator");
        task.days = phase.lastDay - phase.firstDay + 1;
        task.firstDay = phase.firstDay;
        task.lastDay = phase.lastDay;
        Result<void> done = identify(node, task.id)
                                .and_then([&] { return text(node, "title", task.title); })
                                .and_then([&] { return each(node, "items", [&](const YAML::Node &n) { return readItem(n, task, false); }); });
        if (done)
            phase.tasks.push_back(std::move(task));
        return done;
    }

    Result<void> readTask(const YAML::Node &node, PhaseDefinition &phase)
    {
        TaskDefinition task;
        Result<void> done = identify(node, task.id)
                                .and_then([&] { return text(node, "title", task.title); })
                                .and_then([&] { return readRoleOf(node, task); })
                                .and_then([&] { return each(node, "requires", [&](const YAML::Node &n) { return readItem(n, task, false); }); })
                                .and_then([&]() -> Result<void> {
                                    if (!node["success"] || !node["success"].IsMap())
                                        return bad(node, QStringLiteral("\"success\" is missing"));
                                    return readItem(node["success"], task, true);
                                });
        if (!done)
            return done;
        if (!node["days"] || (task.days = node["days"].as<int>()) < 1)
            return bad(node, QStringLiteral("\"days\" must be at least 1"));
        task.firstDay = node["start_day"] ? node["start_day"].as<int>() : phase.firstDay;
        if (task.firstDay < phase.firstDay || task.firstDay > phase.lastDay)
            return bad(node["start_day"], QStringLiteral("\"start_day\" must lie in the phase"));
        task.lastDay = std::min(task.firstDay + task.days - 1, phase.lastDay);
        task.inputs = yaml::texts(node, "inputs");
        task.after = yaml::texts(node, "after");
        task.softAfter = yaml::texts(node, "after_soft");
        phase.tasks.push_back(std::move(task));
        return {};
    }

    Result<void> readRoleOf(const YAML::Node &node, TaskDefinition &task)
    {
        QString name;
        if (Result<void> done = text(node, "role", name); !done)
            return done;
        for (const RoleDefinition &role : m_out.roles)
            if (role.id == name || role.aliases.contains(name))
                task.role = role.id;
        return task.role.isEmpty() ? Result<void>(bad(node["role"], QStringLiteral("the team has no role \"%1\"").arg(name))) : Result<void>();
    }

    Result<void> readItem(const YAML::Node &node, TaskDefinition &task, bool success)
    {
        ItemDefinition item;
        item.success = success;
        Result<void> done = identify(node, item.id)
                                .and_then([&] { return text(node, "text", item.text); })
                                .and_then([&] { return readEvaluators(node, item.evaluators); })
                                .and_then([&] { return readMode(node, item.mode); })
                                .and_then([&] { return text(node, "screen", item.screen); })
                                .and_then([&] { return readTargets(node, item); })
                                .and_then([&] { return readLine(node, item.line); });
        if (!done)
            return done;
        item.aliasOf = yaml::text(node, "alias_of");
        if (item.mode == ItemMode::Automatic && item.needsPerson())
            return bad(node, QStringLiteral("an automatic item cannot need a person's word (APR, ATT)"));
        task.items.push_back(std::move(item));
        return {};
    }

    Result<void> readEvaluators(const YAML::Node &node, QStringList &out)
    {
        out = yaml::texts(node, "evaluators");
        if (out.isEmpty())
            return bad(node, QStringLiteral("\"evaluators\" is missing"));
        for (const QString &code : std::as_const(out))
            if (!workflowEvaluators().contains(code))
                return bad(node["evaluators"], QStringLiteral("\"%1\" is not an evaluator").arg(code));
        return {};
    }

    Result<void> readMode(const YAML::Node &node, ItemMode &out)
    {
        QString mode;
        if (Result<void> done = text(node, "mode", mode); !done)
            return done;
        if (mode == QLatin1String("automatic"))
            out = ItemMode::Automatic;
        else if (mode == QLatin1String("proposed"))
            out = ItemMode::Proposed;
        else if (mode == QLatin1String("attested"))
            out = ItemMode::Attested;
        else
            return bad(node["mode"], QStringLiteral("\"mode\" must be automatic, proposed or attested, not \"%1\"").arg(mode));
        return {};
    }

    /// A TGT evaluator has to say which targets it means, so that nothing is judged by accident.
    Result<void> readTargets(const YAML::Node &node, ItemDefinition &item)
    {
        static const QRegularExpression id(QStringLiteral("^T[0-9]{2}$"));
        const bool judged = item.evaluators.contains(QLatin1String("TGT"));
        const QStringList targets = yaml::texts(node, "targets");
        if (judged == targets.isEmpty())
            return bad(node, judged ? QStringLiteral("\"targets\" is missing: name them, or all") : QStringLiteral("\"targets\" needs the evaluator TGT"));
        if (targets == QStringList(QStringLiteral("all")))
            return {};
        for (const QString &target : targets)
            if (!id.match(target).hasMatch())
                return bad(node["targets"], QStringLiteral("\"%1\" is not a target").arg(target));
        item.targets = targets;
        return {};
    }

    Result<void> readLine(const YAML::Node &node, int &out)
    {
        if (!node["line"] || (out = node["line"].as<int>()) < 1)
            return bad(node, QStringLiteral("\"line\" is missing: the line of the workflow text"));
        return {};
    }

    Result<void> readGate(const YAML::Node &node)
    {
        GateDefinition gate;
        Result<void> done = identify(node, gate.id)
                                .and_then([&] { return text(node, "after", gate.after); })
                                .and_then([&] {
                                    return each(node, "pass_when", [&](const YAML::Node &n) -> Result<void> {
                                        QString criterion;
                                        if (Result<void> read = text(n, "text", criterion); !read)
                                            return read;
                                        gate.criteria << criterion;
                                        gate.proofs.push_back(yaml::texts(n, "items"));
                                        return {};
                                    });
                                });
        if (done)
            m_out.gates.push_back(std::move(gate));
        return done;
    }

    Result<void> readTechniques(const YAML::Node &root)
    {
        const YAML::Node groups = root["techniques"];
        if (!groups || !groups.IsMap())
            return bad(groups ? groups : root, QStringLiteral("\"techniques\" must be a map of groups"));
        for (const auto &group : groups) {
            const std::string key = group.first.as<std::string>();
            const Result<void> done = each(groups, key.c_str(), [&](const YAML::Node &node) -> Result<void> {
                TechniqueDefinition technique{QString::fromStdString(key), {}};
                Result<void> read = text(node, "text", technique.text);
                m_out.techniques.push_back(std::move(technique));
                return read;
            });
            if (!done)
                return done;
        }
        return {};
    }

    Result<void> readRisk(const YAML::Node &node)
    {
        RiskDefinition risk;
        Result<void> done = identify(node, risk.id)
                                .and_then([&] { return text(node, "kind", risk.kind); })
                                .and_then([&] { return text(node, "text", risk.text); })
                                .and_then([&] { return text(node, "mitigation", risk.mitigation); })
                                .and_then([&] { return text(node, "trigger", risk.trigger); });
        if (done)
            m_out.risks.push_back(std::move(risk));
        return done;
    }

    /// Groups of criteria, kept as criteria and as a list of items.
    Result<void> readCriteria(const YAML::Node &root, const char *key, const QString &listId, const QString &title,
                              std::vector<CriterionDefinition> &out)
    {
        const YAML::Node groups = root[key];
        if (!groups || !groups.IsMap())
            return bad(groups ? groups : root, QStringLiteral("\"%1\" must be a map of groups").arg(QLatin1String(key)));
        PhaseDefinition list;
        list.id = listId;
        list.title = title;
        list.shortTitle = title.section(u' ', 0, 0);
        m_lines[listId] = groups.Mark().line + 1;
        for (const auto &group : groups) {
            const std::string groupKey = group.first.as<std::string>();
            TaskDefinition task;
            task.id = QString::fromStdString(groupKey);
            task.title = task.id.left(1).toUpper() + task.id.mid(1).replace(u'_', u' ');
            const Result<void> done = each(groups, groupKey.c_str(), [&](const YAML::Node &node) { return readCriterion(node, task); });
            if (!done)
                return done;
            for (const ItemDefinition &item : task.items)
                out.push_back({item.id, task.id, item.text, item.evaluators, item.mode});
            list.tasks.push_back(std::move(task));
        }
        m_out.closingLists.push_back(std::move(list));
        return {};
    }

    Result<void> readCriterion(const YAML::Node &node, TaskDefinition &task)
    {
        ItemDefinition item;
        Result<void> done = identify(node, item.id)
                                .and_then([&] { return text(node, "text", item.text); })
                                .and_then([&] { return readEvaluators(node, item.evaluators); })
                                .and_then([&] { return readMode(node, item.mode); })
                                .and_then([&] { return readTargets(node, item); })
                                .and_then([&] { return readLine(node, item.line); });
        if (done)
            task.items.push_back(std::move(item));
        return done;
    }

    QString m_name;
    WorkflowDefinition &m_out;
    WorkflowLines m_lines;
};

} // namespace

Result<WorkflowDefinition> parseWorkflow(const QByteArray &bytes, const QString &name)
{
    WorkflowDefinition definition;
    Reader reader(name, definition);
    return yaml::parse(bytes, name, [&](const YAML::Node &root) { return reader.read(root); })
        .and_then([&] { return checkStructure(definition, reader.lines(), name); })
        .map([&] { return std::move(definition); });
}

} // namespace sextant
