#include "app/cast_file.hpp"

namespace samtak {
namespace {

constexpr Statement add_coordination =
    "INSERT INTO coordination (id, case_number, person_id, legal_basis, regime, tool, unit_id, opened_on, active, version) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1, 1)";
constexpr Statement add_appointment = "INSERT INTO coordinator_appointment (id, coordination_id, member_id, kind, responsible, deputy_id, from_day, "
                                      "to_day, active) VALUES ($1, $2, $3, $4, 1, $5, $6, $7, 1)";
constexpr Statement add_talk = "INSERT INTO start_talk_point (id, coordination_id, point, done, words, version) VALUES ($1, $2, $3, 1, $4, 1)";
constexpr Statement add_talk_history =
    "INSERT INTO start_talk_point_history (point_id, version, done, words, member_id, at) VALUES ($1, 1, 1, $2, $3, $4)";
constexpr Statement add_card = "INSERT INTO expectation_card (id, coordination_id, coordinator_does, coordinator_does_not, person_does, contact, "
                               "agreed_on, version) VALUES ($1, $2, $3, $4, $5, $6, $7, 1)";
constexpr Statement add_card_history =
    "INSERT INTO expectation_card_history (card_id, version, coordinator_does, coordinator_does_not, person_does, "
    "contact, agreed_on, member_id, at) SELECT id, 1, coordinator_does, coordinator_does_not, person_does, contact, "
    "agreed_on, $2, $3 FROM expectation_card WHERE id = $1";
constexpr Statement add_participant =
    "INSERT INTO participant (id, coordination_id, member_id, function, function_words, medical_coordinator, contributes, "
    "from_day, to_day, active, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1, 1)";
constexpr Statement add_participant_history =
    "INSERT INTO participant_history (participant_id, version, function, function_words, contributes, from_day, "
    "to_day, active, member_id, at, reason) SELECT id, 1, function, function_words, contributes, from_day, "
    "to_day, active, $2, $3, '' FROM participant WHERE id = $1";
constexpr Statement add_part_request = "INSERT INTO part_request (participant_id, duty, asked_by, at) VALUES ($1, $2, $3, $4)";
constexpr Statement add_part_answer =
    "INSERT INTO part_answer (participant_id, number, outcome, reason, member_id, at) VALUES ($1, 1, $2, $3, $4, $5)";
constexpr Statement add_consent =
    "INSERT INTO consent (id, coordination_id, kind, participant_id, outcome, form, giver, giver_representation_id, giver_right, "
    "also_heard, from_day, to_day, note, request_id, recorded_by, recorded_at) "
    "VALUES ($1, $2, $3, $4, 'given', $5, $6, $7, $8, $9, $10, $11, $12, NULL, $13, $14)";
constexpr Statement add_consent_part = "INSERT INTO consent_part (consent_id, part) VALUES ($1, $2)";
constexpr Statement add_withdrawal = "INSERT INTO consent_withdrawal (consent_id, by_member, by_giver, at) VALUES ($1, $2, 'self', $3)";
constexpr Statement add_request = "INSERT INTO consent_request (id, coordination_id, participant_id, parts, why, to_day, asked_by, asked_at, answer, "
                                  "answered_at, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'waiting', NULL, 1)";

struct Around {
    CastFile& cast;
    std::string key; // of the person
    CoordinationId coordination;
    MemberId coordinator;
};

void write_participant(Around const& around, toml::table const& one)
{
    auto& cast = around.cast;
    auto const member = cast.text(one, "member");
    auto const id = cast.id<ParticipantId>("participant", around.key + "/" + member);
    cast.change.add(add_participant,
        {id, around.coordination, cast.id<MemberId>("member", member), cast.text(one, "function", "other"), cast.text(one, "function_words"),
            one["medical_coordinator"].value_or(false), cast.text(one, "contributes"), cast.day(one, "from", cast.today.plus_days(-80)),
            cast.day(one, "to", cast.today.plus_days(200))});
    cast.change.add(add_participant_history, {id, around.coordinator, cast.now});
}

// E7: who is asked by a duty to take part
void write_part(Around const& around, toml::table const& one)
{
    auto& cast = around.cast;
    auto const asked = cast.maybe_day(one, "asked_to_take_part");
    if (!asked) return;
    auto const member = cast.text(one, "member");
    auto const id = cast.id<ParticipantId>("participant", around.key + "/" + member);
    cast.change.add(add_part_request, {id, cast.text(one, "duty"), around.coordinator, cast.instant(*asked)});
    if (auto const answer = cast.text(one, "part_answer"); !answer.empty())
        cast.change.add(
            add_part_answer, {id, answer, cast.text(one, "part_reason"), cast.id<MemberId>("member", member), cast.instant(asked->plus_days(2))});
}

void write_consent(Around const& around, toml::table const& one, int number)
{
    auto& cast = around.cast;
    auto const id = cast.id<ConsentId>("consent", around.key + "/" + std::to_string(number));
    auto const with = cast.text(one, "with");
    auto const representation = cast.text(one, "representation");
    Day const from = cast.day(one, "from", cast.today.plus_days(-80));
    cast.change.add(add_consent,
        {id, around.coordination, cast.text(one, "kind", "sharing"),
            with.empty() ? Value{} : Value{cast.id<ParticipantId>("participant", around.key + "/" + with)}, cast.text(one, "form", "written"),
            cast.text(one, "giver", "self"), representation.empty() ? Value{} : Value{cast.id<RepresentationId>("representation", representation)},
            cast.text(one, "right", "pbrl § 4-3 b"), cast.text(one, "also_heard"), from, cast.maybe_day(one, "to"), cast.text(one, "note"),
            around.coordinator, cast.instant(from)});
    if (auto const* parts = one["parts"].as_array())
        for (auto const& part : *parts) cast.change.add(add_consent_part, {id, part.value_or("")});
    if (auto const withdrawn = cast.maybe_day(one, "withdrawn")) cast.change.add(add_withdrawal, {id, around.coordinator, cast.instant(*withdrawn)});
}

void write_start(Around const& around, toml::table const& person)
{
    auto& cast = around.cast;
    if (auto const* talk = person["start_talk"].as_table())
        for (auto const& [point, words] : *talk) {
            auto const id = cast.id<TaskId>("start_talk", around.key + "/" + std::string{point.str()});
            cast.change.add(add_talk, {id, around.coordination, std::string{point.str()}, words.value_or("")});
            cast.change.add(add_talk_history, {id, words.value_or(""), around.coordinator, cast.now});
        }
    auto const* card = person["expectation_card"].as_table();
    if (!card) return;
    auto const id = cast.id<TaskId>("card", around.key);
    cast.change.add(add_card,
        {id, around.coordination, cast.text(*card, "coordinator_does"), cast.text(*card, "coordinator_does_not"), cast.text(*card, "person_does"),
            cast.text(*card, "contact"), cast.maybe_day(*card, "agreed_on")});
    cast.change.add(add_card_history, {id, around.coordinator, cast.now});
}

void write_request(Around const& around, toml::table const& one)
{
    auto& cast = around.cast;
    auto const with = cast.text(one, "with");
    cast.change.add(add_request,
        {cast.id<ConsentId>("request", around.key + "/" + with), around.coordination, cast.id<ParticipantId>("participant", around.key + "/" + with),
            cast.text(one, "parts"), cast.text(one, "why"), cast.maybe_day(one, "to"), around.coordinator, cast.instant(cast.today.plus_days(-3))});
}

} // namespace

void write_cast_coordination(CastFile& cast, toml::table const& person, PersonId const& id)
{
    auto const key = cast.text(person, "key");
    auto const unit = cast.text(person, "unit");
    auto const deputy = cast.text(person, "deputy");
    bool const has_coordinator = person["coordinator_appointed"].value_or(true); // else: who registered them, and holds the relay (BTI)
    Around const around{cast, key, cast.id<CoordinationId>("coordination", key), cast.id<MemberId>("member", cast.text(person, "coordinator"))};
    cast.change.add(add_coordination,
        {around.coordination, cast.text(person, "case_number"), id, cast.text(person, "legal_basis", "hol-7-2"),
            cast.text(person, "regime", "journal"), cast.text(person, "tool", "plan"), unit.empty() ? Value{} : Value{cast.id<UnitId>("unit", unit)},
            cast.day(person, "opened", cast.today.plus_days(-90))});
    if (has_coordinator)
        cast.change.add(add_appointment,
            {cast.id<AppointmentId>("appointment", key), around.coordination, around.coordinator,
                cast.text(person, "coordinator_kind", "coordinator"), deputy.empty() ? Value{} : Value{cast.id<MemberId>("member", deputy)},
                cast.day(person, "appointed", cast.today.plus_days(-90)), cast.maybe_day(person, "coordinator_to")});
    write_start(around, person);
    cast.each(person, "participant", [&](toml::table const& one) {
        write_participant(around, one);
        write_part(around, one);
    });
    int number = 0;
    cast.each(person, "consent", [&](toml::table const& one) { write_consent(around, one, ++number); });
    cast.each(person, "request", [&](toml::table const& one) { write_request(around, one); });
    write_cast_bti(cast, person, around.coordination);
    write_cast_meetings(cast, person, around.coordination);
    write_cast_messages(cast, person, around.coordination);
    write_cast_decisions(cast, person, around.coordination);
    if (auto const* plan = person["plan"].as_table()) write_cast_plan(cast, *plan, id, around.coordination, key);
}

} // namespace samtak
