#pragma once
#include "models/analysis/snapshot.h"

#include <QWidget>

namespace sextant {

/// "312 › 164 ms   ◎ Target < 200 ms" and "47.4 % lower, 95 % interval …" below it.
class ValuesLine : public QWidget
{
    Q_OBJECT
public:
    explicit ValuesLine(QWidget *parent = nullptr);
    void setReading(const KpiReading &reading);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::optional<KpiReading> m_reading;
};

} // namespace sextant
