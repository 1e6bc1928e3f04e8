#include "tests/translations/tsfile.h"

#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <algorithm>

namespace sextant {
namespace {

QStringList placeholdersOf(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("%L?[0-9n]"));
    QStringList out;
    for (auto found = pattern.globalMatch(text); found.hasNext();)
        out << found.next().captured();
    out.sort();
    return out;
}

int acceleratorsOf(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("&[A-Za-z]"));
    return int(text.count(pattern));
}

QString edgesOf(const QString &text)
{
    const auto from = std::find_if_not(text.begin(), text.end(), [](QChar c) { return c.isSpace(); });
    const auto to = std::find_if_not(text.rbegin(), text.rend(), [](QChar c) { return c.isSpace(); });
    return QStringLiteral("%1|%2").arg(std::distance(text.begin(), from)).arg(std::distance(text.rbegin(), to));
}

void readMessage(QXmlStreamReader &xml, TsMessage &message)
{
    message.numerus = xml.attributes().value(QLatin1String("numerus")) == u"yes";
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source") {
            message.source = xml.readElementText();
        } else if (xml.name() == u"comment") {
            message.comment = xml.readElementText();
        } else if (xml.name() == u"translation") {
            message.state = xml.attributes().value(QLatin1String("type")).toString();
            if (!message.numerus) {
                message.forms << xml.readElementText();
                continue;
            }
            while (xml.readNextStartElement())
                message.forms << xml.readElementText();
        } else {
            xml.skipCurrentElement();
        }
    }
}

} // namespace

std::vector<TsMessage> readTsFile(const QString &path, QString &fault)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        fault = path + QStringLiteral(": ") + file.errorString();
        return {};
    }
    std::vector<TsMessage> out;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"message") {
            readMessage(xml, out.emplace_back());
            out.back().context = context;
        }
    }
    if (xml.hasError()) {
        fault = path + QStringLiteral(": ") + xml.errorString();
        return {};
    }
    return out;
}

QStringList faultsOf(const TsMessage &message, int pluralForms)
{
    QStringList out;
    if (!message.state.isEmpty())
        out << message.state;
    if (message.numerus && message.forms.size() != pluralForms)
        out << QStringLiteral("%1 plural forms").arg(message.forms.size());
    for (const QString &form : message.forms) {
        QStringList wanted = placeholdersOf(message.source);
        const QStringList found = placeholdersOf(form);
        // One form of a plural may say the number as a word: "1 of them".
        if (message.numerus && !found.contains(QStringLiteral("%n")))
            wanted.removeAll(QStringLiteral("%n"));
        if (form.trimmed().isEmpty() != message.source.trimmed().isEmpty())
            out << QStringLiteral("empty");
        else if (found != wanted)
            out << QStringLiteral("placeholders differ: ") + form;
        if (edgesOf(form) != edgesOf(message.source))
            out << QStringLiteral("blanks at the edges differ: ") + form;
        if (acceleratorsOf(form) != acceleratorsOf(message.source))
            out << QStringLiteral("access keys differ: ") + form;
        if (form.endsWith(u'…') != message.source.endsWith(u'…'))
            out << QStringLiteral("ellipsis differs: ") + form;
    }
    return out;
}

} // namespace sextant
