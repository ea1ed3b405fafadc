// Consent in Mari's case (or another of the cast): grants from the real policy, deeds and pages as in the program.
#pragma once
#include "access/policy.hpp"
#include "cast_fixture.hpp"
#include "consent/answer_consent.hpp"
#include "consent/consent_store.hpp"
#include "people/people_store.hpp"
#include "web/assets.hpp"
#include "web/call.hpp"

namespace samtak::test {

class ConsentDeskTest : public CastTest {
protected:
    explicit ConsentDeskTest(std::string const& municipality, std::string const& person)
        : CastTest(municipality), coordination_(id<CoordinationId>("coordination", person))
    {
    }
    template <Act A> Grant<A> grant(std::string const& login, Day today = cast_today) { return std::move(decide<A>(login, today).value()); }
    template <Act A> Result<Grant<A>> decide(std::string const& login, Day today = cast_today)
    {
        return policy_.decide<A>(viewer(login, today), coordination_, Use::change, today);
    }
    // What this login sees of the plan on the day.
    Parts sees(std::string const& login, Day today = cast_today) { return rule("plan.read", facts(login, coordination_, today)).parts; }
    ConsentSheet sheet(std::string const& login, Day today = cast_today) { return consents_.read(grant<ReadConsents>(login, today), today); }
    Change change() { return Change{OnceId::fresh(), viewer("ingvild").member(), cast_now}; }

    // A page as the router would answer it.
    template <Act A>
    Response answer(
        std::string const& login, Response (*handler)(Grant<A> const&, Call&), Fields params = {}, Fields posted = {}, Day today = cast_today)
    {
        static Assets const assets{SAMTAK_BINARY_DIR "/assets"};
        Request request;
        request.method = posted.empty() ? Method::get : Method::post;
        request.path = "/" + municipality().key + "/here";
        Place place;
        place.profile = &municipality();
        place.database = &db();
        place.changes = &db();
        place.secrets = &secrets();
        place.policy = &policy_;
        place.catalogues = &catalogues();
        place.clock = &clock_;
        place.assets = &assets;
        place.area_keys = area_keys();
        place.synthetic_numbers = true;
        auto const who = viewer(login, today);
        Call call{request, place, who, municipality().language, oslo_midnight(today) + std::chrono::hours{9}, "csrf"};
        call.set_params(std::move(params));
        if (!posted.empty()) call.set_form(Form{std::move(posted)});
        auto granted = policy_.decide<A>(who, coordination_, posted.empty() ? Use::read : Use::change, today);
        return granted ? handler(*granted, call) : failure_page(call, granted.error());
    }

    CoordinationId coordination_;
    std::vector<std::string> areas_ = area_keys();
    Relations relations_{db(), areas_};
    SetClock clock_{cast_now};
    AccessLog log_{db(), clock_};
    Policy policy_{relations_, log_};
    ConsentStore consents_{db()};
};

} // namespace samtak::test
