#pragma once
#include "models/analysis/kpihistory.h"
#include "widgets/common/dialogs.h"

#include <QComboBox>

#include <array>

namespace sextant {

/// Asks how long each level of the history is kept. A longer span is never kept shorter than a finer one: the choices that would be are not offered.
class RetentionDialog : public Dialog
{
    Q_OBJECT
public:
    RetentionDialog(const HistoryRetention &retention, const std::vector<HistorySpan> &stored, QWidget *parent);
    HistoryRetention retention() const;

private:
    void offer(std::size_t level, int wanted);
    std::array<QComboBox *, 4> m_choices{};
};

} // namespace sextant
