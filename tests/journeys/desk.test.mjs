// What waits at the desk: on the overview and the start page, with a preliminary reply from a template within the month (R3.06); and the
// transition that nobody prepares, on the coordinator's start page (F14 L9).
import { after, before, it } from "node:test";
import { assert, no_faults, says, start, submit, text } from "./harness.mjs";

let samtak;
before(async () => { samtak = await start(); });
after(() => samtak.stop());

it("A1_H1_the_overview_shows_what_waits_at_the_units_desk_and_what_is_late", async () => {
    for (const width of [390, 1280]) {
        const page = await samtak.login("grete", { width });
        await page.goto("/lund/overview");
        await says(page, "Hos dere");
        await no_faults(page);
        await page.locator("main a", { hasText: "venter på svar" }).first().click();
        await page.waitForURL(/\/incoming$/);
    }
});

it("A2_R3_06_near_the_end_of_the_month_a_preliminary_reply_is_written_from_a_template", async () => {
    samtak.set_clock("2026-11-24T08:00:00.000000Z"); // within nine days of the end of the month
    const page = await samtak.login("grete");
    await page.goto("/lund/incoming");
    await page.locator("main a", { hasText: "Ella Vikane" }).click();
    await page.waitForURL(/incoming\/[0-9a-f]+$/);
    await page.click("text=Skriv foreløpig svar");
    await page.waitForURL(/preliminary-reply$/);
    await says(page, "Vi kan ikke svare på den innen én måned.");
    await no_faults(page);
    await submit(page, "[name=reason]");
    assert.equal(await page.getAttribute("[name=reason]", "aria-invalid"), "true");
    assert.equal(await page.getAttribute("[name=expected_on]", "aria-invalid"), "true");
    await no_faults(page);
    await page.fill("[name=reason]", "Vi venter på en uttalelse fra barnehabiliteringen.");
    await page.fill("[name=expected_on]", "2026-11-24");
    await submit(page, "[name=reason]");
    await says(page, "Velg en dag etter i dag og innen et år.");
    assert.equal(await page.inputValue("[name=reason]"), "Vi venter på en uttalelse fra barnehabiliteringen.", "what was typed is kept");
    await page.fill("[name=expected_on]", "2026-12-18");
    await submit(page, "[name=reason]");
    await says(page, "Svar innen 18.12.2026");
    await no_faults(page);

    const silje = await samtak.login("silje", { width: 390 });
    await silje.goto("/lund/sent");
    await silje.locator("main a", { hasText: "Ella Vikane" }).first().click();
    await silje.waitForURL(/sent\/[0-9a-f]+/);
    await says(silje, "Vi venter på en uttalelse fra barnehabiliteringen.");
    await says(silje, "Vi regner med å svare innen 18. desember 2026.");
    await no_faults(silje);
    assert.equal((await silje.goto(page.url().replace(/\?.*/, "") + "/preliminary-reply")).status(), 404, "only the desk answers");
});

it("A1_R3_06_what_is_over_its_month_is_marked_on_the_overview", async () => {
    samtak.set_clock("2026-12-20T08:00:00.000000Z");
    const page = await samtak.login("kari");
    await page.goto("/sunnfjord/overview");
    await says(page, "over fristen");
    assert.ok(await page.locator("main a", { hasText: "over fristen" }).count() > 0);
    await no_faults(page);
});

it("F14_L9_a_transition_that_nobody_prepares_waits_on_the_coordinators_start_page", async () => {
    samtak.set_clock("2026-12-21T08:00:00.000000Z");
    for (const width of [390, 1280]) {
        const page = await samtak.login("ingvild", { width });
        await page.goto("/sunnfjord/");
        await page.evaluate(() => document.querySelectorAll("details").forEach((one) => { one.open = true; }));
        assert.match(await text(page), /Førebu: .*20\. januar 2027/);
        await no_faults(page);
    }
    const ane = await samtak.login("ane");
    await ane.goto("/sunnfjord/");
    assert.doesNotMatch(await text(ane), /Førebu: /, "the coordinator prepares, not who takes part");
});
