// A2: the application, one thing a page. Each is the answer to a granted route (intake_routes.cpp).
#pragma once
#include "intake/incoming.hpp"
#include "intake/incoming_acts.hpp"
#include "web/call.hpp"
#include "web/fields.hpp"

namespace samtak {

Response new_application_page(Grant<WriteApplication> const& grant, Call& call);
Response begin_application(Grant<WriteApplication> const& grant, Call& call);
Response application_page(Grant<WriteApplication> const& grant, Call& call); // goes to the first question without an answer
Response question_page(Grant<WriteApplication> const& grant, Call& call);
Response answer_question(Grant<WriteApplication> const& grant, Call& call);
Response check_application_page(Grant<WriteApplication> const& grant, Call& call);
Response send_application(Grant<WriteApplication> const& grant, Call& call);
Response new_paper_page(Grant<EnterPaperApplication> const& grant, Call& call);
Response enter_paper(Grant<EnterPaperApplication> const& grant, Call& call);

// The questions in order. Who it is about is asked only when it isn't somebody with a case here.
enum class Question { person, asks, help, services, contact };
std::string_view code(Question question);
std::optional<Question> parse_question(std::string_view code);
std::vector<Question> questions_of(Incoming const& one);
bool is_answered(Incoming const& one, Question question);
Html question_fields(Words const& w, ui::FormView const& form, Incoming const& one, Question question);
// Reads what was typed into `one`; problems are noted at the fields. The number, when the question asks for one.
std::optional<NationalId> read_question(Call& call, Incoming& one, Question question);

} // namespace samtak
