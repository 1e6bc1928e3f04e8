#include "models/core/datatext.h"

#include <QCoreApplication>

namespace sextant {
namespace {

// Control characters that no text holds: they part the sentences, and a sentence from its arguments.
const QChar nextSentence(0x1E);
const QChar nextArgument(0x1F);

using Say = QString (*)(const QString &text);

QString translated(const QString &text)
{
    return text.isEmpty() ? text : QCoreApplication::translate("Content", text.toUtf8().constData());
}

QString untranslated(const QString &text)
{
    return text;
}

/// One pass over the template, because an argument may hold "%1" itself.
QString filled(const QString &sentence, const QStringList &arguments, Say say)
{
    QString out;
    for (qsizetype i = 0; i < sentence.size(); ++i) {
        const int place = sentence.at(i) == u'%' && i + 1 < sentence.size() ? sentence.at(i + 1).digitValue() : 0;
        if (place < 1 || place > arguments.size()) {
            out += sentence.at(i);
            continue;
        }
        out += say(arguments.at(place - 1));
        ++i;
    }
    return out;
}

QString said(const QString &text, Say say)
{
    QStringList sentences = text.split(nextSentence);
    for (QString &sentence : sentences) {
        QStringList parts = sentence.split(nextArgument);
        const QString words = say(parts.takeFirst());
        sentence = parts.isEmpty() ? words : filled(words, parts, say);
    }
    return sentences.join(u' ');
}

} // namespace

QString shownText(const QString &text)
{
    return said(text, translated);
}

QString englishText(const QString &text)
{
    return said(text, untranslated);
}

QString asSentence(const char *sentence, const QStringList &arguments)
{
    return (QStringList(QString::fromUtf8(sentence)) + arguments).join(nextArgument);
}

QString asSentences(const QStringList &sentences)
{
    return sentences.join(nextSentence);
}

} // namespace sextant
