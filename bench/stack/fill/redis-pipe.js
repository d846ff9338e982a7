const { once } = require("node:events");
const { connect } = require("node:net");

/** Commands written to Redis without waiting for any answer: millions of them in the time in which a client would do some thousand. */
class RedisPipe {
  /** @param {{ password: string, socket: { path?: string, host?: string, port?: number } }} address */
  static async open({ password, socket }) {
    const pipe = new RedisPipe();
    pipe.socket = connect(socket);
    await once(pipe.socket, "connect");
    pipe.socket.setEncoding("utf8");
    await pipe.ask(["AUTH", password]);
    pipe.socket.write(wireForm(["CLIENT", "REPLY", "OFF"]));
    return pipe;
  }

  /** @param {string} commands in wire form */
  async write(commands) {
    if (!this.socket.write(commands)) await once(this.socket, "drain");
  }

  /** Resolves when Redis has done all that was written. */
  async close() {
    await this.ask(["CLIENT", "REPLY", "ON"]);
    this.socket.destroy();
  }

  async ask(command) {
    this.socket.write(wireForm(command));
    const [answer] = await once(this.socket, "data");
    if (!answer.startsWith("+OK")) throw new Error(`Redis answered ${command[0]} with ${answer.trim()}.`);
  }
}

/** @param {string[]} command */
function wireForm(command) {
  const parts = command.map((text) => `$${Buffer.byteLength(text)}\r\n${text}\r\n`);
  return `*${command.length}\r\n${parts.join("")}`;
}

module.exports = { RedisPipe, wireForm };
