// From an invitation's address to a login of one's own, as the invited one does it, and logging in with it later.
import { createHmac } from "node:crypto";
import { submit } from "./harness.mjs";

// What an authenticator app does with the key on the page: RFC 6238.
export function code_of(key, at) {
    const bits = [...key.replaceAll(" ", "")].map((c) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c).toString(2).padStart(5, "0")).join("");
    const secret = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
    const step = Buffer.alloc(8);
    step.writeBigUInt64BE(BigInt(Math.floor(at.getTime() / 30000)));
    const digest = createHmac("sha1", secret).update(step).digest();
    return String((digest.readUInt32BE(digest[19] & 15) & 0x7fffffff) % 1000000).padStart(6, "0");
}

// From the address to a login of one's own.
export async function enrol(samtak, address, user) {
    const page = await samtak.visitor({ width: 390 });
    await page.goto(address);
    await page.fill("[name=user_name]", user);
    await page.fill("[name=password]", "hest kaffi fjord 7");
    await submit(page, "[name=password]");
    await page.fill("[name=code]", code_of(await page.innerText("#code-key"), samtak.now()));
    await submit(page, "[name=code]");
    return page;
}

export async function log_in(samtak, page, user) {
    samtak.pass(31);
    await page.goto("/login/password");
    await page.fill("[name=user_name]", user);
    await page.fill("[name=password]", "hest kaffi fjord 7");
    await submit(page, "[name=password]");
    await page.fill("[name=code]", /\b\d{6}\b/.exec(await page.innerText("main"))[0]);
    await submit(page, "[name=code]");
}
