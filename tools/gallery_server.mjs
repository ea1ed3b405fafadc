// Serves <build>/gallery and <build>/assets under the product's CSP, and remembers what is posted. For tools/gallery*.mjs.
import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import { chromium } from "playwright-core";

const csp =
  "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; " +
  "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

export async function gallery(build) {
  const manifest = fs.readFileSync(path.join(build, "assets/manifest.txt"), "utf8").trim().split("\n");
  const types = new Map(manifest.map((line) => [line.split(" ")[1], line.split(" ").slice(2).join(" ")]));
  const posts = []; // { path, body, answered }
  const change = { html: (text) => text, answer: () => ({ status: 204, body: "", wait: 0 }) };

  const server = http.createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://x");
    if (request.method === "POST") return post(pathname, request, response);
    const folder = pathname.startsWith("/assets/") ? "assets" : "gallery";
    const file = path.join(build, folder, path.basename(pathname));
    if (!fs.existsSync(file) || !path.basename(pathname)) return response.writeHead(404, { "content-type": "text/html" }).end("<title>none</title>");
    const type = folder === "assets" ? types.get(path.basename(pathname)) : "text/html; charset=utf-8";
    const bytes = fs.readFileSync(file);
    response.writeHead(200, { "content-type": type, "content-security-policy": csp });
    response.end(folder === "gallery" ? change.html(bytes.toString()) : bytes);
  });
  async function post(pathname, request, response) {
    let body = "";
    for await (const part of request) body += part;
    posts.push({ path: pathname, fields: new URLSearchParams(body) });
    const { status, body: text, wait } = change.answer(pathname);
    setTimeout(() => response.writeHead(status, { "content-type": "text/plain" }).end(text), wait);
  }

  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  return {
    base: `http://127.0.0.1:${server.address().port}`,
    browser,
    posts,
    change,
    async close() {
      await browser.close();
      server.closeAllConnections();
      server.close();
    },
  };
}
