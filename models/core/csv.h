#pragma once
#include <QByteArray>
#include <QString>

#include <optional>

namespace sextant {

/// A text cell of a CSV file: quoted, UTF-8. Text that a spreadsheet could run as a formula (= + - @ or their full-width forms, also behind
/// blanks, and anything behind a control character) gets a leading apostrophe; control characters become blanks.
QByteArray csvText(const QString &text);
/// A number in the shortest form that reads back the same; missing is empty, "NaN", "Inf" and "-Inf" are words. Numbers stay numbers, so "-1"
/// is never mistaken for a formula.
QByteArray csvNumber(std::optional<double> value);

} // namespace sextant
