#pragma once
#include "models/session/projectstate.h"

namespace sextant {

/// The project property that keeps a person's consent to judge and freeze partial data of one source.
QString partialConsentKey(const QString &source);
/// What is stored: "who, when".
QString partialConsentText(const QString &who, double when);
/// Source id -> "who, when", for the sources a person agreed to.
std::map<QString, QString> partialConsents(const ProjectState &state);

} // namespace sextant
