#pragma once
#include "models/core/error.h"

#include <QByteArray>

#include <map>
#include <vector>

namespace sextant::rules {

/// One rule of a Prometheus rule file, as written.
struct ReadRule {
    bool alerting = false;
    QString name;   ///< of the alert or of the recorded series
    QString expr;
    double holdFor = 0; ///< seconds of `for`
    std::map<QString, QString> labels;
    std::map<QString, QString> annotations;
    int line = 0;   ///< of the expression
};

/// Reads a rule file. Refuses what the server would refuse and can be seen without it: unknown fields, bad durations and
/// names, brackets and template braces that do not close, series recorded twice. The error's context is "file:line" of the
/// first mistake, its detail lists all.
Result<std::vector<ReadRule>> readRules(const QByteArray &yaml, const QString &name);

} // namespace sextant::rules
