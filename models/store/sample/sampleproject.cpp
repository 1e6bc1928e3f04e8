#include "models/store/sample/sampleproject.h"

#include "models/store/recordedsource.h"
#include "models/store/sample/generator.h"
#include "models/store/sample/samplehistory.h"
#include "models/store/sqlitestore.h"

#include <QFile>

// Resources of a static library are dropped by the linker unless somebody names them.
static void registerSampleResources()
{
    Q_INIT_RESOURCE(sample);
}

namespace sextant {
namespace {

using sample::Story;

const QString author = QStringLiteral("Sample");

/// Both sides of the story, made once: finding the stretch of each distribution takes most of the time.
using Recordings = sample::Sides<std::vector<KpiData>>;

Baseline baselineOf(const Story &story, const Recordings &made)
{
    Baseline baseline;
    baseline.name = story.baseline.name;
    baseline.build = story.baseline.build;
    baseline.window = story.window[sample::Before].range;
    baseline.createdAt = story.window[sample::Before].fetched;
    baseline.sourceKind = QStringLiteral("recorded");
    baseline.sourceVersion = story.baseline.version;
    baseline.fingerprint = story.baseline.fingerprint;
    baseline.kpis = made[sample::Before];
    for (KpiData &data : baseline.kpis)
        data.binding = recordedBinding(data, statisticOf(story, data.kpi), story.source.id);
    return baseline;
}

Result<void> writeProperties(const Story &story, const Recordings &, ProjectStore &store)
{
    const TimeRange &window = story.window[sample::After].range;
    std::map<QString, QString> properties = story.properties;
    properties[QStringLiteral("window")] = rfc3339(window.start) + QStringLiteral("..") + rfc3339(window.end);
    for (const auto &[key, value] : properties)
        if (auto done = store.setProperty(key, value); !done)
            return done;
    return {};
}

Result<void> writeSource(const Story &story, const Recordings &made, ProjectStore &store)
{
    auto done = store.saveSource({story.source.id, QStringLiteral("recorded"), story.source.name, {}, {}});
    std::vector<KpiData> records = made[sample::After];
    std::vector<Binding> bindings;
    for (const KpiData &data : records) {
        bindings.push_back(recordedBinding(data, statisticOf(story, data.kpi), story.source.id));
        if (const auto preset = story.presets.find(data.kpi); preset != story.presets.end())
            bindings.back().preset = preset->second;
    }
    for (std::size_t i = 0; i < records.size(); ++i)
        records[i].binding = bindings[i];
    for (KpiData &data : dailyRecordings(story))
        records.push_back(std::move(data));
    if (done)
        done = store.saveBindings(story.source.id, bindings);
    return done ? store.saveRecorded(records) : done;
}

Result<void> writePeoplesEntries(const Story &story, const Recordings &, ProjectStore &store)
{
    for (const sample::StoryKpi &kpi : story.kpis)
        if (kpi.own)
            if (auto done = store.saveCustomKpi(*kpi.own); !done)
                return done;
    for (const Marker &marker : story.markers)
        if (auto done = store.saveMarker(marker); !done)
            return done;
    for (const auto &[id, item] : story.progress)
        if (auto done = store.setProgress(id, item, QStringLiteral("item %1: %2").arg(id, item.owner)); !done)
            return done;
    return {};
}

Result<void> writeHistory(const Story &story, const Recordings &made, ProjectStore &store)
{
    for (const KpiHistory &history : storedHistory(story, made[sample::Before], made[sample::After]))
        if (auto done = store.putKpiHistory(history); !done)
            return done;
    return {};
}

Result<void> writeBaseline(const Story &story, const Recordings &made, ProjectStore &store)
{
    const auto baseline = store.addBaseline(baselineOf(story, made));
    if (!baseline)
        return tl::unexpected(baseline.error());
    return store.setProperty(QStringLiteral("active_baseline"), baseline->id);
}

} // namespace

Result<sample::Story> sampleStory()
{
    registerSampleResources();
    QFile file(QStringLiteral(":/sample/story.yaml"));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Internal, file.fileName(), file.errorString());
    return sample::parseStory(file.readAll(), QStringLiteral("story.yaml"));
}

Result<void> writeSampleProject(const QString &path, std::shared_ptr<const Clock> clock)
{
    const auto story = sampleStory();
    if (!story)
        return tl::unexpected(story.error());
    auto created = ProjectStore::create(path, story->title, std::move(clock), author);
    if (!created)
        return tl::unexpected(created.error());
    auto *store = static_cast<SqliteProjectStore *>(created->get());
    const Recordings made{recordings(*story, sample::Before), recordings(*story, sample::After)};
    auto done = store->together([&]() -> Result<void> {
        for (const auto &write : {writeProperties, writeSource, writePeoplesEntries, writeBaseline, writeHistory})
            if (auto written = write(*story, made, *store); !written)
                return written;
        return {};
    });
    if (!done) {
        created->reset();
        QFile::remove(path); // half a sample would look like a whole one
    }
    return done;
}

} // namespace sextant
