#pragma once
#include "models/core/timerange.h"

#include <map>

namespace sextant {

/// Seconds for the whole answer: the field "timeout" of a source's configuration (httpFields()), 30 when it is empty.
inline Result<double> queryTimeout(const std::map<QString, QString> &fields)
{
    const auto field = fields.find(QStringLiteral("timeout"));
    return field == fields.end() || field->second.isEmpty() ? Result<double>(30) : parseDuration(field->second);
}

} // namespace sextant
