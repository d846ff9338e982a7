import { Viewer } from "./viewer";

it.each([
  ["nobody, from an address", { client_address: "1.1.1.1" }, null, "1.1.1.1"],
  ["nobody, from nowhere", {}, null, null],
  ["somebody, from an address", { sub: "u1", tid: "t1", client_address: "2001:db8::1" }, "u1", "2001:db8::1"],
  ["somebody, from nowhere", { sub: "u1", tid: "t1" }, "u1", null],
])("%s", (_who, claims, userId, address) => {
  const viewer = Viewer.fromClaims(claims);
  expect([viewer.userId, viewer.address, viewer.tenancy.kind]).toEqual([userId, address, userId ? "one" : "none"]);
});
