import { mayConnectTo } from "./addresses";

it.each([
  ["a public IPv4 address", "93.184.215.14", true],
  ["a public IPv6 address", "2606:2800:21f:cb07:6820:80da:af6b:8b2c", true],
  ["this machine", "127.0.0.1", false],
  ["this machine, by IPv6", "::1", false],
  ["this machine, by an IPv4 address within IPv6", "::ffff:127.0.0.1", false],
  ["this machine, as one number", "2130706433", false],
  ["this machine, in hexadecimal", "0x7f.1", false],
  ["no address in particular", "0.0.0.0", false],
  ["a private network", "10.1.2.3", false],
  ["another private network", "172.31.0.1", false],
  ["a home's network", "192.168.0.1", false],
  ["a carrier's own network", "100.64.0.1", false],
  ["a cloud's metadata", "169.254.169.254", false],
  ["a cloud's metadata, within IPv6", "::ffff:a9fe:a9fe", false],
  ["a cloud's metadata, by NAT64", "64:ff9b::a9fe:a9fe", false],
  ["a cloud's metadata, by 6to4", "2002:a9fe:a9fe::", false],
  ["a unique local address", "fd00::1", false],
  ["a link's address", "fe80::1", false],
  ["a group of receivers", "224.0.0.1", false],
  ["everybody", "255.255.255.255", false],
  ["a name", "localhost", false],
])("%s: %s", (_what, address, expected) => {
  expect(mayConnectTo(address, false)).toBe(expected);
});

it("where receivers may run beside us, this machine and nothing else is added", () => {
  const added = ["127.0.0.1", "::1", "::ffff:127.0.0.1", "10.1.2.3", "169.254.169.254", "0.0.0.0"];
  expect(added.map((address) => mayConnectTo(address, true))).toEqual([true, true, true, false, false, false]);
});
