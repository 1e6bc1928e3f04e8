#pragma once
#include <QLocale>
#include <QString>

namespace sextant {

/// A word that stands alone ("No data") as it stands inside a sentence ("no data"): only its first letter changes, so that
/// names and German nouns behind it keep theirs.
inline QString inSentence(QString word)
{
    if (word.size() > 1 && word.at(1).isLower())
        word[0] = word.at(0).toLower();
    return word;
}

/// Signs, numbers and units as one piece that runs to the right, also inside a text of a language that runs to the left.
inline QString leftToRight(const QString &text, const QLocale &locale)
{
    return locale.textDirection() == Qt::RightToLeft ? QChar(0x2066) + text + QChar(0x2069) : text;
}

/// Day and short month for QLocale::toString(): "d MMM", or "d. MMM" where the language writes a dot after the day.
inline QString dayMonthFormat(const QLocale &locale)
{
    const bool dotted = locale.dateFormat(QLocale::LongFormat).contains(QStringLiteral("d. "));
    return dotted ? QStringLiteral("d. MMM") : QStringLiteral("d MMM");
}

} // namespace sextant
