// The coordinating unit's overview and figures: Kari in Sunnfjord (nynorsk), Vigdis in Ringerike (bokmål). Never a name, never content.
import { after, before, describe, it } from "node:test";
import { assert, no_faults, start, submit, text } from "./harness.mjs";

let samtak;
before(async () => { samtak = await start(); });
after(() => samtak.stop());

const places = [
    { place: "sunnfjord", user: "kari", lang: "nn", number: "2026/0117", coordinator: "Ingvild Nesbakk", coordinates: "ingvild", age: "17 år",
        hidden: ["Mari", "Haugvik", "Bente", "bussen"], title: "Oversikt", nobody: "Alle saker har koordinator i dag.", away: "Koordinatoren er borte",
        unit: "unit:home-care", other_unit: "unit:school", figures: "Tal over åra", few: "færre enn 5" },
    { place: "ringerike", user: "vigdis", lang: "nb", number: "2026/0500", coordinator: "Øystein Dahl", coordinates: "oystein", age: "33 år",
        hidden: ["Kristine", "Moen", "Kriseplan", "innleggelser", "Blodprøver"], title: "Oversikt", nobody: "2026/0501", waits: "2026/0501",
        away: "Koordinatoren er", unit: "unit:mental-health", other_unit: "unit:home-care", figures: "Tall over årene", few: "færre enn 5" },
];

async function overview_of(one, options) {
    const page = await samtak.login(one.user, options);
    await page.goto(`/${one.place}/overview`);
    return page;
}
function without(shown, words, about) { for (const word of words) assert.ok(!shown.includes(word), `${about} tells “${word}”`); }

for (const one of places) describe(one.place, () => {
    it("H1_the_overview_is_the_start_page_of_the_coordinating_unit_save_where_a_case_waits", async () => {
        const page = await samtak.login(one.user);
        assert.equal(new URL(page.url()).pathname, `/${one.place}/${one.waits ? "" : "overview"}`);
        if (one.waits) {
            assert.ok((await text(page)).includes(one.waits), "what waits for her comes first");
            await page.locator("header nav a", { hasText: one.title }).first().click();
        }
        assert.equal(await page.innerText("h1"), one.title);
        assert.equal(await page.getAttribute("html", "lang"), one.lang);
        assert.ok((await text(page)).includes(one.nobody));
        await no_faults(page);
    });

    it("H1_B6_every_case_is_counted_and_listed_without_a_name_or_content", async () => {
        for (const options of [{}, { width: 390 }, { width: 390, javascript: false }]) {
            const page = await overview_of(one, options);
            await page.goto(`/${one.place}/overview`);
            assert.ok((await text(page)).includes(one.coordinator));
            without(await page.content(), one.hidden, "the overview");
            const lists = await page.$$eval("a[href*='/overview/cases']", (links) => links.map((link) => link.getAttribute("href")));
            assert.ok(lists.length >= 6, "each key figure leads to its list");
            for (const list of new Set([...lists, `/${one.place}/overview/cases`])) {
                await page.goto(list);
                without(await page.content(), one.hidden, list);
                await no_faults(page, `${list} at ${options.width ?? 1280} px`);
            }
            const all = await text(page);
            assert.ok(all.includes(one.number) && all.includes(one.age) && all.includes(one.coordinator), all);
            await page.goto(`/${one.place}/overview`);
            await no_faults(page, `the overview at ${options.width ?? 1280} px`);
        }
    });

    it("H1_the_numbers_are_those_of_the_lists_behind_them", async () => {
        const page = await overview_of(one);
        const figures = await page.$$eval("[aria-labelledby=follow-up] .st-figures a", (links) => links.map((link) => ({ to: link.getAttribute("href"), number: Number(link.querySelector("b").textContent) })));
        assert.equal(figures.length, 5);
        for (const { to, number } of figures) {
            await page.goto(to);
            const rows = await page.locator("tbody tr:has(td[data-th])").count();
            if (to.includes("need=overdue")) assert.equal(rows > 0, number > 0, to);
            else assert.equal(rows, number, to);
        }
    });

    it("H1_B3_it_can_be_narrowed_to_a_unit_and_back", async () => {
        const page = await overview_of(one, { width: 390, javascript: false });
        await page.selectOption("[name=show]", one.unit);
        await submit(page, "[name=show]");
        assert.ok((await text(page)).includes(one.coordinator));
        assert.equal(await page.inputValue("[name=show]"), one.unit);
        await page.goto(`/${one.place}/overview?show=${one.other_unit}`);
        assert.ok(!(await text(page)).includes(one.coordinator));
        await no_faults(page, "a unit without cases");
        for (const wrong of ["unit:nowhere", "team:nobody", "x".repeat(3000), "%00"]) {
            const answer = await page.goto(`/${one.place}/overview?show=${wrong}&page=-1`);
            assert.ok(answer.status() === 200 || answer.status() === 400 || answer.status() === 414, `${wrong.slice(0, 20)}: ${answer.status()}`);
        }
        assert.equal((await page.goto(`/${one.place}/overview/cases?need=names&page=99999999999999999999&coordinator=x`)).status(), 200);
    });

    it("H1_nobody_else_has_an_overview", async () => {
        const page = await samtak.login(one.coordinates);
        for (const path of ["overview", "overview/cases", "overview/figures", "overview/figures/file"])
            assert.equal((await page.goto(`/${one.place}/${path}`)).status(), 404, path);
        assert.equal(await page.locator("a[href$='/overview']").count(), 0);
    });

    it("H8_the_figures_are_whole_on_the_screen_and_cut_in_what_is_published", async () => {
        const page = await overview_of(one);
        await page.locator("a[href$='/overview/figures']").click();
        assert.equal(await page.innerText("h1"), one.figures);
        const whole = await text(page);
        assert.ok(whole.includes("2026") && !/^fær+e enn 5$/m.test(whole));
        without(await page.content(), [...one.hidden, one.number], "the figures");
        await no_faults(page);
        await page.locator("a[href*='as=published']").click();
        assert.ok((await page.innerText("table >> nth=0")).includes(one.few));
        await no_faults(page, "as published");
        await page.setViewportSize({ width: 390, height: 900 });
        await no_faults(page, "as published at 390 px");
    });

    it("H8_the_file_is_for_a_spreadsheet_and_each_download_is_a_line_in_the_log", async () => {
        const page = await overview_of(one);
        const answer = await page.request.get(`/${one.place}/overview/figures/file`);
        assert.equal(answer.status(), 200);
        assert.match(answer.headers()["content-disposition"], /^attachment; filename="figures-2026-11-\d\d\.csv"$/);
        assert.match(answer.headers()["content-type"], /^text\/csv/);
        const body = await answer.body();
        assert.deepEqual([...body.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
        const lines = body.toString("utf8").slice(1).trim().split("\r\n").map((line) => line.split(";"));
        assert.ok(lines.length > 5 && lines.every((cells) => cells.length === 10), "the same cells in each line");
        for (const cells of lines.slice(1)) for (const cell of cells.slice(3))
            assert.ok(!/^[0-4]$/.test(cell) || cells.indexOf(cell) === 9, `a number under five: ${cells.join(";")}`);
        without(body.toString(), [...one.hidden, one.number], "the file");
    });
});
