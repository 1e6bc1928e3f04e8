#pragma once
#include <QByteArray>
#include <QString>

#include <optional>
#include <variant>
#include <vector>

namespace sextant {

/// A cell: text, a number, or nothing. Numbers stay numbers, so "-1" is never mistaken for a formula.
using CsvCell = std::variant<std::monostate, double, QString>;

/// Rows as RFC 4180 in UTF-8, lines ending in CR LF. Text that a spreadsheet could run as a formula (= + - @, their full-width
/// forms, tab, CR; also behind blanks) gets a leading apostrophe; control characters become blanks. Missing is an empty cell;
/// NaN and infinities are words.
QByteArray csvLine(const std::vector<CsvCell> &cells);

/// `text` as it goes into a text cell, before quoting.
QString csvSafeText(const QString &text);

} // namespace sextant
