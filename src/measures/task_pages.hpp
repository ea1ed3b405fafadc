// The pages of tasks: asking, answering, settling.
#pragma once
#include "measures/task_acts.hpp"
#include "web/call.hpp"

namespace samtak {

Response ask_page(Grant<AskMeasure> const& grant, Call& call);
Response create_task(Grant<AskMeasure> const& grant, Call& call);

Response task_page(Grant<ReadTask> const& grant, Call& call);
Response create_answer(Grant<AnswerTask> const& grant, Call& call);
Response create_completion(Grant<AnswerTask> const& grant, Call& call);
Response create_progress(Grant<AnswerTask> const& grant, Call& call); // how it goes since the yes
Response create_settlement(Grant<AskMeasure> const& grant, Call& call);
Response create_withdrawal(Grant<AskMeasure> const& grant, Call& call);

Response undertaking_page(Grant<ChaseUndertaking> const& grant, Call& call);
Response create_chase(Grant<ChaseUndertaking> const& grant, Call& call);

} // namespace samtak
