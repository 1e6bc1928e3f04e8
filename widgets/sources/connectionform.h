#pragma once
#include "widgets/sources/secretfield.h"
#include "widgets/sources/sourceform.h"

#include <QWidget>

#include <map>

class QGridLayout;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace sextant {

class TextLabel;

/// The fields of one source, made from its SourceForm. A config holds no secret: what is typed comes apart, see typedSecrets().
class ConnectionForm : public QWidget
{
    Q_OBJECT
public:
    explicit ConnectionForm(QWidget *parent = nullptr);

    /// Shows a config; its kind decides the fields. Does not emit.
    void setConfig(const SourceConfig &config);
    SourceConfig config() const;
    /// Secrets that were typed since setConfig(), under the references that config() names.
    std::vector<TypedSecret> typedSecrets() const;
    /// Checks all fields, marks the first that is wrong and says why. True when nothing is wrong.
    bool validate();
    /// Marks a field without a sentence: the report below it explains.
    void markField(const QString &key);
    /// A widget shown under the address: the result of a test. Owned by the form from now on.
    void setReportWidget(QWidget *report);
    /// Where typing starts.
    void focusFirst();

Q_SIGNALS:
    void edited();
    void submitted(); ///< Enter in a field

private:
    struct Row {
        FormField field;
        QWidget *label = nullptr;
        QWidget *box = nullptr;   ///< the whole right side
        QLineEdit *line = nullptr; ///< Text, File, Secret
        QPlainTextEdit *lines = nullptr;
        SecretField *secret = nullptr;
        QWidget *choice = nullptr; ///< SegmentedControl or QComboBox
        TextLabel *problem = nullptr;
    };
    void build(const SourceForm &form);
    void clearRows();
    void addRow(const FormField &field);
    QWidget *makeField(Row &row);
    QLineEdit *makeLine(const QString &name, const QString &hint);
    void updateShown();
    /// Whether the choice that a field depends on was made.
    bool applies(const Row &row) const;
    void setProblem(const QString &key, const QString &text, bool mark);
    QString valueOf(const Row &row) const;
    void setValue(const Row &row, const QString &value);

    QGridLayout *m_grid;
    std::map<QString, Row> m_rows;
    std::vector<QString> m_order;
    QPushButton *m_more = nullptr;
    QWidget *m_report = nullptr;
    QString m_kind;
    QString m_id;
    std::map<QString, QString> m_otherFields; ///< fields of the config that this form does not show
    bool m_moreShown = false;
};

} // namespace sextant
