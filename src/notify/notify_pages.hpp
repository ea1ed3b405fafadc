// One's own notices and settings.
#pragma once
#include "notify/calendar_acts.hpp"
#include "notify/notify_acts.hpp"
#include "web/call.hpp"

namespace samtak {

Response notices_page(Grant<ListNotices> const& grant, Call& call);
Response open_notice(Grant<ListNotices> const& grant, Call& call); // also the link in mails: /n/{notice}
Response read_all_notices(Grant<ListNotices> const& grant, Call& call);
Response settings_page(Grant<OwnSettings> const& grant, Call& call);
Response calendar_page(Grant<OwnCalendar> const& grant, Call& call);
Response make_calendar(Grant<OwnCalendar> const& grant, Call& call); // shows the address, this once
Response take_back_calendar(Grant<OwnCalendar> const& grant, Call& call);
Response write_settings(Grant<OwnSettings> const& grant, Call& call);
Response settings_page_with_sms(Grant<OwnSettings> const& grant, Call& call); // the same where there is an SMS gateway
Response write_settings_with_sms(Grant<OwnSettings> const& grant, Call& call);

} // namespace samtak
