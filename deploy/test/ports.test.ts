import { createSocket } from "node:dgram";
import { once } from "node:events";
import { createServer } from "node:net";
import { freePort } from "../src/services/ports";

it("tells ports apart that can be listened on, where the system looks for none of its own", async () => {
  const ports = await Promise.all(Array.from({ length: 200 }, freePort));
  expect(new Set(ports).size).toBe(200);
  expect(ports.filter((port) => port < 20_000 || port >= 32_000)).toEqual([]);
  for (const port of ports) {
    const server = createServer().listen(port, "127.0.0.1");
    await once(server, "listening");
    server.close();
  }
});

it("is nobody else's once it is told", async () => {
  const other = createSocket("udp4");
  other.bind({ port: await freePort(), address: "127.0.0.1", exclusive: true });
  const [error] = await once(other, "error");
  expect(error.code).toBe("EADDRINUSE");
  other.close();
});
