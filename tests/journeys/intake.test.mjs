// From a need that somebody sees, or an application, to a case that is to get a coordinator: Sunnfjord (nynorsk), Lund and Ringerike (bokmål).
import { after, before, it } from "node:test";
import { assert, cast_id, no_faults, start, submit, text, told } from "./harness.mjs";

let samtak;
before(async () => { samtak = await start(); });
after(() => samtak.stop());

const number = "05858010251";
async function fill(page, values) {
    for (const [name, value] of Object.entries(values)) {
        const field = page.locator(`[name="${name}"]`).first();
        if (await field.getAttribute("type") === "radio") await page.check(`[name="${name}"][value="${value}"]`);
        else await field.fill(value);
    }
}
async function send_notice(page, place, values) {
    await page.goto(`/${place}/need-notices/new`);
    await fill(page, { name: "Nils Vik", words: "Fleire tenester, og ingen har oversikt.", knows: "agrees", ...values });
    await submit(page, "[name=words]");
}
const link = (page, part) => page.locator(`main a[href*="${part}"]`).first();

it("A1_a_physiotherapist_tells_of_a_need_on_one_page_without_a_script_and_is_told_at_the_field_what_is_missing", async () => {
    const page = await samtak.login("ane", { width: 390, javascript: false });
    await page.goto("/sunnfjord/need-notices/new");
    await no_faults(page, "the notice");
    assert.ok(!/diagnose\?/.test(await text(page)));
    await fill(page, { name: "Nils Vik", number: "05858010252" });
    await submit(page, "[name=words]");
    const shown = await text(page);
    for (const words of ["Skriv kva behov du ser.", "Vel om dei veit om det."]) assert.ok(shown.includes(words), shown);
    assert.equal(await page.inputValue("[name=name]"), "Nils Vik");
    await no_faults(page, "the notice with faults");
    await fill(page, { words: "Fleire tenester, og ingen har oversikt.", knows: "agrees", number, born: "1980-05-05" });
    await submit(page, "[name=words]");
    const receipt = await text(page);
    for (const words of ["Meldinga er send.", "Koordinerande team har fått det du sende.", "Du får svar her innan 2. desember 2026.", "Ei melding er ikkje ein søknad."])
        assert.ok(receipt.includes(words), `${words}\n${receipt}`);
    assert.ok(!(await page.content()).includes(number), "the number is never shown");
    await no_faults(page, "the receipt");
});

it("A1_A2_A9_K5_the_unit_takes_it_up_without_typing_it_again_and_a_second_case_is_refused_with_the_way_in", async () => {
    const ane = await samtak.login("ane");
    await send_notice(ane, "sunnfjord", { number, born: "1980-05-05" });
    const kari = await samtak.login("kari");
    await told(kari, "sunnfjord", "Ei melding om behov eller ein søknad er komen inn");
    await kari.goto("/sunnfjord/incoming");
    assert.equal(await kari.locator("main a", { hasText: "Nils Vik" }).count(), 2);
    assert.ok((await text(kari)).includes("Svar innan"), "the deadline stands in the list");
    await no_faults(kari, "the desk");
    const two = await kari.locator("main a", { hasText: "Nils Vik" }).evaluateAll((links) => links.map((one) => one.getAttribute("href")));
    await kari.goto(two[0]);
    await no_faults(kari, "one at the desk");
    await link(kari, "/case").click();
    await kari.waitForURL(/\/case$/);
    assert.ok((await text(kari)).includes("Fleire tenester, og ingen har oversikt."), "what was written stands there");
    await submit(kari, "[name=legal_basis]");
    assert.ok((await text(kari)).includes("Vel heimel."), await text(kari));
    await no_faults(kari, "taking up, with faults");
    await fill(kari, { legal_basis: "hol-7-2", address_protection: "none", consent: "self" });
    await submit(kari, "[name=legal_basis]");
    assert.match(kari.url(), /\/coordinations\/[0-9a-f]{32}\/coordinator$/);
    const seek = await text(kari);
    assert.ok(seek.includes("Nils Vik") && seek.includes("Ingen koordinerer no."), seek);
    const first = kari.url();
    await kari.goto(two[1] + "/case");
    assert.ok((await text(kari)).includes("Denne personen har ei sak allereie"));
    assert.equal(await kari.locator("[name=legal_basis]").count(), 0);
    await no_faults(kari, "one who has a case");
    const csrf = await kari.inputValue("main [name=csrf]");
    const crafted = await kari.request.post(two[1] + "/case", { form: { csrf, legal_basis: "hol-7-2", address_protection: "none", consent: "no" } });
    assert.equal(crafted.status(), 409);
    await submit(kari, "[name=existing]");
    assert.equal(kari.url(), first);
    await told(ane, "sunnfjord", "Du har fått svar på noko du har sendt");
    await ane.goto("/sunnfjord/sent");
    assert.ok((await text(ane)).includes("Teken opp som sak"));
    await no_faults(ane, "what was sent");
});

it("A2_A5_L15_a_mother_applies_one_thing_a_page_without_a_script_and_gets_a_receipt", async () => {
    const page = await samtak.login("silje", { width: 390, javascript: false });
    await page.goto("/lund/applications/new");
    await no_faults(page, "for whom");
    await submit(page, "[name=whom]");
    assert.ok((await text(page)).includes("Velg hvem du søker for."));
    await fill(page, { whom: "parent" });
    await submit(page, "[name=whom]");
    await fill(page, { name: "Emma Vikane", born: "2009-01-01", evidence: "Folkeregisteret" });
    await submit(page, "[name=name]");
    assert.ok((await text(page)).includes("Fra 16 år søker ungdommen selv"), await text(page));
    assert.equal(await page.inputValue("[name=name]"), "Emma Vikane");
    await no_faults(page, "a young person");
    await fill(page, { born: "2019-01-01" });
    await submit(page, "[name=name]");
    const steps = [["asks", { asks: "both" }], ["words", { words: "Vi må fortelle alt til alle." }], ["services", { services: "Barnehagen" }], ["phone", { phone: "51 00 00 31" }]];
    for (const [field, values] of steps) {
        await no_faults(page, `the question of ${field}`);
        assert.ok(!/hvilken diagnose/i.test(await text(page)));
        await fill(page, values);
        await submit(page, `[name=${field}]`);
    }
    assert.ok((await text(page)).includes("gir ikke større rett til tjenester"), "A14");
    await no_faults(page, "the check");
    await page.goto("/lund/sent");
    assert.ok((await text(page)).includes("Begynt, men ikke sendt"), "what is begun is there tomorrow too");
    await page.locator("main a", { hasText: "Emma Vikane" }).click();
    await submit(page, "form[action$='/sending'] [name=csrf]");
    const receipt = await text(page);
    assert.ok(receipt.includes("Søknaden er sendt.") && receipt.includes("Du får svar her innen 2. desember 2026."), receipt);
    await no_faults(page, "the receipt");
});

it("A2_the_deadline_warns_then_is_over_and_a_preliminary_reply_reaches_the_applicant", async () => {
    const grete = await samtak.login("grete");
    samtak.set_clock("2026-11-24T08:00:00.000000Z"); // day 22
    await samtak.log_in_on(grete, "grete").catch(() => {});
    await told(grete, "lund", "En melding om behov eller en søknad må snart besvares");
    await grete.goto("/lund/incoming");
    await grete.locator("main a", { hasText: "Emma Vikane" }).click();
    await grete.waitForURL(/incoming\/[0-9a-f]+$/);
    assert.equal(await grete.locator("[name=outcome][value=no_need]").count(), 0, "an application is refused by a decision");
    await fill(grete, { outcome: "preliminary" });
    await submit(grete, "[name=words]");
    assert.ok((await text(grete)).includes("Velg en dag etter i dag og innen et år."), await text(grete));
    await fill(grete, { words: "Vi venter på en uttalelse.", expected_on: "2026-12-20" });
    await submit(grete, "[name=words]");
    assert.ok((await text(grete)).includes("Svar innen 20.12.2026"), await text(grete));
    const silje = await samtak.login("silje");
    await told(silje, "lund", "Du har fått svar på noe du har sendt");
    await silje.goto("/lund/sent");
    await silje.locator("main a", { hasText: "Emma Vikane" }).click();
    await silje.waitForURL(/sent\/[0-9a-f]+/);
    const shown = await text(silje);
    assert.ok(shown.includes("Vi venter på en uttalelse.") && shown.includes("20. desember 2026") && !shown.includes("Grete"), shown);
    await no_faults(silje, "the reply");
});

it("A2_D2_nobody_applies_for_one_they_may_not_apply_for_by_a_crafted_form", async () => {
    const statuses = {};
    for (const user of ["bente", "ingvild", "sondre", "jorunn", "mari"]) {
        const page = await samtak.login(user);
        await page.goto("/sunnfjord/applications/new");
        const csrf = await page.inputValue("main [name=csrf]");
        const answer = await page.request.post("/sunnfjord/applications", { form: { csrf, whom: cast_id("sunnfjord", "coordination", "mari") }, maxRedirects: 0 });
        statuses[user] = answer.status();
    }
    assert.deepEqual(statuses, { bente: 422, ingvild: 422, sondre: 422, jorunn: 422, mari: 303 });
});

it("A2_an_application_on_paper_is_entered_and_marked_and_counts_from_the_day_it_came", async () => {
    const page = await samtak.login("grete");
    await page.goto("/lund/paper-applications/new");
    await no_faults(page, "on paper");
    await fill(page, { received_on: "2026-11-10", applies_as: "self", name: "Tora Moi", born: "1970-01-01", asks: "plan", words: "Jeg vil ha én å forholde meg til." });
    await submit(page, "[name=words]");
    const shown = await text(page);
    assert.ok(shown.includes("Søknad på papir") && shown.includes("Svar innen 10.12.2026"), shown);
    await no_faults(page);
});

it("A15_the_allocation_office_passes_on_whom_it_has_granted_services_and_the_unanswered_stays_in_sight", async () => {
    const liv = await samtak.login("liv");
    await send_notice(liv, "ringerike", { kind: "granted", name: "Tor Moen", words: "Har fått hjemmesykepleie og støttekontakt." });
    await no_faults(liv, "the receipt");
    samtak.set_clock("2027-01-20T08:00:00.000000Z");
    const vigdis = await samtak.login("vigdis", { width: 390 });
    await vigdis.goto("/ringerike/incoming");
    const shown = await text(vigdis);
    assert.ok(shown.includes("Tor Moen") && shown.includes("Har fått innvilget tjenester") && shown.includes("Fristen er ute"), shown);
    await no_faults(vigdis, "the desk on a phone");
    await vigdis.locator("main a", { hasText: "Tor Moen" }).click();
    await vigdis.waitForURL(/incoming\/[0-9a-f]+$/);
    await fill(vigdis, { outcome: "declined", words: "Er spurt og vil ikke ha koordinator nå." });
    await submit(vigdis, "[name=words]");
    assert.ok((await text(vigdis)).includes("Svaret er sendt."));
    await liv.goto("/ringerike/sent");
});
