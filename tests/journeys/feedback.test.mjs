// What was done is said, and focus stands where one goes on: by keyboard, with and without script (K11). An old page moves nothing (L15).
import { after, before, describe, it } from "node:test";
import { assert, cast_id as id, link_to, no_faults, start, submit, text } from "./harness.mjs";

let samtak;
before(async () => { samtak = await start(); });
after(() => samtak.stop());

const cases = [
    { place: "sunnfjord", person: "mari", own: "mari", coordinator: "ingvild", asked: "tor-erik", optional: "valfritt", moved: (n, all) => `Flytta. Målet står no som nummer ${n} av ${all}.`, stale: "Nokon andre endra rekkjefølgja", asks: "Kva betyr mest for deg?",
        card: "Kortet er lagra.", long: (limit) => `Teksten er for lang. Bruk høgst ${limit} teikn.`, first: "(den første som handlar for personen)", invited: "Invitasjonen er klar", made: "Planen er laga.", use: "Planen er teken i bruk.", needs: "Må fyllast ut når du svarar nei." },
    { place: "hamar", person: "jonas", own: "jonas", coordinator: "hakon", asked: "amund", optional: "valgfritt", moved: (n, all) => `Flyttet. Målet står nå som nummer ${n} av ${all}.`, stale: "Noen andre endret rekkefølgen", asks: "Hva betyr mest for deg?",
        card: "Kortet er lagret.", long: (limit) => `Teksten er for lang. Bruk høyst ${limit} tegn.`, first: "(den første som handler for personen)", invited: "Invitasjonen er klar", made: "Planen er laget.", use: "Planen er tatt i bruk.", needs: "Må fylles ut når du svarer nei." },
];

const focused = (page) => page.evaluate(() => {
    const one = document.activeElement;
    return { tag: one.tagName, value: one.value ?? "", text: one.textContent, described: document.getElementById(one.getAttribute("aria-describedby") ?? "")?.textContent ?? "" };
});
const rows = (page) => page.locator("main ol > li.st-row");
const order = (page) => rows(page).evaluateAll((all) => all.map((row) => row.querySelector(".st-voice, strong").textContent));
const pressed = (page, button) => Promise.all([page.waitForNavigation(), button.press("Enter")]);
const lines = (page) => page.locator(".ds-error-summary a").allInnerTexts();

for (const one of cases) describe(one.place, () => {
    const plan = `/${one.place}/plans/${id(one.place, "plan", one.person)}`;
    const coordination = `/${one.place}/coordinations/${id(one.place, "coordination", one.person)}`;

    for (const javascript of [true, false])
        it(`F5_K11_after_a_move_it_is_said_and_focus_stands_on_the_moved_goal_${javascript ? "with" : "without"}_script`, async () => {
            const page = await samtak.login(one.own, { javascript, width: javascript ? 1280 : 390 });
            await page.goto(`${plan}/goals/order`);
            assert.equal(await page.innerText("h1"), one.asks);
            assert.ok((await page.title()).startsWith(one.asks), "title and heading say the same");
            const [all, name] = [await rows(page).count(), (await order(page))[0]];
            assert.ok(all > 1, "there are goals to move");
            for (let place = 2; place <= all; ++place) { // down to the end, each time by the button that has focus
                await pressed(page, place === 2 ? rows(page).first().locator("button[value$=':down']") : page.locator("button:focus"));
                assert.equal((await order(page))[place - 1], name);
                const now = await focused(page);
                assert.ok(now.value.endsWith(place < all ? ":down" : ":up"), `focus on ${now.tag} ${now.value}`);
                assert.equal(now.described, one.moved(place, all), "the button carries what happened");
                assert.ok((await rows(page).nth(place - 1).innerText()).includes(one.moved(place, all)), "and it stands in the row");
            }
            await no_faults(page, "the goals after a move");
        });

    it("F5_L15_a_move_on_an_old_order_moves_nothing_and_says_so", async () => {
        const page = await samtak.login(one.own);
        const old = await page.context().newPage();
        for (const each of [page, old]) await each.goto(`${plan}/goals/order`);
        await pressed(page, rows(page).first().locator("button[value$=':down']"));
        const now = await order(page);
        await pressed(old, rows(old).first().locator("button[value$=':down']"));
        assert.deepEqual(await order(old), now, "as the other left it");
        const said = await focused(old);
        assert.ok(said.text.startsWith(one.stale), `${said.tag}: ${said.text}`);
        await no_faults(old, "an old order");
        await pressed(old, rows(old).first().locator("button[value$=':down']"));
        assert.notDeepEqual(await order(old), now, "from what is seen now it goes on");
    });

    it("F5_L15_a_move_that_is_sent_twice_is_done_once_and_leads_to_the_same_answer", async () => {
        const page = await samtak.login(one.own);
        await page.goto(`${plan}/goals/order`);
        const form = await rows(page).first().locator("form:has(button[value$=':down'])").evaluate((it) => Object.fromEntries(new FormData(it, it.querySelector("button"))));
        const sent = () => page.request.post(`${plan}/goals/order`, { form, maxRedirects: 0, headers: { origin: samtak.origin } });
        const [first, again] = [await sent(), await sent()];
        assert.equal(first.status(), 303);
        assert.equal(again.headers().location, first.headers().location);
        assert.match(first.headers().location, /moved=/);
    });

    it("C1_K11_a_saved_expectation_card_says_so", async () => {
        const page = await samtak.login(one.coordinator);
        await page.goto(`${coordination}/expectation-card/edit`);
        await submit(page, "[name=coordinator_does]");
        assert.equal((await focused(page)).text, one.card);
        await no_faults(page, "the saved card");
    });

    it("L1_K11_the_answer_to_a_task_says_what_must_be_filled_in", async () => {
        const page = await samtak.login(one.asked, { width: 390 });
        await page.goto(plan);
        for (const task of await page.locator("a[href*='/tasks/']").evaluateAll((all) => all.map((link) => link.getAttribute("href"))))
            if (!await page.locator("[name=reason]").count()) await page.goto(task); // the first that is their own
        const [why, when] = await Promise.all(["reason", "other_due"].map((name) => page.locator(`ds-field:has([name=${name}])`).innerText()));
        for (const field of [why, when]) assert.ok(!field.includes(one.optional) && /Må fyll/.test(field), field);
        assert.ok(why.includes(one.needs), why);
        await no_faults(page, "the answer to a task");
    });

    it("E3_K11_a_made_invitation_begins_at_its_heading_and_so_does_a_refusal", async () => {
        const page = await samtak.login(one.coordinator);
        await page.goto(`${coordination}/care-team/new`);
        await page.fill("[name=name]", "Åse Prøve Øksendal");
        await page.fill("[name=title]", "kontaktlærar");
        await page.selectOption("[name=function]", "other");
        await page.fill("[name=function_words]", "Følgjer opp");
        await submit(page, "[name=name]");
        const now = await focused(page);
        assert.deepEqual([now.tag, now.text], ["H1", one.invited]);
        await no_faults(page, "the invitation");
        // two windows end the same place in the group: the second is told, and begins at the heading
        await page.goto(`${coordination}/care-team`);
        const other = await page.context().newPage();
        await page.goto(await link_to(page, "/edit"));
        await other.goto(page.url());
        const ends = (each) => Promise.all([each.waitForNavigation(), each.locator("form[action$='/ending'] button").click()]);
        await ends(page);
        await ends(other);
        assert.equal((await focused(other)).tag, "H1", await text(other));
        await no_faults(other, "a refusal");
    });

    it("D6_F1_K11_a_plan_that_is_made_and_taken_into_use_says_so", async () => {
        const page = await samtak.login(one.coordinator);
        await page.goto(`/${one.place}/people/new`);
        await page.fill("[name=name]", "Ida Nordmann");
        await page.fill("[name=born]", "1999-05-12");
        await page.check("[name=legal_basis][value='hol-7-2']");
        await submit(page, "[name=name]");
        const path = new URL(page.url()).pathname;
        await page.goto(`${path}/consents/new?with=plan`);
        await page.check("[name=form][value=oral]");
        await page.locator("[name=giver]").first().check();
        await page.fill("[name=note]", "I den første samtalen");
        await page.check("[name=told]");
        await submit(page, "[name=note]");
        await page.goto(`${path}/plans/new`);
        await submit(page, "main form [name=once]");
        assert.ok((await focused(page)).text.startsWith(one.made), await text(page));
        await no_faults(page, "a plan that is made");
        await page.goto(`${new URL(page.url()).pathname}/activation`);
        await submit(page, "textarea");
        const gaps = await lines(page);
        assert.ok(gaps.length > 2 && new Set(gaps).size === gaps.length, gaps.join("\n"));
        for (const field of await page.locator("textarea").all()) await field.fill("Ikkje no.");
        await submit(page, "textarea");
        assert.equal((await focused(page)).text, one.use);
    });

    it("C1_L15_the_summary_names_each_field_and_all_are_checked_at_once", async () => {
        const page = await samtak.login(one.coordinator, { width: 390 });
        await page.goto(`${coordination}/start-talk`);
        for (const field of await page.locator("textarea[name^=words_]").all()) await field.fill("å".repeat(2001));
        await submit(page, "textarea");
        const points = await lines(page);
        assert.ok(points.length > 5 && new Set(points).size === points.length, points.join("\n"));
        assert.ok(points.every((line) => line.endsWith(one.long(2000))), points.join("\n"));

        await page.goto(`/${one.place}/people/new`);
        for (const [field, letters] of [["name", 121], ["culture", 1001], ["r1_name", 121], ["r1_relation", 41], ["r1_phone", 31], ["r1_evidence", 201], ["r2_phone", 31]])
            await page.fill(`[name=${field}]`, "å".repeat(letters));
        await submit(page, "[name=name]");
        const said = await lines(page);
        assert.equal(new Set(said).size, said.length, said.join("\n"));
        for (const limit of [40, 30, 200]) assert.ok(said.some((line) => line.includes(`${one.first}: ${one.long(limit)}`)), `${limit}: ${said.join("\n")}`);
        assert.ok(!said.some((line) => line.startsWith(one.long(1000).slice(0, 10))), "no line begins with what is wrong, and leaves out where");
        await no_faults(page, "a summary with many lines");
    });
});
