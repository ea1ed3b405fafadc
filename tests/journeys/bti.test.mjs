// BTI in Lyngdal (A12 J3, law.md § 12): Solveig holds the relay for Noah, 13, on level 2; Tone is his mother, Sigrid works in PPT, and Per is
// the service centre. Elsewhere there is no BTI. One case walks from the relay log to a coordinator, in the order of the tests.
import { after, before, describe, it } from "node:test";
import { assert, cast_id, no_faults, start, submit, text } from "./harness.mjs";

let samtak;
before(async () => { samtak = await start(); });
after(() => samtak.stop());

const noah = `/lyngdal/coordinations/${cast_id("lyngdal", "coordination", "noah")}`;
const bti = `${noah}/bti`;
const says = async (page, ...words) => { for (const one of words) assert.ok((await text(page)).includes(one), `${one}: ${await text(page)}`); };
const says_not = async (page, ...words) => { for (const one of words) assert.ok(!(await page.content()).includes(one), `${one} on ${page.url()}`); };
const invalid = (page, name) => page.locator(`[name=${name}]`).first().evaluate((field) => (field.closest("fieldset[aria-invalid]") ?? field).getAttribute("aria-invalid"));
async function in_language(page, language) {
    await page.goto(`/language/${language}?next=${encodeURIComponent(new URL(page.url()).pathname)}`);
    assert.equal(await page.getAttribute("html", "lang"), language);
}
async function post(page, path, fields) {
    const csrf = await page.locator("input[name=csrf]").first().getAttribute("value");
    return page.context().request.post(samtak.origin + path, { data: new URLSearchParams({ csrf, ...fields }).toString(),
        headers: { "content-type": "application/x-www-form-urlencoded" }, maxRedirects: 0 });
}
const choose = (page, name, who) => page.getByRole("radio", { name: who }).and(page.locator(`[name=${name}]`)).check();
async function no_limit(page, name) { await page.locator(`[name=${name}]`).evaluate((field) => field.removeAttribute("maxlength")); }

describe("where the profile has no levels", () => {
    it("A12_there_is_no_page_no_link_and_no_word_of_it", async () => {
        const page = await samtak.login("ingvild");
        const mari = `/sunnfjord/coordinations/${cast_id("sunnfjord", "coordination", "mari")}`;
        for (const path of ["", "/levels/new", "/log/new", "/hand-over", "/question", "/coordinator", "/views/new"])
            assert.equal((await page.goto(`${mari}/bti${path}`)).status(), 404, path);
        for (const path of ["/sunnfjord/", mari, `${mari}/consents`, `${mari}/consents/new`, "/sunnfjord/people/new"]) {
            assert.equal((await page.goto(path)).status(), 200, path);
            await says_not(page, "BTI", "tafetthaldar", "tafettlogg");
        }
        for (const path of ["/levels", "/log", "/hand-over", "/question", "/coordinator"])
            assert.equal((await post(page, `${mari}/bti${path}`, { level: "1", effort: "x" })).status(), 404, path);
    });
});

describe("the relay log", () => {
    it("A12_J3_the_relay_holder_finds_the_case_the_level_and_the_log", async () => {
        const page = await samtak.login("solveig");
        await page.goto("/lyngdal/");
        await says(page, "Der du er stafettholder");
        await no_faults(page);
        await page.getByRole("link", { name: "Noah Berge" }).click();
        assert.equal(new URL(page.url()).pathname, bti);
        assert.equal(await page.innerText("h1"), "BTI: bedre tverrfaglig innsats");
        await says(page, "Nivå 2: flere tjenester", "Solveig Hægebostad", "PPT ser på matematikken sammen med Noah", "Sigrid Aas, PPT", "Historikk", "Er et barn i fare?");
        await says(page, "Det var greit på biblioteket, men jeg orker ikke matte etterpå.", "Fortalt til Solveig Hægebostad");
        await no_faults(page);
        await in_language(page, "nn");
        await says(page, "Nivå 2: fleire tenester", "Stafetthaldar", "Ansvarleg");
        await page.setViewportSize({ width: 390, height: 900 });
        await no_faults(page, "BTI at 390 px, nynorsk");
        await in_language(page, "nb");
    });

    it("A12_J3_what_is_wrong_in_an_entry_is_said_at_the_field_and_what_was_typed_is_kept", async () => {
        const page = await samtak.login("solveig", { width: 390, javascript: false });
        await page.goto(`${bti}/log/new`);
        await no_faults(page);
        await submit(page, "[name=effort]");
        for (const name of ["effort", "responsible", "evaluate_on"]) assert.equal(await invalid(page, name), "true", name);
        assert.match(await page.title(), /^Feil: /);
        await no_faults(page);
        await no_limit(page, "effort");
        await page.fill("[name=effort]", "æ".repeat(301));
        await page.fill("[name=responsible]", "Marte <b>Lien</b>");
        await page.fill("[name=evaluate_on]", "2026-11-01");
        await submit(page, "[name=effort]");
        await says(page, "Dagen er passert.");
        assert.equal(await page.inputValue("[name=responsible]"), "Marte <b>Lien</b>");
        assert.equal(await page.inputValue("[name=effort]"), "æ".repeat(301));
        await no_faults(page);
        await page.fill("[name=effort]", "Følge til skolen mandag og tirsdag");
        await page.fill("[name=decision]", "Miljøterapeuten møter Noah hjemme.");
        await page.fill("[name=evaluate_on]", "2026-11-30");
        await submit(page, "[name=effort]");
        await says(page, "Det er skrevet i stafettloggen.", "Følge til skolen mandag og tirsdag", "Marte <b>Lien</b>", "30. november 2026");
        await no_faults(page);
        await page.goto(`${bti}/log/new`);
        await page.fill("[name=effort]", "Samtale om det som er vanskelig hjemme");
        await page.fill("[name=responsible]", "Solveig Hægebostad");
        await page.fill("[name=evaluate_on]", "2026-11-30");
        await page.check("[name=kept]");
        await submit(page, "[name=effort]");
        await says(page, "Vises ikke til foreldrene");
    });

    it("A12_the_child_reads_and_says_and_the_mother_sees_no_trace_of_what_is_kept", async () => {
        const child = await samtak.login("noah", { width: 390 });
        await child.locator(`a[href='${bti}']`).first().click();
        await says(child, "De som hjelper deg, samarbeider.", "Solveig Hægebostad", "Samtale om det som er vanskelig hjemme", "Følge til skolen mandag og tirsdag");
        await says_not(child, "Er et barn i fare?", "Skriv i stafettloggen", "Endre nivå");
        await no_faults(child);
        await child.goto(`${bti}/views/new`);
        await no_faults(child);
        await submit(child, "[name=view]");
        assert.equal(await invalid(child, "view"), "true");
        await child.fill("[name=view]", "Det er lettere når noen følger meg.");
        await submit(child, "[name=view]");
        await says(child, "Det du sa, er lagret.", "Det er lettere når noen følger meg.", "Skrevet av deg");
        await no_faults(child);
        assert.equal((await child.goto(`${bti}/log/new`)).status(), 403);
        const mother = await samtak.login("tone-berge");
        await mother.goto(bti);
        await says(mother, "De som hjelper Noah, samarbeider.", "Følge til skolen mandag og tirsdag", "Det er lettere når noen følger meg.");
        await says_not(mother, "Samtale om det som er vanskelig hjemme", "Vises ikke", "Er et barn i fare?", "Si hva du mener");
        await no_faults(mother);
        assert.equal((await mother.goto(`${bti}/views/new`)).status(), 403, "it is the child's own");
    });

    it("A12_nothing_is_closed_without_what_the_child_says_and_nothing_twice", async () => {
        const page = await samtak.login("solveig");
        await page.goto(bti);
        const evaluation = async (effort) => page.getByRole("link", { name: new RegExp(`Evaluer.*${effort}`) }).getAttribute("href");
        const said = await evaluation("Følge til skolen"), unsaid = await evaluation("Samtale om");
        await page.goto(said);
        await says(page, "Det er lettere når noen følger meg.");
        await no_faults(page);
        samtak.pass(120);
        const twin = await page.context().newPage();
        await twin.goto(said);
        for (const one of [page, twin]) {
            await one.fill("[name=words]", "Han kom begge dagene.");
            await one.check("[name=next][value=goes_on]");
        }
        await submit(page, "[name=words]");
        await says(page, "Evalueringen er lagret.", "Han kom begge dagene.", "Det fortsetter som nå.");
        await no_faults(page);
        await twin.fill("[name=words]", "En gang til");
        await submit(twin, "[name=words]");
        await says(twin, "Noen har allerede evaluert dette.");
        assert.equal(await twin.inputValue("[name=words]"), "En gang til");
        await no_faults(twin);
        await page.goto(`${bti}/log/new`);
        await page.fill("[name=effort]", "Ny innsats");
        await page.fill("[name=responsible]", "Marte Lien");
        await page.fill("[name=evaluate_on]", "2026-12-01");
        await submit(page, "[name=effort]");
        await page.goto(await evaluation("Ny innsats"));
        await page.fill("[name=words]", "Prøvd i en uke.");
        await page.check("[name=next][value=ended]");
        await submit(page, "[name=words]");
        assert.equal(await invalid(page, "view"), "true");
        assert.equal(await page.inputValue("[name=words]"), "Prøvd i en uke.");
        await no_faults(page);
        await page.fill("[name=view_missing]", "Noah ville ikke snakke om det.");
        await submit(page, "[name=words]");
        await says(page, "Det Noah sier, mangler: Noah ville ikke snakke om det.");
        assert.equal((await page.goto(unsaid.replace(/[0-9a-f]{32}(?=\/evaluation)/, "7".repeat(32)))).status(), 404);
    });
});

describe("the hand-over", () => {
    it("A12_the_giver_signs_by_asking_and_holds_the_relay_until_the_other_has_signed", async () => {
        const page = await samtak.login("solveig");
        await page.goto(`${bti}/hand-over`);
        await no_faults(page);
        await submit(page, "[name=words]");
        for (const name of ["to", "words"]) assert.equal(await invalid(page, name), "true", name);
        await choose(page, "to", /Sigrid Aas/);
        await page.fill("[name=words]", "Avtalen med skolen om mandager.");
        const twin = await page.context().newPage();
        await twin.goto(`${bti}/hand-over`);
        await choose(twin, "to", /Randi Foss/);
        await twin.fill("[name=words]", "Det samme");
        await submit(page, "[name=words]");
        await says(page, "Spørsmålet er sendt. Du holder stafetten til svaret er ja.", "Sigrid Aas er spurt om å ta over.");
        await no_faults(page);
        await submit(twin, "[name=words]");
        await says(twin, "Noen er allerede spurt, eller noen andre holder stafetten nå.");
        assert.equal(await twin.inputValue("[name=words]"), "Det samme");
        await no_faults(twin);
    });

    it("A12_the_receiver_isnt_told_of_whom_and_says_no_with_a_reason", async () => {
        const page = await samtak.login("sigrid", { width: 390 });
        await page.goto("/lyngdal/");
        await says(page, "Du er spurt om å være stafettholder");
        assert.equal((await page.goto(bti)).status(), 404, "nothing before the yes");
        await page.goto(`${bti}/question`);
        await says(page, "Solveig Hægebostad", "Du får vite hvem det er, når du har sagt ja.", "13 år");
        await says_not(page, "Noah", "Avtalen med skolen");
        await no_faults(page);
        await submit(page, "[name=reason]");
        assert.equal(await invalid(page, "answer"), "true");
        await page.check("[name=answer][value=no]");
        await submit(page, "[name=reason]");
        assert.equal(await invalid(page, "reason"), "true");
        await no_faults(page);
        await page.fill("[name=reason]", "Har for mange nå.");
        await submit(page, "[name=reason]");
        assert.equal((await page.goto(`${bti}/question`)).status(), 404);
        const giver = await samtak.login("solveig");
        await giver.goto(bti);
        await says(giver, "Sigrid Aas sa nei", "Har for mange nå.");
        await giver.goto(`${bti}/hand-over`);
        await choose(giver, "to", /Sigrid Aas/);
        await giver.fill("[name=words]", "Avtalen med skolen om mandager.");
        await submit(giver, "[name=words]");
    });

    it("A12_with_both_signatures_the_relay_is_the_receivers_and_the_giver_is_out", async () => {
        const page = await samtak.login("sigrid", { javascript: false });
        await page.goto(`${bti}/question`);
        await page.check("[name=answer][value=yes]");
        const once = await page.locator("[name=once]").getAttribute("value"), asked = await page.locator("[name=asked]").getAttribute("value");
        await submit(page, "[name=reason]");
        assert.equal(new URL(page.url()).pathname, bti);
        await says(page, "Du holder stafetten fra nå.", "Avtalen med skolen om mandager.", "Solveig Hægebostad skrev under");
        await no_faults(page);
        const again = await post(page, `${bti}/question`, { once, asked, answer: "yes" });
        assert.ok([303, 404].includes(again.status()), `sent twice: ${again.status()}`);
        const giver = await samtak.login("solveig");
        assert.equal((await giver.goto(bti)).status(), 404);
        const child = await samtak.login("noah");
        await child.goto(bti);
        await says(child, "Sigrid Aas");
    });
});

describe("from relay holder to coordinator", () => {
    it("A12_the_level_has_its_reason_and_of_two_who_set_it_at_once_both_see_both", async () => {
        const page = await samtak.login("sigrid");
        await page.goto(`${bti}/levels/new`);
        await no_faults(page);
        await submit(page, "[name=grounds]");
        for (const name of ["level", "grounds"]) assert.equal(await invalid(page, name), "true", name);
        await page.check("[name=level][value='2']");
        await page.fill("[name=grounds]", "Samme som før");
        await submit(page, "[name=grounds]");
        await says(page, "Saken er allerede på dette nivået.");
        await no_faults(page);
        await page.check("[name=level][value='3']");
        await page.fill("[name=grounds]", "Noah trenger hjelp fra flere lenge.");
        const centre = await samtak.login("per");
        await centre.goto(`${bti}/levels/new`);
        await says_not(centre, "matematikken");
        await centre.check("[name=level][value='1']");
        await centre.fill("[name=grounds]", "Skolen klarer det alene.");
        await submit(page, "[name=grounds]");
        await says(page, "Nivået er satt.", "Nivå 3: langvarige og koordinerte tjenester", "På dette nivået skal koordinator tilbys");
        await no_faults(page);
        await submit(centre, "[name=grounds]");
        await says(centre, "To har satt nivået samtidig", "Skolen klarer det alene.", "Noah trenger hjelp fra flere lenge.");
        await no_faults(centre);
        await centre.goto(bti);
        await says_not(centre, "matematikken", "Følge til skolen", "trenger hjelp fra flere", "orker ikke matte");
        await no_faults(centre);
    });

    it("A11_A12_J3_nothing_is_registered_twice_and_the_relay_holder_is_then_called_coordinator", async () => {
        const page = await samtak.login("sigrid");
        await page.goto(bti);
        await page.getByRole("link", { name: "Foreslå koordinator" }).click();
        await says(page, "Ingenting registreres på nytt", "Samtykke til koordinator mangler");
        assert.equal(await page.inputValue("[name=grounds]"), "Noah trenger hjelp fra flere lenge.");
        await no_faults(page);
        await submit(page, "[name=grounds]");
        for (const name of ["kind", "who", "wish_from"]) assert.equal(await invalid(page, name), "true", name);
        await page.check("[name=kind][value=other]");
        await page.check("[name=who][value=holder]");
        await page.check("[name=wish_from][value=person]");
        await page.fill("[name=wish]", "Sigrid er grei.");
        await submit(page, "[name=grounds]");
        await says(page, "Forslaget er sendt", "Sigrid Aas");
        await no_faults(page);
        await page.goto(`${noah}/consents/new?with=coordinator`);
        await page.check("[name=form][value=written]");
        await page.locator("[name=giver]").first().check();
        await page.check("[name=child_view][value=agrees]");
        await page.fill("[name=also_heard]", "Noah var med og sa ja.");
        await page.check("[name=told]");
        await submit(page, "[name=told]");
        await says(page, "Samtykket er lagret.");
        await no_faults(page);
        const centre = await samtak.login("per");
        await centre.goto(`${noah}/coordinator/nominee`);
        assert.ok(await centre.getByRole("radio", { name: /Sigrid Aas/ }).isChecked(), "what was proposed stands there");
        await centre.check("[name=wish_met][value=yes]");
        await centre.fill("[name=agreed_with]", "Lederen i PPT");
        for (const [name, words] of [["time_span", "To år"], ["focus", "Skolen"], ["continuity", "Fast stilling"]]) await centre.fill(`[name=${name}]`, words);
        await centre.selectOption("[name=deputy]", { index: await centre.locator("[name=deputy] option", { hasText: "Per Kvinen" }).first().evaluate((one) => one.index) });
        await submit(centre, "[name=grounds]");
        await says(centre, "Spørsmålet er sendt");
        await page.goto(`${noah}/coordinator/question`);
        await page.check("[name=answer][value=yes]");
        await submit(page, "[name=reason]");
        await page.goto(bti);
        assert.equal(await page.innerText("#holder"), "Koordinator");
        await says(page, "Sigrid Aas", "koordinator tok over", "PPT ser på matematikken sammen med Noah", "Skriv i stafettloggen");
        await says_not(page, "Gi stafetten videre");
        await no_faults(page);
    });

    it("A12_consent_withdrawn_closes_the_log_at_the_next_click_and_not_for_the_family", async () => {
        const page = await samtak.login("sigrid");
        await page.goto(`${bti}/log/new`);
        await page.fill("[name=effort]", "Skrevet for sent");
        const mother = await samtak.login("tone-berge");
        await mother.goto(`${noah}/access`);
        await says(mother, "Ja til stafettholder og stafettlogg");
        await no_faults(mother);
        await mother.goto(await mother.getByRole("link", { name: /Trekk.*tafettlogg/i }).getAttribute("href"));
        await says(mother, "Stafetten stanser.");
        await Promise.all([mother.waitForNavigation(), mother.locator("main form button").first().click()]);
        await page.fill("[name=responsible]", "Sigrid");
        await page.fill("[name=evaluate_on]", "2026-11-30");
        await Promise.all([page.waitForNavigation(), page.getByRole("button", { name: "Lagre i stafettloggen" }).click()]);
        await says_not(page, "Det er skrevet i stafettloggen.");
        await page.goto(bti);
        await says(page, "Stafettloggen er stengt");
        await says_not(page, "PPT ser på matematikken", "Skriv i stafettloggen");
        await no_faults(page);
        await mother.goto(bti);
        await says(mother, "PPT ser på matematikken sammen med Noah");
    });

    it("A12_a_case_can_begin_with_a_relay_holder_also_for_one_who_is_pregnant", async () => {
        const page = await samtak.login("solveig");
        await page.goto("/lyngdal/people/new");
        await no_faults(page);
        await page.fill("[name=name]", "Ida Vatne");
        await page.fill("[name=born]", "1998-04-03");
        await page.check("[name=legal_basis][value='hol-7-2']");
        await page.check("[name=begin][value='1']");
        await submit(page, "[name=name]");
        await says(page, "Personen er registrert, og du holder stafetten.", "Nivå 1: innsats i én tjeneste", "Solveig Hægebostad", "Stafettloggen er stengt");
        await no_faults(page);
        const own = new URL(page.url()).pathname;
        await page.getByRole("link", { name: "Skriv ned et samtykke" }).first().click();
        assert.equal(await page.inputValue("[name=who]"), "relay");
        await page.check("[name=form][value=oral]");
        await page.locator("[name=giver]").first().check();
        await page.fill("[name=note]", "På helsestasjonen 2. november, med jordmor.");
        await page.check("[name=told]");
        await submit(page, "[name=told]");
        await page.goto(own);
        await says(page, "Skriv i stafettloggen", "Foreslå koordinator allerede nå");
        await no_faults(page);
        const other = await samtak.login("randi");
        for (const path of ["", "/log/new", "/levels/new", "/coordinator"]) assert.equal((await other.goto(own + path)).status(), 404, path);
        assert.equal((await page.goto(own.replace("/lyngdal/", "/lund/"))).status(), 404, "another municipality's");
        assert.equal((await post(await samtak.login("solveig"), own.replace("/bti", "/bti/levels"), { level: "9", grounds: "x", version: "1" })).status(), 422);
    });
});
