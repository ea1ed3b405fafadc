// Documents on both engines: kept byte for byte, never changed, opened by those who may and nobody else.
#include "consent_desk.hpp"
#include "documents/document_check.hpp"
#include "documents/document_store.hpp"
#include "storage/database.hpp"

namespace samtak::test {
namespace {

class DocumentTest : public ConsentDeskTest {
protected:
    DocumentTest() : ConsentDeskTest("sunnfjord", "mari") {}

    static NewDocument paper(std::string_view bytes = "%PDF-1.7 signert", std::string name = "Samtykke.pdf")
    {
        return {std::move(name), MediaType::pdf, Bytes{bytes.begin(), bytes.end()}};
    }
    ConsentId consent() { return sheet("ingvild").consents.front().id; }
    DocumentId attached(NewDocument document = paper())
    {
        auto saving = change();
        auto const id = documents_.attach(saving, grant<AttachDocument>("ingvild"), DocumentKind::consent, consent().text(), std::move(document));
        EXPECT_TRUE(db().commit(std::move(saving)));
        return id;
    }
    Result<Grant<ReadDocument>> reading(std::string const& login, DocumentId const& id, Day today = cast_today)
    {
        return policy_.decide<ReadDocument>(viewer(login, today), id, Use::read, today);
    }
    Result<Grant<MarkDocumentWrong>> marking(std::string const& login, DocumentId const& id)
    {
        return policy_.decide<MarkDocumentWrong>(viewer(login), id, Use::change, cast_today);
    }
    std::vector<Document> all() { return documents_.list(grant<ListDocuments>("ingvild"), DocumentKind::consent); }
    void write(Statement statement, Values values)
    {
        auto saving = Change::background(cast_now);
        saving.add(statement, std::move(values), Rows::any());
        if (!db().commit(std::move(saving))) throw std::runtime_error{"refused"};
    }

    DocumentStore documents_{db()};
};
SAMTAK_ON_BOTH_ENGINES(DocumentTest);

TEST_P(DocumentTest, D1_a_document_is_kept_byte_for_byte_with_who_and_when)
{
    std::string bytes = "%PDF-";
    for (int i = 0; i < 3'000'000; ++i) bytes += static_cast<char>(i * 7 % 256);
    auto const id = attached(paper(bytes));
    auto const read = reading("ingvild", id);
    ASSERT_TRUE(read);
    EXPECT_TRUE(documents_.bytes(*read) == bytes);
    auto const one = documents_.find(*read);
    ASSERT_TRUE(one);
    EXPECT_EQ(one->name, "Samtykke.pdf");
    EXPECT_EQ(one->size, static_cast<std::int64_t>(bytes.size()));
    EXPECT_EQ(one->added_by, "Ingvild Nesbakk");
    EXPECT_EQ(one->added_at, cast_now);
    EXPECT_EQ(one->belongs_to, consent().text());
    EXPECT_EQ(all().size(), 1U);
}

TEST_P(DocumentTest, D1_the_largest_document_that_is_taken_comes_back_whole)
{
    std::string bytes = "%PDF-" + std::string(most_document_bytes - 5, '\xEE');
    auto const id = attached(paper(bytes));
    EXPECT_TRUE(documents_.bytes(*reading("ingvild", id)) == bytes);
}

TEST_P(DocumentTest, D1_K7_R4_04_it_is_never_changed_and_never_taken_away)
{
    auto const id = attached();
    EXPECT_ANY_THROW(write("UPDATE document SET name = 'b.pdf' WHERE id = $1", {id}));
    EXPECT_ANY_THROW(write("UPDATE document SET bytes = $2 WHERE id = $1", {id, Bytes{1, 2}}));
    EXPECT_ANY_THROW(write("DELETE FROM document WHERE id = $1", {id}));
    auto saving = change();
    documents_.mark_wrong(saving, *marking("ingvild", id), "Feil ark");
    ASSERT_TRUE(db().commit(std::move(saving)));
    EXPECT_ANY_THROW(write("UPDATE document_error SET reason = '' WHERE document_id = $1", {id}));
    EXPECT_ANY_THROW(write("DELETE FROM document_error WHERE document_id = $1", {id}));
    EXPECT_EQ(all().size(), 1U);
}

TEST_P(DocumentTest, D1_R4_05_what_was_attached_by_mistake_is_marked_once_with_a_reason_and_stays)
{
    auto const id = attached();
    auto first = change();
    documents_.mark_wrong(first, *marking("ingvild", id), "Gjeld ein annan");
    ASSERT_TRUE(db().commit(std::move(first)));
    auto again = change();
    documents_.mark_wrong(again, *marking("ingvild", id), "Ein gong til");
    auto const refused = db().commit(std::move(again));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().problem, Problem::conflict);
    auto const one = all().at(0);
    ASSERT_TRUE(one.error);
    EXPECT_EQ(one.error->reason, "Gjeld ein annan");
    EXPECT_EQ(one.error->marked_by, "Ingvild Nesbakk");
    EXPECT_TRUE(documents_.bytes(*reading("ingvild", id)).starts_with("%PDF-"));
}

TEST_P(DocumentTest, D1_D2_the_person_and_the_coordinator_open_it_and_nobody_else)
{
    auto const id = attached();
    for (auto const* login : {"ingvild", "mari"}) EXPECT_TRUE(reading(login, id)) << login;
    for (auto const* login : {"sondre", "ane", "jorunn", "hanna", "kari", "bente", "oddgeir"}) {
        auto const refused = reading(login, id);
        ASSERT_FALSE(refused) << login;
        EXPECT_EQ(refused.error().problem, Problem::not_found) << login;
    }
    EXPECT_FALSE(reading("ingvild", DocumentId::fresh()));
    for (auto const* login : {"mari", "sondre", "kari"}) {
        EXPECT_FALSE(decide<AttachDocument>(login)) << login;
        EXPECT_FALSE(marking(login, id)) << login;
    }
    EXPECT_FALSE(policy_.decide<AttachDocument>(viewer("ingvild"), CoordinationId::fresh(), Use::change, cast_today));
}

TEST_P(DocumentTest, D3_K6_R4_06_the_log_says_which_document_was_opened)
{
    auto const id = attached();
    ASSERT_TRUE(reading("mari", id));
    auto const lines =
        db().read_one({"SELECT member_id, subject_kind, person_id FROM access_log WHERE act = 'document.read' AND subject_id = $1", {id}});
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_EQ(lines.row(0).text(0), viewer("mari").member().text());
    EXPECT_EQ(lines.row(0).text(1), "document");
    EXPECT_FALSE(lines.row(0).null(2));
}

TEST_P(DocumentTest, D1_a_form_sent_twice_attaches_once)
{
    auto const once = OnceId::fresh();
    for (int i = 0; i < 2; ++i) {
        Change saving{once, viewer("ingvild").member(), cast_now};
        documents_.attach(saving, grant<AttachDocument>("ingvild"), DocumentKind::consent, consent().text(), paper());
        EXPECT_EQ(static_cast<bool>(db().commit(std::move(saving))), i == 0);
    }
    EXPECT_EQ(all().size(), 1U);
}

} // namespace
} // namespace samtak::test
