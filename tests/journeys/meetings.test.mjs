// A meeting from planning to signed minutes and promises kept (G1-G7 L3 L4 D2 D4 D5): in nynorsk with the person of 17, in bokmål with a grown person.
import { after, before, describe, it } from "node:test";
import { assert, cast_id, no_faults, press, says, says_not, start, submit, text, told } from "./harness.mjs";

describe("sunnfjord", () => {
    let samtak;
    const at = `/sunnfjord/coordinations/${cast_id("sunnfjord", "coordination", "mari")}`;
    const meeting = `${at}/meetings/${cast_id("sunnfjord", "meeting", "mari/2")}`;
    before(async () => { samtak = await start(); });
    after(() => samtak.stop());

    it("D2_D5_without_consent_to_meetings_there_is_none_and_nothing_hints_at_it", async () => {
        for (const who of ["ane", "hanna", "jorunn", "kari"]) {
            const page = await samtak.login(who);
            for (const path of [`${at}/meetings`, meeting, `${meeting}/minutes`, `${meeting}/closing`])
                assert.equal((await page.goto(path)).status(), 404, `${who} ${path}`);
        }
        const page = await samtak.login("ane");
        await page.goto(`/sunnfjord/plans/${cast_id("sunnfjord", "plan", "mari")}`);
        assert.equal(await page.locator("nav >> text=Møte").count(), 0);
    });

    it("G2_L3_the_person_says_first_what_she_wants_to_talk_about_and_nobody_else_changes_it", async () => {
        const page = await samtak.login("mari", { width: 390 });
        await page.goto("/sunnfjord/");
        await page.click("main >> text=Møte");
        await says(page, "Framover");
        await no_faults(page);
        await page.goto(meeting);
        await says(page, "Eg vil snakke om eksamen først");
        await no_faults(page);
        await page.click("text=Sei kva du vil snakke om");
        await no_faults(page);
        await submit(page, "[name=title]");
        assert.match(await page.title(), /^Feil: /);
        await says(page, "Skriv kva det gjeld.");
        await no_faults(page);
        await page.fill("[name=title]", "Sommarjobb <b>på kafé</b> 😀");
        await submit(page, "[name=title]");
        await says(page, "Saka står på saklista.");
        const order = await page.locator("#agenda h3, [aria-labelledby=agenda] h3").allInnerTexts();
        assert.ok(order[1].includes("Sommarjobb <b>på kafé</b> 😀"), order.join(" | "));
        await page.check("[name=answer][value=part]");
        await submit(page, "[name=answer_words]");
        await says(page, "Svaret ditt er lagra.");
        const coordinator = await samtak.login("ingvild");
        await coordinator.goto(meeting);
        const own = coordinator.locator(".st-apart", { hasText: "Sommarjobb" });
        assert.equal(await own.locator("a[href$=\"/edit\"], button").count(), 0, "hers to change");
        await says(coordinator, "Kjem på ein del av møtet");
        await no_faults(coordinator);
    });

    it("G2_a_participant_proposes_a_point_and_the_coordinator_orders_the_others", async () => {
        const page = await samtak.login("tor-erik");
        await page.goto(meeting);
        await page.click("text=Foreslå ei sak");
        await page.fill("[name=title]", "Nye prøvereglar");
        await page.fill("[name=minutes]", "300");
        await submit(page, "[name=title]");
        await says(page, "høgst 240");
        assert.equal(await page.inputValue("[name=title]"), "Nye prøvereglar", "what was typed is kept");
        await page.fill("[name=minutes]", "10");
        await submit(page, "[name=title]");
        await says(page, "Tor-Erik Vassdal · 10 min");
        const coordinator = await samtak.login("ingvild", { javaScriptEnabled: false });
        await coordinator.goto(meeting);
        await coordinator.locator(".st-apart", { hasText: "Nye prøvereglar" }).getByRole("button", { name: "Opp" }).click();
        await coordinator.waitForLoadState();
        const order = await coordinator.locator(".st-apart h3").allInnerTexts();
        assert.ok(order.findIndex((one) => one.includes("Nye prøvereglar")) === order.length - 2, order.join(" | "));
    });

    it("G1_G6_L15_a_meeting_is_planned_with_the_person_and_nobody_is_called_in_before", async () => {
        const page = await samtak.login("ingvild");
        await page.goto(`${at}/meetings`);
        await page.click("text=Planlegg eit møte");
        await no_faults(page);
        await page.fill("[name=day]", "2026-10-01");
        await page.fill("[name=from]", "11:00");
        await page.fill("[name=to]", "10:00");
        await page.fill("[name=room]", "Rom 12");
        await submit(page, "[name=room]");
        await says(page, "Dagen har vore.");
        await says(page, "Møtet må slutte etter at det byrjar.");
        assert.equal(await page.inputValue("[name=room]"), "Rom 12");
        await no_faults(page);
        await says(page, "Kan ikkje kallast inn enno");
        await says(page, "Jorunn Eike");
        await page.fill("[name=day]", "2027-03-01");
        await page.fill("[name=to]", "12:00");
        await submit(page, "[name=room]");
        await says(page, "Møtet er planlagt. Ingen er kalla inn enno.");
        const here = page.url().split("?")[0];
        await page.goto(`${here}/invitation`);
        await says(page, "Først må det vere avklart med personen");
        await no_faults(page);
        await page.goto(`${here}/edit`);
        await page.check("[name=clarified]");
        await submit(page, "[name=room]");
        await page.goto(`${here}/invitation`);
        await press(page, "Kall inn");
        await says(page, "Dei som skal kome, er kalla inn.");
        const person = await samtak.login("mari");
        await told(person, "sunnfjord", "Du er kalla inn til eit møte");
    });

    it("L3_L4_G3_L15_in_the_meeting_each_point_is_written_and_two_at_the_same_see_both", async () => {
        const one = await samtak.login("ingvild"), other = await samtak.login("tor-erik", { width: 390 });
        for (const page of [one, other]) { await page.goto(`${meeting}/minutes`); await no_faults(page); }
        const first = one.locator("[name=notes]").first(), theirs = other.locator("[name=notes]").first();
        await theirs.fill("Skulen søkjer om tilrettelegging.");
        await first.fill("PPT skriv tilråding innan fredag.");
        await Promise.all([one.waitForNavigation(), first.locator("xpath=ancestor::form").locator("button[type=submit]").click()]);
        await says(one, "Det de er samde om, er lagra.");
        await Promise.all([other.waitForNavigation(), theirs.locator("xpath=ancestor::form").locator("button[type=submit]").click()]);
        await says(other, "PPT skriv tilråding innan fredag.");
        assert.equal(await other.locator("[name=notes]").first().inputValue(), "Skulen søkjer om tilrettelegging.", "nothing is lost");
        await no_faults(other);
        await other.locator("[name=notes]").first().fill("PPT skriv tilråding innan fredag. Skulen søkjer om tilrettelegging.");
        await Promise.all([other.waitForNavigation(), other.locator("[name=notes]").first().locator("xpath=ancestor::form").locator("button[type=submit]").click()]);
        await says(other, "Det de er samde om, er lagra."); // sent once more it is on top of what stands now
        await one.goto(`${meeting}/minutes`);
        await one.fill("[name=what]", "Skrive tilråding til skulen");
        await submit(one, "[name=what]");
        assert.equal(await one.inputValue("[name=what]"), "Skrive tilråding til skulen");
        await no_faults(one);
        await one.selectOption("[name=who]", { label: "Tor-Erik Vassdal, Rådgjevar i PPT" }).catch(() => one.locator("[name=who]").selectOption({ index: 4 }));
        await one.fill("[name=deadline]", "2026-11-27");
        await submit(one, "[name=what]");
        await says(one, "Avtalen er skriven ned.");
        await says(one, "Skrive tilråding til skulen");
        await one.goto(`/sunnfjord/plans/${cast_id("sunnfjord", "plan", "mari")}`);
        await says(one, "Skrive tilråding til skulen"); // L4: one engine
    });

    it("G4_G6_K7_the_minutes_are_signed_when_it_is_held_and_then_stand", async () => {
        let page = await samtak.login("ingvild");
        await page.goto(`${meeting}/closing`);
        await says(page, "PPT skriv tilråding innan fredag.");
        await submit(page, "[name=person_part]");
        await says(page, "Møtet er ikkje halde enno.");
        samtak.set_clock("2026-11-14T12:00:00.000000Z"); // the session is over by then
        page = await samtak.login("ingvild");
        await page.goto(`${meeting}/closing`);
        await submit(page, "[name=person_part]");
        await says(page, "Skriv korleis den det gjeld, var med");
        await no_faults(page);
        await page.fill("[name=person_part]", "Mari var med på heile møtet.");
        await submit(page, "[name=person_part]");
        await says(page, "Referatet er signert");
        await says(page, "Til stades:");
        await no_faults(page);
        const other = await samtak.login("tor-erik");
        await told(other, "sunnfjord", "Referatet frå eit møte er klart");
        await other.goto(meeting);
        assert.equal(await other.locator("[name=notes]").count(), 0);
        await other.click("text=Skriv eit tillegg");
        await other.fill("[name=addition]", "Tilrådinga blir sendt til begge skulane.");
        await submit(other, "[name=addition]");
        await says(other, "Tillegget står under referatet.");
        await no_faults(other);
    });

    it("G8_L14_until_next_time_it_stands_who_does_what_and_each_professional_has_a_text_for_the_own_record", async () => {
        const page = await samtak.login("tor-erik");
        await page.goto(meeting);
        await says(page, "Fram til neste gong");
        await says(page, "Det dei andre gjer");
        await no_faults(page);
        await page.click("text=Tekst til din eigen journal");
        const note = await page.inputValue("[name=note]");
        assert.match(note, /^Ansvarsgruppemøte .* 2026\. Eg var med\.\nEg tok på meg:\n- Skrive tilråding til skulen \(innan .*\)\nReferatet er signert 14\. november 2026 og ligg i Samtak\.\nNeste møte: 1\. mars 2027\.$/);
        assert.ok(!note.includes("Mari"), "no word of the person or of others");
        await no_faults(page);
        for (const who of ["mari", "bente"]) {
            const family = await samtak.login(who);
            assert.equal((await family.goto(`${meeting}/journal`)).status(), 404, who);
        }
    });

    it("G7_L1_who_promised_says_that_it_takes_longer_and_the_coordinator_is_told", async () => {
        const page = await samtak.login("tor-erik", { width: 390 });
        await page.goto(`${at}/meetings`);
        await page.click("text=Sei korleis det går");
        await no_faults(page);
        await page.check("[name=answer][value=delayed]");
        await submit(page, "[name=words]");
        await says(page, "Skriv kva dag det blir.");
        await page.fill("[name=new_day]", "2026-12-04");
        await submit(page, "[name=words]");
        await says(page, "04.12.2026");
        await says(page, "Tek lengre tid");
        const bente = await samtak.login("bente");
        await bente.goto(`${at}/meetings`);
        await says(bente, "Skrive tilråding til skulen");
        assert.equal(await bente.locator("text=Sei korleis det går").count(), 0, "not hers");
        const coordinator = await samtak.login("ingvild");
        await told(coordinator, "sunnfjord", "Nokon har sagt korleis det går med ein avtale");
        await coordinator.goto(`${at}/meetings`);
        await coordinator.click("text=Sei korleis det går");
        await coordinator.check("[name=answer][value=done]");
        await submit(coordinator, "[name=words]");
        await says(coordinator, "Alt som vart lova, er gjort.");
    });
});

describe("hamar", () => {
    let samtak;
    const at = `/hamar/coordinations/${cast_id("hamar", "coordination", "jonas")}`;
    before(async () => { samtak = await start(); });
    after(() => samtak.stop());

    it("G1_G2_G4_in_bokmaal_a_meeting_is_called_off_and_the_called_are_told", async () => {
        const page = await samtak.login("hakon");
        await page.goto(`${at}/meetings`);
        await says(page, "Det er ikke avtalt noe møte.");
        await no_faults(page);
        await page.click("text=Planlegg et møte");
        await page.fill("[name=day]", "2026-12-01");
        await page.fill("[name=from]", "09:00");
        await page.fill("[name=to]", "10:00");
        await page.check("[name=clarified]");
        await submit(page, "[name=room]");
        await says(page, "Møtet er planlagt.");
        const here = page.url().split("?")[0];
        await page.click("text=Foreslå en sak");
        await page.fill("[name=title]", "Lærlingplass");
        await page.check("[name=told]");
        await submit(page, "[name=title]");
        await says(page, "Fortalt til Håkon Bergli");
        await page.goto(`${here}/invitation`);
        await press(page, "Kall inn");
        const jonas = await samtak.login("jonas", { width: 390 });
        await told(jonas, "hamar", "Du er kalt inn til et møte");
        await jonas.goto(here.replace(/^https?:..[^/]*/, ""));
        await says(jonas, "Lærlingplass");
        await no_faults(jonas);
        await jonas.locator(".st-apart", { hasText: "Lærlingplass" }).getByRole("link", { name: /Endre/ }).click();
        await jonas.waitForLoadState();
        assert.equal(await jonas.inputValue("[name=title]"), "Lærlingplass", "what was told for him is his");
        await page.goto(`${here}/invitation`);
        await page.click("text=Avlyse møtet");
        await press(page, "Avlys møtet");
        await says(page, "Møtet er avlyst.");
        await told(jonas, "hamar", "Et møte er avlyst");
        await jonas.goto(`${here.replace(/^https?:..[^/]*/, "")}/minutes`);
        await says_not(jonas, "Ny avtale");
    });
});
