// So many at once, and so many for each: for what takes much memory while it lasts, such as a file on its way in or out.
#pragma once
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

namespace samtak {

class Places {
public:
    Places(int all, int each) : taken_(std::make_shared<Taken>()), all_(all), each_(each) {}
    // Held as long as what is given back; nothing when there is no place left. Any thread; may be held longer than this lives.
    std::shared_ptr<void> take(std::string_view whose);

private:
    struct Taken {
        std::mutex mutex;
        int all = 0;
        std::map<std::string, int, std::less<>> each;
    };
    std::shared_ptr<Taken> taken_;
    int all_, each_;
};

} // namespace samtak
