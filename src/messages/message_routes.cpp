#include "messages/message_routes.hpp"

#include "messages/thread_pages.hpp"

namespace samtak {

void message_routes(Router& router)
{
    router.get<ReadMessages>("/coordinations/{coordination}/threads", threads_page);
    router.get<WriteMessages>("/coordinations/{coordination}/threads/new", new_thread_page);
    router.post<WriteMessages>("/coordinations/{coordination}/threads", begin_thread);
    router.get<ReadMessages>("/coordinations/{coordination}/threads/{thread}", thread_page);
    router.post<WriteMessages>("/coordinations/{coordination}/threads/{thread}/messages", write_message);
    router.post<WriteMessages>("/coordinations/{coordination}/threads/{thread}/closing", close_question);
    router.get<KeepThread>("/coordinations/{coordination}/threads/{thread}/kept", kept_thread_page);
    router.post<KeepThread>("/coordinations/{coordination}/threads/{thread}/kept", turn_kept_thread);
}

} // namespace samtak
