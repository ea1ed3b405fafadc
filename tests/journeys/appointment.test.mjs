// How a coordinator is found: by the municipality's own steps, with consent, a wish, a load and a yes (B1 B2 B4-B10).
import { after, before, describe, it } from "node:test";
import { assert, no_faults, start, submit, text } from "./harness.mjs";

async function csrf_of(page) { return page.locator("input[name=csrf]").first().getAttribute("value"); }
async function post(page, path, fields) {
    const body = new URLSearchParams({ csrf: await csrf_of(page), ...fields }).toString();
    return page.context().request.post(page.url().replace(/^(https?:\/\/[^/]+).*/, "$1") + path,
        { data: body, headers: { "content-type": "application/x-www-form-urlencoded" }, maxRedirects: 0 });
}
async function value_of(page, name, label) {
    return page.locator(`label`, { hasText: label }).first().evaluate((found, field) => document.getElementById(found.htmlFor)?.name === field ? document.getElementById(found.htmlFor).value : "", name);
}
async function case_of(page, place) {
    await page.goto(`/${place}/`);
    return /\/coordinations\/[0-9a-f]{32}/.exec(await page.content())[0];
}

describe("sunnfjord, in two steps", () => {
    let samtak, at;
    before(async () => { samtak = await start(); at = "/sunnfjord" + await case_of(await samtak.login("ingvild"), "sunnfjord"); });
    after(() => samtak.stop());

    it("B10_the_coordinator_proposes_a_change_with_the_persons_wish", async () => {
        const page = await samtak.login("ingvild", { width: 390 });
        await page.goto(`${at}/coordinator/change`);
        assert.equal(await page.getAttribute("html", "lang"), "nn");
        await no_faults(page);
        await submit(page, "[name=grounds]");
        assert.equal(await page.getAttribute("[name=grounds]", "aria-invalid"), "true");
        await no_faults(page);
        await page.check("[name=wish_from][value=person]");
        await page.fill("[name=wish]", "Eg vil ha Hanna. Ho kjenner meg.");
        await page.fill("[name=grounds]", "Hanna Brekke kan ta over.");
        await page.fill("[name=former_to]", "2026-11-20");
        await submit(page, "[name=grounds]");
        assert.ok((await text(page)).includes("Forslaget er sendt"));
        await no_faults(page);
    });

    it("B1_the_team_points_out_the_unit_and_its_leader_picks_the_person", async () => {
        const unit = await samtak.login("kari");
        await unit.goto("/sunnfjord/");
        assert.ok((await text(unit)).includes("Det er foreslått ein annan koordinator"), await text(unit));
        await no_faults(unit);
        await unit.goto(`${at}/coordinator`);
        assert.ok((await text(unit)).includes("Hanna Brekke kan ta over."));
        await no_faults(unit);
        assert.equal((await unit.goto(`${at}/coordinator/nominee`)).status(), 403, "the leader picks the person, not the team");
        await unit.goto(`${at}/coordinator/unit`);
        await no_faults(unit);
        await unit.check(`[name=unit][value="${await value_of(unit, "unit", "Heimetenesta")}"]`);
        await unit.check("[name=kind][value=coordinator]");
        await submit(unit, "[name=unit]");
        assert.ok((await text(unit)).includes("Eininga er peikt ut"), await text(unit));
        await no_faults(unit);

        const leader = await samtak.login("oddgeir");
        await leader.goto("/sunnfjord/");
        assert.ok((await text(leader)).includes("Vel kven som skal spørjast om å vere koordinator"), await text(leader));
        await leader.goto(`${at}/coordinator/nominee`);
        await no_faults(leader);
        await submit(leader, "[name=grounds]");
        assert.equal(await leader.getAttribute("[name=member]", "aria-invalid"), "true");
        assert.match(await leader.title(), /^Feil: /);
        await no_faults(leader);
        await leader.check(`[name=member][value="${await value_of(leader, "member", "Hanna Brekke")}"]`);
        await leader.check("[name=wish_met][value=yes]");
        await leader.selectOption("[name=deputy]", "leader");
        await leader.fill("[name=from]", "2026-11-02");
        await leader.fill("[name=former_to]", "2026-11-20");
        await leader.fill("[name=grounds]", "Mari ønskjer Hanna, og ho har tid.");
        await submit(leader, "[name=grounds]");
        assert.ok((await text(leader)).includes("Spørsmålet er sendt"), await text(leader));
        await leader.setViewportSize({ width: 390, height: 900 });
        await no_faults(leader, "the state at 390 px");
    });

    it("B1_I1_a_no_goes_back_with_its_reason_and_the_asked_one_reads_what_the_role_is", async () => {
        const hanna = await samtak.login("hanna");
        await hanna.goto("/sunnfjord/");
        assert.ok((await text(hanna)).includes("Du er spurd om å vere koordinator"), "it waits on the start page");
        await no_faults(hanna);
        await hanna.goto(`${at}/coordinator/question`);
        assert.match(await text(hanna), /Tek ikkje over ansvaret ditt/);
        await no_faults(hanna);
        await hanna.check("[name=answer][value=no]");
        await submit(hanna, "[name=reason]");
        assert.equal(await hanna.getAttribute("[name=reason]", "aria-invalid"), "true");
        await hanna.fill("[name=reason]", "Eg er i permisjon i desember.");
        await submit(hanna, "[name=reason]");
        assert.equal((await hanna.goto(`${at}/coordinator/question`)).status(), 404);
        const leader = await samtak.login("oddgeir");
        await leader.goto(`${at}/coordinator`);
        assert.ok((await text(leader)).includes("Eg er i permisjon i desember."));
        await no_faults(leader);
    });

    it("B9_B10_the_yes_makes_the_appointment_and_the_person_sees_who_it_is", async () => {
        const leader = await samtak.login("oddgeir");
        await leader.goto(`${at}/coordinator/nominee`);
        await leader.check(`[name=member][value="${await value_of(leader, "member", "Hanna Brekke")}"]`);
        await leader.check("[name=wish_met][value=yes]");
        await leader.selectOption("[name=deputy]", "leader");
        await submit(leader, "[name=grounds]");
        const hanna = await samtak.login("hanna");
        assert.equal((await hanna.goto(`${at}/start-talk`)).status(), 403, "nothing before the yes");
        await hanna.goto(`${at}/coordinator/question`);
        await hanna.check("[name=answer][value=yes]");
        await submit(hanna, "[name=answer]");
        assert.equal(new URL(hanna.url()).pathname, at);
        await no_faults(hanna);
        assert.equal((await hanna.goto(`${at}/start-talk`)).status(), 200);
        const mari = await samtak.login("mari");
        await mari.goto("/sunnfjord/");
        const shown = await text(mari);
        assert.ok(shown.includes("Hanna Brekke") && shown.includes("Oddgeir Tveit"), shown);
        const former = await samtak.login("ingvild");
        assert.equal((await former.goto(`${at}/start-talk`)).status(), 200, "they overlap");
        await former.goto(`${at}/coordinator/hand-over`);
        await no_faults(former);
        const second = await samtak.login("ingvild");
        await second.goto(`${at}/coordinator/hand-over`);
        await former.check("[name=done_plan]");
        await submit(former, "[name=done_plan]");
        assert.ok((await text(former)).includes("Overlevering: 1 av 3"), await text(former));
        await submit(second, "[name=done_plan]"); // opened before the tick
        assert.ok((await text(second)).includes("Overlevering: 1 av 3"), "the second page takes nothing back");
        await former.goto("/sunnfjord/notices");
        assert.ok((await text(former)).includes("Nokon andre tek over som koordinator i ei av sakene dine"), await text(former));
        await no_faults(former);
        samtak.set_clock("2026-11-21T09:00:00.000000Z");
        const late = await samtak.login("ingvild");
        assert.equal((await late.goto(`${at}/start-talk`)).status(), 404);
    });
});

describe("without consent, and crafted", () => {
    let samtak, at;
    before(async () => { samtak = await start(); at = "/sunnfjord" + await case_of(await samtak.login("ingvild"), "sunnfjord"); });
    after(() => samtak.stop());

    it("B5_nobody_is_appointed_without_consent_by_form_or_by_a_crafted_request", async () => {
        const mari = await samtak.login("mari");
        await mari.goto(`${at}/consents`);
        const links = await mari.locator("a[href$='/withdrawal']").evaluateAll((found) => found.map((one) => one.getAttribute("href")));
        for (const link of links) {
            await mari.goto(link);
            if (!/oordinator/.test(await text(mari)) || /individuell/.test(await mari.innerText("h1"))) continue;
            await submit(mari, "main form input[name=csrf]");
        }
        const unit = await samtak.login("kari");
        await unit.goto(`${at}/coordinator`);
        assert.ok((await text(unit)).includes("Ingen kan oppnemnast utan samtykke"), await text(unit));
        assert.equal(await unit.locator("a[href$='/coordinator/unit']").count(), 0, "no way to begin");
        await no_faults(unit);
        for (const path of ["unit", "nominee"]) {
            const answer = await post(unit, `${at}/coordinator/${path}`, { unit: "0".repeat(32), kind: "coordinator", member: "0".repeat(32), wish_from: "none" });
            assert.equal(answer.status(), 403, path);
        }
        const hanna = await samtak.login("hanna");
        await hanna.goto("/sunnfjord/");
        assert.ok([403, 404].includes((await post(hanna, `${at}/coordinator/question`, { answer: "yes" })).status()));
    });

    it("B1_B13_ids_that_are_nobodys_or_another_municipalitys_are_not_found", async () => {
        const unit = await samtak.login("kari");
        const leader = await samtak.login("oddgeir");
        const lund = "/sunnfjord" + await case_of(await samtak.login("marte"), "lund");
        await unit.goto("/sunnfjord/");
        assert.equal((await unit.goto(`${lund}/coordinator`)).status(), 404);
        assert.equal((await unit.goto(`/sunnfjord/coordinations/${"7".repeat(32)}/coordinator`)).status(), 404);
        for (const path of [`/staff/${"7".repeat(32)}`, `/staff/${"7".repeat(32)}/departure`, "/staff/x", `/absences/${"7".repeat(32)}/ending`, "/vacancies"])
            assert.equal((await leader.goto(`/sunnfjord${path}`)).status(), 404, path);
    });
});

describe("lyngdal, by the service centre with criteria", () => {
    let samtak, at;
    before(async () => { samtak = await start(); at = "/lyngdal" + await case_of(await samtak.login("randi"), "lyngdal"); });
    after(() => samtak.stop());

    it("B2_B4_B7_the_service_centre_picks_with_the_service_and_the_leader_is_deputy_by_itself", async () => {
        const centre = await samtak.login("per", { javascript: false });
        await centre.goto(`${at}/coordinator/nominee`);
        assert.equal(await centre.getAttribute("html", "lang"), "nb");
        await no_faults(centre);
        assert.equal(await centre.inputValue("[name=deputy]"), "leader", "B8 by the profile");
        await centre.check(`[name=member][value="${await value_of(centre, "member", "Sigrid Aas")}"]`);
        await centre.check("[name=wish_from][value=family]");
        await centre.fill("[name=wish]", "Vi vil beholde Randi");
        await centre.check("[name=wish_met][value=no]");
        await centre.fill("[name=agreed_with]", "Lederen i PPT");
        await centre.fill("[name=time_span]", "To år");
        await centre.fill("[name=focus]", "Overgang til skole");
        await centre.fill("[name=grounds]", "Emil begynner på skolen");
        await submit(centre, "[name=grounds]");
        for (const field of ["wish_unmet", "continuity"]) assert.equal(await centre.getAttribute(`[name=${field}]`, "aria-invalid"), "true", field);
        assert.equal(await centre.inputValue("[name=wish]"), "Vi vil beholde Randi");
        await no_faults(centre);
        await centre.fill("[name=wish_unmet]", "Randi slutter i barnehagen");
        await centre.fill("[name=continuity]", "Fast stilling");
        const leads = await centre.locator("[name=deputy]").evaluate((field) => field.getAttribute("aria-invalid"));
        if (leads === "true") await centre.selectOption("[name=deputy]", { label: (await centre.locator("[name=deputy] option", { hasText: "Per Kvinen" }).innerText()) });
        await submit(centre, "[name=grounds]");
        assert.ok((await text(centre)).includes("Spørsmålet er sendt"), await text(centre));
        await no_faults(centre);
    });
});
