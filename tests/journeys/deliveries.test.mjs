// What could not be sent is seen by the administrator (L11, issue 4 § 10): how much and why, and it is tried again. Never what or about whom.
import net from "node:net";
import { after, before, it } from "node:test";
import { assert, cast_id, no_faults, start, submit, text } from "./harness.mjs";

let samtak, refuser;
// Says «later» to all, as a mail server does that is full or is being mended.
function later_always() {
    return new Promise((resolve) => {
        const server = net.createServer((socket) => {
            socket.write("220 busy\r\n");
            socket.on("error", () => {});
            socket.on("data", (piece) => socket.write(/^(EHLO|HELO)/i.test(String(piece)) ? "250 busy\r\n" : "451 try later\r\n"));
        }).listen(0, "127.0.0.1", () => resolve(server));
    });
}
before(async () => {
    refuser = await later_always();
    samtak = await start({ mail_port: refuser.address().port });
});
after(async () => { await samtak.stop(); refuser.close(); });

const delivery = "/sunnfjord/deliveries";

it("L11_D4_what_is_given_up_is_seen_by_the_administrator_without_content_and_tried_again", async () => {
    const ingvild = await samtak.login("ingvild");
    const meeting = `/sunnfjord/coordinations/${cast_id("sunnfjord", "coordination", "mari")}/meetings/${cast_id("sunnfjord", "meeting", "mari/2")}`;
    await ingvild.goto(`${meeting}/edit`);
    await ingvild.fill("[name=from]", "09:30");
    await submit(ingvild, "[name=from]"); // what goes out is shown first (D4)
    await submit(ingvild, "[name=from]");
    const drift = await samtak.login("drift");
    await drift.goto(delivery);
    assert.match(await text(drift), /Ingenting er gitt opp\./);
    await no_faults(drift);
    for (let tries = 0; tries < 60; ++tries) { // 24 of each, the wait doubles up to two hours; the worker looks once a second
        samtak.pass(2 * 3600 + 60);
        await new Promise((resolve) => setTimeout(resolve, 1100));
        if (tries > 22 && await given_up() > 0) break;
    }
    const later = await samtak.login("drift");
    await later.goto("/sunnfjord/");
    await later.click(".st-user summary");
    await later.click("text=Det som ikkje kunne sendast");
    await later.waitForURL(`**${delivery}`);
    const said = await text(later);
    assert.match(said, /E-posttenaren eller SMS-tenesta tok han ikkje imot på over eit døgn/);
    for (const word of ["Mari", "møte", "Ingvild", "@"]) assert.ok(!said.includes(word), word);
    await no_faults(later);
    await later.setViewportSize({ width: 390, height: 800 });
    await no_faults(later);
    await Promise.all([later.waitForNavigation(), later.getByRole("button", { name: "Prøv alt på nytt" }).click()]);
    assert.match(await text(later), /Alt blir prøvd på nytt\./);
    assert.match(await text(later), /Ingenting er gitt opp\./);
    await no_faults(later);
    for (const who of ["ingvild", "kari"]) assert.equal((await (await samtak.login(who)).goto(delivery)).status(), 404, who);
});

function given_up() {
    return samtak.log().split("\n").filter((line) => line.includes("event given up")).length;
}
