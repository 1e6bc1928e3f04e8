#include "widgets/sources/resultbox.h"
#include "widgets/sources/sourceform.h"

#include <QLocale>

#include <algorithm>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ResultBox)
};

/// Short: five of them stand side by side in a form.
struct StageWords {
    QString name, passed;
};

StageWords stageWords(ConnectionStage stage)
{
    switch (stage) {
    case ConnectionStage::Url: return {Tr::tr("URL"), Tr::tr("valid")};
    case ConnectionStage::Name: return {Tr::tr("Name"), Tr::tr("found")};
    case ConnectionStage::Connection: return {Tr::tr("Connect"), Tr::tr("open")};
    case ConnectionStage::Http: return {Tr::tr("HTTP"), Tr::tr("answers")};
    case ConnectionStage::Api: return {Tr::tr("API"), Tr::tr("ready")};
    }
    return {};
}

/// One or two words under the stage that failed.
QString stageFailure(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Dns: return Tr::tr("unknown");
    case ErrorCode::Tcp: return Tr::tr("refused");
    case ErrorCode::Tls: return Tr::tr("certificate");
    case ErrorCode::Timeout: return Tr::tr("too slow");
    case ErrorCode::Auth: return Tr::tr("sign-in");
    case ErrorCode::Starting: return Tr::tr("starting");
    default: return Tr::tr("failed");
    }
}

QString kindName(const QString &kind)
{
    static const std::map<QString, QString> names{{QStringLiteral("prometheus"), QStringLiteral("Prometheus")},
                                                  {QStringLiteral("alertmanager"), QStringLiteral("Alertmanager")},
                                                  {QStringLiteral("victoriametrics"), QStringLiteral("VictoriaMetrics")},
                                                  {QStringLiteral("thanos"), QStringLiteral("Thanos")},
                                                  {QStringLiteral("mimir"), QStringLiteral("Mimir")},
                                                  {QStringLiteral("localhost"), Tr::tr("This machine")},
                                                  {QStringLiteral("recorded"), Tr::tr("Recorded data")}};
    const auto at = names.find(kind);
    return at == names.end() ? kind : at->second;
}

} // namespace

std::vector<ErrorPanel::Probe> connectionProbes(const ConnectionReport &report)
{
    using State = ErrorPanel::Probe::State;
    std::vector<ErrorPanel::Probe> probes;
    for (int i = 0; i < connectionStages; ++i) {
        const auto stage = ConnectionStage(i);
        const StageWords words = stageWords(stage);
        switch (stageState(report, stage)) {
        case StageState::Passed: probes.push_back({State::Passed, words.name, words.passed}); break;
        case StageState::Failed: {
            const QString note = report.error->http > 0 ? Tr::tr("status %1").arg(report.error->http) : stageFailure(report.error->code);
            const bool setting = stage == ConnectionStage::Url && report.error->code != ErrorCode::Url;
            probes.push_back({State::Failed, setting ? Tr::tr("Setting") : words.name, note});
            break;
        }
        case StageState::NotTried: probes.push_back({State::NotTried, words.name, Tr::tr("not tried")}); break;
        }
    }
    return probes;
}

ResultBox::ResultBox(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::px(15), theme::px(12), theme::px(15), theme::px(12));
    column->setSpacing(theme::px(4));
    m_title = makeLabel({}, theme::Type::BodyStrong, Ink::Good);
    m_title->setElide(Qt::ElideRight);
    m_found = makeParagraph({}, theme::Type::Small);
    m_stages = new QHBoxLayout;
    m_stages->setSpacing(theme::px(12));
    column->addWidget(m_title);
    column->addWidget(m_found);
    column->addWidget(new Rule(Qt::Horizontal));
    column->addLayout(m_stages);
}

void ResultBox::setReport(const ConnectionReport &report)
{
    const QLocale locale;
    const SourceInfo info = report.info.value_or(SourceInfo{});
    m_title->setText((kindName(info.kind) + u' ' + info.version).trimmed());
    const SourceForm *form = sourceForm(info.kind);
    const bool measures = !form || form->measures;
    QStringList facts{tr("%1 metrics").arg(locale.toString(report.metrics))};
    facts << (report.exporters.isEmpty() ? tr("No known exporter") : tr("Exporters: %1").arg(report.exporters.join(QStringLiteral(", "))));
    if (!measures)
        facts = QStringList{tr("It has alerts and no metrics")};
    else if (!report.bindings.empty()) {
        const auto bound = std::count_if(report.bindings.begin(), report.bindings.end(), [](const Binding &binding) { return binding.state != BindingState::Missing; });
        facts << tr("%1 of %2 KPIs can be measured").arg(bound).arg(report.bindings.size());
    }
    if (std::abs(info.clockSkew) > 5)
        facts << tr("The clock of the server differs by %1 s").arg(locale.toString(info.clockSkew, 'f', 0));
    m_found->setText(facts.join(QStringLiteral(". ")) + u'.');
    setAccessibleName(m_title->text());
    setAccessibleDescription(m_found->text());
    while (QLayoutItem *item = m_stages->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const ErrorPanel::Probe &probe : connectionProbes(report)) {
        auto *cell = new QWidget;
        auto *line = new QHBoxLayout(cell);
        line->setContentsMargins(0, theme::px(6), 0, 0);
        line->setSpacing(theme::px(6));
        line->addWidget(new GlyphLabel(probe.state == ErrorPanel::Probe::State::Passed ? Glyph::Improved : Glyph::NoData, 14));
        TextLabel *name = makeLabel(probe.title, theme::Type::Small);
        name->setElide(Qt::ElideRight);
        line->addWidget(name, 1);
        m_stages->addWidget(cell, 1);
    }
}

void ResultBox::paintEvent(QPaintEvent *)
{
    const theme::Tokens &t = theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.goodLine, 1));
    painter.setBrush(t.goodSoft);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4.5, 4.5);
}

} // namespace sextant
