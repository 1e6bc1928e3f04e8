#pragma once
#include "models/sources/catalogue/catalogue.h"
#include "models/sources/catalogue/resolve.h"
#include "models/sources/metricsource.h"

#include <QFuture>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace sextant {

/// A preset whose metrics are all there.
struct Candidate {
    QString kpi;
    QString preset;
    friend bool operator==(const Candidate &, const Candidate &) = default;
};

/// How a source is searched.
struct BindOptions {
    double step = 0;           ///< seconds, of sub-queries in the test; 0: a 250th of the window, at least 15 s
    double scrapeInterval = 0; ///< seconds, where the source cannot say it for single metrics; 0 when unknown
    std::vector<LabelFilter> filters; ///< restrict everything to one service, instance, …
    bool related = false;      ///< bind the related KPIs too
    double deadline = 30;      ///< seconds for each test query
};

/// The presets whose metric names all occur in `metricNames`, strongest first for each KPI.
std::vector<Candidate> candidates(const Catalogue &catalogue, const QStringList &metricNames);

/// What a candidate's test query answered: a number, NaN for "there but undefined" (0/0), nullopt for nothing, or an error.
using TestAnswers = std::map<QString, Result<std::optional<double>>>;
/// What was found out about a candidate beside its number.
struct CandidateFacts {
    ScrapeInterval scraped;
    QStringList bounds; ///< of its buckets, when its name says no unit
};
/// By preset.
using TestFacts = std::map<QString, CandidateFacts>;

/// Chooses for each KPI: the strongest preset that answered with a number is bound, the others that answered are alternatives. Of
/// equally strong ones the first is bound while their numbers agree within 1 %, the worse one where the worst part counts anyway;
/// otherwise the KPI is ambiguous (the queries are the first one's). So it is when a person has to confirm the only one. Where the name
/// says no unit, presets that read another one than the bounds of the buckets show are left out. Without an answer it is missing, with advice.
std::vector<Binding> chooseBindings(const Catalogue &catalogue, const std::vector<Candidate> &found, const TestAnswers &answers,
                                    const QStringList &metricNames, const QString &source, const BindOptions &options = {}, const TestFacts &facts = {});

/// Lists the source's metrics, asks one instant query at the window's end for each candidate and chooses. The bindings keep their time
/// placeholders. Errors: the metric names cannot be had, every test failed, or it was cancelled.
QFuture<Result<std::vector<Binding>>> bindSource(std::shared_ptr<MetricSource> source, const Catalogue &catalogue,
                                                 const TimeRange &window, const BindOptions &options = {});

} // namespace sextant
