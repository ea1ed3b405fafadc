#include "app/generate_history.hpp"

#include "app/cast_file.hpp"

#include <stdexcept>

namespace samtak {
namespace {

constexpr int staff = 200, coordinators = 400;
constexpr int cases_in_one_write = 200;

constexpr Statement add_person =
    "INSERT INTO person (id, name, called, sort_key, search_key, birth_day, birth_confirmed, address_protection, language, interpreter, culture, "
    "phone, version) VALUES ($1, $2, $2, '', '', $3, 1, 'none', '', 0, '', '', 1)";
constexpr Statement add_case =
    "INSERT INTO coordination (id, case_number, person_id, legal_basis, regime, tool, unit_id, opened_on, active, version) "
    "VALUES ($1, $2, $3, 'hol-7-2', 'journal', 'plan', NULL, $4, 0, 2)";
constexpr Statement add_appointment = "INSERT INTO coordinator_appointment (id, coordination_id, member_id, kind, responsible, deputy_id, from_day, "
                                      "to_day, active) VALUES ($1, $2, $3, 'coordinator', 1, NULL, $4, $5, 0)";
constexpr Statement add_plan =
    "INSERT INTO plan (id, coordination_id, person_id, state, active, made_by, cooperation, child_part, content_rule, gaps, running, version) "
    "VALUES ($1, $2, $3, 'ended', 0, $4, '', '', $5, '', 3, 3)";
constexpr Statement add_version = "INSERT INTO plan_history (plan_id, version, running, state, cooperation, child_part, gaps, member_id, at, reason) "
                                  "VALUES ($1, $2, $2, $3, '', '', '', $4, $5, 'generated')";
constexpr Statement later_version = "UPDATE plan SET version = $2, running = $2 WHERE id = $1";
constexpr Statement mark_plan = "UPDATE plan SET changed_running = h.running, changed_by = h.member_id, changed_at = h.at, changed_reason = h.reason "
                                "FROM plan_history h WHERE plan.id = $1 AND h.plan_id = plan.id AND h.version = plan.version";

// The same for the same number each time, without a pattern that an index could follow.
int any(int number, int salt, int below)
{
    auto const mixed = static_cast<unsigned>(number) * 2654435761U + static_cast<unsigned>(salt) * 40503U;
    return static_cast<int>((mixed >> 7U) % static_cast<unsigned>(below));
}

std::string numbered(std::string_view what, int number) { return std::string{what} + " " + std::to_string(number); }
std::string days_ago(int days) { return (days < 0 ? "+" : "-") + std::to_string(std::abs(days)) + "d"; }

// When things happened in one case, in days before today.
struct Course {
    int opened, appointed, first_appointed, written;
    bool changed; // had another coordinator before
    bool silent;
};
Course course_of(GeneratedSize const& size, int plan)
{
    Course course{};
    course.opened = 100 + any(plan, 1, 365 * size.years - 100);
    course.first_appointed = course.opened - any(plan, 2, 40);
    course.changed = any(plan, 3, 3) == 0;
    course.appointed = course.changed ? course.first_appointed / 2 : course.first_appointed;
    course.written = course.first_appointed - any(plan, 4, 30);
    course.silent = plan % 10 == 3 && course.opened > 200;
    return course;
}

std::vector<std::string> own_units(Profile const& profile)
{
    std::vector<std::string> keys;
    for (auto const& unit : profile.units)
        if (!unit.outside) keys.push_back(unit.key);
    return keys;
}

std::string unit_for(CastPlace const& place, int number)
{
    auto const keys = own_units(*place.profile);
    return keys[static_cast<std::size_t>(number) % keys.size()];
}

toml::table member(std::string key, std::string name, std::string unit)
{
    return toml::table{{"key", std::move(key)}, {"name", std::move(name)}, {"title", "Ansatt"}, {"unit", std::move(unit)}};
}

// Versions of a plan that has gone on: one more every half-year until now, or until it fell silent.
void write_versions(CastFile& cast, Course const& course, int plan)
{
    auto const id = cast.id<PlanId>("plan", numbered("person", plan));
    auto const by = cast.id<MemberId>("member", coordinator_of(plan));
    int version = 1;
    for (int day = course.written - 180; day > (course.silent ? 120 : 5); day -= 180)
        cast.change.add(add_version, {id, ++version, "active", by, cast.instant(cast.today.plus_days(-day))});
    if (version == 1) return;
    cast.change.add(later_version, {id, version});
    cast.change.add(mark_plan, {id});
}

void write_open_case(CastFile& cast, GeneratedSize const& size, int plan)
{
    auto const course = course_of(size, plan);
    write_versions(cast, course, plan);
    if (!course.changed) return;
    cast.change.add(add_appointment,
        {cast.id<AppointmentId>("earlier", numbered("person", plan)), cast.id<CoordinationId>("coordination", numbered("person", plan)),
            cast.id<MemberId>("member", coordinator_of(plan + 1)), cast.today.plus_days(-course.first_appointed),
            cast.today.plus_days(-course.appointed - 1)});
}

void write_ended_case(CastFile& cast, GeneratedSize const& size, int number)
{
    int const opened = 300 + any(number, 5, 365 * size.years - 250);
    int const ended = 10 + any(number, 6, opened - 100);
    auto const key = numbered("ended", number);
    auto const day = [&](int days) { return cast.today.plus_days(-days); };
    auto const person = cast.id<PersonId>("person", key);
    auto const coordination = cast.id<CoordinationId>("coordination", key);
    auto const plan = cast.id<PlanId>("plan", key);
    auto const by = cast.id<MemberId>("member", coordinator_of(any(number, 7, coordinators)));
    cast.change.add(add_person, {person, numbered("Person Oppdiktet", number), day(any(number, 8, 85 * 365) + 400)});
    cast.change.add(add_case, {coordination, key, person, day(opened)});
    cast.change.add(add_appointment, {cast.id<AppointmentId>("last", key), coordination, by, day(opened - 20), day(ended)});
    cast.change.add(add_plan, {plan, coordination, person, by, cast.place.profile->content_rule_on(cast.today).key});
    int version = 0;
    for (auto const& [state, at] : {std::pair{"draft", opened - 20}, std::pair{"active", opened - 40}, std::pair{"ended", ended}})
        cast.change.add(add_version, {plan, ++version, state, by, cast.instant(day(at))});
    cast.change.add(mark_plan, {plan});
}

} // namespace

toml::array members_with_history(CastPlace const& place)
{
    toml::array all;
    toml::table unit = member("bench", "Bente Måling", unit_for(place, 0));
    unit.insert("login", "bench");
    unit.insert("who", "koordinerende enhet");
    unit.insert("roles", toml::array{"staff", "coordinating_unit"});
    all.push_back(std::move(unit));
    toml::table owner = member("owner", "Eier Av Planen", "");
    owner.insert("login", "owner");
    owner.insert("who", "eier den første planen");
    owner.insert("kind", "resident");
    all.push_back(std::move(owner));
    for (int number = 0; number < staff; ++number)
        all.push_back(member(numbered("staff", number), numbered("Ansatt Nummer", number), unit_for(place, number)));
    for (int number = 0; number < coordinators; ++number)
        all.push_back(member(numbered("coordinator", number), numbered("Koordinator Nummer", number), unit_for(place, number)));
    return all;
}

// Five on average; some have many more, as in life.
std::string coordinator_of(int plan) { return numbered("coordinator", any(plan, 9, coordinators)); }

std::vector<std::string> evaluation_days(GeneratedSize const& size, int plan)
{
    if (size.years == 0) return {"-20d"};
    auto const course = course_of(size, plan);
    std::vector<std::string> days;
    for (int day = course.silent ? 150 : 20; day < course.written; day += 365) days.push_back(days_ago(day));
    return days;
}

void spread_over_years(toml::table& person, GeneratedSize const& size, CastPlace const& place, int number)
{
    auto const course = course_of(size, number);
    person.insert_or_assign("coordinator", coordinator_of(number));
    person.insert_or_assign("unit", unit_for(place, any(number, 11, 1000)));
    person.insert_or_assign("born", days_ago(400 + any(number, 12, 85 * 365)));
    person.insert_or_assign("opened", days_ago(course.opened));
    person.insert_or_assign("appointed", days_ago(number % 100 == 7 ? -10 : course.appointed)); // one in a hundred: nobody yet
    if (number == 0) person.insert_or_assign("member", "owner");
    auto& plan = *person["plan"].as_table();
    plan.insert_or_assign("written", days_ago(course.written));
    plan.insert_or_assign("made_by", coordinator_of(number));
    if (number % 25 == 4) plan.erase("evaluate_on");
    if (number % 25 == 5) plan.insert_or_assign("evaluate_on", "-12d");
    if (number % 50 == 6) plan.insert_or_assign("state", "resting");
    if (number % 12 != 8) return;
    auto& goal = *(*plan["goal"].as_array())[0].as_table();
    (*goal["measure"].as_array())[0].as_table()->insert_or_assign("deadline", days_ago(1 + any(number, 13, 90)));
}

void generate_history(GeneratedSize const& size, CastPlace const& place, Instant now)
{
    int const ended = size.plans * 3 / 4;
    for (int from = 0; from < size.plans; from += cases_in_one_write) {
        CastFile batch{place, now};
        for (int number = from; number < std::min(size.plans, from + cases_in_one_write); ++number) {
            write_open_case(batch, size, number);
            if (number < ended) write_ended_case(batch, size, number);
        }
        if (!place.database->commit(std::move(batch.change))) throw std::runtime_error{"The history of the invented plans could not be written."};
    }
}

} // namespace samtak
