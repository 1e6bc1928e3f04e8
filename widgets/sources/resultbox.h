#pragma once
#include "widgets/common/panel.h"
#include "widgets/sources/connectionreport.h"

namespace sextant {

/// The five stages with their words, for ErrorPanel and ResultBox.
std::vector<ErrorPanel::Probe> connectionProbes(const ConnectionReport &report);

/// What a successful test found: who answered, how many metrics, which exporters, how many targets can be measured.
class ResultBox : public QWidget
{
    Q_OBJECT
public:
    explicit ResultBox(QWidget *parent = nullptr);
    void setReport(const ConnectionReport &report);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    TextLabel *m_title;
    TextLabel *m_found;
    QHBoxLayout *m_stages;
};

} // namespace sextant
