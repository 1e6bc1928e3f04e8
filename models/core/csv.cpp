#include "models/core/csv.h"

#include <QStringView>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace sextant {
namespace {

constexpr QStringView formulaStarts = u"=+-@\uFF1D\uFF0B\uFF0D\uFF20";

bool isControl(QChar c)
{
    return c.category() == QChar::Other_Control;
}

} // namespace

QByteArray csvText(const QString &text)
{
    QString safe = text;
    std::replace_if(safe.begin(), safe.end(), isControl, QChar(u' '));
    const auto first = std::find_if(safe.cbegin(), safe.cend(), [](QChar c) { return !c.isSpace(); });
    if ((!text.isEmpty() && isControl(text.front())) || (first != safe.cend() && formulaStarts.contains(*first)))
        safe.prepend(u'\'');
    return '"' + safe.replace(u'"', QStringLiteral("\"\"")).toUtf8() + '"';
}

QByteArray csvNumber(std::optional<double> value)
{
    if (!value)
        return {};
    if (std::isnan(*value))
        return "NaN";
    if (std::isinf(*value))
        return *value > 0 ? "Inf" : "-Inf";
    std::array<char, 40> buffer;
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), *value).ptr;
    return QByteArray(buffer.data(), end - buffer.data());
}

} // namespace sextant
