// K10, R5.09: a protected address through the real program, in nn and nb: the hint beside the forms, what the coordinating unit is told and isn't, and
// the phone that it sees for a day after saying why.
import { after, before, it } from "node:test";
import { assert, no_faults, start, submit, text } from "./harness.mjs";

let samtak;
before(async () => { samtak = await start(); });
after(() => samtak.stop());

const cases = [
    { lang: "nn", place: "sunnfjord", coordinator: "ingvild", person: "mari", name: "Mari Haugvik", unit: "kari", hint: "Ikkje skriv kvar personen bur", show: "Vis eining og telefon",
        why: "Skriv kvifor du treng å vite det.", log: "kvar du får hjelp", hidden: "ei teneste" },
    { lang: "nb", place: "lund", coordinator: "marte", person: "sara", name: "Sara Lindås", unit: null, hint: "Ikke skriv hvor personen bor", show: "Vis enhet og telefon",
        why: "Skriv hvorfor du trenger å vite det.", log: "hvor du får hjelp", hidden: "en tjeneste" },
];

async function case_of(page, one) {
    await page.goto(`/${one.place}/`);
    await page.click(`main a:has-text("${one.name}")`);
    return `/${one.place}/coordinations/${/coordinations\/([0-9a-f]{32})/.exec(page.url() + (await page.content()))[1]}`;
}

async function protect(page, at, how) {
    await page.goto(`${at}/person/edit`);
    await page.check(`[name=address_protection][value=${how}]`);
    await submit(page, "[name=called]");
}

for (const one of cases)
    it(`K10_R5_09_${one.lang}_forms_say_not_to_write_where_when_the_address_is_protected`, async () => {
        const page = await samtak.login(one.coordinator, { javascript: false, width: 390 });
        const at = await case_of(page, one);
        await page.goto(`${at}/transitions/new`);
        assert.ok(!(await text(page)).includes(one.hint), "nothing is said while the address is open");
        await protect(page, at, "confidential");
        for (const form of ["transitions/new", "care-team/new", "expectation-card/edit", "start-talk", "children/new"]) {
            await page.goto(`${at}/${form}`);
            assert.ok((await text(page)).includes(one.hint), form);
            await no_faults(page, form);
        }
    });

it("K10_R5_09_nn_the_unit_is_told_neither_unit_nor_phone_until_it_says_why_and_the_person_sees_it_in_the_log", async () => {
    const [one] = cases;
    const ingvild = await samtak.login(one.coordinator);
    const at = await case_of(ingvild, one);
    const kari = await samtak.login(one.unit, { width: 390 });
    await kari.goto("/sunnfjord/overview/cases");
    assert.ok((await text(kari)).includes(one.hidden), await text(kari));
    await no_faults(kari, "the list");
    await kari.goto(at);
    assert.equal(await kari.locator("main a[href^='tel:']").count(), 0);
    await no_faults(kari, "the case");
    await kari.click(`text=${one.show}`);
    await submit(kari, "[name=reason]");
    assert.ok((await text(kari)).includes(one.why), await text(kari));
    await kari.fill("[name=reason]", "Må ringje koordinatoren i dag.");
    await submit(kari, "[name=reason]");
    assert.equal(await kari.locator("main a[href^='tel:']").count(), 1);
    await no_faults(kari, "shown");
    const mari = await samtak.login("mari");
    await mari.goto(`${at}/access-log`);
    assert.ok((await text(mari)).includes(one.log), await text(mari));
    await protect(ingvild, at, "strict");
    assert.equal((await kari.request.get(`${at}/places`)).status(), 404, "strictly confidential: nobody outside");
    await kari.goto(at);
    assert.equal(await kari.locator(`text=${one.show}`).count(), 0);
});
