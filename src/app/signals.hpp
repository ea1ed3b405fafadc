// SIGTERM and SIGINT as an ordinary call on a thread of its own: the listener then answers what has begun and lets go.
#pragma once
#include <functional>
#include <thread>

namespace samtak {

// Before any thread is made: all of them leave the signals to StopSignals. Broken pipes are errors of a write, not signals.
void block_stop_signals();

class StopSignals {
public:
    explicit StopSignals(std::function<void()> stop);
    ~StopSignals();
    StopSignals(StopSignals const&) = delete;

private:
    std::thread waiter_;
};

} // namespace samtak
