#include "app/context.h"

#include "models/core/background.h"
#include "models/sources/catalogue/binder.h"
#include "models/sources/http/httpclient.h"
#include "models/sources/registry.h"
#include "models/store/credentials.h"
#include "models/store/keyring.h"

#include <QThread>
#include <QtConcurrentRun>

#include <algorithm>

#include <unistd.h>

namespace sextant {

AppContext::AppContext()
    : m_clock(std::make_shared<SystemClock>()), m_secrets(std::make_shared<SecretVault>(&m_pool, std::make_shared<Keyring>())), m_http(std::make_shared<HttpClient>(&m_pool))
{
    m_pool.setMaxThreadCount(qMax(2, QThread::idealThreadCount()));
    giveWay(m_pool);
}

AppContext::~AppContext()
{
    m_http->close();
    m_pool.waitForDone();
}

Result<std::unique_ptr<AppContext>> AppContext::make()
{
    auto catalogue = builtinCatalogue();
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    auto workflow = builtinWorkflow();
    if (!workflow)
        return tl::unexpected(workflow.error());
    std::unique_ptr<AppContext> context(new AppContext);
    context->m_catalogue = std::move(*catalogue);
    context->m_workflow = std::move(*workflow);
    return context;
}

QString AppContext::who()
{
    const QString name = qEnvironmentVariable("USER");
    return name.isEmpty() ? QStringLiteral("uid %1").arg(getuid()) : name;
}

Result<std::shared_ptr<MetricSource>> AppContext::makeSource(const SourceConfig &config)
{
    return sextant::makeSource(config, SourceContext{m_http, &m_pool, m_clock.get(), m_secrets});
}

QFuture<Result<std::vector<Binding>>> AppContext::bind(const std::shared_ptr<MetricSource> &source, const TimeRange &window)
{
    // This machine has its first numbers only after it was connected, so the test queries wait for that and look at the
    // moment after. Not on the pool that answers them.
    return QtConcurrent::run([this, source, window, variables = m_variables] {
        auto connected = source->connectSource();
        connected.waitForFinished();
        BindOptions options; // a source that did not answer says why when its metric names are asked for
        options.filters = variables;
        if (connected.resultCount() > 0 && connected.result())
            options.scrapeInterval = connected.result()->scrapeInterval;
        const double now = std::max(window.end, m_clock->now());
        auto bindings = bindSource(source, m_catalogue, {now - window.length(), now}, options);
        bindings.waitForFinished();
        return bindings.resultCount() > 0 ? bindings.result()
                                          : Result<std::vector<Binding>>(fail(ErrorCode::Cancelled, source->config().name));
    });
}

} // namespace sextant
