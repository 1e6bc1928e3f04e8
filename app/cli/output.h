#pragma once
#include "models/core/error.h"

#include <QJsonDocument>

namespace sextant::cli {

/// Exit status of the command line contract. With several verdicts the most serious counts.
enum ExitStatus { Done = 0, Missed = 1, Inconclusive = 2, BadInput = 3, Unreachable = 4 };

/// The more serious of two: 4 and 3, then 1, then 2, then 0.
int worse(int a, int b);
/// 3 for bad input, 4 for an unreachable source or store.
int statusOf(const Error &error);
/// Writes exactly one JSON document and a newline to standard output.
void printJson(const QJsonDocument &document);
/// One line to standard error: "sextant: …", control characters made visible.
void printError(const Error &error);
/// printError() and statusOf() in one.
int reportError(const Error &error);
/// One line to standard output, control characters made visible.
void printLine(const QString &line);
/// Whether everything printed reached its reader; says so on standard error when it did not. A reader that had enough and closed its end is no
/// failure.
bool finishOutput();
/// Text for a terminal with control characters (ESC, bidi) made visible.
QString printable(const QString &text);

} // namespace sextant::cli
