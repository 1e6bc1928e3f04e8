#include "models/sources/registry.h"

#include "models/sources/alertmanager/source.h"
#include "models/sources/localhost/localhost.h"
#include "models/sources/prometheus/prometheussource.h"

#include <QCoreApplication>

#include <algorithm>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(sextant::Sources)
};

ConfigField text(const char *key, const QString &label, const QString &help, FieldKind kind = FieldKind::Text)
{
    ConfigField field;
    field.key = QLatin1String(key);
    field.label = label;
    field.help = help;
    field.kind = kind;
    return field;
}

/// A field that only one way of signing in has.
ConfigField forSignIn(const char *way, ConfigField field, bool required = true)
{
    field.whenKey = QStringLiteral("auth");
    field.whenValue = QLatin1String(way);
    field.required = required;
    return field;
}

ConfigField forProxy(ConfigField field, bool required = false)
{
    field.whenKey = QStringLiteral("proxy");
    field.whenValue = QStringLiteral("custom");
    field.required = required;
    field.more = true;
    return field;
}

ConfigField folded(ConfigField field)
{
    field.more = true;
    return field;
}

ConfigField choice(const char *key, const QString &label, const QString &help, const QStringList &values, const QStringList &texts)
{
    ConfigField field = text(key, label, help, FieldKind::Choice);
    field.choices = values;
    field.texts = texts;
    return field;
}

/// Settings that every source behind HTTP has; see makeCredentials().
std::vector<ConfigField> httpFields()
{
    const QString pem = Tr::tr("PEM file");
    return {
        choice("auth", Tr::tr("Sign-in"), {},
               {QStringLiteral("none"), QStringLiteral("basic"), QStringLiteral("bearer"), QStringLiteral("oauth")},
               {Tr::tr("None"), Tr::tr("User and password"), Tr::tr("Bearer token"), Tr::tr("OAuth2 client")}),
        forSignIn("basic", text("user", Tr::tr("User"), {})),
        forSignIn("basic", text("password", Tr::tr("Password"), {}, FieldKind::Secret)),
        forSignIn("bearer", text("token", Tr::tr("Token"), {}, FieldKind::Secret)),
        forSignIn("oauth", text("oauthTokenUrl", Tr::tr("Token endpoint"), QStringLiteral("https://login.example.com/oauth2/token"))),
        forSignIn("oauth", text("oauthClientId", Tr::tr("Client id"), {})),
        forSignIn("oauth", text("oauthSecret", Tr::tr("Client secret"), {}, FieldKind::Secret)),
        forSignIn("oauth", text("oauthScope", Tr::tr("Scope"), Tr::tr("Empty, or what the endpoint asks for")), false),
        text("timeout", Tr::tr("Query timeout"), Tr::tr("for the whole answer"), FieldKind::Seconds),
        folded(text("headers", Tr::tr("Extra headers"), Tr::tr("X-Scope-OrgID: team, one a line; secret values as env:NAME or file:PATH"), FieldKind::Lines)),
        folded(text("headerFile", Tr::tr("Header file"), Tr::tr("File with one “Name: value” a line"), FieldKind::File)),
        folded(text("caFile", Tr::tr("Authority"), Tr::tr("System certificates, or a PEM file"), FieldKind::File)),
        folded(text("certFile", Tr::tr("Client certificate"), pem, FieldKind::File)),
        folded(text("keyFile", Tr::tr("Client key"), pem, FieldKind::File)),
        folded(text("keyPassphrase", Tr::tr("Key passphrase"), Tr::tr("Only for an encrypted key"), FieldKind::Secret)),
        folded(choice("proxy", Tr::tr("Proxy"), {}, {QStringLiteral("none"), QStringLiteral("system"), QStringLiteral("custom")},
                      {Tr::tr("Direct"), Tr::tr("As the system says"), Tr::tr("This one")})),
        forProxy(text("proxyUrl", Tr::tr("Proxy address"), QStringLiteral("http://proxy:3128")), true),
        forProxy(text("proxyUser", Tr::tr("Proxy user"), Tr::tr("Only if the proxy asks for a login"))),
        forProxy(text("proxyPassword", Tr::tr("Proxy password"), {}, FieldKind::Secret)),
    };
}

template<typename Source>
Result<std::shared_ptr<MetricSource>> makeServer(const SourceConfig &config, const SourceContext &context)
{
    auto source = Source::make(config, context);
    if (!source)
        return tl::unexpected(source.error());
    return std::shared_ptr<MetricSource>(std::move(*source));
}

} // namespace

std::vector<SourceKind> sourceKinds()
{
    return {
        {QStringLiteral("prometheus"), Tr::tr("Prometheus, VictoriaMetrics, Thanos or Mimir"), true, httpFields(), makeServer<PrometheusSource>},
        {QStringLiteral("localhost"), Tr::tr("This machine"), false,
         {text("interval", Tr::tr("Interval"), Tr::tr("Time between two samples, from 1 s to 5 min."))},
         [](const SourceConfig &config, const SourceContext &context) { return makeLocalhostSource(config, *context.clock); }},
        {QStringLiteral("alertmanager"), Tr::tr("Alertmanager"), true, httpFields(), makeServer<AlertmanagerSource>},
    };
}

Result<std::shared_ptr<MetricSource>> makeSource(const SourceConfig &config, const SourceContext &context)
{
    const std::vector<SourceKind> kinds = sourceKinds();
    const auto kind = std::find_if(kinds.begin(), kinds.end(), [&](const SourceKind &row) { return row.id == config.kind; });
    if (kind == kinds.end())
        return fail(ErrorCode::NotFound, Tr::tr("There is no kind of source called \"%1\"").arg(config.kind));
    return kind->make(config, context);
}

} // namespace sextant
