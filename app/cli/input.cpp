#include "app/cli/input.h"
#include "models/store/safefile.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

namespace sextant::cli {
namespace {
struct Tr { Q_DECLARE_TR_FUNCTIONS(Cli) };
constexpr qint64 mostBytes = qint64(512) << 20;
}

QString inputName(const std::string &name)
{
    return name == "-" ? Tr::tr("standard input") : QFile::decodeName(QByteArray::fromStdString(name));
}

Result<QByteArray> readInput(const std::string &name)
{
    if (name.empty())
        return fail(ErrorCode::InvalidInput, Tr::tr("the name of the file is empty"), {}, Tr::tr("name a file, or - for standard input"));
    QFile file;
    bool open = false;
    if (name == "-") {
        open = file.open(stdin, QIODevice::ReadOnly);
    } else {
        file.setFileName(QFile::decodeName(QByteArray::fromStdString(name)));
        open = file.open(QIODevice::ReadOnly);
    }
    if (!open)
        return fail(ErrorCode::InvalidInput, Tr::tr("cannot read %1").arg(inputName(name)), file.errorString());
    const QByteArray bytes = file.read(mostBytes + 1);
    if (bytes.size() > mostBytes)
        return fail(ErrorCode::TooLarge, inputName(name), Tr::tr("it is larger than %1 MiB").arg(mostBytes >> 20));
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorCode::InvalidInput, Tr::tr("cannot read %1").arg(inputName(name)), file.errorString());
    return bytes;
}

Result<void> writeOutput(const std::string &name, const QByteArray &bytes)
{
    if (name != "-")
        return writeFile(QFile::decodeName(QByteArray::fromStdString(name)), bytes);
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stdout); // whether all of it went through is asked at the end
    return {};
}

CLI::Validator between(double low, double high)
{
    const std::string bounds = CLI::detail::to_string(low) + " - " + CLI::detail::to_string(high);
    return {[low, high, bounds](std::string &text) {
                double value = 0;
                const bool inside = CLI::detail::lexical_cast(text, value) && value >= low && value <= high;
                return inside ? std::string() : "Value " + text + " not in range " + bounds;
            },
            "FLOAT in [" + bounds + "]"};
}

} // namespace sextant::cli
