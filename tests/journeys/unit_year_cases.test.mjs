// The coordinating unit's year in Hamar, its cases: the figures in January, and a vacancy in summer. The reports and the control of the
// log: unit_year.test.mjs.
import { after, before, describe, it } from "node:test";
import { assert, no_faults, start, submit, text } from "./harness.mjs";

let samtak;
before(async () => { samtak = await start(); });
after(() => samtak.stop());

async function in_bokmaal(page) {
    await page.goto(`/language/nb?next=${encodeURIComponent(new URL(page.url()).pathname)}`);
    assert.equal(await page.getAttribute("html", "lang"), "nb");
}

describe("the January figures", () => {
    it("H8_in_January_the_unit_takes_out_the_figures_of_the_year", async () => {
        samtak.set_clock("2027-01-11T08:00:00.000000Z");
        const unit = await samtak.login("turid");
        await unit.goto("/hamar/overview/figures");
        await in_bokmaal(unit);
        const shown = await text(unit);
        assert.ok(shown.includes("Tall over årene") && shown.includes("2026"), shown);
        for (const word of ["Jonas", "Trettvik", "Per Lien", "2026/0311"]) assert.ok(!(await unit.content()).includes(word), `the figures tell ${word}`);
        await no_faults(unit, "the January figures");
        await unit.locator("main a[href*='as=published']").first().click();
        assert.ok((await text(unit)).includes("færre enn 5"), "small numbers are not published");
        const file = await unit.request.get("/hamar/overview/figures/file");
        assert.equal(file.status(), 200);
        assert.match(file.headers()["content-type"], /^text\/csv/);
    });
});

describe("a vacancy in summer", () => {
    let at;

    it("B13_L8_in_summer_a_coordinator_leaves_and_the_unit_sees_the_vacancy_the_same_day", async () => {
        samtak.set_clock("2027-06-28T08:00:00.000000Z");
        const leaving = await samtak.login("hakon");
        await leaving.goto("/hamar/");
        at = "/hamar" + /\/coordinations\/[0-9a-f]{32}/.exec(await leaving.content())[0];
        const leader = await samtak.login("turid"); // leads home care, and is the coordinating unit
        await leader.goto("/hamar/staff");
        await in_bokmaal(leader);
        await leader.goto(await leader.getByRole("row", { name: "Håkon Bergli" }).getByRole("link").first().getAttribute("href"));
        await leader.goto(`${new URL(leader.url()).pathname}/departure`);
        await leader.check("[name=which][value=all]");
        await submit(leader, "[name=from]");
        await leader.goto("/hamar/vacancies");
        const shown = await text(leader);
        assert.ok(shown.includes("2026/0311"), shown);
        for (const word of ["Jonas", "Trettvik"]) assert.ok(!shown.includes(word), `the vacancies tell ${word}`);
        await no_faults(leader, "the vacancy in summer");
        await leader.goto("/hamar/overview");
        assert.match(await text(leader), /1\s+uten personlig koordinator i dag/);
        assert.equal((await leaving.goto(`${at}/start-talk`)).status(), 404, "who has left finds nothing");
    });

    it("B4_B9_B13_somebody_new_is_found_before_the_holidays_and_says_yes", async () => {
        const unit = await samtak.login("turid");
        await unit.goto(`${at}/coordinator/nominee`);
        const randi = await unit.getByLabel("Randi Moen").first().getAttribute("value");
        await unit.check(`[name=member][value="${randi}"]`);
        await unit.check("[name=wish_from][value=person]");
        await unit.fill("[name=wish]", "Jeg vil ha Randi.");
        await unit.check("[name=wish_met][value=yes]");
        await unit.selectOption("[name=deputy]", { label: await unit.locator("[name=deputy] option", { hasText: "Sverre Dahl" }).innerText() });
        await unit.fill("[name=agreed_with]", "Lederen i hjemmetjenesten");
        await unit.fill("[name=grounds]", "Randi kjenner Jonas, og har tid.");
        await submit(unit, "[name=grounds]");
        assert.ok((await text(unit)).includes("Spørsmålet er sendt"), await text(unit));
        const randi_page = await samtak.login("randi");
        await randi_page.goto(`${at}/coordinator/question`);
        await randi_page.check("[name=answer][value=yes]");
        await submit(randi_page, "[name=answer]");
        await randi_page.goto(`${at}/start-talk`);
        assert.match(await text(randi_page), /Oppstartssamtale/);
        await unit.goto("/hamar/vacancies");
        assert.ok(!(await text(unit)).includes("2026/0311"), "no longer without");
    });
});
