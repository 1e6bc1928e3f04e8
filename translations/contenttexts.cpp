#include "translations/contenttexts.h"

#include <QSet>

namespace sextant {
namespace {

class Collector
{
public:
    void add(const QString &where, const QString &text)
    {
        if (text.isEmpty() || m_known.contains(text))
            return;
        m_known.insert(text);
        m_texts.push_back({where, text});
    }

    void add(const QString &where, const QStringList &texts)
    {
        for (const QString &text : texts)
            add(where, text);
    }

    std::vector<ContentText> take() { return std::move(m_texts); }

private:
    QSet<QString> m_known;
    std::vector<ContentText> m_texts;
};

void addKpi(Collector &out, const KpiDefinition &kpi)
{
    const QString where = QStringLiteral("KPI ") + kpi.id;
    out.add(where + QStringLiteral(", name"), kpi.name);
    out.add(where + QStringLiteral(", short name for narrow places"), kpi.shortName);
    out.add(where + QStringLiteral(", note"), kpi.note);
}

void addCatalogue(Collector &out, const Catalogue &catalogue)
{
    for (const Statistic statistic : {Statistic::Mean, Statistic::P50, Statistic::P75, Statistic::P95, Statistic::P99, Statistic::Max,
                                      Statistic::Min, Statistic::Ratio, Statistic::SustainedMin})
        out.add(QStringLiteral("statistic of a window"), statisticText(statistic));
    for (const KpiDefinition &kpi : catalogue.kpis)
        addKpi(out, kpi);
    for (const RelatedKpi &related : catalogue.related)
        addKpi(out, related.kpi);
    for (const auto &[kpi, advice] : catalogue.advice)
        out.add(QStringLiteral("KPI %1, how to get it measured").arg(kpi), advice);
    for (const Preset &preset : catalogue.presets) {
        out.add(QStringLiteral("name of an exporter"), preset.exporter);
        out.add(QStringLiteral("preset %1, what its number is not").arg(preset.id), preset.honest);
        for (const PresetHint &hint : preset.hints)
            out.add(QStringLiteral("preset %1, what to switch on").arg(preset.id), hint.say);
    }
}

void addPhase(Collector &out, const PhaseDefinition &phase)
{
    out.add(phase.id + QStringLiteral(", phase"), phase.title);
    out.add(phase.id + QStringLiteral(", phase, short for narrow places"), phase.shortTitle);
    for (const TaskDefinition &task : phase.tasks) {
        out.add(task.id + QStringLiteral(", task"), task.title);
        out.add(task.id + QStringLiteral(", input of the task"), task.inputs);
        for (const ItemDefinition &item : task.items)
            out.add(item.id + QStringLiteral(", item"), item.text);
    }
}

void addWorkflow(Collector &out, const WorkflowDefinition &workflow)
{
    const QString head = QStringLiteral("workflow");
    out.add(head, {workflow.title, workflow.summary, workflow.purpose, workflow.closing, workflow.duration});
    for (const RoleDefinition &role : workflow.roles)
        out.add(QStringLiteral("role"), role.name);
    for (const PhaseDefinition &phase : workflow.phases)
        addPhase(out, phase);
    for (const GateDefinition &gate : workflow.gates)
        out.add(gate.id + QStringLiteral(", criterion of the gate"), gate.criteria);
    for (const TechniqueDefinition &technique : workflow.techniques)
        out.add(QStringLiteral("technique, ") + technique.group, technique.text);
    for (const RiskDefinition &risk : workflow.risks)
        out.add(risk.id + QStringLiteral(", risk, mitigation, trigger"), {risk.text, risk.mitigation, risk.trigger});
    for (const PhaseDefinition &list : workflow.closingLists)
        addPhase(out, list);
    out.add(QStringLiteral("note on the workflow"), workflow.lint);
}

} // namespace

std::vector<ContentText> contentTexts(const Catalogue &catalogue, const WorkflowDefinition &workflow)
{
    Collector out;
    addCatalogue(out, catalogue);
    addWorkflow(out, workflow);
    return out.take();
}

} // namespace sextant
