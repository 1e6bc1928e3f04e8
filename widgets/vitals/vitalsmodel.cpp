#include "widgets/vitals/vitalsmodel.h"

#include "models/core/wording.h"

#include <QCoreApplication>

#include <cmath>

namespace sextant {
namespace {

constexpr int sparkWidth = 96;

VitalsModel::Figure figureOf(const KpiReading *reading, const DisplayScale &scale, const QLocale &locale)
{
    VitalsModel::Figure figure;
    if (!reading)
        return figure;
    figure.there = true;
    figure.value = reading->data.value;
    figure.baseline = reading->baseline ? reading->baseline->value : std::nullopt;
    figure.standing = standing(*reading);
    figure.change = reading->change ? reading->change->verdict : Change::NoData;
    figure.text = readingText(*reading, locale);
    // One scale for both devices of a vital, whatever their own targets are.
    if (figure.value)
        figure.text.quantity = vitalQuantity(*figure.value, scale, locale, reading->kpi.target ? std::optional(reading->kpi.target->limit) : std::nullopt);
    if (figure.baseline)
        figure.text.baseline = vitalQuantity(*figure.baseline, scale, locale);
    return figure;
}

QString ratingWord(VitalRating rating)
{
    switch (rating) {
    case VitalRating::Good: return VitalsModel::tr("good");
    case VitalRating::NeedsImprovement: return VitalsModel::tr("needs improvement");
    case VitalRating::Poor: return VitalsModel::tr("poor");
    }
    return {};
}

} // namespace

QString vitalTitle(const QString &vital)
{
    struct Name {
        const char *vital;
        const char *title;
    };
    static constexpr Name names[] = {{"LCP", QT_TRANSLATE_NOOP("sextant::VitalsModel", "Largest Contentful Paint")}, {"INP", QT_TRANSLATE_NOOP("sextant::VitalsModel", "Interaction to Next Paint")},
                                 {"CLS", QT_TRANSLATE_NOOP("sextant::VitalsModel", "Cumulative Layout Shift")},  {"FCP", QT_TRANSLATE_NOOP("sextant::VitalsModel", "First Contentful Paint")},
                                 {"TTFB", QT_TRANSLATE_NOOP("sextant::VitalsModel", "Time to First Byte")},      {"FID", QT_TRANSLATE_NOOP("sextant::VitalsModel", "First Input Delay")}};
    for (const Name &name : names)
        if (vital == QLatin1String(name.vital))
            return VitalsModel::tr(name.title);
    return vital;
}

QString vitalQuantity(double value, const DisplayScale &scale, const QLocale &locale, std::optional<double> limit)
{
    int digits = limit ? digitsToTell(value, *limit, scale, locale) : 3;
    QString number = formatNumber(value, scale, locale, digits);
    while (digits > 1 && number.contains(locale.decimalPoint()) && number.endsWith(locale.zeroDigit()))
        number = formatNumber(value, scale, locale, --digits);
    return formatQuantity(value, scale, locale, digits);
}

QString sharesText(const VitalShares &shares, const QLocale &locale)
{
    const auto percent = [&locale](double share) { return locale.toString(std::round(share * 100), 'f', 0); };
    const QString text = QStringLiteral("%1 / %2 / %3").arg(percent(shares.good), percent(shares.needsImprovement), percent(shares.poor));
    return leftToRight(text + QChar(0x00A0) + u'%', locale);
}

VitalsModel::VitalsModel(QObject *parent) : QAbstractTableModel(parent) {}

void VitalsModel::show(const SnapshotPtr &snapshot, VitalDevices devices)
{
    const QLocale locale;
    std::vector<Row> made;
    if (snapshot)
        for (const VitalRow &vital : vitalRows(*snapshot, devices)) {
            Row row;
            row.vital = vital;
            row.title = vitalTitle(vital.vital);
            row.mobile = figureOf(vital.mobile, vital.scale, locale);
            row.desktop = figureOf(vital.desktop, vital.scale, locale);
            if (const KpiReading *first = vital.first()) {
                row.shares = vitalShares(first->data, vital.bands);
                row.spark = sparkOf(*first, theme::px(sparkWidth));
            }
            made.push_back(std::move(row));
        }
    const bool same = made.size() == m_rows.size();
    if (!same)
        beginResetModel();
    m_snapshot = snapshot;
    m_devices = devices;
    m_rows = std::move(made);
    if (!same)
        endResetModel();
    else if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int VitalsModel::indexOf(const QString &vital) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &row) { return row.vital.vital == vital; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

bool VitalsModel::hasData() const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [](const Row &row) { return row.vital.hasData; });
}

QString VitalsModel::advice() const
{
    for (const Row &row : m_rows)
        if (!row.vital.retired && !row.vital.advice.isEmpty())
            return row.vital.advice;
    return {};
}

int VitalsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int VitalsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString VitalsModel::figureText(const Row &row, const Figure &figure) const
{
    if (!figure.there)
        return {};
    if (!figure.value)
        return tr("no data");
    QString text = tr("%1, %2").arg(figure.text.quantity, ratingWord(rateVital(*figure.value, row.vital.bands)));
    if (figure.standing != Standing::NoTarget)
        text += QStringLiteral(", ") + inSentence(standingWord(figure.standing));
    if (!figure.text.change.isEmpty())
        text += QStringLiteral(", ")
                + (figure.text.direction < 0 ? tr("%1 lower than %2") : figure.text.direction > 0 ? tr("%1 higher than %2") : tr("%1 from %2"))
                      .arg(figure.text.change, figure.text.baseline);
    return text;
}

QString VitalsModel::cell(const Row &row, int column) const
{
    const QLocale locale;
    switch (column) {
    case Metric: return row.vital.retired ? tr("%1, %2, legacy").arg(row.vital.vital, row.title) : tr("%1, %2").arg(row.vital.vital, row.title);
    case Scale:
        return tr("good up to %1, poor above %2").arg(vitalQuantity(row.vital.bands.good, row.vital.scale, locale),
                                                      vitalQuantity(row.vital.bands.poor, row.vital.scale, locale));
    case Mobile: return figureText(row, row.mobile);
    case Desktop: return figureText(row, row.desktop);
    case Views: return row.shares ? sharesText(*row.shares, locale) : QString();
    case Against: return changeWord(row.vital.change);
    default: return {};
    }
}

QVariant VitalsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    if (role == Qt::DisplayRole)
        return cell(row, index.column());
    if (role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    QStringList said;
    if (index.column() != Metric || !row.vital.hasData)
        return role == Qt::ToolTipRole || row.vital.hasData ? cell(row, index.column()) : cell(row, index.column()) + QStringLiteral(", ") + row.vital.advice;
    for (int column = 0; column < ColumnCount; ++column)
        if (const QString text = cell(row, column); !text.isEmpty())
            said << text;
    return said.join(QStringLiteral(", "));
}

QVariant VitalsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const bool desktop = m_devices == VitalDevices::Desktop;
    switch (section) {
    case Metric: return tr("Metric");
    case Scale: return tr("Rating");
    case Mobile: return tr("Mobile p75");
    case Desktop: return tr("Desktop p75");
    case Views: return desktop ? tr("Desktop views") : tr("Mobile views");
    case Trend: {
        const QString span = m_snapshot ? spanText(m_snapshot->window.length(), QLocale()) : tr("Trend");
        return (desktop ? tr("%1, desktop") : tr("%1, mobile")).arg(span);
    }
    case Against: return m_snapshot && !m_snapshot->baselineId.isEmpty() ? tr("Against %1").arg(m_snapshot->baselineId) : tr("Change");
    default: return {};
    }
}

} // namespace sextant
