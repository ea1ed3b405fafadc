#include "notify/answer_routes.hpp"

#include "identity/cookies.hpp"
#include "identity/form_guard.hpp"
#include "identity/viewer_maker.hpp"
#include "kernel/oslo.hpp"
#include "net/rate_limit.hpp"
#include "notify/answer_link.hpp"
#include "web/fields.hpp"
#include "web/parts.hpp"

namespace samtak {
namespace {

class AnswerPages {
public:
    AnswerPages(LoginFrame frame, std::function<Place const*(std::string_view)> place, Clock const& clock)
        : frame_(std::move(frame)), place_of_(std::move(place)), clock_(clock)
    {
    }
    Response show(Request const& request, Fields const& params);
    Response answer(Request const& request, Fields const& params);

private:
    struct Asked {
        Place const* place;
        AnswerLink link;
        Viewer viewer;
        AnswerDesk desk() const { return {place->database, place->policy, place->changes, &place->area_keys}; }
    };
    std::optional<Asked> asked_for(Fields const& params, Instant now) const;
    std::optional<Response> limited(Request const& request);
    Response question(Request const& request, Asked const& asked, Form const& posted, int status) const;
    Response thanks(Request const& request, Asked const& asked) const;
    Response not_in_use(Request const& request, std::string_view municipality, int status = 404) const;
    LoginFrame::Visit visit(Request const& request, Asked const& asked) const;
    static Html log_in(Words const& w, std::string_view municipality);

    LoginFrame frame_;
    std::function<Place const*(std::string_view)> place_of_;
    Clock const& clock_;
    // Of one address. The programs that look through the mails of a whole municipality fetch many links from one; nobody guesses 128 bits.
    RateLimit limit_{{0.5, 60}};
};

// Wrong, used, too old, done meanwhile, left, or a login that is another's by now: there is nothing, and nobody can tell which.
std::optional<AnswerPages::Asked> AnswerPages::asked_for(Fields const& params, Instant now) const
{
    auto const* place = place_of_(params.at(0).second);
    auto const link = place ? AnswerLinkStore{*place->database}.find(params.at(1).second, now) : std::nullopt;
    auto const member = link ? MemberStore{*place->database}.by_account(link->account) : std::nullopt;
    if (!member || member->id != link->member) return std::nullopt;
    auto const today = oslo_day(now);
    auto viewer = ViewerMaker::of_member(*member, link->account, LoginLevel::program, *place->profile, today);
    if (!viewer) return std::nullopt;
    Asked asked{place, *link, std::move(*viewer)};
    return may_answer_by_link(asked.desk(), asked.link, asked.viewer, today) ? std::optional{std::move(asked)} : std::nullopt;
}

std::optional<Response> AnswerPages::limited(Request const& request)
{
    auto const wait = limit_.take(request.client, std::chrono::steady_clock::now());
    if (wait.count() == 0) return std::nullopt;
    auto response = not_in_use(request, request.path.substr(1, request.path.find('/', 1) - 1), 429);
    response.with("Retry-After", std::to_string(wait.count()));
    return response;
}

// In the language of the one who got the mail, unless this browser has chosen another.
LoginFrame::Visit AnswerPages::visit(Request const& request, Asked const& asked) const
{
    bool const has_chosen = parse_language(read_cookie(request, Cookie::language)).has_value();
    return frame_.visit(request, has_chosen ? std::nullopt : std::optional{asked.link.language}, asked.place->profile);
}

Html AnswerPages::log_in(Words const& w, std::string_view municipality)
{
    auto const home = url("/{}/", municipality);
    return ui::link(url("/login").with("next", home.text()), w.tr("Log in to see what it is"));
}

Response AnswerPages::question(Request const& request, Asked const& asked, Form const& posted, int status) const
{
    auto const shown = visit(request, asked);
    Words const& w = shown.words;
    auto const& profile = *asked.place->profile;
    ui::FormView const form{w, posted};
    ui::Page page;
    page.title = w.tr("How is it going?");
    page.narrow = true;
    page.failed = form.failed();
    page.content = form.error_summary();
    page.content += ui::title(page.title, w.tr("{municipality} asks about something you said you would do.", {{"municipality", profile.name}}));
    page.content += h("<p>{}</p>",
        w.tr(
            "To protect privacy this page doesn't say what it is. The answer counts once, and those who need it are told that it came by this link."));
    std::vector<Html> row;
    for (auto const& [value, text] :
        {std::pair{"done", w.tr("It is done")}, std::pair{"delayed", w.tr("It takes longer")}, std::pair{"help", w.tr("I need help with it")}})
        row.push_back(ui::button({.text = text, .weight = ui::Weight::secondary, .name = "answer", .value = value}));
    page.content += h("<form method=\"post\" action=\"{}\" id=\"f-answer\" tabindex=\"-1\">{}</form>", Url::own_path(request.path), ui::buttons(row));
    page.content += h("<p>{}</p>", log_in(w, profile.key));
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", page.content);
    return frame_.answer(request, shown, page, status);
}

Response AnswerPages::thanks(Request const& request, Asked const& asked) const
{
    auto const shown = visit(request, asked);
    Words const& w = shown.words;
    ui::Page page;
    page.title = w.tr("Thank you. Your answer is saved.");
    page.narrow = true;
    page.content = ui::answer_title(page.title, w.tr("Those who need it are told. The link in the e-mail is no longer in use."));
    page.content += h("<p>{}</p>", w.tr("Do you want to say more, or was it wrong? Log in and say how it goes there."));
    page.content += h("<p>{}</p>", log_in(w, asked.place->profile->key));
    return frame_.answer(request, shown, page);
}

Response AnswerPages::not_in_use(Request const& request, std::string_view municipality, int status) const
{
    auto const shown = frame_.visit(request);
    Words const& w = shown.words;
    ui::Page page;
    page.title = w.tr("This link is no longer in use");
    page.narrow = true;
    page.content = ui::title(
        page.title, w.tr("A link takes one answer, and works for two weeks. Perhaps you have answered already, or it is no longer needed."));
    bool const known = place_of_(municipality) != nullptr;
    page.content += h("<p>{}</p>", known ? log_in(w, municipality) : ui::link(url("/"), w.tr("To the login")));
    return frame_.answer(request, shown, page, status);
}

// HEAD comes here too. Nothing is written: a program that looks through mails answers for nobody.
Response AnswerPages::show(Request const& request, Fields const& params)
{
    if (auto wait = limited(request)) return std::move(*wait);
    auto const asked = asked_for(params, clock_.now());
    return asked ? question(request, *asked, {}, 200) : not_in_use(request, params.at(0).second);
}

Response AnswerPages::answer(Request const& request, Fields const& params)
{
    if (auto wait = limited(request)) return std::move(*wait);
    auto const now = clock_.now();
    auto const asked = asked_for(params, now);
    if (!asked) return not_in_use(request, params.at(0).second);
    if (from_another_site(request)) return question(request, *asked, {}, 403); // only the page itself may post: the token is in its address
    Fields fields;
    Form form;
    if (parse_urlencoded(request.body, fields)) form = Form{std::move(fields)};
    std::string const answer{form.get("answer")};
    if (!is_how_it_goes(answer)) {
        form.problem("answer", text_key("Choose one of the answers."));
        return question(request, *asked, form, 422);
    }
    return answer_by_link(asked->desk(), asked->link, asked->viewer, answer, now) ? thanks(request, *asked)
                                                                                  : not_in_use(request, params.at(0).second);
}

} // namespace

void add_answer_routes(OpenRoutes& routes, LoginFrame frame, std::function<Place const*(std::string_view municipality)> place, Clock const& clock)
{
    auto const pages = std::make_shared<AnswerPages>(std::move(frame), std::move(place), clock);
    routes.get("/{municipality}/answer/{token}", [pages](Request const& request, Fields const& params) { return pages->show(request, params); });
    routes.post("/{municipality}/answer/{token}", [pages](Request const& request, Fields const& params) { return pages->answer(request, params); });
}

} // namespace samtak
