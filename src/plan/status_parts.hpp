// Codes as words and tags, the same on every page of the plan. Status is icon + word + colour.
#pragma once
#include "plan/plan_history.hpp"
#include "text/words.hpp"
#include "web/parts.hpp"

namespace samtak {

struct Profile;

std::string text_of(Words const& w, GoalStatus status);
std::string text_of(Words const& w, MeasureStatus status);
std::string text_of(Words const& w, GrantState state);
std::string text_of(Words const& w, Attainment attainment);
std::string text_of(Words const& w, Effect effect);
std::string text_of(Words const& w, Outcome const& outcome);
std::string text_of(Words const& w, PlanState state);
std::string heading_of(Words const& w, Topic topic);           // as the person would say it
std::string text_of(Words const& w, PlanChange const& change); // "Goal changed: …"

Html status_tag(Words const& w, Goal const& goal);
Html status_tag(Words const& w, Plan const& plan, Measure const& measure, Day today); // over the deadline wins over the status
Html new_tag(Words const& w);
// «Mari» for the person, the name for others
std::string name_of(Plan const& plan, std::optional<MemberId> const& by, std::string const& name);
std::string responsible_text(Words const& w, Plan const& plan, Responsible const& who, Day today); // "Ane Kleppe, fysioterapeut"
std::string how_written(Words const& w, Plan const& plan, WrittenBy by, Changed const& changed);   // "Written by Mari 12 October 2026"
std::string area_name(Words const& w, Profile const& profile, std::string_view area);
std::string period_text(Words const& w, PlanFrame const& frame);

} // namespace samtak
