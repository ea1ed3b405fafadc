// How often one meets in a case, and who leads a meeting (G1): in bokmål and in nynorsk.
import { after, before, describe, it } from "node:test";
import { assert, cast_id, no_faults, says, says_not, start, submit } from "./harness.mjs";

for (const one of [
    { place: "lund", person: "sara", coordinator: "marte", other: "Terje Lindås", by_profile: "Hvor ofte: 2 møter i året", agree: "Bli enige om hvor ofte dere møtes", choose: "Velg hvor ofte.",
        four: "Hvor ofte: 4 møter i året. Mye skjer nå.", saved: "Det dere er enige om, er lagret.", theirs: "Slik står det nå", three: "Hvor ofte: 3 møter i året. Det er roligere.",
        among: "Den som leder møtet, må være blant dem som kommer.", leads: "leder møtet" },
    { place: "sunnfjord", person: "mari", coordinator: "ingvild", other: "Bente Haugvik", by_profile: "Kor ofte: 2 møte i året", agree: "Bli samde om kor ofte de møtest", choose: "Vel kor ofte.",
        four: "Kor ofte: 4 møte i året. Mye skjer nå.", saved: "Det de er samde om, er lagra.", theirs: "Slik står det no", three: "Kor ofte: 3 møte i året. Det er roligere.",
        among: "Den som leier møtet, må vere blant dei som kjem.", leads: "leier møtet" },
])
    describe(one.place, () => {
        let samtak;
        const at = `/${one.place}/coordinations/${cast_id(one.place, "coordination", one.person)}`;
        before(async () => { samtak = await start(); });
        after(() => samtak.stop());

        it("G1_L15_how_often_is_agreed_in_the_case_and_the_second_of_two_sees_the_first", async () => {
            const page = await samtak.login(one.coordinator, { width: 390 }), other = await samtak.login(one.coordinator);
            await page.goto(`${at}/meetings`);
            await says(page, one.by_profile);
            await page.getByRole("link", { name: one.agree }).click();
            await page.waitForURL("**/meetings/rhythm");
            await no_faults(page);
            await other.goto(`${at}/meetings/rhythm`);
            await page.locator("[name=a_year]").first().evaluate((field) => { field.value = "99"; field.checked = true; });
            await page.fill("[name=words]", "Mye skjer nå.");
            await submit(page, "[name=words]");
            await says(page, one.choose);
            assert.equal(await page.inputValue("[name=words]"), "Mye skjer nå.");
            await no_faults(page);
            await page.check("[name=a_year][value='4']");
            await submit(page, "[name=words]");
            await says(page, one.saved, one.four);
            await no_faults(page);
            await other.check("[name=a_year][value='3']");
            await other.fill("[name=words]", "Det er roligere.");
            await submit(other, "[name=words]");
            await says(other, one.theirs, "Mye skjer nå.");
            assert.equal(await other.inputValue("[name=words]"), "Det er roligere.");
            await no_faults(other);
            await submit(other, "[name=words]");
            await says(other, one.three);
            const person = await samtak.login(one.person);
            await person.goto(`${at}/meetings`);
            await says(person, one.three);
            await says_not(person, one.agree);
            await no_faults(person);
        });

        it("G1_another_may_lead_a_meeting_when_they_are_to_come", async () => {
            const page = await samtak.login(one.coordinator);
            await page.goto(`${at}/meetings/new`);
            await page.fill("[name=day]", "2027-02-01");
            await page.fill("[name=from]", "10:00");
            await page.fill("[name=to]", "11:00");
            const option = page.locator("[name=led_by] option", { hasText: one.other });
            await page.selectOption("[name=led_by]", await option.getAttribute("value"));
            await submit(page, "[name=room]");
            await says(page, one.among);
            await no_faults(page);
            await page.locator("label", { hasText: one.other }).first().click();
            await submit(page, "[name=room]");
            await says(page, one.leads);
            await no_faults(page);
        });
    });
