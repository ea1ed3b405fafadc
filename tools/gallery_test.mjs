// Every shared component in Chromium under the product's CSP: axe, reflow, text spacing, what is asked of focus and targets.
// Usage: node --test tools/   or, with pictures: SAMTAK_PICTURES=<folder> node --test tools/gallery_test.mjs
import assert from "node:assert/strict";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { draw, launch, serve } from "./gallery_server.mjs";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const axe = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const pictures = process.env.SAMTAK_PICTURES;
const names = draw();
let browser;
let site;

before(async () => {
  browser = await launch();
  site = await serve();
});
after(async () => {
  await browser.close();
  site.close();
});

async function open(name, options) {
  const context = await browser.newContext({ reducedMotion: "reduce", locale: "nb-NO", ...options });
  const page = await context.newPage();
  const complaints = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.goto(`${site.base}/${name}`);
  if (options.javaScriptEnabled !== false) await page.evaluate(() => document.fonts.ready);
  return { page, complaints };
}

// Fields whose hint or error a screen reader would read more than once.
function saidTwice() {
  return [...document.querySelectorAll("[aria-describedby]")]
    .filter((one) => {
      const ids = one.getAttribute("aria-describedby").split(/\s+/);
      return new Set(ids).size < ids.length;
    })
    .map((one) => one.outerHTML);
}

function tooWide(page) {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

describe("gallery", { concurrency: 2 }, () => {
  for (const name of names) {
    for (const width of [1280, 390]) {
      test(`axe finds nothing: ${name} at ${width} px`, async () => {
        const { page, complaints } = await open(name, { viewport: { width, height: 900 } });
        if (pictures) await page.screenshot({ path: path.join(pictures, `${path.parse(name).name}-${width}.png`), fullPage: true });
        await page.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
        await page.evaluate(axe);
        const { violations } = await page.evaluate(
          (values) => globalThis.axe.run(document, { runOnly: { type: "tag", values }, resultTypes: ["violations"] }),
          rules,
        );
        assert.deepEqual(violations.map((one) => `${one.id}: ${one.nodes[0].html} ${one.nodes[0].failureSummary}`), []);
        assert.deepEqual(complaints, []);
        assert.deepEqual(await page.evaluate(saidTwice), []);
        await page.context().close();
      });
    }

    test(`320 px, and spaced-out text at 390 px, need no scrolling sideways: ${name}`, async () => {
      const narrow = await open(name, { viewport: { width: 320, height: 900 } });
      assert.ok((await tooWide(narrow.page)) <= 1);
      await narrow.page.context().close();
      const spaced = await open(name, { viewport: { width: 390, height: 900 } });
      await spaced.page.evaluate(() =>
        document.querySelectorAll("body *").forEach((one) => {
          Object.assign(one.style, { lineHeight: "1.5", letterSpacing: ".12em", wordSpacing: ".16em" });
        }),
      );
      assert.ok((await tooWide(spaced.page)) <= 1);
      await spaced.page.context().close();
    });

    test(`each stop of the Tab key is seen and at least 24 px: ${name}`, async () => {
      const { page } = await open(name, { viewport: { width: 1280, height: 900 } });
      await page.evaluate(() => document.activeElement.blur());
      let stops = 0;
      for (; stops < 120; stops++) {
        await page.keyboard.press("Tab");
        const stop = await page.evaluate(look);
        if (!stop) break;
        assert.ok(stop.visible, `focus not seen: ${stop.text}`);
        assert.ok(stop.inline || (stop.width >= 24 && stop.height >= 24), `${stop.width} × ${stop.height}: ${stop.text}`);
      }
      assert.ok(stops > 5, `${stops} stops`); // skip link, brand, languages, what the page is for, footer
      await page.context().close();
    });
  }
});

// In the page: the element that has focus; nothing at the end of the page.
function look() {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const box = one.getBoundingClientRect();
  const style = getComputedStyle(one);
  const field = one.closest(".ds-field");
  const around = field ? getComputedStyle(field) : style;
  return {
    text: (one.textContent || one.name || one.tagName).trim().slice(0, 40),
    visible: style.outlineStyle !== "none" || around.outlineStyle !== "none" || style.boxShadow !== "none",
    inline: style.display === "inline" || one.tagName === "INPUT",
    width: Math.round(box.width),
    height: Math.round(box.height),
  };
}
