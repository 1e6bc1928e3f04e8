#include "widgets/sources/sourceform.h"

#include "models/sources/http/credentials.h"
#include "models/sources/registry.h"

#include <QUrl>

#include <algorithm>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(SourceForm)
};

FormField fieldOf(const ConfigField &known)
{
    FormField field;
    field.key = known.key;
    field.label = known.label;
    field.hint = known.help;
    field.values = known.choices;
    field.texts = known.texts.isEmpty() ? known.choices : known.texts;
    field.whenKey = known.whenKey;
    field.whenValues = QStringList{known.whenValue};
    field.required = known.required;
    field.more = known.more;
    switch (known.kind) {
    case FieldKind::Text: field.kind = FormField::Kind::Text; break;
    case FieldKind::Choice: field.kind = FormField::Kind::Choice; break;
    case FieldKind::File: field.kind = FormField::Kind::File; break;
    case FieldKind::Secret: field.kind = FormField::Kind::Secret; break;
    case FieldKind::Lines: field.kind = FormField::Kind::Lines; break;
    case FieldKind::Seconds:
        field.kind = FormField::Kind::Seconds;
        field.values = {QStringLiteral("30"), QStringLiteral("5"), QStringLiteral("10"), QStringLiteral("60"), QStringLiteral("120")};
        break;
    }
    return field;
}

/// How a kind presents itself; kinds without a design of their own show what the registry says.
SourceForm formOf(const SourceKind &kind)
{
    SourceForm form;
    form.kind = kind.id;
    form.title = kind.name;
    form.hasUrl = kind.needsUrl;
    form.mustTest = kind.needsUrl;
    if (kind.id == QStringLiteral("prometheus")) {
        form.title = Tr::tr("Prometheus server");
        form.note = Tr::tr("A URL, also Thanos, Mimir or VictoriaMetrics");
        form.urlHint = QStringLiteral("http://localhost:9090");
        form.hasAlerts = form.hasExemplars = true;
    }
    if (kind.id == QStringLiteral("alertmanager")) {
        form.note = Tr::tr("Which alerts fire now, silenced ones too; read only");
        form.urlHint = QStringLiteral("http://localhost:9093");
        form.icon = Icon::Bell;
        form.measures = false;
        form.hasAlerts = true;
    }
    if (kind.id == QStringLiteral("localhost")) {
        form.note = Tr::tr("CPU, memory, disk and network, no setup");
        form.icon = Icon::Monitor;
        return form; // its interval is set by scripts only
    }
    for (const ConfigField &field : kind.fields)
        form.fields.push_back(fieldOf(field));
    return form;
}

bool isShown(const FormField &field, const SourceConfig &config)
{
    if (field.whenKey.isEmpty())
        return true;
    const auto at = config.fields.find(field.whenKey);
    return at != config.fields.end() && field.whenValues.contains(at->second);
}

/// A header whose name says that its value is a secret, written down in the open. Empty: none.
QString openSecret(const QString &headers)
{
    for (const QString &line : headers.split(u'\n')) {
        const QString name = line.section(u':', 0, 0).trimmed();
        const QString value = line.section(u':', 1).trimmed();
        if (value.isEmpty() || isSecretReference(value))
            continue;
        for (const char *word : {"authorization", "token", "key", "secret", "password", "cookie"})
            if (name.contains(QLatin1String(word), Qt::CaseInsensitive))
                return name;
    }
    return {};
}

FormProblem checkUrl(const QString &text)
{
    const QString key = QStringLiteral("url");
    if (text.trimmed().isEmpty())
        return {key, Tr::tr("Type the address of the server, such as http://localhost:9090.")};
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != QLatin1String("http") && url.scheme() != QLatin1String("https")))
        return {key, Tr::tr("Write the address like http://host:9090.")};
    if (!url.userInfo().isEmpty())
        return {key, Tr::tr("Leave user and password out of the address: it is stored. Use a sign-in with a password file.")};
    if (url.hasQuery() || url.hasFragment())
        return {key, Tr::tr("Leave out everything behind “?” or “#”.")};
    return {};
}

} // namespace

const std::vector<SourceForm> &sourceForms()
{
    static const std::vector<SourceForm> forms = [] {
        std::vector<SourceForm> all;
        for (const SourceKind &kind : sourceKinds())
            all.push_back(formOf(kind));
        return all;
    }();
    return forms;
}

const SourceForm *sourceForm(const QString &kind)
{
    for (const SourceForm &form : sourceForms())
        if (form.kind == kind)
            return &form;
    return nullptr;
}

FormProblem checkConfig(const SourceConfig &config)
{
    const SourceForm *form = sourceForm(config.kind);
    if (!form)
        return {QStringLiteral("kind"), Tr::tr("This kind of source cannot be edited.")};
    if (config.name.trimmed().isEmpty())
        return {QStringLiteral("name"), Tr::tr("Give the source a name.")};
    if (form->hasUrl)
        if (const FormProblem problem = checkUrl(config.url); !problem.key.isEmpty())
            return problem;
    const auto value = [&config](const QString &key) {
        const auto at = config.fields.find(key);
        return at == config.fields.end() ? QString() : at->second.trimmed();
    };
    for (const FormField &field : form->fields)
        if (field.required && isShown(field, config) && value(field.key).isEmpty() && value(field.key + QStringLiteral("File")).isEmpty())
            return {field.key, Tr::tr("%1 is needed here.").arg(field.label)};
    if (const QString name = openSecret(value(QStringLiteral("headers"))); !name.isEmpty())
        return {QStringLiteral("headers"), Tr::tr("The value of %1 would be stored in the project. Write env:NAME, file:PATH or keyring:NAME instead.").arg(name)};
    const QString certificate = QStringLiteral("certFile");
    const QString key = QStringLiteral("keyFile");
    if (value(certificate).isEmpty() != value(key).isEmpty())
        return {value(key).isEmpty() ? key : certificate, Tr::tr("A client certificate and its key belong together.")};
    return {};
}

SourceConfig withSignIn(SourceConfig config)
{
    const auto has = [&config](const QString &key) {
        for (const QString &name : {key, key + QStringLiteral("File")})
            if (const auto at = config.fields.find(name); at != config.fields.end() && !at->second.isEmpty())
                return true;
        return false;
    };
    if (!has(QStringLiteral("auth")))
        config.fields[QStringLiteral("auth")] = has(QStringLiteral("oauthTokenUrl")) ? QStringLiteral("oauth")
                                                : has(QStringLiteral("token"))       ? QStringLiteral("bearer")
                                                : has(QStringLiteral("user"))        ? QStringLiteral("basic")
                                                                                     : QStringLiteral("none");
    return config;
}

SourceConfig emptyConfig(const SourceForm &form)
{
    SourceConfig config;
    config.kind = form.kind;
    config.name = form.title;
    for (const FormField &field : form.fields)
        if (!field.values.isEmpty())
            config.fields[field.key] = field.values.front();
    return config;
}

} // namespace sextant
