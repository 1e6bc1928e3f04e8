#pragma once
class QThreadPool;

namespace sextant {

/// Lets the calling thread give way to the thread that draws, when both want the processor. There is no way back, so this is for
/// threads that never serve a person at once. Without effect where a thread has no priority of its own.
void giveWay();
/// Starts all threads of a pool, for as long as the pool lives, and lets each of them give way. To be called before it has work.
void giveWay(QThreadPool &pool);

} // namespace sextant
