#include "app/signals.hpp"

#include <csignal>
#include <pthread.h>

namespace samtak {
namespace {

sigset_t stop_signals()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGINT);
    return set;
}

} // namespace

void block_stop_signals()
{
    auto const set = stop_signals();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
}

StopSignals::StopSignals(std::function<void()> stop)
    : waiter_([stop = std::move(stop)] {
          auto const set = stop_signals();
          int caught = 0;
          sigwait(&set, &caught);
          stop();
      })
{
}

StopSignals::~StopSignals()
{
    pthread_kill(waiter_.native_handle(), SIGTERM); // when the program stopped by itself
    waiter_.join();
}

} // namespace samtak
