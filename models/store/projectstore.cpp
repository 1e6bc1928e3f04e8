#include "models/store/projectstore.h"
#include "models/store/projectfile.h"
#include "models/store/sqlitestore.h"
#include "models/store/statements.h"

#include <QCoreApplication>

#include <array>
#include <charconv>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ProjectStore)
};

QString numberText(double value)
{
    std::array<char, 64> buffer;
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    return QString::fromLatin1(buffer.data(), end - buffer.data());
}

/// Copies one kind of thing, if it could be read at all.
template<typename T>
Result<void> each(const Result<T> &values, QStringList &skipped, const std::function<Result<void>(const typename T::value_type &)> &save)
{
    if (!values) {
        skipped << describe(values.error());
        return {};
    }
    for (const auto &value : *values)
        if (auto done = save(value); !done)
            return done;
    return {};
}

Result<void> copyBindings(const ProjectStore &from, ProjectStore &to, QStringList &skipped)
{
    std::map<QString, std::vector<Binding>> bySource;
    auto done = each<std::vector<Binding>>(from.bindings(), skipped, [&](const Binding &binding) -> Result<void> {
        bySource[binding.source].push_back(binding);
        return {};
    });
    for (const auto &[source, bindings] : bySource)
        if (done)
            done = to.saveBindings(source, bindings);
    return done;
}

Result<void> copyAll(const ProjectStore &from, ProjectStore &to, QStringList &skipped)
{
    using Property = std::map<QString, QString>::value_type;
    using Item = WorkflowProgress::value_type;
    auto done = each<std::map<QString, QString>>(from.properties(), skipped,
                                                 [&](const Property &p) { return to.setProperty(p.first, p.second); });
    if (done)
        done = each<std::vector<SourceConfig>>(from.sources(), skipped, [&](const auto &s) { return to.saveSource(s); });
    if (done)
        done = copyBindings(from, to, skipped);
    if (done)
        done = each<std::vector<KpiDefinition>>(from.customKpis(), skipped, [&](const auto &k) { return to.saveCustomKpi(k); });
    if (done)
        done = each<WorkflowProgress>(from.progress(), skipped, [&](const Item &item) {
            return to.setProgress(item.first, item.second, QStringLiteral("item %1: copied").arg(item.first));
        });
    if (done)
        done = each<std::vector<Marker>>(from.markers(), skipped, [&](const auto &m) { return to.saveMarker(m); });
    if (done)
        done = each<std::vector<Baseline>>(from.baselines(), skipped, [&](const auto &b) { return to.restoreBaseline(b); });
    const auto recorded = from.recorded();
    if (!recorded)
        skipped << describe(recorded.error());
    else if (done)
        done = to.saveRecorded(*recorded);
    for (HistoryLevel level : historyLevels)
        if (done)
            done = each<std::vector<KpiHistory>>(from.kpiHistory(level, {-1e12, 1e12}), skipped,
                                                 [&](const auto &h) { return to.putKpiHistory(h); });
    return done;
}

} // namespace

Result<std::unique_ptr<ProjectStore>> ProjectStore::create(const QString &path, const QString &title,
                                                           std::shared_ptr<const Clock> clock, const QString &who)
{
    if (auto done = projectfile::create(path); !done)
        return tl::unexpected(done.error());
    auto database = projectfile::open(path);
    if (!database)
        return tl::unexpected(database.error());
    auto done = database->run(sql::setMeta, {QStringLiteral("created_at"), numberText(clock->now())});
    if (!done)
        return tl::unexpected(done.error());
    auto store = std::make_unique<SqliteProjectStore>(std::move(*database), std::move(clock), who);
    if (done = store->setProperty(QStringLiteral("title"), title); !done)
        return tl::unexpected(done.error());
    return store;
}

Result<std::unique_ptr<ProjectStore>> ProjectStore::open(const QString &path, std::shared_ptr<const Clock> clock,
                                                         const QString &who)
{
    auto database = projectfile::open(path);
    if (!database)
        return tl::unexpected(database.error());
    return std::make_unique<SqliteProjectStore>(std::move(*database), std::move(clock), who);
}

Result<QStringList> ProjectStore::salvage(const QString &from, const QString &to, std::shared_ptr<const Clock> clock,
                                          const QString &who)
{
    auto database = projectfile::openForSalvage(from);
    if (!database)
        return tl::unexpected(database.error());
    SqliteProjectStore source(std::move(*database), clock, who);
    source.beginSalvage();
    auto target = create(to, QString(), clock, who);
    if (!target)
        return tl::unexpected(target.error());
    auto *store = static_cast<SqliteProjectStore *>(target->get());
    QStringList skipped;
    auto done = store->together([&] { return copyAll(source, *store, skipped); });
    if (!done)
        return tl::unexpected(done.error());
    skipped = source.skipped() + skipped;
    skipped.removeDuplicates();
    return skipped;
}

} // namespace sextant
