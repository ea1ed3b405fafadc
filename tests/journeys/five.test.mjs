// The five processes from first notice to hand-over (issue 3), each from its own profile data: a member of staff tells of a need, the desk takes it
// up, it is assessed and decided, a coordinator is found in the municipality's own way and says yes, works, and hands over to another.
import { after, before, describe, it } from "node:test";
import { assert, no_faults, start, submit, text } from "./harness.mjs";

const five = [
    { place: "sunnfjord", teller: "ingvild", unit: "kari", leader: "oddgeir", at_unit: "Heimetenesta", asked: ["hanna", "Hanna Brekke"], next: ["ingvild", "Ingvild Nesbakk"] },
    { place: "lund", teller: "marte", unit: "grete", asked: ["solveig", "Solveig Moi"], next: ["marte", "Marte Haug"] },
    { place: "lyngdal", teller: "randi", unit: "per", asked: ["sigrid", "Sigrid Aas"], next: ["randi", "Randi Foss"] },
    { place: "hamar", teller: "hakon", unit: "turid", asked: ["randi", "Randi Moen"], next: ["hakon", "Håkon Bergli"] },
    { place: "ringerike", teller: "oystein", unit: "vigdis", asked: ["nora", "Nora Haugen"], next: ["oystein", "Øystein Dahl"] },
];
const path_of = (page) => new URL(page.url()).pathname;
const fill = async (page, values) => { for (const [name, value] of Object.entries(values)) await page.fill(`[name=${name}]`, value); };
const check = async (page, values) => { for (const [name, value] of Object.entries(values)) await page.check(`[name=${name}][value="${value}"]`); };
async function sent(page, selector) { // and nothing was wrong
    await submit(page, selector);
    assert.doesNotMatch(await page.title(), /^Feil/, await text(page));
}
async function choice(page, name, words) {
    const id = await page.locator("label", { hasText: words }).first().getAttribute("for");
    return page.locator(`#${id}`).and(page.locator(`[name=${name}]`)).inputValue();
}
// What a profile asks beyond the rest: filled where it stands in the form.
async function fill_where(page, values) {
    for (const [name, value] of Object.entries(values)) if (await page.locator(`[name=${name}]`).count() > 0) await page.fill(`[name=${name}]`, value);
}

for (const one of five) describe(one.place, () => {
    let samtak, at;
    before(async () => { samtak = await start(); });
    after(() => samtak.stop());
    const open = async (user, path) => { const page = await samtak.login(user); await page.goto(path); return page; };

    it("A1_A9_B5_a_notice_becomes_a_case_with_consent_without_being_typed_again", async () => {
        const teller = await open(one.teller, `/${one.place}/need-notices/new`);
        await fill(teller, { name: "Nils Prøve", born: "1980-05-05", words: "Flere tjenester, og ingen har oversikt." });
        await check(teller, { knows: "agrees" });
        await sent(teller, "[name=words]");
        const desk = await open(one.unit, `/${one.place}/incoming`);
        await desk.locator("main a", { hasText: "Nils Prøve" }).first().click();
        await desk.waitForURL(/incoming\/[0-9a-f]+$/);
        await desk.goto(desk.url() + "/case");
        await check(desk, { legal_basis: "hol-7-2", address_protection: "none", consent: "self" });
        await sent(desk, "[name=legal_basis]");
        at = /\/[a-z]+\/coordinations\/[0-9a-f]{32}/.exec(path_of(desk))[0];
    });

    it("A4_A7_K3_it_is_assessed_by_the_municipalitys_rule_and_decided_with_a_letter", async () => {
        const desk = await open(one.unit, `${at}/assessment`);
        const receives = desk.locator("[name=receives]");
        for (let nth = 0; nth < Math.min(4, await receives.count()); ++nth) await receives.nth(nth).check();
        await check(desk, { plan_result: "not_asked", coordinator_result: "coordinator", coordinated: "yes", long_term: "yes", complex_need: "yes" });
        await fill(desk, { grounds: "Fire tjenester over lang tid." });
        await sent(desk, "[name=grounds]");
        await desk.goto(`${at}/decisions/draft`);
        await check(desk, { kind: "coordinator", outcome: "granted", basis: "hol-7-2" });
        await fill(desk, { rules: "Reglene sier at …", facts: "Fire tjenester.", considerations: "Tjenestene må henge sammen." });
        await sent(desk, "[name=rules]");
        await no_faults(desk, "the letter");
        await Promise.all([desk.waitForNavigation(), desk.click("text=Signer vedtaket")]);
        assert.doesNotMatch(await desk.title(), /^Feil/, await text(desk));
    });

    it("B1_B2_B4_B8_B9_the_coordinator_is_found_in_the_municipalitys_own_way_and_says_yes", async () => {
        let picker = one.unit;
        if (one.leader) {
            const unit = await open(one.unit, `${at}/coordinator/unit`);
            await check(unit, { unit: await choice(unit, "unit", one.at_unit), kind: "coordinator" });
            await sent(unit, "[name=unit]");
            picker = one.leader;
        }
        await nominate(picker, one.asked[1]);
        await says_yes(one.asked[0]);
    });

    async function nominate(picker, name, more = {}) {
        const page = await open(picker, `${at}/coordinator/nominee`);
        if (await page.locator("[name=kind][value=coordinator]").count() > 0) await check(page, { kind: "coordinator" });
        await check(page, { member: await choice(page, "member", name), wish_met: "yes" });
        if (await page.locator("[name=wish_from][value=person]").count() > 0) await check(page, { wish_from: "person" });
        await fill_where(page, { wish: "En som kjenner tjenestene", agreed_with: "Lederen", time_span: "To år", focus: "Bolig", continuity: "Fast stilling", grounds: "Har tid.", ...more });
        await submit(page, "[name=grounds]");
        if (await page.locator("[name=deputy]").getAttribute("aria-invalid").catch(() => null) === "true" || /^Feil/.test(await page.title())) {
            const others = page.locator("[name=deputy] option", { hasNotText: name });
            await page.locator("[name=deputy]").selectOption(await others.last().getAttribute("value"));
            await sent(page, "[name=grounds]");
        }
    }
    async function says_yes(user) {
        const page = await open(user, `${at}/coordinator/question`);
        await check(page, { answer: "yes" });
        await sent(page, "[name=answer]");
        assert.equal(path_of(page), at);
        await no_faults(page, "the new coordinator's case");
    }

    it("C1_C2_F1_the_coordinator_begins_with_talk_card_and_plan", async () => {
        const page = await open(one.asked[0], `${at}/start-talk`);
        await page.locator("input[type=checkbox]").first().check();
        await sent(page, "textarea");
        await page.goto(`${at}/expectation-card`);
        await page.locator("main a[href$='/edit']").first().click();
        await page.waitForURL(/edit$/);
        await sent(page, "[name=person_does]");
        await page.goto(`${at}/consents/new?with=plan`);
        await check(page, { form: "oral" });
        await page.locator("[name=giver]").first().check();
        await fill(page, { note: "I den første samtalen" });
        await page.check("[name=told]");
        await sent(page, "[name=note]");
        await page.goto(`${at}/plans/new`);
        await sent(page, "main form [name=once]");
        await no_faults(page, "the plan");
    });

    it("B10_B13_it_is_handed_over_to_another_who_says_yes", async () => {
        const page = await open(one.asked[0], `${at}/coordinator/change`);
        await fill_where(page, { grounds: "Bytter stilling", reason: "Bytter stilling", wish: "En som kjenner tjenestene" });
        const proposed = page.locator("[name=member]");
        if (await proposed.count() > 0) await page.check(`[name=member][value="${await choice(page, "member", one.next[1])}"]`).catch(() => {});
        for (const name of ["wish_from", "wish_met"]) if (await page.locator(`[name=${name}]`).count() > 0) await page.locator(`[name=${name}]`).first().check();
        await sent(page, "main form [name=once]");
        let picker = one.unit;
        if (one.leader) {
            const unit = await open(one.unit, `${at}/coordinator/unit`);
            await check(unit, { unit: await choice(unit, "unit", one.at_unit), kind: "coordinator" });
            await sent(unit, "[name=unit]");
            picker = one.leader;
        }
        await nominate(picker, one.next[1]);
        await says_yes(one.next[0]);
        const unit = await open(one.unit, `${at}/coordinator`);
        assert.ok((await text(unit)).includes(one.next[1]), await text(unit));
        assert.equal((await unit.goto(`${at}/start-talk`)).status(), 403, "the unit knows who, never what is said");
    });
});
