#pragma once
#include <QString>
#include <utility>
#include <vector>

namespace sextant {

/// Name/value pairs of a series, sorted by name; the metric name is the label "__name__".
/// Values are remote text: show them as plain text only.
class LabelSet
{
public:
    using Pair = std::pair<QString, QString>;
    LabelSet() = default;
    LabelSet(std::initializer_list<Pair> pairs);

    void set(const QString &name, const QString &value);
    QString value(const QString &name) const; ///< empty when absent
    bool contains(const QString &name) const;
    bool isEmpty() const { return m_pairs.empty(); }
    const std::vector<Pair> &pairs() const { return m_pairs; }

    /// Prometheus notation: `name{a="x",b="y"}`, UTF-8 names quoted inside the braces as Prometheus 3 does.
    QString toString() const;
    /// A selector that matches exactly this set, values escaped.
    QString selector() const;

    friend bool operator==(const LabelSet &, const LabelSet &) = default;
    friend auto operator<=>(const LabelSet &, const LabelSet &) = default;

private:
    std::vector<Pair> m_pairs;
};

} // namespace sextant
