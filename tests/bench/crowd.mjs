// A thousand connections that cost a server its workers if it lets them: half have had an answer and stay, half send a
// header a byte at a time.
import net from "node:net";

const head = "GET /hello HTTP/1.1\r\nHost: bench\r\n";

function connected(port) {
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, "127.0.0.1", () => resolve(socket));
    socket.setNoDelay(true);
    socket.on("error", reject);
  });
}

function answered(socket, what) {
  return new Promise((resolve, reject) => {
    socket.once("data", (bytes) => (bytes.toString("latin1").startsWith("HTTP/1.1 200") ? resolve() : reject(new Error(`a ${what} connection was refused`))));
    socket.once("close", () => reject(new Error(`a ${what} connection was closed`)));
  });
}

export class Crowd {
  // Answers when all are there.
  static async around(origin, many = 1000) {
    const port = Number(new URL(origin).port);
    const crowd = new Crowd();
    crowd.idle = await Promise.all(Array.from({ length: many / 2 }, () => connected(port)));
    await Promise.all(crowd.idle.map((socket) => { socket.write(`${head}\r\n`); return answered(socket, "idle"); }));
    crowd.slow = await Promise.all(Array.from({ length: many - many / 2 }, () => connected(port)));
    for (const socket of crowd.slow) socket.write(`${head}X-Slow: `);
    crowd.drip = setInterval(() => { for (const socket of crowd.slow) socket.write("s"); }, 1000);
    return crowd;
  }

  // All must still be answered: else they were thrown out, and the figure says nothing. Within 30 s, after which a slow one may be.
  async leave() {
    clearInterval(this.drip);
    const all = [...this.idle.map((socket) => [socket, "idle", `${head}\r\n`]), ...this.slow.map((socket) => [socket, "slow", "\r\n\r\n"])];
    try {
      await Promise.all(all.map(([socket, what, rest]) => { const done = answered(socket, what); socket.write(rest); return done; }));
    } finally {
      for (const [socket] of all) socket.destroy();
    }
  }
}
