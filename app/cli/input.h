#pragma once
#include "models/core/error.h"

#include <QByteArray>

#include <string>

namespace sextant::cli {

/// The bytes of a file, or of standard input for "-".
Result<QByteArray> readInput(const std::string &name);
/// How the input is called in messages.
QString inputName(const std::string &name);

} // namespace sextant::cli
