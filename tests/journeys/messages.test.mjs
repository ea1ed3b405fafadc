// Messages in the case (E6 D4 L11 K8): who can read stands before sending; no holes when consent changes; what is asked and unanswered
// surfaces; mail says nothing. In nynorsk with Mari, 17, and a real mail server; in bokmål with Sara, 15, and in Lyngdal.
import { after, before, describe, it } from "node:test";
import { assert, cast_id, no_faults, press, says, start, submit, text } from "./harness.mjs";
import { start_mailbox } from "./mailbox.mjs";

async function says_not(page, ...all) { for (const words of all) assert.ok(!(await page.content()).includes(words), `«${words}» on ${page.url()}`); }
async function until(page, address, words) { // notices are made by a job
    for (let wait = 0; wait < 80; ++wait) {
        await page.goto(address);
        if ((await text(page)).includes(words)) return;
        await new Promise((resolve) => setTimeout(resolve, 100));
    }
    assert.fail(`«${words}» in: ${await text(page)}`);
}
async function mail_to(mailbox, to) {
    for (let wait = 0; ; ++wait) {
        const found = mailbox.mails().filter((mail) => mail.to === to);
        if (found.length > 0 || wait > 100) return found;
        await new Promise((resolve) => setTimeout(resolve, 100));
    }
}
const here_of = (page) => new URL(page.url()).pathname;

describe("sunnfjord", () => {
    let samtak, mailbox, asked, shared;
    const at = `/sunnfjord/coordinations/${cast_id("sunnfjord", "coordination", "mari")}`;
    const question = "Kven hentar meg etter timen? 🚌", secret = "Eg torer ikkje gå åleine 🙂";
    before(async () => { mailbox = await start_mailbox(); samtak = await start({ mail_port: mailbox.port }); });
    after(async () => { await samtak.stop(); await mailbox.stop(); });

    it("E6_the_person_asks_the_coordinator_and_reads_first_who_can_read_it", async () => {
        const page = await samtak.login("mari", { width: 390 });
        await page.goto("/sunnfjord/");
        await says(page, "Ingvild Nesbakk", "Meldingar i saka");
        await no_faults(page);
        await page.locator("section[aria-labelledby=coordinator] a", { hasText: "Still eit spørsmål" }).click();
        await says(page, "Kven er det til?", "Kan lesast av: Ingvild Nesbakk.", "Kan lesast av: Ingvild Nesbakk, Bente Haugvik.", "kan ikkje endrast eller trekkjast tilbake");
        await no_faults(page);
        assert.ok(await page.isChecked("[name=asks]"), "it is a question");
        await submit(page, "[name=subject]");
        await says(page, "Skriv kva det gjeld.", "Skriv det du vil seie.");
        await no_faults(page);
        await page.fill("[name=subject]", question);
        await page.locator("[name=words]").evaluate((field, words) => { field.value = words; }, "å".repeat(10000));
        await submit(page, "[name=subject]");
        await says(page, "4000");
        assert.equal(await page.inputValue("[name=subject]"), question, "what was typed is kept");
        assert.equal((await page.inputValue("[name=words]")).length, 10000);
        await no_faults(page);
        await page.check("[name=asks]");
        await page.fill("[name=words]", secret);
        await submit(page, "[name=subject]");
        asked = here_of(page);
        await says(page, question, secret, "Ikkje fått svar enno", "Til koordinatoren", "Kan lesast av: Ingvild Nesbakk.");
        await no_faults(page);
        await page.goto(`${at}/threads`);
        await says(page, question, "Teltturen i helga");
        await no_faults(page);
        assert.ok((await page.locator("h3 a").first().innerText()).includes(question), "the newest first");
        await page.goto("/sunnfjord/");
        await says(page, "Spørsmålet ditt har ikkje fått svar enno");
    });

    it("E6_it_stands_on_the_coordinators_start_page_until_she_answers_and_the_person_is_told", async () => {
        const page = await samtak.login("ingvild");
        await page.goto("/sunnfjord/");
        await says(page, `Mari Haugvik spør: «${question}»`);
        await no_faults(page);
        await page.locator(`main a[href$="${asked}"]`).first().click();
        assert.equal(here_of(page), asked);
        await says(page, secret, "Svaret ditt", "Kan lesast av: Mari Haugvik.");
        await no_faults(page);
        await submit(page, "[name=words]");
        await says(page, "Skriv det du vil seie.");
        await no_faults(page);
        await page.fill("[name=words]", "“Eg hentar deg.”\r\n\r\n•\tKl. 14.30 – ved porten…\r\n•\t<b>Ring</b> meg");
        await submit(page, "[name=words]");
        await says(page, "Har fått svar", "“Eg hentar deg.”", "<b>Ring</b> meg");
        await no_faults(page);
        await page.goto("/sunnfjord/");
        await says_not(page, question);
        const mari = await samtak.login("mari");
        await until(mari, "/sunnfjord/notices", "Det er ei ny melding i saka");
        await mari.goto(`${at}/threads`);
        const row = mari.locator("main div[data-gap=s]", { hasText: question });
        assert.match(await row.innerText(), /\bNy\b/);
        await mari.goto(asked);
        await says(mari, "Kl. 14.30 – ved porten…", "Har fått svar");
        await says_not(mari, "Eg har fått svar på ein annan måte");
        await mari.goto(`${at}/threads`);
        assert.doesNotMatch(await row.innerText(), /\bNy\b/, "seen");
    });

    it("D4_L11_the_mail_says_only_that_something_waits", async () => {
        const mails = [...await mail_to(mailbox, "ingvild@example.test"), ...await mail_to(mailbox, "mari@example.test")];
        assert.ok(mails.length >= 2, "both got mail");
        for (const mail of mails) {
            for (const word of ["Mari", "Haugvik", "Ingvild", "hentar", "timen", "åleine", "Kven", asked.slice(-32), cast_id("sunnfjord", "coordination", "mari")])
                assert.ok(!`${mail.subject}\n${mail.text}`.includes(word), `«${word}» in ${mail.text}`);
            assert.match(mail.text, /https:\/\/samtak\.example\/sunnfjord\/n\/[0-9a-f]{32}/);
        }
    });

    it("E6_D2_what_is_said_to_the_coordinator_is_no_other_participants_and_without_consent_there_is_nothing", async () => {
        const bente = await samtak.login("bente", { width: 390 });
        await bente.goto(`${at}/threads`);
        await says(bente, "Teltturen i helga");
        await says_not(bente, question, "Kven følgjer meg på omvisinga?");
        await no_faults(bente);
        assert.equal((await bente.goto(asked)).status(), 404);
        const tor = await samtak.login("tor-erik");
        for (const path of [`${at}/threads`, `${at}/threads/new`, asked]) assert.equal((await tor.goto(path)).status(), 404, path);
        await tor.goto(`/sunnfjord/plans/${cast_id("sunnfjord", "plan", "mari")}`);
        await says_not(tor, "Meldingar i saka", "Still eit spørsmål");
        await says(tor, "Ingvild Nesbakk");
    });

    it("E6_D1_no_holes_when_consent_is_withdrawn_and_given_again", async () => {
        const [mari, bente] = [await samtak.login("mari"), await samtak.login("bente")];
        await bente.goto(`${at}/threads`);
        await bente.click("text=Teltturen i helga");
        shared = here_of(bente);
        await bente.fill("[name=words]", "Skal vi prøve ein gong til?");
        await submit(bente, "[name=words]");
        await says(bente, "Kan lesast av: Mari Haugvik, Ingvild Nesbakk.");
        const set = async (reads) => {
            await mari.goto(`${at}/access`);
            await mari.goto(await mari.locator("li", { hasText: "Bente Haugvik" }).first().locator("a", { hasText: "Endre" }).first().getAttribute("href"));
            await mari.setChecked("[name=parts][value=messages]", reads);
            await press(mari, "Lagre");
            await says(mari, "Det gjeld frå no.");
        };
        // what she was about to send names one reader too many
        await mari.goto(shared);
        const writing = await samtak.login("ingvild");
        await writing.goto(shared);
        await says(writing, "Kan lesast av: Mari Haugvik, Bente Haugvik.");
        await writing.fill("[name=words]", "Dette er ikkje for alle.");
        await set(false);
        await submit(writing, "[name=words]");
        await says(writing, "Det har endra seg kven som kan lese dette", "Kan lesast av: Mari Haugvik.");
        assert.equal(await writing.inputValue("[name=words]"), "Dette er ikkje for alle.");
        await no_faults(writing);
        await submit(writing, "[name=words]");
        await says(writing, "Dette er ikkje for alle.", "Skal vi prøve ein gong til?");
        for (const path of [shared, `${at}/threads`]) assert.equal((await bente.goto(path)).status(), 404, path);
        for (const path of ["/sunnfjord/", "/sunnfjord/notices"]) {
            await bente.goto(path);
            await says_not(bente, "Meldingar i saka", "ny melding i saka", "Teltturen");
        }
        await mari.goto(shared);
        await says(mari, "Skal vi prøve ein gong til?", "Bente Haugvik", "Dette er ikkje for alle.");
        await set(true);
        assert.equal((await bente.goto(shared)).status(), 200);
        await says(bente, "Skal vi prøve ein gong til?", "Dette er ikkje for alle.");
    });

    it("E6_L15_a_draft_is_kept_and_a_message_sent_twice_is_one", async () => {
        const page = await samtak.login("ingvild");
        await page.goto(shared);
        const saved = page.waitForResponse((response) => response.url().includes("/drafts?"));
        await page.locator("[name=words]").pressSequentially("Halvferdig");
        await saved;
        const other = await page.context().newPage();
        await other.goto(shared);
        assert.equal(await other.inputValue("[name=words]"), "Halvferdig");
        await no_faults(other);
        const form = await other.locator("form", { has: other.locator("[name=words]") }).evaluate((one) => ({ action: one.action, fields: Object.fromEntries(new FormData(one)) }));
        for (let times = 0; times < 2; ++times) {
            const answer = await other.request.post(form.action, { form: form.fields, maxRedirects: 0 });
            assert.equal(answer.status(), 303);
        }
        await page.goto(shared);
        assert.equal(await page.locator("main li", { hasText: "Halvferdig" }).count(), 1);
        assert.equal(await page.inputValue("[name=words]"), "", "what is sent leaves no draft");
    });
});

describe("lund: a girl of fifteen and her father", () => {
    let samtak, thread;
    const at = `/lund/coordinations/${cast_id("lund", "coordination", "sara")}`, secret = "Kan du ringe meg på skolen?";
    before(async () => { samtak = await start(); });
    after(() => samtak.stop());

    it("K8_E6_the_young_person_asks_without_the_parents_and_sees_who_can_read_it", async () => {
        const page = await samtak.login("sara");
        await page.goto(`${at}/threads/new?ask=1`);
        await says(page, "Kan leses av: Marte Haug, Terje Lindås.", "Deler du det ikke med foreldrene, kan det ikke leses av: Terje Lindås.");
        await no_faults(page);
        await page.fill("[name=subject]", secret);
        await page.fill("[name=words]", "Ikke hjem.");
        await page.check("[name=kept]");
        await submit(page, "[name=subject]");
        thread = here_of(page);
        await says(page, secret, "Ikke delt med foreldrene dine", "Kan leses av: Marte Haug.");
        await no_faults(page);
        const father = await samtak.login("terje");
        for (const path of ["/lund/", `${at}/threads`, "/lund/notices", `${at}/access`]) {
            assert.equal((await father.goto(path)).status(), 200, path);
            await says_not(father, secret, "Ikke hjem", "Ikke delt med", "ny melding");
        }
        await father.goto(`${at}/threads`);
        await no_faults(father);
        assert.equal((await father.goto(thread)).status(), 404);
        const other = thread.replace(/[0-9a-f]{32}$/, "7".repeat(32)); // the page to keep one is the daughter's: the same answer for a thread that isn't there
        assert.equal((await father.goto(`${thread}/kept`)).status(), (await father.goto(`${other}/kept`)).status());
    });

    it("K8_E6_the_coordinator_shares_it_only_with_a_reason_and_the_young_person_is_told", async () => {
        const page = await samtak.login("marte", { width: 390 });
        await page.goto(thread);
        await says(page, "Ikke delt med foreldrene", "Ikke fått svar ennå");
        await page.getByRole("link", { name: "Hvem som ser det" }).click();
        await no_faults(page);
        await press(page, "Del det med foreldrene");
        await says(page, "Skriv hvorfor foreldrene må få vite det.");
        await page.fill("[name=kept_reason]", "Far følger henne.");
        await page.fill("[name=told]", "På telefon i dag.");
        await press(page, "Del det med foreldrene");
        await says(page, "Det er delt med foreldrene igjen.", "Kan leses av: Sara Lindås, Terje Lindås.");
        await no_faults(page);
        await until(await samtak.login("sara"), "/lund/notices", "Noe du ikke ville dele med foreldrene dine, er nå delt med dem");
        const father = await samtak.login("terje", { width: 390 });
        await father.goto(thread);
        await says(father, secret);
        await father.fill("[name=words]", "Jeg henter deg.");
        await submit(father, "[name=words]");
        await says(father, "Forelder til Sara");
        await no_faults(father);
        const sara = await samtak.login("sara");
        await sara.goto(`${thread}/kept`);
        await says(sara, "En forelder har skrevet i den");
        await no_faults(sara);
    });

    it("E6_who_asked_says_that_it_has_its_answer_also_without_javascript", async () => {
        const page = await samtak.login("sara", { javascript: false, width: 390 });
        await page.goto("/lund/");
        await page.click("text=Meldinger i saken");
        await says(page, "Marte Haug", "Still et spørsmål");
        await no_faults(page);
        await page.click("text=Still et spørsmål");
        await page.fill("[name=subject]", "Når er neste møte?");
        await page.fill("[name=words]", "Jeg husker det ikke.");
        await submit(page, "[name=subject]");
        await says(page, "Ikke fått svar ennå");
        await press(page, "Jeg har fått svar på en annen måte");
        await says(page, "Spørsmålet venter ikke lenger på svar.", "Den som spurte, har fått svar");
        await no_faults(page);
    });
});

describe("lyngdal: a question that has waited too long", () => {
    let samtak;
    before(async () => { samtak = await start(); });
    after(() => samtak.stop());

    it("E6_a_late_question_is_marked_and_told_the_deputy_who_sees_neither_name_nor_case", async () => {
        const mother = await samtak.login("anne", { width: 390 });
        await mother.goto("/lyngdal/");
        await says(mother, "Spørsmålet ditt har ikke fått svar ennå, 9 dager", "Randi Foss");
        const randi = await samtak.login("randi");
        await randi.goto("/lyngdal/");
        await says(randi, "Anne Egeland spør: «Skolebesøket i mai»", "Ikke fått svar ennå, 9 dager");
        await no_faults(randi);
        const per = await samtak.login("per");
        await per.goto("/lyngdal/");
        await says(per, "1 spørsmål til Randi Foss har ventet mer enn en uke", "Minn Randi Foss på det.");
        await says_not(per, "Emil", "Anne Egeland", "Skolebesøket");
        await no_faults(per);
        assert.equal((await per.goto(`/lyngdal/coordinations/${cast_id("lyngdal", "coordination", "emil")}/threads`)).status(), 404);
        await randi.goto(`/lyngdal/coordinations/${cast_id("lyngdal", "coordination", "emil")}/threads`);
        await says(randi, "Ikke fått svar ennå, 9 dager");
        await no_faults(randi);
        await randi.click("text=Skolebesøket i mai");
        await randi.fill("[name=words]", "Jeg blir med.");
        await submit(randi, "[name=words]");
        await per.goto("/lyngdal/");
        await says_not(per, "har ventet mer enn en uke");
    });
});
