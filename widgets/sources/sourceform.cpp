#include "widgets/sources/sourceform.h"

#include "models/sources/registry.h"

#include <QUrl>

#include <algorithm>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(SourceForm)
};

FormField file(const QString &key, const QString &label, const QString &hint)
{
    FormField field;
    field.key = key;
    field.label = label;
    field.kind = FormField::Kind::File;
    field.hint = hint;
    return field;
}

FormField shownFor(FormField field, const QStringList &values)
{
    field.whenKey = QStringLiteral("auth");
    field.whenValues = values;
    field.required = true;
    return field;
}

FormField folded(FormField field)
{
    field.more = true;
    return field;
}

std::vector<FormField> prometheusFields()
{
    FormField signIn;
    signIn.key = QStringLiteral("auth");
    signIn.label = Tr::tr("Sign-in");
    signIn.kind = FormField::Kind::Choice;
    signIn.values = {QStringLiteral("none"), QStringLiteral("basic"), QStringLiteral("bearer")};
    signIn.texts = {Tr::tr("None"), Tr::tr("User and password"), Tr::tr("Bearer token")};
    FormField user;
    user.key = QStringLiteral("user");
    user.label = Tr::tr("User");
    FormField timeout;
    timeout.key = QStringLiteral("timeout");
    timeout.label = Tr::tr("Query timeout");
    timeout.kind = FormField::Kind::Seconds;
    timeout.hint = Tr::tr("for the whole answer");
    timeout.values = {QStringLiteral("30"), QStringLiteral("5"), QStringLiteral("10"), QStringLiteral("60"), QStringLiteral("120")};
    FormField proxy;
    proxy.key = QStringLiteral("proxy");
    proxy.label = Tr::tr("Proxy");
    proxy.kind = FormField::Kind::Choice;
    proxy.values = {QStringLiteral("none"), QStringLiteral("system")};
    proxy.texts = {Tr::tr("Direct"), Tr::tr("As the system says")};
    const QString secret = Tr::tr("Path of the file that holds only the secret");
    return {signIn,
            shownFor(user, {QStringLiteral("basic")}),
            shownFor(file(QStringLiteral("passwordFile"), Tr::tr("Password file"), secret), {QStringLiteral("basic")}),
            shownFor(file(QStringLiteral("tokenFile"), Tr::tr("Token file"), secret), {QStringLiteral("bearer")}),
            timeout,
            folded(file(QStringLiteral("caFile"), Tr::tr("Authority"), Tr::tr("System certificates, or a PEM file"))),
            folded(file(QStringLiteral("headerFile"), Tr::tr("Extra headers"), Tr::tr("File with one “Name: value” a line"))),
            folded(file(QStringLiteral("certFile"), Tr::tr("Client certificate"), Tr::tr("PEM file"))),
            folded(file(QStringLiteral("keyFile"), Tr::tr("Client key"), Tr::tr("PEM file"))),
            folded(proxy)};
}

/// The form of a kind that has no design of its own: its registry fields, in their order.
SourceForm plainForm(const SourceKind &kind)
{
    SourceForm form;
    form.kind = kind.id;
    form.title = kind.name;
    form.hasUrl = kind.needsUrl;
    form.mustTest = kind.needsUrl;
    for (const ConfigField &known : kind.fields) {
        FormField field;
        field.key = known.key;
        field.label = known.label;
        field.hint = known.help;
        field.values = field.texts = known.choices;
        switch (known.kind) {
        case FieldKind::Text: field.kind = FormField::Kind::Text; break;
        case FieldKind::Choice: field.kind = FormField::Kind::Choice; break;
        case FieldKind::File: field.kind = FormField::Kind::File; break;
        case FieldKind::Seconds: field.kind = FormField::Kind::Text; break;
        }
        form.fields.push_back(field);
    }
    return form;
}

bool isShown(const FormField &field, const SourceConfig &config)
{
    if (field.whenKey.isEmpty())
        return true;
    const auto at = config.fields.find(field.whenKey);
    return at != config.fields.end() && field.whenValues.contains(at->second);
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
        SourceForm prometheus;
        prometheus.kind = QStringLiteral("prometheus");
        prometheus.title = Tr::tr("Prometheus server");
        prometheus.note = Tr::tr("A URL, also Thanos, Mimir or VictoriaMetrics");
        prometheus.icon = Icon::Plug;
        prometheus.hasUrl = true;
        prometheus.urlHint = QStringLiteral("http://localhost:9090");
        prometheus.mustTest = true;
        prometheus.fields = prometheusFields();
        SourceForm machine;
        machine.kind = QStringLiteral("localhost");
        machine.title = Tr::tr("This machine");
        machine.note = Tr::tr("CPU, memory, disk and network, no setup");
        machine.icon = Icon::Monitor;
        std::vector<SourceForm> all{prometheus, machine};
        for (const SourceKind &kind : sourceKinds())
            if (std::none_of(all.begin(), all.end(), [&kind](const SourceForm &known) { return known.kind == kind.id; }))
                all.push_back(plainForm(kind));
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
        if (field.required && isShown(field, config) && value(field.key).isEmpty())
            return {field.key, Tr::tr("%1 is needed for this sign-in.").arg(field.label)};
    const QString certificate = QStringLiteral("certFile");
    const QString key = QStringLiteral("keyFile");
    if (value(certificate).isEmpty() != value(key).isEmpty())
        return {value(key).isEmpty() ? key : certificate, Tr::tr("A client certificate and its key belong together.")};
    return {};
}

SourceConfig withSignIn(SourceConfig config)
{
    const auto has = [&config](const QString &key) { return config.fields.count(key) != 0 && !config.fields[key].isEmpty(); };
    if (!has(QStringLiteral("auth")))
        config.fields[QStringLiteral("auth")] = has(QStringLiteral("tokenFile")) ? QStringLiteral("bearer")
                                                : has(QStringLiteral("user"))    ? QStringLiteral("basic")
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
