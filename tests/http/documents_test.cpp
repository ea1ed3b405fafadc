// Forms with a file through the whole program: what is kept, what is refused and how, and how a document is sent.
#include "documents/document_check.hpp"
#include "storage/database.hpp"
#include "tests/http/program_browser.hpp"

#include <gtest/gtest.h>

namespace samtak::test {
namespace {

constexpr Statement count_documents = "SELECT count(*) FROM document";
constexpr Statement last_document = "SELECT id, name, size FROM document ORDER BY added_at DESC, id LIMIT 1";
constexpr Statement written_consent =
    "SELECT id FROM consent WHERE coordination_id = $1 AND form = 'written' AND outcome = 'given' ORDER BY id LIMIT 1";
constexpr Statement all_drafts = "SELECT fields FROM draft";

class DocumentsTest : public testing::Test {
protected:
    static void SetUpTestSuite() { demo = std::make_unique<DemoProgram>("lund"); }
    static void TearDownTestSuite() { demo.reset(); }
    DocumentsTest() { browser.log_in("marte"); }
    Database& db() { return *(*demo)->place("lund").database; }
    std::int64_t kept() { return db().read_one({count_documents}).row(0).integer(0); }
    static std::string coordination(std::string const& person) { return cast_id_text("lund", "coordination", person); }
    std::string consent_page(std::string const& person = "oskar")
    {
        auto const id = std::string{db().read_one({written_consent, {coordination(person)}}).row(0).text(0)};
        return "/lund/coordinations/" + coordination(person) + "/consents/" + id;
    }
    static std::string part(std::string const& head, std::string_view content)
    {
        return "--b7\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + std::string{content} + "\r\n";
    }
    static std::string file(std::string const& name, std::string_view bytes) { return part("name=\"document\"; filename=\"" + name + "\"", bytes); }
    Request form(std::string const& action, std::string const& files, Fields fields = {}, bool with_hidden = true)
    {
        if (with_hidden)
            for (auto const& field : browser.hidden) fields.emplace_back(field);
        auto one = browser.request(Method::post, action);
        one.headers.emplace_back("content-type", "multipart/form-data; boundary=b7");
        for (auto const& [name, value] : fields) one.body += part("name=\"" + name + "\"", value);
        one.body += files + "--b7--\r\n";
        return one;
    }
    // Attaches, and gives the document's address.
    std::string attach(std::string const& name, std::string_view bytes)
    {
        auto const page = consent_page();
        browser.get(page);
        EXPECT_EQ(browser.send(form(page + "/documents", file(name, bytes))).status, 303);
        auto const last = db().read_one({last_document});
        demo->later(std::chrono::seconds{1});
        return "/lund/coordinations/" + coordination("oskar") + "/documents/" + std::string{last.row(0).text(0)};
    }
    static Fields typed()
    {
        return {{"who", "plan"}, {"form", "written"}, {"from", "2026-11-02"}, {"giver", "nobody"}, {"also_heard", "Oskar sa at det var greit."},
            {"told", "1"}};
    }

    static std::unique_ptr<DemoProgram> demo;
    ProgramBrowser browser{*demo};
};
std::unique_ptr<DemoProgram> DocumentsTest::demo;

TEST_F(DocumentsTest, D1_an_attached_document_is_sent_as_a_file_to_save_with_a_safe_name_and_an_empty_policy)
{
    auto const address = attach("Samtykke Åse.pdf.exe", "%PDF-1.7 \xff signert");
    EXPECT_EQ(browser.get(address).status, 200);
    EXPECT_EQ(browser.last().content(), "%PDF-1.7 \xff signert");
    EXPECT_EQ(browser.last().content_type, "application/pdf");
    EXPECT_EQ(
        browser.header("Content-Disposition"), "attachment; filename=\"Samtykke _se-pdf-exe.pdf\"; filename*=UTF-8''Samtykke%20%C3%85se-pdf-exe.pdf");
    EXPECT_EQ(browser.header("Content-Security-Policy"), "default-src 'none'; sandbox");
    EXPECT_EQ(browser.header("X-Content-Type-Options"), "nosniff");
    EXPECT_EQ(browser.header("Cache-Control"), "no-store");
    browser.get(consent_page());
    EXPECT_TRUE(browser.shows("Samtykke Åse-pdf-exe.pdf"));
}

TEST_F(DocumentsTest, D1_D2_another_cases_address_a_participant_and_a_stranger_find_nothing)
{
    auto const address = attach("a.pdf", "%PDF-1.7");
    auto const document = address.substr(address.rfind('/'));
    EXPECT_EQ(browser.get("/lund/coordinations/" + coordination("sara") + "/documents" + document).status, 404);
    EXPECT_EQ(browser.get("/lund/coordinations/" + coordination("oskar") + "/documents/" + std::string(32, '7')).status, 404);
    for (auto const* login : {"ivar", "solveig", "sara", "grete"}) {
        ProgramBrowser other{*demo};
        other.log_in(login);
        EXPECT_EQ(other.get(address).status, 404) << login;
        EXPECT_EQ(other.get(address + "/error").status, 404) << login;
        EXPECT_EQ(other.get(consent_page()).status, 404) << login;
        EXPECT_FALSE(other.shows("%PDF"));
    }
    ProgramBrowser parent{*demo};
    parent.log_in("silje");
    EXPECT_EQ(parent.get(address).status, 200);
    EXPECT_EQ(parent.get(consent_page()).status, 200);
    EXPECT_TRUE(parent.shows("a.pdf"));
    EXPECT_FALSE(parent.shows("type=\"file\"")) << "a parent attaches nothing";
    EXPECT_EQ(parent.get(address + "/error").status, 403);
    auto const before = kept();
    EXPECT_EQ(parent.send(form(consent_page() + "/documents", file("b.pdf", "%PDF-"), {{"csrf", parent.hidden["csrf"]}}, false)).status, 403);
    EXPECT_EQ(kept(), before);
}

TEST_F(DocumentsTest, D1_without_its_token_nothing_is_kept)
{
    auto const page = consent_page();
    browser.get(page);
    auto const before = kept();
    EXPECT_EQ(browser.send(form(page + "/documents", file("a.pdf", "%PDF-1.7"), {}, false)).status, 403);
    EXPECT_EQ(browser.send(form(page + "/documents", file("a.pdf", "%PDF-1.7"), {{"csrf", std::string(64, 'a')}}, false)).status, 403);
    EXPECT_EQ(kept(), before);
}

TEST_F(DocumentsTest, D1_L15_the_same_form_twice_attaches_once)
{
    auto const page = consent_page();
    browser.get(page);
    auto const once = form(page + "/documents", file("a.pdf", "%PDF-1.7"));
    auto const before = kept();
    EXPECT_EQ(browser.send(once).status, 303);
    EXPECT_EQ(browser.send(once).status, 303);
    EXPECT_EQ(browser.header("Location"), page);
    EXPECT_EQ(kept(), before + 1);
}

TEST_F(DocumentsTest, D1_what_cannot_be_kept_is_said_at_the_field)
{
    auto const page = consent_page();
    browser.get(page);
    auto const before = kept();
    std::string const too_large = "%PDF-" + std::string(most_document_bytes - 4, 'a');
    for (auto const& [files, said] : {std::pair{file("tom.pdf", ""), "Filen er tom"},
             std::pair{file("ark.pdf", "<html>"), "verken PDF, JPEG eller PNG"}, std::pair{file("stor.pdf", too_large), "Filen er større enn 10 MB"},
             std::pair{file("a.pdf", "%PDF-") + file("b.pdf", "%PDF-"), "Velg bare én fil"}, std::pair{std::string{}, "Velg en fil"},
             std::pair{file("", ""), "Velg en fil"}}) {
        EXPECT_EQ(browser.send(form(page + "/documents", files)).status, 422) << said;
        EXPECT_TRUE(browser.shows(said)) << said;
        EXPECT_TRUE(browser.shows("aria-invalid=\"true\""));
        EXPECT_TRUE(browser.shows("href=\"#f-document\""));
    }
    EXPECT_EQ(kept(), before);
}

TEST_F(DocumentsTest, D1_a_broken_body_and_a_form_that_takes_no_file_are_refused_calmly)
{
    auto const page = consent_page();
    browser.get(page);
    auto cut = form(page + "/documents", file("a.pdf", "%PDF-1.7"));
    cut.body.resize(cut.body.size() - 8);
    EXPECT_EQ(browser.send(cut).status, 400);
    browser.get(page);
    EXPECT_EQ(browser.send(form("/lund/people", file("a.pdf", "%PDF-1.7"))).status, 415);
}

TEST_F(DocumentsTest, D1_L15_when_the_consent_comes_back_the_text_is_kept_and_the_file_must_be_chosen_again)
{
    auto const here = "/lund/coordinations/" + coordination("oskar") + "/consents";
    browser.get(here + "/new");
    auto const before = kept();
    EXPECT_EQ(browser.send(form(here, file("a.pdf", "%PDF-1.7"), typed())).status, 422);
    EXPECT_TRUE(browser.shows("Oskar sa at det var greit."));
    EXPECT_TRUE(browser.shows("Velg filen på nytt"));
    for (auto const row : db().read_one({all_drafts})) EXPECT_EQ(row.text(0).find("PDF"), std::string_view::npos);
    auto oral = typed();
    for (auto& [name, value] : oral)
        if (name == "form") value = "ask";
    EXPECT_EQ(browser.send(form(here, file("a.pdf", "%PDF-1.7"), oral)).status, 422);
    EXPECT_TRUE(browser.shows("Et signert skjema hører til et skriftlig samtykke"));
    EXPECT_EQ(kept(), before);
}

TEST_F(DocumentsTest, D1_R4_05_marked_as_wrong_it_is_told_to_all_and_opened_by_those_who_keep_the_record_only)
{
    auto const address = attach("feil 01818012345.pdf", "%PDF-1.7");
    ProgramBrowser parent{*demo};
    parent.log_in("silje");
    EXPECT_EQ(parent.get(address).status, 200);
    browser.get(address + "/error");
    EXPECT_TRUE(browser.shows("feil.pdf")) << "the number is taken out";
    EXPECT_EQ(browser.post(address + "/error", {{"reason", " "}}).status, 422);
    EXPECT_TRUE(browser.shows("Skriv hva som er feil med dokumentet"));
    EXPECT_EQ(browser.post(address + "/error", {{"reason", "Arket gjelder en annen"}}).status, 303);
    EXPECT_EQ(browser.get(address + "/error").status, 409);
    EXPECT_EQ(browser.get(address).status, 200);
    browser.get(consent_page());
    EXPECT_TRUE(browser.shows("Arket gjelder en annen"));
    EXPECT_EQ(parent.get(address).status, 404);
    parent.get(consent_page());
    EXPECT_TRUE(parent.shows("Her ble feil dokument lagt ved"));
    EXPECT_FALSE(parent.shows("Arket gjelder en annen"));
    EXPECT_FALSE(parent.shows("feil.pdf"));
}

TEST_F(DocumentsTest, D1_K10_a_large_form_is_read_only_for_who_may_send_it_and_few_at_once)
{
    auto const address = consent_page() + "/documents";
    auto const asked = [&](ProgramBrowser const& who, std::string const& path) { return (*demo)->admit(who.request(Method::post, path)); };
    auto const status = [&](ProgramBrowser const& who, std::string const& path) {
        auto const admission = asked(who, path);
        return admission.refusal ? admission.refusal->status : 0;
    };
    EXPECT_EQ(status(browser, address), 0);
    EXPECT_EQ(status(browser, "/lund/people"), 413) << "no upload route";
    EXPECT_EQ(status(browser, "/nowhere/documents"), 413);
    EXPECT_EQ(status(browser, "/lund/coordinations/" + std::string(32, '7') + "/consents"), 404);
    ProgramBrowser stranger{*demo}, participant{*demo};
    EXPECT_EQ(status(stranger, address), 303) << "to the login";
    participant.log_in("ivar");
    EXPECT_EQ(status(participant, address), 404);
    auto const first = asked(browser, address), second = asked(browser, address);
    ASSERT_TRUE(first.place && second.place);
    EXPECT_EQ(status(browser, address), 503) << "two at once for one session";
}

} // namespace
} // namespace samtak::test
