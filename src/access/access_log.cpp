#include "access/access_log.hpp"

#include <sodium.h>

#include <array>
#include <stdexcept>

namespace samtak {
namespace {

constexpr Statement insert_line =
    "INSERT INTO access_log (id, process, sequence, at, member_id, member_version, relation, basis, purpose, act, use, subject_kind, "
    "subject_id, person_id, parts, rows, level, previous, hash) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)";
constexpr Statement fold_refusal =
    "INSERT INTO security_log (id, hour, member_id, what, subject_kind, subject_id, times, first_at, last_at) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) "
    "ON CONFLICT (member_id, what, hour) DO UPDATE SET times = security_log.times + excluded.times, last_at = excluded.last_at";

// Begins with the milliseconds, as `at` beside it, and ends in 80 random bits: lines come last in the index of ids, one after the other,
// rather than each on a page of its own that must be written for it.
LogLineId fresh_line_id(Instant at)
{
    constexpr std::string_view digits = "0123456789abcdef";
    auto id = LogLineId::fresh().str();
    auto left = static_cast<std::uint64_t>(std::chrono::floor<std::chrono::milliseconds>(at).time_since_epoch().count());
    for (std::size_t place = 12; place > 0; left >>= 4U) id[--place] = digits[left & 15U];
    return LogLineId::parse(id).value();
}

std::string_view code(Use use)
{
    switch (use) {
    case Use::read:
    case Use::follow: return "read";
    case Use::change: return "change";
    }
    return "";
}

std::string_view code(LoginLevel level)
{
    switch (level) {
    case LoginLevel::password_and_code: return "password_and_code";
    case LoginLevel::strong: return "strong";
    case LoginLevel::program: return "program";
    }
    return "";
}

std::string_view code(Scope::Reach reach)
{
    switch (reach) {
    case Scope::Reach::own: return "own";
    case Scope::Reach::unit: return "unit";
    case Scope::Reach::municipality: return "municipality";
    }
    return "";
}

std::string column_text(Value const& value)
{
    if (auto const* number = std::get_if<std::int64_t>(&value.get())) return std::to_string(*number);
    if (auto const* text = std::get_if<std::string>(&value.get())) return *text;
    return {};
}

} // namespace

LogSubject log_subject(Subject const& subject)
{
    if (auto const* coordination = std::get_if<CoordinationId>(&subject)) return {"coordination", coordination->str()};
    if (auto const* plan = std::get_if<PlanId>(&subject)) return {"plan", plan->str()};
    if (auto const* document = std::get_if<DocumentId>(&subject)) return {"document", document->str()};
    return {"scope", std::string{code(std::get<Scope>(subject).reach)}};
}

std::string log_line_hash(Values const& line)
{
    std::string bytes;
    for (auto const& value : line) {
        bytes += column_text(value);
        bytes += '\x1f';
    }
    std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
    crypto_hash_sha256(hash.data(), reinterpret_cast<unsigned char const*>(bytes.data()), bytes.size());
    std::string text(hash.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), hash.data(), hash.size());
    text.pop_back();
    return text;
}

void LogChain::follow(std::string hash)
{
    ++next_.sequence;
    next_.previous = std::move(hash);
}

void LogChain::begin_anew() { next_ = {Id<struct ProcessTag>::fresh().str(), 1, ""}; }

AccessLog::AccessLog(Changes& changes, Clock const& clock) : changes_(changes), clock_(clock) { chain_.begin_anew(); }

AccessLog::~AccessLog()
{
    try {
        flush();
    } catch (...) { // at exit, with nobody left to tell
    }
}

LogLineId AccessLog::commit(Viewer const& viewer, Subject const& subject, std::string_view act, Use use, Ruling const& ruling, Facts const& facts)
{
    static std::vector<std::string> const no_areas;
    if (use == Use::follow) return commit_once(viewer, subject, act, ruling, facts);
    auto const now = clock_.now();
    auto const id = fresh_line_id(now);
    auto const about = log_subject(subject);
    chained({id, "", 0, now, viewer.member(), viewer.member_version(), code(ruling.relation), code(ruling.basis), code(ruling.purpose), act,
                code(use), about.kind, about.id, facts.person, part_names(ruling.parts, facts.area_keys ? *facts.area_keys : no_areas), nullptr,
                code(viewer.level()), ""},
        now);
    return id;
}

LogLineId AccessLog::commit_once(Viewer const& viewer, Subject const& subject, std::string_view act, Ruling const& ruling, Facts const& facts)
{
    static constexpr std::chrono::minutes good_for{10};
    static std::vector<std::string> const no_areas;
    auto const about = log_subject(subject);
    auto const parts = part_names(ruling.parts, facts.area_keys ? *facts.area_keys : no_areas);
    std::string key;
    for (std::string const& piece : {viewer.member().str(), std::to_string(viewer.member_version()), about.kind, about.id, std::string{act},
             std::string{code(ruling.relation)}, std::string{code(ruling.basis)}, std::string{code(viewer.level())}, parts})
        key += piece + '\x1f';
    auto const now = clock_.now();
    {
        std::lock_guard const guard{following_lock_};
        std::erase_if(following_, [&](auto const& one) { return now < one.second.second || now - one.second.second >= good_for; });
        if (auto const found = following_.find(key); found != following_.end()) return found->second.first;
    }
    auto const line = commit(viewer, subject, act, Use::read, ruling, facts);
    std::lock_guard const guard{following_lock_};
    following_.insert_or_assign(std::move(key), std::pair{line, now});
    return line;
}

void AccessLog::listed(Viewer const& viewer, LogLineId const& line, std::string_view act, Ruling const& ruling, ListRead const& read)
{
    auto const now = clock_.now();
    chained({fresh_line_id(now), "", 0, now, viewer.member(), viewer.member_version(), code(ruling.relation), code(ruling.basis),
                code(ruling.purpose), act, code(Use::read), "list", line, nullptr, read.filter, read.rows, code(viewer.level()), ""},
        now);
}

// Takes the next link of the chain, and returns when the line is durable.
void AccessLog::chained(Values line, Instant now)
{
    std::string process;
    {
        std::lock_guard const guard{chain_lock_};
        auto const& link = chain_.next();
        process = link.process;
        line[1] = link.process;
        line[2] = link.sequence;
        line[17] = link.previous;
        auto hash = log_line_hash(line);
        line.emplace_back(hash);
        chain_.follow(std::move(hash));
    }
    auto change = Change::background(now);
    change.add(insert_line, std::move(line));
    try {
        if (!changes_.commit_log(std::move(change))) throw std::runtime_error{"the access log refused a line"};
    } catch (...) {
        std::lock_guard const guard{chain_lock_};
        if (chain_.next().process == process) chain_.begin_anew();
        throw;
    }
}

void AccessLog::refused(Viewer const& viewer, Subject const& subject, std::string_view act)
{
    auto const about = log_subject(subject);
    write(refusals_.add(viewer.member(), act, about.kind, about.id, clock_.now()));
}

bool AccessLog::too_many_refusals(MemberId const& member) { return refusals_.too_many(member, clock_.now()); }

void AccessLog::flush() { write(refusals_.take(clock_.now())); }

void AccessLog::write(std::vector<FoldedRefusal> const& folded)
{
    if (folded.empty()) return;
    auto change = Change::background(clock_.now());
    for (auto const& one : folded) {
        change.add(fold_refusal,
            {Id<struct SecurityLineTag>::fresh(), one.hour, one.member, one.what, one.subject_kind, one.subject, one.times, one.first, one.last});
    }
    changes_.commit_later(std::move(change));
}

} // namespace samtak
