// The service directory (B14): what there is, for whom, who tells more and where one applies; open to anybody, searched without a script.
import { after, before, it } from "node:test";
import { assert, no_faults, start, text } from "./harness.mjs";

let samtak;
before(async () => { samtak = await start(); });
after(() => samtak.stop());

const places = [
    { place: "sunnfjord", lang: "nn", title: "Tenesteoversikt", typed: "avlasting helg", found: "éi helg i månaden", office: "tildelingseininga", none: "Inga teneste har alle desse orda" },
    { place: "lyngdal", lang: "nb", title: "Tjenesteoversikt", typed: "stafett", found: "nivå 1 og 2", office: "Servicesenter for helse og velferd", none: "Ingen tjeneste har alle disse ordene" },
];

for (const one of places)
    it(`B14_anybody_reads_and_searches_what_there_is_in_${one.place}`, async () => {
        for (const options of [{}, { width: 390, javascript: false }]) {
            const page = await samtak.visitor(options);
            await page.goto(`/${one.place}/information`);
            await page.click(`main a[href='/${one.place}/services']`);
            assert.ok((await page.title()).startsWith(one.title), await page.title());
            assert.equal(await page.getAttribute("html", "lang"), one.lang);
            assert.ok((await text(page)).includes(one.office));
            await no_faults(page, `${one.place} ${JSON.stringify(options)}`);
            const all = await page.locator("main h3").count();
            assert.ok(all > 20, `${all} services`);
            await page.fill("input[name=q]", one.typed);
            await page.press("input[name=q]", "Enter");
            await page.waitForURL(/q=/);
            assert.ok(await page.locator("main h3").count() < all);
            assert.ok((await text(page)).includes(one.found), await text(page));
            await no_faults(page, "found");
            await page.goto(`/${one.place}/services?q=xyzzy`);
            assert.ok((await text(page)).includes(one.none));
            assert.equal(await page.inputValue("input[name=q]"), "xyzzy");
            await no_faults(page, "none found");
            assert.equal((await page.request.get(`/${one.place}/services?q=%ff%00${"a".repeat(5000)}`)).status() < 500, true);
        }
    });

const coordinators = [{ lang: "nn", place: "sunnfjord", login: "ingvild", name: "Mari Haugvik", words: "Tenesteoversikta", kin: ["mari", "bente"] },
    { lang: "nb", place: "lund", login: "marte", name: "Sara Lindås", words: "Tjenesteoversikten", kin: ["sara"] }];
for (const one of coordinators)
    it(`B14_the_coordinator_finds_it_from_the_start_page_the_forms_and_the_transitions_in_${one.lang}`, async () => {
        const page = await samtak.login(one.login, { javascript: false });
        await page.goto(`/${one.place}/`);
        const there = `a[href='/${one.place}/services']`;
        assert.ok((await text(page)).includes(one.words));
        await page.click(`main ${there}`);
        await page.goBack();
        await page.click(`main a:has-text("${one.name}")`);
        const at = /coordinations\/([0-9a-f]{32})/.exec(page.url() + (await page.content()))[0];
        const paths = [`/${one.place}/${at}/transitions`];
        const plan = /plans\/[0-9a-f]{32}/.exec(page.url());
        if (plan) paths.push(`/${one.place}/${plan[0]}/goals/new`);
        for (const path of paths) {
            await page.goto(path);
            assert.equal(await page.locator(`main ${there}`).count(), 1, path);
            await no_faults(page, path);
        }
    });

for (const one of coordinators)
    it(`B14_the_person_and_next_of_kin_find_it_from_my_plan_in_${one.lang}`, async () => {
        for (const login of one.kin) {
            const page = await samtak.login(login, { width: 390 });
            await page.click(`main a[href='/${one.place}/services']`);
            await page.waitForURL(/\/services$/);
            await no_faults(page, login);
        }
    });
