#include "measures/task_routes.hpp"

#include "measures/task_pages.hpp"
#include "web/router.hpp"

namespace samtak {

void task_routes(Router& router)
{
    router.get<AskMeasure>("/plans/{plan}/measures/{measure}/tasks/new", ask_page);
    router.post<AskMeasure>("/plans/{plan}/measures/{measure}/tasks", create_task);
    router.get<ReadTask>("/plans/{plan}/tasks/{task}", task_page);
    router.post<AnswerTask>("/plans/{plan}/tasks/{task}/answers", create_answer);
    router.post<AnswerTask>("/plans/{plan}/tasks/{task}/completions", create_completion);
    router.post<AnswerTask>("/plans/{plan}/tasks/{task}/progress", create_progress);
    router.post<AskMeasure>("/plans/{plan}/tasks/{task}/settlements", create_settlement);
    router.post<AskMeasure>("/plans/{plan}/tasks/{task}/withdrawals", create_withdrawal);
    router.get<ChaseUndertaking>("/coordinations/{coordination}/undertakings/{measure}", undertaking_page);
    router.post<ChaseUndertaking>("/coordinations/{coordination}/undertakings/{measure}/chases", create_chase);
}

} // namespace samtak
