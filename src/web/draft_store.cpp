#include "web/draft_store.hpp"

#include "storage/database.hpp"

namespace samtak {
namespace {

constexpr Statement find_draft = "SELECT fields, saved_at FROM draft WHERE member_id = $1 AND form = $2";
constexpr Statement save_draft = "INSERT INTO draft (id, member_id, form, fields, saved_at) VALUES ($1, $2, $3, $4, $5) "
                                 "ON CONFLICT (member_id, form) DO UPDATE SET fields = excluded.fields, saved_at = excluded.saved_at";
constexpr Statement forget_draft = "DELETE FROM draft WHERE member_id = $1 AND form = $2";
constexpr Statement forget_old = "DELETE FROM draft WHERE saved_at < $1";

} // namespace

std::optional<Draft> DraftStore::find(MemberId const& member, std::string_view form)
{
    auto const found = database_.read_one({find_draft, {member, form}});
    if (found.empty()) return std::nullopt;
    Draft draft{{}, found.row(0).instant(1)};
    if (!parse_urlencoded(found.row(0).text(0), draft.fields)) return std::nullopt;
    return draft;
}

void DraftStore::save(Change& change, MemberId const& member, std::string_view form, Fields const& fields)
{
    std::string text;
    for (auto const& [name, value] : fields) text += (text.empty() ? "" : "&") + url_encoded(name) + "=" + url_encoded(value);
    change.add(save_draft, {Id<struct DraftTag>::fresh(), member, form, text, change.at()});
}

void DraftStore::forget(Change& change, MemberId const& member, std::string_view form) { change.add(forget_draft, {member, form}, Rows::any()); }

void DraftStore::forget_older(Change& change, Instant before) { change.add(forget_old, {before}, Rows::any()); }

} // namespace samtak
