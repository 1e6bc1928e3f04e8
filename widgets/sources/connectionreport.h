#pragma once
#include "models/core/kpidata.h"
#include "models/sources/metricsource.h"

namespace sextant {

/// What a connection test found: who answered, or at which stage it ended.
struct ConnectionReport {
    std::optional<SourceInfo> info; ///< set on success
    std::optional<Error> error;     ///< set on failure
    int metrics = 0;                ///< names the source has
    QStringList exporters;          ///< "node_exporter", as people call them
    std::vector<Binding> bindings;  ///< how every target was found
};

/// The way to an answer, in order.
enum class ConnectionStage { Url, Name, Connection, Http, Api };
inline constexpr int connectionStages = 5;
enum class StageState { NotTried, Passed, Failed };

/// How far a connection came: stages before the failing one passed, those behind it were not tried.
StageState stageState(const ConnectionReport &report, ConnectionStage stage);
/// The stage at which an error of connecting belongs.
ConnectionStage stageOf(const Error &error);
/// "The server cannot be reached": what failed, in the words of a person.
QString connectionHeadline(const Error &error);
/// What to do about it, when the error does not say so itself.
QString connectionAdvice(const Error &error);
/// Everything about a test as plain text for a ticket; holds no secret because configs hold none.
QString connectionDetails(const SourceConfig &config, const ConnectionReport &report);

} // namespace sextant
