#include "models/store/cborfields.h"

#include <QCoreApplication>

#include <cstring>

namespace sextant::documents {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ProjectStore)
};

} // namespace

QByteArray bytesOf(const QCborMap &map)
{
    return QCborValue(map).toCbor();
}

Result<QCborMap> mapOf(const QByteArray &bytes)
{
    QCborParserError error{};
    const QCborValue value = QCborValue::fromCbor(bytes, &error);
    if (error.error.c != QCborError::NoError || !value.isMap() || error.offset != bytes.size())
        return fail(ErrorCode::Corrupt, Tr::tr("stored document"), error.error.toString(), Tr::tr("open a backup of the project"));
    return value.toMap();
}

double numberIn(const QCborMap &map, L1 key)
{
    return map.value(key).toDouble(0);
}

std::optional<double> optionalIn(const QCborMap &map, L1 key)
{
    const QCborValue value = map.value(key);
    return value.isDouble() || value.isInteger() ? std::optional(value.toDouble()) : std::nullopt;
}

QStringList textsIn(const QCborMap &map, L1 key)
{
    QStringList out;
    const QCborArray array = map.value(key).toArray();
    for (const QCborValue &value : array)
        out << value.toString();
    return out;
}

std::map<QString, QString> pairsIn(const QCborMap &map, L1 key)
{
    std::map<QString, QString> out;
    const QCborMap inner = map.value(key).toMap();
    for (auto it = inner.begin(); it != inner.end(); ++it)
        out[it.key().toString()] = it.value().toString();
    return out;
}

QByteArray rawDoubles(const std::vector<double> &values)
{
    return QByteArray(reinterpret_cast<const char *>(values.data()), qsizetype(values.size() * sizeof(double)));
}

std::vector<double> doublesIn(const QCborMap &map, L1 key)
{
    const QByteArray bytes = map.value(key).toByteArray();
    std::vector<double> values(std::size_t(bytes.size()) / sizeof(double));
    if (!values.empty())
        std::memcpy(values.data(), bytes.constData(), values.size() * sizeof(double));
    return values;
}

} // namespace sextant::documents
