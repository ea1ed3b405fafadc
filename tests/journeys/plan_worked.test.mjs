// A plan that is worked with: the person's order, what is corrected, what has been, what is printed, what is new.
import { after, before, describe, it } from "node:test";
import { assert, cast_id as id, no_faults, start, submit, text } from "./harness.mjs";

let samtak;
before(async () => { samtak = await start(); });
after(() => samtak.stop());

// what_is: the person's goals; seen and cut: what the provider's consent opens, and what it doesn't
const cases = [
    { place: "sunnfjord", person: "mari", own: "mari", coordinator: "ingvild", provider: "sondre", goal: "1", seen: "Eg vil fullføre Vg2 saman med klassen min.", worked: "Kvilerom og tilpassa timeplan",
        cut: ["vondt i hovudet", "Trening og avspenning", "Eg vil ta bussen åleine", "Eigen bustad", "Eg vil bestemme sjølv"], corrects: "Rettar ei tidlegare evaluering", correct: "Rett", then: "Planen slik han var", undone: "Endringa er teken tilbake", own_words: "Eigne ord" },
    { place: "hamar", person: "jonas", own: "jonas", coordinator: "hakon", provider: "eli", goal: "1", seen: "Jeg vil jobbe med biler.", worked: "Praksis på verksted",
        cut: ["sove om natta", "Samtaler på BUP", "Legge bort telefonen", "Ikke spør meg om alt på en gang", "Flink med hendene"], corrects: "Retter en tidligere evaluering", correct: "Rett", then: "Planen slik den var", undone: "Endringen er tatt tilbake", own_words: "Egne ord" },
];

for (const one of cases) describe(one.place, () => {
    const plan = `/${one.place}/plans/${id(one.place, "plan", one.person)}`;
    const goal = `${plan}/goals/${id(one.place, "goal", `${one.person}/${one.goal}`)}`;
    const in_order = (page) => page.locator("main ol > li.st-row").evaluateAll((all) => all.map((row) => row.querySelector(".st-voice, strong").textContent));
    const moved = (page, nth, way) => Promise.all([page.waitForNavigation(), page.locator("main ol > li.st-row").nth(nth).locator(`button[value$=':${way}']`).click()]);

    for (const javascript of [true, false])
        it(`F5_the_person_moves_a_goal_up_and_the_front_page_shows_the_new_order_${javascript ? "with" : "without"}_script`, async () => {
            const page = await samtak.login(one.own, { javascript, width: javascript ? 1280 : 390 });
            await page.goto(`${plan}/goals/order`);
            const before = await in_order(page);
            assert.ok(before.length > 1, before.join(" | "));
            assert.equal(await page.locator("main ol > li.st-row").first().locator("button[value$=':up']").count(), 0, "the first can't go higher");
            await moved(page, 1, "up");
            const wanted = [before[1], before[0], ...before.slice(2)];
            assert.deepEqual(await in_order(page), wanted);
            await no_faults(page, "the goals in a new order");
            await page.goto(`${plan}/goals/order`);
            assert.deepEqual(await in_order(page), wanted, "kept");
            await page.goto(`/${one.place}/`);
            const home = await text(page);
            assert.ok(home.indexOf(wanted[0]) >= 0 && home.indexOf(wanted[0]) < home.indexOf(wanted[1]), "what matters most stands first on the front page");
        });

    it("K7_an_evaluation_is_corrected_by_a_new_one_and_both_stand", async () => {
        const page = await samtak.login(one.coordinator);
        await page.goto(`${goal}/evaluations/new`);
        await page.check("[name=outcome][value=partly_reached]");
        await page.fill("[name=words]", "Fyrste evaluering, med feil dag");
        await submit(page, "[name=words]");
        await page.goto(plan);
        const entry = page.locator("li", { hasText: "Fyrste evaluering, med feil dag" }).last();
        await page.goto(await entry.getByRole("link", { name: one.correct, exact: true }).getAttribute("href"));
        assert.ok((await text(page)).includes(one.corrects), "the form says that it corrects");
        await no_faults(page, "the correction");
        await page.check("[name=outcome][value=reached]");
        await page.fill("[name=words]", "Retta evaluering, med rett dag");
        await submit(page, "[name=words]");
        const reader = await samtak.login(one.provider);
        await reader.goto(plan);
        const first = reader.locator("li", { hasText: "Fyrste evaluering, med feil dag" }).last();
        const second = reader.locator("li", { hasText: "Retta evaluering, med rett dag" }).last();
        await reader.evaluate(() => document.querySelectorAll("details").forEach((part) => { part.open = true; }));
        assert.ok(await first.isVisible() && await second.isVisible(), "both can be read");
        assert.ok((await second.innerText()).includes(one.corrects), "the new one says that it corrects");
        for (const entry of [first, second]) assert.equal(await entry.getByRole("link", { name: one.correct, exact: true }).count(), 0, "another corrects nothing of it");
        await no_faults(reader, "both evaluations");
    });

    it("D5_F15_the_print_view_holds_what_the_reader_may_see_and_nothing_else", async () => {
        const page = await samtak.login(one.provider);
        assert.equal((await page.goto(`${plan}/print`)).status(), 200);
        const shown = await page.content();
        for (const part of [one.seen, one.worked, "Retta evaluering, med rett dag"]) assert.ok(shown.includes(part), part);
        for (const part of one.cut) assert.ok(!shown.includes(part), part);
        await no_faults(page, "a provider's print");
        const whole = await samtak.login(one.own);
        assert.equal((await whole.goto(`${plan}/print`)).status(), 200);
        const all = await whole.content();
        for (const part of [one.seen, one.worked, ...one.cut]) assert.ok(all.includes(part), `the person's own print: ${part}`);
        await whole.emulateMedia({ media: "print" });
        assert.ok(!await whole.locator(".st-no-print").first().isVisible(), "no buttons on the paper");
    });

    it("F13_L15_an_earlier_version_shows_the_first_wording_and_the_comparison_shows_both", async () => {
        const page = await samtak.login(one.coordinator);
        for (const title of ["Det stod slik først", "Det står slik no"]) {
            samtak.pass(60);
            await page.goto(`${goal}/edit`);
            await page.fill("[name=title]", title);
            await submit(page, "[name=title]");
        }
        await page.goto(`${plan}/history`);
        const rows = page.locator("main ol > li");
        await page.goto(await rows.nth(1).locator("a[href*='/versions/']").getAttribute("href"));
        const then = await text(page);
        assert.ok(then.includes("Det stod slik først") && !then.includes("Det står slik no"), "the first wording, and not the later");
        await no_faults(page, "an earlier version");
        await page.goto(`${plan}/history`);
        await page.goto(await rows.nth(1).locator("a[href*='/comparison']").getAttribute("href"));
        const both = await text(page);
        assert.ok(both.includes("Det stod slik først") && both.includes("Det står slik no"), "both beside each other");
        await no_faults(page, "two versions");
        await page.setViewportSize({ width: 390, height: 900 });
        await no_faults(page, "two versions at 390 px");
    });

    it("L15_F13_a_change_of_a_goal_is_taken_back_and_the_list_says_so", async () => {
        const page = await samtak.login(one.coordinator);
        await page.goto(`${plan}/history`);
        await submit(page, "main ol > li:first-child form[action$='/undos'] [name=back_to]");
        assert.ok((await text(page)).includes(one.undone), await text(page));
        await no_faults(page, "the history after undo");
        await page.goto(`${goal}/edit`);
        assert.equal(await page.inputValue("[name=title]"), "Det stod slik først");
    });

    it("L15_L5_what_the_person_changed_is_listed_first_for_the_coordinator_and_is_no_news_to_themself", async () => {
        const coordinator = await samtak.login(one.coordinator);
        await coordinator.goto(plan); // now it is seen
        const person = await samtak.login(one.own);
        await person.goto(`${plan}/words/needs/edit`);
        await person.fill("[name=words]", "Ein roleg plass å kvile");
        await submit(person, "[name=words]");
        await coordinator.goto(plan);
        const news = coordinator.locator("section[aria-labelledby=new] li").first();
        assert.ok((await news.innerText()).startsWith(`${one.own_words}: `), await news.innerText());
        await no_faults(coordinator, "the plan with something new");
        await person.goto(plan);
        assert.equal(await person.locator("section[aria-labelledby=new] li", { hasText: one.own_words }).count(), 0, "one's own change is no news");
    });
});
