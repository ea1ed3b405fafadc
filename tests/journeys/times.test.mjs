// Those who are to come are asked when they can, before a time is set (G1 G9): in nynorsk from planning to the chosen time, with the person's own
// answer first; in bokmål on a phone without scripts; kept from a father (K8).
import { after, before, describe, it } from "node:test";
import { assert, cast_id, no_faults, press, says, says_not, start, submit, text, told } from "./harness.mjs";

async function propose(page, ...times) {
    for (const [n, [day, from, to]] of times.entries()) {
        await page.fill(`[name=day${n + 1}]`, day);
        await page.fill(`[name=from${n + 1}]`, from);
        await page.fill(`[name=to${n + 1}]`, to);
    }
}
// One answer for each of the times, in their order.
async function answer(page, ...all) {
    for (const [n, value] of all.entries()) await page.locator(`main fieldset:has([type=radio]) >> nth=${n}`).locator(`[value=${value}]`).check();
    await submit(page, "main [type=radio]");
}

describe("sunnfjord", () => {
    let samtak, meeting, times;
    const at = `/sunnfjord/coordinations/${cast_id("sunnfjord", "coordination", "mari")}`;
    before(async () => { samtak = await start(); });
    after(() => samtak.stop());

    it("G1_L15_from_planning_a_meeting_those_who_are_to_come_are_asked_when_they_can", async () => {
        const page = await samtak.login("ingvild");
        await page.goto(`${at}/meetings/new`);
        await page.fill("[name=day]", "2027-03-01");
        await page.fill("[name=from]", "10:00");
        await page.fill("[name=to]", "11:00");
        for (const who of ["Tor-Erik Vassdal", "Bente Haugvik"]) await page.locator("label", { hasText: who }).click();
        await press(page, "Lagre, og spør når det passar");
        await says(page, "Spør når det passar", "Desse blir spurde: Mari Haugvik, Bente Haugvik, Tor-Erik Vassdal", "Det er ikkje avklart med Mari kven som skal kome");
        assert.equal(await page.inputValue("[name=day1]"), "2027-03-01", "the time it was planned for is the first one");
        await no_faults(page);
        meeting = page.url().split("/times")[0].replace(/^https?:..[^/]*/, "");
        times = `${meeting}/times`;
        await page.goto(`${meeting}`);
        await says(page, "Spør når det passar");
        await page.goto(`${times}/new`);
        await submit(page, "[name=day1]");
        assert.match(await page.title(), /^Feil: /);
        await says(page, "Foreslå minst to tidspunkt.");
        await no_faults(page);
        await propose(page, ["2027-03-01", "10:00", "11:00"], ["2026-11-02", "07:00", "08:00"]);
        await submit(page, "[name=day1]");
        await says(page, "Tidspunktet har vore. Vel eit seinare.");
        assert.equal(await page.inputValue("[name=from2]"), "07:00", "what was typed is kept");
        await propose(page, ["2027-03-01", "10:00", "11:00"], ["2027-03-28", "02:30", "03:30"], ["2027-03-03", "12:00", "13:00"]);
        await submit(page, "[name=day1]");
        await says(page, "Dei som skal kome, er spurde når det passar.", "0 av 3 har svart", "Dei er spurde i dag. Du kan spørje på nytt i morgon.");
        await no_faults(page);
        await page.goto(meeting);
        await says(page, "Tida er ikkje bestemt", "Sjå svara, og vel tid");
        await no_faults(page);
        await page.goto("/sunnfjord/");
        await says_not(page, "Vel tid for møtet");
    });

    it("G1_G9_G12_who_is_asked_answers_yes_if_need_be_or_no_on_a_phone_and_changes_it", async () => {
        const page = await samtak.login("tor-erik", { width: 390 });
        await told(page, "sunnfjord", "Du er spurd når du kan kome til eit møte");
        await page.goto("/sunnfjord/");
        await says(page, "Du er spurd når du kan kome til eit møte");
        await page.locator(`a[href$="${times}"]`).first().click();
        await page.waitForLoadState();
        await says(page, "Når kan du kome?", "onsdag 3. mars 2027 kl. 12.00–13.00", "Ingen har sagt at dei kan enno.");
        await says_not(page, "Bente", "Kommunehuset");
        assert.equal(await page.locator("main textarea, main input[type=text]").count(), 0, "no words of one's own");
        await no_faults(page);
        await submit(page, "main [type=radio]");
        assert.match(await page.title(), /^Feil: /);
        await says(page, "Vel om du kan på dette tidspunktet.");
        await no_faults(page);
        await answer(page, "yes", "no", "no");
        await says(page, "Svaret ditt er lagra. Du kan endre det.", "1 kan");
        await no_faults(page);
        await answer(page, "yes", "maybe", "no");
        assert.equal(await page.locator("[type=radio][value=maybe]:checked").count(), 1);
        await page.goto("/sunnfjord/");
        await says_not(page, "Du er spurd når du kan kome");
    });

    it("G1_the_persons_own_answer_stands_first_and_what_she_can_not_is_said_before_it_is_chosen", async () => {
        const person = await samtak.login("mari", { width: 390 });
        await person.goto("/sunnfjord/");
        await says(person, "Du er spurd når du kan kome til eit møte");
        await person.goto(meeting);
        await person.click(`main a[href$="${times}"]`);
        await person.waitForLoadState();
        await no_faults(person);
        await answer(person, "no", "yes", "yes");
        for (const width of [1280, 390]) {
            const page = await samtak.login("ingvild", { width });
            await page.goto(times);
            await says(page, "2 av 3 har svart", "Mari kan ikkje", "1 kan · 1 kan ikkje · 1 har ikkje svart", "Passar best");
            const rows = await page.locator("[aria-labelledby=answers]").locator("tbody tr").allInnerTexts();
            assert.ok(rows[0].includes("Mari Haugvik") && rows[0].includes("Personen"), rows.join(" | "));
            assert.ok((await page.locator("[aria-labelledby=silent]").innerText()).includes("Bente Haugvik"));
            await no_faults(page);
        }
        const page = await samtak.login("ingvild");
        await page.goto(times);
        await page.getByRole("link", { name: /Vel dette tidspunktet.*1\. mars/ }).click();
        await page.waitForLoadState();
        await says(page, "Mari kan ikkje kome då", "Snakk med Mari før du vel dette tidspunktet.");
        await no_faults(page);
    });

    it("G1_G12_who_has_not_answered_is_asked_anew_once_a_day_and_after_three_days_it_is_on_the_start_page", async () => {
        samtak.set_clock("2026-11-03T08:00:00.000000Z");
        const page = await samtak.login("ingvild", { javascript: false });
        await page.goto("/sunnfjord/");
        await says_not(page, "Vel tid for møtet");
        await page.goto(times);
        await says(page, "Spurd i går");
        await press(page, "Spør dei på nytt");
        await says(page, "Dei som ikkje har svart, er spurde på nytt.", "Spurd på nytt i dag", "Du kan spørje på nytt i morgon.");
        assert.equal(await page.getByRole("button", { name: "Spør dei på nytt" }).count(), 0);
        await no_faults(page);
        samtak.set_clock("2026-11-05T08:00:00.000000Z");
        const later = await samtak.login("ingvild");
        await later.goto("/sunnfjord/");
        await says(later, "Vel tid for møtet", "1 har ikkje svart");
        await no_faults(later);
    });

    it("G1_one_more_time_is_proposed_and_those_who_had_answered_are_told", async () => {
        const page = await samtak.login("ingvild", { javascript: false });
        await page.goto(times);
        await page.click("text=Foreslå eit tidspunkt til");
        await propose(page, ["2027-03-03", "12:00", "13:00"]);
        await press(page, "Legg til tidspunktet");
        await says(page, "Dette tidspunktet er foreslått alt.");
        await no_faults(page);
        await propose(page, ["2027-03-04", "08:30", "09:30"]);
        await press(page, "Legg til tidspunktet");
        await says(page, "Tidspunktet er lagt til. Dei som hadde svart, får beskjed.");
        const other = await samtak.login("tor-erik");
        await told(other, "sunnfjord", "Det er foreslått ei tid til for eit møte");
        await other.goto("/sunnfjord/");
        await says(other, "Du er spurd når du kan kome til eit møte");
    });

    it("G1_L15_two_choose_at_once_and_the_second_is_told_then_the_calling_in_is_the_ordinary_step", async () => {
        const late = await samtak.login("tor-erik");
        await late.goto(times);
        const one = await samtak.login("ingvild"), other = await samtak.login("ingvild");
        for (const page of [one, other]) await page.goto(times);
        await one.getByRole("link", { name: /Vel dette tidspunktet.*3\. mars/ }).click();
        await other.getByRole("link", { name: /Vel dette tidspunktet.*1\. mars/ }).click();
        for (const page of [one, other]) await page.waitForLoadState();
        await press(one, "Vel tidspunktet");
        await says(one, "Tida er bestemt. Ingen er kalla inn enno.", "onsdag 3. mars 2027 kl. 12.00–13.00");
        await no_faults(one);
        await press(other, "Vel tidspunktet");
        await says(other, "Tida er bestemt", "onsdag 3. mars 2027 kl. 12.00–13.00");
        await no_faults(other);
        await answer(late, "no", "no", "no", "no");
        await says(late, "Tida er bestemt", "onsdag 3. mars 2027 kl. 12.00–13.00", "Ingen er kalla inn enno.");
        await no_faults(late);
        await one.goto(`${meeting}/edit`);
        await one.check("[name=clarified]");
        await submit(one, "[name=room]");
        await one.goto(`${meeting}/invitation`);
        await press(one, "Kall inn");
        await told(late, "sunnfjord", "Du er kalla inn til eit møte");
    });

    it("D2_who_has_no_consent_to_meetings_or_is_not_asked_finds_nothing", async () => {
        for (const who of ["ane", "hanna", "jorunn", "kari"]) {
            const page = await samtak.login(who);
            for (const path of [times, `${times}/new`]) assert.equal((await page.goto(path)).status(), 404, `${who} ${path}`);
        }
    });
});

describe("hamar", () => {
    let samtak, meeting;
    const at = `/hamar/coordinations/${cast_id("hamar", "coordination", "jonas")}`;
    before(async () => { samtak = await start(); });
    after(() => samtak.stop());

    it("G1_in_bokmaal_from_a_planned_meeting_on_a_phone_without_scripts_and_it_is_stopped", async () => {
        const page = await samtak.login("hakon", { width: 390, javascript: false });
        await page.goto(`${at}/consents/new`);
        await page.selectOption("[name=who]", { label: await page.locator("[name=who] option", { hasText: "Eli Rønningen" }).innerText() });
        await page.check("[name=parts][value=meetings]");
        await page.check("[name=form][value=oral]");
        await page.locator("[name=giver]").first().check();
        await page.fill("[name=note]", "I møtet i går");
        await page.check("[name=told]");
        await submit(page, "[name=note]");
        assert.match(page.url(), /done=recorded/, await text(page));
        await page.goto(`${at}/meetings/new`);
        await page.fill("[name=day]", "2026-12-01");
        await page.fill("[name=from]", "09:00");
        await page.fill("[name=to]", "10:00");
        await page.check("[name=clarified]");
        await page.locator("label", { hasText: "Eli Rønningen" }).click();
        await submit(page, "[name=room]");
        meeting = page.url().split("?")[0].replace(/^https?:..[^/]*/, "");
        await page.click("text=Spør når det passer");
        await says(page, "Disse blir spurt: Jonas Trettvik, Eli Rønningen");
        await no_faults(page);
        await propose(page, ["2026-12-01", "09:00", "10:00"], ["2026-12-02", "09:00", "10:00"]);
        await submit(page, "[name=day1]");
        await says(page, "De som skal komme, er spurt når det passer.", "0 av 2 har svart");
        await no_faults(page);
        const eli = await samtak.login("eli", { width: 390, javascript: false });
        await told(eli, "hamar", "Du er spurt når du kan komme til et møte");
        await eli.goto(`${meeting}/times`);
        await no_faults(eli);
        await answer(eli, "yes", "maybe");
        await says(eli, "Svaret ditt er lagret.");
        const jonas = await samtak.login("jonas", { width: 390 });
        await jonas.goto(`${meeting}/times`);
        await says(jonas, "Når kan du komme?", "1 kan");
        await no_faults(jonas);
        await answer(jonas, "maybe", "yes");
        await page.goto("/hamar/");
        await says(page, "Velg tid for møtet", "Alle har svart når det passer");
        await page.goto(`${meeting}/times`);
        await says(page, "Jonas kan om nødvendig", "Alle har svart.");
        await page.click("text=Slutt å spørre uten å velge tid");
        await press(page, "Slutt å spørre");
        await says(page, "Ingen blir spurt lenger om når det passer.");
        await no_faults(page);
        await eli.goto(`${meeting}/times`);
        await says(eli, "Ingen blir spurt lenger", "Du trenger ikke svare på når du kan komme.");
        await no_faults(eli);
    });

    it("G1_a_meeting_that_is_called_off_ends_it", async () => {
        const page = await samtak.login("hakon");
        await page.goto(`${meeting}/times/new`);
        await propose(page, ["2026-12-01", "09:00", "10:00"], ["2026-12-02", "09:00", "10:00"]);
        await submit(page, "[name=day1]");
        await page.goto(`${meeting}/invitation`);
        await page.click("text=Avlyse møtet");
        await press(page, "Avlys møtet");
        const jonas = await samtak.login("jonas");
        await jonas.goto(`${meeting}/times`);
        await says(jonas, "Møtet er avlyst");
        await no_faults(jonas);
        await jonas.goto("/hamar/");
        await says_not(jonas, "Du er spurt når du kan komme");
    });
});

describe("lund", () => {
    let samtak;
    const at = `/lund/coordinations/${cast_id("lund", "coordination", "sara")}`;
    before(async () => { samtak = await start(); });
    after(() => samtak.stop());

    it("K8_G1_of_a_meeting_that_is_kept_from_the_parents_no_parent_is_asked_nor_finds_a_trace", async () => {
        const page = await samtak.login("marte");
        await page.goto(`${at}/meetings/new`);
        await page.fill("[name=day]", "2027-02-01");
        await page.fill("[name=from]", "10:00");
        await page.fill("[name=to]", "11:00");
        await page.check("[name=kept]");
        await page.fill("[name=kept_reason]", "Sara vil snakke med oss alene.");
        await press(page, "Lagre, og spør når det passer");
        await says(page, "Disse blir spurt: Sara");
        await says_not(page, "Terje");
        await propose(page, ["2027-02-01", "10:00", "11:00"], ["2027-02-02", "10:00", "11:00"]);
        await submit(page, "[name=day1]");
        const times = page.url().split("?")[0].replace(/^https?:..[^/]*/, "");
        const sara = await samtak.login("sara");
        await told(sara, "lund", "Du er spurt når du kan komme til et møte");
        const father = await samtak.login("terje");
        assert.equal((await father.goto(times)).status(), 404);
        for (const path of ["/lund/notices", "/lund/", `${at}/meetings`]) {
            await father.goto(path);
            await says_not(father, "spurt når du kan", "Velg tid", "2. februar 2027", "1. februar 2027");
        }
    });
});
