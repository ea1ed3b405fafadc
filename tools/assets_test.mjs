// Run with: node --test tools/
import assert from "node:assert/strict";
import crypto from "node:crypto";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import zlib from "node:zlib";

const tools = path.dirname(fileURLToPath(import.meta.url));
const assets = path.join(path.dirname(tools), "assets");

function build() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "samtak-assets-"));
  execFileSync(process.execPath, [path.join(tools, "assets.mjs"), folder]);
  const files = new Map(fs.readdirSync(folder).map((name) => [name, fs.readFileSync(path.join(folder, name))]));
  fs.rmSync(folder, { recursive: true });
  const manifest = new Map(
    files.get("manifest.txt").toString().trim().split("\n").map((line) => line.split(" ").slice(0, 2)),
  );
  return { files, manifest };
}
const built = build();
const text = (name) => built.files.get(built.manifest.get(name)).toString();

test("two builds give the same bytes", () => {
  const again = build();
  assert.deepEqual([...again.files.keys()], [...built.files.keys()]);
  for (const [name, bytes] of again.files) assert.ok(bytes.equals(built.files.get(name)), name);
});

test("a name carries the hash of the content, and .gz unpacks to the same", () => {
  for (const hashed of built.manifest.values()) {
    const bytes = built.files.get(hashed);
    assert.ok(hashed.includes(crypto.createHash("sha256").update(bytes).digest("hex").slice(0, 12)), hashed);
    const packed = built.files.get(`${hashed}.gz`);
    assert.equal(packed === undefined, hashed.endsWith(".woff2"), hashed);
    if (packed) assert.ok(zlib.gunzipSync(packed).equals(bytes), hashed);
  }
});

test("the stylesheet points only at files that are there, and at no other host", () => {
  const css = text("app.css");
  const urls = [...css.matchAll(/url\("((?!data:)[^"]+)"\)/g)].map(([, url]) => url);
  assert.ok(urls.length > 10);
  for (const url of urls) assert.ok(built.files.has(url), url);
  assert.doesNotMatch(css, /url\(["']?https?:|@import/);
});

test("every class of ours is in the README, and every class of the README has a style", () => {
  const css = fs.readdirSync(path.join(assets, "css")).map((name) => fs.readFileSync(path.join(assets, "css", name), "utf8")).join("");
  const readme = fs.readFileSync(path.join(assets, "README.md"), "utf8");
  const roots = (from) => new Set([...from.matchAll(/(?<![\w-])st-[a-z0-9-]*[a-z0-9](?!\*)/g)].map(([name]) => name));
  const styled = roots(css.replace(/--st-[a-z-]+|\/\*[\s\S]*?\*\//g, ""));
  const named = roots(readme.replace(/`--st-\w+`/g, ""));
  const families = ["st-svg", "st-tiles"]; // written as st-svg-* and (-small, -large)
  const family = (name) => families.some((root) => name.startsWith(root));
  assert.deepEqual([...styled].filter((name) => !named.has(name) && !family(name)), []);
  assert.deepEqual([...named].filter((name) => !styled.has(name) && !family(name)), []);
});

test("our script runs nothing from text and writes no markup", () => {
  const own = fs.readdirSync(path.join(assets, "js")).map((name) => fs.readFileSync(path.join(assets, "js", name), "utf8")).join("");
  assert.doesNotMatch(own, /innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function|\.style\b/);
});

test("each icon is shapes in currentColor", () => {
  const lines = built.files.get("icons.txt").toString().trim().split("\n");
  assert.ok(lines.length > 60);
  for (const line of lines) assert.match(line, /^[A-Z]\w+\t<(path|g|circle|rect)\b.*fill="currentColor".*>$/);
});
