#pragma once
#include "models/core/clock.h"
#include "models/sources/http/httpclient.h"
#include "models/sources/registry.h"
#include "tests/support/testmain.h"

#include <QRegularExpression>
#include <QThreadPool>

namespace sextant::test {

/// A test of sources: each function has a door to the network of its own, and a clock that stands still.
class SourceTest : public StrictTest
{
    Q_OBJECT
protected:
    template<typename Source>
    std::shared_ptr<Source> make(const QString &kind, const QString &url, std::map<QString, QString> fields = {})
    {
        return *Source::make({{}, kind, {}, url, std::move(fields)}, context());
    }
    SourceContext context() { return {m_client, &m_pool, &m_clock}; }

    QThreadPool m_pool;
    ManualClock m_clock{1795454412};
    std::shared_ptr<HttpClient> m_client;

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_client = std::make_shared<HttpClient>(&m_pool);
    }
    void cleanup() { m_client->close(); }
};

} // namespace sextant::test
