// What our scripts do, tried on the gallery of components in Chromium.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { draw, launch, serve } from "./gallery_server.mjs";

draw();
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

const cases = {
  async "a draft is saved two seconds after the last change, and says when"({ page, site }) {
    await page.goto(`${site.base}/form.html`);
    await page.fill("#f-title", "Øve på å kjøpe billett");
    await page.waitForTimeout(1500);
    assert.equal(site.posts.length, 0);
    await page.waitForFunction(() => document.querySelector("[data-draft-status]").textContent !== "");
    assert.match(await page.textContent("[data-draft-status]"), /^Utkastet vart lagra kl\. \d\d\.\d\d$/);
    assert.equal(site.posts[0].path, "/p/drafts");
    assert.equal(site.posts[0].fields.get("title"), "Øve på å kjøpe billett");
    assert.equal(site.posts[0].fields.get("csrf"), "token");
  },
  async "a draft is saved when one leaves before the two seconds"({ page, site }) {
    await page.goto(`${site.base}/form.html`);
    await page.fill("#f-title", "Halv setning");
    await page.goto(`${site.base}/home.html`);
    await until(() => site.posts.length === 1);
    assert.equal(site.posts[0].fields.get("title"), "Halv setning");
  },
  async "what was sent for real comes back as no draft"({ page, site }) {
    await page.goto(`${site.base}/form.html`);
    await page.fill("#f-title", "Ferdig");
    await page.click("button:text('Lagre tiltaket')");
    await page.waitForTimeout(2500);
    assert.deepEqual(site.posts.map((one) => one.path), ["/p/measures"]);
  },
  async "a draft that can't be saved is told, and the text stays"({ page, site }) {
    site.answer = { status: 403, body: "", wait: 0 };
    await page.goto(`${site.base}/form.html`);
    await page.fill("#f-title", "Viktig");
    await page.waitForFunction(() => document.querySelector("[data-draft-status]").textContent.startsWith("Utkastet kunne ikkje"));
    assert.equal(await page.inputValue("#f-title"), "Viktig");
  },
  async "a form is sent once however often one presses"({ page, site }) {
    site.answer = { status: 204, body: "", wait: 1200 };
    await page.goto(`${site.base}/form.html`);
    for (let press = 0; press < 3; press++) await page.click("button:text('Lagre tiltaket')", { noWaitAfter: true });
    assert.equal(await page.getAttribute("button:text('Lagre tiltaket')", "aria-busy"), "true");
    await page.waitForTimeout(1800);
    assert.equal(site.posts.length, 1);
  },
  async "the session warning opens in time and gives more time"({ page, site }) {
    site.html = (text) => text.replace('data-seconds="1800"', 'data-seconds="183"');
    site.answer = { status: 200, body: "1800", wait: 0 };
    await page.goto(`${site.base}/form.html`);
    assert.equal(await page.isVisible("#session-warning"), false);
    await page.waitForSelector("#session-warning[open]", { timeout: 12000 });
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "Ver framleis innlogga");
    await page.keyboard.press("Enter");
    await page.waitForSelector("#session-warning:not([open])", { state: "attached" });
    assert.equal(site.posts[0].path, "/session");
    assert.equal(site.posts[0].fields.get("csrf"), "token");
    assert.match(page.url(), /form\.html$/);
  },
  async "at the end the draft is saved and the page is left"({ page, site }) {
    site.html = (text) => text.replace('data-seconds="1800"', 'data-seconds="1"');
    await page.goto(`${site.base}/form.html`);
    await page.fill("#f-title", "Nesten ferdig");
    await page.waitForURL(/signed-out\?kept=1$/, { timeout: 12000 }); // so that the page there can say that the draft is kept
    await until(() => site.posts.some((one) => one.path === "/p/drafts" && one.fields.get("title") === "Nesten ferdig"));
  },
  async "another tab's activity keeps this one in"({ page, site, context }) {
    site.html = (text) => text.replace('data-seconds="1800"', 'data-seconds="150"');
    await page.goto(`${site.base}/form.html`);
    await page.waitForSelector("#session-warning[open]", { timeout: 12000 });
    site.html = (text) => text;
    await (await context.newPage()).goto(`${site.base}/home.html`);
    await page.waitForSelector("#session-warning:not([open])", { state: "attached" });
  },
  async "focus stands on the errors, else on what was done, else where the link points"({ page, site }) {
    await page.goto(`${site.base}/errors.html`);
    assert.match(await focused(page), /ds-error-summary/);
    await page.click(".ds-error-summary a >> nth=3");
    assert.equal(await page.evaluate(() => document.activeElement.id), "f-application");
    await page.goto(`${site.base}/states.html`);
    assert.match(await focused(page), /ds-alert/);
    await page.goto(`${site.base}/home.html#people`);
    assert.equal(await page.evaluate(() => document.activeElement.id), "people");
    await page.goto(`${site.base}/home.html?again`);
    assert.equal(await page.evaluate(() => document.activeElement.tagName), "BODY");
  },
  async "the menu closes on Escape and gives focus back"({ page, site }) {
    await page.goto(`${site.base}/home.html`);
    await page.click(".st-user summary");
    assert.equal(await page.isVisible(".st-user__menu"), true);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Escape");
    assert.equal(await page.isVisible(".st-user__menu"), false);
    assert.equal(await page.evaluate(() => document.activeElement.tagName), "SUMMARY");
  },
  async "the print button is there only with script"({ page, site }) {
    await page.goto(`${site.base}/states.html`);
    assert.equal(await page.isVisible("[data-print]"), true);
    const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await plain.goto(`${site.base}/states.html`);
    assert.equal(await plain.isVisible("[data-print]"), false);
    assert.equal(await plain.isVisible(".st-user summary"), true);
  },
  async "a field with an error keeps aria-invalid when the scripts have run"({ page, site }) {
    await page.goto(`${site.base}/errors.html`);
    for (const id of ["f-title", "f-who", "f-due", "f-application"]) {
      assert.equal(await page.getAttribute(`#${id}`, "aria-invalid"), "true", id);
      assert.match(await page.getAttribute(`#${id}`, "aria-describedby"), new RegExp(`${id}-error`), id);
    }
  },
};

describe("scripts", { concurrency: 4 }, () => {
  for (const [name, run] of Object.entries(cases)) {
    test(name, async () => {
      const site = await serve();
      const context = await browser.newContext({ locale: "nb-NO" });
      try {
        await run({ page: await context.newPage(), site, context });
      } finally {
        await context.close();
        site.close();
      }
    });
  }
});

function focused(page) {
  return page.evaluate(() => document.activeElement.className);
}

async function until(holds) {
  for (let i = 0; i < 60 && !holds(); i++) await new Promise((resume) => setTimeout(resume, 50));
  assert.ok(holds(), "in vain for three seconds");
}
