// The meeting while it is held (L3 F16 G4 D2 K8): one screen on the wall, one page on each phone; what one writes the others see.
import { after, before, describe, it } from "node:test";
import { assert, cast_id, no_faults, press, start, submit, text } from "./harness.mjs";

async function send(page, field) { await Promise.all([page.waitForNavigation(), field.locator("xpath=ancestor::form").locator("button[type=submit]").click()]); }
// What others did is put in without the page being loaded anew: a mark on the document is still there.
async function comes(page, words) {
    await page.waitForFunction((wanted) => document.querySelector("main").innerText.includes(wanted), words, { timeout: 15000 });
    assert.equal(await page.evaluate(() => document.documentElement.dataset.mark), "here", "without a reload");
}
async function listens(page) {
    await page.evaluate(() => { document.documentElement.dataset.mark = "here"; });
    await page.waitForFunction(() => document.querySelector("[data-live-status]").textContent !== "");
}

describe("sunnfjord", () => {
    let samtak, wall, phone;
    const at = `/sunnfjord/coordinations/${cast_id("sunnfjord", "coordination", "mari")}`;
    const meeting = `${at}/meetings/${cast_id("sunnfjord", "meeting", "mari/2")}`;
    before(async () => { samtak = await start(); });
    after(() => samtak.stop());

    it("L3_F16_what_is_written_on_a_phone_stands_on_the_wall_at_once", async () => {
        wall = await samtak.login("ingvild");
        await wall.goto(meeting);
        await wall.click("text=Vis på storskjerm");
        await wall.waitForURL(/\/screen$/);
        assert.match(await wall.locator(".st-wall__points section").first().innerText(), /«/, "the person's own point stands first");
        assert.match(await text(wall), /Måla i planen/);
        assert.equal(await wall.locator("header nav").count(), 0, "nothing of who shows it");
        await no_faults(wall);
        await wall.setViewportSize({ width: 390, height: 800 });
        await no_faults(wall);
        await wall.setViewportSize({ width: 1280, height: 900 });
        await listens(wall);
        phone = await samtak.login("tor-erik", { width: 390 });
        await phone.goto(`${meeting}/minutes`);
        await phone.locator("[name=notes]").first().fill("PPT skriv tilråding <i>innan</i> fredag.");
        await send(phone, phone.locator("[name=notes]").first());
        await comes(wall, "PPT skriv tilråding <i>innan</i> fredag.");
        await no_faults(wall);
        await phone.fill("[name=what]", "Ringje skulen");
        await phone.locator("[name=who]").selectOption({ index: 1 });
        await submit(phone, "[name=what]");
        await comes(wall, "Ringje skulen");
    });

    it("L3_L15_two_write_at_once_and_what_one_is_writing_in_is_left_alone", async () => {
        await phone.goto(`${meeting}/minutes`);
        await listens(phone);
        const other = await samtak.login("ingvild");
        await other.goto(`${meeting}/minutes`);
        const mine = phone.locator("[name=notes]").first(), theirs = other.locator("[name=notes]").first();
        await mine.fill("Eg skriv framleis på dette");
        await theirs.fill("Skulen søkjer òg.");
        await send(other, theirs);
        await comes(phone, "Nokon andre har skrive her. Når du lagrar, ser du begge.");
        assert.equal(await mine.inputValue(), "Eg skriv framleis på dette");
        await no_faults(phone);
        const second = other.locator("[name=notes]").nth(1);
        await second.fill("Ho vil seie frå sjølv.");
        await send(other, second);
        await phone.waitForFunction(() => document.querySelectorAll("[name=notes]")[1].value === "Ho vil seie frå sjølv.");
        await send(phone, mine);
        assert.match(await text(phone), /Skulen søkjer òg\./, "both are there");
        assert.equal(await phone.locator("[name=notes]").first().inputValue(), "Eg skriv framleis på dette");
        await listens(phone); // also the page that says so follows, and leaves what isn't saved alone
        await theirs.fill("Skulen søkjer òg, og PPT hjelper.");
        await send(other, theirs);
        await comes(phone, "Nokon andre har skrive her.");
        assert.equal(await phone.locator("[name=notes]").first().inputValue(), "Eg skriv framleis på dette");
    });

    it("L15_what_is_typed_in_the_meeting_is_a_draft_until_it_is_saved", async () => {
        const page = await samtak.login("bente", { width: 390 });
        await page.goto(`${meeting}/minutes`);
        const field = page.locator("[name=notes]").nth(1);
        await field.fill("Bente tek kontakt med bussen.");
        await page.waitForFunction(() => /kl\./.test(document.querySelectorAll("[data-draft-status]")[1].textContent));
        await page.goto(`${meeting}/minutes`);
        assert.equal(await page.locator("[name=notes]").nth(1).inputValue(), "Bente tek kontakt med bussen.");
        assert.notEqual(await page.locator("[name=notes]").first().inputValue(), "Bente tek kontakt med bussen.", "at its own point only");
        await no_faults(page);
        const other = await samtak.login("ingvild");
        await other.goto(`${meeting}/minutes`);
        assert.doesNotMatch(await text(other), /Bente tek kontakt/, "a draft is its author's");
        await press(page, "Kast utkastet");
        assert.equal(await page.locator("[name=notes]").nth(1).inputValue(), "Ho vil seie frå sjølv.");
    });

    it("K8_what_is_kept_from_the_parents_is_not_on_the_wall", async () => {
        const mari = await samtak.login("mari");
        await mari.goto(`${meeting}/agenda/new`);
        await mari.fill("[name=title]", "Berre for hjelparane");
        await submit(mari, "[name=title]");
        await comes(wall, "Berre for hjelparane");
        const row = mari.locator(".st-apart", { hasText: "Berre for hjelparane" });
        await mari.goto(await row.locator("a[href$='/kept']").first().getAttribute("href"));
        await Promise.all([mari.waitForNavigation(), mari.locator("main form button[type=submit]").last().click()]);
        await wall.waitForFunction(() => !document.querySelector("main").innerText.includes("Berre for hjelparane"), undefined, { timeout: 15000 });
        assert.equal(await wall.evaluate(() => document.documentElement.dataset.mark), "here");
    });

    it("F16_the_plan_beside_the_meeting_says_at_once_that_somebody_changed_it", async () => {
        const page = await samtak.login("ingvild");
        await page.goto(`${meeting}/minutes`);
        await page.click("text=Planen ved sida av møtet");
        await page.waitForURL(/\/plans\/.*meeting=/);
        await no_faults(page);
        await listens(page);
        assert.equal(await page.locator("text=Planen er endra").isVisible(), false);
        const plan = `/sunnfjord/plans/${cast_id("sunnfjord", "plan", "mari")}`;
        const other = await samtak.login("ingvild", { width: 390 });
        const add_goal = async (area, title) => {
            await other.goto(`${plan}/goals/new`);
            const field = other.locator("[name=area]").first();
            if (await field.evaluate((it) => it.tagName === "SELECT")) await field.selectOption(area);
            else await other.check(`[name=area][value=${area}]`);
            await other.fill("[name=title]", title);
            await submit(other, "[name=title]");
        };
        await add_goal("health", "Sove betre om natta"); // not all who are called in may see that area: it isn't for the wall
        await add_goal("day", "Sommarjobb på kafé");
        await comes(page, "Planen er endra");
        await comes(wall, "Sommarjobb på kafé"); // the wall shows the goals themselves
        assert.ok(!(await text(wall)).includes("Sove betre om natta"));
        await no_faults(page);
        await Promise.all([page.waitForNavigation(), page.click("text=Vis planen slik han er no")]);
        assert.match(await text(page), /Sommarjobb på kafé/);
        await page.click("text=Tilbake til møtet");
        await page.waitForURL(/\/minutes$/);
    });

    it("L3_without_a_stream_the_page_asks_by_itself_and_without_scripts_there_is_a_link", async () => {
        const page = await samtak.login("ingvild");
        await page.route("**/changes", (route) => route.fulfill({ status: 503, body: "" }));
        await page.goto(`${meeting}/screen`);
        await page.evaluate(() => { document.documentElement.dataset.mark = "here"; });
        const writer = await samtak.login("tor-erik", { javascript: false });
        await writer.goto(`${meeting}/minutes`);
        await no_faults(writer);
        assert.equal(await writer.locator("noscript a, main a", { hasText: "Last sida på nytt" }).count(), 1);
        const field = writer.locator("section", { hasText: "Arbeidspraksis" }).locator("[name=notes]");
        await field.fill("Utan direkte samband.");
        await send(writer, field);
        await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange"))); // else every twenty seconds
        await comes(page, "Utan direkte samband.");
    });

    it("D2_L3_who_is_shut_out_loses_the_open_meeting_at_once", async () => {
        await phone.goto(`${meeting}/minutes`);
        await listens(phone);
        const mari = await samtak.login("mari");
        await mari.goto(`${at}/access`);
        const row = mari.locator("li", { hasText: "Tor-Erik Vassdal" }).first();
        await mari.goto(await row.locator("a", { hasText: "Steng ute" }).first().getAttribute("href"));
        await mari.check("[name=parts][value=all]");
        await press(mari, "Steng ute");
        await phone.waitForFunction(() => !document.querySelector("[name=notes]"), undefined, { timeout: 15000 });
        assert.match(await text(phone), /ikkje noko for deg/);
        assert.equal((await phone.request.get(`${samtak.origin}${meeting}/changes`)).status(), 404);
    });

    it("G4_L3_when_the_minutes_are_signed_the_open_pages_go_on_to_the_meeting", async () => {
        samtak.set_clock("2026-11-18T12:00:00.000000Z");
        const page = await samtak.login("ingvild"), other = await samtak.login("mari", { width: 390 });
        await other.goto(`${meeting}/minutes`);
        await listens(other);
        await page.goto(`${meeting}/closing`);
        await page.fill("[name=person_part]", "Mari var med på heile møtet.");
        await submit(page, "[name=person_part]");
        await other.waitForURL((url) => url.pathname === meeting, { timeout: 15000 });
        assert.match(await text(other), /Mari var med på heile møtet\./);
    });
});
