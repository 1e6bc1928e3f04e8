#include "widgets/sources/freezedialog.h"
#include "models/analysis/readingtext.h"
#include "models/core/datatext.h"
#include "widgets/sources/timetext.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace sextant {
namespace {

constexpr int nameLength = 200;

QLineEdit *makeLine(const QString &name, const QString &text, const QString &hint)
{
    auto *line = new QLineEdit(text);
    line->setMaxLength(nameLength);
    line->setPlaceholderText(hint);
    line->setAccessibleName(name);
    return line;
}

} // namespace

FreezeDialog::FreezeDialog(const SnapshotPtr &snapshot, const QString &suggestedName, QWidget *parent)
    : Dialog(tr("Freeze this window as a baseline?"), tr("Its data are copied into the project and stay, whatever happens to the server."), parent)
{
    m_name = makeLine(tr("Name"), suggestedName, tr("Such as “before the cache”"));
    const Fingerprint &known = snapshot->fingerprint;
    const auto build = known.find(QStringLiteral("build"));
    m_build = makeLine(tr("Build"), build == known.end() ? QString() : build->second, tr("What was running, such as 2026.3.1"));
    addField(tr("Name"), m_name);
    addField(tr("Build"), m_build);
    addLabels(known);
    addFacts(*snapshot);
    m_freeze = addButton(tr("Freeze"), ButtonKind::Primary);
    cancelButton()->setDefault(false);
    cancelButton()->setAutoDefault(false);
    m_freeze->setDefault(true);
    connect(m_name, &QLineEdit::textChanged, this, &FreezeDialog::check);
    if (m_consent)
        connect(m_consent, &QCheckBox::toggled, this, &FreezeDialog::check);
    m_name->selectAll();
    m_name->setFocus();
    check();
}

void FreezeDialog::addField(const QString &label, QLineEdit *field)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(theme::px(12));
    TextLabel *name = makeLabel(label, theme::Type::Body, Ink::Secondary);
    name->setMinimumWidth(theme::px(104)); // longer names take the room they need
    name->setBuddy(field);
    line->addWidget(name);
    line->addWidget(field, 1);
    body()->addLayout(line);
}

/// What only a person knows; what the data tell is listed under the window.
void FreezeDialog::addLabels(const Fingerprint &known)
{
    const std::pair<const char *, QString> fields[] = {{"configuration", tr("Such as “pool 40, cache on”")},
                                                       {"data_size", tr("Such as “48 GB”")},
                                                       {"load_profile", tr("Such as “production” or “k6 checkout, 300 users”")},
                                                       {"device_class", tr("Such as “c6.2xlarge” or “mid-range phone”")}};
    for (const auto &[key, hint] : fields) {
        const QString id = QLatin1String(key);
        const auto at = known.find(id);
        QLineEdit *line = makeLine(fingerprintName(id), at == known.end() ? QString() : at->second, hint);
        addField(fingerprintName(id), line);
        m_labels.emplace_back(id, line);
    }
}

void FreezeDialog::setBusyCheck(const BusyCheck &check)
{
    m_busy->setText(check.reason.text);
    m_busy->setInk(check.state == BusyState::Quieter ? Ink::Warn : Ink::Secondary);
}

void FreezeDialog::addFacts(const Snapshot &snapshot)
{
    const QLocale locale;
    int present = 0;
    double lowest = 1;
    QString thinnest;
    QStringList partial;
    QStringList failed;
    for (const KpiReading &reading : snapshot.kpis) {
        if (reading.data.error) {
            failed << shownText(reading.kpi.shortName);
            continue;
        }
        if (!reading.data.value && reading.data.series.empty())
            continue;
        ++present;
        if (reading.data.coverage < lowest) {
            lowest = reading.data.coverage;
            thinnest = shownText(reading.kpi.shortName);
        }
        if (reading.data.partial)
            partial << shownText(reading.kpi.shortName);
    }
    m_nothing = present == 0;
    body()->addWidget(makeParagraph(tr("Window: %1, %2").arg(rangeText(snapshot.window, locale), zoneText(snapshot.window.end)), theme::Type::Small));
    QString data = tr("Data: %1 of %2 KPIs").arg(present).arg(snapshot.kpis.size());
    if (!thinnest.isEmpty())
        data += tr(", the thinnest is %1 with %2\u00A0% coverage").arg(thinnest, locale.toString(lowest * 100, 'f', 1));
    body()->addWidget(makeParagraph(data, theme::Type::Small));
    QStringList measured;
    for (const char *key : {"instances", "load", "server"})
        if (const auto at = snapshot.fingerprint.find(QLatin1String(key)); at != snapshot.fingerprint.end())
            measured << tr("%1: %2").arg(fingerprintName(at->first), fingerprintValue(at->first, at->second));
    if (!measured.isEmpty())
        body()->addWidget(makeParagraph(measured.join(QStringLiteral(" · ")), theme::Type::Small));
    m_busy = makeParagraph(tr("Whether this is a busy period is being looked up…"), theme::Type::Small, Ink::Secondary);
    body()->addWidget(m_busy);
    if (m_nothing)
        body()->addWidget(makeParagraph(tr("There is nothing to freeze in this window. Choose another window or connect a source."), theme::Type::Small, Ink::Bad));
    if (!failed.isEmpty())
        body()->addWidget(makeParagraph(tr("Left out, because their newest query failed: %1.").arg(failed.join(QStringLiteral(", "))), theme::Type::Small, Ink::Warn));
    if (partial.isEmpty())
        return;
    body()->addWidget(makeParagraph(tr("The server said that data are missing for %1.").arg(partial.join(QStringLiteral(", "))), theme::Type::Small, Ink::Warn));
    m_consent = new QCheckBox(tr("Freeze partial data; the baseline says so"));
    body()->addWidget(m_consent);
}

void FreezeDialog::check()
{
    m_freeze->setEnabled(!m_nothing && !options().name.isEmpty() && (!m_consent || m_consent->isChecked()));
}

FreezeOptions FreezeDialog::options() const
{
    FreezeOptions options;
    options.name = m_name->text().trimmed();
    options.build = m_build->text().trimmed();
    options.acceptPartial = m_consent && m_consent->isChecked();
    options.labels[QStringLiteral("build")] = options.build;
    for (const auto &[key, line] : m_labels)
        options.labels[key] = line->text().trimmed();
    return options;
}

} // namespace sextant
