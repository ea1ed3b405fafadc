// An answer that goes on (server-sent events, WHATWG HTML § 9.2). It says that something changed and never what, so whoever listens
// asks anew for the page and is anew asked who they are (architecture.md § 9).
#pragma once
#include <functional>
#include <memory>
#include <mutex>

namespace samtak {

class EventStream {
public:
    struct News {
        bool changed = false;
        bool ended = false;
    };
    // `place`: held as long as the stream lives, see Places.
    explicit EventStream(std::shared_ptr<void> place = nullptr) : place_(std::move(place)) {}

    void changed(); // any thread; what comes before the client has been told is told once
    void end();     // any thread: the connection ends

    // For the connection that sends it. `wake` is called on any thread when there are news; empty: nobody sends any more.
    void wake_with(std::function<void()> wake);
    News take();

private:
    void tell(bool News::*what);

    std::shared_ptr<void> place_;
    std::mutex mutex_;
    News news_;
    std::function<void()> wake_;
};

} // namespace samtak
