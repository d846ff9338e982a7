import { Receiver } from "../testing/receiver";
import { Outbound } from "./outbound";

let receiver: Receiver;
beforeAll(async () => {
  receiver = await Receiver.start();
});
afterAll(() => receiver.close());

/** As it is where no setting lets us reach this machine: whatever the form, nobody is connected to. */
it.each([
  ["an address", (port: string) => `http://127.0.0.1:${port}/`],
  ["a name", (port: string) => `http://localhost:${port}/`],
  ["one number", (port: string) => `http://2130706433:${port}/`],
  ["hexadecimal", (port: string) => `http://0x7f.1:${port}/`],
  ["IPv6", (port: string) => `http://[::1]:${port}/`],
  ["IPv4 within IPv6", (port: string) => `http://[::ffff:127.0.0.1]:${port}/`],
])("this machine by %s is refused before a connection", async (_form, urlAt) => {
  const guarded = new Outbound({ allowsLoopback: false, timeoutMs: 60_000 });
  const url = urlAt(new URL(receiver.url).port);
  const reply = await guarded.post({ url, headers: {}, body: "{}", signal: new AbortController().signal });
  expect(reply).toMatchObject({ kind: "failed", cause: "ADDRESS_REFUSED" });
  expect(receiver.received).toEqual([]);
});
