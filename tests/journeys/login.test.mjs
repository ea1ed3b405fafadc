// Login, session and logout in the real browser, in a nynorsk and a bokmål municipality (C7, D7).
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { assert, binary, no_faults, password, start, submit, text } from "./harness.mjs";

let samtak;
before(async () => { samtak = await start(); });
after(() => samtak.stop());

const cases = [
    { place: "sunnfjord", user: "ingvild", lang: "nn", log_in: "Logg inn", code: "Skriv inn eingongskoden", wrong: "Brukarnamnet eller passordet er ikkje rett.", out: "Du er logga ut", quiet: "hanna", own: "Innlogginga di", changed: "Passordet er bytt." },
    { place: "lund", user: "marte", lang: "nb", log_in: "Logg inn", code: "Skriv inn engangskoden", wrong: "Brukernavnet eller passordet er ikke riktig.", out: "Du er logget ut", quiet: "ivar", own: "Innloggingen din", changed: "Passordet er byttet." },
];

const heading = (page) => page.innerText("h1");
const path_of = (page) => new URL(page.url()).pathname;

for (const one of cases) {
    describe(one.place, () => {
        it("C7_D7_login_leads_to_the_page_that_was_asked_for_and_logout_ends_it", async () => {
            const page = await samtak.visitor();
            await page.goto(`/${one.place}/`);
            assert.equal(await heading(page), one.log_in);
            assert.equal(await page.getAttribute("html", "lang"), one.lang);
            assert.match(await text(page), /ID-porten/);
            await no_faults(page);
            await page.click('a[href^="/login/password?next"]:not([href*="user="])');
            await no_faults(page);
            await samtak.log_in_on(page, one.user);
            assert.equal(path_of(page), `/${one.place}/`);
            await Promise.all([page.waitForNavigation(), page.locator('form[action="/logout"] button').evaluate((button) => button.click())]);
            assert.equal(await heading(page), one.out);
            await no_faults(page);
            await page.goto(`/${one.place}/`);
            assert.equal(path_of(page), "/login");
        });

        it("D7_a_wrong_password_is_said_at_the_field_and_the_user_name_is_kept", async () => {
            const page = await samtak.visitor({ width: 390 });
            await page.goto(`/login/password?next=/${one.place}/`);
            await page.fill("[name=user_name]", one.user);
            await page.fill("[name=password]", "heilt feil passord");
            await submit(page, "[name=password]");
            assert.ok((await text(page)).includes(one.wrong));
            assert.equal(await page.inputValue("[name=user_name]"), one.user);
            assert.equal(await page.inputValue("[name=password]"), "");
            assert.match(await page.title(), /^Feil: /);
            assert.ok(await page.evaluate(() => document.activeElement.matches(".ds-error-summary")), "the list of errors has focus");
            assert.equal(await page.getAttribute("[name=password]", "aria-invalid"), "true");
            await no_faults(page);
        });

        it("D7_one_changes_ones_password_and_is_out_on_other_machines", async () => {
            const [page, elsewhere] = [await samtak.login(one.quiet, { width: 390 }), await samtak.login(one.quiet)];
            await page.goto(`/${one.place}/settings`);
            await no_faults(page);
            await page.goto(await page.locator('main a[href^="/account"]').getAttribute("href"));
            assert.equal(await heading(page), one.own);
            assert.equal(await page.getAttribute("html", "lang"), one.lang);
            await no_faults(page);
            await page.fill("[name=now_used]", "heilt feil passord");
            await page.fill("[name=password]", "fire ord som passar");
            await submit(page, "[name=now_used]");
            assert.match(await page.title(), /^Feil: /);
            assert.equal(await page.getAttribute("[name=now_used]", "aria-invalid"), "true");
            await no_faults(page);
            await page.fill("[name=now_used]", password);
            await page.fill("[name=password]", "fire ord som passar");
            await submit(page, "[name=now_used]");
            assert.ok((await text(page)).includes(one.changed));
            await no_faults(page);
            await elsewhere.goto(`/${one.place}/`);
            assert.equal(path_of(elsewhere), "/login", "out on the other machine");
            await page.goto(`/${one.place}/`);
            assert.equal(path_of(page), `/${one.place}/`, "and still in here");
        });

        it("D7_a_wrong_code_opens_nothing_and_the_next_one_does", async () => {
            const page = await samtak.visitor();
            await page.goto(`/login/password?next=/${one.place}/`);
            await page.fill("[name=user_name]", one.user.toUpperCase());
            await page.fill("[name=password]", password);
            await submit(page, "[name=password]");
            assert.equal(await heading(page), one.code);
            const shown = await page.innerText("#demo-code");
            await page.fill("[name=code]", String((Number(shown) + 1) % 1000000).padStart(6, "0"));
            await submit(page, "[name=code]");
            assert.equal(await heading(page), one.code);
            await no_faults(page);
            await page.fill("[name=code]", await page.innerText("#demo-code"));
            await submit(page, "[name=code]");
            assert.equal(path_of(page), `/${one.place}/`);
        });
    });
}

it("D7_login_works_without_script_and_with_the_keyboard_alone", async () => {
    const page = await samtak.visitor({ javascript: false });
    await page.goto("/login/password?next=/sunnfjord/");
    await page.focus("[name=user_name]");
    await page.keyboard.type("ingvild");
    await page.keyboard.press("Tab");
    await page.keyboard.type(password);
    await page.keyboard.press("Enter");
    await page.waitForSelector("[name=code]");
    const code = await page.innerText("#demo-code");
    await page.focus("[name=code]");
    await page.keyboard.type(code);
    await page.keyboard.press("Enter");
    await page.waitForURL("**/sunnfjord/");
});

it("D7_silence_ends_the_session_and_login_leads_back", async () => {
    const page = await samtak.login("ingvild");
    await page.goto("/sunnfjord/");
    samtak.pass(31 * 60);
    await page.goto("/sunnfjord/?seen=1");
    assert.equal(path_of(page), "/login");
    assert.match(page.url(), /next=.*sunnfjord/);
    await page.click('a[href^="/login/password?next"]:not([href*="user="])');
    await samtak.log_in_on(page, "ingvild");
    assert.equal(path_of(page), "/sunnfjord/");
});

it("D7_the_language_is_chosen_before_login", async () => {
    const page = await samtak.visitor();
    await page.goto("/login?next=/lund/");
    await page.click('header a[href^="/language/en"]');
    assert.equal(await page.getAttribute("html", "lang"), "en");
    assert.equal(await heading(page), "Log in");
    assert.match(page.url(), /next=.*lund/);
    await no_faults(page);
});

it("D7_a_form_of_login_from_another_site_is_refused", async () => {
    const page = await samtak.visitor();
    await page.goto("/login/password");
    const status = await page.evaluate(async () => (await fetch("/login/password", { method: "POST", body: new URLSearchParams({ user_name: "ingvild", password: "x" }) })).status);
    assert.equal(status, 403);
});

// law.md R6.13
it("D7_the_program_refuses_to_start_in_production_with_demo_logins", async () => {
    const folder = `${samtak.folder}-production`;
    fs.cpSync(samtak.folder, folder, { recursive: true });
    const settings = path.join(folder, "samtak.toml");
    const text_of = fs.readFileSync(settings, "utf8").replaceAll(samtak.folder, folder);
    fs.writeFileSync(settings, text_of.replace('mode = "demo"', 'mode = "production"').replace(/^clock_file.*$/m, ""));
    const ended = spawnSync(binary, ["serve", "--settings", settings], { encoding: "utf8", timeout: 20000 });
    fs.rmSync(folder, { recursive: true, force: true });
    assert.notEqual(ended.status, 0);
    assert.match(ended.stderr + ended.stdout, /demo logins with a known password/);
    assert.ok((ended.stderr + ended.stdout).trim().split("\n").length <= 2, ended.stderr);
});
