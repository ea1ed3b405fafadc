// What is decided of a large form before it is read, by its head alone.
#include "kernel/oslo.hpp"
#include "web/site.hpp"

namespace samtak {

Admission Site::admit(Request const& request)
{
    auto const segments = path_segments(request.path);
    auto const place = segments.empty() ? parts_.places.end() : parts_.places.find(segments.front());
    Admission admission = place == parts_.places.end() ? Admission{refusal(413, request), nullptr} : admit_to(request, place->second);
    if (admission.refusal) add_security_headers(*admission.refusal, request.secure);
    return admission;
}

Admission Site::admit_to(Request const& request, Place const& place)
{
    auto const now = parts_.clock->now();
    auto who = parts_.viewers->signed_in(request, now);
    if (auto wait = limited(request, who ? who->session : request.client)) return {std::move(*wait), nullptr};
    if (!who) who = parts_.viewers->timed_out(request, now); // so that what they wrote is kept as a draft
    if (!who) return {parts_.viewers->sign_in_first(request, now), nullptr};
    auto const viewer = parts_.viewers->viewer(*who, place, oslo_day(now));
    if (!viewer) return {refusal(404, request), nullptr};
    Fields params;
    auto const* route = parts_.router->find(request.method, std::string_view{request.path}.substr(place.profile->key.size() + 1), params);
    if (!route || !route->may_send) return {refusal(413, request), nullptr};
    Call call{request, place, *viewer, who->language, now, who->csrf};
    call.set_params(std::move(params));
    if (!route->may_send(call)) return {refusal(404, request), nullptr};
    auto held = uploads_.take(who->session);
    if (held) return {std::nullopt, std::move(held)};
    auto later = refusal(503, request);
    later.with("Retry-After", "5");
    return {std::move(later), nullptr};
}

} // namespace samtak
