#pragma once
#include "models/core/error.h"

#include <QByteArray>

#include <CLI/CLI.hpp>

#include <string>

namespace sextant::cli {

/// The bytes of a file, or of standard input for "-"; at most 512 MiB.
Result<QByteArray> readInput(const std::string &name);
/// How the input is called in messages.
QString inputName(const std::string &name);
/// Writes to a file, or to standard output for "-".
Result<void> writeOutput(const std::string &name, const QByteArray &bytes);

/// A number between two bounds. NaN is between none, which CLI::Range does not see.
CLI::Validator between(double low, double high);

} // namespace sextant::cli
