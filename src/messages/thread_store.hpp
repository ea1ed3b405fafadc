// The rows of messages. What is read is cut to the part that consent calls «messages», and to whole threads: without them there are none (D2).
#pragma once
#include "messages/message_acts.hpp"
#include "messages/message_events.hpp"
#include "people/kept_store.hpp"

namespace samtak {

class Database;

class ThreadStore {
public:
    explicit ThreadStore(Database& database) : database_(database) {}

    std::vector<MessageThread> list(Grant<ReadMessages> const& grant); // the newest message first
    std::optional<MessageThread> read(Grant<ReadMessages> const& grant, ThreadId const& id);
    std::vector<Message> messages(Grant<ReadMessages> const& grant, MessageThread const& thread); // oldest first; `thread` comes from read
    // Everybody around the person who may have a login; what they read isn't filled (thread_parts.hpp). Person, coordinator, family, group.
    std::vector<ThreadReader> people(Grant<ReadMessages> const& grant, Day today);
    // Whether a parent has written in it: then it can't be kept from them (K8).
    bool parent_wrote(Grant<KeepThread> const& grant, MessageThread const& thread, std::set<MemberId> const& parents);

    // Those who may read it are told (notify/).
    void begin(Change& change, Grant<WriteMessages> const& grant, MessageThread const& thread, std::string const& words);
    void write(Change& change, Grant<WriteMessages> const& grant, MessageThread const& thread, std::string const& words);
    // Answered meanwhile: Problem::conflict.
    void close(Change& change, Grant<WriteMessages> const& grant, MessageThread const& thread);
    void visit(Change& change, Grant<ReadMessages> const& grant, MessageThread const& seen);

private:
    std::vector<MessageThread> open(Grant<ReadMessages> const& grant, std::optional<ThreadId> const& one);
    static void add(Change& change, Grant<WriteMessages> const& grant, ThreadId const& thread, std::string const& words);
    Database& database_;
};

} // namespace samtak
