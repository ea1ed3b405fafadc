// Two windows change the same person, and the same participant: both versions stand side by side and nothing is lost (L15).
import { after, before, describe, it } from "node:test";
import { assert, no_faults, start, submit, text } from "./harness.mjs";

let samtak;
before(async () => { samtak = await start(); });
after(() => samtak.stop());

const cases = [
    { place: "sunnfjord", coordination: "3c7493729c190e3cbbb604d9b9fc306f", coordinator: "ingvild", person: "To har endra det som er registrert", participant: "To har endra den same deltakaren", mine: "Bruk mi endring", theirs: "Behald den andre endringa" },
    { place: "lund", coordination: "86c1825128928165b84316bff8d7b86e", coordinator: "marte", person: "To har endret det som er registrert", participant: "To har endret den samme deltakeren", mine: "Bruk min endring", theirs: "Behold den andre endringen" },
];

const heading = (page) => page.innerText("h1");

// The same form in two windows of the coordinator; the second one to save meets the first.
async function both(page, address, field, first, second) {
    const other = await page.context().newPage();
    await page.goto(address);
    await other.goto(address);
    await page.fill(`[name=${field}]`, first);
    await submit(page, `[name=${field}]`);
    await other.fill(`[name=${field}]`, second);
    await submit(other, `[name=${field}]`);
    return other;
}

for (const one of cases) {
    describe(one.place, () => {
        it("L15_two_change_the_person_and_both_versions_are_shown", async () => {
            const page = await samtak.login(one.coordinator);
            const edit = `/${one.place}/coordinations/${one.coordination}/person/edit`;
            const other = await both(page, edit, "culture", "Likar rolege rom.", "Treng pausar.");
            assert.equal(await heading(other), one.person);
            const shown = await text(other);
            assert.match(shown, /Likar rolege rom\./);
            assert.match(shown, /Treng pausar\./);
            assert.ok(!(await other.title()).includes("Haugvik"), "no name in the title");
            await no_faults(other);
            await other.setViewportSize({ width: 390, height: 900 });
            await no_faults(other);
            await submit(other, "textarea[name=culture]"); // the two as one
            await page.goto(edit);
            assert.match(await page.inputValue("[name=culture]"), /Likar rolege rom\.[\s\S]*Treng pausar\./);
        });

        it("L15_two_change_a_participant_and_mine_can_stand", async () => {
            const page = await samtak.login(one.coordinator);
            await page.goto(`/${one.place}/coordinations/${one.coordination}/care-team`);
            const edit = await page.locator('main a[href$="/edit"]').first().getAttribute("href");
            const other = await both(page, edit, "contributes", "Timeplan", "Kvilerom");
            assert.equal(await heading(other), one.participant);
            assert.match(await other.locator("input[type=text][name=contributes]").evaluate((field) => document.getElementById(field.getAttribute("aria-describedby").split(" ")[0]).innerText), /Den andre(?: si|s) er «Timeplan»/);
            await no_faults(other);
            await Promise.all([other.waitForNavigation(), other.getByRole("button", { name: one.mine }).click()]);
            await page.goto(edit);
            assert.equal(await page.inputValue("[name=contributes]"), "Kvilerom");
        });

        it("K10_L15_who_changes_the_culture_takes_away_neither_a_protected_address_nor_the_interpreter", async () => {
            const page = await samtak.login(one.coordinator);
            const edit = `/${one.place}/coordinations/${one.coordination}/person/edit`;
            const other = await page.context().newPage();
            for (const window of [page, other]) await window.goto(edit);
            await page.check("[name=address_protection][value=strict]");
            await page.check("[name=interpreter]");
            await submit(page, "[name=culture]");
            await other.fill("[name=culture]", "Liker kart.");
            await submit(other, "[name=culture]");
            assert.equal(await heading(other), one.person);
            assert.ok(await other.isChecked("[name=address_protection][value=strict]"), "the other's protection is proposed");
            await no_faults(other);
            await submit(other, "textarea[name=culture]"); // the two as one
            await page.goto(edit);
            assert.ok(await page.isChecked("[name=address_protection][value=strict]"));
            assert.ok(await page.isChecked("[name=interpreter]"));
            assert.equal((await page.inputValue("[name=culture]")).includes("Liker kart."), true);
        });

        it("L15_who_keeps_the_others_change_meets_no_draft_of_their_own_afterwards", async () => {
            const page = await samtak.login(one.coordinator);
            const edit = `/${one.place}/coordinations/${one.coordination}/person/edit`;
            const other = await both(page, edit, "phone", "57 00 00 91", "57 00 00 92");
            await Promise.all([other.waitForNavigation(), other.getByRole("button", { name: one.theirs }).click()]);
            assert.equal(new URL(other.url()).pathname, `/${one.place}/coordinations/${one.coordination}`);
            await other.goto(edit);
            assert.equal(await other.inputValue("[name=phone]"), "57 00 00 91");
            assert.equal(await other.locator("[name=throw_away]").count(), 0, "no draft waits");
        });
    });
}
