#include "profiles/profile_decision_lists.hpp"
#include "profiles/profile_lists.hpp"
#include "profiles/profile_terms.hpp"
#include "profiles/read_taking_part.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

namespace samtak {
namespace {

constexpr std::size_t most_life_areas = 32; // their bits stand in a grant and in every log line

bool only(std::string_view text, std::string_view allowed) { return text.find_first_not_of(allowed) == std::string_view::npos; }

std::string https_address(Fields& own, std::string_view key)
{
    auto address = own.text(key, 300);
    bool const right = address.rfind("https://", 0) == 0 && address.find_first_of(" \"<>") == std::string::npos;
    if (!address.empty() && !right) own.wrong(key, "must be an address that begins with https://");
    return address;
}

void read_identity(Fields& own, Profile& profile)
{
    profile.name = own.text("name", 80);
    profile.number = own.text("number", 4);
    if (profile.number.size() != 4 || !only(profile.number, "0123456789")) own.wrong("number", "must be four digits");
    if (!own.has("language")) own.wrong("language", "missing");
    profile.language = *parse_language(own.one_of("language", {"nb", "nn"}, "nb") == "nn" ? "nn" : "nb");
    profile.shield = own.text("shield", 80);
    if (profile.shield.find_first_of("/\\") != std::string::npos) own.wrong("shield", "must be a file name, without a folder");
    profile.contact_body = own.localised("contact_body", 80);
    profile.phone = own.text("phone", 20);
    if (!only(profile.phone, "+0123456789 ")) own.wrong("phone", "only digits and spaces");
    profile.web = https_address(own, "web");
    profile.accessibility_statement = https_address(own, "accessibility_statement");
}

YearDay year_day(Fields& settings, std::string const& text)
{
    auto const day = Day::parse("2000-" + text); // a leap year: 02-29 is a day of some years
    if (!day) settings.wrong("report_days", "\"" + text + "\" is no day of the year: write 05-15");
    auto const calendar = day.value_or(Day{2000, 1, 1}).calendar();
    return {static_cast<unsigned>(calendar.month()), static_cast<unsigned>(calendar.day())};
}

// One report is finished before the next opens; two equal dates are no days apart. The year goes round.
bool report_days_apart(std::vector<YearDay> const& days, int window)
{
    std::vector<Day> year;
    for (auto const& one : days)
        for (int const number : {2001, 2002}) year.push_back(Day{number, one.month, one.month == 2 && one.day == 29 ? 28 : one.day});
    std::sort(year.begin(), year.end());
    for (std::size_t i = 1; i < year.size(); ++i)
        if (year[i - 1].days_until(year[i]) <= window) return false;
    return true;
}

void read_settings(Fields& settings, Profile& profile)
{
    profile.sharing_consent_form = settings.one_of("sharing_consent_form", {"any", "written"}, profile.sharing_consent_form);
    profile.both_parents = settings.flag_or("both_parents", profile.both_parents);
    profile.provider_updates_plan = settings.flag_or("provider_updates_plan", profile.provider_updates_plan);
    profile.coordinator_helps_with_applications =
        settings.flag_or("coordinator_helps_with_applications", profile.coordinator_helps_with_applications);
    profile.appointment = settings.one_of("appointment", {"unit_with_service", "team_then_leader", "service_centre"}, profile.appointment);
    profile.notices_to = settings.one_of("notices_to", {"coordinating_unit", "allocation"}, profile.notices_to);
    profile.deputy_is_leader = settings.flag_or("deputy_is_leader", profile.deputy_is_leader);
    profile.minutes_with_plan = settings.flag_or("minutes_with_plan", profile.minutes_with_plan);
    profile.minutes_days = settings.number_or("minutes_days", profile.minutes_days, 1, 60);
    for (auto const& text : settings.texts("report_days")) profile.report_days.push_back(year_day(settings, text));
    profile.report_window_days = settings.number_or("report_window_days", profile.report_window_days, 1, 60);
    if (!report_days_apart(profile.report_days, profile.report_window_days))
        settings.wrong("report_days", "two dates are closer than report_window_days");
    profile.recommended_load = settings.number_or("recommended_load", profile.recommended_load, 1, 50);
    profile.evaluation_months = settings.number_or("evaluation_months", profile.evaluation_months, 1, 24);
    profile.meetings_a_year = settings.number_or("meetings_a_year", profile.meetings_a_year, 1, 12);
    read_decision_settings(settings, profile);
    read_taking_part_settings(settings, profile);
    // pasientjournalforskriften § 13: an authorisation is limited in time; our own limit is a year (law.md R4.10)
    profile.authorisation_months = settings.number_or("authorisation_months", profile.authorisation_months, 1, 12);
}

void read_units(Fields& own, Profile& profile)
{
    std::set<std::string> keys;
    own.each("units", [&](Fields& fields) {
        ProfileUnit unit;
        unit.key = fields.key("key");
        unit.name = fields.name("name");
        if (!fields.has("sector")) fields.wrong("sector", "missing");
        unit.sector = fields.one_of("sector", {"health", "education", "nav", "specialist", "other"}, "other");
        unit.outside = fields.flag_or("outside", false);
        unit.parent = fields.text_or("parent", "", 40);
        if (!unit.parent.empty() && keys.count(unit.parent) == 0) fields.wrong("parent", "no unit \"" + unit.parent + "\" stands above");
        if (!keys.insert(unit.key).second) fields.wrong("key", "\"" + unit.key + "\" stands twice");
        profile.units.push_back(std::move(unit));
    });
}

void read_teams(Fields& own, Profile& profile)
{
    own.each("teams", [&](Fields& fields) {
        CoordinatingTeam team{
            fields.key("key"), fields.localised("name", 80), fields.number_or("from_age", 0, 0, 150), fields.number_or("to_age", 150, 0, 150)};
        if (team.to_age < team.from_age) fields.wrong("to_age", "less than from_age");
        for (auto const& other : profile.teams) {
            if (other.key == team.key) fields.wrong("key", "\"" + team.key + "\" stands twice");
            if (team.from_age <= other.to_age && other.from_age <= team.to_age) fields.wrong("from_age", "another team has the same ages");
        }
        profile.teams.push_back(std::move(team));
    });
}

void read_outdated(Fields& own, Profile& profile)
{
    own.each("outdated", [&](Fields& fields) {
        profile.outdated.push_back({fields.key("key"), fields.localised("handbook"), fields.localised("now"), fields.key("law")});
        auto const& law = profile.outdated.back().law;
        auto const known = [&](LawReference const& one) { return one.code == law; };
        if (std::none_of(profile.laws.begin(), profile.laws.end(), known)) fields.wrong("law", "no law has the code \"" + law + "\"");
    });
}

// Which of the known entries this municipality has, and their order.
template <class Keyed> void pick(Fields& fields, std::string_view name, std::vector<Keyed>& list)
{
    if (!fields.has(name)) return;
    std::vector<Keyed> picked;
    for (auto const& key : fields.texts(name)) {
        auto const same = [&](Keyed const& one) { return one.key == key; };
        auto const found = std::find_if(list.begin(), list.end(), same);
        if (found == list.end())
            fields.wrong(name, "no entry has the key \"" + key + "\"");
        else if (std::any_of(picked.begin(), picked.end(), same))
            fields.wrong(name, "\"" + key + "\" stands twice");
        else
            picked.push_back(*found);
    }
    list = std::move(picked);
}

void check_whole(Fields& own, Profile& profile)
{
    own.inside("pick", [&](Fields& fields) {
        pick(fields, "life_areas", profile.life_areas);
        pick(fields, "functions", profile.functions);
        pick(fields, "start_talk", profile.start_talk);
        pick(fields, "transitions", profile.transitions);
    });
    if (profile.life_areas.size() > most_life_areas) own.wrong("life_areas", "at most 32");
    if (profile.life_areas.empty()) own.wrong("life_areas", "missing");
    if (profile.units.empty()) own.wrong("units", "missing");
    if (profile.functions.empty()) own.wrong("functions", "missing");
    if (profile.start_talk.empty()) own.wrong("start_talk", "missing");
    if (profile.expectations.empty()) own.wrong("expectations", "missing");
    if (profile.content_rules.empty() || profile.content_rules.back().to) own.wrong("content_rules", "no rule holds from today on");
    if (profile.laws.empty()) own.wrong("laws", "missing");
    if (!profile.report_days.empty() && profile.report_questions.empty()) own.wrong("report_questions", "missing, and there are report_days");
}

// A file that can't be read at all is one problem among the others.
template <class Read> void noting(ProfileProblems& problems, Read const& read)
{
    try {
        read();
    } catch (ProfileError const& unreadable) {
        problems.lines.emplace_back(unreadable.what());
    }
}

void read_shared(std::string const& file, ProfileProblems& problems, Profile& profile)
{
    Node const document = read_document(file);
    Fields shared{problems, file, "", document};
    read_lists(shared, profile);
    shared.no_more();
}

void read_own(Fields& own, std::string const& common, ProfileProblems& problems, Profile& profile)
{
    for (auto const& name : own.texts("include")) {
        if (!only(name, "abcdefghijklmnopqrstuvwxyz-"))
            own.wrong("include", "\"" + name + "\": only a-z and -");
        else
            noting(problems, [&] { read_shared(common + "/" + name + ".toml", problems, profile); });
    }
    read_identity(own, profile);
    read_lists(own, profile);
    own.inside("settings", [&](Fields& settings) { read_settings(settings, profile); });
    profile.neutral_places = own.texts("neutral_places");
    read_units(own, profile);
    read_teams(own, profile);
    read_outdated(own, profile);
    check_decisions(own, profile);
    check_whole(own, profile);
    own.no_more();
}

} // namespace

Profile read_profile(std::string const& folder)
{
    std::filesystem::path const at = std::filesystem::path{folder}.lexically_normal();
    auto const own_folder = at.filename().empty() ? at.parent_path() : at;
    auto const common = (own_folder.parent_path() / "_common").string();
    ProfileProblems problems;
    Profile profile;
    profile.key = own_folder.filename().string();
    noting(problems, [&] {
        auto const file = (own_folder / "profile.toml").string();
        Node const document = read_document(file);
        Fields own{problems, file, "", document};
        // the folder is the first part of every address
        if (!only(profile.key, "abcdefghijklmnopqrstuvwxyz0123456789-")) own.wrong("", "the folder's name: only a-z, 0-9 and -");
        read_own(own, common, problems, profile);
    });
    for (auto const language : {Language::nb, Language::nn, Language::en}) {
        auto const name = "/terms." + std::string{language_code(language)} + ".toml";
        noting(problems, [&] { profile.terms[language] = read_terms(problems, language, common + name, own_folder.string() + name); });
    }
    if (problems.lines.empty()) return profile;
    std::string all;
    for (auto const& line : problems.lines) all += (all.empty() ? "" : "\n") + line;
    throw ProfileError(all);
}

std::map<std::string, Profile, std::less<>> read_profiles(std::string const& municipalities)
{
    std::map<std::string, Profile, std::less<>> profiles;
    std::string problems;
    std::error_code error;
    for (auto const& entry : std::filesystem::directory_iterator{municipalities, error}) {
        auto const name = entry.path().filename().string();
        if (!entry.is_directory() || name.front() == '_' || name.front() == '.') continue;
        try {
            profiles.emplace(name, read_profile(entry.path().string()));
        } catch (ProfileError const& wrong) {
            problems += (problems.empty() ? "" : "\n") + std::string{wrong.what()};
        }
    }
    if (error) throw ProfileError(municipalities + ":1: the folder is missing or can't be read");
    if (!problems.empty()) throw ProfileError(problems);
    if (profiles.empty()) throw ProfileError(municipalities + ":1: holds no municipality");
    return profiles;
}

} // namespace samtak
