#include "notify/notify_routes.hpp"

#include "notify/notify_pages.hpp"
#include "web/router.hpp"

namespace samtak {

void notify_routes(Router& router, bool has_sms)
{
    router.get<ListNotices>("/notices", notices_page);
    router.post<ListNotices>("/notices/readings", read_all_notices);
    router.get<ListNotices>("/n/{notice}", open_notice);
    router.get<OwnSettings>("/settings", has_sms ? settings_page_with_sms : settings_page);
    router.post<OwnSettings>("/settings", has_sms ? write_settings_with_sms : write_settings);
    router.get<OwnCalendar>("/settings/calendar", calendar_page);
    router.post<OwnCalendar>("/settings/calendar", make_calendar);
    router.post<OwnCalendar>("/settings/calendar/withdrawal", take_back_calendar);
}

} // namespace samtak
