#pragma once
#include "models/core/error.h"

#include <QByteArray>
#include <QSaveFile>
#include <QStringList>

namespace sextant {

/// A file that is either written completely or not at all: every length is compared, the file flushed, its size checked,
/// then renamed over the old one, then the folder flushed. Without commit() nothing happens.
class SafeFile
{
public:
    explicit SafeFile(const QString &path);
    /// Opens the draft beside the file. Errors: folder missing or read-only.
    Result<void> open();
    /// Keeps the first error; later calls do nothing.
    void write(const QByteArray &bytes);
    /// The device for writers that need one (PDF). Its bytes are checked by commit() as well.
    QIODevice *device() { return &m_file; }
    Result<void> commit();
    qint64 written() const { return m_written; }

private:
    Error failure(const QString &what) const;

    QSaveFile m_file;
    qint64 m_written = 0;
    bool m_failed = false;
};

/// SafeFile in one call.
Result<void> writeFile(const QString &path, const QByteArray &bytes);

/// Reads a whole file of at most `limit` bytes. Errors: not-found, io, too-large.
Result<QByteArray> readFile(const QString &path, qint64 limit);

/// Gives a finished file its name, which must be free, and flushes the folder: the last step of making a new file.
Result<void> publishFile(const QString &draft, const QString &path);

/// Flushes a folder so that a new name survives a power cut. Best effort where the system has no such call.
void flushFolder(const QString &folder);

/// A file name from free text: letters, digits and dashes only, at most 60 characters, never a reserved or hidden name.
/// "Checkout / API p95 <2026>" with "pdf" -> "checkout-api-p95-2026.pdf".
QString generatedFileName(const QString &text, const QString &extension);

/// SIGXFSZ and SIGPIPE become write errors instead of ending the program. Call once at the start of main().
void turnFileSignalsIntoErrors();

} // namespace sextant
