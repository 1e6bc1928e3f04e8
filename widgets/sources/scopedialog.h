#pragma once
#include "models/sources/catalogue/resolve.h"
#include "widgets/common/dialogs.h"

#include <map>

class QLineEdit;

namespace sextant {

/// Restricts every KPI to a job, service, instance, namespace, route or device.
class ScopeDialog : public Dialog
{
    Q_OBJECT
public:
    ScopeDialog(const std::vector<LabelFilter> &variables, QWidget *parent);
    /// What the fields say; a value that begins with "~" is a pattern.
    std::vector<LabelFilter> variables() const;
    /// The words of the fields, in their order.
    static QStringList names();
    /// Values of one source, offered while typing beside those of others.
    void setValues(const QString &variable, const QStringList &values);

private:
    std::map<QString, QLineEdit *> m_lines;
    std::map<QString, QStringList> m_values;
    std::vector<LabelFilter> m_others; ///< by other labels, kept as they are
};

} // namespace sextant
