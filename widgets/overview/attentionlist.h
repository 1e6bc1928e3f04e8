#pragma once
#include "models/analysis/overview.h"

#include <QAbstractButton>

class QVBoxLayout;

namespace sextant {

/// One entry: sign, title, up to two lines of detail and the verb at the right. Enter or a click acts.
class AttentionRow : public QAbstractButton
{
    Q_OBJECT
public:
    AttentionRow(const Attention &attention, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Attention m_attention;
    QString m_verb;
};

/// "Needs attention": the gravest entries; the rest is counted.
class AttentionList : public QWidget
{
    Q_OBJECT
public:
    explicit AttentionList(QWidget *parent = nullptr);
    void setItems(const std::vector<Attention> &items, int shown);

Q_SIGNALS:
    void chosen(const sextant::Attention &attention);

private:
    QVBoxLayout *m_layout;
};

} // namespace sextant
