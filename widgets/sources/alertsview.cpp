#include "widgets/sources/alertsview.h"
#include "models/analysis/readingtext.h"
#include "widgets/common/controls.h"
#include "widgets/common/tables.h"
#include "widgets/sources/timetext.h"

#include <QDateTime>
#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace sextant {
namespace {

QString stateText(const QString &state)
{
    if (state == QStringLiteral("firing"))
        return AlertsView::tr("firing");
    if (state == QStringLiteral("pending"))
        return AlertsView::tr("pending");
    if (state == QStringLiteral("silenced"))
        return AlertsView::tr("silenced");
    return state == QStringLiteral("inhibited") ? AlertsView::tr("inhibited") : state;
}

/// What the columns do not show already.
QString otherLabels(const AlertNow &alert)
{
    LabelSet rest;
    for (const auto &[name, value] : alert.labels.pairs())
        if (name != QStringLiteral("alertname") && name != QStringLiteral("severity"))
            rest.set(name, value);
    return rest.isEmpty() ? QString() : rest.toString();
}

QString dash(const QString &text)
{
    return text.isEmpty() ? QStringLiteral("–") : text;
}

} // namespace

void AlertsModel::setAlerts(std::vector<AlertNow> alerts)
{
    beginResetModel();
    m_alerts = std::move(alerts);
    endResetModel();
}

QVariant AlertsModel::cell(int row, int column, int role) const
{
    const AlertNow &alert = m_alerts[std::size_t(row)];
    if (role == GlyphRole && column == State && alert.state == QStringLiteral("firing"))
        return int(Glyph::DotFailed);
    if (role == QuietRole)
        return alert.state == QStringLiteral("silenced") || alert.state == QStringLiteral("inhibited");
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Name: return dash(alert.name());
    case State: return stateText(alert.state);
    case Severity: return dash(alert.severity());
    case Since: return alert.since ? momentText(*alert.since, QLocale()) : dash({});
    case Value: return alert.value ? QLocale().toString(*alert.value, 'g', 5) : dash({});
    case Labels: return otherLabels(alert);
    default: return {};
    }
}

QString AlertsModel::head(int column) const
{
    switch (column) {
    case Name: return tr("Alert");
    case State: return tr("State");
    case Severity: return tr("Severity");
    case Since: return m_alerts.empty() || !m_alerts.front().since ? tr("Since") : tr("Since, %1").arg(zoneText(*m_alerts.front().since));
    case Value: return tr("Value");
    case Labels: return tr("Labels");
    default: return {};
    }
}

AlertsView::AlertsView(QWidget *parent)
    : Panel(tr("Alerts now"), parent), m_model(new AlertsModel(this)), m_table(new QTableView), m_empty(new EmptyState(QString())),
      m_error(new ErrorPanel), m_problems(makeParagraph({}, theme::Type::Small, Ink::Warn))
{
    setRule(true);
    QPushButton *again = makeSmallButton(tr("Ask again"), ButtonKind::Default, Icon::Refresh);
    addControl(again);
    connect(again, &QPushButton::clicked, this, &AlertsView::refreshRequested);
    m_table->setModel(m_model);
    styleTable(*m_table);
    m_table->setAccessibleName(tr("Alerts now"));
    m_table->horizontalHeader()->setSectionResizeMode(AlertsModel::Labels, QHeaderView::Stretch);
    m_table->setColumnWidth(AlertsModel::Name, theme::px(190));
    m_table->setColumnWidth(AlertsModel::State, theme::px(100));
    m_table->setColumnWidth(AlertsModel::Severity, theme::px(90));
    m_table->setColumnWidth(AlertsModel::Since, theme::px(140));
    m_table->setColumnWidth(AlertsModel::Value, theme::px(80));
    auto *words = new QWidget;
    auto *column = new QVBoxLayout(words);
    column->setContentsMargins(theme::px(15), theme::px(8), theme::px(15), theme::px(8));
    column->addWidget(m_problems);
    column->addWidget(m_error);
    body()->addWidget(words);
    body()->addWidget(m_table, 1);
    body()->addWidget(m_empty, 1);
    setNotAsked();
}

void AlertsView::show(QWidget *part)
{
    for (QWidget *one : {static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_empty), static_cast<QWidget *>(m_error)})
        one->setVisible(one == part);
    m_problems->parentWidget()->setVisible(!m_problems->text().isEmpty() || part == m_error);
    m_problems->setVisible(!m_problems->text().isEmpty());
}

void AlertsView::setNotAsked()
{
    m_asked = false;
    m_model->setAlerts({});
    setSubtitle({});
    m_problems->setText({});
    m_empty->setContent(tr("Nobody asked for alerts yet."), {});
    show(m_empty);
}

void AlertsView::setAsking()
{
    setNotAsked();
    m_asked = true;
    m_empty->setContent(tr("Asking…"), {});
}

void AlertsView::setAlerts(const Result<AlertsNow> &alerts, double now)
{
    m_asked = true;
    m_problems->setText(alerts ? alerts->problems.join(u'\n') : QString());
    m_model->setAlerts(alerts ? alerts->alerts : std::vector<AlertNow>());
    const QString when = tr("asked at %1").arg(clockText(now, QDateTime::fromSecsSinceEpoch(qint64(now)).offsetFromUtc()));
    setSubtitle(when);
    if (!alerts) {
        m_error->setContent(tr("The alerts could not be asked for"), describe(alerts.error()));
        return show(m_error);
    }
    if (alerts->alerts.empty()) {
        m_empty->setContent(alerts->problems.isEmpty() ? tr("No alert is pending or firing.") : tr("No alert is known. Not everyone could be asked."), {});
        return show(m_empty);
    }
    const auto count = [&](const char *state) {
        return int(std::count_if(alerts->alerts.begin(), alerts->alerts.end(), [&](const AlertNow &alert) { return alert.state == QLatin1String(state); }));
    };
    const QLocale locale;
    const QString counts = tr("%1 firing, %2 pending, %3 silenced, %4 inhibited")
                               .arg(locale.toString(count("firing")), locale.toString(count("pending")), locale.toString(count("silenced")), locale.toString(count("inhibited")));
    setSubtitle(counts + QStringLiteral(" · ") + when);
    show(m_table);
}

} // namespace sextant
