// Contact between meetings, on both engines, with the cast (G13): who reads and notes, what is kept from parents, two who agree at once.
#include "coordination/contact_store.hpp"
#include "tests/store/cast_policy.hpp"

namespace samtak::test {
namespace {

class ContactStoreTest : public OnTheCast {
protected:
    ContactStoreTest() : OnTheCast("lund") {}
    CoordinationId sara = id<CoordinationId>("coordination", "sara");
    ContactStore store{db()};

    static ContactNote phone(std::string words)
    {
        ContactNote one;
        one.on = today().plus_days(-2);
        one.kind = "phone";
        one.with = "person";
        one.words = std::move(words);
        return one;
    }
    Result<void> note(std::string const& who, ContactNote const& one)
    {
        auto const grant = decide<WriteContacts>(who, sara);
        if (!grant) return grant.error();
        auto change = this->change(who);
        store.note(change, *grant, one);
        return changes().commit(std::move(change));
    }
    Result<void> agree(int days, std::int64_t seen)
    {
        ContactAgreement one;
        one.every_days = days;
        one.words = "Mandager";
        one.number = seen;
        auto change = this->change("marte");
        store.agree(change, decide<WriteContacts>("marte", sara).value(), one);
        return changes().commit(std::move(change));
    }
    Contacts seen_by(std::string const& who) { return store.read(decide<ReadContacts>(who, sara, Use::read).value()); }
};
SAMTAK_ON_BOTH_ENGINES(ContactStoreTest);

TEST_P(ContactStoreTest, G13_who_coordinates_notes_and_the_person_and_who_acts_for_them_read)
{
    auto const first = phone("Avtalte tid hos tannlegen");
    ASSERT_TRUE(note("marte", first));
    auto right = phone("Avtalte tid hos fastlegen");
    right.corrects = first.id;
    ASSERT_TRUE(note("marte", right));
    for (auto const* who : {"marte", "sara", "terje"}) {
        auto const all = seen_by(who);
        ASSERT_EQ(all.notes.size(), 2U) << who << ": what is put right stands too";
        EXPECT_EQ(all.notes[0].corrects.has_value() ? all.notes[0].words : all.notes[1].words, "Avtalte tid hos fastlegen");
        EXPECT_EQ(all.notes[0].by, viewer("marte").name());
    }
    for (auto const* who : {"ivar", "solveig", "grete"}) {
        EXPECT_FALSE(decide<ReadContacts>(who, sara, Use::read)) << who;
        EXPECT_FALSE(note(who, phone("x"))) << who;
    }
    EXPECT_FALSE(note("sara", phone("x"))) << "the person reads it";
}

TEST_P(ContactStoreTest, G13_K8_what_isnt_shared_with_the_parents_leaves_no_trace_with_one)
{
    ASSERT_TRUE(note("marte", phone("Om skolen")));
    auto own = phone("Om noe bare for Sara");
    own.on = today();
    own.kept = own.kept_by_person = true;
    ASSERT_TRUE(note("marte", own));
    EXPECT_EQ(seen_by("sara").notes.size(), 2U);
    auto const fathers = seen_by("terje");
    ASSERT_EQ(fathers.notes.size(), 1U);
    EXPECT_EQ(fathers.notes[0].words, "Om skolen");
    EXPECT_EQ(contact_due(fathers.agreed, fathers.notes, fathers.since).last, today().plus_days(-2)) << "nor by the date of the last one";
}

TEST_P(ContactStoreTest, G13_L15_of_two_who_agree_at_once_the_second_is_told)
{
    EXPECT_EQ(seen_by("marte").agreed.number, 0);
    ASSERT_TRUE(agree(14, 0));
    EXPECT_EQ(agree(30, 0).error().problem, Problem::conflict);
    EXPECT_EQ(agree(30, 77).error().problem, Problem::conflict) << "a number that nobody has seen";
    ASSERT_TRUE(agree(30, 1));
    auto const now = seen_by("sara").agreed;
    EXPECT_EQ(now.every_days, 30);
    EXPECT_EQ(now.number, 2);
    EXPECT_EQ(count("SELECT count(*) FROM contact_agreement WHERE coordination_id = $1", {sara}), 2) << "the earlier one is kept";
}

TEST_P(ContactStoreTest, G13_K7_the_database_refuses_to_change_a_note)
{
    ASSERT_TRUE(note("marte", phone("Om skolen")));
    for (Statement const statement : {Statement{"UPDATE contact_note SET words = 'x'"}, Statement{"DELETE FROM contact_note"}}) {
        auto change = Change::background(clock.now());
        change.add(statement, {}, Rows::any());
        EXPECT_ANY_THROW(changes().commit(std::move(change)).value());
    }
}

} // namespace
} // namespace samtak::test
