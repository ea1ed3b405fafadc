#include "oversight/report_pages.hpp"

namespace samtak {

void report_routes(Router& router)
{
    router.get<WriteReport>("/reports/mine", own_report_page);
    router.post<WriteReport>("/reports/mine", deliver_report);
    router.post<WriteReport>("/reports/mine/additions", add_to_report);
    router.get<ListReports>("/reports", reports_page);
    router.get<ReadReports>("/reports/reading", reports_reading_page);
    router.get<ReadReports>("/reports/print", reports_print_page);
    router.post<RemindReporters>("/reports/reminders", remind_reporters);
}

} // namespace samtak
