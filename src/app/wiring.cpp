// Where the domains are put together. A new domain adds a line.
#include "app/program.hpp"
#include "careteam/careteam_routes.hpp"
#include "consent/consent_routes.hpp"
#include "coordination/coordination_routes.hpp"
#include "decisions/decision_routes.hpp"
#include "documents/document_routes.hpp"
#include "ending/ending_routes.hpp"
#include "home/home_routes.hpp"
#include "identity/staff_login_routes.hpp"
#include "intake/intake_routes.hpp"
#include "measures/task_routes.hpp"
#include "meetings/meeting_routes.hpp"
#include "messages/message_routes.hpp"
#include "notify/answer_routes.hpp"
#include "notify/calendar_routes.hpp"
#include "notify/notify_routes.hpp"
#include "oversight/access_log_pages.hpp"
#include "oversight/delivery_pages.hpp"
#include "oversight/log_review_pages.hpp"
#include "oversight/overview_pages.hpp"
#include "oversight/report_pages.hpp"
#include "plan/plan_routes.hpp"
#include "plan/see_as_routes.hpp"

namespace samtak {

void add_routes(Router& router, bool has_sms)
{
    access_log_routes(router);
    careteam_routes(router);
    consent_routes(router);
    coordination_routes(router);
    decision_routes(router);
    delivery_routes(router);
    document_routes(router);
    ending_routes(router);
    home_routes(router);
    intake_routes(router);
    log_review_routes(router);
    meeting_routes(router);
    message_routes(router);
    notify_routes(router, has_sms);
    overview_routes(router);
    plan_routes(router);
    report_routes(router);
    see_as_routes(router);
    staff_login_routes(router);
    task_routes(router);
}

namespace {

// 1 KB of plain page: what bin/bench compares with a static file.
Response hello()
{
    static auto const page = [] {
        std::string text = "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>Samtak</title>\n</head>\n<body>\n<main>\n"
                           "<h1>Samtak</h1>\n<p>This page says that the program runs. It knows nobody and opens nothing.</p>\n</main>\n";
        text.resize(1024 - 16, ' ');
        return std::make_shared<std::string const>(text + "</body>\n</html>\n");
    }();
    Response response;
    response.shared_body = page;
    return response;
}

Response health()
{
    Response response;
    response.content_type = "text/plain; charset=utf-8";
    response.body = "ok\n";
    return response;
}

} // namespace

void add_plain_routes(OpenRoutes& routes)
{
    routes.get("/hello", [](Request const&, Fields const&) { return hello(); });
    routes.get("/health", [](Request const&, Fields const&) { return health(); });
}

void add_token_routes(OpenRoutes& routes, LoginFrame frame, std::function<Place const*(std::string_view)> place, Clock const& clock)
{
    add_calendar_routes(routes, place, clock);
    add_answer_routes(routes, std::move(frame), std::move(place), clock);
}

} // namespace samtak
