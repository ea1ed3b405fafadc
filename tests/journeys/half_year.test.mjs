// Half a year of one person's coordination, against real mail: start talk, two meetings, seven promises, one withdrawn consent, a switch from
// minutes to the plan (issue 4). Each step goes on from the one before. In bokmål, in Hamar, with Jonas of 17.
import { after, before, describe, it } from "node:test";
import { assert, cast_id, no_faults, press, says, start, submit, told } from "./harness.mjs";
import { start_mailbox } from "./mailbox.mjs";

describe("half a year in Hamar", () => {
    let samtak, mailbox, first, second;
    const at = `/hamar/coordinations/${cast_id("hamar", "coordination", "jonas")}`;
    const plan = `/hamar/plans/${cast_id("hamar", "plan", "jonas")}`;
    const open = async (who, page_of, options = {}) => { const page = await samtak.login(who, options); await page.goto(page_of); return page; };
    before(async () => { mailbox = await start_mailbox(); samtak = await start({ mail_port: mailbox.port }); });
    after(async () => { await samtak.stop(); await mailbox.stop(); });

    async function consent_to_meetings(page, name) {
        await page.goto(`${at}/consents/new`);
        await page.selectOption("[name=who]", { label: await page.locator("[name=who] option", { hasText: name }).innerText() });
        await page.locator("[name=parts][value=meetings]").check();
        await page.check("[name=form][value=oral]");
        await page.locator("[name=giver]").first().check();
        await page.fill("[name=note]", "I oppstartssamtalen.");
        const heard = page.locator("[name=told]");
        if (await heard.count()) await heard.check();
        await submit(page, "[name=note]");
    }
    async function plan_and_call(page, day) {
        await page.goto(`${at}/meetings/new`);
        await page.fill("[name=day]", day);
        await page.fill("[name=from]", "09:00");
        await page.fill("[name=to]", "10:00");
        await page.check("[name=clarified]");
        for (const box of await page.locator("[name=invited]").all()) await box.check();
        await submit(page, "[name=room]");
        const here = new URL(page.url()).pathname;
        await page.goto(`${here}/invitation`);
        await press(page, "Kall inn");
        await says(page, "De som skal komme, er kalt inn.");
        return here;
    }
    async function promise(page, here, what, who, deadline) {
        await page.goto(`${here}/minutes`);
        await page.fill("[name=what]", what);
        await page.selectOption("[name=who]", { label: await page.locator("[name=who] option", { hasText: who }).first().innerText() });
        if (deadline) await page.fill("[name=deadline]", deadline);
        await submit(page, "[name=what]");
        await says(page, what);
    }
    async function closed(here, instant) {
        samtak.set_clock(instant);
        const page = await open("hakon", `${here}/closing`);
        await page.fill("[name=person_part]", "Jonas var med på hele møtet.");
        await submit(page, "[name=person_part]");
        return page;
    }
    async function answered(who, what, answer, words, day) {
        const page = await open(who, `${at}/meetings`, { width: 390 });
        const row = page.locator("main tr", { hasText: what });
        await page.goto(await row.locator("a[href*='/promises/']").first().getAttribute("href"));
        await page.check(`[name=answer][value=${answer}]`);
        if (words) await page.fill("[name=words]", words);
        if (day) await page.fill("[name=new_day]", day);
        await submit(page, "[name=words]");
        return page;
    }

    it("C1_E4_G1_the_start_talk_and_the_choice_of_meetings_with_minutes", async () => {
        const page = await open("hakon", `${at}/start-talk`);
        await page.locator("textarea").last().fill("Møte hver høst og vår, telefon når det trengs.");
        await submit(page, "textarea");
        const jonas = await open("jonas", `${at}/tool`, { width: 390 });
        await jonas.check("[name=tool][value=minutes]");
        await submit(jonas, "[name=tool]");
        for (const name of ["Eli Rønningen", "Amund Foss", "Lise Hoel"]) await consent_to_meetings(page, name);
        await no_faults(page);
    });

    it("G1_G9_J7_the_first_meeting_is_called_in_by_real_mail", async () => {
        const page = await samtak.login("hakon");
        first = await plan_and_call(page, "2026-11-16");
        for (const who of ["jonas", "eli", "amund"]) {
            const [mail] = await mailbox.invitations(`${who}@example.test`, 1);
            assert.ok(mail, who);
            assert.equal(mail.calendar.METHOD, "REQUEST");
            assert.ok(!mail.source.includes("Jonas") && !mail.source.includes("Trettvik"), who);
        }
        const jonas = await open("jonas", `${first}/agenda/new`, { width: 390 });
        await jonas.fill("[name=title]", "Jeg vil ha læreplass på et verksted");
        await submit(jonas, "[name=title]");
        const eli = await open("eli", first);
        await eli.check("[name=answer][value=whole]");
        await submit(eli, "[name=answer_words]");
    });

    it("L3_L4_G3_four_promises_are_given_and_the_minutes_are_signed", async () => {
        const page = await open("hakon", `${first}/minutes`), eli = await samtak.login("eli", { width: 390 });
        const field = page.locator("[name=notes]").first();
        await field.fill("Jonas vil ha læreplass. NAV og skolen leter sammen.");
        await Promise.all([page.waitForNavigation(), field.locator("xpath=ancestor::form").locator("button[type=submit]").click()]);
        await promise(page, first, "Ringe tre verksteder", "Lise Hoel", "2026-12-01");
        await promise(eli, first, "Lage plan for praksisuker", "Eli Rønningen", "2026-12-15");
        await promise(page, first, "Avtale samtale annenhver uke", "Amund Foss", "2026-12-10");
        await promise(page, first, "Skrive ned hva som er en god dag", "Jonas", "2026-12-20");
        const done = await closed(first, "2026-11-16T12:00:00.000000Z");
        await says(done, "Referatet er signert");
        await no_faults(done);
        await told(await samtak.login("jonas"), "hamar", "Referatet fra et møte er klart");
    });

    it("G7_L1_what_is_done_what_takes_longer_and_what_needs_help_comes_back_to_the_coordinator", async () => {
        samtak.set_clock("2026-12-02T09:00:00.000000Z");
        await answered("lise", "Ringe tre verksteder", "done");
        await answered("eli", "Lage plan for praksisuker", "delayed", "Rektor må godkjenne.", "2027-01-20");
        await answered("jonas", "Skrive ned hva som er en god dag", "help", "Vet ikke hvordan jeg skal begynne.");
        const page = await samtak.login("hakon");
        await told(page, "hamar", "Noen har sagt hvordan det går med en avtale");
        await page.goto(`${at}/meetings`);
        await says(page, "Trenger hjelp");
        await says(page, "Tar lengre tid");
        await no_faults(page);
    });

    it("D1_D2_G1_a_consent_is_withdrawn_and_the_meetings_are_gone_for_that_one", async () => {
        const jonas = await open("jonas", `${at}/access`, { width: 390 });
        const row = jonas.locator("li", { hasText: "Amund Foss" }).first();
        await jonas.goto(await row.locator("a", { hasText: "Steng ute" }).first().getAttribute("href"));
        await jonas.check("[name=parts][value=all]");
        await press(jonas, "Steng ute");
        const amund = await samtak.login("amund");
        for (const gone of [`${at}/meetings`, first, plan]) assert.equal((await amund.goto(gone)).status(), 404, gone);
        const page = await open("hakon", `${at}/meetings`);
        await says(page, "Avtale samtale annenhver uke"); // what was promised is not lost
        await page.goto(`${at}/meetings/new`);
        await says(page, "Kan ikke kalles inn ennå");
        assert.equal(await page.locator("label", { has: page.locator("[name=invited]") }).filter({ hasText: "Amund Foss" }).count(), 0);
        await no_faults(page);
    });

    it("G3_L4_at_the_second_meeting_the_last_promises_stand_first_and_three_more_are_given", async () => {
        samtak.set_clock("2027-04-05T08:00:00.000000Z");
        const page = await samtak.login("hakon");
        const before = (await mailbox.invitations("amund@example.test", 1)).length;
        second = await plan_and_call(page, "2027-04-19");
        await mailbox.invitations("eli@example.test", 2);
        assert.equal((await mailbox.invitations("amund@example.test", before)).length, before, "nothing more to who is shut out");
        await page.goto(second);
        await says(page, "1 av 4 er gjort");
        await promise(page, second, "Følge Jonas til verkstedet", "Håkon Bergli", "2027-04-26");
        await promise(page, second, "Skrive lærekontrakt", "Lise Hoel", "2027-05-15");
        await promise(page, second, "Møte opp hver dag i praksis", "Jonas", "2027-05-31");
        const done = await closed(second, "2027-04-19T12:00:00.000000Z");
        await says(done, "Fram til neste gang");
        await says(done, "Skrive lærekontrakt");
        await no_faults(done);
    });

    it("E4_L4_the_switch_to_the_plan_takes_the_promises_along_and_loses_nothing", async () => {
        samtak.set_clock("2027-05-03T08:00:00.000000Z");
        const jonas = await open("jonas", `${at}/tool`, { width: 390 });
        await jonas.check("[name=tool][value=plan]");
        await submit(jonas, "[name=tool]");
        await jonas.goto(plan);
        for (const what of ["Ringe tre verksteder", "Lage plan for praksisuker", "Skrive ned hva som er en god dag", "Følge Jonas til verkstedet", "Skrive lærekontrakt", "Møte opp hver dag i praksis"])
            await says(jonas, what);
        await no_faults(jonas);
        for (const here of [first, second]) {
            await jonas.goto(here);
            await says(jonas, "Til stede:");
        }
        await jonas.goto(first);
        await says(jonas, "Jonas vil ha læreplass. NAV og skolen leter sammen.");
        const page = await open("hakon", `${at}/tool`);
        await says(page, "Møter med referat"); // every choice stands
        await page.goto("/hamar/");
        await no_faults(page);
    });

    it("D4_D5_in_half_a_year_no_mail_said_whom_or_what_it_was_about", () => {
        const mails = mailbox.mails();
        assert.ok(mails.length > 8, `${mails.length} mails`);
        for (const mail of mails)
            for (const word of ["Jonas", "Trettvik", "Bergli", "verksted", "læreplass", "praksis", "NAV", "BUP", "koordinator"])
                assert.ok(!`${mail.headers.subject}\n${mail.text}\n${mail.calendar?.lines.join("\n") ?? ""}`.includes(word), `«${word}» in ${mail.source}`);
    });
});
