// Logins for the person and those who act for them (C7 D8): invited by the coordinator, made by themselves, rights by age (K8).
// Also: a login that is lost (R5.01), and the young person's word about their parents.
import { after, before, describe, it } from "node:test";
import { assert, no_faults, start, submit, text } from "./harness.mjs";
import * as enrolment from "./enrolment.mjs";

let samtak;
before(async () => { samtak = await start(); });
after(() => samtak.stop());

const cases = [
    { place: "sunnfjord", coordinator: "ingvild", leader: "oddgeir", lost: "hanna", staff: /Hanna Brekke/, resident: /Haugvik/, other: "ingvild", lang: "nn", login: "Har innlogging", parents: "Kva foreldra dine ser", closed: "Innlogginga di vart lukka, og du fekk ei ny", who: /Ingvild Nesbakk gjorde det/ },
    { place: "lund", coordinator: "marte", leader: "grete", lost: "marte", staff: /Marte Haug/, other: "ivar", resident: /Lindås/, lang: "nb", login: "Har innlogging", parents: "Hva foreldrene dine ser", closed: "Innloggingen din ble lukket, og du fikk en ny", who: /Marte Haug gjorde det/ },
];

const heading = (page) => page.innerText("h1");
const path_of = (page) => new URL(page.url()).pathname;

const enrol = (address, user) => enrolment.enrol(samtak, address, user);
const log_in = (page, user) => enrolment.log_in(samtak, page, user);
const address_on = async (page) => /\/[a-z]+\/invitations\/[0-9a-f]{32}/.exec(await text(page))[0];

// A person of this birth date with a mother; the path of the case.
async function register(page, one, born) {
    await page.goto(`/${one.place}/people/new`);
    await page.fill("[name=name]", "Ylva Prøve Berge");
    await page.fill("[name=called]", "Ylva");
    await page.fill("[name=born]", born);
    await page.check("[name=legal_basis][value=hol-7-2]");
    await page.fill("[name=r1_name]", "Gro Prøve Berge");
    await page.selectOption("[name=r1_kind]", "parent");
    await page.fill("[name=r1_relation]", "mamma");
    await submit(page, "[name=name]");
    return path_of(page);
}

async function invite(page, coordination, number) {
    await page.goto(`${coordination}/logins`);
    const link = await page.locator(`main a[href*="/logins/"][href$="/new"]`).nth(number).getAttribute("href");
    await page.goto(link);
    await no_faults(page);
    await submit(page, "[name=language]");
    const address = await address_on(page);
    await no_faults(page);
    return address;
}

for (const one of cases) {
    describe(one.place, () => {
        it("C7_D8_K8_L7_the_person_and_a_parent_are_invited_and_see_what_age_gives_also_when_it_changes_at_midnight", async () => {
            const staff = await samtak.login(one.coordinator);
            const coordination = await register(staff, one, "2011-03-04");
            await staff.goto(`${coordination}/logins`);
            assert.equal(await staff.getAttribute("html", "lang"), one.lang);
            await no_faults(staff);
            const child = await enrol(await invite(staff, coordination, 0), `ylva.${one.place}`);
            assert.equal(path_of(child), `/${one.place}/`);
            assert.match(await child.innerText("body"), /Ylva/);
            await no_faults(child);
            const mother = await enrol(await invite(staff, coordination, 0), `gro.${one.place}`);
            assert.match(await mother.innerText("body"), /Ylva/, "15 years: the parent sees");
            await no_faults(mother);
            await staff.goto(`${coordination}/logins`);
            assert.equal((await text(staff)).split(one.login).length - 1, 2);
            assert.equal((await child.goto(`${coordination}/access-log`)).status(), 200, "her own log");

            // From 16 it is her word that counts, by the date, without a job.
            await child.goto(`${coordination}/access/parents`);
            assert.equal(await heading(child), one.parents);
            await no_faults(child);
            await staff.goto(`${coordination}/sixteen`);
            await no_faults(staff);
            assert.equal((await mother.goto(`${coordination}/access`)).status(), 200);
            const before = samtak.now().toISOString().replace("Z", "000Z");
            samtak.set_clock("2027-03-04T07:15:00.000000Z");
            const back = await samtak.visitor();
            await log_in(back, `gro.${one.place}`);
            assert.equal((await back.goto(`${coordination}/access`)).status(), 404, "16 years: the parent sees no more");
            const young = await samtak.visitor();
            await log_in(young, `ylva.${one.place}`);
            await young.goto(`${coordination}/access/parents`);
            await submit(young, "form:has(input[name=answer][value=yes]) input[name=answer]");
            assert.equal((await back.goto(`${coordination}/access`)).status(), 200, "she said yes: at the next click");
            await submit(young, "form:has(input[name=answer][value=no]) input[name=answer]");
            assert.equal((await back.goto(`${coordination}/access`)).status(), 404, "she said no: at the next click");
            samtak.set_clock(before);
        });

        it("C7_R5_01_a_lost_login_is_closed_at_once_and_a_new_one_takes_its_place", async () => {
            const staff = await samtak.login(one.coordinator);
            const coordination = await register(staff, one, "2011-03-04");
            const first = await invite(staff, coordination, 0);
            const child = await enrol(first, `runa.${one.place}`);
            await staff.goto(`${coordination}/logins`);
            await staff.goto(await staff.locator(`main a[href$="/renewal"]`).first().getAttribute("href"));
            await no_faults(staff);
            await submit(staff, "main form input[name=csrf]");
            const address = await address_on(staff);
            await child.goto(`/${one.place}/`);
            assert.match(path_of(child), /\/login|\/session-ended/, "logged out at once");
            assert.match(await text(staff), /24 tim[ae]r/, "the page says how long");
            const before = samtak.now().toISOString().replace("Z", "000Z");
            samtak.pass(24 * 3600 + 60);
            const late = await samtak.visitor();
            assert.equal((await late.goto(address)).status(), 404, "a day later it opens nothing");
            samtak.set_clock(before);
            const again = await enrol(address, `runa.${one.place}`); // the name is free again
            assert.equal(path_of(again), `/${one.place}/`);
            assert.match(await again.innerText("body"), /Ylva/, "what she had is hers still");
        });

        it("C7_R5_01_R5_03_a_grandmother_gets_a_new_login_from_the_coordinator_and_is_told", async () => {
            const staff = await samtak.login(one.coordinator);
            const coordination = await register(staff, one, "2011-03-04");
            await staff.goto(`${coordination}/care-team/new`);
            await staff.fill("[name=name]", "Aslaug Prøve");
            await staff.fill("[name=title]", "bestemor");
            await staff.selectOption("[name=function]", "other");
            await staff.fill("[name=function_words]", "Hentar etter skulen");
            await submit(staff, "[name=name]");
            const gran = await enrol(await address_on(staff), `aslaug.${one.place}`);
            await staff.goto(`${coordination}/care-team`);
            await no_faults(staff);
            await staff.goto(await staff.locator(`main a[href$="/renewal"]`).first().getAttribute("href"));
            assert.match(await text(staff), /Aslaug Prøve/);
            await no_faults(staff);
            await submit(staff, "main form input[name=csrf]");
            const address = await address_on(staff);
            await no_faults(staff);
            await gran.goto(`/${one.place}/`);
            assert.match(path_of(gran), /\/login|\/session-ended/, "logged out at once");
            const again = await enrol(address, `aslaug.${one.place}`);
            assert.equal(path_of(again), `/${one.place}/`);
            for (let tries = 0; tries < 40 && !(await text(again)).includes(one.closed); ++tries) {
                await again.goto(`/${one.place}/notices`);
                await again.waitForTimeout(100);
            }
            assert.ok((await text(again)).includes(one.closed), "she is told");
            assert.match(await text(again), one.who, "and by whom");
            await no_faults(again);
            const other = await samtak.login(one.other === one.coordinator ? "ane" : one.other);
            assert.equal((await other.goto(`${coordination}/care-team`)).status(), 404);
        });

        it("C7_R5_01_R4_09_a_leader_gives_staff_a_new_login_and_learns_of_no_resident", async () => {
            const leader = await samtak.login(one.leader);
            await leader.goto(`/${one.place}/logins`);
            await no_faults(leader);
            const list = await text(leader);
            assert.match(list, one.staff);
            assert.doesNotMatch(list, one.resident);
            const lost = await samtak.login(one.lost);
            await leader.goto(await leader.locator("main tr", { hasText: one.staff }).locator("a").first().getAttribute("href"));
            await no_faults(leader);
            await submit(leader, "main form input[name=csrf]");
            const address = await address_on(leader);
            await lost.goto(`/${one.place}/`);
            assert.match(path_of(lost), /\/login|\/session-ended/, "logged out at once");
            const again = await enrol(address, `${one.lost}.ny`);
            assert.equal(path_of(again), `/${one.place}/`);
            assert.match(await again.innerText("body"), one.staff);
            const other = await samtak.login(one.other);
            assert.equal((await other.goto(`/${one.place}/logins`)).status(), 404, "no leader, no list");
        });
    });
}
