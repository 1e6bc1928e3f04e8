#include "widgets/sources/partialdialog.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace sextant {
namespace {

int partialKpis(const SnapshotPtr &snapshot, const QString &source)
{
    int count = 0;
    if (snapshot)
        for (const KpiReading &reading : snapshot->kpis)
            count += reading.data.partial && reading.data.binding.source == source;
    return count;
}

} // namespace

PartialDialog::PartialDialog(const std::vector<SourceConfig> &sources, const std::map<QString, QString> &consents, const SnapshotPtr &snapshot,
                             QWidget *parent)
    : Dialog(tr("Judge partial data?"),
             tr("A server can say that some of its data are missing. Without your consent such data are shown, but never judged and never frozen."),
             parent)
{
    for (const SourceConfig &source : sources) {
        const auto consent = consents.find(source.id);
        const bool agreed = consent != consents.end();
        auto *box = new QCheckBox(this);
        QString label = source.name.isEmpty() ? source.id : source.name;
        box->setText(label.replace(QLatin1Char('&'), QStringLiteral("&&")));
        box->setChecked(agreed);
        body()->addWidget(box);
        const int partial = partialKpis(snapshot, source.id);
        QString facts = partial > 0 ? tr("%n KPIs are partial now", nullptr, partial) : tr("Nothing is partial now");
        if (agreed)
            facts += QStringLiteral(". ") + tr("Agreed: %1").arg(consent->second);
        body()->addWidget(makeParagraph(facts, theme::Type::Small));
        m_rows.push_back({source.id, box, agreed});
    }
    addButton(tr("Save"), ButtonKind::Primary)->setDefault(true);
}

std::map<QString, bool> PartialDialog::changes() const
{
    std::map<QString, bool> out;
    for (const Row &row : m_rows)
        if (row.box->isChecked() != row.before)
            out[row.source] = row.box->isChecked();
    return out;
}

} // namespace sextant
