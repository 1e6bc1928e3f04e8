#include "models/sources/reach.h"

#include "models/core/timerange.h"
#include "models/sources/http/url.h"

namespace sextant {

Result<Reach> reachOf(const SourceConfig &config, const SourceContext &context)
{
    const auto address = parseAddress(config.url);
    if (!address)
        return tl::unexpected(address.error());
    auto signIn = SignIn::make(config.fields, {context.http, context.secrets, context.clock});
    if (!signIn)
        return tl::unexpected(signIn.error());
    Reach reach{*address, *signIn};
    if (const auto field = config.fields.find(QStringLiteral("timeout")); field != config.fields.end() && !field->second.isEmpty()) {
        const auto timeout = parseDuration(field->second);
        if (!timeout)
            return tl::unexpected(timeout.error());
        reach.timeout = *timeout;
    }
    return reach;
}

} // namespace sextant
