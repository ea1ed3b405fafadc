// A coordinator is away, or leaves: somebody steps in by the dates, and the coordinating unit sees the case the same day (B8 B13 L8).
import { after, before, describe, it } from "node:test";
import { assert, no_faults, start, submit, text } from "./harness.mjs";

const cases = [
    { place: "sunnfjord", lang: "nn", coordinator: "ingvild", name: "Ingvild Nesbakk", leader: "oddgeir", leader_name: "Oddgeir Tveit", unit: "kari", person: "mari",
        number: "2026/0117", away: "Borte til og med 6. november 2026. Oddgeir Tveit tek over.", noted: "Fråværet er registrert.", wrong: "Siste dag er før den første.",
        nothing: "Alle saker har nokon som har ansvaret.", ended: "Oppnemninga er avslutta.", told: "Ei sak treng ein koordinator",
        missing: "Ingen koordinerer no. Oddgeir Tveit tek over til ein ny er oppnemnd." },
    { place: "lyngdal", lang: "nb", coordinator: "randi", name: "Randi", leader: "per", leader_name: "Per", unit: "per", person: "anne",
        number: "", away: "Borte til og med 6. november 2026.", noted: "Fraværet er registrert.", wrong: "Siste dag er før den første.",
        nothing: "Alle saker har noen som har ansvaret.", ended: "Oppnevningen er avsluttet.", told: "En sak trenger en",
        missing: "Ingen koordinerer nå." },
];

for (const one of cases) {
    describe(one.place, () => {
        let samtak;
        before(async () => { samtak = await start(); });
        after(() => samtak.stop());
        const there = (path) => `/${one.place}${path}`;

        it("B8_wrong_days_are_said_at_the_field_and_what_was_typed_is_kept", async () => {
            const page = await samtak.login(one.coordinator, { width: 390 });
            await page.goto(there("/absences"));
            assert.equal(await page.getAttribute("html", "lang"), one.lang);
            await no_faults(page);
            await page.goto(there("/absences/new"));
            await no_faults(page);
            await page.fill("[name=from]", "2026-11-05");
            await page.fill("[name=to]", "2026-11-03");
            await submit(page, "[name=from]");
            assert.ok((await text(page)).includes(one.wrong), await text(page));
            assert.equal(await page.inputValue("[name=from]"), "2026-11-05");
            assert.match(await page.title(), /^Feil: /);
            await no_faults(page);
        });

        it("B8_L8_while_the_coordinator_is_away_the_deputy_has_the_access_and_everybody_sees_who_steps_in", async () => {
            const leader = await samtak.login(one.leader);
            await leader.goto(there("/"));
            const before_it = await leader.content();
            const page = await samtak.login(one.coordinator);
            await page.goto(there("/absences/new"));
            await page.fill("[name=from]", "2026-11-02");
            await page.fill("[name=to]", "2026-11-06");
            await submit(page, "[name=from]");
            assert.ok((await text(page)).includes(one.noted));
            await no_faults(page);
            await leader.goto(there("/"));
            assert.notEqual(await leader.content(), before_it);
            const plan = await leader.locator("a[href*='/plans/'], a[href*='/coordinations/']").first().getAttribute("href");
            assert.equal((await leader.goto(plan)).status(), 200, "the deputy reads the case");
            const person = await samtak.login(one.person);
            await person.goto(there("/"));
            assert.ok((await text(person)).includes(one.away), await text(person));
            await no_faults(person);

            samtak.set_clock("2026-11-07T09:00:00.000000Z"); // a Saturday after; the same session, the door has closed by itself
            const late = await samtak.login(one.leader);
            assert.equal((await late.goto(plan)).status(), 404);
        });

        it("B8_an_absence_is_ended_early_by_the_leader", async () => {
            samtak.set_clock("2026-11-09T08:00:00.000000Z");
            const page = await samtak.login(one.leader);
            await page.goto(there("/staff"));
            await no_faults(page);
            await page.goto(await page.getByRole("row", { name: one.name }).getByRole("link").first().getAttribute("href"));
            await no_faults(page);
            const staff = new URL(page.url()).pathname;
            await page.goto(`${staff}/absences/new`);
            await page.fill("[name=from]", "2026-11-09");
            await page.fill("[name=to]", "2026-11-20");
            await submit(page, "[name=from]");
            const ending = await page.locator("a[href$='/ending']").first().getAttribute("href");
            await page.goto(ending);
            await no_faults(page);
            await page.fill("[name=back]", "2026-11-25");
            await submit(page, "[name=back]");
            assert.equal(await page.getAttribute("[name=back]", "aria-invalid"), "true");
            await page.fill("[name=back]", "2026-11-09");
            await submit(page, "[name=back]");
            assert.equal(new URL(page.url()).pathname, staff);
            assert.equal((await page.goto(ending)).status(), 404, "once");
        });

        it("B13_L8_a_sudden_departure_is_seen_by_the_unit_the_same_day_without_a_name", async () => {
            const unit = await samtak.login(one.unit);
            await unit.goto(there("/vacancies"));
            assert.ok((await text(unit)).includes(one.nothing), await text(unit));
            await no_faults(unit);
            const leader = await samtak.login(one.leader);
            await leader.goto(there("/staff"));
            await leader.goto(await leader.getByRole("row", { name: one.name }).getByRole("link").first().getAttribute("href"));
            const staff = new URL(leader.url()).pathname;
            await leader.goto(`${staff}/departure`);
            await no_faults(leader);
            await submit(leader, "[name=from]");
            assert.equal(await leader.locator("[name=which]").first().getAttribute("aria-invalid"), "true", "nothing is chosen for one");
            await leader.check("[name=which][value=all]");
            await submit(leader, "[name=from]");
            assert.equal(new URL(leader.url()).pathname, staff);
            await no_faults(leader);
            await unit.goto(there("/vacancies"));
            const shown = await text(unit);
            assert.ok(shown.includes(one.ended) && shown.includes(one.number) && shown.includes(one.leader_name), shown);
            for (const name of ["Mari", "Emil", "Haugvik"]) assert.ok(!shown.includes(name), "no name");
            await no_faults(unit);
            await unit.setViewportSize({ width: 390, height: 900 });
            await no_faults(unit, "vacancies at 390 px");

            samtak.pass(90);
            const deadline = Date.now() + 20000;
            let told = "";
            while (!told.includes(one.told) && Date.now() < deadline) {
                await unit.waitForTimeout(300);
                await unit.goto(there("/notices"));
                told = await text(unit);
            }
            assert.ok(told.includes(one.told), told);
            const person = await samtak.login(one.person);
            await person.goto(there("/"));
            assert.ok((await text(person)).includes(one.missing), await text(person));
            await no_faults(person);
        });
    });
}
