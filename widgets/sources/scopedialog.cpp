#include "widgets/sources/scopedialog.h"

#include "widgets/common/suggestions.h"

#include <QGridLayout>
#include <QLineEdit>

namespace sextant {
namespace {

constexpr QChar patternMark = u'~';

QString nameText(const QString &variable)
{
    if (variable == QStringLiteral("job"))
        return ScopeDialog::tr("Job");
    if (variable == QStringLiteral("service"))
        return ScopeDialog::tr("Service");
    if (variable == QStringLiteral("instance"))
        return ScopeDialog::tr("Instance");
    if (variable == QStringLiteral("namespace"))
        return ScopeDialog::tr("Namespace");
    return variable == QStringLiteral("route") ? ScopeDialog::tr("Route") : ScopeDialog::tr("Device");
}

} // namespace

QStringList ScopeDialog::names()
{
    return {QStringLiteral("job"), QStringLiteral("service"), QStringLiteral("instance"),
            QStringLiteral("namespace"), QStringLiteral("route"), QStringLiteral("device")};
}

ScopeDialog::ScopeDialog(const std::vector<LabelFilter> &variables, QWidget *parent)
    : Dialog(tr("What the KPIs are about"),
             tr("Every KPI found in a source counts only series with these labels; what has no such label becomes missing. Queries of your "
                "own stay as they are."),
             parent)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(theme::px(12));
    grid->setVerticalSpacing(theme::px(10));
    grid->setColumnStretch(1, 1);
    for (const QString &name : names()) {
        auto *line = new QLineEdit;
        line->setPlaceholderText(tr("all, a value, or ~ and a pattern"));
        line->setAccessibleName(nameText(name));
        const int row = grid->rowCount();
        grid->addWidget(makeLabel(nameText(name), theme::Type::Body, Ink::Secondary), row, 0);
        grid->addWidget(line, row, 1);
        m_lines[name] = line;
    }
    for (const LabelFilter &filter : variables) {
        const auto at = m_lines.find(filter.variable);
        if (at != m_lines.end())
            at->second->setText((filter.regex ? QString(patternMark) : QString()) + filter.value);
        else
            m_others.push_back(filter);
    }
    body()->addLayout(grid);
    addButton(tr("Apply"), ButtonKind::Primary);
}

std::vector<LabelFilter> ScopeDialog::variables() const
{
    std::vector<LabelFilter> out;
    for (const QString &name : names()) {
        const QString text = m_lines.at(name)->text().trimmed();
        const bool pattern = text.startsWith(patternMark);
        if (const QString value = (pattern ? text.mid(1) : text).trimmed(); !value.isEmpty())
            out.push_back({name, value, pattern});
    }
    out.insert(out.end(), m_others.begin(), m_others.end());
    return out;
}

void ScopeDialog::setValues(const QString &variable, const QStringList &values)
{
    const auto at = m_lines.find(variable);
    if (at == m_lines.end())
        return;
    QStringList &known = m_values[variable]; // of all sources
    known = known.isEmpty() ? values : known + values;
    offerTexts(*at->second, known);
}

} // namespace sextant
