// Consent from both sides: the coordinator asks and writes down, the person answers and withdraws, and the provider's next click
// finds nothing. In nn (Sunnfjord) and nb (Lund).
import { after, before, it } from "node:test";
import { assert, link_to, no_faults, start, text } from "./harness.mjs";
import { case_of } from "./stored.mjs";

let samtak;
before(async () => { samtak = await start(); });
after(() => samtak.stop());

async function press(page, name) {
    await Promise.all([page.waitForNavigation(), page.getByRole("button", { name }).first().click()]);
}
async function follow(page, part) { await page.goto(await link_to(page, part)); }
const whose = { sunnfjord: "Mari", lund: "Sara" };
async function access_of(page, place) {
    const own = `/${place}/coordinations/${case_of(samtak, place, whose[place])}/access`;
    await page.goto(own);
    return own;
}

it("D1_D2_F8_a_yes_opens_and_a_withdrawal_closes_at_the_next_click", async () => {
    const mari = await samtak.login("mari");
    const access = await access_of(mari, "sunnfjord");
    await no_faults(mari);
    assert.match(await text(mari), /Kan Jorunn Eike få sjå skule, arbeid og aktivitet\?/);
    const plan = await link_to(mari, "/plans/");

    const jorunn = await samtak.login("jorunn");
    assert.equal((await jorunn.goto(plan)).status(), 404);
    await press(mari, "Ja, det er greitt");
    assert.match(await text(mari), /Du sa ja/);
    await no_faults(mari);
    assert.equal((await jorunn.goto(plan)).status(), 200);

    const row = mari.locator("li", { hasText: "Jorunn Eike" }).first();
    await mari.goto(await row.locator("a", { hasText: "Endre" }).first().getAttribute("href"));
    await no_faults(mari);
    for (const box of await mari.locator("[name=parts]:checked").all()) await box.uncheck();
    await press(mari, "Lagre");
    assert.match(await text(mari), /Endra\. Det gjeld frå no\./);
    assert.equal((await jorunn.goto(plan)).status(), 404);

    const sondre = await samtak.login("sondre");
    assert.equal((await sondre.goto(plan)).status(), 200);
    const other = mari.locator("li", { hasText: "Sondre Lyngstad" }).first();
    await mari.goto(await other.locator("a", { hasText: "Steng ute" }).first().getAttribute("href"));
    await no_faults(mari);
    await mari.check("[name=parts][value=all]");
    await press(mari, "Steng ute");
    assert.equal((await sondre.goto(plan)).status(), 404);
    await sondre.goto("/sunnfjord/");
    assert.match(await text(sondre), /Ingen plan er open for deg no\./);
    assert.doesNotMatch(await text(sondre), /Velkomen|Mari/, "no first day as a coordinator, and no name");
    await no_faults(sondre);
    assert.equal(new URL(mari.url()).pathname, access);

    // who is shut out can be let in from where it says so, and a yes meanwhile is told to open nothing
    const shut = mari.locator("li", { hasText: "Sondre Lyngstad" }).first();
    assert.match(await shut.innerText(), /Sondre Lyngstad er stengd ute frå/);
    await no_faults(mari);
    const [change, lift] = await Promise.all(["Endre", "Slepp inn att"].map((name) => shut.locator("a", { hasText: name }).first().getAttribute("href")));
    await mari.goto(change);
    assert.match(await text(mari), /opnar ikkje noko av dette før dei blir sleppte inn att/);
    await no_faults(mari);
    await mari.goto(lift);
    await press(mari, "Slepp inn att");
    assert.equal((await sondre.goto(plan)).status(), 200);
});

it("D1_D2_K4_a_no_opens_nothing_and_the_coordinator_reads_it_as_a_no", async () => {
    const [jonas, hakon, eli] = [await samtak.login("jonas"), await samtak.login("hakon", { width: 390 }), await samtak.login("eli")];
    const access = `/hamar/coordinations/${case_of(samtak, "hamar", "Jonas")}/access`;
    await hakon.goto(access.replace(/access$/, "consents/new"));
    await hakon.selectOption("[name=who]", { label: await hakon.locator("[name=who] option", { hasText: "Eli Rønningen" }).innerText() });
    await hakon.locator("label", { hasText: "Helse og omsorg" }).first().click();
    await hakon.check("[name=form][value=ask]");
    await hakon.fill("[name=why]", "Eli vil vite hva som gjør deg sliten.");
    await press(hakon, "Lagre");
    await jonas.goto(access);
    assert.match(await text(jonas), /Kan Eli Rønningen få se helse[\s\S]*Eli vil vite hva som gjør deg sliten/);
    const plan = await link_to(jonas, "/plans/");
    await press(jonas, "Nei");
    assert.match(await text(jonas), /Du sa nei/);
    await no_faults(jonas, "after a no");
    await jonas.goto(access);
    assert.doesNotMatch(await text(jonas), /Kan Eli Rønningen få se helse/, "a no is not asked again");
    await eli.goto(plan);
    assert.doesNotMatch(await eli.content(), /sove om natta/, "a no opens nothing");
    await hakon.goto(access.replace(/access$/, "consents"));
    assert.match(await text(hakon), /sa nei/);
    await no_faults(hakon, "the coordinator reads the no");
});

it("K6_D3_the_person_sees_who_has_looked_and_when", async () => {
    const mari = await samtak.login("mari");
    await access_of(mari, "sunnfjord");
    await follow(mari, "/access-log");
    await no_faults(mari);
    const said = await text(mari);
    assert.match(said, /Sondre Lyngstad/);
    assert.match(said, /Las planen/);
    assert.match(said, /Berre skule, arbeid og aktivitet/);
    assert.match(said, /måndag 2\. november 2026/i);
});

it("L6_C2_K4_the_coordinator_reads_plain_sentences_sees_as_and_writes_down", async () => {
    const marte = await samtak.login("marte");
    const sara = await samtak.login("sara");
    const consents = (await access_of(sara, "lund")).replace(/access$/, "consents");
    assert.match(await text(sara), /Hvem ser hva/);
    await marte.goto(consents);
    await no_faults(marte);
    assert.match(await text(marte), /Sara fyller 16 år om 23 dager/);
    assert.match(await text(marte), /Kan se dagtid, arbeid, skole og aktivitet, og fritid\. Begge foreldrene sa ja skriftlig/);
    const see_as = await marte.locator("li", { hasText: "Ivar Sletten" }).locator("a[href*='/see-as/']").getAttribute("href");
    await marte.goto(`${consents}/new`);
    assert.equal(await marte.locator(":checked:not(option)").count(), 0, "nothing is chosen beforehand");
    await marte.fill("[name=note]", "Det jeg skrev");
    await press(marte, "Lagre");
    assert.equal(await marte.inputValue("[name=note]"), "Det jeg skrev");
    assert.match(await marte.title(), /^Feil/);
    await no_faults(marte);
    await marte.goto(see_as);
    await no_faults(marte);
    assert.match(await text(marte), /Dette er nøyaktig det Ivar Sletten ser av planen i dag/);
});

it("K8_D1_withdrawing_for_the_person_tells_what_happens_and_asks_on_whose_word", async () => {
    const marte = await samtak.login("marte", { width: 390, javascript: false });
    const sara = await samtak.login("sara");
    const consents = (await access_of(sara, "lund")).replace(/access$/, "consents");
    await marte.goto(consents);
    await marte.goto(await marte.locator("li", { hasText: "Ivar Sletten" }).locator("a[href$='/withdrawal']").first().getAttribute("href"));
    assert.match(await text(marte), /Dette skjer[\s\S]*Ivar Sletten kan ikke lenger se/);
    await press(marte, "Trekk samtykket");
    assert.match(await text(marte), /Velg hvem som trekker det/);
    await marte.locator("[name=on_word_of]").first().check();
    await press(marte, "Trekk samtykket");
    assert.match(await text(marte), /Samtykket er trukket\. Tilgangen ble stengt med en gang\./);
    assert.match(await text(marte), /En forelder trakk det 2\. november 2026/);
});

it("B5_D1_D6_after_consent_to_a_coordinator_is_withdrawn_nobody_new_is_put_in_or_asked_until_a_new_yes", async () => {
    const [jonas, hakon] = [await samtak.login("jonas"), await samtak.login("hakon")];
    const place = `/hamar/coordinations/${case_of(samtak, "hamar", "Jonas")}`;
    assert.equal((await hakon.goto(`${place}/care-team/new`)).status(), 200);
    await jonas.goto(`${place}/access`);
    
    await jonas.goto(await jonas.locator("a[href$='/withdrawal']", { hasText: "En personlig koordinator" }).getAttribute("href"));
    assert.match(await text(jonas), /kan ikke lenger ta med eller spørre noen nye/);
    await no_faults(jonas);
    await jonas.locator("main form button").last().click();
    await jonas.waitForURL((url) => !url.pathname.endsWith("/withdrawal"));
    assert.equal((await hakon.goto(`${place}/care-team/new`)).status(), 403);
    for (const page of ["", "/care-team"]) {
        await hakon.goto(place + page);
        assert.match(await text(hakon), /Samtykket til en personlig koordinator er trukket/);
        assert.equal(await hakon.locator("a[href$='/care-team/new']").count(), 0, "no button that leads nowhere");
        await no_faults(hakon);
    }
});
