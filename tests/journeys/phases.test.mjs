// A case lives as long as it needs without a plan, and its phases come in any order, back and forth (C6). Who comes with a need of a person
// that has a case joins the plan that is there (E5).
import { after, before, describe, it } from "node:test";
import { assert, no_faults, start, submit, text } from "./harness.mjs";
import { value } from "./stored.mjs";

let samtak;
before(async () => { samtak = await start(); });
after(() => samtak.stop());

const cases = [
    { place: "sunnfjord", user: "ingvild", outside: "ane", unit: "kari", number: "05859990098", none: "Krev samtykke til planen først", has: "Denne personen har ei sak allereie", words: "Eg held meg til alle, heile tida." },
    { place: "hamar", user: "hakon", outside: "randi", unit: "turid", number: "05859990179", none: "Krever samtykke til planen først", has: "Denne personen har en sak allerede", words: "Jeg holder meg til alle, hele tiden." },
];
const path_of = (page) => new URL(page.url()).pathname;
const says = async (page, words) => { const shown = await text(page); assert.ok(shown.includes(words), `“${words}” in ${shown}`); };

for (const one of cases) describe(one.place, () => {
    let at;

    it("C6_a_case_lives_without_a_plan_and_nothing_has_to_come_first", async () => {
        const page = await samtak.login(one.user);
        await page.goto(`/${one.place}/people/new`);
        await page.fill("[name=name]", "Ida Nordmann");
        await page.fill("[name=born]", "1999-05-12");
        await page.fill("[name=number]", one.number);
        await page.check("[name=legal_basis][value='hol-7-2']");
        await submit(page, "[name=name]");
        at = path_of(page);
        // the card before the talk; a transition before the group; then back to the talk
        await page.goto(`${at}/expectation-card/edit`);
        await page.fill("[name=person_does]", one.words);
        await submit(page, "[name=person_does]");
        await page.goto(`${at}/transitions`);
        await no_faults(page, "transitions before anything else");
        await page.goto(`${at}/start-talk`);
        await page.locator("main input[type=checkbox]").first().check();
        await submit(page, "main input[type=checkbox]");
        // half a year later it is still a case, and asks for no plan
        samtak.set_clock("2027-05-03T07:15:00.000000Z");
        const later = await samtak.login(one.user, { width: 390 });
        assert.equal((await later.goto(at)).status(), 200);
        await says(later, one.none);
        await no_faults(later, "a case without a plan after half a year");
        await later.goto(`${at}/expectation-card`);
        await says(later, one.words);
        await later.goto(`${at}/start-talk`);
        assert.equal(await later.locator("main input[type=checkbox]").first().isChecked(), true, "what was done stands, and can be gone on with");
        samtak.set_clock("2026-11-02T08:15:00.000000Z");
    });

    it("E5_K5_who_comes_with_the_same_person_is_led_to_the_case_that_is_there_and_no_second_plan_is_made", async () => {
        const page = await samtak.login(one.outside);
        await page.goto(`/${one.place}/need-notices/new`);
        await page.fill("[name=name]", "Ida Nordmann");
        await page.fill("[name=number]", one.number);
        await page.fill("[name=words]", one.words);
        await page.check("[name=knows][value=agrees]");
        await submit(page, "[name=words]");
        const unit = await samtak.login(one.unit);
        await unit.goto(`/${one.place}/incoming`);
        await unit.locator("main a", { hasText: "Ida Nordmann" }).first().click();
        await unit.waitForURL(/incoming\/[0-9a-f]+$/);
        await unit.goto(`${path_of(unit)}/case`);
        await says(unit, one.has);
        await submit(unit, "[name=existing]");
        assert.equal(path_of(unit), `${at}/coordinator`);
        assert.equal(value(samtak, one.place, "SELECT count(*) FROM coordination c JOIN person p ON p.id = c.person_id WHERE p.name = ?", "Ida Nordmann"), "1");
    });
});
