#include "widgets/sources/connectionpanel.h"
#include "widgets/common/controls.h"
#include "widgets/sources/resultbox.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QScrollArea>

namespace sextant {
namespace {

const QString urlKey = QStringLiteral("url");

} // namespace

ConnectionPanel::ConnectionPanel(const QString &verb, QWidget *parent) : Panel(QStringLiteral(" "), parent)
{
    setRule(true);
    m_badge = new Badge;
    addControl(m_badge);
    m_form = new ConnectionForm;
    m_form->setReportWidget(makeReport());
    auto *area = new QWidget;
    auto *column = new QVBoxLayout(area);
    column->setContentsMargins(theme::px(19), theme::px(16), theme::px(19), theme::px(16));
    column->setSpacing(theme::px(14));
    column->addWidget(m_form);
    m_nothing = makeParagraph(tr("These numbers were recorded with the project. There is nothing to connect to and nothing to set up."), theme::Type::Body, Ink::Secondary);
    m_nothing->hide();
    column->addWidget(m_nothing);
    m_looksFor = new QWidget;
    auto *examples = new QHBoxLayout(m_looksFor);
    examples->setContentsMargins(0, 0, 0, 0);
    examples->setSpacing(theme::px(12));
    TextLabel *label = makeLabel(tr("Looks for"), theme::Type::Body, Ink::Secondary);
    label->setMinimumWidth(theme::px(116));
    m_looksForText = makeParagraph({}, theme::Type::Small, Ink::Tertiary);
    examples->addWidget(label, 0, Qt::AlignTop);
    examples->addWidget(m_looksForText, 1);
    column->addWidget(m_looksFor);
    m_looksFor->hide();
    column->addStretch(1);
    // Scrolls rather than squeezes: a report of a failed test must be readable on a small screen.
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setWidget(area);
    area->setAutoFillBackground(false); // setWidget() turned it on; the panel paints the ground
    body()->addWidget(scroll, 1);
    m_footer = makeFooter();
    body()->addWidget(m_footer);
    connect(m_form, &ConnectionForm::edited, this, &ConnectionPanel::onEdited);
    connect(m_form, &ConnectionForm::submitted, this, [this] {
        if (m_state != State::Testing)
            test();
    });
    setVerb(verb);
    showState();
}

QWidget *ConnectionPanel::makeReport()
{
    m_reportBox = new QWidget;
    auto *column = new QVBoxLayout(m_reportBox);
    column->setContentsMargins(0, 0, 0, 0);
    m_error = new ErrorPanel;
    m_progress = new LoadingBar;
    m_success = new ResultBox;
    column->addWidget(m_error);
    column->addWidget(m_progress);
    column->addWidget(m_success);
    return m_reportBox;
}

QWidget *ConnectionPanel::makeFooter()
{
    auto *footer = new QWidget;
    auto *column = new QVBoxLayout(footer);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new Rule(Qt::Horizontal));
    auto *line = new QHBoxLayout;
    column->addLayout(line);
    line->setContentsMargins(theme::px(19), theme::px(12), theme::px(19), theme::px(12));
    line->setSpacing(theme::px(8));
    m_test = makeButton(tr("Test"), ButtonKind::Primary, Icon::Refresh);
    m_copy = makeButton(tr("Copy details"), ButtonKind::Default, Icon::Copy);
    m_hint = makeLabel({}, theme::Type::Small, Ink::Tertiary);
    m_hint->setElide(Qt::ElideRight);
    m_hint->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_accept = makeButton({});
    line->addWidget(m_test);
    line->addWidget(m_copy);
    line->addWidget(m_hint, 1);
    line->addWidget(m_accept);
    connect(m_test, &QPushButton::clicked, this, [this] {
        if (m_state != State::Testing) {
            test();
            return;
        }
        m_state = State::Untested;
        showState();
        Q_EMIT testCancelled();
    });
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(connectionDetails(config(), m_report)); });
    connect(m_accept, &QPushButton::clicked, this, &ConnectionPanel::accept);
    return footer;
}

void ConnectionPanel::setConfig(const SourceConfig &config, bool connected)
{
    if (m_state == State::Testing)
        Q_EMIT testCancelled();
    const SourceForm *form = sourceForm(config.kind);
    setTitle(form ? form->title : config.name);
    m_form->setConfig(config);
    m_form->setVisible(form != nullptr);
    m_badge->setVisible(form != nullptr);
    m_footer->setVisible(form != nullptr);
    m_nothing->setVisible(form == nullptr);
    m_report = {};
    m_state = connected ? State::Passed : State::Untested;
    showState();
}

void ConnectionPanel::setTestResult(const ConnectionReport &report)
{
    if (m_state != State::Testing)
        return;
    m_report = report;
    m_state = report.error || !report.info ? State::Failed : State::Passed;
    showState();
}

void ConnectionPanel::setUntestedAllowed(bool allowed)
{
    m_untestedAllowed = allowed;
    showState();
}

void ConnectionPanel::setVerb(const QString &verb)
{
    m_accept->setText(verb);
}

void ConnectionPanel::setLooksFor(const QStringList &metrics, int more)
{
    QString text = metrics.join(QStringLiteral(", "));
    if (more > 0)
        text = tr("%1 and %2 more; names can be matched in step 2").arg(text).arg(more);
    m_looksForText->setText(text);
    m_looksFor->setVisible(!metrics.isEmpty());
}

bool ConnectionPanel::mustTest() const
{
    const SourceForm *form = sourceForm(m_form->config().kind);
    return form && form->mustTest && !m_untestedAllowed;
}

void ConnectionPanel::onEdited()
{
    if (m_state == State::Testing)
        Q_EMIT testCancelled();
    m_state = State::Untested;
    m_form->markField({});
    showState();
}

void ConnectionPanel::test()
{
    if (!m_form->validate())
        return;
    m_state = State::Testing;
    m_report = {};
    showState();
    handOverSecrets(false);
    Q_EMIT testRequested(m_form->config());
}

void ConnectionPanel::handOverSecrets(bool keep)
{
    for (const TypedSecret &typed : m_form->typedSecrets())
        Q_EMIT secretEntered(typed.reference, typed.secret, keep);
}

void ConnectionPanel::accept()
{
    if (!m_form->validate())
        return;
    handOverSecrets(true);
    Q_EMIT accepted(m_form->config());
}

void ConnectionPanel::showState()
{
    m_test->setText(m_state == State::Testing ? tr("Stop") : m_state == State::Untested ? tr("Test") : tr("Test again"));
    m_test->setIcon(icon(m_state == State::Testing ? Icon::Close : Icon::Refresh));
    m_copy->setVisible(m_state == State::Failed);
    m_accept->setEnabled(m_state == State::Passed || (m_state != State::Testing && !mustTest()));
    m_hint->setText(m_accept->isEnabled() ? QString() : tr("A successful test is needed to continue"));
    switch (m_state) {
    case State::Passed: m_badge->setBadge({tr("Connected"), Glyph::Improved, Tone::Good}); break;
    case State::Failed: m_badge->setBadge({tr("Not connected"), Glyph::Regressed, Tone::Bad}); break;
    case State::Testing: m_badge->setBadge({tr("Testing"), Glyph::NoData, Tone::Neutral}); break;
    case State::Untested: m_badge->setBadge({tr("Not tested"), Glyph::NoData, Tone::Neutral}); break;
    }
    showReport();
}

void ConnectionPanel::showReport()
{
    m_progress->setVisible(m_state == State::Testing);
    if (m_state == State::Testing)
        m_progress->setProgress(tr("Connecting"), 0);
    m_error->setVisible(m_state == State::Failed);
    const bool found = m_state == State::Passed && m_report.info;
    m_success->setVisible(found);
    m_reportBox->setVisible(found || m_state == State::Testing || m_state == State::Failed);
    if (found)
        m_success->setReport(m_report);
    if (m_state != State::Failed)
        return;
    const Error error = m_report.error.value_or(Error{});
    QString detail = describe(Error{error.code, error.context, error.detail, {}, error.http, 0});
    detail += (detail.isEmpty() || detail.endsWith(u'.') ? QStringLiteral(" ") : QStringLiteral(". ")) + connectionAdvice(error);
    m_error->setContent(connectionHeadline(error), detail.trimmed(), connectionProbes(m_report));
    const bool file = error.code == ErrorCode::InvalidInput || error.code == ErrorCode::Io || error.code == ErrorCode::NotFound;
    if (stageOf(error) <= ConnectionStage::Connection && !file)
        m_form->markField(urlKey);
}

} // namespace sextant
