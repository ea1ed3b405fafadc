// Every page that somebody can reach by links, and every form on them. Pages and forms of one kind are looked at a few times only.
import { forms_in } from "./plain_client.mjs";

export const kind_of = (address) => address.replace(/[0-9a-f]{32}/g, "*").replace(/=[^&]*/g, "=");
const same_kind_pages = 3;

export async function crawl(client) {
    const home = (await client.get("/")).headers.location;
    const [queue, seen, kinds, pages, broken] = [[home], new Set([home]), new Map(), [], []];
    const meet = (address, from) => {
        const kind = kind_of(address);
        if (!address.startsWith(home) || seen.has(address) || (kinds.get(kind) ?? 0) >= same_kind_pages) return;
        seen.add(address);
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
        queue.push(address);
        broken.from ??= new Map();
        broken.from.set(address, from);
    };
    while (queue.length) {
        const path = queue.shift();
        const answer = await client.get(path);
        if (answer.status === 303) meet(answer.headers.location.replace(/#.*/, ""), path);
        else if (answer.status !== 200) broken.push(`${answer.status} ${path} linked from ${broken.from?.get(path)}`);
        else pages.push(answer);
        for (const [, href] of answer.body.matchAll(/<a\b[^>]*href="([^"#]*)/g)) meet(href.replace(/&amp;/g, "&"), path);
    }
    delete broken.from;
    return { home, pages, broken };
}

// One of each kind of form: { form, page (where it stands), kind, name }
export function kinds_of_forms(pages) {
    const found = new Map();
    for (const page of pages)
        for (const form of forms_in(page.body).filter((form) => form.method === "post")) { // one that only looks saves nothing
            const kind = `${kind_of(form.action)} ${form.inputs.map((input) => input.name).filter((name) => name !== "version").join(" ")}`;
            if (!found.has(kind)) found.set(kind, { form, page: page.path, kind, name: kind_of(form.action) });
        }
    return Array.from(found.values());
}
