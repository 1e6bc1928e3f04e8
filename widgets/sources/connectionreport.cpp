#include "widgets/sources/connectionreport.h"

#include <QCoreApplication>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ConnectionReport)
};

} // namespace

ConnectionStage stageOf(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Url:
    case ErrorCode::InvalidInput:
    case ErrorCode::Io:       // a file of the connection: nothing was sent yet
    case ErrorCode::NotFound: return ConnectionStage::Url;
    case ErrorCode::Dns: return ConnectionStage::Name;
    case ErrorCode::Tcp:
    case ErrorCode::Tls:
    case ErrorCode::Network: return ConnectionStage::Connection;
    case ErrorCode::Timeout:
    case ErrorCode::Http:
    case ErrorCode::Auth:
    case ErrorCode::Starting:
    case ErrorCode::Unavailable:
    case ErrorCode::RateLimited: return ConnectionStage::Http;
    default: return ConnectionStage::Api;
    }
}

StageState stageState(const ConnectionReport &report, ConnectionStage stage)
{
    if (!report.error)
        return report.info ? StageState::Passed : StageState::NotTried;
    const ConnectionStage failed = stageOf(*report.error);
    return stage < failed ? StageState::Passed : stage == failed ? StageState::Failed : StageState::NotTried;
}

QString connectionHeadline(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Url: return Tr::tr("The address is not usable");
    case ErrorCode::InvalidInput: return Tr::tr("A setting of this connection is not usable");
    case ErrorCode::Dns: return Tr::tr("The name is not known");
    case ErrorCode::Tcp:
    case ErrorCode::Network: return Tr::tr("The server cannot be reached");
    case ErrorCode::Tls: return Tr::tr("The certificate is not accepted");
    case ErrorCode::Timeout: return Tr::tr("The server did not answer in time");
    case ErrorCode::Auth: return Tr::tr("The sign-in was refused");
    case ErrorCode::Starting: return Tr::tr("The server is still starting");
    case ErrorCode::Unavailable: return Tr::tr("The server cannot answer now");
    case ErrorCode::RateLimited: return Tr::tr("The server asks for fewer requests");
    case ErrorCode::Http: return Tr::tr("The server refused the request");
    case ErrorCode::NotAnApi: return Tr::tr("Something answers, but it is not the expected API");
    case ErrorCode::Io:
    case ErrorCode::NotFound: return Tr::tr("A file of this connection cannot be read");
    case ErrorCode::Cancelled: return Tr::tr("The test was stopped");
    default: return Tr::tr("The answer could not be used");
    }
}

QString connectionAdvice(const Error &error)
{
    if (!error.advice.isEmpty())
        return error.advice;
    switch (error.code) {
    case ErrorCode::Url: return Tr::tr("Write it like http://host:9090, without a query.");
    case ErrorCode::InvalidInput: return Tr::tr("Check the fields below the address.");
    case ErrorCode::Dns: return Tr::tr("Check the spelling, or whether a VPN is needed.");
    case ErrorCode::Tcp:
    case ErrorCode::Network: return Tr::tr("Check the port, or whether a VPN or a firewall is in the way.");
    case ErrorCode::Tls: return Tr::tr("Name the file of your certificate authority, or check the name in the address.");
    case ErrorCode::Timeout: return Tr::tr("Try again, or allow more time.");
    case ErrorCode::Auth: return Tr::tr("Choose another sign-in, or check the file that holds the secret.");
    case ErrorCode::Starting: return Tr::tr("Wait a minute and test again.");
    case ErrorCode::Unavailable:
    case ErrorCode::RateLimited: return Tr::tr("Test again in a moment.");
    case ErrorCode::Http: return Tr::tr("Check the path in the address.");
    case ErrorCode::NotAnApi: return Tr::tr("Check the path: the API lies at /api/v1 below the address.");
    case ErrorCode::Io:
    case ErrorCode::NotFound: return Tr::tr("Check the path of the file and who may read it.");
    default: return Tr::tr("Copy the details and send them to whoever runs the server.");
    }
}

QString connectionDetails(const SourceConfig &config, const ConnectionReport &report)
{
    QStringList lines{Tr::tr("Source: %1 (%2)").arg(config.name, config.kind)};
    if (!config.url.isEmpty())
        lines << Tr::tr("Address: %1").arg(config.url);
    for (const auto &[key, value] : config.fields)
        lines << key + QStringLiteral(": ") + value;
    if (report.error) {
        lines << connectionHeadline(*report.error) << Tr::tr("Code: %1").arg(errorCodeName(report.error->code));
        if (report.error->http > 0)
            lines << Tr::tr("HTTP status: %1").arg(report.error->http);
        lines << describe(*report.error);
    }
    if (report.info)
        lines << Tr::tr("Answer: %1 %2 at %3").arg(report.info->kind, report.info->version, report.info->address);
    return lines.join(u'\n');
}

} // namespace sextant
