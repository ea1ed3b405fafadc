#include "notify/answer_link.hpp"

#include "kernel/oslo.hpp"
#include "measures/answer_task.hpp"
#include "meetings/meeting_store.hpp"
#include "text/leak_guard.hpp"

namespace samtak {
namespace {

constexpr std::size_t digits_of_token = 32; // 128 bits

bool answer_task_by_link(AnswerDesk const& desk, AnswerLink const& link, Viewer const& viewer, std::string const& answer, Change change, Day today)
{
    auto const grant = desk.policy->decide<AnswerTaskByLink>(viewer, *link.thing.plan, Use::change, today);
    if (!grant) return false;
    TaskStore tasks{*desk.database, *desk.area_keys};
    auto const seen = tasks.task(*grant, *link.thing.task);
    if (!seen) return false;
    return say_how_it_goes(*grant, seen->id, {answer, {}, true}, seen->version, tasks, *desk.changes, std::move(change)).has_value();
}

bool answer_promise_by_link(AnswerDesk const& desk, AnswerLink const& link, Viewer const& viewer, std::string const& answer, Change change, Day today)
{
    auto const grant = desk.policy->decide<AnswerPromiseByLink>(viewer, link.thing.coordination, Use::change, today);
    if (!grant) return false;
    MeetingStore meetings{*desk.database};
    PromiseAnswer said{answer, {}, {}, {}, {}, true};
    for (auto const& one : meetings.promises(*grant, today)) {
        if (one.measure.id != link.thing.measure || one.member != grant->by() || one.measure.is_closed()) continue;
        meetings.answer(change, *grant, one, said);
        return desk.changes->commit(std::move(change)).has_value();
    }
    return false;
}

} // namespace

AnswerToken answer_token(Secrets const& secrets, NoticeId const& notice)
{
    for (int tries = 0;; ++tries) { // it goes out in a link, so it must not happen to say something
        auto const digits = secrets.lookup_hash("answer:" + std::to_string(tries) + ":" + notice.str()).substr(0, digits_of_token);
        if (says_nothing(*NoticeId::parse(digits))) return *AnswerToken::parse(digits);
    }
}

bool may_answer_by_link(AnswerDesk const& desk, AnswerLink const& link, Viewer const& viewer, Day today)
{
    if (link.thing.task) return desk.policy->would_allow<AnswerTaskByLink>(viewer, *link.thing.plan, today);
    return desk.policy->would_allow<AnswerPromiseByLink>(viewer, link.thing.coordination, today);
}

bool answer_by_link(AnswerDesk const& desk, AnswerLink const& link, Viewer const& viewer, std::string const& answer, Instant now)
{
    auto change = Change::background(now);
    AnswerLinkStore::use(change, link, answer); // twice at the same moment: the second is a conflict
    auto const today = oslo_day(now);
    if (link.thing.task) return answer_task_by_link(desk, link, viewer, answer, std::move(change), today);
    return answer_promise_by_link(desk, link, viewer, answer, std::move(change), today);
}

} // namespace samtak
