#include "widgets/sources/connectionform.h"
#include "widgets/common/controls.h"

#include <QComboBox>
#include <QFileDialog>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace sextant {
namespace {

constexpr int fieldLength = 2000;
constexpr int linesShown = 3;
constexpr int labelColumn = 0;
constexpr int fieldColumn = 1;

const QString nameKey = QStringLiteral("name");
const QString urlKey = QStringLiteral("url");

QString fileKey(const QString &key)
{
    return key + QStringLiteral("File");
}

} // namespace

ConnectionForm::ConnectionForm(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(theme::px(12));
    m_grid->setVerticalSpacing(theme::px(14));
    m_grid->setColumnMinimumWidth(labelColumn, theme::px(116));
    m_grid->setColumnStretch(fieldColumn, 1);
}

void ConnectionForm::setConfig(const SourceConfig &given)
{
    const SourceForm *form = sourceForm(given.kind);
    if (!form)
        return;
    const SourceConfig config = withSignIn(given);
    if (m_kind != config.kind)
        build(*form);
    m_kind = config.kind;
    m_id = config.id;
    m_otherFields = config.fields;
    const SourceConfig defaults = emptyConfig(*form);
    for (const auto &[key, row] : m_rows) {
        m_otherFields.erase(key);
        if (row.secret) {
            const auto path = config.fields.find(fileKey(key));
            const auto reference = config.fields.find(key);
            row.secret->setValue(reference == config.fields.end() ? QString() : reference->second,
                                 path == config.fields.end() ? QString() : path->second);
            m_otherFields.erase(fileKey(key));
            m_moreShown = m_moreShown || (row.field.more && applies(row) && !(row.secret->reference() + row.secret->file()).isEmpty());
            setProblem(key, {}, false);
            continue;
        }
        const auto at = config.fields.find(key);
        const auto fallback = defaults.fields.find(key);
        setValue(row, key == nameKey ? config.name : key == urlKey ? config.url : at != config.fields.end() ? at->second
                      : fallback != defaults.fields.end() ? fallback->second : QString());
        const bool usual = at == config.fields.end() || at->second.isEmpty() || (fallback != defaults.fields.end() && at->second == fallback->second);
        if (row.field.more && !usual)
            m_moreShown = true;
        setProblem(key, {}, false);
    }
    updateShown();
}

SourceConfig ConnectionForm::config() const
{
    SourceConfig config;
    config.id = m_id;
    config.kind = m_kind;
    config.fields = m_otherFields;
    for (const auto &[key, row] : m_rows) {
        const QString value = valueOf(row);
        if (key == nameKey)
            config.name = value;
        else if (key == urlKey)
            config.url = value;
        else if (!value.isEmpty() && applies(row))
            config.fields[row.secret && row.secret->place() == SecretField::Place::File ? fileKey(key) : key] = value;
    }
    return config;
}

std::vector<TypedSecret> ConnectionForm::typedSecrets() const
{
    std::vector<TypedSecret> out;
    for (const auto &[key, row] : m_rows)
        if (row.secret && applies(row))
            if (auto typed = row.secret->typed())
                out.push_back(std::move(*typed));
    return out;
}

bool ConnectionForm::applies(const Row &row) const
{
    if (row.field.whenKey.isEmpty())
        return true;
    const auto at = m_rows.find(row.field.whenKey);
    return at != m_rows.end() && row.field.whenValues.contains(valueOf(at->second));
}

bool ConnectionForm::validate()
{
    const FormProblem problem = checkConfig(config());
    for (const auto &[key, row] : m_rows)
        setProblem(key, key == problem.key ? problem.text : QString(), key == problem.key);
    if (problem.key.isEmpty())
        return true;
    if (const auto at = m_rows.find(problem.key); at != m_rows.end()) {
        if (at->second.field.more && !m_moreShown) {
            m_moreShown = true;
            updateShown();
        }
        if (at->second.line)
            at->second.line->setFocus();
    }
    return false;
}

void ConnectionForm::markField(const QString &key)
{
    for (const auto &[own, row] : m_rows)
        setProblem(own, {}, own == key);
}

void ConnectionForm::setReportWidget(QWidget *report)
{
    m_report = report;
    if (const SourceForm *form = sourceForm(m_kind)) {
        const SourceConfig kept = config();
        build(*form);
        setConfig(kept);
    }
}

void ConnectionForm::focusFirst()
{
    const auto at = m_rows.find(m_rows.count(urlKey) != 0 ? urlKey : nameKey);
    if (at != m_rows.end() && at->second.line)
        at->second.line->setFocus();
}

void ConnectionForm::clearRows()
{
    if (m_report)
        m_grid->removeWidget(m_report);
    for (const auto &[key, row] : m_rows) {
        delete row.label;
        delete row.box;
    }
    delete m_more;
    m_more = nullptr;
    m_rows.clear();
    m_order.clear();
}

void ConnectionForm::build(const SourceForm &form)
{
    clearRows();
    m_moreShown = false;
    FormField name;
    name.key = nameKey;
    name.label = tr("Name");
    addRow(name);
    if (form.hasUrl) {
        FormField url;
        url.key = urlKey;
        url.label = tr("URL");
        url.hint = form.urlHint;
        addRow(url);
    }
    if (m_report)
        m_grid->addWidget(m_report, m_grid->rowCount(), fieldColumn);
    bool more = false;
    for (const FormField &field : form.fields) {
        if (field.more && !more) {
            m_more = makeLink(tr("More options"));
            m_grid->addWidget(m_more, m_grid->rowCount(), fieldColumn, Qt::AlignLeft);
            connect(m_more, &QPushButton::clicked, this, [this] {
                m_moreShown = !m_moreShown;
                updateShown();
            });
            more = true;
        }
        addRow(field);
    }
    m_kind = form.kind;
    updateShown();
}

void ConnectionForm::addRow(const FormField &field)
{
    Row row;
    row.field = field;
    row.label = makeLabel(field.label, theme::Type::Body, Ink::Secondary);
    row.label->setMinimumHeight(theme::px(32));
    row.box = new QWidget;
    auto *column = new QVBoxLayout(row.box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::px(4));
    column->addWidget(makeField(row));
    row.problem = makeParagraph({}, theme::Type::Small, Ink::Bad);
    row.problem->hide();
    column->addWidget(row.problem);
    const int line = m_grid->rowCount();
    m_grid->addWidget(row.label, line, labelColumn, Qt::AlignTop);
    m_grid->addWidget(row.box, line, fieldColumn);
    m_order.push_back(field.key);
    m_rows[field.key] = row;
}

QLineEdit *ConnectionForm::makeLine(const QString &name, const QString &hint)
{
    auto *line = new QLineEdit;
    line->setMaxLength(fieldLength);
    line->setPlaceholderText(hint);
    line->setAccessibleName(name);
    connect(line, &QLineEdit::textEdited, this, &ConnectionForm::edited);
    connect(line, &QLineEdit::returnPressed, this, &ConnectionForm::submitted);
    return line;
}

QWidget *ConnectionForm::makeField(Row &row)
{
    auto *box = new QWidget;
    auto *line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(theme::px(8));
    const FormField &field = row.field;
    switch (field.kind) {
    case FormField::Kind::Choice: {
        auto *segments = new SegmentedControl(field.label);
        segments->setTexts(field.texts);
        connect(segments, &SegmentedControl::chosen, this, [this] {
            updateShown();
            Q_EMIT edited();
        });
        row.choice = segments;
        line->addWidget(segments);
        line->addStretch(1);
        break;
    }
    case FormField::Kind::Seconds: {
        auto *combo = new QComboBox;
        combo->setAccessibleName(field.label);
        QStringList values = field.values;
        std::sort(values.begin(), values.end(), [](const QString &a, const QString &b) { return a.toInt() < b.toInt(); });
        for (const QString &value : std::as_const(values))
            combo->addItem(tr("%1 s").arg(value), value);
        connect(combo, &QComboBox::activated, this, &ConnectionForm::edited);
        row.choice = combo;
        line->addWidget(combo);
        line->addWidget(makeLabel(field.hint, theme::Type::Small, Ink::Tertiary));
        line->addStretch(1);
        break;
    }
    case FormField::Kind::Secret:
        row.secret = new SecretField(field.key, field.label);
        row.line = row.secret->line();
        line->addWidget(row.secret, 1);
        connect(row.secret, &SecretField::edited, this, &ConnectionForm::edited);
        connect(row.line, &QLineEdit::returnPressed, this, &ConnectionForm::submitted);
        break;
    case FormField::Kind::Lines:
        row.lines = new QPlainTextEdit;
        row.lines->setAccessibleName(field.label);
        row.lines->setPlaceholderText(field.hint);
        row.lines->setTabChangesFocus(true);
        row.lines->setFixedHeight(row.lines->fontMetrics().lineSpacing() * linesShown + theme::px(14));
        connect(row.lines, &QPlainTextEdit::textChanged, this, &ConnectionForm::edited);
        line->addWidget(row.lines, 1);
        break;
    case FormField::Kind::Text:
    case FormField::Kind::File:
        row.line = makeLine(field.label, field.hint);
        line->addWidget(row.line, 1);
        if (field.kind == FormField::Kind::File) {
            QPushButton *choose = makeButton(tr("Choose…"));
            choose->setAccessibleName(tr("Choose %1").arg(field.label));
            connect(choose, &QPushButton::clicked, this, [this, edit = row.line, title = field.label] {
                const QString path = QFileDialog::getOpenFileName(this, title);
                if (path.isEmpty())
                    return;
                edit->setText(path);
                Q_EMIT edited();
            });
            line->addWidget(choose);
        }
        break;
    }
    return box;
}

void ConnectionForm::updateShown()
{
    for (const QString &key : m_order) {
        const Row &row = m_rows[key];
        const bool shown = (!row.field.more || m_moreShown) && applies(row);
        row.label->setVisible(shown);
        row.box->setVisible(shown);
    }
    if (m_more)
        m_more->setText(m_moreShown ? tr("Fewer options") : tr("More options"));
}

void ConnectionForm::setProblem(const QString &key, const QString &text, bool mark)
{
    const auto at = m_rows.find(key);
    if (at == m_rows.end())
        return;
    const Row &row = at->second;
    row.problem->setText(text);
    row.problem->setVisible(!text.isEmpty());
    if (row.line && row.line->property("error").toBool() != mark) {
        row.line->setProperty("error", mark);
        row.line->update();
    }
    if (row.line)
        row.line->setAccessibleDescription(text);
}

QString ConnectionForm::valueOf(const Row &row) const
{
    if (row.secret)
        return row.secret->place() == SecretField::Place::File ? row.secret->file() : row.secret->reference();
    if (row.line)
        return row.line->text().trimmed();
    if (row.lines)
        return row.lines->toPlainText().trimmed();
    if (const auto *segments = qobject_cast<SegmentedControl *>(row.choice))
        return row.field.values.value(segments->current());
    if (const auto *combo = qobject_cast<QComboBox *>(row.choice))
        return combo->currentData().toString();
    return {};
}

void ConnectionForm::setValue(const Row &row, const QString &value)
{
    if (row.line) {
        if (row.line->text() != value)
            row.line->setText(value);
    } else if (row.lines) {
        if (row.lines->toPlainText() != value) {
            const QSignalBlocker quiet(row.lines);
            row.lines->setPlainText(value);
        }
    } else if (auto *segments = qobject_cast<SegmentedControl *>(row.choice)) {
        segments->setCurrent(std::max(0, int(row.field.values.indexOf(value))));
    } else if (auto *combo = qobject_cast<QComboBox *>(row.choice)) {
        if (combo->findData(value) < 0 && !value.isEmpty())
            combo->addItem(tr("%1 s").arg(value), value);
        combo->setCurrentIndex(std::max(0, combo->findData(value)));
    }
}

} // namespace sextant
