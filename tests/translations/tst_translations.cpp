#include "models/core/yaml.h"
#include "tests/support/testmain.h"
#include "tests/translations/tsfile.h"
#include "translations/contenttexts.h"

#include <yaml-cpp/yaml.h>

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>

using namespace sextant;

namespace {

const QString root = QStringLiteral(SEXTANT_SOURCE_DIR);

struct Language {
    const char *name;
    int pluralForms;
};
constexpr Language languages[] = {{"de", 2}};

QString tsPath(const QString &language)
{
    return root + QStringLiteral("/translations/sextant_%1.ts").arg(language);
}

QString nameOf(const TsMessage &message)
{
    return message.context + QStringLiteral(": \"") + message.source.left(90) + u'"';
}

// Keys of the data files whose values people see. Everything else is an id, a number, a query or a rule.
const QSet<QString> shownKeys{QStringLiteral("title"), QStringLiteral("summary"), QStringLiteral("purpose"), QStringLiteral("closing"),
                              QStringLiteral("duration"), QStringLiteral("lint"), QStringLiteral("name"), QStringLiteral("short"),
                              QStringLiteral("inputs"), QStringLiteral("text"), QStringLiteral("mitigation"), QStringLiteral("trigger"),
                              QStringLiteral("pass_when"), QStringLiteral("note"), QStringLiteral("advice"), QStringLiteral("honest"), QStringLiteral("say")};
const QSet<QString> hiddenKeys{
    QStringLiteral("schema"), QStringLiteral("id"), QStringLiteral("also"), QStringLiteral("stated"), QStringLiteral("days"),
    QStringLiteral("start_day"), QStringLiteral("line"), QStringLiteral("evaluators"), QStringLiteral("mode"), QStringLiteral("screen"),
    QStringLiteral("targets"), QStringLiteral("role"), QStringLiteral("after"), QStringLiteral("after_soft"), QStringLiteral("alias_of"),
    QStringLiteral("items"), QStringLiteral("kind"), QStringLiteral("area"), QStringLiteral("unit"), QStringLiteral("statistic"),
    QStringLiteral("better"), QStringLiteral("target"), QStringLiteral("rule"), QStringLiteral("part"), QStringLiteral("condition"),
    QStringLiteral("proposed"), QStringLiteral("companion"), QStringLiteral("key"), QStringLiteral("retired"), QStringLiteral("bands"),
    QStringLiteral("vital"), QStringLiteral("device"), QStringLiteral("of"), QStringLiteral("variables"), QStringLiteral("forms"),
    QStringLiteral("labels"), QStringLiteral("priority"), QStringLiteral("kpi"), QStringLiteral("as"), QStringLiteral("form"),
    QStringLiteral("with"), QStringLiteral("needs"), QStringLiteral("series"), QStringLiteral("value"), QStringLiteral("buckets"),
    QStringLiteral("count"), QStringLiteral("parts"), QStringLiteral("substitute"), QStringLiteral("sees")};
// Keys that only hold more keys; groups of the workflow have names of their own.
const QSet<QString> outerKeys{
    QStringLiteral("team"), QStringLiteral("phases"), QStringLiteral("orchestrator"), QStringLiteral("tasks"), QStringLiteral("requires"),
    QStringLiteral("success"), QStringLiteral("gates"), QStringLiteral("techniques"), QStringLiteral("risks"), QStringLiteral("aftercare"),
    QStringLiteral("kpis"), QStringLiteral("related"), QStringLiteral("exporters"), QStringLiteral("presets"), QStringLiteral("hints"),
    QStringLiteral("database"), QStringLiteral("application"), QStringLiteral("frontend"), QStringLiteral("infrastructure"),
    QStringLiteral("technical"), QStringLiteral("business"), QStringLiteral("process"), QStringLiteral("week_1"), QStringLiteral("week_2"),
    QStringLiteral("ongoing")};

/// Texts that people see, and keys that nobody has classified.
void walk(const YAML::Node &node, bool shown, QStringList &texts, QSet<QString> &unknown)
{
    if (node.IsSequence()) {
        for (const YAML::Node &entry : node)
            walk(entry, shown, texts, unknown);
    } else if (node.IsMap()) {
        for (const auto &entry : node) {
            const QString key = QString::fromStdString(entry.first.as<std::string>());
            // "items" are ids in a gate and items in an orchestrator's action.
            const bool items = key == QStringLiteral("items") && entry.second.size() > 0 && entry.second[0].IsMap();
            if (shownKeys.contains(key) || outerKeys.contains(key) || items)
                walk(entry.second, shownKeys.contains(key), texts, unknown);
            else if (!hiddenKeys.contains(key))
                unknown.insert(key);
        }
    } else if (shown && node.IsScalar()) {
        texts << QString::fromStdString(node.as<std::string>());
    }
}

} // namespace

class TstTranslations : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyFileHasItsLanguage();
    void everyMessageIsFinished_data();
    void everyMessageIsFinished();
    void everyDataTextIsTranslated_data();
    void everyDataTextIsTranslated();
    void everyTextOfTheFilesIsListed();
    void everyTextOfTheCodeIsTranslated_data();
    void everyTextOfTheCodeIsTranslated();
    void faultsAreFound_data();
    void faultsAreFound();

private:
    void languageRows()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("pluralForms");
        for (const Language &language : languages)
            QTest::newRow(language.name) << QString::fromLatin1(language.name) << language.pluralForms;
    }

    std::vector<ContentText> m_content;
};

void TstTranslations::initTestCase()
{
    const auto catalogue = builtinCatalogue();
    const auto workflow = builtinWorkflow();
    QVERIFY(catalogue && workflow);
    m_content = contentTexts(*catalogue, *workflow);
}

void TstTranslations::everyFileHasItsLanguage()
{
    QStringList wanted{QStringLiteral("sextant_en.ts")}; // English plurals
    for (const Language &language : languages)
        wanted << QStringLiteral("sextant_%1.ts").arg(QString::fromLatin1(language.name));
    wanted.sort();
    QCOMPARE(QDir(root + QStringLiteral("/translations")).entryList({QStringLiteral("*.ts")}, QDir::Files, QDir::Name), wanted);
}

void TstTranslations::everyMessageIsFinished_data()
{
    languageRows();
    QTest::newRow("en") << QStringLiteral("en") << 2;
}

void TstTranslations::everyMessageIsFinished()
{
    QFETCH(const QString, language);
    QFETCH(const int, pluralForms);
    QString fault;
    const std::vector<TsMessage> messages = readTsFile(tsPath(language), fault);
    QVERIFY2(fault.isEmpty() && !messages.empty(), qPrintable(fault));
    QStringList faults;
    for (const TsMessage &message : messages)
        for (const QString &found : faultsOf(message, pluralForms))
            faults << nameOf(message) + QStringLiteral(" ") + found;
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TstTranslations::everyDataTextIsTranslated_data()
{
    languageRows();
}

void TstTranslations::everyDataTextIsTranslated()
{
    QFETCH(const QString, language);
    QString fault;
    QSet<QString> known;
    for (const TsMessage &message : readTsFile(tsPath(language), fault))
        if (message.context == QStringLiteral("Content") && message.state.isEmpty())
            known.insert(message.source);
    QStringList missing;
    for (const ContentText &entry : m_content)
        if (!known.contains(entry.text))
            missing << entry.where + QStringLiteral(": ") + entry.text;
    QVERIFY2(missing.isEmpty(), qPrintable(QStringLiteral("build update_translations and translate:\n") + missing.join(u'\n')));
}

/// The list comes from the program's readers; this looks at the files themselves, key by key.
void TstTranslations::everyTextOfTheFilesIsListed()
{
    QSet<QString> listed;
    for (const ContentText &entry : m_content)
        listed.insert(entry.text);
    QStringList texts;
    QSet<QString> unknown;
    for (const char *folder : {"catalogue", "workflow"}) {
        const QDir dir(root + QStringLiteral("/resources/") + QString::fromLatin1(folder));
        for (const QString &name : dir.entryList({QStringLiteral("*.yaml")}, QDir::Files)) {
            QFile file(dir.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto read = yaml::parse(file.readAll(), name, [&](const YAML::Node &node) -> Result<void> {
                walk(node, false, texts, unknown);
                return {};
            });
            QVERIFY2(read, qPrintable(name));
        }
    }
    QVERIFY2(unknown.isEmpty(), qPrintable(QStringLiteral("shown to people or not? ") + unknown.values().join(QStringLiteral(", "))));
    QVERIFY(texts.size() > 500);
    QStringList missing;
    for (const QString &text : texts)
        if (!text.isEmpty() && !listed.contains(text))
            missing << text;
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
}

void TstTranslations::everyTextOfTheCodeIsTranslated_data()
{
    languageRows();
}

void TstTranslations::everyTextOfTheCodeIsTranslated()
{
    QFETCH(const QString, language);
    const QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("copy.ts"));
    QVERIFY(QFile::copy(tsPath(language), copy));
    QVERIFY(QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner));
    QProcess lupdate;
    lupdate.setProcessChannelMode(QProcess::MergedChannels);
    lupdate.start(QStringLiteral(SEXTANT_LUPDATE), {QStringLiteral("-silent"), QStringLiteral("-no-obsolete"), QStringLiteral("-locations"), QStringLiteral("none"),
                                                    QStringLiteral("-disable-heuristic"), QStringLiteral("sametext"),
                                                    QStringLiteral("-disable-heuristic"), QStringLiteral("similartext"),
                                                    QStringLiteral("-I"), root, QStringLiteral("@" SEXTANT_SOURCE_LIST), QStringLiteral("-ts"), copy});
    QVERIFY2(lupdate.waitForFinished(120000) && lupdate.exitCode() == 0, lupdate.readAll().constData());
    // It warns where it loses track of a class and so files a text under a context that nobody asks for.
    const QByteArray warnings = lupdate.readAll();
    QVERIFY2(warnings.isEmpty(), warnings.constData());
    QString fault;
    const std::vector<TsMessage> messages = readTsFile(copy, fault);
    QVERIFY2(messages.size() > 1000, qPrintable(fault));
    QStringList missing;
    for (const TsMessage &message : messages)
        if (!message.state.isEmpty())
            missing << nameOf(message);
    QVERIFY2(missing.isEmpty(), qPrintable(QStringLiteral("build update_translations and translate:\n") + missing.join(u'\n')));
}

void TstTranslations::faultsAreFound_data()
{
    QTest::addColumn<TsMessage>("message");
    QTest::addColumn<int>("faults");
    const auto row = [](const char *name, const char *source, const QStringList &forms, const char *state, bool numerus, int faults) {
        QTest::newRow(name) << TsMessage{QStringLiteral("C"), QString::fromUtf8(source), {}, forms, QString::fromLatin1(state), numerus} << faults;
    };
    row("finished", "%1 of %2", {QStringLiteral("%2 zu %1")}, "", false, 0);
    row("unfinished", "Open", {QStringLiteral("Öffnen")}, "unfinished", false, 1);
    row("empty", "Open", {QString()}, "", false, 1);
    row("placeholder lost", "%1 of %2", {QStringLiteral("%1 von")}, "", false, 1);
    row("placeholder doubled", "%1 of", {QStringLiteral("%1 von %1")}, "", false, 1);
    row("one plural form", "%n file(s)", {QStringLiteral("%n Dateien")}, "", true, 1);
    row("number as a word", "%n file(s)", {QStringLiteral("eine Datei"), QStringLiteral("%n Dateien")}, "", true, 0);
    row("blank at the end lost", "Success: ", {QStringLiteral("Erfolg:")}, "", false, 1);
    row("access key lost", "&File", {QStringLiteral("Datei")}, "", false, 1);
    row("ellipsis lost", "Open…", {QStringLiteral("Öffnen")}, "", false, 1);
}

void TstTranslations::faultsAreFound()
{
    QFETCH(const TsMessage, message);
    QFETCH(const int, faults);
    QCOMPARE(int(faultsOf(message, 2).size()), faults);
}

SEXTANT_CORE_TEST(TstTranslations)
#include "tst_translations.moc"
