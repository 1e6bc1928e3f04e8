#include "app/rulefiles.h"

#include "models/session/projectsources.h"
#include "models/store/safefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(RuleFiles)
};

} // namespace

rules::Input ruleInput(const ProjectState &state, const Catalogue &catalogue, const rules::Options &options)
{
    rules::Input input;
    input.project = state.property(QStringLiteral("title"), state.info.title);
    input.kpis = kpisOf(state, catalogue.kpis);
    input.bindings = state.bindings;
    input.sources = state.sources;
    input.catalogue = &catalogue;
    input.baseline = state.activeBaseline();
    input.markers = state.markers;
    input.options = options;
    return input;
}

Result<QStringList> writeRuleFiles(const QString &folder, const std::vector<rules::File> &files)
{
    if (const QFileInfo there(folder); there.exists() && !there.isDir())
        return fail(ErrorCode::InvalidInput, folder, Tr::tr("this is no folder"), Tr::tr("choose another folder"));
    if (!QDir().mkpath(folder))
        return fail(ErrorCode::Io, folder, Tr::tr("the folder cannot be made"), Tr::tr("choose another folder"));
    QStringList paths;
    for (const rules::File &file : files) {
        const QString path = QDir(folder).filePath(file.name);
        if (const auto written = writeFile(path, file.bytes); !written)
            return tl::unexpected(written.error());
        paths << path;
    }
    return paths;
}

rules::ImportInto importInto(const ProjectState &state, const Catalogue &catalogue)
{
    return {kpisOf(state, catalogue.kpis), state.bindings, state.sources, &catalogue};
}

ImportedTargets importedTargets(const std::vector<rules::MappedRule> &mapped)
{
    ImportedTargets out;
    for (const rules::MappedRule &rule : mapped) {
        if (!rule.changed)
            continue;
        out.kpis.push_back(rule.kpi);
        if (rule.binding)
            out.bindings.push_back(*rule.binding);
    }
    return out;
}

} // namespace sextant
