#pragma once
#include "models/core/verdict.h"

#include <QByteArray>

#include <vector>

namespace sextant::cli {

/// One judgement as a test: what could not be decided is skipped, never passed.
struct JunitCase {
    enum Outcome { Passed, Failed, Skipped };
    QString classname;
    QString name;
    Outcome outcome = Skipped;
    QString verdict;
    std::vector<Reason> reasons;
};

struct JunitSuite {
    QString name;
    double at = 0; ///< Unix seconds
    std::vector<JunitCase> cases;
};

/// The suite as the XML that CI servers read.
QByteArray junitXml(const JunitSuite &suite);

} // namespace sextant::cli
