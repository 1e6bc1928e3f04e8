#pragma once
#include "models/core/clock.h"
#include "models/session/projectsources.h"
#include "models/sources/catalogue/catalogue.h"
#include "models/sources/catalogue/resolve.h"
#include "models/workflow/definition.h"

#include <QFuture>
#include <QThreadPool>

#include <memory>

namespace sextant {

class HttpClient;
class SecretVault;

/// The composition root of both front ends: made once in main(), handed down, never reached for.
class AppContext
{
public:
    /// Loads catalogue and workflow; an error here is a broken installation or a broken override file.
    static Result<std::unique_ptr<AppContext>> make();
    ~AppContext();

    const std::shared_ptr<const Clock> &clock() const { return m_clock; }
    QThreadPool *pool() { return &m_pool; }
    const Catalogue &catalogue() const { return m_catalogue; }
    const WorkflowDefinition &workflow() const { return m_workflow; }
    /// Label matchers of the open project; every KPI that is matched from now on is restricted to them.
    void setVariables(const std::vector<LabelFilter> &variables) { m_variables = variables; }
    const std::vector<LabelFilter> &variables() const { return m_variables; }
    SecretVault &secrets() { return *m_secrets; }
    /// The name written into the journal: the login name of the person.
    static QString who();

    Result<std::shared_ptr<MetricSource>> makeSource(const SourceConfig &config);
    SourceFactory sourceFactory()
    {
        return [this](const SourceConfig &config) { return makeSource(config); };
    }
    /// Finds the KPIs of the catalogue in a source.
    QFuture<Result<std::vector<Binding>>> bind(const std::shared_ptr<MetricSource> &source, const TimeRange &window);

private:
    AppContext();
    std::shared_ptr<const Clock> m_clock;
    QThreadPool m_pool;
    std::vector<LabelFilter> m_variables;
    std::shared_ptr<SecretVault> m_secrets;
    std::shared_ptr<HttpClient> m_http;
    Catalogue m_catalogue;
    WorkflowDefinition m_workflow;
};

} // namespace sextant
