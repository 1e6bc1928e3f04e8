#include "app/cli/input.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

namespace sextant::cli {
namespace {
struct Tr { Q_DECLARE_TR_FUNCTIONS(Cli) };
}

QString inputName(const std::string &name)
{
    return name == "-" ? Tr::tr("standard input") : QFile::decodeName(QByteArray::fromStdString(name));
}

Result<QByteArray> readInput(const std::string &name)
{
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
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorCode::InvalidInput, Tr::tr("cannot read %1").arg(inputName(name)), file.errorString());
    return bytes;
}

} // namespace sextant::cli
