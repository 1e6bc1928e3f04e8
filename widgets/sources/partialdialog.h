#pragma once
#include "models/analysis/snapshot.h"
#include "widgets/common/dialogs.h"

class QCheckBox;

namespace sextant {

/// Where a person agrees that partial data of a source are judged and frozen, source by source. Shows which sources sent partial
/// data in this moment, and who agreed before and when.
class PartialDialog : public Dialog
{
    Q_OBJECT
public:
    /// `consents`: source id -> "who, when".
    PartialDialog(const std::vector<SourceConfig> &sources, const std::map<QString, QString> &consents, const SnapshotPtr &snapshot,
                  QWidget *parent = nullptr);
    /// The sources whose box differs from what is stored: id -> agreed.
    std::map<QString, bool> changes() const;

private:
    struct Row {
        QString source;
        QCheckBox *box;
        bool before;
    };
    std::vector<Row> m_rows;
};

} // namespace sextant
