// Several around one plan: who chooses plan or minutes, two who write the same page, who writes for whom, and the way ahead.
import { after, before, describe, it } from "node:test";
import { assert, cast_id as id, no_faults, start, submit, text } from "./harness.mjs";

let samtak;
before(async () => { samtak = await start(); });
after(() => samtak.stop());

const cases = [
    { place: "sunnfjord", person: "mari", own: "mari", coordinator: "ingvild", provider: "ane", minutes: "Møte med referat", kept: "Planen står her som han var", whose: "Sei kven som har valt.",
        together: "saman med pårørande", card: "To har endra det same kortet", talk: "To har skrive om det same punktet", way: "Vegen vidare", ends: "Planperioden sluttar" },
    { place: "hamar", person: "jonas", own: "jonas", coordinator: "hakon", provider: "eli", minutes: "Møter med referat", kept: "Planen står her som den var", whose: "Si hvem som har valgt.",
        together: "sammen med pårørende", card: "To har endret det samme kortet", talk: "To har skrevet om det samme punktet", way: "Veien videre", ends: "Planperioden slutter" },
];

for (const one of cases) {
    const plan = `/${one.place}/plans/${id(one.place, "plan", one.person)}`;
    const coordination = `/${one.place}/coordinations/${id(one.place, "coordination", one.person)}`;

    describe(one.place, () => {
        it("E4_the_person_chooses_meetings_with_minutes_and_the_plan_is_kept", async () => {
            const page = await samtak.login(one.own);
            await page.goto(plan);
            const before = await page.locator(".st-goal").count();
            await page.goto(`${coordination}/tool`);
            await no_faults(page);
            await page.check("[name=tool][value=minutes]");
            await submit(page, "[name=tool]");
            assert.ok((await text(page)).includes(one.minutes));
            await no_faults(page, "the case after the choice");
            await page.goto(plan);
            assert.ok((await text(page)).includes(one.kept), "the plan says that it rests beside the meetings");
            assert.equal(await page.locator(".st-goal").count(), before, "nothing is lost");
            await no_faults(page, "the plan of one who has chosen minutes");
        });

        it("E4_the_coordinator_writes_down_a_new_choice_and_says_whose_it_is", async () => {
            const page = await samtak.login(one.coordinator, { width: 390 });
            await page.goto(`${coordination}/tool`);
            await page.check("[name=tool][value=plan]");
            await page.fill("[name=words]", "Vil ha alt på éin stad");
            await submit(page, "[name=words]");
            assert.ok((await text(page)).includes(one.whose), "whose choice must be said");
            assert.equal(await page.inputValue("[name=words]"), "Vil ha alt på éin stad");
            await no_faults(page, "the choice with an error");
            await page.check("[name=by][value=together]");
            await submit(page, "[name=words]");
            await page.goto(`${coordination}/tool`);
            const shown = await text(page);
            assert.ok(shown.includes(one.together) && shown.includes("Vil ha alt på éin stad") && shown.includes(one.minutes), "both choices stand");
            const provider = await samtak.login(one.provider);
            assert.equal((await provider.goto(`${coordination}/tool`)).status(), 403, "a provider doesn't choose");
            await no_faults(provider);
        });

        it("L13_L15_two_who_write_the_expectation_card_see_both_texts_and_lose_nothing", async () => {
            const first = await samtak.login(one.coordinator);
            const second = await samtak.login(one.coordinator);
            for (const page of [first, second]) await page.goto(`${coordination}/expectation-card/edit`);
            await first.fill("[name=person_does]", "Seier frå når noko er vanskeleg");
            await submit(first, "[name=person_does]");
            await second.fill("[name=person_does]", "Kjem på møta");
            await submit(second, "[name=person_does]");
            assert.equal(await second.innerText("h1"), one.card);
            const both = await text(second);
            assert.ok(both.includes("Seier frå når noko er vanskeleg") && both.includes("Kjem på møta"));
            await no_faults(second, "two versions of the card");
            await second.setViewportSize({ width: 390, height: 900 });
            await no_faults(second, "two versions of the card at 390 px");
            assert.equal(await second.inputValue("textarea[name=person_does]"), "Seier frå når noko er vanskeleg\n\nKjem på møta");
            await submit(second, "textarea[name=person_does]");
            const card = await text(second);
            assert.ok(card.includes("Seier frå når noko er vanskeleg") && card.includes("Kjem på møta"), "the two as one");
        });

        it("C1_L15_two_who_write_in_the_start_talk_meet_only_on_the_same_point", async () => {
            const first = await samtak.login(one.coordinator);
            const second = await samtak.login(one.coordinator);
            for (const page of [first, second]) await page.goto(`${coordination}/start-talk`);
            const [a, b] = await first.locator("textarea").evaluateAll((all) => all.slice(-2).map((field) => field.name));
            await first.fill(`[name=${a}]`, "Den fyrste skreiv dette");
            await submit(first, `[name=${a}]`);
            await second.fill(`[name=${b}]`, "Noko om eit anna punkt");
            await submit(second, `[name=${b}]`);
            assert.equal(new URL(second.url()).pathname, coordination, "different points don't meet");

            for (const page of [first, second]) await page.goto(`${coordination}/start-talk`);
            assert.equal(await second.inputValue(`[name=${a}]`), "Den fyrste skreiv dette");
            await first.fill(`[name=${a}]`, "Den fyrste retta det");
            await submit(first, `[name=${a}]`);
            await second.fill(`[name=${a}]`, "Den andre skreiv noko anna");
            await second.check(`[name=${b.replace("words_", "done_")}]`);
            await submit(second, `[name=${a}]`);
            assert.equal(await second.innerText("h1"), one.talk);
            assert.ok((await text(second)).includes("Den fyrste retta det") && (await text(second)).includes("Den andre skreiv noko anna"));
            await no_faults(second, "two versions of a point");
            await submit(second, `textarea[name=${a}]`);
            await second.goto(`${coordination}/start-talk`);
            assert.equal(await second.inputValue(`[name=${a}]`), "Den fyrste retta det\n\nDen andre skreiv noko anna");
            assert.ok(await second.isChecked(`[name=${b.replace("words_", "done_")}]`), "the other point's tick came along");
        });

        it("F4_F10_the_way_ahead_shows_the_dates_that_the_reader_may_see", async () => {
            const page = await samtak.login(one.coordinator, { javascript: false });
            await page.goto(plan);
            const way = page.locator("section[aria-labelledby=way]");
            assert.equal(await way.locator("h2").innerText(), one.way);
            assert.ok(await way.locator("svg[role=img]").isVisible(), "the picture on a wide screen");
            await way.locator("summary").click();
            assert.ok((await way.innerText()).includes(one.ends));
            const days = await way.locator("details time").evaluateAll((all) => all.map((time) => time.dateTime));
            assert.deepEqual(days, [...days].sort(), "in time order");
            const link = await way.locator("details a[href^='#m-']").first().getAttribute("href");
            assert.equal(await page.locator(link).count(), 1, "each leads to its place in the plan");
            await page.setViewportSize({ width: 390, height: 900 });
            assert.ok(await way.locator(".st-timeline__list").isVisible() && !await way.locator("svg[role=img]").isVisible(), "a list on a narrow one");
            const provider = await samtak.login(one.provider);
            await provider.goto(plan);
            const theirs = await provider.locator("section[aria-labelledby=way] details time").count();
            assert.ok(theirs > 0 && theirs < days.length, "a provider sees fewer dates");
        });
    });
}

describe("where the coordinator keeps the plan up to date", () => {
    const plan = `/hamar/plans/${id("hamar", "plan", "jonas")}`;
    const goal = `${plan}/goals/${id("hamar", "goal", "jonas/1")}`;

    it("F8_F9_a_provider_has_no_dead_button_and_is_told_whom_to_tell", async () => {
        const page = await samtak.login("eli");
        await page.goto(plan);
        assert.equal(await page.locator("main a[href*='/evaluations/new'], main a[href$='/edit'], main a[href$='/end'], main a[href$='/measures/new']").count(), 0);
        assert.match(await text(page), /holder planen oppdatert\. Si fra til Håkon/);
        assert.equal((await page.goto(`${goal}/evaluations/new`)).status(), 403);
        await no_faults(page);
    });

    it("F8_F9_F10_the_coordinator_records_the_evaluation_for_the_provider_who_reads_it", async () => {
        const page = await samtak.login("hakon");
        await page.goto(`${goal}/evaluations/new`);
        await page.check("[name=outcome][value=partly_reached]");
        await page.fill("[name=words]", "Eli forteller at Jonas møter hver dag.");
        await page.selectOption("[name=on_behalf_of]", { label: "Eli Rønningen" });
        await submit(page, "[name=words]");
        const reader = await samtak.login("eli");
        await reader.goto(plan);
        const shown = await text(reader);
        assert.ok(shown.includes("Eli forteller at Jonas møter hver dag."));
        assert.match(shown, /på vegne av Eli Rønningen/i);
        await no_faults(reader);
    });
});

// kari in Sunnfjord and turid in Hamar are of the coordinating unit
describe("plans where nothing happens", () => {
    for (const [place, user, number, hidden] of [["sunnfjord", "kari", "2026/0117", "Mari"], ["hamar", "turid", "2026/0311", "Jonas"]])
        it(`L5_silent_plans_come_up_for_the_coordinating_unit_without_name_or_content_${place}`, async () => {
            const before = samtak.now();
            const page = await samtak.login(user);
            await page.goto(`/${place}/overview/cases?need=silent`);
            assert.ok(!(await text(page)).includes(number), "not silent yet");
            await no_faults(page, "no silent plan");
            samtak.set_clock("2027-03-20T09:00:00.000000Z");
            const later = await samtak.login(user, { width: 390 });
            await later.goto(`/${place}/`);
            await later.locator("a[href*='need=silent']").first().click();
            const shown = await text(later);
            assert.ok(shown.includes(number) && !shown.includes(hidden), shown);
            await no_faults(later, "silent plans at 390 px");
            samtak.set_clock(before.toISOString().replace("Z", "000Z"));
        });
});

describe("new since one last looked", () => {
    it("L15_L5_what_others_changed_is_listed_first_and_ones_own_is_not", async () => {
        const plan = `/sunnfjord/plans/${id("sunnfjord", "plan", "mari")}`;
        const coordinator = await samtak.login("ingvild");
        await coordinator.goto(plan); // now it is seen
        const person = await samtak.login("mari");
        await person.goto(`${plan}/words/needs/edit`);
        await person.fill("[name=words]", "Ein roleg plass å kvile");
        await submit(person, "[name=words]");
        await coordinator.goto(plan);
        const news = coordinator.locator("section[aria-labelledby=new]");
        assert.match(await news.locator("li").first().innerText(), /^Eigne ord: .*Mari/s);
        await no_faults(coordinator, "the plan with something new");
        await person.goto(plan);
        const own = person.locator("section[aria-labelledby=new] li", { hasText: "Eigne ord" });
        assert.equal(await own.count(), 0, "one's own change is no news");
    });
});

describe("undo", () => {
    it("L15_F13_a_change_of_the_period_is_taken_back_and_the_list_says_so", async () => {
        const plan = `/sunnfjord/plans/${id("sunnfjord", "plan", "mari")}`;
        const page = await samtak.login("ingvild");
        await page.goto(`${plan}/frame/edit`);
        const before = await page.inputValue("[name=evaluate_on]");
        await page.fill("[name=evaluate_on]", "2027-01-20");
        await submit(page, "[name=evaluate_on]");
        assert.ok((await text(page)).includes("20. januar 2027"));
        await page.goto(`${plan}/history`);
        await no_faults(page);
        await submit(page, "form[action$='/frame/undos'] [name=back_to]");
        assert.ok((await text(page)).includes("Endringa er teken tilbake"));
        await no_faults(page, "the history after undo");
        await page.goto(`${plan}/frame/edit`);
        assert.equal(await page.inputValue("[name=evaluate_on]"), before);
    });
});
