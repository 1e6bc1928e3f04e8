#pragma once
#include <ctime>

namespace sextant::test {

/// Processor time of this thread, ms: what other programs take does not count.
inline double workMs()
{
    timespec used{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return double(used.tv_sec) * 1e3 + double(used.tv_nsec) / 1e6;
}

} // namespace sextant::test
