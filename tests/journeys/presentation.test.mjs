// C5: who coordinates presents themselves to each who takes part; it is read and agreed, both can change how they cooperate, and a service tells
// before it changes.
import { after, before, describe, it } from "node:test";
import { assert, cast_id, no_faults, start, submit, text } from "./harness.mjs";

let samtak;
before(async () => { samtak = await start(); });
after(() => samtak.stop());

const cases = [
    { place: "ringerike", person: "kristine", who: "lege-ringerike", coordinator: "oystein", participant: "tor", blind: "nora", part: "area:health", lang: "nb", role: "samordner tjenestene", ask: "rådfør deg med meg",
        wants: "Kristine vil ha færre møter og én å ringe til.", read: "Lest og godtatt", changed: "Endret etter at den ble lest", told: "Dagene blir færre.", hidden: "Hva personen trenger og venter av deg, står her når det er samtykke til det." },
    { place: "ringerike", person: "kristine", who: "lege-ringerike", coordinator: "oystein", participant: "tor", blind: "nora", part: "area:health", lang: "nn", role: "samordner tjenestene", ask: "rådfør deg med meg",
        wants: "Kristine vil ha færre møter og én å ringe til.", read: "Lesen og godteken", changed: "Endra etter at han vart lesen", told: "Dagane blir færre.", hidden: "Kva personen treng og ventar av deg, står her når det er samtykke til det." },
];

async function login(one, user, options = {}) {
    const page = await samtak.login(user, options);
    await page.goto(`/language/${one.lang}?next=/${one.place}/`);
    return page;
}

for (const one of cases) {
    const id = cast_id(one.place, "coordination", one.person);
    const own = `/${one.place}/coordinations/${id}/presentation`;
    const of = (who) => `/${one.place}/coordinations/${id}/care-team/${cast_id(one.place, "participant", `${one.person}/${who}`)}/presentation`;
    describe(`${one.place} ${one.lang}`, () => {
        it("C5_it_is_written_from_the_municipalitys_words_and_read_by_consent", async () => {
            const page = await login(one, one.coordinator);
            await page.goto(`${of(one.who)}/edit`);
            if (one === cases[0]) { // nothing is written yet
                assert.ok((await page.inputValue("[name=cooperation]")).includes(one.ask), "begins with the profile's words");
                await page.fill("[name=wants]", one.wants);
                await submit(page, "[name=wants]");
                assert.equal(await page.getAttribute("[name=part]", "aria-invalid"), "true", "which consent is it under?");
                assert.equal(await page.inputValue("[name=wants]"), one.wants);
            }
            await no_faults(page);
            await page.selectOption("[name=part]", one.part);
            await page.fill("[name=wants]", `${one.wants} (${one.lang})`);
            await submit(page, "[name=wants]");
            assert.ok((await text(page)).includes(one.wants));
            await no_faults(page);

            const reader = await login(one, one.participant, { width: 390 });
            await reader.goto(`/${one.place}/`);
            await reader.click(`a[href='${own}']`);
            assert.ok((await text(reader)).includes(one.wants));
            await no_faults(reader);
            await submit(reader, "form[action$='/confirmation'] [name=version]");
            assert.ok((await text(reader)).includes(one.read));
            await no_faults(reader);

            const owner = await login(one, one.person, { width: 390 });
            await owner.goto(`/${one.place}/coordinations/${id}/care-team`);
            await owner.click(`a[href='${of(one.who)}']`);
            assert.ok((await text(owner)).includes(one.wants), "the person reads what is written of them");
            await no_faults(owner);
            assert.equal((await owner.goto(`${of(one.who)}/edit`)).status(), 403);
            assert.equal((await reader.goto(of(one.blind))).status(), 404, "not what is written to others");
        });
        it("C5_who_sees_nothing_reads_no_wishes_and_none_can_be_written_to_them", async () => {
            const page = await login(one, one.coordinator);
            await page.goto(`${of(one.blind)}/edit`);
            assert.equal(await page.locator("[name=wants]").count(), 0);
            await no_faults(page);
            await submit(page, "[name=role]");
            assert.ok(!(await page.innerText("body")).includes("Kristine Moen"), "what is printed for them doesn't say of whom");
            const reader = await login(one, one.blind);
            await reader.goto(own);
            assert.ok((await text(reader)).includes(one.hidden));
            assert.ok(!(await reader.content()).includes("Kristine"));
            await no_faults(reader);
        });
        it("C5_L15_both_change_how_they_cooperate_and_see_both_texts", async () => {
            const reader = await login(one, one.participant);
            await reader.goto(own);
            const page = await login(one, one.coordinator, { width: 390 });
            await page.goto(`${of(one.who)}/edit`);
            await page.fill("[name=cooperation]", "Vi møtes hver tirsdag.");
            await submit(page, "[name=cooperation]");
            assert.ok((await text(page)).includes(one.changed));
            await reader.fill("[name=cooperation]", "Jeg ringer på fredager.");
            await submit(reader, "[name=cooperation]");
            const both = await reader.content();
            for (const words of ["Vi møtes hver tirsdag.", "Jeg ringer på fredager."]) assert.ok(both.includes(words), words);
            assert.ok(!both.includes(one.wants), "only what they may change");
            await no_faults(reader);
        });
        it("C5_a_service_tells_before_it_changes", async () => {
            const reader = await login(one, one.participant, { width: 390 });
            await reader.goto(own);
            await submit(reader, "[name=words]");
            assert.equal(await reader.getAttribute("[name=words]", "aria-invalid"), "true");
            await no_faults(reader);
            await reader.fill("[name=words]", one.told);
            await reader.fill("form[action$='/changes'] [name=on]", "2026-12-01");
            await submit(reader, "[name=words]");
            assert.ok((await text(reader)).includes(one.told));
            const page = await login(one, one.coordinator);
            await page.goto(of(one.who));
            assert.ok((await text(page)).includes(one.told));
            await no_faults(page);
        });
    });
}
