#pragma once
#include <QString>
#include <QStringList>

namespace sextant {

/// How people see a text of the data files (workflow, catalogue) or a sentence made by asSentence(). Such texts are English where they
/// are stored, compared and exported for machines, so that no file changes with the language; the translation is looked up where a
/// text is shown. What has no translation, such as a person's own KPI, stays as it is.
QString shownText(const QString &text);

/// The same in English, for files that machines read.
QString englishText(const QString &text);

/// A sentence with arguments in a form that can be stored and still be said in another language. `sentence` is marked with
/// QT_TRANSLATE_NOOP("Content", …) and has %1 to %9; the arguments may be texts of the data files.
QString asSentence(const char *sentence, const QStringList &arguments = {});

/// Several sentences, said one after the other.
QString asSentences(const QStringList &sentences);

} // namespace sextant
