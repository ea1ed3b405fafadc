// Whether the coordination itself works, and how it ends: heard, decided by whoever the municipality says, over by its date (B11 B15 R3.10).
import { after, before, describe, it } from "node:test";
import { assert, cast_id, no_faults, says, start, submit, text, told } from "./harness.mjs";

async function csrf_of(page) { return page.locator("input[name=csrf]").first().getAttribute("value"); }
async function post(page, path, fields) {
    const body = new URLSearchParams({ csrf: await csrf_of(page), ...fields }).toString();
    return page.context().request.post(new URL(page.url()).origin + path,
        { data: body, headers: { "content-type": "application/x-www-form-urlencoded" }, maxRedirects: 0 });
}
async function opened(samtak, who, path) {
    const page = await samtak.login(who);
    await page.goto(path);
    return page;
}
async function evaluate(page, at, answers, words) {
    await page.goto(`${at}/evaluations/new`);
    for (const [name, value] of Object.entries(answers)) await page.check(`[name=${name}][value=${value}]`);
    await page.fill("[name=words]", words);
    await submit(page, "[name=words]");
}

describe("sunnfjord, where the allocation office decides", () => {
    let samtak;
    const at = `/sunnfjord/coordinations/${cast_id("sunnfjord", "coordination", "mari")}`;
    before(async () => { samtak = await start(); });
    after(() => samtak.stop());

    it("B15_the_person_says_in_own_words_whether_it_works_from_her_own_page", async () => {
        const page = await samtak.login("mari", { width: 390 });
        await page.goto("/sunnfjord/");
        await page.click("text=Sei korleis samordninga fungerer");
        assert.equal(await page.getAttribute("html", "lang"), "nn");
        await no_faults(page);
        await page.goto(`${at}/evaluations/new`);
        await no_faults(page);
        await page.fill("[name=words]", "Det er for lenge mellom møta.");
        await submit(page, "[name=words]");
        assert.equal(await page.getAttribute("[name=works]", "aria-invalid"), "true");
        assert.equal(await page.inputValue("[name=words]"), "Det er for lenge mellom møta.", "what was typed is kept");
        assert.match(await page.title(), /^Feil: /);
        await no_faults(page);
        await evaluate(page, at, { works: "partly", contact: "too_seldom", tool: "right", needed: "unsure" }, "Det er for lenge mellom møta.");
        await says(page, "Det du meiner, er lagra.");
        await says(page, "Det er for lenge mellom møta.");
        await no_faults(page);
        assert.equal((await post(page, `${at}/evaluations`, { works: "x".repeat(40), contact: "right", tool: "right", needed: "yes" })).status(), 422);
    });

    it("B15_the_coordinator_answers_too_and_the_result_leads_on", async () => {
        const page = await samtak.login("ingvild");
        await told(page, "sunnfjord", "Nokon har sagt korleis samordninga fungerer");
        await evaluate(page, at, { works: "well", contact: "right", tool: "right", needed: "another" }, "Mari bør ha ein som arbeider med vaksne.");
        await says(page, "Dette fører vidare til");
        await says(page, "Ønske om ein annan koordinator");
        await says(page, "Det er for lenge mellom møta.");
        await no_faults(page);
        await page.click("text=Foreslå ein annan");
        assert.ok(page.url().endsWith("/coordinator/change"), page.url());
        for (const who of ["ane", "bente", "jorunn"])
            assert.equal((await (await samtak.login(who)).goto(`${at}/evaluations`)).status(), 404, who);
        assert.equal((await page.goto(`${at}/ending/decision`)).status(), 403, "who coordinates decides nothing");
    });

    it("B11_the_coordinator_proposes_the_end_with_the_persons_view_and_talks_it_over_when_unsure", async () => {
        const page = await samtak.login("ingvild", { width: 390 });
        await page.goto(`${at}/ending`);
        await says(page, "Tildelingseininga avgjer.");
        await no_faults(page);
        await page.goto(`${at}/ending/talk`);
        await no_faults(page);
        await submit(page, "[name=words]");
        assert.equal(await page.getAttribute("[name=words]", "aria-invalid"), "true");
        await page.check("[name=with_whom][value=case_officer]");
        await page.fill("[name=words]", "Vi ventar til etter nyttår.");
        await submit(page, "[name=words]");
        await says(page, "Vi ventar til etter nyttår.");
        await page.goto(`${at}/ending/proposal`);
        await no_faults(page);
        await page.fill("[name=reason]", "Dei fleste tenestene er avslutta.");
        for (const wanted_on of ["2026-02-30", "2026-10-01", "2028-01-01", "i morgon"])
            assert.equal((await post(page, `${at}/ending/proposal`, { reason: "x", view: "agrees", wanted_on })).status(), 422, wanted_on);
        await page.fill("[name=wanted_on]", "2026-12-31");
        await submit(page, "[name=reason]");
        assert.equal(await page.getAttribute("[name=unasked_why]", "aria-invalid"), "true", "the person is asked, or it says why not");
        await no_faults(page);
        await page.check("[name=view][value=unsure]");
        await page.fill("[name=view_words]", "Eg veit ikkje heilt.");
        await submit(page, "[name=reason]");
        await says(page, "Forslaget er sendt til dei som avgjer.");
        await says(page, "Personen må få eit varsel");
        await no_faults(page);
    });

    it("R3_10_B11_notice_comes_before_the_decision_and_no_crafted_form_goes_past_it", async () => {
        const office = await samtak.login("gudrun");
        await office.goto("/sunnfjord/");
        await says(office, "Det er foreslått å avslutte ei samordning");
        await no_faults(office);
        await office.goto("/sunnfjord/endings");
        await no_faults(office);
        await office.locator("main table a").first().click();
        await office.waitForURL(/\/ending$/);
        await says(office, "Vi ventar til etter nyttår.");
        await no_faults(office);
        const early = await post(office, `${at}/ending/decision`, { outcome: "ends", last_day: "2026-12-31", grounds: "Ferdig", version: "1" });
        assert.equal(early.status(), 422, "nobody is left unheard");
        for (const who of ["ingvild", "kari", "mari"]) {
            const page = await samtak.login(who);
            await page.goto(`${at}/ending`);
            const answer = await post(page, `${at}/ending/decision`, { outcome: "ends", last_day: "2026-12-31", grounds: "Ferdig", version: "1" });
            assert.equal(answer.status(), 403, who);
        }
        const ane = await samtak.login("ane");
        await ane.goto("/sunnfjord/");
        assert.equal((await post(ane, `${at}/ending/decision`, { outcome: "ends" })).status(), 404);

        await office.goto(`${at}/ending/announcement`);
        await no_faults(office);
        await office.fill("[name=answer_by]", "2026-11-05");
        await submit(office, "[name=answer_by]");
        await says(office, "Personen må få minst 7 dagar til å svare.");
        await no_faults(office);
        await office.fill("[name=answer_by]", "2026-11-20");
        await submit(office, "[name=answer_by]");
        await says(office, "Varselet er sendt til personen.");
        await says(office, "20. november 2026");
        await office.goto(`${at}/ending/decision`);
        assert.equal(await office.locator("[name=outcome][value=ends]").count(), 0, "not while she may answer");
        await no_faults(office);
    });

    it("B11_the_person_answers_without_scripts_and_what_a_decision_gave_needs_a_new_one", async () => {
        const page = await samtak.login("mari", { width: 390, javascript: false });
        await told(page, "sunnfjord", "Du blir spurd om kva du meiner om å avslutte samordninga");
        await page.goto(`${at}/ending/view`);
        await no_faults(page);
        await page.check("[name=view][value=disagrees]");
        await page.fill("[name=view_words]", "Eg treng Ingvild til eg har fått jobb.");
        await Promise.all([page.waitForNavigation(), page.click("main form button:not([name])")]);
        await says(page, "Det som er sagt, er lagra.");
        await no_faults(page);
        const office = await samtak.login("gudrun");
        await office.goto(`${at}/ending`);
        await says(office, "Eg treng Ingvild til eg har fått jobb.");
        await says(office, "skrive eit nytt vedtak først");
    });

    it("B11_L15_who_decides_on_what_no_longer_stands_sees_what_does_and_a_form_sent_twice_is_saved_once", async () => {
        const office = await samtak.login("gudrun");
        await office.goto(`${at}/ending/decision`);
        const stale = await office.inputValue("[name=version]");
        const mari = await samtak.login("mari");
        await mari.goto(`${at}/ending/view`);
        await mari.check("[name=view][value=agrees]");
        await mari.fill("[name=view_words]", "No har eg fått jobb.");
        await submit(mari, "[name=view_words]");
        const late = await post(office, `${at}/ending/decision`, { outcome: "goes_on", grounds: "Ho treng det", version: stale });
        assert.equal(late.status(), 409);
        const shown = await late.text();
        assert.ok(shown.includes("No har eg fått jobb.") && shown.includes("Ho treng det"), "what stands now, and what was typed");
        await office.goto(`${at}/ending/decision`);
        await office.check("[name=outcome][value=ends]");
        await office.fill("[name=last_day]", "");
        await office.fill("[name=grounds]", "Mari har fått jobb og ønskjer det sjølv.");
        await submit(office, "[name=grounds]");
        assert.equal(await office.getAttribute("[name=last_day]", "aria-invalid"), "true");
        await no_faults(office);
        await office.fill("[name=last_day]", "2026-11-10");
        const fields = await office.locator("form:has([name=grounds])").evaluate((form) => Object.fromEntries(new FormData(form)));
        await submit(office, "[name=grounds]");
        await says(office, "Det er avgjort at samordninga skal avsluttast.");
        await no_faults(office);
        const again = await post(office, `${at}/ending/decision`, fields);
        assert.ok(again.status() === 303 || again.status() === 409, `sent twice: ${again.status()}`);
        await told(mari, "sunnfjord", "Det er avgjort at samordninga skal avsluttast");
        await told(await samtak.login("ane"), "sunnfjord", "Det er avgjort at samordninga skal avsluttast");
        await mari.goto(`${at}/ending`);
        await says(mari, "Mari har fått jobb og ønskjer det sjølv.");
        await no_faults(mari);
    });

    it("B11_R4_10_after_the_last_day_the_doors_are_shut_by_date_and_the_person_reads_on", async () => {
        samtak.set_clock("2026-11-10T12:00:00.000000Z");
        assert.equal((await (await samtak.login("ingvild")).goto(at)).status(), 200, "the last day is a day");
        samtak.set_clock("2026-11-10T23:10:00.000000Z"); // past midnight in Norway
        for (const who of ["ingvild", "oddgeir", "ane", "sondre"]) assert.equal((await (await samtak.login(who)).goto(at)).status(), 404, who);
        for (const width of [390, 1280]) {
            const mari = await samtak.login("mari", { width });
            await mari.goto("/sunnfjord/");
            await says(mari, "Samordninga vart avslutta 10. november 2026");
            assert.ok(!(await text(mari)).includes("Spørsmål til deg"), "nothing is asked any more");
            await no_faults(mari);
            await mari.locator("main a", { hasText: "Les heile planen" }).first().click();
            await mari.waitForURL(/\/plans\//);
            await no_faults(mari);
        }
        const kari = await samtak.login("kari");
        await kari.goto("/sunnfjord/vacancies");
        assert.equal(await kari.locator(`a[href*="${at}/"]`).count(), 0, "no alarm for what is over");
        await kari.goto(at);
        await says(kari, "Samordninga vart avslutta");
        await no_faults(kari);
    });

    it("B11_the_unit_opens_it_anew_and_somebody_must_be_found", async () => {
        const kari = await samtak.login("kari");
        await kari.goto(`${at}/reopening`);
        await no_faults(kari);
        await submit(kari, "[name=reason]");
        assert.equal(await kari.getAttribute("[name=reason]", "aria-invalid"), "true");
        await kari.fill("[name=reason]", "Mari har fått nye tenester.");
        await submit(kari, "[name=reason]");
        await says(kari, "Samordninga er opna på nytt.");
        await no_faults(kari);
        await kari.goto("/sunnfjord/vacancies");
        assert.ok(await kari.locator(`a[href*="${at}/"]`).count() > 0, "a case without a coordinator again");
        assert.equal((await (await samtak.login("ane")).goto(at)).status(), 404, "a yes from before lets nobody in by itself");
    });
});

describe("hamar, where the coordinating unit decides, in bokmål", () => {
    let samtak;
    const at = `/hamar/coordinations/${cast_id("hamar", "coordination", "per")}`;
    before(async () => { samtak = await start(); });
    after(() => samtak.stop());

    it("B11_R3_10_the_unit_raises_it_itself_by_the_case_number_and_waits_for_the_deadline", async () => {
        const unit = await samtak.login("turid");
        await unit.goto(at);
        const number = /Saksnummer\s+(\S+)/.exec(await text(await opened(samtak, "randi", at)))[1];
        await unit.goto("/hamar/endings");
        assert.equal(await unit.getAttribute("html", "lang"), "nb");
        await no_faults(unit);
        await unit.fill("[name=case_number]", "2026-ANNET");
        await submit(unit, "[name=case_number]");
        await says(unit, "Ingen sak har dette nummeret.");
        await no_faults(unit);
        await unit.fill("[name=case_number]", number);
        await submit(unit, "[name=case_number]");
        await unit.waitForURL(/\/ending$/);
        await unit.click("text=Send varsel om at den kan bli avsluttet");
        await unit.fill("[name=announcement]", "Tjenestene dine er avsluttet.");
        await unit.fill("[name=answer_by]", "2026-11-16");
        await submit(unit, "[name=answer_by]");
        await says(unit, "Personen har til 16. november 2026 på å svare.");
        await no_faults(unit);
        samtak.set_clock("2026-11-17T08:00:00.000000Z");
        const after_deadline = await samtak.login("turid");
        await after_deadline.goto(`${at}/ending/decision`);
        await after_deadline.check("[name=outcome][value=goes_on]");
        await after_deadline.fill("[name=grounds]", "Behovet er der fortsatt.");
        await submit(after_deadline, "[name=grounds]");
        await says(after_deadline, "Det er avgjort at samordningen fortsetter.");
        await no_faults(after_deadline);
        const randi = await samtak.login("randi");
        await told(randi, "hamar", "Samordningen fortsetter");
        assert.equal((await randi.goto(at)).status(), 200);
    });

    it("B11_two_who_propose_at_once_leave_one_proposal", async () => {
        const randi = await samtak.login("randi");
        await randi.goto(`${at}/ending/proposal`);
        const once = await samtak.login("randi");
        await once.goto(`${at}/ending/proposal`);
        for (const page of [randi, once]) {
            await page.fill("[name=reason]", "Per greier seg selv.");
            await page.check("[name=view][value=agrees]");
        }
        await submit(randi, "[name=reason]");
        await says(randi, "Forslaget er sendt");
        const answer = once.waitForResponse((one) => one.request().method() === "POST");
        await submit(once, "[name=reason]");
        assert.equal((await answer).status(), 409);
        await no_faults(once);
    });
});
