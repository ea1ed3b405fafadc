#include "app/generate.hpp"

#include "app/cast_file.hpp"
#include "app/generate_history.hpp"

#include <stdexcept>

namespace samtak {
namespace {

constexpr int staff = 200;
constexpr int plans_in_one_write = 50;
constexpr std::string_view some_words = "Vi prøver dette i seks uker og ser sammen på hvordan det går, hva som hjelper og hva som må endres. ";

std::string numbered(std::string_view what, int number) { return std::string{what} + " " + std::to_string(number); }

toml::table member(std::string key, std::string name, std::string title)
{
    return toml::table{{"key", std::move(key)}, {"name", std::move(name)}, {"title", std::move(title)}, {"unit", "home-care"}};
}

toml::array members(GeneratedSize const& size, CastPlace const& place)
{
    toml::array all;
    if (size.years > 0) return members_with_history(place);
    toml::table coordinator = member("bench", "Bente Måling", "Koordinator");
    coordinator.insert("login", "bench");
    coordinator.insert("who", "koordinator for alle planene");
    coordinator.insert("roles", toml::array{"staff", "registrar"});
    all.push_back(std::move(coordinator));
    for (int number = 0; number < staff; ++number) all.push_back(member(numbered("staff", number), numbered("Ansatt Nummer", number), "Sykepleier"));
    return all;
}

// One evaluation of each measure; with history one for each year as well.
toml::array evaluations(GeneratedSize const& size, int plan)
{
    toml::array all;
    for (auto const& day : evaluation_days(size, plan))
        all.push_back(
            toml::table{{"by", size.years > 0 ? coordinator_of(plan) : "bench"}, {"attainment", "helps"}, {"words", some_words}, {"on", day}});
    return all;
}

toml::array measures(GeneratedSize const& size, int goal, int plan)
{
    toml::array all;
    for (int number = goal; number < size.measures; number += size.goals) {
        toml::table one{{"what", numbered("Tiltak", number + 1)}, {"place", "Hjemme og på skolen"}, {"how", some_words},
            {"extent", "To ganger i uka"}, {"who", "participant:" + numbered("staff", (plan + number % size.participants) % staff)},
            {"deadline", "+40d"}, {"evaluate_on", "+60d"}};
        one.insert("evaluation", evaluations(size, plan));
        all.push_back(std::move(one));
    }
    return all;
}

toml::array goals(CastPlace const& place, GeneratedSize const& size, int plan)
{
    toml::array all;
    auto const& areas = place.profile->life_areas;
    for (int goal = 0; goal < size.goals; ++goal)
        all.push_back(toml::table{{"area", areas[static_cast<std::size_t>(goal) % areas.size()].key}, {"title", numbered("Mål", goal + 1)},
            {"own_words", "Jeg vil klare det selv."}, {"own_words_by", "self"}, {"rank", goal + 1}, {"evaluate_on", "+60d"},
            {"measure", measures(size, goal, plan)}});
    return all;
}

toml::array participants(CastPlace const& place, GeneratedSize const& size, int plan, toml::array& consents)
{
    toml::array all;
    for (int number = 0; number < size.participants; ++number) {
        auto const key = numbered("staff", (plan + number) % staff);
        all.push_back(toml::table{{"member", key}, {"function", "home-care"}, {"contributes", some_words}});
        auto const& area = place.profile->life_areas[static_cast<std::size_t>(number) % place.profile->life_areas.size()].key;
        consents.push_back(toml::table{{"with", key}, {"parts", toml::array{"about", "area:" + area}}});
    }
    return all;
}

toml::table person(CastPlace const& place, GeneratedSize const& size, int number)
{
    toml::array consents{toml::table{{"kind", "coordinator"}}, toml::table{{"kind", "plan"}}};
    auto const key = numbered("person", number);
    toml::table one{{"key", key}, {"name", numbered("Person Oppdiktet", number)}, {"called", numbered("Person", number)}, {"born", "-30y"},
        {"coordinator", "bench"}, {"unit", "home-care"}, {"case_number", numbered("bench", number)},
        {"participant", participants(place, size, number, consents)}};
    one.insert("consent", std::move(consents));
    toml::array words;
    for (auto const topic : {"matters", "resources", "interests", "needs"})
        words.push_back(toml::table{{"topic", topic}, {"words", std::string{some_words} + std::string{some_words}}});
    one.insert("plan",
        toml::table{{"made_by", "bench"}, {"from", "-100d"}, {"to", "+260d"}, {"evaluate_on", "+60d"}, {"words", std::move(words)},
            {"goal", goals(place, size, number)}});
    if (size.years > 0) spread_over_years(one, size, place, number);
    return one;
}

void commit(CastFile&& cast)
{
    if (!cast.place.database->commit(std::move(cast.change)))
        throw std::runtime_error{"The invented plans are there already, or the database isn't empty."};
}

} // namespace

std::vector<CastLogin> generate_plans(GeneratedSize const& size, CastPlace const& place, Instant now)
{
    CastFile first{place, now};
    write_cast_members(first, toml::table{{"member", members(size, place)}});
    auto logins = first.logins;
    commit(std::move(first));
    for (int from = 0; from < size.plans; from += plans_in_one_write) {
        toml::array people;
        for (int number = from; number < std::min(size.plans, from + plans_in_one_write); ++number) people.push_back(person(place, size, number));
        CastFile batch{place, now};
        write_cast_people(batch, toml::table{{"person", std::move(people)}});
        commit(std::move(batch));
    }
    if (size.years > 0) generate_history(size, place, now);
    return logins;
}

} // namespace samtak
