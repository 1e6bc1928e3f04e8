#pragma once
#include <QString>
#include <QStringList>

#include <vector>

namespace sextant {

/// One message of a .ts file.
struct TsMessage {
    QString context;
    QString source;
    QString comment;
    QStringList forms; ///< one, or as many as the language has plural forms
    QString state;     ///< "unfinished", "vanished", "obsolete"; empty when finished
    bool numerus = false;
};

/// The messages of a .ts file, or none with `fault` set.
std::vector<TsMessage> readTsFile(const QString &path, QString &fault);

/// What is wrong with a message, for people; empty when nothing is. `pluralForms` is the language's count.
QStringList faultsOf(const TsMessage &message, int pluralForms);

} // namespace sextant
