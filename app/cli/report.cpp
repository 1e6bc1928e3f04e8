#include "app/cli/commands.h"
#include "app/cli/headless.h"
#include "app/cli/input.h"
#include "app/cli/output.h"
#include "app/language.h"
#include "widgets/reports/pdfrenderer.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

namespace sextant::cli {
namespace {

struct ReportOptions {
    std::string project;
    std::string kind = "assessment";
    std::string output;
    std::string format;
    std::string window;
    std::string language = "en";
    std::string sampleFor;
    bool json = false;
};

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ReportCommand)
};

Result<void> checkOptions(const ReportOptions &options)
{
    if (options.kind != "assessment")
        return fail(ErrorCode::InvalidInput, Tr::tr("unknown report kind \"%1\"").arg(QString::fromStdString(options.kind)), {},
                    Tr::tr("this version writes: assessment"));
    const QString suffix = options.format.empty() ? QFileInfo(QString::fromStdString(options.output)).suffix().toLower()
                                                  : QString::fromStdString(options.format);
    if (suffix != QStringLiteral("pdf"))
        return fail(ErrorCode::InvalidInput, Tr::tr("unknown report format \"%1\"").arg(suffix), {}, Tr::tr("this version writes: pdf"));
    if (options.output == "-" && options.json)
        return fail(ErrorCode::InvalidInput, Tr::tr("-o - and --json both write to standard output"), {}, Tr::tr("choose one of them"));
    return {};
}

int report(const ReportOptions &options)
{
    if (const auto known = checkOptions(options); !known)
        return reportError(known.error());
    useLanguage(QString::fromStdString(options.language));
    auto context = AppContext::make();
    if (!context)
        return reportError(context.error());
    auto project = openHeadless(**context, QString::fromStdString(options.project));
    if (!project)
        return reportError(project.error());
    const auto window = windowOf(*project, QString::fromStdString(options.window), (*context)->clock()->now());
    if (!window)
        return reportError(window.error());
    const auto snapshot = refreshHeadless(**context, *project, *window, {.sampleFor = options.sampleFor});
    if (!snapshot)
        return reportError(snapshot.error());

    ReportInput input;
    input.snapshot = std::make_shared<const Snapshot>(*snapshot);
    input.workflow = workflowOf(**context, *project, *snapshot);
    input.definition = &(*context)->workflow();
    input.project = project->state.properties;
    input.locale = QLocale();
    input.baseline = project->state.activeBaseline();
    const Report content = buildAssessment(input);
    PdfOptions pages;
    pages.locale = input.locale;
    // The language says nothing about the paper: only a desktop in the United States or Canada prints on Letter.
    pages.page.size = QLocale::system().measurementSystem() == QLocale::ImperialUSSystem ? QPageSize::Letter : QPageSize::A4;
    const auto pdf = renderPdf(content, pages);
    if (!pdf)
        return reportError(pdf.error());
    if (const auto written = writeOutput(options.output, pdf->bytes); !written)
        return reportError(written.error());
    const int status = failureOf(*snapshot).value_or(Done); // the document says what is missing, the status too
    if (options.output == "-")
        return status;
    if (options.json)
        printJson(QJsonDocument(QJsonObject{{QStringLiteral("file"), QString::fromStdString(options.output)},
                                            {QStringLiteral("pages"), pdf->info.pages},
                                            {QStringLiteral("sections"), QJsonArray::fromStringList(pdf->info.sections)},
                                            {QStringLiteral("missing"), QJsonArray::fromStringList(pdf->info.missing)}}));
    else
        printLine(Tr::tr("%1, %n page(s)", nullptr, pdf->info.pages).arg(QString::fromStdString(options.output)));
    return status;
}

} // namespace

void addReport(CLI::App &app, int &status)
{
    auto options = std::make_shared<ReportOptions>();
    CLI::App *command = app.add_subcommand("report", "Write a report");
    command->add_option("--project", options->project, "Project file")->required();
    command->add_option("--kind", options->kind, "assessment")->capture_default_str();
    command->add_option("-o,--output", options->output, "File to write, or - for standard output (with --format)")->required();
    command->add_option("--format", options->format, "pdf; default: by the file's extension");
    command->add_option("--window", options->window, "START..END or a duration that ends now; default: the project's");
    command->add_option("--lang", options->language, "Language of the report")->capture_default_str();
    addSampleOption(*command, options->sampleFor);
    command->add_flag("--json", options->json, "Print one JSON document");
    command->callback([options, &status] { status = report(*options); });
}

} // namespace sextant::cli
