// The coordinating unit's year in Hamar: the November report, the May report, and a control of the access log. The January figures and
// a vacancy in summer: unit_year_cases.test.mjs. The clock is set by the test; the cast's authorisations hold until July 2027.
// Håkon and Randi coordinate (Randi has delivered), Turid is the coordinating unit and leads home care, Sverre controls the log.
import { after, before, describe, it } from "node:test";
import { assert, no_faults as look_for_faults, start, submit, text } from "./harness.mjs";

let samtak;
before(async () => { samtak = await start(); });
after(() => samtak.stop());

const report = "/hamar/reports/mine";
const fields = { role: "Rollen er tydeligere enn før.", "plan-work": "Planen blir brukt i møtene.", cooperation: "Skolen og NAV svarer raskt.", support: "Veiledningsgruppa hjelper." };
const link = (page, address) => page.locator(`main a[href*='${address}']`).first();

// The look for faults opens every menu; they are shut again, so that the page can be used on.
async function no_faults(page, about) {
    await look_for_faults(page, about);
    if (!page.without_scripts) await page.evaluate(() => document.querySelectorAll("details").forEach((one) => { one.open = false; }));
}

async function fill_in(page, answers) {
    for (const [key, words] of Object.entries(answers)) await page.fill(`[name=q_${key}]`, words);
}

async function in_language(page, language) {
    await page.goto(`/language/${language}?next=${encodeURIComponent(new URL(page.url()).pathname)}`);
    assert.equal(await page.getAttribute("html", "lang"), language);
}
const in_nynorsk = (page) => in_language(page, "nn");

// The worker tells within a second or two; the page is opened anew until it says so.
async function eventually(page, path, words) {
    for (let tries = 0; tries < 40; ++tries) {
        await page.goto(path);
        if ((await text(page)).includes(words)) return;
        await page.waitForTimeout(250);
        samtak.pass(1); // what a busy machine made fail once is tried again after some seconds of this clock
    }
    assert.fail(`${path} never said “${words}”: ${await text(page)}`);
}

describe("the November report", () => {
    let coordinator, unit;

    it("H2_the_unit_sees_who_is_missing_and_reminds_them_once_a_day", async () => {
        unit = await samtak.login("turid");
        await unit.goto("/hamar/reports");
        const shown = await text(unit);
        for (const words of ["Frist 15. november 2026", "1 av 2 er levert.", "1 mangler", "Håkon Bergli", "Randi Moen", "Ikke levert ennå"]) assert.ok(shown.includes(words), `${words}: ${shown}`);
        await no_faults(unit, "who has delivered");
        await unit.getByRole("button", { name: "Send påminnelse til 1" }).click();
        assert.ok((await text(unit)).includes("Påminnelsen er sendt."));
        assert.ok((await text(unit)).includes("Den neste kan sendes i morgen."));
        assert.equal(await unit.getByRole("button", { name: /Send påminnelse/ }).count(), 0, "once a day");
        await no_faults(unit, "after the reminder");
        coordinator = await samtak.login("hakon");
        await eventually(coordinator, "/hamar/notices", "Halvårsrapporten din mangler");
        await no_faults(coordinator, "the notice");
        await coordinator.getByRole("link", { name: "Halvårsrapporten din mangler" }).first().click();
        assert.ok(coordinator.url().endsWith(report));
    });

    it("H2_L12_the_report_counts_the_cases_itself_and_what_is_missing_is_said_at_its_field", async () => {
        await coordinator.goto("/hamar/");
        assert.ok((await text(coordinator)).includes("Halvårsrapporten din har frist 15. november 2026"));
        await coordinator.getByRole("link", { name: /Skriv rapporten/ }).click();
        const shown = await text(coordinator);
        for (const words of ["Talt opp fra sakene dine", "1 person", "Planer evaluert i perioden", "Tiltak over fristen", "Ingen navn"]) assert.ok(shown.includes(words), `${words}: ${shown}`);
        await no_faults(coordinator, "the form");
        await submit(coordinator, "[name=q_role]");
        assert.match(await coordinator.title(), /^Feil/);
        assert.equal(await coordinator.locator("[aria-invalid=true]").count(), 4, "the last question may be left open");
        await no_faults(coordinator, "the form with errors");
    });

    it("H2_a_national_number_is_refused_and_a_name_of_ones_own_person_is_asked_about", async () => {
        await fill_in(coordinator, { ...fields, role: "Han har nummer 228119 90047." });
        await submit(coordinator, "[name=q_role]");
        assert.ok((await text(coordinator)).includes("Her står det noe som ligner et fødselsnummer."));
        assert.equal(await coordinator.inputValue("[name=q_support]"), fields.support, "what was typed is kept");
        await fill_in(coordinator, { role: "Jonas er mye å følge opp." });
        await submit(coordinator, "[name=q_role]");
        assert.ok((await text(coordinator)).includes("«Jonas»"));
        await no_faults(coordinator, "a name in the text");
        await fill_in(coordinator, { role: fields.role });
    });

    it("H2_L15_what_is_typed_is_kept_as_a_draft_until_it_is_delivered", async () => {
        await coordinator.goto(report);
        await coordinator.fill("[name=q_role]", fields.role + " Utkast.");
        await coordinator.waitForFunction(() => /kl|lagret/i.test(document.querySelector("[data-draft-status]")?.textContent ?? ""));
        await coordinator.goto(report);
        assert.equal(await coordinator.inputValue("[name=q_role]"), fields.role + " Utkast.");
    });

    it("H2_delivered_it_is_signed_stands_and_takes_additions", async () => {
        const other_window = await coordinator.context().newPage();
        await other_window.goto(report);
        await fill_in(coordinator, fields);
        await submit(coordinator, "[name=q_role]");
        assert.ok((await text(coordinator)).includes("Rapporten er levert."));
        assert.ok((await text(coordinator)).includes(fields["plan-work"]));
        await no_faults(coordinator, "the delivered report");
        await fill_in(other_window, { ...fields, support: "Skrevet i et annet vindu." });
        await submit(other_window, "[name=q_role]");
        assert.ok((await text(other_window)).includes("Rapporten var alt levert"));
        assert.match(await other_window.inputValue("[name=words]"), /annet vindu/, "nothing typed is lost");
        await no_faults(other_window, "delivered meanwhile");
        await coordinator.goto(report);
        await coordinator.fill("[name=words]", "Jeg glemte opplæringen.");
        await submit(coordinator, "[name=words]");
        assert.ok((await text(coordinator)).includes("Jeg glemte opplæringen."));
        await coordinator.goto("/hamar/");
        assert.ok(!(await text(coordinator)).includes("Halvårsrapporten din har frist"), "nothing is owed any more");
    });

    it("H2_L12_the_unit_reads_them_together_with_totals_and_on_paper", async () => {
        await unit.goto("/hamar/reports");
        assert.ok((await text(unit)).includes("2 av 2 er levert."));
        await link(unit, "/reports/reading").click();
        const shown = await text(unit);
        for (const words of ["2 rapporter, frist 15. november 2026.", "2 personer", fields.role, "Jeg er ny i rollen", "Fysio- og ergoterapi", "Jeg glemte opplæringen.", "Håkon Bergli, Hjemmetjenesten"])
            assert.ok(shown.includes(words), `${words}: ${shown}`);
        assert.ok(!/Jonas|2026\/0311/.test(shown), "nobody whom the plans are about");
        await no_faults(unit, "the reports together");
        await link(unit, "/reports/print").click();
        assert.ok((await text(unit)).includes("Skrevet ut av Turid Nygaard"));
        await no_faults(unit, "the reports on paper");
    });

    it("H2_D2_others_find_no_reports_and_a_municipality_without_dates_has_none", async () => {
        const provider = await samtak.login("eli");
        for (const path of ["/hamar/reports", "/hamar/reports/mine", "/hamar/reports/reading", "/hamar/log-reviews"])
            assert.equal((await provider.goto(path)).status(), 404, path);
        assert.equal((await coordinator.goto("/hamar/reports")).status(), 404);
        const elsewhere = await samtak.login("kari");
        assert.equal((await elsewhere.goto("/sunnfjord/reports")).status(), 404);
        assert.equal((await elsewhere.goto("/sunnfjord/reports/mine")).status(), 404);
    });

    it("H2_K11_the_pages_hold_in_nynorsk_on_a_phone_and_without_scripts", async () => {
        const narrow = await samtak.login("turid", { width: 390, javascript: false });
        await narrow.goto("/hamar/reports");
        await in_nynorsk(narrow);
        assert.ok((await text(narrow)).includes("2 av 2 er leverte."));
        await no_faults(narrow, "who has delivered, nn, 390 px");
        await narrow.goto("/hamar/reports/reading");
        assert.ok((await text(narrow)).includes("Korleis går arbeidet med individuell plan?"), "questions in the reader's language");
        await no_faults(narrow, "the reports together, nn, 390 px");
        const mine = await samtak.login("randi", { width: 390, javascript: false });
        await mine.goto(report);
        await in_nynorsk(mine);
        assert.ok((await text(mine)).includes("Rapporten din"));
        await no_faults(mine, "one's own report, nn, 390 px");
    });
});

describe("the control of the log", () => {
    let controller, review, follow_up;

    it("K6_D3_a_sample_is_drawn_with_who_what_and_case_number_and_no_name_of_the_person", async () => {
        for (const user of ["amund", "hakon"]) {
            const looker = await samtak.login(user);
            await looker.goto("/hamar/");
            await link(looker, "/plans/").click();
        }
        controller = await samtak.login("sverre");
        await controller.goto("/hamar/");
        await no_faults(controller, "the reviewer's home");
        await link(controller, "/log-reviews").click();
        await no_faults(controller, "no review yet");
        for (const field of ["from", "to"]) await controller.fill(`[name=${field}]`, "");
        await submit(controller, "[name=from]");
        assert.deepEqual(await controller.locator(".ds-error-summary a").allInnerTexts(), ["Fra og med: Fyll ut datoen.", "Til og med: Fyll ut datoen."]);
        await controller.fill("[name=from]", "2026-11-03");
        await controller.fill("[name=to]", "2026-11-02");
        await submit(controller, "[name=from]");
        assert.match(await controller.title(), /^Feil/);
        await no_faults(controller, "a period that ends before it begins");
        await controller.fill("[name=from]", "2026-11-01");
        await submit(controller, "[name=from]");
        const shown = await text(controller);
        for (const words of ["Loggen er slik den ble skrevet", "Amund Foss", "Sak 2026/0311", "Trukket tilfeldig", "Leste planen"]) assert.ok(shown.includes(words), `${words}: ${shown}`);
        assert.ok(!/Jonas|Trettvik/.test(await controller.content()), "no name of the person");
        await no_faults(controller, "the drawn lines");
        review = controller.url();
    });

    it("K6_D3_each_line_is_marked_and_the_review_signed_once", async () => {
        await submit(controller, "[name=words]");
        assert.match(await controller.title(), /^Feil/);
        await no_faults(controller, "marks are missing");
        const lines = await controller.locator("[name^=m][value=in_order]").count();
        assert.ok(lines >= 2, "several looks");
        for (let i = 0; i < lines; ++i) await controller.locator("[name^=m][value=in_order]").nth(i).check();
        const amund = controller.locator("section").filter({ hasText: "Amund Foss" }).filter({ has: controller.locator("[value=follow_up]") }).last();
        await amund.locator("[value=follow_up]").check();
        await submit(controller, "[name=words]");
        assert.ok((await text(controller)).includes("Skriv det som skal spørres om."), "words are needed");
        await controller.locator("section").filter({ hasText: "Amund Foss" }).filter({ has: controller.locator("[value=follow_up]") }).last()
            .locator("textarea").fill("Hva var grunnen til dette oppslaget?");
        await submit(controller, "[name=words]");
        assert.ok((await text(controller)).includes("Signert av Sverre Dahl"));
        assert.equal(await controller.locator("[name^=m]").count(), 0, "nothing can be marked any more");
        await no_faults(controller, "the signed review");
        follow_up = await link(controller, "/log-follow-ups/").getAttribute("href");
    });

    it("K6_D3_R4_07_a_look_without_need_ends_with_the_person_being_told", async () => {
        await controller.goto(follow_up);
        assert.ok((await text(controller)).includes("Ingen andre leder den som gjorde oppslaget"), "BUP has no leader here");
        await no_faults(controller, "a look that is asked about");
        await submit(controller, "[name=words]");
        await no_faults(controller, "the outcome is missing");
        await controller.check("[name=outcome][value=unlawful]");
        await controller.fill("[name=words]", "Ingen grunn ble oppgitt.");
        await submit(controller, "[name=words]");
        const shown = await text(controller);
        for (const words of ["Personen i sak 2026/0311 skal få vite om det", "Datatilsynet"]) assert.ok(shown.includes(words), `${words}: ${shown}`);
        await no_faults(controller, "the person must be told");
        await controller.goto("/hamar/log-reviews");
        assert.ok((await text(controller)).includes("1 person skal få vite om et ulovlig oppslag."));
        await no_faults(controller, "something waits");
        await controller.goto(follow_up);
        await controller.fill("[name=words]", "Koordinatoren ringte og fortalte det.");
        await submit(controller, "[name=words]");
        assert.ok((await text(controller)).includes("Personen fikk vite det 02.11.2026"));
    });

    it("K6_D3_the_leader_of_the_one_who_looked_is_asked_and_answers", async () => {
        await controller.goto("/hamar/log-reviews");
        await controller.fill("[name=from]", "2026-11-02");
        await controller.fill("[name=to]", "2026-11-02");
        await submit(controller, "[name=from]");
        const lines = await controller.locator("[name^=m][value=in_order]").count();
        for (let i = 0; i < lines; ++i) await controller.locator("[name^=m][value=in_order]").nth(i).check();
        const hakon = controller.locator("section").filter({ hasText: "Håkon Bergli" }).filter({ has: controller.locator("[value=follow_up]") }).last();
        await hakon.locator("[value=follow_up]").check();
        await hakon.locator("textarea").fill("Hva gjaldt det?");
        await submit(controller, "[name=words]");
        const leader = await samtak.login("turid");
        await leader.goto("/hamar/");
        await in_language(leader, "nb"); // nynorsk was chosen above, and is kept
        await eventually(leader, "/hamar/notices", "Du får et spørsmål om et oppslag i innsynsloggen");
        await leader.getByRole("link", { name: "Du får et spørsmål om et oppslag" }).first().click();
        assert.ok((await text(leader)).includes("Hva gjaldt det?"));
        assert.equal(await leader.locator("[name=outcome]").count(), 0, "the leader answers, the one who controls closes");
        await no_faults(leader, "the leader's page");
        await leader.fill("[name=words]", "Han forberedte møtet.");
        await submit(leader, "[name=words]");
        assert.ok((await text(leader)).includes("Besvart, ikke avsluttet"));
        await eventually(controller, "/hamar/notices", "Et spørsmål om innsynsloggen er besvart");
    });

    it("K6_D3_K11_the_pages_hold_in_nynorsk_on_a_phone_and_without_scripts", async () => {
        const narrow = await samtak.login("sverre", { width: 390, javascript: false });
        await narrow.goto("/hamar/log-reviews");
        await in_nynorsk(narrow);
        await no_faults(narrow, "all reviews, nn, 390 px");
        await narrow.goto(review);
        assert.ok((await text(narrow)).includes("Loggen er slik han vart skriven"));
        await no_faults(narrow, "a review, nn, 390 px");
        await narrow.goto(follow_up);
        await no_faults(narrow, "a follow-up, nn, 390 px");
        for (const path of ["/hamar/log-reviews", review, follow_up]) assert.equal((await (await samtak.login("randi")).goto(path)).status(), 404, path);
    });
});

describe("the May report", () => {
    it("H2_in_May_the_form_opens_again_and_after_the_date_it_is_overdue", async () => {
        samtak.set_clock("2027-04-23T08:00:00.000000Z");
        const early = await samtak.login("hakon");
        await early.goto("/hamar/");
        assert.ok(!(await early.textContent("main")).includes("Halvårsrapporten din har frist"), "three weeks before, not earlier");
        samtak.set_clock("2027-04-26T08:00:00.000000Z");
        const coordinator = await samtak.login("hakon");
        await coordinator.goto("/hamar/");
        await coordinator.evaluate(() => document.querySelectorAll("main details").forEach((one) => { one.open = true; })); // it may stand among those that are behind «more things»
        assert.ok((await text(coordinator)).includes("Halvårsrapporten din har frist 15. mai 2027"), await text(coordinator));
        await coordinator.goto(report);
        assert.ok((await text(coordinator)).includes("Tidligere rapporter"));
        await fill_in(coordinator, { ...fields, role: "Et halvt år til." });
        await submit(coordinator, "[name=q_role]");
        assert.ok((await text(coordinator)).includes("Rapporten er levert."));
        samtak.set_clock("2027-05-18T08:00:00.000000Z");
        const late = await samtak.login("randi", { width: 390 });
        await late.goto("/hamar/");
        await in_language(late, "nb"); // the choice of November is kept
        assert.match(await text(late), /Halvårsrapporten din skulle vært levert 15\. mai 2027/);
        await no_faults(late, "an overdue report at home");
        await late.goto(report);
        await no_faults(late, "an overdue report at 390 px");
        const unit = await samtak.login("turid");
        await unit.goto("/hamar/reports");
        await in_language(unit, "nb");
        const shown = await text(unit);
        for (const words of ["1 av 2 er levert.", "1 mangler. Fristen gikk ut for 3 dager siden.", "Mangler"]) assert.ok(shown.includes(words), `${words}: ${shown}`);
        await no_faults(unit, "a report that is missing");
        await link(unit, "due=2026-11-15").click();
        assert.ok((await text(unit)).includes("2 av 2 er levert."), "the November reports stand");
        assert.equal(await unit.getByRole("button", { name: /Send påminnelse/ }).count(), 0, "nobody is reminded of an old one");
    });
});
