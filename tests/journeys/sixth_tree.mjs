// The built program beside a folder more of data: municipalities/ and tests/cast/ with those of tests/sixth/, all else as it is.
// The program finds its data from where it lies itself (Resources::found), so it lies here too.
import fs from "node:fs";
import path from "node:path";

export const place = "nordlysfjord";
const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), "../..");

// Builds the tree, and points the harness at it: to be called before the harness is read in.
export function plant() {
    const binary = process.env.SAMTAK_BINARY ?? path.join(root, "build/dev/samtak");
    const built = path.dirname(binary);
    const tree = fs.mkdtempSync(path.join(built, "sixth-"));
    const beside = path.join(tree, "build", "it");
    fs.mkdirSync(beside, { recursive: true });
    fs.linkSync(binary, path.join(beside, "samtak"));
    for (const name of ["i18n", "assets"]) fs.symlinkSync(path.join(built, name), path.join(beside, name));
    fs.symlinkSync(path.join(root, "migrations"), path.join(tree, "migrations"));
    const given = path.join(root, "tests/sixth");
    fs.cpSync(path.join(root, "municipalities"), path.join(tree, "municipalities"), { recursive: true });
    fs.mkdirSync(path.join(tree, "municipalities", place));
    for (const name of fs.readdirSync(given).filter((one) => one !== "cast.toml"))
        fs.copyFileSync(path.join(given, name), path.join(tree, "municipalities", place, name));
    fs.mkdirSync(path.join(tree, "tests/cast"), { recursive: true });
    for (const name of fs.readdirSync(path.join(root, "tests/cast")).filter((one) => one.endsWith(".toml")))
        fs.copyFileSync(path.join(root, "tests/cast", name), path.join(tree, "tests/cast", name));
    fs.copyFileSync(path.join(given, "cast.toml"), path.join(tree, "tests/cast", `${place}.toml`));
    process.env.SAMTAK_BINARY = path.join(beside, "samtak");
    process.env.SAMTAK_SEED = path.join(tree, "seed");
    process.env.SAMTAK_MUNICIPALITIES = path.join(tree, "municipalities");
    return { remove: () => fs.rmSync(tree, { recursive: true, force: true }) };
}
