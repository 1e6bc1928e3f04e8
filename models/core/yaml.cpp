#include "models/core/yaml.h"

#include <yaml-cpp/yaml.h>

namespace sextant::yaml {

Result<void> parse(const QByteArray &bytes, const QString &name,
                   const std::function<Result<void>(const YAML::Node &)> &read)
{
    try {
        const YAML::Node root = YAML::Load(bytes.toStdString());
        if (!root.IsMap())
            return fail(ErrorCode::Parse, name + QStringLiteral(":1"), QStringLiteral("the file is not a map of keys"));
        return read(root);
    } catch (const YAML::Exception &exception) {
        const int line = exception.mark.is_null() ? 1 : exception.mark.line + 1;
        return fail(ErrorCode::Parse, name + u':' + QString::number(line), QString::fromStdString(exception.msg));
    }
}

QString where(const YAML::Node &node, const QString &name)
{
    return name + u':' + QString::number(node.Mark().is_null() ? 1 : node.Mark().line + 1);
}

QString text(const YAML::Node &node, const char *key, const QString &fallback)
{
    const YAML::Node child = node[key];
    return child && !child.IsNull() ? QString::fromStdString(child.as<std::string>()) : fallback;
}

Result<QString> required(const YAML::Node &node, const char *key, const QString &name)
{
    const QString value = text(node, key);
    if (value.isEmpty())
        return fail(ErrorCode::Parse, where(node, name), QStringLiteral("\"%1\" is missing").arg(QLatin1String(key)));
    return value;
}

QStringList texts(const YAML::Node &node, const char *key)
{
    QStringList out;
    const YAML::Node child = node[key];
    if (!child || child.IsNull())
        return out;
    if (child.IsScalar())
        return {QString::fromStdString(child.as<std::string>())};
    for (const YAML::Node &entry : child)
        out << QString::fromStdString(entry.as<std::string>());
    return out;
}

} // namespace sextant::yaml
