#include "messages/thread.hpp"

#include "access/rules.hpp"
#include "kernel/codes.hpp"
#include "kernel/oslo.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace samtak {
namespace {

constexpr Codes<Audience, 2> audiences = {{Audience::coordinator, "coordinator"}, {Audience::group, "group"}};

} // namespace

std::string_view code(Audience audience) { return code_in(audiences, audience); }
std::optional<Audience> parse_audience(std::string_view code) { return parse_in(audiences, code); }

int MessageThread::days_waited(Day today) const { return oslo_day(at).days_until(today); }

// hpl § 22: what is said to the coordinator alone is no other participant's. Who began it otherwise than as one, and is one now, reads it no more.
bool may_read(MessageThread const& thread, Relation relation, MemberId const& reader)
{
    if (thread.audience == Audience::group || relation != Relation::participant) return true;
    return thread.begun_by == reader && thread.begun_as == code(Relation::participant);
}

bool may_close(MessageThread const& thread, MemberId const& reader) { return thread.waits() && thread.begun_by == reader; }

std::vector<ThreadReader> readers_of(std::vector<ThreadReader> const& people, Audience audience, std::set<MemberId> const& without)
{
    std::vector<ThreadReader> readers;
    for (auto const& one : people)
        if ((audience == Audience::group ? one.reads_group : one.reads_close) && !without.contains(one.member)) readers.push_back(one);
    return readers;
}

std::string readers_mark(std::vector<ThreadReader> const& readers)
{
    std::set<std::string_view> ids;
    for (auto const& one : readers) ids.insert(one.member.text());
    std::uint64_t mark = 14695981039346656037U; // FNV-1a: no secret, it only has to differ
    for (auto const id : ids)
        for (char const each : id) mark = (mark ^ static_cast<unsigned char>(each)) * 1099511628211U;
    return fmt::format("{:016x}", mark);
}

std::vector<FieldProblem> thread_problems(MessageThread const& thread, Relation relation)
{
    if (thread.asks && coordinates(relation)) return {{"asks", text_key("Whoever coordinates answers what is asked.")}};
    return {};
}

} // namespace samtak
