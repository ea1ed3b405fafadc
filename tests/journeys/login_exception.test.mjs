// Who can't have an electronic identity uses password and code, when the coordinating unit has said so with its reason (K9).
import { after, before, describe, it } from "node:test";
import { assert, cast_id as id, no_faults, start, submit, text } from "./harness.mjs";

let samtak;
before(async () => { samtak = await start(); });
after(() => samtak.stop());

const cases = [
    { place: "sunnfjord", person: "mari", name: "Mari Haugvik", unit: "kari", coordinator: "ingvild", own: "mari", why: "Har ikkje fått elektronisk ID enno.", missing: "Skriv kvifor.", none: "Ikkje noko unntak", gone: "avslutta av Kari Espeland", link: "Innlogging utan elektronisk ID" },
    { place: "hamar", person: "jonas", name: "Jonas", unit: "turid", coordinator: "hakon", own: "jonas", why: "Har ikke fått elektronisk ID ennå.", missing: "Skriv hvorfor.", none: "Ikke noe unntak", gone: "avsluttet av", link: "Innlogging uten elektronisk ID" },
];
const says = async (page, words) => { const shown = await text(page); assert.ok(shown.includes(words), `“${words}” in ${shown}`); };

for (const one of cases) describe(one.place, () => {
    const at = `/${one.place}/coordinations/${id(one.place, "coordination", one.person)}`;
    const exceptions = `${at}/login-exceptions`;

    it("K9_the_coordinating_unit_gives_an_exception_with_its_reason_and_ends_it_and_both_stand", async () => {
        const page = await samtak.login(one.unit, { width: 390, javascript: false });
        await page.goto(`${at}/coordinator`);
        await page.locator("main a", { hasText: one.link }).click();
        await no_faults(page, "nobody has an exception");
        await submit(page, "[name=reason]");
        assert.match(await page.title(), /^Feil: /);
        await says(page, one.missing);
        assert.equal(await page.locator("[aria-invalid=true][name=holder], fieldset:has([name=holder]) [id*=error], [name=holder]").count() > 0, true);
        await no_faults(page, "without a reason");
        await page.locator("label", { hasText: one.name }).first().click();
        await page.fill("[name=reason]", one.why);
        await submit(page, "[name=reason]");
        await says(page, one.why);
        await no_faults(page, "with an exception");
        // the same again, from a page that was open before: refused, and it stands once
        const csrf = await page.inputValue("main [name=csrf]");
        const holder = id(one.place, "member", one.own);
        const again = await page.request.post(exceptions, { form: { csrf, holder, reason: "Ein gong til" }, maxRedirects: 0 });
        assert.equal(again.status(), 409);
        await page.goto(exceptions);
        assert.ok(!(await text(page)).includes("Ein gong til"));
        await submit(page, "form[action$='/ending'] [name=csrf]");
        await says(page, one.gone);
        await says(page, one.why);
        await says(page, one.none);
        await page.setViewportSize({ width: 1280, height: 900 });
        await no_faults(page, "an exception that is over");
    });

    it("K9_K6_nobody_else_gives_one_and_the_person_reads_in_the_log_that_it_was_done", async () => {
        for (const user of [one.coordinator, one.own]) {
            const page = await samtak.login(user);
            assert.ok((await page.goto(exceptions)).status() >= 403, user);
            const csrf = await page.locator("[name=csrf]").first().inputValue();
            const crafted = await page.request.post(exceptions, { form: { csrf, holder: id(one.place, "member", one.own), reason: "x" }, maxRedirects: 0 });
            assert.ok(crafted.status() >= 403, user);
        }
        const own = await samtak.login(one.own);
        await own.goto(`${at}/access-log`);
        await says(own, one.unit === "kari" ? "Kari Espeland" : "Turid");
    });
});
