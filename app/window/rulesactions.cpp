// Rules out of the project's targets, and rules of others in: two commands of the File menu.
#include "app/context.h"
#include "app/rulefiles.h"
#include "app/window/mainwindow.h"
#include "models/core/datatext.h"
#include "models/store/safefile.h"
#include "widgets/common/dialogs.h"
#include "widgets/common/toast.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QPlainTextEdit>
#include <QtConcurrentRun>

namespace sextant {
namespace {

constexpr qint64 largestRuleFile = 16 * 1024 * 1024;
constexpr int listWidth = 640, listHeight = 260;

/// A scrollable list of plain lines in a dialog.
void addLines(Dialog *dialog, const QStringList &lines, const QString &name)
{
    auto *list = new QPlainTextEdit(lines.join(u'\n'), dialog);
    list->setReadOnly(true);
    list->setAccessibleName(name);
    list->setMinimumHeight(listHeight);
    dialog->body()->addWidget(list);
}

} // namespace

void MainWindow::askExportRules()
{
    if (!m_session.isOpen())
        return;
    auto *dialog = new QFileDialog(this, tr("Folder for the rules"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::exportRules);
    dialog->open();
}

void MainWindow::exportRules(const QString &folder)
{
    const rules::RuleSet set = rules::build(ruleInput(m_session.state(), m_context.catalogue(), {}));
    QStringList leftOut;
    for (const rules::LeftOut &row : set.leftOut)
        leftOut << QStringLiteral("%1: %2").arg(shownText(row.name), row.reason);
    if (set.kpis.empty()) {
        auto *dialog = new Dialog(tr("No rules can be made"), tr("No KPI of this project is measured by a Prometheus server."), this, listWidth);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        addLines(dialog, leftOut, tr("What has no rules, and why"));
        dialog->open();
        return;
    }
    auto future = QtConcurrent::run(m_context.pool(), [set, folder] { return writeRuleFiles(folder, rules::files(set)); });
    whenDone(future, this, [this, leftOut, folder](const Result<QStringList> &written) {
        if (!written) {
            onError(written.error());
            return;
        }
        auto *dialog = new Dialog(tr("%n file(s) written", nullptr, int(written->size())), folder, this, listWidth);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        addLines(dialog, QStringList{tr("Left out:")} + (leftOut.isEmpty() ? QStringList{tr("nothing")} : leftOut), tr("What has no rules, and why"));
        dialog->addButton(tr("Open folder"), ButtonKind::Primary);
        connect(dialog, &QDialog::accepted, dialog, [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
        dialog->open();
    });
}

void MainWindow::askImportRules()
{
    if (!m_session.isOpen() || m_session.isReadOnly())
        return;
    auto *dialog = new QFileDialog(this, tr("Import rules as targets"), {}, tr("Rules and budgets (*.yml *.yaml *.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::importRules);
    dialog->open();
}

void MainWindow::importRules(const QString &path)
{
    auto future = QtConcurrent::run(m_context.pool(), [path, into = importInto(m_session.state(), m_context.catalogue())]() -> Result<rules::RuleImport> {
        const auto bytes = readFile(path, largestRuleFile);
        if (!bytes)
            return tl::unexpected(bytes.error());
        return rules::importRules(*bytes, QFileInfo(path).fileName(), into);
    });
    whenDone(future, this, [this, path](const Result<rules::RuleImport> &import) {
        if (import)
            confirmImport(*import, QFileInfo(path).fileName());
        else
            onError(import.error());
    });
}

void MainWindow::confirmImport(const rules::RuleImport &import, const QString &file)
{
    const ImportedTargets changes = importedTargets(import.mapped);
    QStringList lines;
    for (const rules::MappedRule &rule : import.mapped) {
        const Target &target = *rule.kpi.target;
        const QString limit = formatQuantity(target.limit, displayScale(rule.kpi.unit, target.limit), QLocale());
        lines << tr("Line %1: %2 becomes %3 %4 %5%6")
                     .arg(QString::number(rule.line), rule.rule, shownText(rule.kpi.shortName), comparatorText(target.comparator), limit,
                          rule.changed ? QString() : tr(", as before"));
    }
    for (const rules::UnmappedRule &rule : import.unmapped)
        lines << tr("Line %1: %2 is not imported: %3").arg(QString::number(rule.line), rule.rule, rule.reason);
    auto *dialog = new Dialog(tr("Import targets from %1").arg(file),
                              changes.kpis.empty() ? tr("Nothing in it changes a target of this project.") : tr("Verdicts follow the new limits at once. Undo takes them back."), this, listWidth);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    addLines(dialog, lines, tr("What becomes a target"));
    if (!changes.kpis.empty()) {
        dialog->addButton(tr("Import %n target(s)", nullptr, int(changes.kpis.size())), ButtonKind::Primary);
        connect(dialog, &QDialog::accepted, this, [this, changes] { m_session.importTargets(changes); });
    }
    dialog->open();
}

} // namespace sextant
