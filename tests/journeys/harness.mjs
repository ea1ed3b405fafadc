// What every journey shares: a server of its own on a copy of one seeded database, browsers, logging in, looking for faults.
// A file begins with:  const samtak = await start(); after(() => samtak.stop());
import { spawn, execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { createRequire } from "node:module";
import assert from "node:assert/strict";
import { filled, forms_in } from "./plain_client.mjs";

const require = createRequire(import.meta.url);
const { chromium } = require("playwright-core");
const axe_source = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), "../..");
const binary = process.env.SAMTAK_BINARY ?? path.join(root, "build/dev/samtak");
export const password = "demo passord her";
// Monday 2 November 2026, a quarter past eight in the morning in Norway
export const first_instant = "2026-11-02T07:15:00.000000Z";

function settings_text(folder, { mail_port, sms_port, returns, postgres } = {}) {
    const mail = mail_port ? `\n[mail]\nhost = "127.0.0.1"\nport = ${mail_port}\nfrom = "ikkje-svar@example.test"\ntls = false\n${returns ? `returns = "${returns}"\n` : ""}` : "";
    const sms = sms_port ? `\n[sms]\nurl = "http://127.0.0.1:${sms_port}/send"\nsender = "Samtak"\n` : "";
    const storage = postgres ? `postgres = "${postgres}"\nkeys = "${folder}/keys"` : `folder = "${folder}/data"`;
    return `mode = "demo"\norigin = "https://samtak.example"\nclock_file = "${folder}/clock"\n\n[server]\nhost = "127.0.0.1"\nport = 0\n`
        + `requests_per_second = 2000.0\nburst = 5000.0\n\n[storage]\n${storage}\n${mail}${sms}`;
}

function launch(folder) {
    const child = spawn(binary, ["demo", "--settings", path.join(folder, "samtak.toml")], { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, PORT: "", HOST: "" } });
    let said = "", complained = "";
    child.stderr.on("data", (piece) => { complained += piece; });
    const ready = new Promise((resolve, reject) => {
        child.stdout.on("data", (piece) => {
            said += piece;
            const found = /on (http:\/\/[\d.]+:\d+)/.exec(said);
            if (found) resolve(found[1]);
        });
        child.on("exit", (code) => reject(new Error(`samtak ended with ${code}: ${complained}${said}`)));
    });
    return { child, ready, log: () => complained, said: () => said };
}

async function ended(child, signal = "SIGTERM") {
    if (child.exitCode !== null || child.signalCode) return;
    const gone = new Promise((resolve) => child.once("exit", resolve));
    child.kill(signal);
    await gone;
}

function postgres(...words) { return execFileSync(path.join(root, "tests/postgres.sh"), words, { encoding: "utf8" }).trim(); }

// A PostgreSQL with an empty database for the directory and for each municipality; its connection string.
function private_cluster() {
    const connection = postgres("start");
    const folder = process.env.SAMTAK_MUNICIPALITIES ?? path.join(root, "municipalities");
    const municipalities = fs.readdirSync(folder).filter((name) => fs.existsSync(path.join(folder, name, "profile.toml")));
    for (const name of ["directory", ...municipalities])
        execFileSync("psql", [connection, "-qc", `CREATE DATABASE samtak_${name} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'`]);
    return connection;
}

// One seeded folder for all files of a run, made by whoever comes first.
async function seeded() {
    const place = process.env.SAMTAK_SEED ?? path.join(os.tmpdir(), `samtak-seed-${process.getuid()}-${fs.statSync(binary).mtimeMs | 0}`);
    const done = path.join(place, "seeded");
    const lock = `${place}.lock`;
    for (let wait = 0; !fs.existsSync(done); ++wait) {
        let mine = false;
        try { fs.mkdirSync(lock); mine = true; } catch { /* another file is making it */ }
        if (!mine) {
            if (wait > 600) throw new Error(`${lock} is left over: remove it`);
            await new Promise((resolve) => setTimeout(resolve, 100));
            continue;
        }
        try {
            fs.rmSync(place, { recursive: true, force: true });
            fs.mkdirSync(place, { recursive: true });
            fs.writeFileSync(path.join(place, "clock"), first_instant + "\n");
            fs.writeFileSync(path.join(place, "samtak.toml"), settings_text(place));
            const { child, ready } = launch(place);
            await ready;
            await ended(child);
            fs.writeFileSync(done, "");
        } finally { fs.rmdirSync(lock); }
    }
    return place;
}

// options: { mail_port, sms_port, returns, postgres, browser } ; postgres starts from an empty database instead of the copy, browser: false has none
export async function start(options = {}) {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "samtak-journey-"));
    // bin/test --postgres: every file on a cluster of its own
    const cluster = process.env.SAMTAK_TEST_ENGINE === "postgres" && !options.postgres ? private_cluster() : undefined;
    if (cluster) options = { ...options, postgres: cluster.replace("dbname=postgres", "dbname=samtak_{database}") };
    if (!options.postgres) fs.cpSync(await seeded(), folder, { recursive: true });
    fs.writeFileSync(path.join(folder, "clock"), first_instant + "\n");
    fs.writeFileSync(path.join(folder, "samtak.toml"), settings_text(folder, options));
    for (const step of cluster ? ["keys", "migrate"] : []) execFileSync(binary, [step, "--settings", path.join(folder, "samtak.toml")]);
    const samtak = new Samtak(folder, cluster);
    await samtak.serve();
    if (options.browser === false) return samtak;
    samtak.browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium-headless-shell",
        args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
    return samtak;
}

class Samtak {
    constructor(folder, cluster) { this.folder = folder; this.cluster = cluster; this.seconds = 0; }
    async serve() {
        this.process = launch(this.folder);
        this.origin = await this.process.ready;
    }
    log() { return this.process.log(); }
    async kill() { await ended(this.process.child, "SIGKILL"); }
    async stop() {
        await this.browser?.close();
        await ended(this.process.child);
        if (this.cluster) postgres("stop", /host=(\S+)/.exec(this.cluster)[1]);
        const complaints = this.log().split("\n").filter((line) => /"reference"|runtime error|AddressSanitizer|LeakSanitizer/.test(line));
        fs.rmSync(this.folder, { recursive: true, force: true });
        assert.deepEqual(complaints, [], "the server logged surprises");
    }
    // Moves the server's clock: "2026-11-25T10:00:00.000000Z"
    // In one step: who reads a file being written finds it empty, and takes the system's time.
    set_clock(instant) {
        const file = path.join(this.folder, "clock");
        fs.writeFileSync(`${file}.new`, instant + "\n");
        fs.renameSync(`${file}.new`, file);
    }
    now() { return new Date(fs.readFileSync(path.join(this.folder, "clock"), "utf8").trim()); }
    // Later by so many seconds; a one-time code is good once, so each login needs a new half-minute
    pass(seconds) { this.set_clock(new Date(this.now().getTime() + seconds * 1000).toISOString().replace("Z", "000Z")); }

    // A browser of their own, not logged in. options: { width, javascript, language }
    async visitor({ width = 1280, javascript = true } = {}) {
        const context = await this.browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled: javascript, baseURL: this.origin, locale: "nb-NO" });
        const page = await context.newPage();
        page.setDefaultTimeout(15000);
        page.without_scripts = !javascript;
        return page;
    }
    // Logs in as the cast does (user name, password, the code that the demo shows) with the browser's own requests, and opens
    // the start page. Why not through the pages: that is login.test.mjs, and it was a third of the time of all journeys.
    async login(user, options = {}) {
        const page = await this.visitor(options);
        this.pass(31);
        const asked = await sent(page, await page.request.get("/login/password"), { user_name: user, password });
        const inside = await sent(page, asked, { code: /demo-code"[^>]*>(\d{6})/.exec(await asked.text())[1] });
        await page.goto(inside.url());
        return page;
    }
    // The same through the pages, on one that may have been sent to log in from somewhere.
    async log_in_on(page, user) {
        this.pass(31);
        if (!page.url().includes("/login")) await page.goto("/login/password");
        await page.fill("[name=user_name]", user);
        await page.fill("[name=password]", password);
        await submit(page, "[name=password]");
        const code = /\b\d{6}\b/.exec(await page.innerText("main"))[0];
        await page.fill("[name=code]", code);
        await submit(page, "[name=code]");
        return page;
    }
}

// What the form on the page that was answered leads to, when it is filled in so and sent.
async function sent(page, answer, fields) {
    const form = forms_in(await answer.text()).find((one) => one.inputs.some((input) => input.name in fields));
    return page.request.post(form.action ?? answer.url(), { form: Object.fromEntries(filled(form, fields)), headers: { origin: new URL(answer.url()).origin } });
}

// Presses the button that sends the form which the field is in.
export async function submit(page, selector) {
    await Promise.all([page.waitForNavigation(), page.locator(selector).first().evaluate((field) => {
        const button = field.form.querySelector("button[type=submit]:not([formaction]), button:not([type])");
        button.click();
    })]);
}

// axe with WCAG 2.2 AA and best practice; every <details> open. Also: one h1, a title, a language, nothing wider than the window.
export async function no_faults(page, about = page.url()) {
    if (page.without_scripts) return with_scripts(page, (twin) => look_for_faults(twin, about));
    return look_for_faults(page, about);
}

// axe needs timers, which a browser without scripts never fires: the same page is shown in one that has them, less its own scripts.
async function with_scripts(page, look) {
    const body = (await page.content()).replace(/<script\b[^]*?<\/script>/g, "").replace(/<\/?noscript>/g, "");
    const context = await page.context().browser().newContext({ viewport: page.viewportSize(), storageState: await page.context().storageState() });
    const twin = await context.newPage();
    await twin.route(page.url(), (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body }));
    await twin.goto(page.url());
    await look(twin);
    await context.close();
}

async function look_for_faults(page, about) {
    await page.evaluate(() => document.querySelectorAll("details").forEach((one) => { one.open = true; }));
    await page.evaluate(axe_source);
    const found = await page.evaluate(async () => {
        const result = await globalThis.axe.run(document, { resultTypes: ["violations"], runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] });
        return result.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(" ")).join(" | ")}`);
    });
    assert.deepEqual(found, [], `axe on ${about}`);
    const facts = await page.evaluate(() => ({ h1: document.querySelectorAll("h1").length, title: document.title, lang: document.documentElement.lang,
        wide: document.documentElement.scrollWidth - document.documentElement.clientWidth }));
    assert.equal(facts.h1, 1, `one h1 on ${about}`);
    assert.ok(facts.title.length > 5, `a title on ${about}`);
    assert.match(facts.lang, /^(nb|nn|en)$/, `a language on ${about}`);
    assert.ok(facts.wide <= 0, `${about} is ${facts.wide} px wider than the window`);
}

// The ids of the cast (src/app/cast.cpp): BLAKE2b of 16 bytes, by libsodium's b2sum beside node
export function cast_id(place, kind, key) {
    return execFileSync("b2sum", ["-l", "128"], { input: `${place}/${kind}/${key}` }).toString().slice(0, 32);
}

// The first link on the page whose address has this part.
export async function link_to(page, part) {
    const href = await page.locator(`a[href*="${part}"]`).first().getAttribute("href");
    assert.ok(href, `a link with ${part} on ${page.url()}`);
    return href;
}

export function text(page) { return page.innerText("main"); }
export async function says(page, ...all) { for (const words of all) assert.ok((await text(page)).includes(words), `«${words}» in: ${await text(page)}`); }
export async function says_not(page, ...all) { for (const words of all) assert.ok(!(await text(page)).includes(words), `«${words}» in: ${await text(page)}`); }
export async function press(page, words) { await Promise.all([page.waitForNavigation(), page.locator("main").getByRole("button", { name: words }).first().click()]); }
// Notices are made by a job.
export async function told(page, place, words) {
    for (let wait = 0; wait < 150; ++wait) {
        await page.goto(`/${place}/notices`);
        if ((await text(page)).includes(words)) return;
        await new Promise((resolve) => setTimeout(resolve, 100));
    }
    assert.fail(`«${words}» in: ${await text(page)}`);
}
export { assert, root, binary, execFileSync };
