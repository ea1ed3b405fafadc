// The person's and next of kin's pages are theirs throughout: the same look and the same ways on every page (D8).
import { after, before, describe, it } from "node:test";
import { assert, no_faults, start } from "./harness.mjs";

let samtak;
before(async () => { samtak = await start(); });
after(() => samtak.stop());

const people = [
    { who: "mari", place: "sunnfjord", nav: ["Heim", "Planen", "Kven ser", "Meldingar"] },
    { who: "bente", place: "sunnfjord", nav: ["Heim", "Planen", "Meldingar"] }, // Mari is 17: her mother sees what Mari said yes to
    { who: "silje", place: "lund", nav: ["Hjem", "Planen", "Hvem ser", "Meldinger"] },
];

describe("own side", () => {
    for (const one of people)
        it(`D8_${one.who}_has_the_same_look_and_ways_on_every_page`, async () => {
            const page = await samtak.login(one.who, { width: 390 });
            const plan = await page.locator('a[href*="/plans/"]').first().getAttribute("href");
            for (const path of [`/${one.place}/`, plan, `/${one.place}/notices`, `/${one.place}/settings`, `/${one.place}/nothing-here`]) {
                await page.goto(path);
                assert.deepEqual(await page.locator("header nav").first().locator("a").allInnerTexts(), one.nav, path);
                assert.equal(await page.locator('[data-color="owner"]').count() > 0, true, `${path} in the person's colour`);
                await no_faults(page);
            }
        });

    it("D8_who_works_here_keeps_the_look_of_staff", async () => {
        const page = await samtak.login("sondre");
        await page.goto("/sunnfjord/settings");
        assert.deepEqual(await page.locator("header nav").first().locator("a").allInnerTexts(), ["Heim", "Meldingar"]);
        assert.equal(await page.locator('[data-color="owner"]').count(), 0);
    });
});
