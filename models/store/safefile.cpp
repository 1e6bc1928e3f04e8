#include "models/store/safefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(SafeFile)
};

ErrorCode codeOf(int systemError, ErrorCode otherwise = ErrorCode::Io)
{
    switch (systemError) {
    case ENOSPC:
    case EDQUOT: return ErrorCode::DiskFull;
    case EACCES:
    case EPERM:
    case EROFS: return ErrorCode::ReadOnly;
    case ENOENT: return ErrorCode::NotFound;
    default: return otherwise;
    }
}

QString adviceFor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::DiskFull: return Tr::tr("free some space and try again; the old file was kept");
    case ErrorCode::ReadOnly: return Tr::tr("choose a folder you may write to");
    case ErrorCode::NotFound: return Tr::tr("make the folder first, or choose another");
    default: return Tr::tr("try again or choose another folder; the old file was kept");
    }
}

} // namespace

SafeFile::SafeFile(const QString &path) : m_file(path)
{
    m_file.setDirectWriteFallback(false);
}

Error SafeFile::failure(const QString &what) const
{
    ErrorCode code = codeOf(errno);
    // A short write on a nearly full disk leaves no error behind; the size is then the only witness.
    if (m_file.error() == QFileDevice::ResourceError || (code == ErrorCode::Io && errno == 0))
        code = ErrorCode::DiskFull;
    return {code, m_file.fileName(), what, adviceFor(code)};
}

Result<void> SafeFile::open()
{
    if (m_file.fileName().isEmpty()) {
        m_failed = true;
        return fail(ErrorCode::InvalidInput, Tr::tr("Saving the file"), Tr::tr("It has no name"), Tr::tr("give the name of a file"));
    }
    // A rename would put a file in the place of a device or a pipe.
    const QFileInfo there(m_file.fileName());
    if (there.exists() && !there.isFile()) {
        m_failed = true;
        return fail(ErrorCode::InvalidInput, m_file.fileName(),
                    there.isDir() ? Tr::tr("This is a folder") : Tr::tr("This is a device or a pipe, which cannot be replaced by a file"),
                    Tr::tr("give the name of a file"));
    }
    errno = 0;
    if (m_file.open(QIODevice::WriteOnly))
        return {};
    const QFileInfo folder(QFileInfo(m_file.fileName()).absolutePath());
    const ErrorCode code = !folder.exists() ? ErrorCode::NotFound : codeOf(errno, ErrorCode::ReadOnly);
    m_failed = true;
    return tl::unexpected(Error{code, m_file.fileName(), Tr::tr("The file cannot be written (%1)").arg(m_file.errorString()),
                                adviceFor(code)});
}

void SafeFile::write(const QByteArray &bytes)
{
    if (m_failed)
        return;
    m_failed = m_file.write(bytes) != bytes.size();
    m_written += bytes.size();
}

Result<void> SafeFile::commit()
{
    const QString incomplete = Tr::tr("The file could not be written completely");
    const qint64 expected = std::max(m_written, m_file.pos());
    if (!m_failed)
        errno = 0;
    if (m_failed || !m_file.flush() || m_file.size() != expected || ::fsync(m_file.handle()) != 0) {
        const Error error = failure(incomplete);
        m_file.cancelWriting();
        m_file.commit();
        return tl::unexpected(error);
    }
    if (!m_file.commit())
        return tl::unexpected(failure(incomplete));
    flushFolder(QFileInfo(m_file.fileName()).absolutePath());
    if (QFileInfo(m_file.fileName()).size() != expected)
        return tl::unexpected(failure(incomplete));
    return {};
}

Result<void> writeFile(const QString &path, const QByteArray &bytes)
{
    SafeFile file(path);
    if (auto done = file.open(); !done)
        return done;
    file.write(bytes);
    return file.commit();
}

Result<QByteArray> readFile(const QString &path, qint64 limit)
{
    QFile file(path);
    if (!file.exists())
        return fail(ErrorCode::NotFound, path, Tr::tr("The file does not exist"));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, path, file.errorString(), Tr::tr("check that it is a file and that you may read it"));
    const QByteArray bytes = file.read(limit + 1);
    if (bytes.size() > limit)
        return fail(ErrorCode::TooLarge, path, Tr::tr("The file is larger than %1 bytes").arg(limit));
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorCode::Io, path, file.errorString());
    return bytes;
}

Result<void> publishFile(const QString &draft, const QString &path)
{
    const QByteArray from = QFile::encodeName(draft);
    const QByteArray to = QFile::encodeName(path);
    // link() refuses an existing name, rename() would replace it; some file systems know no links.
    bool done = ::link(from.constData(), to.constData()) == 0;
    if (!done && errno != EEXIST && !QFile::exists(path))
        done = ::rename(from.constData(), to.constData()) == 0;
    if (!done) {
        const ErrorCode code = errno == EEXIST ? ErrorCode::InvalidInput : codeOf(errno);
        return fail(code, path, QString::fromLocal8Bit(std::strerror(errno)), adviceFor(code));
    }
    flushFolder(QFileInfo(path).absolutePath());
    return {};
}

void flushFolder(const QString &folder)
{
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

QString generatedFileName(const QString &text, const QString &extension)
{
    QString name;
    for (QChar c : text.toLower().normalized(QString::NormalizationForm_KD)) {
        if (c.unicode() < 128 && c.isLetterOrNumber())
            name += c;
        else if (c.category() != QChar::Mark_NonSpacing && !name.isEmpty() && !name.endsWith(u'-'))
            name += u'-';
        if (name.size() == 60)
            break;
    }
    while (name.endsWith(u'-'))
        name.chop(1);
    static const QStringList reserved{QStringLiteral("con"), QStringLiteral("prn"), QStringLiteral("aux"), QStringLiteral("nul")};
    if (name.isEmpty() || reserved.contains(name))
        name = QStringLiteral("sextant") + (name.isEmpty() ? QString() : u'-' + name);
    return name + u'.' + extension;
}

void turnFileSignalsIntoErrors()
{
    std::signal(SIGXFSZ, SIG_IGN);
    std::signal(SIGPIPE, SIG_IGN);
}

} // namespace sextant
