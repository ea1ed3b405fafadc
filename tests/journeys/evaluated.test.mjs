// Who does the work evaluates it, where the municipality has it so (F8): the goal, the measure, and those around are told.
import { after, before, describe, it } from "node:test";
import { assert, cast_id as id, no_faults, start, submit, text } from "./harness.mjs";

let samtak;
before(async () => { samtak = await start(); });
after(() => samtak.stop());

const nb = { goal_told: "Et mål er evaluert", measure_told: "Et tiltak er evaluert", wrong: /^Feil: / };
const nn = { goal_told: "Eit mål er evaluert", measure_told: "Eit tiltak er evaluert", wrong: /^Feil: / };

// goal, measure: their numbers in the cast; reads: those around who are told and may see it
const cases = [
    { place: "ringerike", person: "kristine", provider: "tor", goal: "1", measure: "2", reads: ["oystein", "kristine"], lang: "nb", ...nb },
    { place: "lund", person: "oskar", provider: "ivar", goal: "1", measure: "1", reads: ["marte", "silje"], lang: "nb", ...nb },
    { place: "sunnfjord", person: "mari", provider: "sondre", goal: "1", measure: "1", reads: ["ingvild", "mari"], lang: "nn", ...nn },
];

async function eventually(page, path, words) {
    for (let tries = 0; tries < 40; ++tries) {
        await page.goto(path);
        if ((await text(page)).includes(words)) return;
        await page.waitForTimeout(250);
    }
    assert.fail(`${path} never said “${words}”: ${await text(page)}`);
}

// The button beside it; the one at an earlier evaluation, which corrects that, has a query too.
async function pressed(page, address) {
    const href = await page.locator(`a[href$="${address}"]`).first().getAttribute("href");
    await page.goto(href);
}

async function evaluated(page, one, words) {
    assert.equal(await page.getAttribute("html", "lang"), one.lang);
    await no_faults(page, "the evaluation");
    await submit(page, "[name=words]");
    assert.match(await page.title(), one.wrong, "nothing chosen is told of");
    await no_faults(page, "the evaluation with errors");
    await page.locator("[name=outcome]").nth(1).check();
    await page.fill("[name=words]", words);
    await submit(page, "[name=words]");
    assert.ok(!one.wrong.test(await page.title()), await text(page));
    assert.ok((await page.content()).includes(words), "what was written stands on the page that one comes back to");
}

async function told(one, plan, notice, words) {
    for (const reader of one.reads) {
        const page = await samtak.login(reader, { width: 390 });
        await eventually(page, `/${one.place}/notices`, notice);
        await no_faults(page, `the notices of ${reader}`);
        assert.ok(!(await page.content()).includes(words), "a notice says that, never what");
        await page.goto(plan);
        assert.ok((await page.content()).includes(words), `${reader} reads it in the plan`);
        await page.context().close();
    }
}

for (const one of cases) describe(one.place, () => {
    const plan = `/${one.place}/plans/${id(one.place, "plan", one.person)}`;
    const goal = id(one.place, "goal", `${one.person}/${one.goal}`);
    const measure = id(one.place, "measure", `${one.person}/${one.measure}`);

    for (const width of [1280, 390])
        it(`F8_F10_provider_evaluates_a_goal_and_those_around_are_told_at_${width}`, async () => {
            const words = `Det går bedre nå, sett på ${width}. Sámi šaddá 🙂`;
            const page = await samtak.login(one.provider, { width, javascript: width === 1280 });
            await page.goto(plan);
            await pressed(page, `/goals/${goal}/evaluations/new`);
            await evaluated(page, one, words);
            await told(one, plan, one.goal_told, words);
        });

    it("F8_F10_the_responsible_provider_evaluates_the_measure", async () => {
        const words = "Tiltaket virker, men hver måned er for sjelden.";
        const page = await samtak.login(one.provider);
        await page.goto(plan);
        await pressed(page, `/measures/${measure}/evaluations/new`);
        await evaluated(page, one, words);
        await told(one, plan, one.measure_told, words);
    });
});

// HA: the coordinator keeps the plan up to date; the provider tells, and reads.
describe("hamar", () => {
    const plan = `/hamar/plans/${id("hamar", "plan", "jonas")}`;
    const form = `${plan}/goals/${id("hamar", "goal", "jonas/1")}/evaluations/new`;

    it("F8_F10_where_the_coordinator_keeps_the_plan_a_provider_finds_no_form_and_reads_what_is_evaluated", async () => {
        const provider = await samtak.login("eli");
        await provider.goto(plan);
        assert.equal(await provider.locator("a[href$='/evaluations/new']").count(), 0, "no button that leads nowhere");
        assert.equal((await provider.goto(form)).status(), 403);
        const page = await samtak.login("hakon");
        await page.goto(plan);
        await pressed(page, form.slice(plan.length));
        await evaluated(page, { lang: "nb", ...nb }, "Verkstedet vil ha ham to dager i uka.");
        await eventually(provider, "/hamar/notices", nb.goal_told);
        await provider.goto(plan);
        assert.ok((await provider.content()).includes("Verkstedet vil ha ham to dager i uka."));
    });
});
