// A measure is asked of a named person, who answers for themself (L1); those concerned get a notice and a mail that says nothing (F8 D4 L11).
import { after, before, describe, it } from "node:test";
import { assert, no_faults, start, submit, text } from "./harness.mjs";

let samtak;
before(async () => { samtak = await start(); });
after(() => samtak.stop());

const cases = [
    { place: "sunnfjord", coordination: "3c7493729c190e3cbbb604d9b9fc306f", coordinator: "ingvild", asked: "sondre", name: "Sondre Lyngstad", person: "Mari", measure: "Arbeidspraksis",
        waits: "Ventar på svar", proposes: "Foreslår ein annan dato", yes: "Har sagt ja", news: "Du er spurd om å gjere noko: Mari", answered: "Nokon har svara på det dei vart spurde om: Mari",
        blind: "Jorunn Eike", withdrawn: "Du er ikkje lenger spurd: Mari", cannot: "Desse kan du ikkje spørje enno", error: "Vel kven du vil spørje.", why: "Skriv kvifor, så det går an å finne ein annan veg.", agree: "Sei ja til" },
    { place: "lund", coordination: "86c1825128928165b84316bff8d7b86e", coordinator: "marte", asked: "ivar", name: "Ivar Sletten", person: "Sara", measure: "",
        waits: "Venter på svar", proposes: "Foreslår en annen dato", yes: "Har sagt ja", news: "Du er spurt om å gjøre noe: Sara", answered: "Noen har svart på det de ble spurt om: Sara",
        blind: "Solveig Moi", withdrawn: "Du er ikke lenger spurt: Sara", cannot: "Disse kan du ikke spørre ennå", error: "Velg hvem du vil spørre.", why: "Skriv hvorfor, så det går an å finne en annen vei.", agree: "Si ja til" },
];

// The worker tells within a second or two; the page is opened anew until it says so.
async function eventually(page, path, words) {
    for (let tries = 0; tries < 40; ++tries) {
        await page.goto(path);
        if ((await text(page)).includes(words)) return;
        await page.waitForTimeout(250);
    }
    assert.fail(`${path} never said “${words}”: ${await text(page)}`);
}

async function plan_of(page, one) {
    await page.goto(`/${one.place}/coordinations/${one.coordination}`);
    return page.locator("a[href*='/plans/']").first().getAttribute("href");
}

// The first measure whose asking page lets this person be asked.
async function page_to_ask(page, one) {
    const links = await page.locator("a[href$='/tasks/new']").evaluateAll((all) => all.map((link) => [link.textContent, link.getAttribute("href")]));
    for (const [about, href] of links) {
        if (!about.includes(one.measure)) continue;
        await page.goto(href);
        if (await page.getByRole("radio", { name: one.name }).count()) return about;
    }
    return assert.fail(`no measure can be asked of ${one.name}`);
}

async function choose_and_send(page, name) {
    await page.getByRole("radio", { name }).check();
    await submit(page, "[name=whom]");
}

// By changing its status, as the coordinator does it.
async function close_goal(page, plan, id, closed) {
    await page.goto(`${plan}/goals/${id}/edit`);
    await page.selectOption("[name=status]", closed ? "reached" : "in_progress");
    await submit(page, "[name=title]");
}

async function measure_of_its_own(page, plan, title, what) {
    const number = async (kind, words) => (await page.locator(`[id^=${kind}-]`, { hasText: words }).last().getAttribute("id")).slice(2);
    await page.goto(`${plan}/goals/new?area=day`);
    await page.fill("[name=title]", title);
    await submit(page, "[name=title]");
    await page.goto(plan);
    const goal = await number("g", title);
    await page.goto(`${plan}/goals/${goal}/measures/new`);
    await page.fill("[name=what]", what);
    await submit(page, "[name=what]");
    await page.goto(plan);
    return { goal, measure: await number("m", what) };
}

for (const one of cases) describe(`tasks in ${one.place}`, () => {
    let plan, coordinator, asked, task;

    it(`L1_a_coordinator_asks_somebody_who_sees_the_area_${one.place}`, async () => {
        coordinator = await samtak.login(one.coordinator);
        plan = await plan_of(coordinator, one);
        await coordinator.goto(plan);
        await page_to_ask(coordinator, one);
        await no_faults(coordinator);
        assert.ok((await text(coordinator)).includes(one.cannot), await text(coordinator));
        assert.equal(await coordinator.getByRole("radio", { name: one.blind }).count(), 0, "who can't see the area can't be chosen");
        await submit(coordinator, "[name=whom]");
        assert.ok((await text(coordinator)).includes(one.error));
        assert.match(await coordinator.title(), /^Feil: /);
        await no_faults(coordinator);
        await coordinator.fill("[name=due]", "2026-12-01");
        await choose_and_send(coordinator, one.name);
        const said = await text(coordinator);
        assert.ok(said.includes(one.waits), said);
        await no_faults(coordinator);
    });

    it(`L1_F8_the_asked_one_gets_a_notice_and_proposes_another_date_${one.place}`, async () => {
        asked = await samtak.login(one.asked, { width: 390 });
        await eventually(asked, `/${one.place}/notices`, one.news);
        await no_faults(asked); // opens every menu, so the page is opened anew before a click
        await asked.goto(`/${one.place}/notices`);
        await asked.getByRole("link", { name: one.news }).first().click();
        assert.match(asked.url(), /\/plans\/[0-9a-f]{32}\/tasks\/[0-9a-f]{32}$/);
        task = new URL(asked.url()).pathname;
        await no_faults(asked);
        await asked.locator("[name=answer][value=decline]").check();
        await submit(asked, "[name=answer]");
        assert.ok((await text(asked)).includes(one.why), "a no needs a reason");
        assert.ok(await asked.locator("[name=answer][value=decline]").isChecked(), "what was chosen is kept");
        await no_faults(asked);
        await asked.locator("[name=answer][value=propose]").check();
        await asked.fill("[name=other_due]", "2026-12-15");
        await asked.fill("[name=words]", "Etter ferien");
        await submit(asked, "[name=answer]");
        assert.ok((await text(asked)).includes(one.proposes), await text(asked));
        await no_faults(asked);
    });

    it(`L1_F8_the_coordinator_hears_and_agrees_${one.place}`, async () => {
        await eventually(coordinator, `/${one.place}/notices`, one.answered);
        await coordinator.getByRole("link", { name: one.answered }).first().click();
        assert.ok((await text(coordinator)).includes("Etter ferien"));
        await no_faults(coordinator);
        await coordinator.reload();
        await Promise.all([coordinator.waitForNavigation(), coordinator.getByRole("button", { name: one.agree }).click()]);
        assert.ok((await text(coordinator)).includes(one.yes));
        await coordinator.goto(plan);
        const said = await text(coordinator);
        assert.ok(said.includes(one.yes) && said.includes("15. desember 2026"), "the measure has its responsible and the agreed deadline");
    });

    it(`L1_F8_a_no_goes_back_with_its_reason_and_a_yes_makes_the_asked_one_responsible_${one.place}`, async () => {
        let measure;
        const answer = async (what, value, words) => {
            ({ measure } = await measure_of_its_own(coordinator, plan, `Mål med ${what}`, what));
            await coordinator.goto(`${plan}/measures/${measure}/tasks/new`);
            await choose_and_send(coordinator, one.name);
            await asked.goto(`/${one.place}/`);
            const place = await asked.locator("li", { hasText: what }).locator("a[href*='/tasks/']").first().getAttribute("href");
            await asked.goto(place);
            await asked.locator(`[name=answer][value=${value}]`).check();
            if (words) await asked.fill("[name=reason]", words);
            await submit(asked, "[name=answer]");
            assert.doesNotMatch(await asked.title(), /^Feil: /, await text(asked));
            await no_faults(asked, `${value}, by the asked one`);
            return place;
        };
        const no = await answer("Tiltak å seie nei til", "decline", "Eg er i permisjon til påske");
        await coordinator.goto(no);
        assert.ok((await text(coordinator)).includes("Eg er i permisjon til påske"), await text(coordinator));
        await no_faults(coordinator, "a no with its reason");
        await coordinator.goto(plan);
        assert.ok(!(await coordinator.locator(`[id=m-${measure}]`).innerText()).includes(one.yes), "a no makes nobody responsible");
        await answer("Tiltak å seie ja til", "accept");
        await coordinator.goto(plan);
        const row = await coordinator.locator(`[id=m-${measure}]`).innerText();
        assert.ok(row.includes(one.yes) && row.includes(one.name), row);
    });

    it(`L1_F10_who_was_asked_hears_that_the_question_is_withdrawn_when_the_goal_is_closed_${one.place}`, async () => {
        // nobody's, so that the coordinator sees it as a need
        const { goal: id, measure } = await measure_of_its_own(coordinator, plan, "Mål som blir lukka", "Tiltak under målet");
        await coordinator.goto(`/${one.place}/`);
        assert.ok((await text(coordinator)).includes("Tiltak under målet"), "nobody has taken it: a need");
        await coordinator.goto(`${plan}/measures/${measure}/tasks/new`);
        await choose_and_send(coordinator, one.name);
        await close_goal(coordinator, plan, id, true);
        await eventually(asked, `/${one.place}/notices`, one.withdrawn);
        await no_faults(asked);
        await coordinator.goto(`/${one.place}/`);
        assert.ok(!(await text(coordinator)).includes("Tiltak under målet"), "the goal is closed: no need");
        await coordinator.goto(plan);
        await no_faults(coordinator);
        await coordinator.goto(plan);
        assert.equal(await coordinator.locator(`a[href*='/measures/${measure}/tasks/new']`).count(), 0, "nobody can be asked");
        await close_goal(coordinator, plan, id, false);
        await coordinator.goto(`/${one.place}/`);
        assert.ok((await text(coordinator)).includes("Tiltak under målet"), "opened again it is a need as before");
    });

    it(`D2_L1_somebody_else_finds_no_task_and_no_notice_${one.place}`, async () => {
        const notice = await (async () => {
            await asked.goto(`/${one.place}/notices`);
            return asked.locator("a[href*='/n/']").first().getAttribute("href");
        })();
        assert.equal((await coordinator.goto(notice)).status(), 404, "another's notice");
        const stranger = await samtak.login(one.place === "sunnfjord" ? "jorunn" : "solveig");
        assert.equal((await stranger.goto(task)).status(), 404);
    });

    it(`D4_own_settings_for_mail_and_language_${one.place}`, async () => {
        await asked.goto(`/${one.place}/settings`);
        await no_faults(asked);
        await asked.locator("[name=mail][value=no]").check();
        await submit(asked, "[name=mail]");
        assert.match(asked.url(), new RegExp(`/${one.place}/settings\\?done=saved$`));
        assert.ok(await asked.locator("[name=mail][value=no]").isChecked());
        await no_faults(asked);
    });
});
