// What a minor keeps from the parents leaves no trace with them (K8, pbrl § 3-4; law.md R1.20): in bokmål with Sara, 15, and her father, in
// nynorsk with Mari, 17, whose mother comes in as a participant.
import { after, before, describe, it } from "node:test";
import { assert, cast_id, no_faults, press, says, start, submit, text, told } from "./harness.mjs";

async function says_not(page, ...all) { for (const words of all) assert.ok(!(await page.content()).includes(words), `«${words}» on ${page.url()}`); }
// Every page of the case that a parent can open.
async function no_trace(page, pages, ...words) {
    for (const one of pages) {
        const answer = await page.goto(one);
        assert.equal(answer.status(), 200, one);
        await says_not(page, ...words, "Ikke delt med", "Ikkje delt med", "Hvem som ser det", "Kven som ser det", "Ikke del det", "Ikkje del det");
    }
}

describe("lund: a girl of fifteen", () => {
    let samtak;
    const plan = `/lund/plans/${cast_id("lund", "plan", "sara")}`, at = `/lund/coordinations/${cast_id("lund", "coordination", "sara")}`;
    const for_father = ["/lund/", plan, `${plan}/history`, `${plan}/print`, `${plan}/print?kept=1`, "/lund/notices", `${at}/meetings`, `${at}/access`];
    const secret = "Snakke med helsesykepleier";
    before(async () => { samtak = await start(); });
    after(() => samtak.stop());

    it("K8_the_coordinator_keeps_a_goal_from_the_parents_only_with_a_reason_and_the_father_sees_no_trace", async () => {
        const page = await samtak.login("marte");
        await page.goto(`${plan}/goals/new?area=health`);
        await no_faults(page);
        await page.fill("[name=title]", secret);
        await page.check("[name=kept]");
        await submit(page, "[name=title]");
        await says(page, "Skriv hvorfor det ikke skal deles med foreldrene.");
        assert.equal(await page.inputValue("[name=title]"), secret, "what was typed is kept");
        assert.ok(await page.isChecked("[name=kept]"));
        await no_faults(page);
        await page.fill("[name=kept_reason]", "Sara vil ikke at de hjemme vet det <b>nå</b>.");
        await submit(page, "[name=title]");
        const goal = page.locator(".st-goal", { hasText: secret });
        assert.ok((await goal.innerText()).includes("Ikke delt med foreldrene"), await goal.innerText());
        await goal.locator("text=Nytt tiltak").click();
        assert.equal(await page.locator("[name=kept]").count(), 0, "kept as its goal is");
        await page.fill("[name=what]", "Time hver torsdag");
        const father = (await page.locator("[name=responsible] option").allInnerTexts()).findIndex((one) => one.includes("Terje"));
        await page.locator("[name=responsible]").selectOption({ index: father });
        await submit(page, "[name=what]");
        await says(page, "ingen av dem kan ha ansvar for det");
        await no_faults(page);
        await page.locator("[name=responsible]").selectOption({ index: 0 });
        await submit(page, "[name=what]");
        await says(page, "Time hver torsdag");
        await no_faults(page);
        await no_trace(await samtak.login("terje"), for_father, secret, "Time hver torsdag");
    });

    it("K8_the_young_person_sees_that_it_is_kept_and_decides_herself", async () => {
        const page = await samtak.login("sara", { width: 390 });
        await page.goto(plan);
        await says(page, secret, "Ikke delt med foreldrene dine");
        await no_faults(page);
        await page.locator(".st-goal", { hasText: secret }).locator("a[href*='/goals/'][href$='/kept']").first().click();
        await says(page, "Del det med foreldrene dine igjen", "Sara vil ikke at de hjemme vet det <b>nå</b>.");
        await no_faults(page);
        await press(page, "Del det med foreldrene dine igjen");
        await says(page, "Det er delt med foreldrene igjen.");
        await no_faults(page);
        const father = await samtak.login("terje");
        await father.goto(plan);
        await says(father, secret, "Time hver torsdag");
        await says_not(father, "Hvem som ser det");
        await page.locator(".st-goal", { hasText: secret }).locator("a[href*='/goals/'][href$='/kept']").first().click();
        await press(page, "Ikke del det med foreldrene dine");
        await says(page, "Det er ikke delt med foreldrene lenger.");
        await no_trace(father, for_father, secret, "Time hver torsdag");
        const id = (await page.locator(".st-goal", { hasText: secret }).getAttribute("id")).slice(2);
        for (const path of [`${plan}/goals/${id}/kept`, `${plan}/goals/${id}/evaluations/new`, `${plan}/goals/${id}/wording/edit`])
            assert.notEqual((await father.goto(path)).status(), 200, path);
        assert.equal((await father.goto(`${plan}/goals/${id}/wording/edit`)).status(), 404, "the same answer as when it isn't there");
    });

    it("K8_shared_against_her_wish_she_is_told_and_it_stands_why_and_how", async () => {
        const page = await samtak.login("marte", { javaScriptEnabled: false });
        await page.goto(plan);
        await page.locator(".st-goal", { hasText: secret }).locator("a[href*='/goals/'][href$='/kept']").first().click();
        await says(page, "Sara bestemte 2. november 2026 at foreldrene ikke skal se det.", "Sara skal få vite det før det blir delt.");
        await press(page, "Del det med foreldrene");
        await says(page, "Skriv hvorfor foreldrene må få vite det.", "Skriv hvordan og når den unge fikk vite det.");
        await page.fill("[name=kept_reason]", "Foreldrene må følge henne dit.");
        await page.fill("[name=told]", "I samtale på skolen mandag.");
        await press(page, "Del det med foreldrene");
        await says(page, "Det er delt med foreldrene igjen.");
        await told(await samtak.login("sara"), "lund", "Noe du ikke ville dele med foreldrene dine, er nå delt med dem");
    });

    it("K8_her_own_words_for_those_who_help_stand_on_paper_only_when_asked_for", async () => {
        const page = await samtak.login("sara");
        await page.goto(plan);
        await page.locator(".st-card", { hasText: "Bare for dem som hjelper meg" }).locator("a").click();
        await says(page, "Foreldrene dine ser det ikke her, på papir eller i varsler.");
        await no_faults(page);
        await page.fill("[name=words]", "Jeg gruer meg til helgene.");
        await submit(page, "[name=words]");
        await says(page, "Jeg gruer meg til helgene.");
        await no_faults(page);
        await page.goto(`${plan}/print`);
        assert.ok(!(await page.content()).includes("Jeg gruer meg"));
        await page.click("text=Ta det med på papiret");
        assert.ok((await page.content()).includes("Jeg gruer meg til helgene."));
        const father = await samtak.login("terje");
        await no_trace(father, for_father, "Jeg gruer meg", "Bare for dem som hjelper");
        assert.equal((await father.goto(`${plan}/words/kept/edit`)).status(), 404);
        await page.goto(`/lund/plans/${cast_id("lund", "plan", "sara")}/words/kept/edit`);
        assert.equal(await page.inputValue("[name=words]"), "Jeg gruer meg til helgene.");
    });

    it("K8_an_evaluation_is_kept_while_its_goal_is_shared", async () => {
        const page = await samtak.login("sara");
        await page.goto(plan);
        await page.locator(".st-goal", { hasText: "Jeg vil være på skolen" }).locator("a", { hasText: "Evaluer målet" }).first().click();
        await no_faults(page);
        await page.check("[name=outcome][value=partly_reached]");
        await page.fill("[name=words]", "Det er noen som plager meg på bussen.");
        await page.check("[name=kept]");
        await submit(page, "[name=words]");
        await says(page, "Det er noen som plager meg på bussen.");
        await no_faults(page);
        const father = await samtak.login("terje");
        await no_trace(father, for_father, "plager meg på bussen", "Noen har evaluert", "Et mål er evaluert");
    });

    it("K8_G2_G4_a_point_of_the_agenda_its_promise_and_its_minutes_leave_no_hole_for_the_father", async () => {
        const leader = await samtak.login("marte");
        await leader.goto(`${at}/meetings/new`);
        await leader.fill("[name=day]", "2026-11-02");
        await leader.fill("[name=from]", "08:00");
        await leader.fill("[name=to]", "08:10");
        await leader.check("[name=clarified]");
        for (const box of await leader.locator("[name=invited]").all()) await box.check();
        await submit(leader, "[name=day]");
        const meeting = leader.url().split("?")[0];
        const person = await samtak.login("sara");
        for (const [title, kept] of [["Hjemme i helgene", true], ["Bussen", false]]) {
            await person.goto(`${meeting}/agenda/new`);
            await no_faults(person);
            await person.fill("[name=title]", title);
            if (kept) await person.check("[name=kept]");
            await submit(person, "[name=title]");
        }
        await says(person, "Hjemme i helgene", "Ikke delt med foreldrene dine");
        await no_faults(person);
        const father = await samtak.login("terje");
        await no_trace(father, [meeting, `${meeting}/minutes`, `${at}/meetings`], "Hjemme i helgene");
        await leader.goto(`${meeting}/minutes`);
        await leader.locator("[name=notes]").first().fill("Sara ringer Marte når det blir vanskelig.");
        await Promise.all([leader.waitForNavigation(), leader.locator("[name=notes]").first().locator("xpath=ancestor::form").locator("button[type=submit]").click()]);
        await leader.fill("[name=what]", "Ringe Sara på søndager");
        await leader.locator("[name=item]").selectOption({ label: "Hjemme i helgene" });
        await leader.locator("[name=who]").selectOption({ index: (await leader.locator("[name=who] option").allInnerTexts()).findIndex((one) => one.includes("Terje")) });
        await submit(leader, "[name=what]");
        await says(leader, "ingen av dem kan ha ansvar for det");
        await no_faults(leader);
        await leader.locator("[name=who]").selectOption({ index: (await leader.locator("[name=who] option").allInnerTexts()).findIndex((one) => one.includes("Marte")) });
        await submit(leader, "[name=what]");
        await leader.goto(`${meeting}/closing`);
        await leader.fill("[name=person_part]", "Sara var med.");
        await submit(leader, "[name=person_part]");
        await says(leader, "Referatet er signert", "Hjemme i helgene", "Ringe Sara på søndager");
        await no_trace(father, [meeting, `${at}/meetings`, plan, "/lund/"], "Hjemme i helgene", "når det blir vanskelig", "Ringe Sara på søndager");
        await father.goto(meeting);
        await says(father, "1. Bussen");
        await no_faults(father);
    });
});

describe("sunnfjord: a girl of seventeen whose mother takes part by consent", () => {
    let samtak;
    const at = `/sunnfjord/coordinations/${cast_id("sunnfjord", "coordination", "mari")}`;
    before(async () => { samtak = await start(); });
    after(() => samtak.stop());

    it("K8_G1_a_meeting_without_the_parents_is_not_there_for_them_and_none_of_them_can_be_called_in", async () => {
        const page = await samtak.login("ingvild");
        await page.goto(`${at}/meetings/new`);
        await page.fill("[name=day]", "2027-02-01");
        await page.fill("[name=from]", "10:00");
        await page.fill("[name=to]", "11:00");
        await page.check("[name=kept]");
        await page.fill("[name=kept_reason]", "Mari vil snakke med oss åleine.");
        await page.locator("label", { hasText: "Bente Haugvik" }).click();
        await submit(page, "[name=day]");
        await says(page, "Møtet er ikkje delt med foreldra, så ingen av dei kan kallast inn.");
        await no_faults(page);
        await page.locator("label", { hasText: "Bente Haugvik" }).click();
        await submit(page, "[name=day]");
        await says(page, "Møtet er planlagt.", "Ikkje delt med foreldra");
        await no_faults(page);
        const meeting = page.url().split("?")[0];
        await page.goto(`${meeting}/edit`);
        assert.equal(await page.locator("label", { hasText: "Bente Haugvik" }).count(), 0);
        const mother = await samtak.login("bente");
        for (const path of [meeting, `${meeting}/minutes`]) assert.equal((await mother.goto(path)).status(), 404, path);
        assert.equal((await mother.goto(`${meeting}/kept`)).status(), (await mother.goto(`${meeting.slice(0, -8)}00000000/kept`)).status(), "as one that isn't there");
        await mother.goto(`${at}/meetings`);
        await says_not(mother, "1. februar 2027", "Ikkje delt");
        const person = await samtak.login("mari");
        await person.goto(meeting);
        await person.click("text=Kven som ser møtet");
        await no_faults(person);
        await press(person, "Del det med foreldra dine igjen");
        await says(person, "Det er delt med foreldra igjen.");
        await mother.goto(meeting);
        await says(mother, "1. februar 2027");
    });
});
