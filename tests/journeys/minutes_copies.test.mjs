// The minutes to somebody outside the meeting (D5), and what was put off to the next one (G2 G7). Mari, 17, in Sunnfjord.
import { after, before, describe, it } from "node:test";
import { assert, cast_id, no_faults, press, says, says_not, start, submit } from "./harness.mjs";

let samtak;
before(async () => { samtak = await start(); });
after(() => samtak.stop());

const at = `/sunnfjord/coordinations/${cast_id("sunnfjord", "coordination", "mari")}`;
const held = `${at}/meetings/${cast_id("sunnfjord", "meeting", "mari/1")}`;
const ahead = `${at}/meetings/${cast_id("sunnfjord", "meeting", "mari/2")}`;
const invalid = (page, name) => page.locator(`[name=${name}]`).first().evaluate((field) => (field.closest("fieldset[aria-invalid]") ?? field).getAttribute("aria-invalid"));

describe("the minutes to others", () => {
    it("D5_they_go_to_others_only_when_the_person_wants_it_and_what_is_wrong_is_said_at_the_field", async () => {
        const page = await samtak.login("ingvild", { width: 390, javascript: false });
        await page.goto(held);
        await says(page, "Ingen utanfor ansvarsgruppa har fått referatet.");
        await no_faults(page);
        await page.goto(`${held}/copies/new`);
        await no_faults(page);
        await page.fill("[name=words]", "I møtet, medan alle var der.");
        await submit(page, "[name=to]");
        for (const name of ["to", "way", "agreed_by"]) assert.equal(await invalid(page, name), "true", name);
        await says(page, "Referatet går til andre berre når personen vil det.");
        assert.equal(await page.inputValue("[name=words]"), "I møtet, medan alle var der.", "what was typed is kept");
        await no_faults(page);
        await page.fill("[name=to]", "Fastlegen");
        await page.check("[name=way][value=paper]");
        await page.check("[name=agreed_by][value=person]");
        await page.check("[name=wanted]");
        await submit(page, "[name=to]");
        assert.equal(new URL(page.url()).pathname, `${held}/print`);
        await says(page, "Mari Haugvik", "Signert av");
        await no_faults(page);
    });

    it("D5_the_person_sees_who_has_got_them_and_a_helper_sees_no_word_of_it", async () => {
        const person = await samtak.login("mari", { width: 390 });
        await person.goto(held);
        await says(person, "Gitt til andre", "Fastlegen", "På papir", "Mari har sagt ja: I møtet, medan alle var der.");
        assert.equal(await person.locator("a[href$='/copies/new']").count(), 0);
        await no_faults(person);
        const helper = await samtak.login("tor-erik");
        await helper.goto(held);
        await says_not(helper, "Gitt til andre", "Fastlegen");
        for (const one of [person, helper])
            for (const path of ["copies/new", "print"]) assert.ok([403, 404].includes((await one.goto(`${held}/${path}`)).status()), path);
        assert.equal((await (await samtak.login("ingvild")).goto(`${ahead}/print`)).status(), 404, "no minutes yet");
    });
});

describe("what was put off", () => {
    it("G4_L3_text_pasted_from_word_keeps_its_marks_and_breaks_nothing", async () => {
        const pasted = "“Ja”, sa ho \u2013 og så:\n\u2022\u00a0éin ting\u2026\n\u2022\u00a0to\ting\u00ad\u200b <o:p></o:p>";
        const page = await samtak.login("ingvild");
        await page.goto(`${ahead}/minutes`);
        const form = page.locator("form", { has: page.locator("[name=outcome]") }).nth(1);
        await form.locator("[name=notes]").fill(pasted);
        await Promise.all([page.waitForNavigation(), form.locator("button[type=submit]").first().click()]);
        const kept = await page.locator("form", { has: page.locator("[name=outcome]") }).nth(1).locator("[name=notes]").inputValue();
        assert.ok(kept.startsWith("“Ja”, sa ho – og så:\n•") && kept.includes("<o:p></o:p>"), kept);
        await no_faults(page);
        await page.goto(ahead);
        await says(page, "<o:p></o:p>");
        await no_faults(page);
    });

    it("G2_G7_a_point_put_off_is_offered_at_the_next_meeting_and_taken_up_there", async () => {
        const page = await samtak.login("ingvild");
        await page.goto(`${ahead}/minutes`);
        const form = page.locator("form", { has: page.locator("[name=outcome]") }).first();
        await form.locator("[name=outcome]").selectOption("next");
        await Promise.all([page.waitForNavigation(), form.locator("button[type=submit]").first().click()]);
        samtak.set_clock("2026-11-14T12:00:00.000000Z");
        const later = await samtak.login("ingvild");
        await later.goto(`${ahead}/closing`);
        await later.fill("[name=person_part]", "Mari var med.");
        await submit(later, "[name=person_part]");
        await says(later, "Referatet er signert");
        await later.goto(`${at}/meetings/new`);
        await later.fill("[name=day]", "2027-02-01");
        await later.fill("[name=from]", "10:00");
        await later.fill("[name=to]", "11:00");
        await submit(later, "[name=room]");
        const next = later.url().split("?")[0];
        await says(later, "Utsett frå førre gong");
        await no_faults(later);
        await later.getByRole("link", { name: /Ta det opp no/ }).first().click();
        await later.waitForURL("**/agenda/new?from=*");
        const point = await later.inputValue("[name=title]");
        assert.ok(point.length > 0, "what it is about stands there");
        assert.ok(await later.isChecked("[name=told]"), "it was the person's own");
        await press(later, "Lagre");
        await says(later, point);
        assert.equal(later.url().split("?")[0].split("#")[0], next);
        await says_not(later, "Utsett frå førre gong");
        await no_faults(later);
    });
});
