// The pages of messages. Each is the answer to a granted route (message_routes.cpp).
#pragma once
#include "messages/message_acts.hpp"
#include "web/call.hpp"

namespace samtak {

Response threads_page(Grant<ReadMessages> const& grant, Call& call);
Response thread_page(Grant<ReadMessages> const& grant, Call& call);

Response new_thread_page(Grant<WriteMessages> const& grant, Call& call);
Response begin_thread(Grant<WriteMessages> const& grant, Call& call);
Response write_message(Grant<WriteMessages> const& grant, Call& call);
Response close_question(Grant<WriteMessages> const& grant, Call& call);

Response kept_thread_page(Grant<KeepThread> const& grant, Call& call);
Response turn_kept_thread(Grant<KeepThread> const& grant, Call& call);

} // namespace samtak
