#pragma once
#include "models/analysis/vitals.h"
#include "widgets/common/marks.h"

#include <QAbstractTableModel>

namespace sextant {

/// The web vitals as a table. The figures of a row are made once per snapshot; the delegate only paints them.
class VitalsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Metric, Scale, Mobile, Desktop, Views, Trend, Against, ColumnCount };

    /// What one device shows in a row.
    struct Figure {
        bool there = false;
        std::optional<double> value;
        std::optional<double> baseline;
        Standing standing = Standing::NoData;
        Change change = Change::NoData;
        ReadingText text;
    };
    struct Row {
        VitalRow vital;
        QString title;  ///< "Largest Contentful Paint"
        Figure mobile;
        Figure desktop;
        std::optional<VitalShares> shares; ///< of the first device
        SparkSpec spark;
    };

    explicit VitalsModel(QObject *parent = nullptr);
    void show(const SnapshotPtr &snapshot, VitalDevices devices);
    const Row &row(int index) const { return m_rows[std::size_t(index)]; }
    int indexOf(const QString &vital) const;
    bool hasData() const;
    /// Advice of the first vital without data, for the empty page.
    QString advice() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString cell(const Row &row, int column) const;
    QString figureText(const Row &row, const Figure &figure) const;
    SnapshotPtr m_snapshot; ///< rows point into it
    VitalDevices m_devices = VitalDevices::Both;
    std::vector<Row> m_rows;
};

/// "Largest Contentful Paint" for LCP; the abbreviation itself when it is not known.
QString vitalTitle(const QString &vital);
/// Three digits, more where value and limit would read the same, without zeros at the end: "0.06", "1.5 s", "184 ms".
QString vitalQuantity(double value, const DisplayScale &scale, const QLocale &locale, std::optional<double> limit = {});
/// "81 / 13 / 6 %".
QString sharesText(const VitalShares &shares, const QLocale &locale);

} // namespace sextant
