#include "models/store/csv.h"

#include <QStringView>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace sextant {
namespace {

constexpr QStringView formulaStarts = u"=+-@\uFF1D\uFF0B\uFF0D\uFF20";

QByteArray numberText(double value)
{
    if (std::isnan(value))
        return "NaN";
    if (std::isinf(value))
        return value > 0 ? "Inf" : "'-Inf";
    std::array<char, 64> buffer;
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    return QByteArray(buffer.data(), end - buffer.data());
}

QByteArray textCell(const QString &text)
{
    QString safe = csvSafeText(text);
    const bool quote = safe.contains(u',') || safe.contains(u'"') || safe.contains(u';') || safe.startsWith(u' ') || safe.endsWith(u' ');
    if (!quote)
        return safe.toUtf8();
    return '"' + safe.replace(u'"', QStringLiteral("\"\"")).toUtf8() + '"';
}

} // namespace

QString csvSafeText(const QString &text)
{
    QString safe;
    for (QChar c : text)
        safe += c.category() == QChar::Other_Control ? QChar(u' ') : c;
    const auto first = std::find_if(text.begin(), text.end(), [](QChar c) { return !c.isSpace(); });
    const bool startsWithControl = !text.isEmpty() && text.front().category() == QChar::Other_Control;
    if (startsWithControl || (first != text.end() && formulaStarts.contains(*first)))
        safe.prepend(u'\'');
    return safe;
}

QByteArray csvLine(const std::vector<CsvCell> &cells)
{
    QByteArray line;
    bool first = true;
    for (const CsvCell &cell : cells) {
        if (!first)
            line += ',';
        first = false;
        if (const auto *number = std::get_if<double>(&cell))
            line += numberText(*number);
        else if (const auto *text = std::get_if<QString>(&cell))
            line += textCell(*text);
    }
    return line + "\r\n";
}

} // namespace sextant
