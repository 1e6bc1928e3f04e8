#pragma once
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

} // namespace sextant
