#include "models/alerts/yamlwriter.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>

namespace sextant::rules {
namespace {

/// Text that stays as it is between single quotes, in every YAML reader.
bool isTame(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7F; });
}

} // namespace

YamlWriter &YamlWriter::beginMap() { m_out << YAML::BeginMap; return *this; }
YamlWriter &YamlWriter::endMap() { m_out << YAML::EndMap; return *this; }
YamlWriter &YamlWriter::beginList() { m_out << YAML::BeginSeq; return *this; }
YamlWriter &YamlWriter::endList() { m_out << YAML::EndSeq; return *this; }
YamlWriter &YamlWriter::beginDocument() { m_out << YAML::BeginDoc; return *this; }

YamlWriter &YamlWriter::comment(const QString &line)
{
    m_out << YAML::Comment(line.toStdString()) << YAML::Newline;
    return *this;
}

YamlWriter &YamlWriter::key(const char *name)
{
    m_out << YAML::Key << name << YAML::Value;
    return *this;
}

YamlWriter &YamlWriter::text(const QString &value)
{
    if (isTame(value))
        m_out << YAML::SingleQuoted << value.toStdString();
    else
        m_out << YAML::DoubleQuoted << YAML::EscapeNonAscii << value.toStdString();
    return *this;
}

YamlWriter &YamlWriter::word(const QString &value)
{
    m_out << value.toStdString();
    return *this;
}

YamlWriter &YamlWriter::map(const char *name, const Pairs &pairs)
{
    key(name).beginMap();
    for (const auto &[label, value] : pairs)
        key(qPrintable(label)).text(value);
    return endMap();
}

QByteArray YamlWriter::bytes() const
{
    return QByteArray(m_out.c_str(), qsizetype(m_out.size())) + '\n';
}

} // namespace sextant::rules
