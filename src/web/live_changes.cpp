#include "web/live_changes.hpp"

#include "web/live.hpp"
#include "web/signed_in.hpp"

namespace samtak {

Response live_changes(Call const& call, std::vector<std::string> const& keys)
{
    auto* const live = call.place().live;
    auto stream = live && call.signed_in() ? live->watch(keys, call.signed_in()->session) : nullptr;
    Response response;
    response.content_type = stream ? "text/event-stream" : "text/plain; charset=utf-8";
    if (!stream) response.status = 503;
    response.with("X-Accel-Buffering", "no"); // nginx would else hold it back
    response.stream = std::move(stream);
    return response;
}

} // namespace samtak
