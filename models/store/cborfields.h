#pragma once
#include "models/core/error.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QStringList>

#include <cmath>
#include <map>
#include <optional>
#include <vector>

namespace sextant::documents {

using L1 = QLatin1String;

/// Writes fields that differ from their default, in the order of the calls.
class Writer
{
public:
    Writer &text(L1 key, const QString &value)
    {
        if (!value.isEmpty())
            m_map.insert(key, value);
        return *this;
    }
    Writer &number(L1 key, double value)
    {
        if (value != 0 || std::signbit(value))
            m_map.insert(key, value);
        return *this;
    }
    Writer &optional(L1 key, const std::optional<double> &value)
    {
        if (value)
            m_map.insert(key, *value);
        return *this;
    }
    template<typename Enum>
    Writer &choice(L1 key, Enum value)
    {
        if (int(value) != 0)
            m_map.insert(key, int(value));
        return *this;
    }
    Writer &flag(L1 key, bool value)
    {
        if (value)
            m_map.insert(key, true);
        return *this;
    }
    Writer &value(L1 key, const QCborValue &value)
    {
        m_map.insert(key, value);
        return *this;
    }
    Writer &texts(L1 key, const QStringList &list)
    {
        if (!list.isEmpty())
            m_map.insert(key, QCborArray::fromStringList(list));
        return *this;
    }
    Writer &pairs(L1 key, const std::map<QString, QString> &values)
    {
        QCborMap map;
        for (const auto &[name, text] : values)
            map.insert(name, text);
        if (!map.isEmpty())
            m_map.insert(key, map);
        return *this;
    }
    const QCborMap &map() const { return m_map; }

private:
    QCborMap m_map;
};

/// The bytes of a document.
QByteArray bytesOf(const QCborMap &map);
/// The reverse; ErrorCode::Corrupt for anything but exactly one map.
Result<QCborMap> mapOf(const QByteArray &bytes);

double numberIn(const QCborMap &map, L1 key);
std::optional<double> optionalIn(const QCborMap &map, L1 key);
QStringList textsIn(const QCborMap &map, L1 key);
std::map<QString, QString> pairsIn(const QCborMap &map, L1 key);
QByteArray rawDoubles(const std::vector<double> &values);
std::vector<double> doublesIn(const QCborMap &map, L1 key);

/// An enumeration; a number outside of it becomes the first value, which is the weakest claim in all of ours.
template<typename Enum>
Enum choiceIn(const QCborMap &map, L1 key, Enum last)
{
    const qint64 value = map.value(key).toInteger(0);
    return value >= 0 && value <= qint64(last) ? Enum(value) : Enum(0);
}

} // namespace sextant::documents
