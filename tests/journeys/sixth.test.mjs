// A sixth municipality from data alone (issue 3 § 10): tests/sixth/ put beside the others, and the whole process run in it, from the
// application to the evaluated goal, with its own words, units, life area, rules and Sámi names.
import { after, before, it } from "node:test";
import { place, plant } from "./sixth_tree.mjs";

const tree = plant();
const { assert, no_faults, start, submit, text } = await import("./harness.mjs");
let samtak, at, plan;
before(async () => { samtak = await start(); });
after(async () => { await samtak?.stop(); tree.remove(); });

const fill = async (page, values) => { for (const [name, value] of Object.entries(values)) await page.fill(`[name=${name}]`, value); };
const check = async (page, values) => { for (const [name, value] of Object.entries(values)) await page.check(`[name=${name}][value="${value}"]`); };
const says = async (page, ...words) => { const shown = await text(page); for (const one of words) assert.ok(shown.includes(one), `“${one}” in ${shown}`); };
const path_of = (page) => new URL(page.url()).pathname;
async function choice(page, name, words) { // the value of the choice that is called so
    const id = await page.locator("label", { hasText: words }).first().getAttribute("for");
    return page.locator(`#${id}`).and(page.locator(`[name=${name}]`)).inputValue();
}

async function eventually(page, path, words) { // the worker tells within seconds
    for (let tries = 0; tries < 60; ++tries) {
        await page.goto(path);
        if ((await text(page)).includes(words)) return;
        await page.waitForTimeout(250);
    }
    await says(page, words);
}
async function option(page, name, words) {
    const all = await page.locator(`[name=${name}] option`).allInnerTexts();
    await page.selectOption(`[name=${name}]`, { index: all.findIndex((one) => one.includes(words)) });
}

it("B14_without_a_service_directory_of_its_own_the_page_says_whom_to_ask", async () => {
    const page = await samtak.visitor();
    await page.goto(`/${place}/services`);
    await says(page, "Oversikten er ikke skrevet ennå", "Ovttasbargoguovddáš", "78 00 00 06");
    await no_faults(page);
});

it("A2_A13_an_open_page_and_an_application_in_the_municipalitys_own_words", async () => {
    const open = await samtak.visitor({ width: 390 });
    await open.goto(`/${place}/information`);
    await says(open, "veiviser", "Ovttasbargoguovddáš");
    await no_faults(open);
    const page = await samtak.login("marja", { width: 390, javascript: false });
    await page.goto(`/${place}/applications/new`);
    await check(page, { whom: "self" });
    await submit(page, "[name=whom]");
    assert.equal(await page.inputValue("[name=name]"), "Márjá Ŋuorggán", "who is logged in needn't write it");
    await fill(page, { born: "1988-02-29" });
    await submit(page, "[name=born]");
    await check(page, { asks: "coordinator" });
    await submit(page, "[name=asks]");
    for (const [field, words] of [["words", "Mun dárbbašan ovtta. Jeg trenger én å snakke med."], ["services", "Ruovttubálvalus"], ["phone", "78 00 00 31"]]) {
        await fill(page, { [field]: words });
        await submit(page, `[name=${field}]`);
    }
    await submit(page, "form[action$='/sending'] [name=csrf]");
    await says(page, "Søknaden er sendt.");
    await no_faults(page, "the receipt");
});

async function at_the_desk(user) {
    const page = await samtak.login(user);
    await page.goto(`/${place}/incoming`);
    await page.locator("main a", { hasText: "Márjá Ŋuorggán" }).click();
    await page.waitForURL(/incoming\/[0-9a-f]+$/);
    return page;
}

it("A1_A9_it_comes_to_the_desk_that_the_profile_names_and_is_taken_up_without_being_typed_again", async () => {
    const desk = await at_the_desk("ailu");
    await says(desk, "Mun dárbbašan ovtta.");
    await check(desk, { outcome: "moved" });
    await fill(desk, { words: "Gjelder veiviser." });
    await submit(desk, "[name=words]");
    const page = await at_the_desk("risten");
    await page.goto(page.url() + "/case");
    await check(page, { legal_basis: "hol-7-2", address_protection: "none", consent: "self", may_log_in_here: "1" });
    await submit(page, "[name=legal_basis]");
    at = /\/[a-z]+\/coordinations\/[0-9a-f]{32}/.exec(path_of(page))[0];
    await no_faults(page);
});

it("A4_A5_A7_K3_the_rule_is_its_own_and_so_is_the_letter", async () => {
    const page = await samtak.login("risten");
    await page.goto(`${at}/assessment`);
    await says(page, "3 eller flere helse- og omsorgstjenester");
    for (const service of ["home-nursing", "physiotherapy"]) await check(page, { receives: service });
    await fill(page, { grounds: "To tjenester." });
    await page.click("[name=deed][value=count]");
    await says(page, "2 tjenester teller");
    await check(page, { receives: "occupational-therapy", plan_result: "not_asked", coordinator_result: "coordinator", coordinated: "yes", long_term: "yes", complex_need: "yes" });
    await fill(page, { grounds: "Tre tjenester over lang tid." });
    await submit(page, "[name=grounds]");
    assert.doesNotMatch(await page.title(), /^Feil/, await text(page));
    await page.goto(`${at}/decisions/draft`);
    await check(page, { kind: "coordinator", outcome: "granted", basis: "hol-7-2" });
    await fill(page, { rules: "Reglene sier at …", facts: "Tre tjenester.", considerations: "Tjenestene må henge sammen." });
    await submit(page, "[name=rules]");
    await says(page, "Du får en veiviser", "Bures!", "Hos oss heter koordinatoren veiviser.");
    await no_faults(page);
    await page.click("text=Signer vedtaket");
    const marja = await samtak.login("marja", { width: 390 });
    await marja.goto(`${at}/decisions`);
    await marja.locator("main a", { hasText: "veiviser" }).or(marja.locator("main a", { hasText: "koordinator" })).first().click();
    await says(marja, "Bures!");
    await no_faults(marja);
});

it("B2_B6_B8_B9_the_unit_picks_with_the_service_and_the_asked_one_says_yes", async () => {
    const page = await samtak.login("risten");
    await page.goto(`${at}/coordinator/nominee`);
    await says(page, "0 av 2");
    await check(page, { member: await choice(page, "member", "Biret Njunnás"), wish_from: "person", wish_met: "yes" });
    await fill(page, { wish: "Biret, som snakker samisk", agreed_with: "Ánte Hætta", grounds: "Biret kjenner henne." });
    await submit(page, "[name=grounds]");
    await says(page, "Spørsmålet er sendt");
    const biret = await samtak.login("biret");
    await biret.goto(`${at}/coordinator/question`);
    await says(biret, "Går foran og viser vei mellom tjenestene");
    await check(biret, { answer: "yes" });
    await submit(biret, "[name=answer]");
    assert.equal(path_of(biret), at);
    await says(biret, "Du er veiviser.", "Ánte Hætta");
    await no_faults(biret);
});

it("C1_D1_E1_E3_its_own_first_talk_a_group_and_consent_in_writing", async () => {
    const page = await samtak.login("biret");
    await page.goto(`${at}/start-talk`);
    await says(page, "Hvem i siidaen skal være med?");
    await page.goto(`${at}/consents/new?with=plan`);
    await check(page, { form: "oral" });
    await page.locator("[name=giver]").first().check();
    await fill(page, { note: "I den første samtalen" });
    await page.check("[name=told]");
    await submit(page, "[name=note]");
    assert.match(page.url(), /done=recorded/, await text(page));
    await page.goto(`${at}/care-team/new`);
    await says(page, "støttekretsen");
    await option(page, "member", "Nils Čáhppes");
    await page.selectOption("[name=function]", { index: 1 });
    await submit(page, "[name=function]");
    await page.goto(`${at}/consents/new`);
    await option(page, "who", "Nils Čáhppes");
    await check(page, { parts: "area:reindeer", form: "oral" });
    await page.locator("[name=giver]").first().check();
    await fill(page, { note: "I en samtale" });
    await page.check("[name=told]");
    await submit(page, "[name=note]");
    assert.match(await page.title(), /^Feil: /, "its rule: to share is in writing");
    await check(page, { form: "written" });
    await submit(page, "[name=note]");
    assert.match(page.url(), /done=recorded/, await text(page));
});

it("F3_F4_F8_F10_L1_a_plan_with_its_own_life_area_is_worked_with", async () => {
    const page = await samtak.login("biret");
    await page.goto(`${at}/plans/new`);
    await submit(page, "main form [name=once]");
    plan = path_of(page);
    await page.goto(`${plan}/goals/new?area=reindeer`);
    await says(page, "Boazodoallu – reindrift");
    await fill(page, { title: "Guođohit juohke dálvvi – gjete hver vinter" });
    await submit(page, "[name=title]");
    await page.goto(plan);
    const goal = (await page.locator("[id^=g-]", { hasText: "Guođohit" }).last().getAttribute("id")).slice(2);
    await page.goto(`${plan}/goals/${goal}/measures/new`);
    await fill(page, { what: "Helsesjekk før flytting" });
    await submit(page, "[name=what]");
    await page.goto(plan);
    await no_faults(page, "the plan");
    await page.goto(await page.locator("a[href$='/tasks/new']").first().getAttribute("href"));
    await page.getByRole("radio", { name: "Nils Čáhppes" }).check();
    await submit(page, "[name=whom]");
    const nils = await samtak.login("nils", { width: 390 });
    await nils.goto(plan);
    await says(nils, "Guođohit juohke dálvvi");
    await eventually(nils, `/${place}/notices`, "Du er spurt om å gjøre noe");
    await nils.getByRole("link", { name: "Du er spurt om å gjøre noe" }).first().click();
    await check(nils, { answer: "accept" });
    await submit(nils, "[name=answer]");
    await nils.goto(`${plan}/goals/${goal}/evaluations/new`);
    await nils.locator("[name=outcome]").nth(1).check();
    await fill(nils, { words: "Buorránan: det går bedre." });
    await submit(nils, "[name=words]");
    const marja = await samtak.login("marja", { width: 390 });
    await marja.goto(plan);
    await says(marja, "Buorránan: det går bedre.");
    await no_faults(marja, "the person's plan");
});

it("L6_the_person_reads_who_sees_what_in_both_forms_of_the_language_with_the_municipalitys_words", async () => {
    const page = await samtak.login("marja", { width: 390 });
    await page.goto(`${at}/access`);
    await says(page, "Nils Čáhppes", "veiviseren din", "reindrift");
    assert.doesNotMatch(await page.content(), /Sunnfjord|Hamar|Lyngdal|Ringerike|Lund kommune/, "nothing of the others");
    await page.locator("footer button, footer a", { hasText: "Nynorsk" }).first().click();
    await page.waitForLoadState();
    await page.goto(`${at}/access`);
    assert.equal(await page.getAttribute("html", "lang"), "nn");
    await says(page, "vegvisaren din");
    await no_faults(page);
    const unit = await samtak.login("risten");
    await unit.goto(`/${place}/overview`);
    await says(unit, "veiviser");
    await no_faults(unit, "the overview");
});
