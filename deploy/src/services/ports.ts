import { randomInt } from "node:crypto";
import { createSocket, type Socket } from "node:dgram";
import { createServer } from "node:net";

/** Below what Linux, macOS and Windows take for outgoing connections, and above what services are known by. */
const FIRST = 20_000;
const COUNT = 12_000;
const TRIES = 100;

/**
 * A TCP port of the loopback interface that nobody listens on, and that is the caller's until its process ends: no outgoing
 * connection takes it, since the system picks those elsewhere, and no other call, of whichever process, is told it.
 * @throws when a hundred of them were taken
 */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < TRIES; tries++) {
    const port = FIRST + randomInt(COUNT);
    const claim = await claimed(port);
    if (!claim) continue;
    if (await isFree(port)) return port;
    claim.close();
  }
  throw new Error(`No port from ${FIRST} to ${FIRST + COUNT - 1} could be listened on`);
}

/** The UDP socket of the same number, which nothing here uses, stands for the claim: the system lets one process hold it. */
function claimed(port: number): Promise<Socket | null> {
  return new Promise((resolve) => {
    const claim = createSocket("udp4");
    claim.once("error", () => resolve(null));
    claim.bind({ port, address: "127.0.0.1", exclusive: true }, () => resolve(claim.unref()));
  });
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });
}
