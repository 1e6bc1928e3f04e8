#include "widgets/sources/queryconsole.h"
#include "models/sources/catalogue/metrichints.h"
#include "widgets/charts/chartview.h"
#include "widgets/common/controls.h"
#include "widgets/common/suggestions.h"
#include "widgets/common/tables.h"
#include "widgets/sources/exemplarmodel.h"
#include "widgets/sources/namesmodel.h"
#include "widgets/sources/resultmodel.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QCompleter>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStringListModel>
#include <QTableView>

#include <algorithm>
#include <utility>

namespace sextant {
namespace {

constexpr int typedBeforeHelp = 2; ///< shorter words would offer nearly every name
constexpr int offered = 12;

enum Kind { Range, Instant, Exemplars }; ///< of a query, as in the control

QString nothingAsked()
{
    return QueryConsole::tr("Nothing was asked yet.");
}

} // namespace

QueryConsole::QueryConsole(QWidget *parent) : Panel({}, parent)
{
    auto *area = new QWidget;
    auto *column = new QVBoxLayout(area);
    column->setContentsMargins(theme::px(15), theme::px(15), theme::px(15), theme::px(15));
    column->setSpacing(theme::px(10));
    column->addWidget(makeInput());
    column->addWidget(makeResult(), 1);
    body()->addWidget(area, 1);
    setAccessibleName(tr("Query console"));
    setExemplarsOffered(true);
}

QWidget *QueryConsole::makeInput()
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::px(8));
    m_line = new QLineEdit;
    m_line->setLayoutDirection(Qt::LeftToRight); // an expression is code
    m_line->setFont(theme::font(theme::Type::Code));
    m_line->setPlaceholderText(tr("Expression, such as rate(http_requests_total[5m])"));
    m_line->setAccessibleName(tr("Expression"));
    column->addWidget(m_line);
    auto *line = new QHBoxLayout;
    line->setSpacing(theme::px(8));
    m_kind = new SegmentedControl(tr("Kind of query"));
    m_window = makeLabel({}, theme::Type::Small, Ink::Tertiary);
    m_window->setElide(Qt::ElideRight);
    m_run = makeButton(tr("Run"), ButtonKind::Primary, Icon::Play);
    line->addWidget(m_kind);
    line->addWidget(m_window, 1);
    line->addWidget(m_run);
    column->addLayout(line);

    m_names = new NamesModel(this);
    m_labels = new QStringListModel(this);
    m_search = new TextSearch(this);
    m_completer = new QCompleter(m_names, this);
    m_completer->setWidget(m_line);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setFilterMode(Qt::MatchContains);
    m_completer->setMaxVisibleItems(offered);
    m_completer->popup()->installEventFilter(this);
    m_completer->popup()->setItemDelegate(new NamesDelegate(this));
    connect(m_completer, QOverload<const QString &>::of(&QCompleter::activated), this, &QueryConsole::insertCompletion);
    connect(m_line, &QLineEdit::textEdited, this, &QueryConsole::complete);
    connect(m_line, &QLineEdit::returnPressed, this, [this] {
        if (!m_completer->popup()->isVisible())
            run();
    });
    connect(m_run, &QPushButton::clicked, this, &QueryConsole::run);
    connect(m_kind, &SegmentedControl::chosen, this, [this] { m_window->setVisible(m_kind->current() != Instant); });
    return box;
}

QWidget *QueryConsole::makeResult()
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::px(8));
    m_error = new ErrorPanel;
    m_empty = new EmptyState(nothingAsked());
    m_chart = new ChartView;
    ChartLook look;
    look.leftMargin = 88; // numbers of any size: a query has no unit that would shorten them
    m_chart->setLook(look);
    m_chart->setMinimumHeight(theme::px(160));
    auto *line = new QHBoxLayout;
    m_summary = makeLabel({}, theme::Type::Small, Ink::Secondary);
    m_summary->setElide(Qt::ElideRight);
    m_copy = makeSmallButton(tr("Copy"), ButtonKind::Default, Icon::Copy);
    m_use = makeSmallButton(tr("Use for KPI…"));
    m_trace = makeSmallButton(tr("Copy trace id"), ButtonKind::Default, Icon::Copy);
    line->addWidget(m_summary, 1);
    line->addWidget(m_trace);
    line->addWidget(m_use);
    line->addWidget(m_copy);
    m_model = new ResultModel(this);
    m_table = new QTableView;
    m_table->setModel(m_model);
    styleTable(*m_table, 24);
    m_table->setMinimumHeight(theme::px(110));
    m_table->setAccessibleName(tr("Answer"));
    m_table->horizontalHeader()->setSectionResizeMode(ResultModel::Series, QHeaderView::Stretch);
    m_table->setColumnWidth(ResultModel::Value, theme::px(140));
    m_table->setColumnWidth(ResultModel::Time, theme::px(150));
    m_table->setColumnWidth(ResultModel::Samples, theme::px(90));
    m_exemplarModel = new ExemplarModel(this);
    m_exemplars = new QTableView;
    m_exemplars->setModel(m_exemplarModel);
    styleTable(*m_exemplars, 24);
    m_exemplars->setAccessibleName(tr("Exemplars"));
    m_exemplars->horizontalHeader()->setSectionResizeMode(ExemplarModel::Series, QHeaderView::Stretch);
    m_exemplars->setColumnWidth(ExemplarModel::Time, theme::px(150));
    m_exemplars->setColumnWidth(ExemplarModel::Value, theme::px(100));
    m_exemplars->setColumnWidth(ExemplarModel::Trace, theme::px(260));
    m_hint = makeParagraph({}, theme::Type::Small, Ink::Warn);
    column->addWidget(m_error);
    column->addWidget(m_hint);
    column->addWidget(m_empty, 1);
    column->addWidget(m_chart, 2);
    column->addLayout(line);
    column->addWidget(m_table, 1);
    column->addWidget(m_exemplars, 1);
    column->addStretch(0);
    showOnly({m_empty});
    connect(m_use, &QPushButton::clicked, this, [this] { Q_EMIT useForKpiRequested(m_asked); });
    connect(m_copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(tableText(m_exemplars->isVisibleTo(this) ? *m_exemplars : *m_table)); });
    connect(m_trace, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(m_exemplarModel->traceOf(m_exemplars->currentIndex().row())); });
    connect(m_exemplars->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &row) { m_trace->setEnabled(!m_exemplarModel->traceOf(row.row()).isEmpty()); });
    return box;
}

void QueryConsole::clear()
{
    if (m_running) {
        setRunning(false);
        Q_EMIT stopRequested();
    }
    m_search->forget();
    m_completer->popup()->hide();
    setMetricNames({});
    m_names->setNotes({});
    for (auto &[place, texts] : m_known)
        freeInPool(std::move(texts));
    m_known.clear();
    m_model->setAnswer(std::make_shared<const QueryAnswer>());
    m_exemplarModel->setExemplars({});
    m_summary->setText({});
    m_empty->setContent(nothingAsked(), {});
    showOnly({m_empty});
}

void QueryConsole::setExemplarsOffered(bool offered)
{
    const QStringList kinds{tr("Range"), tr("Instant"), tr("Exemplars")};
    const int current = m_kind->current();
    m_kind->setTexts(offered ? kinds : kinds.mid(0, Exemplars));
    m_kind->setCurrent(offered || current != Exemplars ? current : Range);
}

void QueryConsole::setMetricNames(const QStringList &names)
{
    freeInPool(std::exchange(m_allNames, names));
}

void QueryConsole::setMetricNotes(const MetricNotes &notes)
{
    m_names->setNotes(notes);
}

void QueryConsole::setWindowText(const QString &text)
{
    m_window->setText(text);
}

void QueryConsole::setExpression(const QString &expr)
{
    m_line->setText(expr);
    m_line->setCursorPosition(int(expr.size()));
    m_line->setFocus();
}

QString QueryConsole::expression() const
{
    return m_line->text().trimmed();
}

bool QueryConsole::isRange() const
{
    return m_kind->current() == Range;
}

void QueryConsole::setLabels(const QString &metric, const QString &label, const QStringList &texts)
{
    m_known[{metric, label}] = texts;
    if (m_line->hasFocus() || m_completer->popup()->isVisible())
        complete();
}

const QStringList &QueryConsole::textsFor(const Completion &place)
{
    static const QStringList none;
    if (place.kind == Completion::Kind::Nothing)
        return none;
    if (place.kind == Completion::Kind::Metric)
        return place.length >= typedBeforeHelp ? m_allNames : none;
    const auto [at, isNew] = m_known.try_emplace({place.metric, place.label});
    if (isNew)
        Q_EMIT labelsRequested(place.metric, place.label);
    return at->second;
}

void QueryConsole::complete()
{
    const Completion place = completionAt(m_line->text(), m_line->cursorPosition());
    const QString word = m_line->text().mid(place.start, place.length);
    QStringListModel *model = place.kind == Completion::Kind::Metric ? m_names : m_labels;
    m_search->find(textsFor(place), word, [this, model, word](const QStringList &found) {
        model->setStringList(found);
        if (m_completer->model() != model)
            m_completer->setModel(model);
        m_completer->setCompletionPrefix(word);
        if (found.isEmpty() || found == QStringList{word} || !(m_line->hasFocus() || m_completer->popup()->isVisible()))
            m_completer->popup()->hide();
        else
            m_completer->complete();
    });
}

void QueryConsole::insertCompletion(const QString &name)
{
    const Completion place = completionAt(m_line->text(), m_line->cursorPosition());
    QString text = name;
    if (place.kind == Completion::Kind::LabelValue) {
        text.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
        if (m_line->text().mid(place.start + place.length, 1) != QStringLiteral("\""))
            text += u'"';
    }
    m_line->setSelection(place.start, place.length);
    m_line->insert(text);
}

bool QueryConsole::eventFilter(QObject *watched, QEvent *event)
{
    // Enter without a chosen name runs the query instead of doing nothing.
    if (watched == m_completer->popup() && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && !m_completer->popup()->currentIndex().isValid()) {
            m_completer->popup()->hide();
            run();
            return true;
        }
    }
    return Panel::eventFilter(watched, event);
}

void QueryConsole::run()
{
    if (m_running) {
        setRunning(false);
        m_summary->setText(tr("Stopped"));
        Q_EMIT stopRequested();
        return;
    }
    if (expression().isEmpty()) {
        m_line->setFocus();
        return;
    }
    setRunning(true);
    m_asking = expression();
    if (m_kind->current() == Exemplars)
        Q_EMIT exemplarsRequested(m_asking);
    else
        Q_EMIT runRequested(m_asking, isRange());
}

void QueryConsole::setRunning(bool running)
{
    m_running = running;
    m_run->setText(running ? tr("Stop") : tr("Run"));
    m_run->setIcon(icon(running ? Icon::Close : Icon::Play));
    if (running)
        m_summary->setText(tr("Asking…"));
}

void QueryConsole::setAnswer(const Result<QueryAnswerPtr> &answer)
{
    if (!m_running)
        return;
    setRunning(false);
    if (!answer)
        return showError(answer.error(), tr("The query failed"));
    m_asked = m_asking;
    const QueryResult &result = (*answer)->result;
    std::vector<QWidget *> parts{m_table, m_copy};
    if (!result.series.empty())
        parts.push_back(m_use);
    if (result.type == ResultType::Matrix)
        parts.push_back(m_chart);
    QStringList hints;
    for (const QueryHint &hint : queryHints(m_asked, m_names->notes()))
        hints << hint.text;
    m_hint->setText(hints.join(u'\n'));
    if (!hints.isEmpty())
        parts.push_back(m_hint);
    showOnly(parts);
    showAnswer(*answer);
}

void QueryConsole::setExemplars(const Result<std::vector<Exemplar>> &exemplars)
{
    if (!m_running)
        return;
    setRunning(false);
    if (!exemplars)
        return showError(exemplars.error(), tr("The exemplars could not be had"));
    m_exemplarModel->setExemplars(*exemplars);
    m_trace->setEnabled(false);
    m_summary->setInk(Ink::Secondary);
    m_summary->setText(tr("Exemplars: %1").arg(QLocale().toString(qulonglong(exemplars->size()))));
    if (!exemplars->empty())
        return showOnly({m_exemplars, m_copy, m_trace});
    m_empty->setContent(tr("These series have no exemplars in this window. Services send them with a trace id, and the server has to keep them."), {});
    showOnly({m_empty});
}

void QueryConsole::showOnly(const std::vector<QWidget *> &parts)
{
    for (QWidget *part : {static_cast<QWidget *>(m_error), static_cast<QWidget *>(m_hint), static_cast<QWidget *>(m_empty), static_cast<QWidget *>(m_chart),
                          static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_exemplars), static_cast<QWidget *>(m_copy),
                          static_cast<QWidget *>(m_use), static_cast<QWidget *>(m_trace)})
        part->setVisible(std::find(parts.begin(), parts.end(), part) != parts.end());
}

void QueryConsole::showError(const Error &error, const QString &title)
{
    m_summary->setText({});
    m_error->setContent(error.code == ErrorCode::BadQuery ? tr("The server does not understand this expression") : title, describe(error));
    showOnly({m_error});
}

void QueryConsole::showAnswer(const QueryAnswerPtr &answer)
{
    const QueryResult &result = answer->result;
    m_model->setAnswer(answer);
    if (result.type == ResultType::Matrix)
        m_chart->setSpec(answer->chart);
    const QLocale locale;
    QStringList parts{tr("%1 series").arg(locale.toString(qulonglong(result.series.size()))), tr("%1 samples").arg(locale.toString(qulonglong(answer->samples))),
                      tr("%1 s").arg(locale.toString(result.elapsed, 'f', 2))};
    if (answer->chart.hiddenSeries > 0)
        parts << tr("%1 of %2 drawn, all in the table").arg(locale.toString(qulonglong(answer->chart.series.size())), locale.toString(qulonglong(result.series.size())));
    if (result.partial)
        parts << tr("partial: data are missing");
    parts << result.warnings << result.infos;
    m_summary->setText(parts.join(QStringLiteral(" · ")));
    m_summary->setInk(result.partial || !result.warnings.isEmpty() ? Ink::Warn : Ink::Secondary);
}

} // namespace sextant
