// Transitions ahead (F14 F17 L9): what comes when, what to talk about, whom to invite, what to apply for; one more is noted and taken away.
import { after, before, describe, it } from "node:test";
import { assert, cast_id, no_faults, start, submit, text } from "./harness.mjs";

const cases = [
    { place: "sunnfjord", lang: "nn", coordinator: "ingvild", person: "mari", title: "Overgangar framover", comes: "Fyller 18 år", on: "20. januar 2027",
        parts: ["Kva de bør snakke om", "Kven som bør vere med", "Aktuelt å søkje om"], apply: "Burde vore søkt om innan 20. juli 2026.", ask: "Treng du verje, eller nokon med fullmakt?",
        saved: "Endringa er lagra.", done: "Gjort: Ingvild Nesbakk", noted: "Overgangen er notert.", ended: "Overgangen er teken bort.", moves: "Flyttar",
        past: "Datoen har vore. Skriv ein dato fram i tid.", far: "Skriv ein dato innan tre år.", take_away: /^Ta bort/, by: "Notert av" },
    { place: "hamar", lang: "nb", coordinator: "hakon", person: "jonas", title: "Overganger framover", comes: "Fyller 18 år", on: "15. juni 2027",
        parts: ["Hva dere bør snakke om", "Hvem som bør være med", "Aktuelt å søke om"], apply: "Innen 15. desember 2026", ask: "Trenger du verge, eller noen med fullmakt?",
        saved: "Endringen er lagret.", done: "Gjort: Håkon", noted: "Overgangen er notert.", ended: "Overgangen er tatt bort.", moves: "Flytter",
        past: "Datoen har vært. Skriv en dato fram i tid.", far: "Skriv en dato innen tre år.", take_away: /^Ta bort/, by: "Notert av" },
];

for (const one of cases) {
    describe(one.place, () => {
        let samtak;
        before(async () => { samtak = await start(); });
        after(() => samtak.stop());
        const coordination = `/${one.place}/coordinations/${cast_id(one.place, "coordination", one.person)}`;
        const there = `${coordination}/transitions`;

        it("F14_F17_L9_the_coordinator_sees_what_comes_and_ticks_what_is_done", async () => {
            const page = await samtak.login(one.coordinator);
            await page.goto(coordination);
            await page.locator(`a[href='${there}']`).first().click();
            assert.equal(await page.getAttribute("html", "lang"), one.lang);
            assert.equal(await page.innerText("h1"), one.title);
            for (const said of [one.comes, one.on, one.apply, ...one.parts]) assert.ok((await text(page)).includes(said), `${said}: ${await text(page)}`);
            await no_faults(page);
            await page.getByLabel(one.ask).check();
            await submit(page, "[name^=done-eighteen]");
            assert.ok((await text(page)).includes(one.saved) && (await text(page)).includes(one.done), await text(page));
            assert.ok(await page.getByLabel(one.ask).isChecked());
            await page.setViewportSize({ width: 390, height: 900 });
            await no_faults(page, "transitions at 390 px");
            samtak.pass(60); // the newest tick counts
            await page.getByLabel(one.ask).uncheck();
            await submit(page, "[name^=done-eighteen]");
            assert.ok(!(await text(page)).includes(one.done) && !await page.getByLabel(one.ask).isChecked());
        });

        it("F14_a_wrong_date_or_too_long_a_text_is_said_at_the_field_and_what_was_typed_is_kept", async () => {
            const page = await samtak.login(one.coordinator, { width: 390, javascript: false });
            await page.goto(`${there}/new`);
            await no_faults(page);
            const send = async (on, words) => {
                await page.selectOption("[name=kind]", "moving");
                await page.locator("[name=on]").evaluate((field) => { field.type = "text"; });
                await page.fill("[name=on]", on);
                await page.locator("[name=words]").evaluate((field) => field.removeAttribute("maxlength"));
                await page.fill("[name=words]", words);
                await submit(page, "[name=on]");
                assert.match(await page.title(), /^Feil: /);
                assert.equal(await page.inputValue("[name=kind]"), "moving");
                assert.equal(await page.inputValue("[name=words]"), words);
                await no_faults(page);
            };
            await send("2026-11-01", "Til Førde <b>snart</b>");
            assert.ok((await text(page)).includes(one.past), await text(page));
            assert.equal(await page.getAttribute("[name=on]", "aria-invalid"), "true");
            await send("2029-11-03", "Til Førde");
            assert.ok((await text(page)).includes(one.far), await text(page));
            await send("31.02.2027", "Til Førde");
            assert.equal(await page.inputValue("[name=on]"), "31.02.2027");
            await send("", "Til Førde");
            await send("2027-06-01", "ø".repeat(501));
            assert.equal(await page.getAttribute("[name=words]", "aria-invalid"), "true");
        });

        it("F14_the_person_notes_a_move_the_coordinator_sees_it_and_it_is_taken_away", async () => {
            const person = await samtak.login(one.person);
            await person.goto(`/${one.place}/`);
            await person.locator(`a[href='${there}']`).first().click();
            assert.equal(await person.innerText("h1"), one.title);
            assert.ok((await text(person)).includes(one.ask));
            assert.equal(await person.locator("input[type=checkbox]").count(), 0, "the coordinator ticks");
            await no_faults(person);
            await person.goto(`${there}/new`);
            await person.selectOption("[name=kind]", "moving");
            await person.fill("[name=on]", "2027-08-01");
            await person.fill("[name=words]", "Eg flyttar på hybel");
            await submit(person, "[name=on]");
            assert.ok((await text(person)).includes(one.noted), await text(person));
            await no_faults(person);
            const page = await samtak.login(one.coordinator);
            await page.goto(there);
            for (const said of [one.moves, "1. august 2027", "Eg flyttar på hybel", one.by]) assert.ok((await text(page)).includes(said), await text(page));
            await Promise.all([page.waitForNavigation(), page.getByRole("button", { name: one.take_away }).first().click()]);
            assert.ok((await text(page)).includes(one.ended) && !(await text(page)).includes("Eg flyttar på hybel"), await text(page));
            await no_faults(page);
        });
    });
}
