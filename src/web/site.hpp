// From a request to its answer: open pages, session, viewer, form, route. The only place that catches, and that adds the headers
// which every answer has. Called by many worker threads at once.
#pragma once
#include "net/places.hpp"
#include "net/rate_limit.hpp"
#include "net/server.hpp"
#include "web/assets.hpp"
#include "web/open_routes.hpp"
#include "web/viewer_source.hpp"

namespace samtak {

struct SiteSettings {
    double requests_per_second = 50; // of one session or, before login, one address; then 429
    double burst = 300;
    int uploads = 8; // forms of more than 1 MB on their way in at once, each up to 11 MB; then 503. A quarter of them for one session
};

class Site {
public:
    // What it needs, made by app/ and longer-lived.
    struct Parts {
        std::map<std::string, Place, std::less<>> places; // by municipality key
        Router const* router;
        OpenRoutes const* open;
        ViewerSource* viewers;
        Assets const* assets;
        Catalogues const* catalogues;
        Clock const* clock;
    };
    Site(Parts parts, SiteSettings settings);

    Response handle(Request const& request);
    // Whether a form of more than 1 MB may be read: for somebody logged in, on an upload route, who may do its act. Draws from `uploads`.
    Admission admit(Request const& request);
    // The page for what the listener refuses itself (400, 408, 413, 503 …).
    Response refusal(int status, Request const& request) const;
    // True for what touches neither database nor session: assets, /hello and /health.
    static bool quick(Request const& request);

private:
    struct Visit;
    Response answer(Request const& request);
    Response in_municipality(Request const& request, Place const& place);
    Admission admit_to(Request const& request, Place const& place);
    Response nobody_signed_in(Request const& request, Place const& place, Instant now);
    Response visited(Visit& visit);
    Response posted(Visit& visit);
    Response routed(Visit& visit);
    Response nothing_there(Visit const& visit) const;
    Response keep_draft(Visit& visit);
    std::optional<Response> already_sent(Visit const& visit) const;
    void forget_sent_draft(Visit const& visit) const;
    std::optional<Response> limited(Request const& request, std::string_view who);

    Parts parts_;
    RateLimit limit_;
    Places uploads_;
};

// The headers of every answer (DESIGN.md § 3, architecture.md): CSP, nosniff, referrer, permissions, isolation, HSTS over https.
void add_security_headers(Response& response, bool secure);

} // namespace samtak
