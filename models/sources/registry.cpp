#include "models/sources/registry.h"

#include "models/sources/localhost/localhost.h"
#include "models/sources/prometheus/prometheussource.h"

#include <QCoreApplication>

#include <algorithm>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(sextant::Sources)
};

/// Settings that every source behind HTTP has; see loadCredentials().
std::vector<ConfigField> httpFields()
{
    return {
        {QStringLiteral("user"), Tr::tr("User name"), Tr::tr("For basic authentication."), FieldKind::Text, {}},
        {QStringLiteral("passwordFile"), Tr::tr("Password file"), Tr::tr("A file that holds only the password."), FieldKind::File, {}},
        {QStringLiteral("tokenFile"), Tr::tr("Token file"), Tr::tr("A file that holds only the bearer token."), FieldKind::File, {}},
        {QStringLiteral("headerFile"), Tr::tr("Header file"),
         Tr::tr("Further headers, one \"Name: value\" a line, such as X-Scope-OrgID."), FieldKind::File, {}},
        {QStringLiteral("caFile"), Tr::tr("Authority file"), Tr::tr("PEM file of the authority that signed the server's certificate."),
         FieldKind::File, {}},
        {QStringLiteral("certFile"), Tr::tr("Client certificate"), Tr::tr("PEM file, if the server asks for one."), FieldKind::File, {}},
        {QStringLiteral("keyFile"), Tr::tr("Client key"), Tr::tr("PEM file of the key that belongs to the certificate."), FieldKind::File, {}},
        {QStringLiteral("proxy"), Tr::tr("Proxy"), Tr::tr("Whether to use the system's proxy for this source."), FieldKind::Choice,
         {QStringLiteral("none"), QStringLiteral("system")}},
        {QStringLiteral("timeout"), Tr::tr("Time-out"), Tr::tr("The longest wait for one answer, in seconds."), FieldKind::Seconds, {}},
    };
}

Result<std::shared_ptr<MetricSource>> makePrometheus(const SourceConfig &config, const SourceContext &context)
{
    auto source = PrometheusSource::make(config, context);
    if (!source)
        return tl::unexpected(source.error());
    return std::shared_ptr<MetricSource>(std::move(*source));
}

} // namespace

std::vector<SourceKind> sourceKinds()
{
    return {
        {QStringLiteral("prometheus"), Tr::tr("Prometheus, VictoriaMetrics, Thanos or Mimir"), true, httpFields(), makePrometheus},
        {QStringLiteral("localhost"), Tr::tr("This machine"), false,
         {{QStringLiteral("interval"), Tr::tr("Interval"), Tr::tr("Time between two samples, from 1 s to 5 min."), FieldKind::Text, {}}},
         [](const SourceConfig &config, const SourceContext &context) { return makeLocalhostSource(config, *context.clock); }},
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
