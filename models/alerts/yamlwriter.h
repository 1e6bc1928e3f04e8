#pragma once
#include "models/alerts/ruleset.h"

#include <yaml-cpp/emitter.h>

namespace sextant::rules {

/// YAML::Emitter with the choices made here: block maps, text quoted so that no reader takes it for anything else.
class YamlWriter
{
public:
    YamlWriter() { m_out.SetIndent(2); }
    YamlWriter &beginMap();
    YamlWriter &endMap();
    YamlWriter &beginList();
    YamlWriter &endList();
    YamlWriter &beginDocument();
    YamlWriter &comment(const QString &line);
    YamlWriter &key(const char *name);
    /// Text of people and programs: always quoted; escaped where a reader might stumble.
    YamlWriter &text(const QString &value);
    /// A word of ours: a number, a duration, true or false. Written plain.
    YamlWriter &word(const QString &value);
    YamlWriter &field(const char *name, const QString &value) { return key(name).text(value); }
    YamlWriter &plain(const char *name, const QString &value) { return key(name).word(value); }
    YamlWriter &map(const char *name, const Pairs &pairs);
    QByteArray bytes() const;

private:
    YAML::Emitter m_out;
};

} // namespace sextant::rules
