// Builds what the browser fetches into the folder given as argument:
//   app.css, app.js, fonts, pictures, shields, licences   each with a hash of its content in its name, text also as .gz
//   manifest.txt   one line per file: logical-name hashed-name content-type
//   icons.txt      one line per icon: name, tab, the svg's inside
// No network, no clock, no random: the same input gives the same bytes.
import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";
import { fileURLToPath } from "node:url";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const modules = path.join(root, "node_modules");
const out = process.argv[2];
if (!out) {
  console.error("usage: node tools/assets.mjs <folder>");
  process.exit(2);
}

// In the order of the cascade. Designsystemet's files declare the layer "ds", ours "st", which wins.
const styles = [
  "node_modules/@fontsource-variable/inter/index.css",
  "node_modules/@fontsource-variable/source-serif-4/opsz.css",
  "node_modules/@digdir/designsystemet-css/dist/theme/designsystemet.css",
  "node_modules/@digdir/designsystemet-css/dist/src/index.css",
  ...["theme", "base", "frame", "person", "cards", "words", "lists", "plan", "measures", "timeline"].map(own),
  ...["forms", "meeting", "states", "tables", "consent", "owner", "login", "contrast", "print"].map(own),
];
const libraries = ["@digdir/designsystemet-web/dist/umd/index.js", "htmx.org/dist/htmx.min.js"];
const scripts = ["describe", "draft", "file", "once", "session", "live", "focus", "menu", "print"];
const credits = [
  "@digdir/designsystemet-css",
  "@digdir/designsystemet-web",
  "@fontsource-variable/inter",
  "@fontsource-variable/source-serif-4",
  "@floating-ui/dom",
  "htmx.org",
];
const types = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".woff2": "font/woff2",
};

const manifest = new Map();
const written = new Set();

fs.mkdirSync(out, { recursive: true });
for (const folder of ["pictures", "shields"]) {
  for (const file of fs.readdirSync(path.join(root, "assets", folder)).sort()) {
    emit(folder === "shields" ? `shields/${file}` : file, fs.readFileSync(path.join(root, "assets", folder, file)));
  }
}
emit("app.css", Buffer.from(styles.map(style).join("\n")));
emit("app.js", Buffer.from([...libraries.map(library), ...scripts.map(script)].join("\n")));
emit("licences.txt", Buffer.from(credits.map(credit).join("\n\n")));
write("icons.txt", Buffer.from(icons()));
write("manifest.txt", Buffer.from([...manifest].map(([name, to]) => `${name} ${to} ${types[path.extname(to)]}\n`).sort().join("")));
for (const file of fs.readdirSync(out)) if (!written.has(file)) fs.rmSync(path.join(out, file), { recursive: true });

function own(name) {
  return `assets/css/${name}.css`;
}

// Logical name in, hashed name out. The hash is of the content, so a cache may keep the file for ever.
function emit(name, bytes) {
  if (manifest.has(name)) return manifest.get(name);
  const { ext, name: stem } = path.parse(name.replaceAll("/", "-"));
  const hashed = `${stem}.${crypto.createHash("sha256").update(bytes).digest("hex").slice(0, 12)}${ext}`;
  manifest.set(name, hashed);
  write(hashed, bytes);
  if (ext !== ".woff2") write(`${hashed}.gz`, zlib.gzipSync(bytes, { level: 9 }));
  return hashed;
}

function write(name, bytes) {
  fs.writeFileSync(path.join(out, name), bytes);
  written.add(name);
}

// One stylesheet: comments and indentation out, each url() to a file replaced by the file's hashed name.
function style(file) {
  const from = path.dirname(path.join(root, file));
  const text = fs.readFileSync(path.join(root, file), "utf8");
  const token = /("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|\/\*[\s\S]*?\*\/|url\(\s*["']?([^"')]+)["']?\s*\)|\n\s*/g;
  return text.replace(token, (all, string, url) => {
    if (string) return string;
    if (!url) return all.startsWith("/*") ? "" : "\n";
    if (url.startsWith("data:")) return all;
    const target = path.resolve(from, url);
    return `url("${emit(path.basename(target), fs.readFileSync(target))}")`;
  }).replace(/\n+/g, "\n");
}

function library(file) {
  const { name, version, license } = packageOf(file.split("/dist/")[0]);
  const text = fs.readFileSync(path.join(modules, file), "utf8").replace(/\/\/# sourceMappingURL=.*\s*$/, "");
  return `/*! ${name} ${version}, ${license}, see licences.txt */\n${text.trim()};`;
}

// Ours have no imports; each gets a scope of its own, so that no name leaks.
function script(name) {
  return `(() => {\n"use strict";\n${fs.readFileSync(path.join(root, "assets/js", `${name}.js`), "utf8").trim()}\n})();`;
}

function credit(folder) {
  const { name, version } = packageOf(folder);
  return `${name} ${version}\n\n${fs.readFileSync(path.join(modules, folder, "LICENSE"), "utf8").trim()}\n`;
}

function packageOf(folder) {
  return JSON.parse(fs.readFileSync(path.join(modules, folder, "package.json"), "utf8"));
}

// The list of icons is the server's: src/web/icon_names.inc. A name that Aksel does not have stops the build here.
function icons() {
  const list = fs.readFileSync(path.join(root, "src/web/icon_names.inc"), "utf8");
  return [...list.matchAll(/^SAMTAK_ICON\(\w+, "(\w+)"\)/gm)].map(([, name]) => `${name}\t${symbol(name)}\n`).join("");
}

function symbol(name) {
  const svg = fs.readFileSync(path.join(modules, "@navikt/aksel-icons/dist/svg", `${name}.svg`), "utf8");
  const inside = svg.replace(/^[\s\S]*?<svg[^>]*>|<\/svg>\s*$/g, "").replace(/\s*\n\s*/g, "");
  if (/<(?!path\b|\/?g\b|circle\b|rect\b)|style=|href/.test(inside)) throw new Error(`${name}.svg is more than shapes`);
  return inside;
}
