// nginx serving files: what our figures are held against.
import { spawn } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";

const conf = new URL("nginx.conf", import.meta.url);

function free_port() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

async function until_it_listens(port, child) {
  for (let tries = 0; tries < 200; ++tries) {
    if (child.exitCode !== null) throw new Error(`nginx ended with ${child.exitCode}`);
    const open = await new Promise((resolve) => {
      const socket = net.connect(port, "127.0.0.1", () => { socket.destroy(); resolve(true); });
      socket.on("error", () => resolve(false));
    });
    if (open) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error("nginx doesn't listen");
}

// files: { name: bytes }. Answers { of(name), stop() }; of(name) is a target for wrk.
export async function start_yardstick(folder, files) {
  const home = path.join(folder, "nginx");
  fs.mkdirSync(path.join(home, "www"), { recursive: true });
  for (const one of [folder, home]) fs.chmodSync(one, 0o755); // started as root, nginx reads as somebody else
  for (const [name, bytes] of Object.entries(files)) {
    fs.writeFileSync(path.join(home, "www", name), bytes);
    fs.writeFileSync(path.join(home, `${name}.addresses`), `/${name}\n`);
  }
  const port = await free_port();
  const text = fs.readFileSync(conf, "utf8").replaceAll("@DIR@", home).replaceAll("@PORT@", String(port));
  fs.writeFileSync(path.join(home, "nginx.conf"), text);
  const child = spawn("nginx", ["-c", path.join(home, "nginx.conf"), "-e", "stderr"], { stdio: "inherit" });
  await until_it_listens(port, child);
  const workers = fs.readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, "utf8").trim().split(" ").map(Number);
  return {
    of: (name) => ({ origin: `http://127.0.0.1:${port}`, addresses: path.join(home, `${name}.addresses`), pids: workers }),
    stop: () => new Promise((resolve) => { child.once("exit", resolve); child.kill("SIGQUIT"); }),
  };
}
