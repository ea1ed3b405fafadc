// Open information about coordinator and plan (A13), in each municipality's own words, and the note that it was given.
import { after, before, it } from "node:test";
import { assert, no_faults, start, submit, text } from "./harness.mjs";

let samtak;
before(async () => { samtak = await start(); });
after(() => samtak.stop());

const places = [
    { place: "sunnfjord", lang: "nn", title: "Koordinator og individuell plan", diagnosis: "Du treng ingen diagnose.", months: "Nokre månader kan vere nok.",
        rights: "gir ikkje større rett til tenester og er ikkje juridisk bindande", where: "tildelingseininga" },
    { place: "ringerike", lang: "nb", diagnosis: "Du trenger ingen diagnose.", months: "Noen måneder kan være nok.",
        rights: "gir ikke større rett til tjenester og er ikke juridisk bindende", where: "tildelingskontoret", help: "kan ikke søke for deg" },
    { place: "lyngdal", lang: "nb", diagnosis: "Du trenger ingen diagnose.", months: "Noen måneder kan være nok.",
        rights: "gir ikke større rett til tjenester og er ikke juridisk bindende", where: "Servicesenter for helse og velferd", help: "kan hjelpe deg med søknader og klager" },
];

for (const one of places)
    it(`A13_A2_A3_A5_A14_anybody_reads_what_it_is_and_how_to_apply_in_${one.place}`, async () => {
        for (const options of [{}, { width: 390, javascript: false }]) {
            const page = await samtak.visitor(options);
            await page.goto(`/login?next=/${one.place}/`);
            await page.click(`a[href='/${one.place}/information']`);
            const shown = await text(page);
            for (const words of [one.diagnosis, one.months, one.rights, one.where, one.help ?? ""]) assert.ok(shown.includes(words), `${words}\n${shown}`);
            assert.equal(await page.getAttribute("html", "lang"), one.lang);
            await no_faults(page, `${one.place} ${JSON.stringify(options)}`);
        }
    });

it("A13_the_information_prints_without_the_frame_and_the_list_leads_to_each_municipality", async () => {
    const page = await samtak.visitor();
    await page.goto("/information");
    assert.equal(await page.locator("main a[href$='/information']").count(), 5);
    await no_faults(page, "the list");
    await page.click("a[href='/hamar/information']");
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.isVisible("footer"), false);
    assert.equal(await page.isVisible(".st-buttons"), false);
    assert.ok(await page.isVisible("h1"));
    assert.equal((await page.request.get("/nowhere/information")).status(), 404);
});

it("A13_staff_notes_who_was_informed_and_when", async () => {
    const page = await samtak.login("ingvild", { javascript: false });
    await page.click("text=Mari Haugvik");
    const id = /coordinations\/([0-9a-f]+)/.exec(await page.content())[1];
    await page.goto(`/sunnfjord/coordinations/${id}/information`);
    await submit(page, "text=Noter at han er gitt");
    assert.ok((await text(page)).includes("Vel kven som fekk informasjonen."), "said at the field");
    await page.check("input[name=to_whom][value=both]");
    await page.check("input[name=how][value=talk]");
    await submit(page, "text=Noter at han er gitt");
    const shown = await text(page);
    assert.ok(shown.includes("Begge · I ein samtale · Ingvild Nesbakk") && shown.includes("2. november 2026"), shown);
    await no_faults(page);
});
