// From the assessment to the letter and the appeal, in bokmål and nynorsk (A4 A5 A6 A7 A8 A10 A14 K2).
import { after, before, describe, it } from "node:test";
import fs from "node:fs";
import { assert, execFileSync, no_faults, start, submit, text } from "./harness.mjs";

async function case_of(page, place) {
    await page.goto(`/${place}/`);
    return `/${place}` + /\/coordinations\/[0-9a-f]{32}/.exec(await page.content())[0];
}

describe("sunnfjord, in nynorsk", () => {
    let samtak, at;
    before(async () => { samtak = await start(); at = await case_of(await samtak.login("mari"), "sunnfjord"); });
    after(() => samtak.stop());

    it("A4_A5_the_municipalitys_rule_is_shown_as_it_is_applied_and_reasons_are_required", async () => {
        for (const width of [390, 1280]) {
            const page = await samtak.login("kari", { width });
            await page.goto(at);
            await page.click("text=Vedtak og brev");
            await no_faults(page);
            await page.reload(); // looking for faults opens every menu
            await page.click("text=Vurder behovet");
            assert.equal(await page.getAttribute("html", "lang"), "nn");
            assert.ok((await text(page)).includes("Det blir ikkje kravd nokon diagnose."));
            assert.ok((await text(page)).includes("fleire helse- og omsorgstenester"), "the rule stands in words");
            await no_faults(page);
            assert.equal(await page.locator("[name*=diagnos], [name*=month]").count(), 0);
        }
        const page = await samtak.login("kari");
        await page.goto(`${at}/assessment`);
        await page.uncheck("[name=receives][value=gp]");
        await page.click("[name=deed][value=count]");
        assert.ok((await text(page)).includes("4 tenester tel"), await text(page));
        await page.fill("[name=grounds]", "");
        await submit(page, "[name=grounds]");
        assert.equal(await page.getAttribute("[name=grounds]", "aria-invalid"), "true");
        await no_faults(page);
    });

    it("A8_A10_who_declines_a_plan_is_offered_a_coordinator", async () => {
        const page = await samtak.login("kari");
        await page.goto(`${at}/assessment`);
        await page.check("[name=specialist]");
        await page.check("[name=plan_result][value=declined]");
        await page.check("[name=coordinator_result][value=not_asked]");
        await page.fill("[name=grounds]", "Mari vil ikkje ha plan no.");
        await submit(page, "[name=grounds]");
        assert.ok((await text(page)).includes("skal likevel få tilbod om koordinator"), await text(page));
        assert.ok((await text(page)).includes("Då lagar kommunen planen og samordnar"));
        await page.check("[name=plan_result][value=granted]");
        await page.check("[name=coordinator_result][value=coordinator]");
        await page.fill("[name=grounds]", "Tenestene må fungere saman.");
        await submit(page, "[name=grounds]");
        assert.ok((await text(page)).includes("Vurderinga er lagra"), await text(page));
        await no_faults(page);
    });

    it("A7_A14_the_letter_is_seen_through_signed_and_read_by_the_person", async () => {
        const page = await samtak.login("kari");
        await page.goto(`${at}/decisions/draft`);
        await no_faults(page);
        await page.check("[name=kind][value=plan]");
        await page.check("[name=outcome][value=granted]");
        await submit(page, "[name=rules]");
        assert.ok((await text(page)).includes("Utan han er det ikkje noko vedtak"), "no basis, no decision");
        await no_faults(page);
        await page.check("[name=basis][value=hol-7-1]");
        await page.fill("[name=rules]", "Reglane seier at …");
        await page.fill("[name=facts]", "Mari har fleire tenester.");
        await submit(page, "[name=rules]");
        assert.ok((await text(page)).includes("Skriv kva de har lagt mest vekt på"), await text(page));
        assert.equal(await page.locator("text=Signer vedtaket").count(), 0, "an empty reason cannot be signed");
        await no_faults(page);
        await page.click("text=Endre teksten");
        await page.fill("[name=considerations]", "Overgangen krev samordning.");
        await submit(page, "[name=rules]");
        const preview = await text(page);
        for (const words of ["Kven får kva", "Er part, og får brevet i eige namn", "4 veker", "Statsforvaltaren", "ikkje større rett til tenester"])
            assert.ok(preview.includes(words), words);
        await no_faults(page);
        await page.click("text=Signer vedtaket");
        assert.ok((await text(page)).includes("Vedtaket er signert"), await text(page));
        await no_faults(page);

        const mari = await samtak.login("mari", { width: 390 });
        await mari.goto("/sunnfjord/");
        await mari.click("text=Vedtak og brev");
        await no_faults(mari);
        await mari.click("text=Ja til individuell plan");
        assert.ok((await text(mari)).includes("Overgangen krev samordning."));
        await no_faults(mari);
    });

    it("A7_the_letter_is_a_tagged_pdf_for_those_who_may_read_it_and_nobody_else", async () => {
        const mari = await samtak.login("mari", { width: 390 });
        await mari.goto(`${at}/decisions`);
        await mari.click("text=Ja til individuell plan");
        const href = await mari.locator("main a[href$='/pdf']").getAttribute("href");
        assert.equal((await mari.request.get(href)).status(), 200);
        const [saved] = await Promise.all([mari.waitForEvent("download"), mari.getByRole("link", { name: "Last ned som PDF" }).click()]);
        assert.match(saved.suggestedFilename(), /^vedtak-2026-\d\d-\d\d\.pdf$/, "no name of anybody in it");
        const file = await saved.path();
        execFileSync("qpdf", ["--check", file]);
        const facts = execFileSync("pdfinfo", [file], { encoding: "utf8" });
        assert.match(facts, /Title: +Du får individuell plan/);
        assert.match(facts, /Tagged: +yes/);
        assert.match(facts, /Page size: .*A4/);
        const read = execFileSync("pdfinfo", ["-struct-text", file], { encoding: "utf8" });
        assert.match(read, /Document[^]*H1[^]*Du får individuell plan[^]*H2/m, "one title, then headings, in reading order");
        assert.ok(read.replace(/\s+/g, " ").includes("Overgangen krev samordning."), read);
        assert.ok(!/1 \/ \d/.test(read), "the number of the page isn't read out");
        assert.match(execFileSync("pdffonts", [file], { encoding: "utf8" }), /DejaVuSans.* yes yes yes/);
        assert.ok(fs.statSync(file).size < 200000);
        for (const user of ["sondre", "jorunn"]) assert.ok((await (await samtak.login(user)).request.get(href)).status() >= 403, user);
        await mari.goto(`${at}/access-log`);
        assert.ok((await text(mari)).includes("Vedtak") || (await text(mari)).includes("vedtak"));
    });

    it("K2_A7_the_person_appeals_by_a_button_and_the_unit_takes_each_step", async () => {
        const mari = await samtak.login("mari", { width: 390, javascript: false });
        await mari.goto(`${at}/decisions`);
        await mari.click("text=Ja til koordinator");
        await mari.click("text=Klag på vedtaket");
        await submit(mari, "[name=words]");
        assert.equal(await mari.getAttribute("[name=words]", "aria-invalid"), "true");
        await mari.fill("[name=words]", "Eg er ikkje samd i grunngjevinga.");
        await submit(mari, "[name=words]");
        assert.ok((await text(mari)).includes("Klaga er motteken"), await text(mari));

        const page = await samtak.login("kari");
        await page.goto(`${at}/decisions`);
        await page.click("text=Ja til koordinator");
        await page.click("text=Klager og frist");
        assert.ok((await text(page)).includes("Eg er ikkje samd i grunngjevinga."));
        await no_faults(page);
        await page.check("[name=step][value=upheld]");
        await submit(page, "[name=step]");
        assert.ok((await text(page)).includes("Skriv grunngjevinga"), "a step that decides has its reason");
        await no_faults(page);
        await page.fill("[name=words]", "Vi meiner det same.");
        await submit(page, "[name=step]");
        assert.ok((await text(page)).includes("Vurdert på nytt: vedtaket står"), await text(page));
        await page.click("text=Registrer klage på papir");
        await no_faults(page);
        await page.fill("[name=complainant]", "Advokat Dal");
        await page.fill("[name=words]", "På vegner av Mari.");
        await submit(page, "[name=words]");
        assert.ok((await text(page)).includes("Advokat Dal"));
        await no_faults(page);
        await page.check("[name=event][value=post]");
        await submit(page, "[name=event]");
        assert.ok((await text(page)).includes("Sendt i posten"), await text(page));
    });

    it("A7_R3_11_the_coordinator_reads_the_letters_and_writes_none", async () => {
        const page = await samtak.login("ingvild");
        await page.goto(`${at}/decisions`);
        assert.ok((await text(page)).includes("Ja til koordinator"));
        await no_faults(page);
        for (const path of ["assessment", "decisions/draft", "decisions/signature"]) assert.ok((await page.goto(`${at}/${path}`)).status() >= 403, path);
    });
});

describe("lund, in bokmål", () => {
    let samtak, at;
    before(async () => { samtak = await start(); at = await case_of(await samtak.login("silje"), "lund"); });
    after(() => samtak.stop());

    it("A6_K2_a_parent_reads_the_letter_on_a_child_coordinator_with_right_of_appeal", async () => {
        const page = await samtak.login("silje", { width: 390 });
        await page.goto(`${at}/decisions`);
        assert.equal(await page.getAttribute("html", "lang"), "nb");
        await page.click("text=Ja til");
        const letter = (await text(page)).replace(/\u00a0/g, " ");
        for (const words of ["Familien får barnekoordinator", "§ 7-2 a", "4 uker", "Statsforvalteren", "Klag på vedtaket"]) assert.ok(letter.includes(words), words);
        await no_faults(page);
    });

    it("A4_A6_lund_counts_beyond_gp_and_public_health_nurse", async () => {
        const page = await samtak.login("grete");
        await page.goto(`${at}/assessment`);
        assert.ok((await text(page)).includes("utover fastlege og helsesykepleier"), await text(page));
        assert.ok((await text(page)).includes("3 tjenester teller"), await text(page));
        await no_faults(page);
        await page.check("[name=child_serious][value=no]");
        await submit(page, "[name=grounds]");
        assert.ok((await text(page)).includes("alle de fire kriteriene"));
        await no_faults(page);
    });
});
