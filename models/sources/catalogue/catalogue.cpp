#include "models/sources/catalogue/catalogue.h"

#include "models/sources/catalogue/rawcatalogue.h"

#include <QFile>

#include <algorithm>

/// Resources of a static library have to be asked for by name, outside of any namespace.
static void loadCatalogueResources()
{
    Q_INIT_RESOURCE(catalogue);
}

namespace sextant {

const KpiDefinition *Catalogue::findKpi(const QString &id) const
{
    for (const KpiDefinition &kpi : kpis)
        if (kpi.id == id)
            return &kpi;
    for (const RelatedKpi &entry : related)
        if (entry.kpi.id == id)
            return &entry.kpi;
    return nullptr;
}

const Preset *Catalogue::findPreset(const QString &id) const
{
    const auto found = std::find_if(presets.begin(), presets.end(), [&](const Preset &preset) { return preset.id == id; });
    return found == presets.end() ? nullptr : &*found;
}

bool Catalogue::isRelated(const QString &kpi) const
{
    return std::any_of(related.begin(), related.end(), [&](const RelatedKpi &entry) { return entry.kpi.id == kpi; });
}

Result<Catalogue> parseCatalogue(const std::vector<CatalogueFile> &files)
{
    catalogue::RawCatalogue raw;
    for (const CatalogueFile &file : files)
        if (const auto read = catalogue::readFile(file, raw); !read)
            return tl::unexpected(read.error());
    return catalogue::expand(raw);
}

Result<Catalogue> builtinCatalogue(const std::vector<CatalogueFile> &projectFiles)
{
    loadCatalogueResources();
    std::vector<CatalogueFile> files;
    for (const QLatin1String name : {QLatin1String("kpis"), QLatin1String("forms"), QLatin1String("presets-http"),
                                     QLatin1String("presets-proxies"), QLatin1String("presets-rum"), QLatin1String("presets-databases"),
                                     QLatin1String("presets-hosts"), QLatin1String("presets-machine")}) {
        QFile file(QStringLiteral(":/sextant/catalogue/%1.yaml").arg(name));
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::Internal, file.fileName(), file.errorString());
        files.push_back({name + QStringLiteral(".yaml"), file.readAll(), false});
    }
    files.insert(files.end(), projectFiles.begin(), projectFiles.end());
    return parseCatalogue(files);
}

} // namespace sextant
