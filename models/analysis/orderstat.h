#pragma once
#include <cstddef>
#include <span>
#include <vector>

namespace sextant::stats {

/// All differences y_j - x_i, never stored: pairs at or below a value are counted with two pointers.
class PairDifferences
{
public:
    /// Both ascending and non-empty; they must outlive this object.
    PairDifferences(std::span<const double> x, std::span<const double> y) : m_x(x), m_y(y) {}
    std::size_t size() const { return m_x.size() * m_y.size(); }
    std::size_t countUpTo(double value) const;
    void collect(double above, double upTo, std::vector<double> &out) const;
    double lowest() const { return m_y.front() - m_x.back(); }
    double highest() const { return m_y.back() - m_x.front(); }

private:
    std::span<const double> m_x;
    std::span<const double> m_y;
};

/// The Walsh averages (d_i + d_j)/2, i <= j, counted the same way.
class WalshAverages
{
public:
    /// Ascending and non-empty; it must outlive this object.
    explicit WalshAverages(std::span<const double> ascending) : m_d(ascending) {}
    std::size_t size() const { return m_d.size() * (m_d.size() + 1) / 2; }
    std::size_t countUpTo(double value) const;
    void collect(double above, double upTo, std::vector<double> &out) const;
    double lowest() const { return m_d.front(); }
    double highest() const { return m_d.back(); }

private:
    std::span<const double> m_d;
};

/// Type-7 quantile over all pairs, from the exact pair values: the value is bisected until few candidates are left.
double pairQuantile(const PairDifferences &pairs, double q);
double pairQuantile(const WalshAverages &pairs, double q);

} // namespace sextant::stats
