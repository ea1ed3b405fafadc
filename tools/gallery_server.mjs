// The gallery of shared components (written by samtak_unit, test Gallery) served under the product's CSP, for *_test.mjs here.
// Each test gets a server of its own, which remembers what is posted.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const csp =
  "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; " +
  "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
export const build = process.env.SAMTAK_BUILD_DIR ?? path.join(root, "build/quick");

// Writes the pages anew; gives their names.
export function draw() {
  execFileSync(path.join(build, "samtak_unit"), ["--gtest_filter=Gallery.*", "--gtest_brief=1"]);
  return fs.readdirSync(path.join(build, "gallery")).filter((name) => name.endsWith(".html")).sort();
}

export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium-headless-shell",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
}

// html: changes a page on its way out. answer: what a POST gets. posts: what was posted.
export async function serve({ html = (text) => text, answer = { status: 204, body: "", wait: 0 } } = {}) {
  const site = { html, answer, posts: [] };
  const types = contentTypes();
  const server = http.createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://x");
    if (request.method === "POST") return take(site, pathname, request, response);
    const name = path.basename(pathname);
    const asset = pathname.startsWith("/assets/");
    const file = path.join(build, asset ? "assets" : "gallery", name);
    if (!name || !fs.existsSync(file)) return response.writeHead(404, { "content-type": "text/html" }).end("<title>none</title>");
    const bytes = fs.readFileSync(file);
    response.writeHead(200, { "content-type": asset ? types.get(name) : "text/html; charset=utf-8", "content-security-policy": csp });
    response.end(asset ? bytes : site.html(bytes.toString()));
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  site.base = `http://127.0.0.1:${server.address().port}`;
  site.close = () => {
    server.closeAllConnections();
    server.close();
  };
  return site;
}

function contentTypes() {
  const lines = fs.readFileSync(path.join(build, "assets/manifest.txt"), "utf8").trim().split("\n");
  return new Map(lines.map((line) => [line.split(" ")[1], line.split(" ").slice(2).join(" ")]));
}

async function take(site, pathname, request, response) {
  let body = "";
  for await (const part of request) body += part;
  site.posts.push({ path: pathname, fields: new URLSearchParams(body) });
  const { status, body: text, wait } = site.answer;
  setTimeout(() => response.writeHead(status, { "content-type": "text/plain" }).end(text), wait);
}
