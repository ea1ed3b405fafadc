// Nothing that is typed is lost (L15), and what didn't work is said calmly (§ 7): drafts, lost sessions, error pages.
import { after, before, describe, it } from "node:test";
import { assert, cast_id as id, no_faults, start, submit, text } from "./harness.mjs";

let samtak;
before(async () => { samtak = await start(); });
after(() => samtak.stop());

const cases = [
    { place: "sunnfjord", person: "mari", user: "ingvild", draft: "Du har eit utkast her", kept: "er teke vare på", nothing: "Her er det ikkje noko for deg", early: "Skjemaet er frå før du logga inn", not_kept: "vart ikkje lagra", own_language: "Nynorsk" },
    { place: "lund", person: "oskar", user: "marte", draft: "Du har et utkast her", kept: "er tatt vare på", nothing: "Her er det ikke noe for deg", early: "Skjemaet er fra før du logget inn", not_kept: "ble ikke lagret", own_language: "Bokmål" },
];
const title_of = async (page, edit) => { await page.goto(edit); return page.inputValue("[name=title]"); };
const heading = (page) => page.innerText("h1");

for (const one of cases) {
    describe(one.place, () => {
        const form = `/${one.place}/people/new`;

        it("L15_a_draft_survives_a_closed_tab", async () => {
            const page = await samtak.login(one.user);
            await page.goto(form);
            const saved = page.waitForResponse((response) => response.url().includes("/drafts?"));
            await page.fill("[name=name]", "Áhkká Ødegård 😀");
            await page.fill("[name=culture]", "Samisk heime.\nTolk i møte.");
            assert.equal((await saved).status(), 204);
            assert.match(await page.innerText("[data-draft-status]"), /\d\d\.\d\d/);
            const other_tab = await page.context().newPage();
            await page.close();

            await other_tab.goto(form);
            assert.equal(await other_tab.inputValue("[name=name]"), "Áhkká Ødegård 😀");
            assert.equal(await other_tab.inputValue("[name=culture]"), "Samisk heime.\nTolk i møte.");
            assert.ok((await text(other_tab)).includes(one.draft));
            await no_faults(other_tab);
            await submit(other_tab, "[name=throw_away]");
            assert.equal(await other_tab.inputValue("[name=name]"), "");
            assert.ok(!(await text(other_tab)).includes(one.draft));
            await other_tab.context().close();
        });

        it("L15_R1_23_who_acts_for_the_person_is_kept_as_a_draft_while_it_is_written", async () => {
            const page = await samtak.login(one.user);
            const acting = `/${one.place}/coordinations/${id(one.place, "coordination", one.person)}/representations/new`;
            await page.goto(acting);
            await no_faults(page);
            await submit(page, "[name=name]");
            assert.deepEqual(await page.locator("[aria-invalid=true]").evaluateAll((all) => all.map((one) => one.name)), ["name", "kind"], "all that is wrong at once");
            await page.goto(acting);
            const saved = page.waitForResponse((response) => response.url().includes("/drafts?"));
            await page.fill("[name=name]", "Oda Nordmann");
            assert.equal((await saved).status(), 204);
            await submit(page, "[name=name]");
            assert.match(await page.title(), /^Feil: /, "no kind is chosen");
            assert.equal(await page.inputValue("[name=name]"), "Oda Nordmann");
            await no_faults(page, "without a kind");
            await page.goto(acting);
            assert.equal(await page.inputValue("[name=name]"), "Oda Nordmann", "the draft waits");
            await page.selectOption("[name=kind]", "next_of_kin");
            await page.fill("[name=from]", "2026-12-10");
            await page.fill("[name=to]", "2026-12-09");
            await submit(page, "[name=name]");
            assert.deepEqual(await page.locator("[aria-invalid=true]").evaluateAll((all) => all.map((one) => one.name)), ["to"], "ends before it begins");
            await page.fill("[name=to]", "2027-01-09");
            await submit(page, "[name=name]");
            assert.ok((await text(page)).includes("Oda Nordmann"));
            await page.goto(acting);
            assert.equal(await page.inputValue("[name=name]"), "", "what is saved leaves no draft");
            await page.context().close();
        });

        for (const javascript of [true, false])
            it(`L15_what_is_saved_after_an_error_or_a_conflict_leaves_no_draft_${javascript ? "with" : "without"}_script`, async () => {
                const edit = `/${one.place}/plans/${id(one.place, "plan", one.person)}/goals/${id(one.place, "goal", `${one.person}/1`)}/edit`;
                const page = await samtak.login(one.user, { javascript });
                const other = await samtak.login(one.user);
                const anew = async (title) => {
                    assert.ok(!/\/edit$/.test(page.url()), page.url());
                    await page.goto(edit);
                    assert.ok(!(await text(page)).includes(one.draft), "no draft waits");
                    assert.equal(await page.inputValue("[name=title]"), title);
                };
                await page.goto(edit);
                await page.fill("[name=title]", "");
                await submit(page, "[name=title]");
                assert.match(await page.title(), /^Feil: /);
                await page.fill("[name=title]", "Etter ein feil");
                await submit(page, "[name=title]");
                await anew("Etter ein feil");
                for (const choice of ["mine", "merge"]) {
                    await other.goto(edit);
                    await other.fill("[name=title]", `Ein annan skreiv før ${choice}`);
                    await submit(other, "[name=title]");
                    await page.fill("[name=title]", `Eg skreiv ${choice}`);
                    await submit(page, "[name=title]");
                    const card = page.locator(choice === "mine" ? "form:has(input[type=hidden][name=title])" : "form:has(input:not([type=hidden])[name=title])").first();
                    await Promise.all([page.waitForNavigation(), card.locator("button").last().click()]);
                    await anew(choice === "mine" ? "Eg skreiv mine" : await title_of(other, edit));
                }
                await Promise.all([page, other].map((one) => one.context().close()));
            });

        it("L15_R5_05_what_was_typed_when_the_session_ran_out_waits_after_login", async () => {
            const page = await samtak.login(one.user, { javascript: false, width: 390 });
            await page.goto(form);
            await page.fill("[name=name]", "Skrive For Seint");
            samtak.pass(45 * 60);
            await Promise.all([page.waitForNavigation(), page.locator("main form button[type=submit]").last().click()]);
            assert.match(page.url(), /session-ended/);
            assert.ok((await text(page)).includes(one.kept), await text(page));

            const again = await samtak.login(one.user);
            await again.goto(form);
            assert.equal(await again.inputValue("[name=name]"), "Skrive For Seint");
            await submit(again, "[name=throw_away]");
            await page.context().close();
            await again.context().close();
        });

        it("L15_R5_05_each_form_with_own_words_keeps_them_past_the_end_of_the_session_and_leads_back", async () => {
            const coordination = `/${one.place}/coordinations/${id(one.place, "coordination", one.person)}`;
            const measure = `/${one.place}/plans/${id(one.place, "plan", one.person)}/measures/${id(one.place, "measure", `${one.person}/1`)}`;
            for (const [path, field] of [[`${measure}/end`, "why"], [`${coordination}/tool`, "words"], [`${coordination}/coordinator/change`, "grounds"]]) {
                const page = await samtak.login(one.user, { javascript: false });
                await page.goto(path);
                await page.fill(`[name=${field}]`, "Skriven like før økta gjekk ut");
                samtak.pass(45 * 60);
                await submit(page, `[name=${field}]`);
                assert.ok((await text(page)).includes(one.kept), await text(page));
                await page.locator("main a[href^='/login']").click();
                await page.locator("main a[href^='/login/password']").first().click();
                await samtak.log_in_on(page, one.user);
                assert.equal(new URL(page.url()).pathname, path, "back to the form");
                assert.equal(await page.inputValue(`[name=${field}]`), "Skriven like før økta gjekk ut");
                await page.context().close();
            }
        });

        it("L15_what_could_not_be_kept_is_not_said_to_be", async () => {
            const page = await samtak.login(one.user, { javascript: false });
            await page.goto(`/${one.place}/people/new`);
            await page.fill("[name=name]", "Borte");
            await page.context().clearCookies();
            await submit(page, "[name=name]");
            const shown = await text(page);
            assert.ok(!shown.includes(one.kept) && shown.includes(one.not_kept), shown);
            await no_faults(page);
            await page.context().close();
        });

        it("L10_another_language_on_a_page_with_errors_and_a_reload_of_its_address_lead_to_the_form", async () => {
            const page = await samtak.login(one.user);
            await page.goto(form);
            await page.fill("[name=name]", "");
            await page.fill("[name=culture]", "Skal stå");
            await submit(page, "[name=culture]");
            assert.match(await page.title(), /^Feil: /);
            await Promise.all([page.waitForNavigation(), page.getByRole("link", { name: "English" }).first().click()]);
            assert.equal(new URL(page.url()).pathname, form);
            assert.equal(await page.getAttribute("html", "lang"), "en");
            assert.equal(await page.inputValue("[name=culture]"), "Skal stå");
            const plan = `/${one.place}/plans/${id(one.place, "plan", one.person)}`;
            for (const [address, there] of [[`/${one.place}/people`, form], [`${plan}/goals`, `${plan}/goals/new`], [`${plan}/frame`, `${plan}/frame/edit`]]) {
                assert.equal((await page.goto(address)).status(), 200);
                assert.equal(new URL(page.url()).pathname, there);
            }
            await Promise.all([page.waitForNavigation(), page.getByRole("link", { name: one.own_language }).first().click()]);
            await page.context().close();
        });

        it("D2_K11_what_is_not_there_is_said_calmly", async () => {
            for (const width of [1280, 390, 320]) {
                const page = await samtak.login(one.user, { width });
                const answer = await page.goto(`/${one.place}/coordinations/${"7".repeat(32)}`);
                assert.equal(answer.status(), 404);
                assert.equal(await heading(page), one.nothing);
                await no_faults(page);
                assert.equal((await page.goto("/nowhere/at/all")).status(), 404);
                await no_faults(page);
                await page.context().close();
            }
        });

        it("C7_L15_a_form_from_before_the_login_is_not_done_but_kept", async () => {
            const page = await samtak.login(one.user);
            await page.goto(form);
            await page.fill("[name=name]", "Frå Før");
            await page.context().clearCookies(); // logged in anew in another tab: the first tab's token is no longer good
            const other_tab = await page.context().newPage();
            await samtak.log_in_on(other_tab, one.user);
            const answer = page.waitForResponse((response) => response.request().isNavigationRequest() && response.request().method() === "POST");
            await page.locator("main form button[type=submit]").last().click();
            assert.equal((await answer).status(), 403);
            assert.equal(await heading(page), one.early);
            await no_faults(page);
            await page.goto(form);
            assert.equal(await page.inputValue("[name=name]"), "Frå Før");
            await page.context().close();
        });
    });
}
