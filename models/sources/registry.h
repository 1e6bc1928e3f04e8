#pragma once
#include "models/core/clock.h"
#include "models/sources/metricsource.h"

#include <QThreadPool>

#include <functional>
#include <vector>

namespace sextant {

class HttpClient;
class SecretSource;

/// What every source is given by the composition root.
struct SourceContext {
    std::shared_ptr<HttpClient> http;
    QThreadPool *pool = nullptr;  ///< parses answers; outlives every source
    const Clock *clock = nullptr; ///< outlives every source
    std::shared_ptr<SecretSource> secrets = nullptr; ///< where references to secrets are looked up; null: references fail
};

/// Secret: a reference such as "keyring:NAME"; the same secret may be in a file named by the field key + "File".
/// Lines: several lines of text.
enum class FieldKind { Text, Choice, File, Seconds, Secret, Lines };

/// One setting of a source kind; the settings form is generated from these.
struct ConfigField {
    QString key;          ///< in SourceConfig::fields
    QString label;
    QString help;
    FieldKind kind = FieldKind::Text;
    QStringList choices;  ///< for Choice: stored values, the first is the default
    QStringList texts;    ///< for Choice: what people read
    QString whenKey;      ///< only of use while this Choice …
    QString whenValue;    ///< … has this value
    bool required = false; ///< while it is of use
    bool more = false;    ///< rarely needed
};

/// One row of the table of source kinds.
struct SourceKind {
    QString id;           ///< SourceConfig::kind
    QString name;         ///< for people
    bool needsUrl = true;
    std::vector<ConfigField> fields;
    std::function<Result<std::shared_ptr<MetricSource>>(const SourceConfig &, const SourceContext &)> make;
};

/// Every kind of metric source, in the order people see them. To add one: a folder and a row in registry.cpp.
std::vector<SourceKind> sourceKinds();
/// Makes a source of `config.kind`. NotFound for an unknown kind; else what the kind says about its fields.
Result<std::shared_ptr<MetricSource>> makeSource(const SourceConfig &config, const SourceContext &context);

} // namespace sextant
