// Who listens for changes of what (G, L3; architecture.md § 9). A key is the id of a coordination or a plan, as text. Any thread.
#pragma once
#include "net/event_stream.hpp"
#include "net/places.hpp"
#include "storage/change.hpp"

#include <map>
#include <string>
#include <vector>

namespace samtak {

class Live {
public:
    // So many streams in all, and so many of one session: a browser has six connections for a whole site.
    Live(int all, int each) : places_(all, each) {}
    // Nothing when there is no place left: the page then asks by itself now and then.
    std::shared_ptr<EventStream> watch(std::vector<std::string> const& keys, std::string_view session);
    void changed(std::string const& key);

private:
    Places places_;
    std::mutex mutex_;
    std::multimap<std::string, std::weak_ptr<EventStream>> streams_;
};

// Commits through another, and tells those who listen when what it concerns is durable.
class LiveChanges : public Changes {
public:
    LiveChanges(Changes& changes, Live& live) : changes_(changes), live_(live) {}
    Result<void> commit(Change&& change) override;
    Result<void> commit_log(Change&& change) override { return changes_.commit_log(std::move(change)); }
    void commit_later(Change&& change) override { changes_.commit_later(std::move(change)); }

private:
    Changes& changes_;
    Live& live_;
};

} // namespace samtak
