// Opens the gallery of shared components (written by samtak_unit, test Gallery) in Chromium under the product's CSP, at 1280,
// 390 and 320 px, with script and without: axe, reflow, CSP, focus. Usage: node tools/gallery.mjs <build folder> [folder for pictures]
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { gallery } from "./gallery_server.mjs";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const axe = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const [build, pictures] = process.argv.slice(2);
const faults = [];

const { base, browser, close } = await gallery(build);
const pages = fs.readdirSync(path.join(build, "gallery")).filter((name) => name.endsWith(".html")).sort();
for (const name of pages) {
  for (const width of [1280, 390]) await look(name, width);
  await reflow(name);
}
await close();
for (const fault of faults) console.log(fault);
console.log(`${pages.length} pages, ${faults.length} faults`);
process.exit(faults.length || !pages.length ? 1 : 0);

async function open(name, width) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, reducedMotion: "reduce", locale: "nb-NO" });
  const page = await context.newPage();
  page.on("console", (message) => message.type() === "error" && faults.push(`${name} ${width} console: ${message.text().slice(0, 200)}`));
  page.on("pageerror", (error) => faults.push(`${name} ${width} script: ${error}`));
  await page.goto(`${base}/${name}`);
  await page.evaluate(() => document.fonts.ready);
  return page;
}

async function look(name, width) {
  const page = await open(name, width);
  const focus = await page.evaluate(() => document.activeElement?.className ?? "");
  if (name === "errors.html" && !focus.includes("ds-error-summary")) faults.push(`${name} ${width} focus is not on the error summary`);
  if (pictures) await page.screenshot({ path: path.join(pictures, `${path.parse(name).name}-${width}.png`), fullPage: true });
  await page.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
  await page.evaluate(axe);
  const { violations } = await page.evaluate(
    (values) => globalThis.axe.run(document, { runOnly: { type: "tag", values }, resultTypes: ["violations"] }),
    rules,
  );
  for (const found of violations) faults.push(`${name} ${width} axe ${found.id}: ${found.nodes[0].html.slice(0, 160)} ${found.nodes[0].failureSummary}`);
  await page.context().close();
}

// 320 px is 1280 at 400 % (WCAG 1.4.10).
async function reflow(name) {
  const page = await open(name, 320);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (over > 1) faults.push(`${name} 320 px: ${over} px too wide`);
  await page.context().close();
}
