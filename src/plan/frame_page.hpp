// Making a plan, and taking it into use: the law's content checklist with what is filled and what is missing (F1 K1).
#pragma once
#include "plan/content_check.hpp"
#include "plan/plan_page.hpp"
#include "web/fields.hpp"

namespace samtak {

struct ActivationPage {
    PlanView const& view;
    std::vector<ContentCheck> const& checks;
    Form const& posted;
    std::string csrf;
    std::optional<Url> draft = {};
    bool changed_meanwhile = false; // somebody else saved it while one wrote: the reasons of both stand in the fields
};
Html activation_page(ActivationPage const& page);

struct NewPlanPage {
    Words const& w;
    Form const& posted;
    std::string csrf;
    Url action, back;
};
Html new_plan_page(NewPlanPage const& page);

} // namespace samtak
