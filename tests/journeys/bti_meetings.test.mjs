// BTI meetings (G11): before there is a coordinator, Solveig, who holds the relay for Noah, 13, leads them by the same machinery; Tone is his mother,
// Sigrid works in PPT, Per is the service centre.
import { after, before, describe, it } from "node:test";
import { assert, cast_id, no_faults, press, says, says_not, start, submit, told } from "./harness.mjs";

let samtak;
before(async () => { samtak = await start(); });
after(() => samtak.stop());

const noah = `/lyngdal/coordinations/${cast_id("lyngdal", "coordination", "noah")}`;
const choose = (page, who) => page.locator("label", { hasText: who }).first().click();

describe("BTI meetings", () => {
    let meeting;

    it("G11_the_relay_holder_puts_a_helper_in_the_group_and_consent_opens_the_meetings", async () => {
        const page = await samtak.login("solveig");
        await page.goto(`${noah}/care-team`);
        await no_faults(page);
        await page.goto(`${noah}/care-team/new`);
        await page.selectOption("[name=member]", { label: await page.locator("[name=member] option", { hasText: "Sigrid Aas" }).first().innerText() });
        await page.locator("[name=function]").first().evaluate((field) => { if (field.tagName === "SELECT") field.selectedIndex = 1; else field.click(); });
        await submit(page, "[name=member]");
        await says(page, "Sigrid Aas");
        const helper = await samtak.login("sigrid");
        assert.equal((await helper.goto(`${noah}/meetings`)).status(), 404, "no consent yet");
    });

    it("G11_G1_the_relay_holder_plans_a_meeting_with_the_child_and_calls_in", async () => {
        const page = await samtak.login("solveig", { width: 390 });
        await page.goto(`${noah}/bti`);
        await page.getByRole("link", { name: "Møter" }).first().click();
        await page.waitForURL(`**${noah}/meetings`);
        await no_faults(page);
        await page.goto(`${noah}/meetings/new`);
        await says(page, "Stafettholder", "Noah Berge", "Tone Berge");
        await no_faults(page);
        await page.fill("[name=day]", "2026-11-02");
        await page.fill("[name=from]", "14:00");
        await page.fill("[name=to]", "15:00");
        await choose(page, "Tone Berge");
        await page.check("[name=clarified]");
        await submit(page, "[name=room]");
        await says(page, "Møtet er planlagt. Ingen er kalt inn ennå.", "BTI-møte");
        meeting = new URL(page.url()).pathname;
        await page.goto(`${meeting}/invitation`);
        await no_faults(page);
        await press(page, "Kall inn");
        await says(page, "De som skal komme, er kalt inn.");
        await page.goto("/lyngdal/");
        await says(page, "Møte i dag kl. 14.00", "Neste møte: mandag 2. november");
        await no_faults(page);
    });

    it("G11_G2_the_child_says_what_they_want_to_talk_about_and_the_relay_holder_is_told", async () => {
        const child = await samtak.login("noah", { width: 390 });
        await told(child, "lyngdal", "Du er kalt inn til et møte");
        await child.goto(meeting);
        await no_faults(child);
        await child.goto(`${meeting}/agenda/new`);
        await child.fill("[name=title]", "Matte er vanskelig");
        await submit(child, "[name=title]");
        await says(child, "Matte er vanskelig");
        const page = await samtak.login("solveig");
        await told(page, "lyngdal", "Personen vil snakke om noe i et møte");
    });

    it("G11_G4_L4_promises_are_given_and_the_minutes_are_signed_by_the_relay_holder", async () => {
        const page = await samtak.login("solveig");
        await page.goto(`${meeting}/minutes`);
        await no_faults(page);
        await page.fill("[name=what]", "Ringe læreren om matte");
        await page.selectOption("[name=who]", { label: await page.locator("[name=who] option", { hasText: "Solveig Hægebostad" }).innerText() });
        await submit(page, "[name=what]");
        await says(page, "Ringe læreren om matte", "Solveig Hægebostad");
        await page.goto(`${meeting}/closing`);
        await page.fill("[name=person_part]", "Noah var med hele møtet.");
        await submit(page, "[name=person_part]");
        await says(page, "Referatet er signert");
        await no_faults(page);
        await page.goto("/lyngdal/undertakings");
        await says(page, "Ringe læreren om matte");
        const mother = await samtak.login("tone-berge");
        await mother.goto(meeting);
        await says(mother, "Ringe læreren om matte", "Noah var med hele møtet.");
        await no_faults(mother);
        const centre = await samtak.login("per");
        assert.equal((await centre.goto(meeting)).status(), 404, "the service centre sees level and holder, no meeting");
    });

    it("G11_D2_without_consent_to_the_relay_log_there_are_no_meetings_for_the_relay_holder", async () => {
        const mother = await samtak.login("tone-berge");
        await mother.goto(`${noah}/access`);
        await mother.goto(await mother.getByRole("link", { name: /Trekk.*tafettlogg/i }).getAttribute("href"));
        await Promise.all([mother.waitForNavigation(), mother.locator("main form button").first().click()]);
        const page = await samtak.login("solveig");
        await says_not(page, "Neste møte:", "Møte i dag");
        for (const path of ["", "/new"]) assert.equal((await page.goto(`${noah}/meetings${path}`)).status(), 404, path);
        assert.equal((await page.goto(meeting)).status(), 404);
        assert.equal((await mother.goto(meeting)).status(), 200, "the family reads it");
    });
});
