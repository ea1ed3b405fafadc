// Child welfare takes over the care of a child (R1.21): it steps in, and the mother stands back at her next click, until it ends.
import { after, before, describe, it } from "node:test";
import { assert, no_faults, start, submit, text } from "./harness.mjs";
import { enrol } from "./enrolment.mjs";

let samtak;
before(async () => { samtak = await start(); });
after(() => samtak.stop());

const cases = [
    { place: "sunnfjord", coordinator: "ingvild", lang: "nn", overtaken: "Barnevernet har overteke omsorga", width: 1280 },
    { place: "lund", coordinator: "marte", lang: "nb", overtaken: "Barnevernet har overtatt omsorgen", width: 390 },
];

const path_of = (page) => new URL(page.url()).pathname;
const status = async (page, path) => (await page.goto(path)).status();

async function register(page, one) {
    await page.goto(`/${one.place}/people/new`);
    await page.fill("[name=name]", "Eira Prøve Sunde");
    await page.fill("[name=called]", "Eira");
    await page.fill("[name=born]", "2016-03-04");
    await page.check("[name=legal_basis][value=hol-7-2]");
    await page.fill("[name=r1_name]", "Liv Prøve Sunde");
    await page.selectOption("[name=r1_kind]", "parent");
    await page.fill("[name=r1_relation]", "mamma");
    await submit(page, "[name=name]");
    return path_of(page);
}

async function consent_of_the_mother(page, coordination) {
    await page.goto(`${coordination}/consents/new?with=coordinator`);
    await page.selectOption("[name=who]", "coordinator");
    await page.check("[name=form][value=written]");
    await page.locator("[name=giver]").first().check();
    await page.check("[name=child_view][value=agrees]");
    await page.fill("[name=also_heard]", "Eira vil at noen hjelper mamma.");
    await page.check("[name=told]");
    await submit(page, "[name=told]");
}

// The link to the one who has no login yet and may get one, the last on the page.
async function invited(page, coordination, user) {
    await page.goto(`${coordination}/logins`);
    const links = page.locator(`main a[href*="/logins/"][href$="/new"]`);
    await page.goto(await links.last().getAttribute("href"));
    await submit(page, "[name=language]");
    return enrol(samtak, /\/[a-z]+\/invitations\/[0-9a-f]{32}/.exec(await text(page))[0], user);
}

async function add_child_welfare(page, coordination) {
    await page.goto(`${coordination}/representations/new`);
    const form = page.locator(`form[action$="/representations"]`);
    await form.locator("[name=name]").fill("Tone Prøve i barnevernet");
    await form.locator("[name=kind]").selectOption("child_welfare");
    await form.locator("[name=evidence]").fill("Vedtak om omsorg");
    await no_faults(page);
    await Promise.all([page.waitForNavigation(), form.locator("button").last().click()]);
}

for (const one of cases) {
    describe(one.place, () => {
        it("R1_21_K8_D2_a_mother_stands_back_at_the_next_click_and_gets_back_what_she_had", async () => {
            const staff = await samtak.login(one.coordinator, { width: one.width });
            const coordination = await register(staff, one);
            await consent_of_the_mother(staff, coordination);
            const mother = await invited(staff, coordination, `liv.${one.place}`);
            for (const page of ["/home", "/access", "/access-log"]) assert.equal(await status(mother, coordination + page), 200, page);

            await add_child_welfare(staff, coordination);
            for (const page of ["", "/home", "/access", "/access-log", "/tool", "/group"]) assert.equal(await status(mother, coordination + page), 404, page);
            await mother.goto(`/${one.place}/`);
            assert.doesNotMatch(await mother.innerText("body"), /Eira/, "as if it had never been there");
            await no_faults(mother);
            await mother.goto(`/${one.place}/notices`);
            assert.doesNotMatch(await mother.innerText("body"), /Eira/);

            const child_welfare = await invited(staff, coordination, `tone.${one.place}`);
            assert.match(await child_welfare.innerText("body"), /Eira/, "child welfare has stepped in");
            assert.equal(await status(child_welfare, `${coordination}/access`), 200);
            const who_sees = await child_welfare.locator("section", { has: child_welfare.locator("#who") }).innerText();
            assert.match(who_sees, /Tone Prøve/);
            assert.doesNotMatch(who_sees, /Liv Prøve/, "the mother is not among those who see");
            await no_faults(child_welfare);

            await staff.goto(`${coordination}/consents`);
            assert.equal(await staff.getAttribute("html", "lang"), one.lang);
            assert.match(await text(staff), new RegExp(one.overtaken), "whom to ask about what the mother had said yes to");
            await no_faults(staff);
            await staff.goto(`${coordination}/consents/new?with=plan`);
            const givers = await staff.locator("fieldset:has([name=giver])").innerText();
            assert.match(givers, /Tone Prøve/);
            assert.doesNotMatch(givers, /Liv Prøve/, "nobody writes down a consent on the mother's word now");
            await staff.goto(`${coordination}/logins`);
            assert.match(await text(staff), new RegExp(one.overtaken));
            await no_faults(staff);

            await staff.goto(coordination);
            await Promise.all([staff.waitForNavigation(), staff.getByRole("button", { name: /Tone/ }).click()]);
            assert.equal(await status(mother, `${coordination}/home`), 200, "the care has ended: she has back what she had");
            assert.equal(await status(child_welfare, `${coordination}/home`), 404, "and child welfare has not");
        });
    });
}
