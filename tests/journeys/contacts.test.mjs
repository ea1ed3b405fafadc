// Contact between meetings (G13), and why one meets (G10): in nynorsk and in bokmål.
import { after, before, describe, it } from "node:test";
import { assert, cast_id, no_faults, says, says_not, start, submit, text } from "./harness.mjs";

for (const one of [
    { place: "lund", person: "sara", coordinator: "marte", parent: "terje", provider: "ivar", heading: "Kontakt mellom møtene", none: "Det er ikke notert noen kontakt med Sara ennå.", quiet: "Det er på tide å ta kontakt", note: "Noter kontakt",
        missing: ["Velg hvordan dere var i kontakt.", "Velg med hvem."], future: "Dagen har ikke kommet ennå.", noted: "Kontakten er notert.", title: "Telefonsamtale med Sara", you: "Telefonsamtale med deg",
        agree: "Skriv ned det dere blir enige om", how_often: "Velg hvor ofte.", every: "Annenhver uke", next: "Neste kontakt innen 16. november 2026.", right: "Rett", stands: "Rettet av et senere notat.",
        theirs: "Slik står det nå", kept: "Ikke delt med foreldrene" },
    { place: "sunnfjord", person: "mari", coordinator: "ingvild", provider: "ane", heading: "Kontakt mellom møta", none: "Det er ikkje notert nokon kontakt med Mari enno.", quiet: "Det er på tide å ta kontakt", note: "Noter kontakt",
        missing: ["Vel korleis de var i kontakt.", "Vel med kven."], future: "Dagen har ikkje kome enno.", noted: "Kontakten er notert.", title: "Telefonsamtale med Mari", you: "Telefonsamtale med deg",
        agree: "Skriv ned det de blir samde om", how_often: "Vel kor ofte.", every: "Annankvar veke", next: "Neste kontakt innan 16. november 2026.", right: "Rett", stands: "Retta av eit seinare notat.",
        theirs: "Slik står det no", kept: "Ikkje delt med foreldra" },
])
    describe(one.place, () => {
        let samtak;
        const at = `/${one.place}/coordinations/${cast_id(one.place, "coordination", one.person)}`;
        before(async () => { samtak = await start(); });
        after(() => samtak.stop());

        it("G13_a_contact_is_noted_and_the_next_one_is_shown", async () => {
            const page = await samtak.login(one.coordinator, { width: 390 });
            await page.goto(at);
            await page.click(`text=${one.heading}`);
            await says(page, one.none);
            await no_faults(page);
            await page.click(`main >> text=${one.note}`);
            await no_faults(page);
            await submit(page, "[name=words]");
            for (const words of one.missing) await says(page, words);
            await no_faults(page);
            await page.fill("[name=on]", "2026-11-03");
            await page.check("[name=kind][value=phone]");
            await page.check("[name=with][value=person]");
            await page.fill("[name=words]", "Avtalte tid <b>hos</b> fastlegen 😀");
            await submit(page, "[name=words]");
            await says(page, one.future);
            assert.equal(await page.inputValue("[name=words]"), "Avtalte tid <b>hos</b> fastlegen 😀");
            await page.fill("[name=on]", "2026-11-02");
            await submit(page, "[name=words]");
            await says(page, one.noted);
            await says(page, one.title);
            await says(page, "Avtalte tid <b>hos</b> fastlegen 😀");
            await says_not(page, one.none);
            await no_faults(page);
        });

        it("G13_L15_how_often_is_agreed_and_the_second_of_two_sees_the_first", async () => {
            const page = await samtak.login(one.coordinator, { javascript: false }), other = await samtak.login(one.coordinator);
            for (const each of [page, other]) { await each.goto(`${at}/contacts`); await each.click(`text=${one.agree}`); await each.waitForLoadState(); }
            await no_faults(other);
            await submit(page, "[name=words]");
            await says(page, one.how_often);
            await page.check("[name=every_days][value='14']");
            await submit(page, "[name=words]");
            await says(page, one.every);
            await says(page, one.next);
            await other.check("[name=every_days][value='30']");
            await other.fill("[name=words]", "Måndagar");
            await submit(other, "[name=words]");
            await says(other, one.theirs);
            await says_not(page, one.quiet);
            await says(other, one.every);
            assert.equal(await other.inputValue("[name=words]"), "Måndagar");
            await no_faults(other);
        });

        it("G13_K7_a_note_is_put_right_by_a_new_one_and_both_stand", async () => {
            const page = await samtak.login(one.coordinator);
            await page.goto(`${at}/contacts`);
            await page.locator("#notes a, [aria-labelledby=notes] a", { hasText: one.right }).first().click();
            await page.waitForLoadState();
            await page.fill("[name=words]", "Avtalte tid hos tannlegen");
            await submit(page, "[name=words]");
            await says(page, one.stands);
            await says(page, "Avtalte tid hos tannlegen");
            await says(page, "Avtalte tid <b>hos</b> fastlegen 😀");
            await no_faults(page);
        });

        it("G13_D2_K8_the_person_reads_it_the_group_does_not_and_a_parent_not_what_is_kept", async () => {
            const page = await samtak.login(one.coordinator);
            await page.goto(`${at}/contacts/new`);
            await page.check("[name=kind][value=talk]");
            await page.check("[name=with][value=person]");
            await page.fill("[name=words]", "Berre mellom oss");
            await page.check("[name=kept]");
            await page.fill("[name=kept_reason]", "Ho vil ikkje det");
            await submit(page, "[name=words]");
            await says(page, one.kept);
            const own = await samtak.login(one.person, { width: 390 });
            await own.goto(`${at}/contacts`);
            await says(own, one.you);
            await says(own, "Berre mellom oss");
            assert.equal(await own.locator("a[href*='corrects'], a[href$='/contacts/new']").count(), 0);
            await no_faults(own);
            const provider = await samtak.login(one.provider);
            assert.equal((await provider.goto(`${at}/contacts`)).status(), 404);
            if (!one.parent) return;
            const parent = await samtak.login(one.parent);
            await parent.goto(`${at}/contacts`);
            await says(parent, one.title);
            await says_not(parent, "Berre mellom oss");
            await says_not(parent, one.kept);
            await no_faults(parent);
        });

        it("G13_when_the_agreed_time_has_passed_it_is_said", async () => {
            samtak.set_clock("2026-11-17T08:00:00.000000Z");
            const page = await samtak.login(one.coordinator, { width: 390 });
            await page.goto(`${at}/contacts`);
            await says(page, one.quiet);
            await no_faults(page);
        });

        it("G12_G13_the_contact_that_is_due_stands_on_the_coordinators_start_page_and_leads_there", async () => {
            const page = await samtak.login(one.coordinator);
            await page.locator("details", { hasText: one.quiet }).evaluateAll((all) => all.forEach((more) => { more.open = true; }));
            await says(page, one.quiet);
            await no_faults(page);
            await page.locator("li", { hasText: one.quiet }).getByRole("link", { name: one.heading }).click();
            await page.waitForURL(`**${at}/contacts`);
            const provider = await samtak.login(one.provider);
            await says_not(provider, one.quiet);
        });
    });

describe("sunnfjord meets", () => {
    let samtak;
    const at = `/sunnfjord/coordinations/${cast_id("sunnfjord", "coordination", "mari")}`;
    const plan = `/sunnfjord/plans/${cast_id("sunnfjord", "plan", "mari")}`;
    before(async () => { samtak = await start(); });
    after(() => samtak.stop());

    it("G10_a_new_main_goal_is_a_reason_to_meet_until_one_has_met", async () => {
        const page = await samtak.login("ingvild");
        await page.goto(`${plan}/goals/new`);
        await page.locator("[name=area]").first().evaluate((field) => { if (field.tagName === "SELECT") field.selectedIndex = 1; else field.checked = true; });
        await page.fill("[name=title]", "Eiga hybel");
        await submit(page, "[name=title]");
        await page.goto(`${at}/meetings`);
        await says_not(page, "Grunnar til å møtast"); // a meeting lies ahead
        await page.goto(`${at}/meetings/${cast_id("sunnfjord", "meeting", "mari/2")}/invitation`);
        await page.click("text=Avlyse møtet");
        await Promise.all([page.waitForNavigation(), page.locator("main").getByRole("button", { name: "Avlys møtet" }).first().click()]);
        await page.goto(`${at}/meetings`);
        await says(page, "Grunnar til å møtast");
        await says(page, "Eit hovudmål er nytt eller endra");
        await says(page, "Eiga hybel");
        await no_faults(page);
        await page.locator("[aria-labelledby=reasons] a, #reasons a").first().click();
        await page.waitForLoadState();
        assert.ok(await page.inputValue("[name=reason]"), "the reason is chosen");
        await page.fill("[name=day]", "2026-12-01");
        await page.fill("[name=from]", "10:00");
        await page.fill("[name=to]", "11:00");
        await submit(page, "[name=room]");
        await says(page, "Kvifor: ");
        await no_faults(page);
        await page.goto(`${at}/meetings`);
        await says_not(page, "Grunnar til å møtast");
        const other = await samtak.login("tor-erik");
        await other.goto(`${at}/meetings`);
        await says_not(other, "Grunnar til å møtast");
    });
});
