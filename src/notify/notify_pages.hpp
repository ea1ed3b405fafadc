// One's own notices and settings.
#pragma once
#include "notify/notify_acts.hpp"
#include "web/call.hpp"

namespace samtak {

Response notices_page(Grant<ListNotices> const& grant, Call& call);
Response open_notice(Grant<ListNotices> const& grant, Call& call); // also the link in mails: /n/{notice}
Response read_all_notices(Grant<ListNotices> const& grant, Call& call);
Response settings_page(Grant<OwnSettings> const& grant, Call& call);
Response write_settings(Grant<OwnSettings> const& grant, Call& call);

} // namespace samtak
