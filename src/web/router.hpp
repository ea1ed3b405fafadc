// Which handler answers a path. A handler can't be registered without an act: the router decides and logs first, then calls it.
// GET is Use::read, POST is Use::change. Every path here stands under /{municipality}.
#pragma once
#include "web/call.hpp"

#include <functional>

namespace samtak {

// "/plans/{plan}/goals/{goal}": literal segments and named ones. A named segment takes one segment of any text.
class PathPattern {
public:
    explicit PathPattern(std::string_view text);
    std::optional<Fields> match(std::vector<std::string_view> const& segments) const;
    std::string const& text() const { return text_; }
    std::size_t literals() const; // more literal segments win

private:
    std::string text_;
    std::vector<std::string> segments_;
};
std::vector<std::string_view> path_segments(std::string_view path);

// How the subject of an act stands in the path: {plan}, {coordination}, {document}, or nowhere for a Scope.
template <Act A> std::optional<typename A::Subject> subject_in(Call const& call)
{
    if constexpr (std::same_as<typename A::Subject, PlanId>)
        return call.id<PlanId>("plan");
    else if constexpr (std::same_as<typename A::Subject, CoordinationId>)
        return call.id<CoordinationId>("coordination");
    else if constexpr (std::same_as<typename A::Subject, DocumentId>)
        return call.id<DocumentId>("document");
    else
        return Scope{A::reach};
}

class Router {
public:
    template <class A> using Handler = Response (*)(Grant<A> const&, Call&);

    template <Act A> void get(std::string_view path, Handler<A> handler) { add(Method::get, path, A::name, guarded<A>(handler, Use::read)); }
    template <Act A> void post(std::string_view path, Handler<A> handler) { add(Method::post, path, A::name, guarded<A>(handler, Use::change)); }

    // A page that is fetched anew whenever something changes (web/live.hpp).
    template <Act A> void get_live(std::string_view path, Handler<A> handler) { add(Method::get, path, A::name, guarded<A>(handler, Use::follow)); }

    // A form that may carry a file; the path ends in a literal segment. What is large is read only for who may do the act.
    template <Act A> void post_upload(std::string_view path, Handler<A> handler)
    {
        post<A>(path, handler);
        routes_.back().may_send = [](Call& call) {
            auto const subject = subject_in<A>(call);
            return subject && call.would_allow<A>(*subject);
        };
    }

    // Routes that only some municipalities have, by their profile. Elsewhere there is no such page: 404, and no line in the log.
    void where(bool (*has)(Profile const&), void (*add_routes)(Router&));

    struct Route {
        Method method;
        PathPattern path;
        std::string_view act;
        std::function<Response(Call&)> run;
        std::function<bool(Call&)> may_send = {}; // only of an upload route
    };
    std::vector<std::string> upload_endings() const; // of their paths: "/documents"
    // The path after the municipality. Nothing: no such page. `params` are filled.
    Route const* find(Method method, std::string_view path, Fields& params) const;
    bool knows(std::string_view path) const; // under another method: 405
    std::vector<Route> const& routes() const { return routes_; }

private:
    template <Act A> static std::function<Response(Call&)> guarded(Handler<A> handler, Use use)
    {
        return [handler, use](Call& call) {
            auto subject = subject_in<A>(call);
            if (!subject) return failure_page(call, {Problem::not_found, "This page isn't here."});
            if constexpr (!std::same_as<typename A::Subject, Scope>) call.set_subject(subject->str());
            auto grant = call.decide<A>(std::move(*subject), use);
            if (!grant) return failure_page(call, grant.error());
            return handler(*grant, call);
        };
    }
    void add(Method method, std::string_view path, std::string_view act, std::function<Response(Call&)> run);
    std::vector<Route> routes_;
};

} // namespace samtak
