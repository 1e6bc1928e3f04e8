#pragma once
#include "models/core/error.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace YAML {
class Node;
}

namespace sextant::yaml {

/// Reads one YAML document whose root is a map. `name` is the file as people know it; every error is "name:line: what".
/// yaml-cpp's exceptions end here: `read` runs inside the door, so plain `node["key"].as<…>()` is fine in it.
Result<void> parse(const QByteArray &bytes, const QString &name,
                   const std::function<Result<void>(const YAML::Node &root)> &read);

/// "name:line" of a node, for messages.
QString where(const YAML::Node &node, const QString &name);
/// Text of a scalar, or `fallback` when the key is absent. A map or a list where text is due is an error by exception.
QString text(const YAML::Node &node, const char *key, const QString &fallback = {});
/// Text of a scalar that must be there.
Result<QString> required(const YAML::Node &node, const char *key, const QString &name);
/// A list of texts; a single scalar counts as a list of one; absent is empty.
QStringList texts(const YAML::Node &node, const char *key);

} // namespace sextant::yaml
