// The half-yearly report (H2 L12): the coordinator's own page, and the coordinating unit's.
#pragma once
#include "oversight/report_acts.hpp"
#include "web/router.hpp"

namespace samtak {

// A coordinator's own
Response own_report_page(Grant<WriteReport> const& grant, Call& call);
Response deliver_report(Grant<WriteReport> const& grant, Call& call);
Response add_to_report(Grant<WriteReport> const& grant, Call& call);

// All of them
Response reports_page(Grant<ListReports> const& grant, Call& call);
Response reports_reading_page(Grant<ReadReports> const& grant, Call& call);
Response reports_print_page(Grant<ReadReports> const& grant, Call& call);
Response remind_reporters(Grant<RemindReporters> const& grant, Call& call);

void report_routes(Router& router);

} // namespace samtak
