// How a plan begins: no plan before a yes to it (D6), never two for one person (K5), and the list of what the law asks for (F1 K1).
import { after, before, describe, it } from "node:test";
import { assert, no_faults, start, submit, text } from "./harness.mjs";
import { PlainClient, filled, forms_in } from "./plain_client.mjs";
import { value } from "./stored.mjs";

let samtak;
before(async () => { samtak = await start(); });
after(() => samtak.stop());

const cases = [
    { place: "sunnfjord", user: "ingvild", number: "05859990098", filled: "Fylt ut", missing: "Manglar", child: "Korleis barnet har fått medverke", goal: "Mål, ressursar og behov",
        write: "Fyll ut dette punktet i planen", registered: "Denne personen er alt registrert. Spør" },
    { place: "hamar", user: "hakon", number: "05859990179", filled: "Fylt ut", missing: "Mangler", child: "Hvordan barnet har fått medvirke", goal: "Mål, ressurser og behov",
        write: "Fyll ut dette punktet i planen", registered: "Denne personen er alt registrert. Spør" },
];

async function registered(page, one, name, born, number = "") {
    await page.goto(`/${one.place}/people/new`);
    await page.fill("[name=name]", name);
    await page.fill("[name=born]", born);
    await page.fill("[name=number]", number);
    await page.check("[name=legal_basis][value='hol-7-2']");
    if (born > "2008") for (const [field, words] of [["r1_name", "Oda Nordmann"], ["r1_relation", "mamma"]]) await page.fill(`[name=${field}]`, words);
    if (born > "2008") await page.selectOption("[name=r1_kind]", "parent");
    await submit(page, "[name=name]");
    return new URL(page.url()).pathname;
}

async function consents_to_plan(page, path) {
    await page.goto(`${path}/consents/new?with=plan`);
    await page.check("[name=form][value=oral]");
    await page.locator("[name=giver]").first().check();
    await page.fill("[name=note]", "I den første samtalen");
    if (await page.locator("[name=also_heard]").count()) { // a child is heard first
        await page.locator("[name=child_view]").first().check();
        await page.fill("[name=also_heard]", "Var med og var einig");
    }
    await page.check("[name=told]");
    await submit(page, "[name=note]");
    assert.match(page.url(), /done=recorded/, await text(page));
}

async function plan_made(page, path) {
    await page.goto(`${path}/plans/new`);
    await submit(page, "main form [name=once]");
    return new URL(page.url()).pathname;
}

const plans_in = (one, path) => Number(value(samtak, one.place, "SELECT count(*) FROM plan WHERE coordination_id = ?", path.split("/").pop()));

for (const one of cases) describe(one.place, () => {
    let path, plan;

    it("D6_K4_no_plan_is_made_before_consent_to_it_and_one_is_after", async () => {
        const page = await samtak.login(one.user);
        path = await registered(page, one, "Ida Nordmann", "1999-05-12", one.number);
        assert.equal(await page.locator(`a[href$='/plans/new']`).count(), 0, "no way to a plan yet");
        const refused = await page.goto(`${path}/plans/new`);
        assert.ok([403, 404].includes(refused.status()), `the page before consent: ${refused.status()}`);
        assert.equal(await page.locator(`main form[action$='/plans']`).count(), 0);
        await no_faults(page, "no plan before consent");

        const crafted = await new PlainClient(samtak).log_in(one.user);
        const form = forms_in((await crafted.get(`/${one.place}/people/new`)).body).find((any) => any.inputs.some((input) => input.name === "once"));
        const once = (name) => form.fields.find(([field]) => field === name)[1];
        const answer = await crafted.post(`${path}/plans`, [["csrf", once("csrf")], ["once", once("once")]]);
        assert.equal(answer.status, refused.status(), "a crafted form finds as little as the page");
        assert.equal(plans_in(one, path), 0, "nothing is stored");

        await consents_to_plan(page, path);
        await page.goto(path);
        assert.equal(await page.locator(`a[href$='/plans/new']`).count() > 0, true, "now the way is there");
        await page.goto(`${path}/plans/new`);
        await no_faults(page, "make a plan");
        plan = await plan_made(page, path);
        assert.match(plan, new RegExp(`^/${one.place}/plans/[0-9a-f]{32}$`));
        assert.equal(plans_in(one, path), 1);
        await no_faults(page, "the new plan");
    });

    it("K5_a_plan_made_again_is_refused_and_there_is_still_one", async () => {
        const page = await samtak.login(one.user);
        await page.goto(`${path}/plans/new`);
        if (await page.locator("main form [name=once]").count()) {
            const [answer] = await Promise.all([page.waitForNavigation(), page.locator("main form button[type=submit]").first().click()]);
            assert.ok(new URL(page.url()).pathname === plan || answer.status() === 409, `${answer.status()} ${page.url()}`);
        } else assert.equal(new URL(page.url()).pathname, plan, "led to the one that is");
        await no_faults(page, "a plan made again");
        assert.equal(plans_in(one, path), 1, "never a second");
        await page.goto(path);
        assert.ok(await page.locator(`a[href^='${plan}']`).count() > 0, "the case leads to the one that is there");
        assert.equal(await page.locator(`a[href$='/plans/new']`).count(), 0, "and to no new one");
    });

    it("K5_C1_a_person_registered_again_with_the_same_number_is_refused_with_whom_to_ask", async () => {
        const page = await samtak.login(one.user);
        await registered(page, one, "Ida igjen", "1999-05-12", one.number);
        assert.equal(new URL(page.url()).pathname, `/${one.place}/people`);
        assert.ok((await text(page)).includes(one.registered), await text(page));
        assert.equal(await page.getAttribute("[name=number]", "aria-invalid"), "true");
        assert.equal(await page.inputValue("[name=name]"), "Ida igjen", "what was typed is kept");
        assert.equal(value(samtak, one.place, "SELECT count(*) FROM person WHERE name = ?", "Ida igjen"), "0");
        await no_faults(page, "registered again");
    });

    it("K1_F1_the_list_shows_what_is_filled_and_what_is_missing_and_a_gap_needs_its_reason", async () => {
        const page = await samtak.login(one.user);
        await page.goto(`${plan}/activation`);
        const points = page.locator("main form ul > li", { has: page.locator("p > strong") });
        assert.equal(await points.count(), 10, "an adult: the ten points of § 9");
        assert.ok(!(await text(page)).includes(one.child), "the child's point is not asked of an adult");
        const state = async (key) => points.filter({ hasText: new RegExp(`^\\s*${key}\\) `) }).innerText();
        assert.ok((await state("a")).includes(one.goal) && (await state("a")).includes(one.missing));
        assert.ok((await state("g")).includes(one.filled), "a coordinator is there");
        assert.equal(await page.locator("[name=gap-g]").count(), 0, "what is filled needs no reason");
        await no_faults(page, "what the plan must hold");
        await page.setViewportSize({ width: 390, height: 900 });
        await no_faults(page, "what the plan must hold at 390 px");

        await page.goto(`${plan}/activation`);
        const gaps = await page.locator("textarea[name^='gap-']").evaluateAll((all) => all.map((field) => field.name));
        assert.ok(gaps.length > 3 && gaps.includes("gap-a"), gaps.join(" "));
        for (const gap of gaps.slice(1)) await page.fill(`[name=${gap}]`, "Ikkje avklart enno");
        await submit(page, `[name=${gaps[0]}]`);
        assert.match(await page.title(), /^Feil: /);
        assert.equal(await page.getAttribute(`[name=${gaps[0]}]`, "aria-invalid"), "true");
        assert.ok((await text(page)).includes(one.write));
        assert.equal(await page.inputValue(`[name=${gaps[1]}]`), "Ikkje avklart enno", "what was typed is kept");
        assert.equal(value(samtak, one.place, "SELECT state FROM plan WHERE id = ?", plan.split("/").pop()), "draft", "not in use yet");
        await no_faults(page, "a gap without a reason");
        await page.fill(`[name=${gaps[0]}]`, "Måla kjem etter det første møtet");
        await submit(page, `[name=${gaps[0]}]`);
        assert.equal(new URL(page.url()).pathname, plan);
        assert.equal(value(samtak, one.place, "SELECT state FROM plan WHERE id = ?", plan.split("/").pop()), "active");
        await page.goto(`${plan}/activation`);
        assert.equal(await page.inputValue(`[name=${gaps[0]}]`), "Måla kjem etter det første møtet", "the reason stands in the list");
    });

    it("K1_F1_a_point_that_is_written_becomes_filled_in_and_a_child_has_a_point_of_its_own", async () => {
        const page = await samtak.login(one.user, { javascript: false });
        const child = await registered(page, one, "Nora Nordmann", "2015-03-01");
        await consents_to_plan(page, child);
        const childs = await plan_made(page, child);
        await page.goto(`${childs}/activation`);
        const points = page.locator("main form ul > li", { has: page.locator("p > strong") });
        assert.equal(await points.count(), 11, "the ten, and the child's");
        const row = points.filter({ hasText: one.child });
        assert.ok((await row.innerText()).includes(one.missing));
        await page.goto(`${childs}/frame/edit`);
        await page.fill("[name=child_part]", "Nora er med på det første kvarteret av kvart møte.");
        await submit(page, "[name=child_part]");
        await page.goto(`${childs}/activation`);
        assert.ok((await row.innerText()).includes(one.filled), await row.innerText());
        await no_faults(page, "a child's list");
    });
});
