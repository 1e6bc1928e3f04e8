#include "models/analysis/distributions.h"

#include <boost/math/distributions/complement.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <boost/math/policies/policy.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace sextant::stats {
namespace {

namespace policies = boost::math::policies;
/// Errors come back as NaN or infinity instead of exceptions; double is enough.
using Quiet = policies::policy<policies::domain_error<policies::ignore_error>, policies::pole_error<policies::ignore_error>,
                               policies::overflow_error<policies::ignore_error>,
                               policies::evaluation_error<policies::ignore_error>, policies::promote_double<false>>;
using Student = boost::math::students_t_distribution<double, Quiet>;
using Normal = boost::math::normal_distribution<double, Quiet>;
constexpr double nan = std::numeric_limits<double>::quiet_NaN();

} // namespace

double studentQuantile(double p, double df)
{
    return p > 0 && p < 1 && df > 0 ? boost::math::quantile(Student(df), p) : nan;
}

double studentAbove(double t, double df)
{
    if (std::isnan(t) || !(df > 0))
        return nan;
    if (std::isinf(t))
        return t > 0 ? 0 : 1;
    return boost::math::cdf(boost::math::complement(Student(df), t));
}

double studentTwoSided(double t, double df)
{
    return std::min(1.0, 2 * studentAbove(std::abs(t), df));
}

double normalQuantile(double p)
{
    return p > 0 && p < 1 ? boost::math::quantile(Normal(), p) : nan;
}

double normalAbove(double z)
{
    if (std::isnan(z))
        return nan;
    if (std::isinf(z))
        return z > 0 ? 0 : 1;
    return boost::math::cdf(boost::math::complement(Normal(), z));
}

} // namespace sextant::stats
