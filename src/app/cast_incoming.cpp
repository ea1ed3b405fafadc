#include "app/cast_file.hpp"

namespace samtak {
namespace {

constexpr Statement add_incoming =
    "INSERT INTO incoming (id, kind, channel, state, desk, received_on, sent_by, sent_at, coordination_id, applies_as, evidence, name, birth_day, "
    "number_sealed, number_hash, phone, language, interpreter, asks, words, services, knows, version) "
    "VALUES ($1, $2, $3, $16, 'coordinating_unit', $4, $5, $6, NULL, $7, $8, $9, $10, NULL, NULL, $11, '', 0, $12, $13, $14, $15, 1)";

} // namespace

// A notice or an application that waits for an answer, or one that is being written (A1 A2).
void write_cast_incoming(CastFile& cast, toml::table const& file)
{
    cast.each(file, "incoming", [&](toml::table const& one) {
        Day const came = cast.day(one, "came", cast.today.plus_days(-5));
        auto const state = cast.text(one, "state", "open");
        Value const received = state == "draft" ? Value{} : Value{came};
        cast.change.add(add_incoming,
            {cast.id<OnceId>("incoming", cast.text(one, "key")), cast.text(one, "kind", "notice"), cast.text(one, "channel", "login"), received,
                cast.id<MemberId>("member", cast.text(one, "by")), cast.instant(came), cast.text(one, "applies_as"), cast.text(one, "evidence"),
                cast.text(one, "name"), cast.maybe_day(one, "born"), cast.text(one, "phone"), cast.text(one, "asks"), cast.text(one, "words"),
                cast.text(one, "services"), cast.text(one, "knows"), state});
    });
}

} // namespace samtak
