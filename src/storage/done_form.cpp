#include "storage/done_form.hpp"

#include "storage/database.hpp"

namespace samtak {
namespace {

constexpr Statement save_form = "INSERT INTO done_form (once_id, member_id, at, answer) VALUES ($1, $2, $3, $4)";
constexpr Statement answer_of_form = "SELECT answer FROM done_form WHERE once_id = $1 AND member_id = $2";
constexpr Statement forget_forms = "DELETE FROM done_form WHERE at < $1";

} // namespace

std::optional<Change::Step> once_step(Change const& change)
{
    if (!change.once()) return std::nullopt;
    return Change::Step{save_form, {*change.once(), change.by(), change.at(), change.answer()}, Rows::one()};
}

std::optional<std::string> first_answer(Database& database, OnceId once, MemberId by)
{
    Table const answers = database.read_one({answer_of_form, {once, by}});
    if (answers.empty()) return std::nullopt;
    return std::string{answers.row(0).text(0)};
}

void forget_done_forms(Database& database, Instant before)
{
    Change change = Change::background(before);
    change.add(forget_forms, {before}, Rows::any());
    database.commit(std::move(change)).value();
}

} // namespace samtak
