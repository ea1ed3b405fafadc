// What one hears about, how and when (L11 D4): chosen in one place, and sent by a real mail server. In nynorsk, and in bokmål.
import http from "node:http";
import { after, before, describe, it } from "node:test";
import { assert, cast_id, no_faults, says, start, submit, text, told } from "./harness.mjs";
import { start_mailbox } from "./mailbox.mjs";

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const cases = [
    { place: "sunnfjord", person: "mari", coordinator: "ingvild", provider: "sondre", goal: "1", wrong: /^Feil: /, about: "Kva du vil høyre om", peace: "Når du vil ha fred",
        saved: "Innstillingane er lagra.", until: "Vel til når vi ikkje skal sende noko.", other: "Vel eit anna klokkeslett enn det du byrjar med.", not_there: "Vel ein av dei i lista.",
        gathered: "Kjem i dagens e-post", sent: "E-post send", sms_sent: "SMS send", subject: "Nytt til deg i Samtak", sentence: "Det er noko nytt til deg i Samtak.", single: "Ny melding i Samtak" },
    { place: "ringerike", person: "kristine", coordinator: "oystein", provider: "tor", goal: "1", wrong: /^Feil: /, about: "Hva du vil høre om", peace: "Når du vil ha fred",
        saved: "Innstillingene er lagret.", until: "Velg til når vi ikke skal sende noe.", other: "Velg et annet klokkeslett enn det du begynner med.", not_there: "Velg en av dem i listen.",
        gathered: "Kommer i dagens e-post", sent: "E-post sendt", sms_sent: "SMS sendt", subject: "Nytt til deg i Samtak", sentence: "Det er noe nytt til deg i Samtak.", single: "Ny melding i Samtak" },
];
// A gateway on this machine: what was posted to it, as it came.
async function start_gateway() {
    const got = [];
    const server = http.createServer((request, answer) => {
        let body = "";
        request.on("data", (piece) => { body += piece; });
        request.on("end", () => { got.push({ headers: request.headers, ...JSON.parse(body) }); answer.writeHead(202).end(); });
    });
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    return { port: server.address().port, got, stop: () => new Promise((resolve) => server.close(resolve)) };
}

const secret_words = ["Mari", "Haugvik", "Kristine", "Sondre", "Ingvild", "evaluer", "ansvarsgruppe", "oordinator", "plan", "mål"];

for (const one of cases) describe(one.place, () => {
    let samtak, mailbox, gateway;
    const settings = `/${one.place}/settings`, notices = `/${one.place}/notices`;
    const plan = `/${one.place}/plans/${cast_id(one.place, "plan", one.person)}`;
    const goal = cast_id(one.place, "goal", `${one.person}/${one.goal}`);
    before(async () => { mailbox = await start_mailbox(); gateway = await start_gateway(); samtak = await start({ mail_port: mailbox.port, sms_port: gateway.port }); });
    after(async () => { await samtak.stop(); await mailbox.stop(); await gateway.stop(); });

    async function evaluate(words) {
        const page = await samtak.login(one.provider);
        await page.goto(plan);
        await page.goto(await page.locator(`a[href$="/goals/${goal}/evaluations/new"]`).first().getAttribute("href"));
        await page.locator("[name=outcome]").nth(1).check();
        await page.fill("[name=words]", words);
        await submit(page, "[name=words]");
        assert.ok((await page.content()).includes(words));
        await page.context().close();
    }
    const mails_to = (user) => mailbox.mails().filter((mail) => mail.to === `${user}@example.test`);
    // Waits until so many have come, and then whether there are more.
    async function mails(user, count) {
        for (let wait = 0; mails_to(user).length < count && wait < 150; ++wait) await pause(100);
        await pause(1500);
        assert.equal(mails_to(user).length, count, mails_to(user).map((mail) => mail.subject).join(", "));
        return mails_to(user);
    }

    for (const [user, topics, options] of [[one.person, 4, { width: 390, javascript: false }], [one.coordinator, 5, { width: 1280 }]])
        it(`L11_${user}_chooses_in_one_place_what_how_and_when_${one.place}`, async () => {
            const page = await samtak.login(user, options);
            await page.goto(settings);
            await says(page, one.about);
            await says(page, one.peace);
            assert.equal(await page.locator("select[name^=hear_]").count(), topics, "roles and cases are no topic of who has none");
            for (const select of await page.locator("select[name^=hear_]").all()) assert.equal(await select.inputValue(), "at_once", "as before");
            await no_faults(page);
            await page.selectOption("[name=hear_plan]", "daily");
            await page.selectOption("[name=quiet_from]", "20");
            await submit(page, "[name=quiet_from]");
            assert.match(await page.title(), one.wrong);
            await says(page, one.until);
            assert.equal(await page.inputValue("[name=quiet_from]"), "20", "what was chosen is kept");
            assert.equal(await page.inputValue("[name=hear_plan]"), "daily");
            await no_faults(page);
            await page.selectOption("[name=quiet_to]", "20");
            await submit(page, "[name=quiet_to]");
            await says(page, one.other);
            await page.selectOption("[name=quiet_to]", "07");
            await page.check("[name=quiet_weekends]");
            await submit(page, "[name=quiet_to]");
            await says(page, one.saved);
            await page.goto(settings);
            assert.equal(await page.inputValue("[name=hear_plan]"), "daily");
            assert.equal(await page.inputValue("[name=hear_questions]"), "at_once");
            assert.equal(await page.inputValue("[name=quiet_to]"), "07");
            assert.ok(await page.isChecked("[name=quiet_weekends]"));
            await no_faults(page);
        });

    it(`L15_L11_a_choice_that_was_never_there_is_told_at_its_field_${one.place}`, async () => {
        const page = await samtak.login(one.coordinator, { width: 390 });
        for (const [field, value] of [["hear_plan", "kanskje"], ["quiet_from", "24"], ["quiet_to", "7"]]) {
            await page.goto(settings);
            await page.locator(`[name=${field}]`).evaluate((select, typed) => { select.options[1].value = typed; select.selectedIndex = 1; }, value);
            await submit(page, `[name=${field}]`);
            assert.match(await page.title(), one.wrong, field);
            assert.equal(await page.getAttribute(`[name=${field}]`, "aria-invalid"), "true", field);
            await says(page, one.not_there);
        }
        await no_faults(page);
        await page.goto(settings);
        assert.equal(await page.inputValue("[name=hear_plan]"), "daily", "nothing was saved");
        await page.selectOption("[name=quiet_from]", "none");
        await page.selectOption("[name=quiet_to]", "none");
        await page.uncheck("[name=quiet_weekends]");
        await submit(page, "[name=quiet_to]");
        await says(page, one.saved);
    });

    it(`L11_D4_however_much_is_new_the_day_has_one_mail_${one.place}`, async () => {
        const person = await samtak.login(one.person, { width: 390 });
        await person.goto(settings);
        await person.selectOption("[name=hear_plan]", "at_once");
        await submit(person, "[name=hear_plan]");
        for (const words of ["Det går betre no.", "Det går enda betre no."]) await evaluate(words);
        for (const mail of await mails(one.person, 2)) assert.equal(mail.subject, one.single);
        const page = await samtak.login(one.coordinator, { width: 390 });
        await told(page, one.place, one.gathered);
        await no_faults(page);
        await mails(one.coordinator, 0);
        samtak.set_clock("2026-11-03T06:59:00.000000Z");
        await mails(one.coordinator, 0);
        samtak.set_clock("2026-11-03T07:00:00.000000Z");
        const [mail] = await mails(one.coordinator, 1);
        assert.equal(mail.subject, one.subject);
        assert.ok(mail.text.includes(one.sentence), mail.text);
        assert.ok(mail.text.includes(`https://samtak.example${notices}\n`), mail.text);
        for (const word of secret_words) assert.ok(!(mail.subject + mail.text).includes(word), `«${word}» in ${mail.text}`);
        const after_it = await samtak.login(one.coordinator);
        await after_it.goto(notices);
        await says(after_it, one.sent);
        await no_faults(after_it);
    });

    it(`L11_in_the_quiet_time_nothing_comes_and_after_it_what_waited_${one.place}`, async () => {
        samtak.set_clock("2026-11-03T19:30:00.000000Z"); // half past eight in the evening
        await evaluate("Ein kveld til.");
        await mails(one.person, 2);
        samtak.set_clock("2026-11-04T05:59:00.000000Z");
        await mails(one.person, 2);
        samtak.set_clock("2026-11-04T06:00:00.000000Z");
        const all = await mails(one.person, 3);
        assert.equal(all[2].subject, one.single);
    });

    it(`L11_a_server_killed_at_eight_sends_nothing_that_is_not_the_same_mail_${one.place}`, async () => {
        const before_it = mails_to(one.coordinator).length;
        samtak.set_clock("2026-11-04T07:00:00.000000Z");
        for (let wait = 0; mails_to(one.coordinator).length === before_it && wait < 150; ++wait) await pause(20);
        await samtak.kill();
        await samtak.serve();
        samtak.set_clock("2026-11-04T07:06:00.000000Z"); // after the lease
        await pause(4000);
        const ids = mails_to(one.coordinator).slice(before_it).map((mail) => mail.headers["message-id"]);
        assert.ok(ids.length >= 1, "it came");
        assert.equal(new Set(ids).size, 1, "and none but it");
        const page = await samtak.login(one.coordinator);
        await page.goto(notices);
        assert.ok(!(await text(page)).includes(one.gathered));
    });

    it(`L11_D4_who_has_a_mobile_phone_can_choose_an_sms_${one.place}`, async () => {
        const person = await samtak.login(one.person, { width: 390 });
        await person.goto(settings);
        assert.equal(await person.locator("[name=channel]").count(), 0, "no number, no choice");
        const page = await samtak.login(one.coordinator);
        await page.goto(`/${one.place}/coordinations/${cast_id(one.place, "coordination", one.person)}/person/edit`);
        await page.fill("[name=phone]", "40 00 00 01");
        await submit(page, "[name=phone]");
        await person.goto(settings);
        assert.ok(await person.isChecked("[name=channel][value=mail]"), "by e-mail, as before");
        await says(person, "+4740000001");
        await no_faults(person);
        await person.check("[name=channel][value=sms]");
        await person.selectOption("[name=quiet_from]", "none");
        await person.selectOption("[name=quiet_to]", "none");
        await person.uncheck("[name=quiet_weekends]");
        await submit(person, "[name=channel]");
        await says(person, one.saved);
        assert.ok(await person.isChecked("[name=channel][value=sms]"));
        assert.equal(gateway.got.length, 0);
        const before_it = mails_to(one.person).length;
        await evaluate("Og nå på SMS.");
        for (let wait = 0; gateway.got.length === 0 && wait < 150; ++wait) await pause(100);
        await mails(one.person, before_it);
        assert.equal(gateway.got.length, 1);
        const [sms] = gateway.got;
        assert.equal(sms.to, "+4740000001");
        assert.equal(sms.from, "Samtak");
        assert.ok(sms.text.endsWith(`: ${one.sentence} https://samtak.example${notices}`), sms.text);
        for (const word of secret_words) assert.ok(!sms.text.includes(word), `«${word}» in ${sms.text}`);
        await person.goto(notices);
        await says(person, one.sms_sent);
        await no_faults(person);
    });
});
