#include "app/cli/junit.h"
#include "app/cli/output.h"
#include "models/core/timerange.h"

#include <QXmlStreamWriter>

#include <algorithm>

namespace sextant::cli {

QByteArray junitXml(const JunitSuite &suite)
{
    const auto count = [&suite](JunitCase::Outcome outcome) {
        return QString::number(std::count_if(suite.cases.begin(), suite.cases.end(), [&](const JunitCase &one) { return one.outcome == outcome; }));
    };
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("testsuite"));
    xml.writeAttribute(QStringLiteral("name"), suite.name);
    xml.writeAttribute(QStringLiteral("timestamp"), rfc3339(suite.at));
    xml.writeAttribute(QStringLiteral("tests"), QString::number(suite.cases.size()));
    xml.writeAttribute(QStringLiteral("failures"), count(JunitCase::Failed));
    xml.writeAttribute(QStringLiteral("errors"), QStringLiteral("0"));
    xml.writeAttribute(QStringLiteral("skipped"), count(JunitCase::Skipped));
    for (const JunitCase &one : suite.cases) {
        xml.writeStartElement(QStringLiteral("testcase"));
        xml.writeAttribute(QStringLiteral("classname"), printable(one.classname));
        xml.writeAttribute(QStringLiteral("name"), printable(one.name));
        if (one.outcome != JunitCase::Passed) {
            QStringList reasons;
            for (const Reason &reason : one.reasons)
                reasons << printable(reason.text);
            xml.writeStartElement(one.outcome == JunitCase::Failed ? QStringLiteral("failure") : QStringLiteral("skipped"));
            xml.writeAttribute(QStringLiteral("message"), one.verdict + QStringLiteral(": ") + reasons.join(QStringLiteral("; ")));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndDocument();
    return bytes;
}

} // namespace sextant::cli
