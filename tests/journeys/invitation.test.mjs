// From invitation to login: the coordinator puts somebody from outside into the group, they make a login and are in (C7, E3).
import { createHmac } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { assert, no_faults, start, submit, text } from "./harness.mjs";

let samtak;
before(async () => { samtak = await start(); });
after(() => samtak.stop());

// The cast's ids are made from its keys, so they are the same each time (cast_id_text).
const cases = [
    { place: "sunnfjord", coordination: "3c7493729c190e3cbbb604d9b9fc306f", coordinator: "ingvild", lang: "nn", first: "Lag din eigen brukar", second: "Kople til telefonen din", gone: "Denne invitasjonen kan ikkje brukast" },
    { place: "lund", coordination: "86c1825128928165b84316bff8d7b86e", coordinator: "marte", lang: "nb", first: "Lag din egen bruker", second: "Koble til telefonen din", gone: "Denne invitasjonen kan ikke brukes" },
];

const heading = (page) => page.innerText("h1");
const path_of = (page) => new URL(page.url()).pathname;

// What an authenticator app does with the key on the page: RFC 6238.
function code_of(key, at) {
    const bits = [...key.replaceAll(" ", "")].map((c) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c).toString(2).padStart(5, "0")).join("");
    const secret = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
    const step = Buffer.alloc(8);
    step.writeBigUInt64BE(BigInt(Math.floor(at.getTime() / 30000)));
    const digest = createHmac("sha1", secret).update(step).digest();
    const number = digest.readUInt32BE(digest[19] & 15) & 0x7fffffff;
    return String(number % 1000000).padStart(6, "0");
}

// The address that the coordinator hands over.
async function invite(one) {
    const page = await samtak.login(one.coordinator);
    await page.goto(`/${one.place}/coordinations/${one.coordination}/care-team/new`);
    await page.fill("[name=name]", "Åse Prøve Øksendal");
    await page.fill("[name=title]", "kontaktlærar");
    await page.selectOption("[name=function]", "other");
    await page.fill("[name=function_words]", "Følgjer opp på skulen");
    await submit(page, "[name=name]");
    const address = /\/[a-z]+\/invitations\/[0-9a-f]{32}/.exec(await text(page));
    assert.ok(address, `an invitation on ${await text(page)}`);
    return address[0];
}

for (const one of cases) {
    describe(one.place, () => {
        it("C7_E3_an_invited_participant_makes_a_login_and_is_in", async () => {
            const address = await invite(one);
            const page = await samtak.visitor({ width: 390 });
            await page.goto(address);
            assert.equal(await heading(page), one.first);
            assert.equal(await page.getAttribute("html", "lang"), one.lang);
            assert.ok(!(await page.content()).includes("Øksendal"), "the page says no name");
            await no_faults(page);

            await page.fill("[name=user_name]", "nokon");
            await page.fill("[name=password]", "kort");
            await submit(page, "[name=password]");
            assert.equal(await page.inputValue("[name=user_name]"), "nokon");
            assert.equal(await page.getAttribute("[name=password]", "aria-invalid"), "true");
            await no_faults(page);

            await page.fill("[name=user_name]", `aase.${one.place}`);
            await page.fill("[name=password]", "hest kaffi fjord 7");
            await submit(page, "[name=password]");
            assert.equal(await heading(page), one.second);
            await no_faults(page);
            await page.fill("[name=code]", code_of(await page.innerText("#code-key"), samtak.now()));
            await submit(page, "[name=code]");
            assert.equal(path_of(page), `/${one.place}/`);
            assert.ok((await page.content()).includes("Øksendal"), "the menu says who is in");

            const again = await samtak.visitor();
            await again.goto(address);
            assert.equal(await heading(again), one.gone);
            await no_faults(again);
        });
    });
}
