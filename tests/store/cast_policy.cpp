#include "tests/store/cast_policy.hpp"

namespace samtak::test {

OnTheCast::OnTheCast(std::string const& municipality)
    : CastTest(municipality),
      facts_(std::make_unique<Relations>(db(), areas, CastTest::municipality().ending_decided_by == "allocation")),
      log_(std::make_unique<AccessLog>(db(), clock)),
      policy_(std::make_unique<Policy>(*facts_, *log_))
{
}

void OnTheCast::write(Statement statement, Values values, Rows rows)
{
    auto change = Change::background(clock.now());
    change.add(statement, std::move(values), rows);
    db().commit(std::move(change)).value();
}

void OnTheCast::withdraw_consents_of(std::string_view participant)
{
    auto const found =
        db().read_one({"SELECT c.id FROM consent c JOIN participant p ON p.id = c.participant_id WHERE p.member_id = $1", {member(participant)}});
    for (auto const row : found)
        write("INSERT INTO consent_withdrawal (consent_id, by_member, by_giver, at) VALUES ($1, $2, 'self', $3)",
            {row.text(0), member("mari"), clock.now()});
}

} // namespace samtak::test
