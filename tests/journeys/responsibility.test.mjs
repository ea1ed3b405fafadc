// Who answers for what, and saying that something doesn't work (F18): in nynorsk in Sunnfjord with Mari, in bokmål in Hamar with Jonas, and in
// Lund with Sara, 15, who keeps something from her father.
import { after, before, describe, it } from "node:test";
import { assert, cast_id, link_to, no_faults, says, start, submit, text } from "./harness.mjs";

const nn = { title: "Kven gjer kva", wrong: "Noko verkar ikkje", again: "Det verkar framleis ikkje", answer: "Svar på det som ikkje verkar", answered: "Svart på",
    still: "Verkar framleis ikkje", said: "Du har sagt frå.", sent: "Svaret er sendt.", empty: "Skriv kva som ikkje verkar.", empty_answer: "Skriv kva som er gjort med det.",
    told: "Nokon seier frå om at noko ikkje verkar", told_answer: "Det du sa ikkje verkar, er det svart på", on_start: "ikkje verkar som det skal",
    nobody: "Ingen har ansvaret for dette enno.", names: "Desse får beskjed om at noko er sagt, men ikkje kva:", read: "Desse ser tiltaket og kan lese det:", word: "Sagt av",
    changed: "Nokon endra dette medan du skreiv", deed: "Les heile planen" };
const nb = { title: "Hvem gjør hva", wrong: "Noe virker ikke", again: "Det virker fortsatt ikke", answer: "Svar på det som ikke virker", answered: "Besvart",
    still: "Virker fortsatt ikke", said: "Du har sagt fra.", sent: "Svaret er sendt.", empty: "Skriv hva som ikke virker.", empty_answer: "Skriv hva som er gjort med det.",
    told: "Noen sier fra om at noe ikke virker", told_answer: "Det du sa ikke virker, er besvart", on_start: "ikke virker som det skal",
    nobody: "Ingen har ansvaret for dette ennå.", names: "Disse får beskjed om at noe er sagt, men ikke hva:", read: "Disse ser tiltaket og kan lese det:", word: "Sagt av",
    changed: "Noen endret dette mens du skrev", deed: "Les hele planen" };

const cases = [
    { place: "sunnfjord", lang: "nn", owner: "mari", owner_name: "Mari Haugvik", measure: "Trening og avspenning", provider: "ane", provider_name: "Ane Kleppe", body: "Fysioterapeut",
        coordinator: "ingvild", coordinator_name: "Ingvild Nesbakk", other: "sondre", ...nn },
    { place: "hamar", lang: "nb", owner: "jonas", owner_name: "Jonas", measure: "Samtaler på BUP", provider: "amund", provider_name: "Amund", body: "Psykolog",
        coordinator: "hakon", coordinator_name: "Håkon", other: "eli", ...nb },
];

async function says_not(page, ...all) { for (const words of all) assert.ok(!(await page.content()).includes(words), `«${words}» on ${page.url()}`); }
async function eventually(page, path, words) {
    for (let tries = 0; tries < 60; ++tries) {
        await page.goto(path);
        if ((await text(page)).includes(words)) return;
        await page.waitForTimeout(200);
    }
    assert.fail(`${path} never said “${words}”: ${await text(page)}`);
}
const row_of = (page, what) => page.locator("li.st-measure", { has: page.locator("h3", { hasText: what }) });
async function go(page, where, part) {
    const href = await where.locator(`a[href*="${part}"]`).first().getAttribute("href");
    await page.goto(href);
}
async function say(page, one, words, help = "") {
    await page.goto(one.page);
    await go(page, row_of(page, one.measure), "/troubles/new");
    await page.fill("[name=words]", words);
    if (help) await page.fill("[name=would_help]", help);
    await submit(page, "[name=words]");
}

for (const one of cases) describe(one.place, () => {
    let samtak;
    const plan = `/${one.place}/plans/${cast_id(one.place, "plan", one.owner)}`;
    one.page = `${plan}/responsibilities`;
    before(async () => { samtak = await start(); });
    after(() => samtak.stop());

    for (const width of [1280, 390])
        it(`F18_every_measure_stands_under_who_answers_for_it_at_${width}`, async () => {
            const page = await samtak.login(one.owner, { width });
            await page.goto(await link_to(page, "/responsibilities"));
            assert.equal(await page.getAttribute("html", "lang"), one.lang);
            await no_faults(page, "who does what");
            await says(page, one.title, one.measure, one.provider_name);
            const headings = await page.locator("main h2").allInnerTexts();
            assert.match(headings[0], new RegExp(one.owner_name), "the person stands first");
            const group = page.locator("section", { has: page.locator("h2", { hasText: one.provider_name }) });
            assert.ok((await group.innerText()).includes(one.measure), await group.innerText());
            assert.ok((await group.innerText()).includes(one.body), "title and body");
            const staff = await samtak.login(one.coordinator, { width });
            await staff.goto(plan);
            await staff.goto(await link_to(staff, "/responsibilities"));
            await no_faults(staff, "who does what, for who coordinates");
            await says(staff, one.measure);
        });

    it("F18_it_is_cut_to_the_readers_consent_as_the_plan_is", async () => {
        const page = await samtak.login(one.other);
        await page.goto(one.page);
        await no_faults(page);
        await says_not(page, one.measure, one.provider_name);
        const there = await samtak.login(one.provider);
        await there.goto(one.page);
        await no_faults(there);
        const href = await row_of(there, one.measure).locator("a[href*='/troubles/new']").getAttribute("href");
        assert.equal((await page.goto(href)).status(), 404, "what is cut isn't there to say anything about");
    });

    it("F18_the_person_says_it_without_javascript_and_those_who_answer_are_told_and_answer_and_it_is_said_again", async () => {
        const words = "Det blir avlyst annankvar gong. Sámi šaddá 🙂", help = "Ei fast tid <b>på måndagar</b>";
        const page = await samtak.login(one.owner, { width: 390, javascript: false });
        await page.goto(one.page);
        await go(page, row_of(page, one.measure), "/troubles/new");
        await no_faults(page, "the form");
        await says(page, one.names, one.read, one.provider_name, one.coordinator_name);
        await submit(page, "[name=words]");
        await says(page, one.empty);
        await no_faults(page, "the form with what is wrong");
        await page.fill("[name=words]", words);
        await page.fill("[name=would_help]", help);
        await submit(page, "[name=words]");
        await says(page, one.said, words, help, one.wrong);
        await no_faults(page, "said");
        await page.goto(plan);
        await says(page, words);
        await no_faults(page, "the plan with something that doesn't work");

        const staff = await samtak.login(one.coordinator);
        await eventually(staff, `/${one.place}/notices`, one.told);
        await says_not(staff, "avlyst annankvar");
        await staff.goto(`/${one.place}/`);
        await says(staff, one.on_start);
        await no_faults(staff, "the start page");

        const provider = await samtak.login(one.provider, { width: 390 });
        await eventually(provider, `/${one.place}/notices`, one.told);
        await provider.goto(`/${one.place}/`);
        await says(provider, one.on_start);
        await provider.goto(one.page);
        await go(provider, row_of(provider, one.measure), "/answers/new");
        await says(provider, words, help);
        await submit(provider, "[name=words]");
        await says(provider, one.empty_answer);
        await no_faults(provider, "the answer with what is wrong");
        await provider.fill("[name=words]", "No er tida måndag klokka ti.");

        // who coordinates answers meanwhile: nothing is lost
        await staff.goto(one.page);
        await go(staff, row_of(staff, one.measure), "/answers/new");
        await no_faults(staff, "the answer");
        await staff.fill("[name=words]", "Vi snakkar om det på møtet.");
        await submit(staff, "[name=words]");
        await says(staff, one.sent, one.answered);
        await submit(provider, "[name=words]");
        await says(provider, one.changed, "Vi snakkar om det på møtet.");
        assert.equal(await provider.inputValue("[name=words]"), "No er tida måndag klokka ti.");
        await no_faults(provider, "somebody was first");
        await submit(provider, "[name=words]");
        await says(provider, one.sent, "No er tida måndag klokka ti.", "Vi snakkar om det på møtet.");
        await no_faults(provider, "answered");
        await staff.goto(`/${one.place}/`);
        await says_not(staff, one.on_start);

        await eventually(page, `/${one.place}/notices`, one.told_answer);
        await no_faults(page, "the notices");
        await page.goto(one.page);
        await go(page, row_of(page, one.measure), "/repeats/new");
        await no_faults(page, "it still doesn't work");
        await page.fill("[name=words]", "Det vart avlyst i dag òg.");
        await submit(page, "[name=words]");
        await says(page, one.still, "Det vart avlyst i dag òg.", words);
        await staff.goto(`/${one.place}/`);
        await says(staff, one.on_start);
        await page.goto(`${plan}/history`);
        await says(page, `${one.wrong}: ${one.measure}`);
        await no_faults(page, "the history");
        await page.goto(`${plan}/print`);
        await says_not(page, "avlyst annankvar", "avlyst i dag");
    });

    it("F18_who_coordinates_writes_it_down_on_somebodys_word_and_one_who_does_not_answer_gets_no_form", async () => {
        const staff = await samtak.login(one.coordinator);
        await staff.goto(one.page);
        await go(staff, row_of(staff, one.measure), "/troubles/new");
        await staff.locator("[name=on_word_of]").selectOption("person");
        await staff.fill("[name=words]", "Vil heller ha det på skulen.");
        await submit(staff, "[name=words]");
        await says(staff, one.word, "Vil heller ha det på skulen.");
        await no_faults(staff, "on somebody's word");
        const href = await row_of(staff, one.measure).locator("a[href*='/answers/new']").first().getAttribute("href");
        const owner = await samtak.login(one.owner);
        assert.equal((await owner.goto(href)).status(), 403, "whose it isn't to answer");
    });

    it("F18_L15_bad_input_is_told_at_the_field_and_what_was_typed_is_kept", async () => {
        const page = await samtak.login(one.owner);
        await page.goto(one.page);
        const before_all = await row_of(page, one.measure).innerText();
        await go(page, row_of(page, one.measure), "/troubles/new");
        const form = page.url();
        await page.evaluate(() => document.querySelectorAll("textarea").forEach((one) => one.removeAttribute("maxlength")));
        await page.fill("[name=words]", "ø".repeat(10000));
        await submit(page, "[name=words]");
        assert.equal((await page.inputValue("[name=words]")).length, 10000);
        assert.equal(await page.locator("[name=words][aria-invalid=true]").count(), 1, "said at the field");
        await no_faults(page, "10,000 characters");
        await page.goto(one.page);
        assert.equal(await row_of(page, one.measure).innerText(), before_all, "nothing is saved");
        for (const bad of ["<script>alert(1)</script>", "🙂", "' OR 1=1 --"]) {
            await page.goto(form);
            await page.fill("[name=words]", bad);
            await submit(page, "[name=words]");
            await says(page, one.said, bad);
        }
        await no_faults(page, "all of it");
        assert.equal(await page.locator("main script").count(), 0);
    });
});

describe("lund: a girl of fifteen", () => {
    let samtak;
    const plan = `/lund/plans/${cast_id("lund", "plan", "sara")}`;
    before(async () => { samtak = await start(); });
    after(() => samtak.stop());

    it("F18_K8_what_she_keeps_from_her_father_leaves_no_trace_with_him_and_what_she_shares_does", async () => {
        const page = await samtak.login("sara", { width: 390 });
        await page.goto(`${plan}/responsibilities`);
        await no_faults(page);
        const measure = await page.locator("li.st-measure h3").first().innerText();
        const one = { page: `${plan}/responsibilities`, measure };
        await page.goto(one.page);
        await go(page, row_of(page, measure), "/troubles/new");
        await says(page, "Terje");
        await page.fill("[name=words]", "Pappa maser om det hele tiden.");
        await page.check("[name=kept]");
        await submit(page, "[name=words]");
        await says(page, "Pappa maser om det hele tiden.", "Ikke delt med foreldrene dine");
        await no_faults(page, "kept");
        const father = await samtak.login("terje");
        for (const path of ["/lund/", plan, one.page, `${plan}/history`, `${plan}/print`, "/lund/notices"]) {
            assert.equal((await father.goto(path)).status(), 200, path);
            await says_not(father, "Pappa maser", "Ikke delt med", "virker ikke:", "Noen sier fra om at noe ikke virker");
        }
        const kept = await page.locator("a[href*='/troubles/'][href$='/kept']").first().getAttribute("href");
        assert.equal((await father.goto(kept)).status(), 403);
        assert.equal((await father.goto(kept.replace("/kept", "/repeats/new"))).status(), 404, "the same as when it isn't there");
        await page.goto(kept);
        await no_faults(page, "who sees it");
        await Promise.all([page.waitForNavigation(), page.locator("main").getByRole("button", { name: "Del det med foreldrene dine igjen" }).click()]);
        await father.goto(plan);
        await says(father, "Pappa maser om det hele tiden.");
    });
});
