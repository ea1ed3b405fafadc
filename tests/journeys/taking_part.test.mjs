// E7: a duty to take part. The invitation says it with its legal basis; who doesn't answer or says no is seen, and it is raised with who leads the service.
import { after, before, describe, it } from "node:test";
import { assert, no_faults, start, submit, text } from "./harness.mjs";

let samtak;
before(async () => { samtak = await start(); });
after(() => samtak.stop());

const path_of = (page) => new URL(page.url()).pathname;
const heading = (page) => page.innerText("h1");

const words = {
    nb: { asked: "Du er spurt om å være med i", name: "Kristine Moen", law: "helsepersonelloven §\u00a04", duty: "Plikten til å være med: Helsepersonell", unanswered: "Har ikke svart på 12 dager", declined: "Har sagt nei til å være med",
        need: "12 dager uten svar fra Nora Haugen om å være med", no: "Helge Rud har sagt nei til å være med", nobody: "Du får vite hvem det er når det er samtykke til det.", raised: "Noen i tjenesten din har ikke svart på om de blir med", another: "En annen fra tjenesten blir med", outside: "Tatt opp utenfor Samtak med Seksjonsleder Ås, 1. november 2026" },
    nn: { asked: "Du er spurd om å vere med i", name: "Kristine Moen", law: "helsepersonellova §\u00a04", duty: "Plikta til å vere med: Helsepersonell", unanswered: "Har ikkje svart på 12 dagar", declined: "Har sagt nei til å vere med",
        need: "12 dagar utan svar frå Nora Haugen om å vere med", no: "Helge Rud har sagt nei til å vere med", nobody: "Du får vite kven det er når det er samtykke til det.", raised: "Nokon i tenesta di har ikkje svart på om dei blir med", another: "Ein annan frå tenesta blir med", outside: "Teke opp utanfor Samtak med Seksjonsleder Ås, 1. november 2026" },
};

async function login(user, lang, options = {}) {
    const page = await samtak.login(user, options);
    await page.goto(`/language/${lang}?next=/ringerike/`);
    return page;
}

async function case_of(page) {
    const href = await page.getAttribute("a[href*='/taking-part']", "href");
    return /\/coordinations\/([0-9a-f]{32})\//.exec(href)[1];
}

for (const lang of ["nb", "nn"]) {
    const say = words[lang];
    describe(lang, () => {
        it("E7_the_invitation_says_the_duty_and_its_legal_basis_and_opens_nothing", async () => {
            const page = await login("nora", lang, { width: 390 });
            assert.ok((await text(page)).includes(say.asked), "on the start page");
            const id = await case_of(page);
            await page.goto(`/ringerike/coordinations/${id}/taking-part`);
            const said = await text(page);
            for (const words of [say.duty, say.law, say.nobody]) assert.ok(said.includes(words), words);
            assert.ok(!(await page.content()).includes(say.name), "not of whom");
            await no_faults(page);
            for (const closed of ["", "/care-team", "/consents"])
                assert.equal((await page.goto(`/ringerike/coordinations/${id}${closed}`)).status(), 404, closed);
            await page.goto(`/ringerike/coordinations/${id}/taking-part`);
            await page.check("[name=answer][value=no]");
            await submit(page, "[name=answer]");
            assert.equal(await page.getAttribute("[name=reason]", "aria-invalid"), "true");
            await no_faults(page);
        });
        it("E7_C7_the_paper_that_is_handed_over_says_the_duty_and_not_of_whom", async () => {
            const page = await login("oystein", lang);
            await page.goto(`/ringerike/coordinations/${await case_of(page)}/care-team/new`);
            await page.fill("[name=name]", `Ove Ås ${lang}`);
            await page.fill("[name=title]", "sykepleier");
            await page.selectOption("[name=unit]", "home-care");
            await page.selectOption("[name=function]", "home-care");
            await submit(page, "[name=name]");
            const said = await page.innerText("body");
            assert.match(said, /\/invitations\/[0-9a-f]{32}/);
            for (const words of [say.duty, say.law]) assert.ok(said.includes(words), words);
            assert.ok(!said.includes(say.name));
            await no_faults(page);
        });
        it("E7_who_coordinates_sees_who_has_not_answered_or_has_said_no", async () => {
            const page = await login("oystein", lang);
            const said = await text(page);
            assert.ok(said.includes(say.need), said);
            assert.ok(said.includes(say.no), said);
            const id = await case_of(page);
            await page.goto(`/ringerike/coordinations/${id}/care-team`);
            for (const words of [say.unanswered, say.declined]) assert.ok((await text(page)).includes(words), words);
            await no_faults(page);
            const own = await login("kristine", lang, { width: 390 });
            await own.goto(`/ringerike/coordinations/${id}/care-team`);
            for (const words of [say.unanswered, say.declined]) assert.ok((await text(own)).includes(words), words);
            assert.ok(!(await text(own)).includes("seksjonslederen"), "the reason is between the two");
            await no_faults(own);
        });
    });
}

describe("raised", () => {
    it("E7_it_is_raised_with_the_leader_who_is_told_nothing_of_the_person_and_answers", async () => {
        const say = words.nb;
        const page = await login("oystein", "nb");
        await page.click(`li:has-text("${say.need}") a`).catch(async () => { await page.click(`article:has-text("${say.need}") a`); });
        const there = path_of(page);
        await submit(page, "[name=way]");
        assert.equal(await page.getAttribute("[name=way]", "aria-invalid"), "true");
        await no_faults(page);
        await page.check("[name=way][value=leader]");
        await submit(page, "[name=way]");
        assert.equal(path_of(page), there);
        await no_faults(page);

        const leader = await login("vigdis", "nb", { width: 390 });
        await leader.click("a[href*='/part-raisings/']");
        assert.equal(await heading(leader), say.raised);
        const said = await text(leader);
        for (const words of ["Nora Haugen", "Øystein Dahl", say.law]) assert.ok(said.includes(words), words);
        for (const words of ["Kristine", "2026/0500"]) assert.ok(!(await leader.innerText("main")).includes(words), words);
        await no_faults(leader);
        await leader.check("[name=answer][value=another]");
        await submit(leader, "[name=answer]");
        assert.equal(await leader.getAttribute("[name=words]", "aria-invalid"), "true");
        await leader.fill("[name=words]", "Mona Lie");
        await submit(leader, "[name=answer]");
        await no_faults(leader);
        const other = await login("nora", "nb");
        assert.equal((await other.goto(path_of(leader))).status(), 404, "for the leader only");

        await page.goto(there);
        assert.ok((await text(page)).includes(say.another));
        assert.ok((await text(page)).includes("Mona Lie"));
        await no_faults(page);
    });
    it("E7_a_service_without_a_leader_here_is_raised_outside_and_it_is_written_down", async () => {
        const page = await login("oystein", "nn");
        const id = await case_of(page);
        await page.goto(`/ringerike/coordinations/${id}/care-team`);
        await page.click("tr:has-text('Helge Rud') a[href$='/taking-part']");
        assert.equal(await page.locator("[name=way][value=leader]").count(), 0);
        await page.check("[name=way][value=outside]");
        await page.fill("[name=with_whom]", "Seksjonsleder Ås");
        await submit(page, "[name=with_whom]");
        assert.equal(await page.inputValue("[name=with_whom]"), "Seksjonsleder Ås");
        await page.fill("[name=on]", "2026-11-01");
        await submit(page, "[name=with_whom]");
        assert.ok((await text(page)).includes(words.nn.outside), await text(page));
        await no_faults(page);
    });
    it("E7_a_yes_settles_it", async () => {
        const page = await login("nora", "nb");
        await page.goto("/ringerike/");
        await page.click("a[href*='/taking-part']");
        await page.check("[name=answer][value=yes]");
        await submit(page, "[name=answer]");
        await no_faults(page);
        const coordinator = await login("oystein", "nb");
        assert.ok(!(await text(coordinator)).includes("Nora Haugen om å være med"));
    });
});
