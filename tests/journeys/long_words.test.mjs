// Words without an end: a name, a goal, what somebody says in one breath. No page grows wider than a phone, and the paper stays A4 (K11 F15).
import { after, before, describe, it } from "node:test";
import { assert, cast_id as id, link_to, start, submit } from "./harness.mjs";

let samtak;
before(async () => { samtak = await start(); });
after(() => samtak.stop());

const cases = [
    { place: "hamar", person: "jonas", own: "jonas", coordinator: "hakon", provider: "eli", area: "day" },
    { place: "sunnfjord", person: "mari", own: "mari", coordinator: "ingvild", provider: "sondre", area: "day" },
];
const long = (letters) => "Langt".padEnd(letters, "åndeleg");

async function filled(page, path, fields) {
    assert.equal((await page.goto(path)).status(), 200, path);
    for (const [name, value] of Object.entries(fields)) {
        const field = page.locator(`[name=${name}]`).first();
        if (await field.evaluate((one) => one.tagName === "SELECT")) await field.selectOption(value);
        else await field.fill(value);
    }
    await submit(page, `[name=${Object.keys(fields)[0]}]`);
    assert.equal(await page.locator(".ds-error-summary").count(), 0, `${path}: ${await page.locator(".ds-error-summary").allInnerTexts()}`);
}

async function holds(page, path) {
    assert.equal((await page.goto(path)).status(), 200, path);
    await page.evaluate(() => document.querySelectorAll("details").forEach((one) => { one.open = !one.matches(".st-user"); }));
    const [scroll, client, widest] = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        const out = (one) => one.getBoundingClientRect().right > clientWidth + 1 && !one.closest(".st-table, .ds-sr-only, .st-sprite, [hidden]");
        return [scrollWidth, clientWidth, Array.from(document.querySelectorAll("body *")).filter(out).at(-1)?.outerHTML.slice(0, 160)];
    });
    assert.ok(scroll <= client, `${path} is ${scroll} px wide in a window of ${client}: ${widest}`);
}

for (const one of cases) describe(`long words in ${one.place}`, () => {
    const plan = `/${one.place}/plans/${id(one.place, "plan", one.person)}`;
    const goal = `${plan}/goals/${id(one.place, "goal", `${one.person}/1`)}`;
    const coordination = `/${one.place}/coordinations/${id(one.place, "coordination", one.person)}`;
    const pages = [`/${one.place}/`, coordination, plan, `${plan}/history`, `${plan}/print`, `${coordination}/consents`, `${coordination}/care-team`];
    let coordinator, person, provider;

    it(`K11_F4_L10_the_longest_texts_are_saved_as_they_are_written_${one.place}`, async () => {
        coordinator = await samtak.login(one.coordinator, { width: 390 });
        await filled(coordinator, `${coordination}/person/edit`, { name: long(120), called: long(60) });
        await filled(coordinator, `${goal}/edit`, { title: long(200) });
        await filled(coordinator, `${goal}/measures/new`, { what: long(200), place: long(200), how: long(2000), extent: long(200) });
        await coordinator.goto(`${coordination}/care-team`);
        await filled(coordinator, await link_to(coordinator, "/care-team/"), { name: long(120), title: long(80), function: "other", function_words: long(60) });
        person = await samtak.login(one.own, { width: 390 });
        await filled(person, `${plan}/words/matters/edit`, { words: long(3000) });
        await filled(person, `${plan}/words/resources/edit`, { words: long(3000) });
        await filled(person, `${goal}/wording/edit`, { words: long(120) });
        provider = await samtak.login(one.provider, { width: 390 });
    });

    it(`K11_F13_the_coordinators_pages_hold_at_390_px_${one.place}`, async () => {
        for (const path of [...pages, `${coordination}/person/edit`, `${coordination}/expectation-card`, `${goal}/edit`]) await holds(coordinator, path);
    });

    it(`K11_F5_F13_the_persons_and_the_providers_pages_hold_at_390_px_${one.place}`, async () => {
        for (const path of [`/${one.place}/`, plan, `${plan}/history`, `${plan}/print`, `${plan}/goals/order`, `${coordination}/access`, `${coordination}/access-log`])
            await holds(person, path);
        for (const path of [`/${one.place}/`, plan, `${plan}/history`, `${plan}/print`]) await holds(provider, path);
    });

    it(`K11_F15_the_paper_is_no_wider_than_a4_and_the_pages_hold_at_1280_px_${one.place}`, async () => {
        await coordinator.setViewportSize({ width: 1280, height: 900 });
        for (const path of pages) await holds(coordinator, path);
        await coordinator.setViewportSize({ width: 661, height: 900 }); // A4 less its margins
        await coordinator.emulateMedia({ media: "print" });
        await holds(coordinator, `${plan}/print`);
        await coordinator.emulateMedia({ media: "screen" });
    });
});
