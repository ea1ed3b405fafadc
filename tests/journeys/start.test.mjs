// A coordinator begins: registers a person, has the start talk, writes the expectation card, gathers the group, invites.
import { after, before, describe, it } from "node:test";
import { assert, no_faults, start, submit, text } from "./harness.mjs";

let samtak;
before(async () => { samtak = await start(); });
after(() => samtak.stop());

const cases = [
    { place: "sunnfjord", user: "ingvild", lang: "nn", number: "05859990098", needed: "Skriv namnet på personen.", number_wrong: "Dette nummeret finst ikkje. Sjekk dei elleve siffera.",
        done: "Personen er registrert.", group: "ansvarsgruppa", takes_part: "Kari Espeland", interpreter: "Treng tolk", named: "Språk", one_of_two: "éin av delane", earlier: /^Tidlegare versjonar/ },
    { place: "hamar", user: "hakon", lang: "nb", number: "05859990179", needed: "Skriv navnet på personen.", number_wrong: "Dette nummeret finnes ikke. Sjekk de elleve sifrene.",
        done: "Personen er registrert.", group: "koordineringsgrupp", takes_part: "Eli Rønningen", interpreter: "Trenger tolk", named: "Språk", one_of_two: "én av delene", earlier: /^Tidligere versjoner/ },
];

async function registered(page, one, name, number = "", more = async () => {}) {
    await page.goto(`/${one.place}/people/new`);
    await page.fill("[name=name]", name);
    await page.fill("[name=born]", "1999-05-12");
    await page.fill("[name=number]", number);
    await page.check("[name=legal_basis][value='hol-7-2']");
    await page.fill("[name=r1_name]", "Oda Nordmann");
    await page.selectOption("[name=r1_kind]", "guardian");
    await page.selectOption("[name=r1_scope]", "personal_and_economic");
    await more();
    await submit(page, "[name=name]");
    return new URL(page.url()).pathname;
}

for (const one of cases) {
    describe(one.place, () => {
        it("C1_C7_coordinator_registers_a_person_with_a_guardian_and_a_number", async () => {
            const page = await samtak.login(one.user);
            await page.goto(`/${one.place}/people/new`);
            assert.equal(await page.getAttribute("html", "lang"), one.lang);
            await no_faults(page);
            const path = await registered(page, one, "Ida Nordmann", one.number);
            assert.match(path, new RegExp(`^/${one.place}/coordinations/[0-9a-f]{32}$`));
            const shown = await text(page);
            assert.ok(shown.includes(one.done) && shown.includes("Ida Nordmann") && shown.includes("Oda Nordmann"));
            assert.ok(!(await page.content()).includes(one.number), "the number is nowhere on the page");
            await no_faults(page);
            await page.setViewportSize({ width: 390, height: 900 });
            await no_faults(page, "the case at 390 px");
        });

        it("C1_the_same_number_twice_is_refused_and_what_was_typed_is_kept", async () => {
            const page = await samtak.login(one.user);
            await registered(page, one, "Ida Nordmann den andre", one.number);
            assert.equal(await page.inputValue("[name=name]"), "Ida Nordmann den andre");
            assert.equal(await page.getAttribute("[name=number]", "aria-invalid"), "true");
            await no_faults(page);
        });

        it("C1_bad_input_is_said_at_the_field_in_the_readers_language", async () => {
            const page = await samtak.login(one.user, { width: 390, javascript: false });
            await page.goto(`/${one.place}/people/new`);
            await page.fill("[name=name]", ""); // a draft of the form before may be shown
            await page.locator("[name=born]").evaluate((field) => { field.type = "text"; }); // a browser without date fields
            await page.fill("[name=born]", "31.02.2026");
            await page.fill("[name=number]", "01010100000");
            await page.fill("[name=culture]", "Sámi šaddá <script>alert(1)</script> 👩‍👧");
            await submit(page, "[name=name]");
            const shown = await text(page);
            assert.ok(shown.includes(one.needed), shown.slice(0, 400));
            assert.ok(shown.includes(one.number_wrong));
            assert.match(await page.title(), /^Feil: /);
            assert.equal(await page.inputValue("[name=culture]"), "Sámi šaddá <script>alert(1)</script> 👩‍👧");
            assert.equal(await page.inputValue("[name=born]"), "31.02.2026");
            assert.equal(await page.getAttribute("[name=name]", "aria-invalid"), "true");
            await no_faults(page);
        });

        it("C1_C7_language_interpreter_and_culture_are_read_back_and_mended", async () => {
            const page = await samtak.login(one.user);
            const path = await registered(page, one, "Amina Warsame", "", async () => {
                await page.fill("[name=language]", "Somali");
                await page.check("[name=interpreter]");
                await page.fill("[name=culture]", "Bestemor er med når vi snakker om maten.");
            });
            const fact = async (name) => (await page.locator("dt", { hasText: new RegExp(`^${name}$`) }).locator("xpath=following-sibling::dd[1]").innerText()).trim();
            assert.equal(await fact(one.named), "Somali");
            assert.equal(await fact(one.interpreter), "Ja");
            assert.ok((await text(page)).includes("Bestemor er med når vi snakker om maten."));
            await page.goto(`${path}/person/edit`);
            assert.equal(await page.inputValue("[name=language]"), "Somali");
            assert.ok(await page.isChecked("[name=interpreter]"));
            await no_faults(page, "the person's facts");
            await page.fill("[name=language]", "Davvisámegiella");
            await page.uncheck("[name=interpreter]");
            await submit(page, "[name=language]");
            await page.goto(path);
            assert.equal(await fact(one.named), "Davvisámegiella");
            assert.equal(await fact(one.interpreter), "Nei");
        });

        it("L15_C1_what_was_registered_can_be_read_as_it_was", async () => {
            const page = await samtak.login(one.user);
            const path = await registered(page, one, "Amina Warsame den andre", "", (form = page) => form.fill("[name=language]", "Somali"));
            await page.goto(`${path}/person/edit`);
            await page.fill("[name=language]", "Davvisámegiella");
            await page.fill("[name=culture]", "Bestemor er med.");
            await submit(page, "[name=language]");
            await page.goto(`${path}/person/edit`);
            await page.getByRole("link", { name: one.earlier }).click();
            const newest = page.locator("main li.st-version").first();
            assert.deepEqual(await newest.locator("ins").allInnerTexts(), ["Davvisámegiella", "Bestemor er med."], "what became otherwise is marked");
            assert.ok((await page.locator("main li.st-version").last().innerText()).includes("Somali"));
            assert.ok((await page.locator("main li.st-version").last().innerText()).includes("Oda Nordmann"), "who acted then");
            await newest.locator("summary").click();
            assert.ok((await newest.innerText()).includes("Amina Warsame den andre"), "the whole version");
            await no_faults(page, "the versions of what is registered");
            await page.setViewportSize({ width: 390, height: 900 });
            await no_faults(page, "at 390 px");
        });

        it("L15_L13_C1_the_talk_and_the_card_can_be_read_as_they_were", async () => {
            const page = await samtak.login(one.user, { javascript: false });
            const path = await registered(page, one, "Per Hansen den andre");
            for (const words of ["Å få bestemme", "Å få bestemme maten"]) {
                await page.goto(`${path}/start-talk`);
                await page.fill("[name=words_what-matters]", words);
                await submit(page, "[name=done_what-matters]");
                await page.goto(`${path}/expectation-card/edit`);
                await page.fill("[name=contact]", words);
                await submit(page, "[name=contact]");
            }
            for (const at of ["start-talk", "expectation-card"]) {
                await page.goto(`${path}/${at}`);
                await page.getByRole("link", { name: one.earlier }).click();
                assert.equal(await page.locator("main li.st-version").count(), 2, at);
                assert.deepEqual(await page.locator("main li.st-version").first().locator("ins").allInnerTexts(), ["maten"], at);
                assert.ok((await page.locator("main li.st-version").last().innerText()).includes("Å få bestemme"), at);
                await no_faults(page, `${at}, its versions`);
            }
        });

        it("C1_start_talk_is_ticked_in_any_order_and_kept", async () => {
            const page = await samtak.login(one.user);
            const path = await registered(page, one, "Per Hansen");
            await page.goto(`${path}/start-talk`);
            await no_faults(page);
            await page.check("[name=done_what-matters]");
            await page.fill("[name=words_what-matters]", "Å få bestemme sjølv");
            await submit(page, "[name=done_what-matters]");
            assert.equal(new URL(page.url()).pathname, path);
            assert.match(await text(page), /1 av \d+ punkt/);
            await page.goto(`${path}/start-talk`);
            assert.ok(await page.isChecked("[name=done_what-matters]"));
            assert.equal(await page.inputValue("[name=words_what-matters]"), "Å få bestemme sjølv");
        });

        it("L13_the_expectation_card_begins_with_the_handbooks_words_and_is_agreed", async () => {
            const page = await samtak.login(one.user);
            const path = await registered(page, one, "Kari Hansen");
            await page.goto(`${path}/expectation-card/edit`);
            await no_faults(page);
            assert.ok((await page.inputValue("[name=coordinator_does]")).length > 50);
            await page.fill("[name=contact]", "Telefon kvar fredag");
            await page.fill("[name=agreed_on]", "2026-11-02");
            await submit(page, "[name=contact]");
            assert.match(await text(page), /Telefon kvar fredag/);
            await no_faults(page);
        });

        it("E1_E2_E3_the_group_is_built_from_the_directory_and_from_outside", async () => {
            const page = await samtak.login(one.user);
            const path = await registered(page, one, "Ola Hansen");
            await page.goto(`${path}/care-team/new`);
            await no_faults(page);
            const known = await page.locator("[name=member] option", { hasText: one.takes_part }).getAttribute("value");
            await page.selectOption("[name=member]", known);
            await page.selectOption("[name=function]", "gp");
            await page.fill("[name=contributes]", "Medisinar");
            await submit(page, "[name=member]");
            const shown = await text(page);
            assert.ok(shown.includes(one.takes_part) && shown.toLowerCase().includes("medisinsk koordinator"), shown);
            assert.ok((await page.innerText("h1")).toLowerCase().includes(one.group));
            await no_faults(page);
        });

        it("E1_L15_somebody_in_the_directory_and_somebody_new_at_once_is_asked_about_and_nothing_typed_is_lost", async () => {
            const page = await samtak.login(one.user);
            const path = await registered(page, one, "Ola Begge");
            await page.goto(`${path}/care-team/new`);
            await page.selectOption("[name=member]", await page.locator("[name=member] option", { hasText: one.takes_part }).getAttribute("value"));
            await page.fill("[name=name]", "Lege Låg Ønskje");
            await page.selectOption("[name=function]", "gp");
            await submit(page, "[name=name]");
            assert.match(await page.title(), /^Feil: /);
            assert.ok((await text(page)).includes(one.one_of_two), await text(page));
            assert.equal(await page.inputValue("[name=name]"), "Lege Låg Ønskje");
            await no_faults(page);
            await page.goto(`${path}/care-team`);
            assert.ok(!(await text(page)).includes(one.takes_part), "nobody was added");
        });

        it("C7_E3_an_invited_outsider_makes_a_login_and_sees_nothing_before_consent", async () => {
            const page = await samtak.login(one.user);
            const path = await registered(page, one, "Eva Hansen");
            await page.goto(`${path}/care-team/new`);
            await page.fill("[name=name]", "Nina Utanfor");
            await page.fill("[name=title]", "Overlege");
            await page.selectOption("[name=unit]", "hospital");
            await page.selectOption("[name=function]", "hospital");
            await submit(page, "[name=name]");
            const invitation = /\/\w+\/invitations\/\w+/.exec(await text(page))[0];
            await no_faults(page);

            const guest = await samtak.visitor();
            await guest.goto(invitation);
            await no_faults(guest);
            await guest.fill("[name=user_name]", `nina-${one.place}`);
            await guest.fill("[name=password]", "fire ord utan samanheng");
            if (await guest.locator("[name=password_again]").count()) await guest.fill("[name=password_again]", "fire ord utan samanheng");
            await submit(guest, "[name=user_name]");
            assert.match(await guest.title(), /./);
            await no_faults(guest);
            const nothing = await guest.goto(path);
            assert.ok([404, 200].includes(nothing.status()));
            assert.ok(!(await guest.content()).includes("Eva Hansen"));
        });
    });
}
