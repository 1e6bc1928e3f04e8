#pragma once
#include <QString>

namespace sextant {

/// Loads the translation of a language ("de", "de_DE") and makes it the default locale of numbers and dates. An unknown
/// language keeps English texts but uses its number format. "" follows the desktop.
void useLanguage(const QString &language);

} // namespace sextant
