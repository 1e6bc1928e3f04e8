#pragma once
#include "widgets/common/glyphs.h"

#include <QWidget>

namespace sextant {

struct StatusItem {
    QString text;
    std::optional<Glyph> glyph; ///< a dot before it
    Tone tone = Tone::Neutral;
};

/// Freshness, queries, failures, slowest query, step, coverage on the left; time zone, save state, hint on the right.
/// What has no room is left out from the middle outwards; the first and the last items stay.
class StatusBar : public QWidget
{
    Q_OBJECT
public:
    explicit StatusBar(QWidget *parent = nullptr);
    void setItems(const std::vector<StatusItem> &left, const std::vector<StatusItem> &right);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    qreal itemWidth(const StatusItem &item) const;
    void paintItem(QPainter &painter, qreal x, const StatusItem &item) const;
    std::vector<StatusItem> m_left;
    std::vector<StatusItem> m_right;
};

} // namespace sextant
