#pragma once
#include "models/core/error.h"

#include <QByteArray>

#include <string>

namespace sextant::cli {

/// The bytes of a file, or of standard input for "-".
Result<QByteArray> readInput(const std::string &name);
/// How the input is called in messages.
QString inputName(const std::string &name);
/// One line on standard output, control characters made visible.
void printRow(const QString &text);
/// Reports the error on standard error and answers the exit status.
int failed(const Error &error);

} // namespace sextant::cli
