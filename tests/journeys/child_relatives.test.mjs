// C4: children who are next of kin or siblings: asked about, written down, changed by two, or said to be none; in nn and nb, with and without script.
import { after, before, it } from "node:test";
import { assert, no_faults, start, submit, text } from "./harness.mjs";

let samtak;
before(async () => { samtak = await start(); });
after(() => samtak.stop());

const cases = [
    { lang: "nn", login: "ingvild", place: "sunnfjord", name: "Mari Haugvik", person: "mari", outside: "ane", not_asked: "Ikkje spurt om enno", heading: "Barn som er pårørande",
        none: "Spurt: det er ingen", child: "Veslebror", nurse: "Helsesjukepleiar", open: "Ingen følgjer opp barnet enno", law: "helsepersonellova § 10 a", year: "Skriv eit fødselsår eller ein alder" },
    { lang: "nb", login: "marte", place: "lund", name: "Sara Lindås", person: "sara", outside: "ivar", not_asked: "Ikke spurt om ennå", heading: "Barn som er pårørende",
        none: "Spurt: det er ingen", child: "Lillebror", nurse: "Helsesykepleier", open: "Ingen følger opp barnet ennå", law: "helsepersonelloven § 10 a", year: "Skriv et fødselsår eller en alder" },
];

async function open_case(page, one) {
    await page.goto(`/${one.place}/`);
    await page.click(`main a:has-text("${one.name}")`);
    const id = /coordinations\/([0-9a-f]{32})/.exec(page.url() + (await page.content()))[1];
    return `/${one.place}/coordinations/${id}`;
}

for (const one of cases)
    it(`C4_${one.lang}_none_is_said_a_child_is_written_down_and_the_case_says_so`, async () => {
        const page = await samtak.login(one.login, { javascript: false, width: 390 });
        const at = await open_case(page, one);
        await page.goto(at);
        assert.ok((await text(page)).includes(one.not_asked), "the case says that it isn't asked about");
        await page.goto(`${at}/children`);
        assert.ok((await text(page)).replaceAll("\u00a0", " ").includes(one.law), await text(page));
        await no_faults(page, "not asked");
        await submit(page, `form[action$='/children/none'] button`);
        await page.goto(at);
        assert.ok((await text(page)).includes(one.none));
        await page.goto(`${at}/children/new`);
        await page.fill("[name=birth_year]", "hundre");
        await submit(page, "[name=called]");
        const wrong = await text(page);
        assert.ok(wrong.includes(one.year), wrong);
        assert.equal(await page.inputValue("[name=birth_year]"), "hundre".slice(0, 6), "what was typed is kept");
        await no_faults(page, "wrong");
        await page.fill("[name=called]", one.child);
        await page.fill("[name=birth_year]", "8");
        await page.check("[name=relation][value=sibling]");
        await page.check("[name=status][value=open]");
        await submit(page, "[name=called]");
        const shown = await text(page);
        for (const words of [one.child, "2018", one.open]) assert.ok(shown.includes(words), shown);
        await no_faults(page, "written");
        await page.goto(at);
        assert.ok(!(await text(page)).includes(one.none), "a child puts «none» aside");
    });

for (const one of cases)
    it(`C4_L15_${one.lang}_two_who_change_the_same_child_see_both_and_the_person_reads_it_and_no_participant`, async () => {
        const first = await samtak.login(one.login), second = await samtak.login(one.login, { javascript: false });
        const at = await open_case(first, one);
        await first.goto(`${at}/children`);
        const edit = await first.getAttribute("main a[href$='/edit']", "href");
        await first.goto(edit);
        await second.goto(edit);
        await first.check("[name=status][value=followed]");
        await first.fill("[name=follows_up]", one.nurse);
        await submit(first, "[name=called]");
        await second.fill("[name=offered]", "Samtale");
        await submit(second, "[name=called]");
        const both = await text(second);
        assert.ok(both.includes(one.nurse) && both.includes("Samtale"), both);
        await no_faults(second, "both");
        await first.goto(edit.replace("/edit", "/versions"));
        assert.ok((await text(first)).includes(one.nurse));
        await no_faults(first, "versions");
        const person = await samtak.login(one.person, { width: 390 });
        await person.goto(`${at}/children`);
        const read = await text(person);
        assert.ok(read.includes(one.child) && read.includes(one.heading), read);
        assert.equal(await person.locator("main a[href$='/edit']").count(), 0, "the person reads");
        await no_faults(person, "the person");
        const outside = await samtak.login(one.outside);
        assert.equal((await outside.request.get(`${at}/children`)).status(), 404);
    });

it("C4_C1_the_start_talk_leads_there_and_a_child_can_be_taken_away", async () => {
    const page = await samtak.login("marte", { javascript: false });
    const at = await open_case(page, cases[1]);
    await page.goto(`${at}/start-talk`);
    await page.click(`main a[href='${at}/children']`);
    await page.click("main a[href$='/edit']");
    await submit(page, "form[action$='/removal'] button");
    assert.ok((await text(page)).includes("Barnet er tatt bort fra listen"));
    await no_faults(page);
});
