// For whom: those whom the viewer may apply for by age and guardianship, each asked of the policy today; or somebody who has no case here.
#include "intake/application_pages.hpp"
#include "intake/incoming_parts.hpp"
#include "intake/incoming_store.hpp"
#include "people/people_store.hpp"
#include "web/lists.hpp"
#include "web/show.hpp"

#include <algorithm>

namespace samtak {
namespace {

// "self", "parent" or "guardian": as the policy knows them.
std::string applies_as(Relation relation)
{
    if (relation == Relation::parent) return "parent";
    return relation == Relation::guardian ? "guardian" : "self";
}

std::vector<ui::Choice> whom_choices(Grant<WriteApplication> const& grant, Call& call)
{
    Words const& w = call.words();
    std::vector<ui::Choice> choices;
    PeopleStore people{call.database(), *call.place().secrets, *call.place().catalogues};
    for (auto const& id : IncomingStore{call.database(), *call.place().secrets}.own_cases(grant)) {
        if (!call.would_allow<ApplyFor>(id)) continue;
        auto const may = call.decide<ApplyFor>(id);
        if (!may) continue;
        auto const name = people.header(*may, call.today()).name;
        choices.push_back({id.str(), may->relation() == Relation::self ? w.tr("Myself") : name});
    }
    if (!IncomingStore{call.database(), *call.place().secrets}.is_person_here(grant))
        choices.push_back({"self", w.tr("Myself"), w.tr("You have no case here yet.")});
    choices.push_back({"parent", w.tr("My child under 16"), w.tr("Who has no case here yet.")});
    choices.push_back({"guardian", w.tr("Somebody I am {guardian.bare} for"), w.tr("When the mandate covers personal matters.")});
    choices.push_back({"mandate", w.tr("Somebody who has given me a written mandate")});
    return choices;
}

Response shown(Grant<WriteApplication> const& grant, Call& call, int status)
{
    Words const& w = call.words();
    ui::FormView const form{w, call.form()};
    auto const choices = whom_choices(grant, call);
    call.listed(
        grant, std::count_if(choices.begin(), choices.end(), [](ui::Choice const& one) { return CoordinationId::parse(one.value).has_value(); }));
    Html inside = form.radios({.name = "whom", .legend = w.tr("Who do you apply for?"), .choices = choices, .legend_is_title = true});
    inside += ui::buttons({ui::button({.text = w.tr("Next")}), ui::link(call.url("/sent"), w.tr("Cancel"))});
    ui::Page page;
    page.title = w.tr("Who do you apply for?");
    page.failed = form.failed();
    page.narrow = true;
    page.content = form.error_summary();
    page.content += h("<p>{} {}</p>", w.tr("An application for {coordinator.a} or {plan.a}. You can stop at any time and go on later."),
        ui::link(call.url("/information"), w.tr("What is it, and who can get it?")));
    page.content +=
        form.form({.action = call.url("/applications"), .csrf = call.csrf()}, h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", inside));
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", page.content);
    return show(call, page, {}, status);
}

} // namespace

Response new_application_page(Grant<WriteApplication> const& grant, Call& call) { return shown(grant, call, 200); }

Response begin_application(Grant<WriteApplication> const& grant, Call& call)
{
    auto const whom = call.form().get("whom");
    Incoming one;
    one.kind = IncomingKind::application;
    one.state = IncomingState::draft;
    if (auto const id = CoordinationId::parse(whom)) {
        auto const may = call.decide<ApplyFor>(*id); // a crafted one: the same answer whether it is there or not
        if (!may) {
            call.form().problem("whom", "You can't apply for the one you chose.");
            return shown(grant, call, 422);
        }
        PeopleStore people{call.database(), *call.place().secrets, *call.place().catalogues};
        one.coordination = *id;
        one.name = people.header(*may, call.today()).name;
        one.applies_as = applies_as(may->relation());
    } else if ((whom == "self" && !IncomingStore{call.database(), *call.place().secrets}.is_person_here(grant)) || whom == "parent" ||
        whom == "guardian" || whom == "mandate") {
        one.applies_as = std::string{whom};
    } else {
        call.form().problem("whom", "Choose who you apply for.");
        return shown(grant, call, 422);
    }
    auto change = call.change();
    auto const there = call.url("/applications/{}", one.id);
    change.answer_with(there.text());
    IncomingStore{call.database(), *call.place().secrets}.add(change, grant, one);
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    return see_other(there);
}

} // namespace samtak
