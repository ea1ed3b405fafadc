#include "consent/withdraw_consent.hpp"

#include "consent/consent_events.hpp"

#include <algorithm>

namespace samtak {
namespace {

void lift_all(Change& change, Grant<MakeBlock> const& grant, MemberId const& member, ConsentSheet const& sheet, ConsentStore& consents)
{
    for (auto const& block : sheet.blocks)
        if (block.member == member) consents.lift(change, grant, block.id);
}

} // namespace

// pbrl § 4-1 second paragraph: consent can be withdrawn. law.md R1.07: sharing stops at once, what was written stays.
Result<void> withdraw_consent(
    Grant<WithdrawConsent> const& grant, Consent const& consent, Giver on_word_of, Day today, ConsentStore& consents, Changes& changes, Change change)
{
    if (consent.withdrawal || !consent.given) return Failure{Problem::conflict, "This consent has been withdrawn already. Nothing more happens."};
    consents.withdraw(change, grant, consent.id, on_word_of);
    change.tell(ConsentWithdrawn{grant.subject(), consent.id});
    if (consent.kind == ConsentKind::coordinator) consents.call_off(change, grant, today);
    if (consent.kind == ConsentKind::plan) change.tell(ConsentToPlanChanged{grant.subject()});
    return changes.commit(std::move(change));
}

std::vector<Giver> may_withdraw(Consent const& consent, ConsentAuthority const& today)
{
    std::vector<Giver> those;
    auto const add = [&](Giver giver) {
        if (std::find(those.begin(), those.end(), giver) == those.end()) those.push_back(giver);
    };
    // Yes takes both parents; one of them is enough to take it back, as is the person where they sign together.
    auto const each = [&](Giver giver) {
        if (giver == Giver::both_parents) return add(Giver::parent);
        if (giver == Giver::self_with_parents) {
            add(Giver::self);
            return add(Giver::parent);
        }
        add(giver);
    };
    if (today.person_alone) add(Giver::self);
    for (auto const& signer : today.signers) each(signer.giver);
    bool const stands_back = today.care_taken_over && by_parents(consent.giver); // pbrl § 4-4 fourth paragraph
    if (!stands_back && (!ends_when_person_decides(consent.giver) || !today.person_alone)) each(consent.giver);
    return those;
}

Result<void> make_block(Grant<MakeBlock> const& grant, MemberId const& member, PartNames const& parts, ConsentSheet const& sheet,
    ConsentStore& consents, Changes& changes, Change change)
{
    if (parts.empty()) return Failure{Problem::invalid, "Something in the form must be corrected.", {{"parts", "Choose what they are shut out of."}}};
    lift_all(change, grant, member, sheet, consents);
    Block const block{BlockId::fresh(), member, parts};
    consents.block(change, grant, block);
    change.tell(MemberBlocked{grant.subject(), block.id, block.member});
    return changes.commit(std::move(change));
}

Result<void> lift_block(
    Grant<MakeBlock> const& grant, MemberId const& member, ConsentSheet const& sheet, ConsentStore& consents, Changes& changes, Change change)
{
    auto const* block = sheet.block_of(member);
    if (!block) return Failure{Problem::conflict, "They are not shut out any more."};
    lift_all(change, grant, member, sheet, consents);
    change.tell(BlockLifted{grant.subject(), block->id, block->member});
    return changes.commit(std::move(change));
}

} // namespace samtak
