// Somebody who logs in through the pages, as a browser without scripts does, and keeps their cookies.
import http from "node:http";

export const password = "demo passord her"; // the cast's, good in demo mode only

export class Visitor {
  constructor(origin) { this.origin = origin; this.cookies = new Map(); this.agent = new http.Agent({ keepAlive: true, maxSockets: 8 }); }
  get cookie() { return [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; "); }

  ask(path, form) {
    const body = form ? new URLSearchParams(form).toString() : undefined;
    const headers = { cookie: this.cookie, ...(form && { "content-type": "application/x-www-form-urlencoded", "content-length": Buffer.byteLength(body) }) };
    return new Promise((resolve, reject) => {
      const request = http.request(this.origin + path, { method: form ? "POST" : "GET", headers, agent: this.agent }, (answer) => {
        const pieces = [];
        answer.on("data", (piece) => pieces.push(piece));
        answer.on("error", reject);
        answer.on("end", () => {
          this.#keep(answer.headers["set-cookie"] ?? []);
          const bytes = Buffer.concat(pieces);
          resolve({ status: answer.statusCode, location: answer.headers.location, bytes, text: bytes.toString() });
        });
      });
      request.on("error", reject);
      request.end(body);
    });
  }

  async page(path) {
    const answer = await this.ask(path);
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status} ${answer.location ?? ""}`);
    return answer;
  }

  async log_in(user_name) {
    const first = await this.page("/login/password");
    await this.#send("/login/password", { csrf: csrf_in(first.text), user_name, password });
    const second = await this.page("/login/code");
    const code = /id="demo-code"[^>]*>\s*(\d{6})/.exec(second.text)?.[1];
    if (!code) throw new Error("the code page shows no code");
    await this.#send("/login/code", { csrf: csrf_in(second.text), code });
  }

  leave() { this.agent.destroy(); }

  async #send(path, form) {
    const answer = await this.ask(path, form);
    if (answer.status !== 303) throw new Error(`${path} answered ${answer.status}`);
  }
  #keep(lines) {
    for (const line of lines) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line);
      this.cookies.set(name, value);
    }
  }
}

export function csrf_in(text) {
  const found = /name="csrf" value="([^"]+)"/.exec(text);
  if (!found) throw new Error("the page has no form");
  return found[1];
}
