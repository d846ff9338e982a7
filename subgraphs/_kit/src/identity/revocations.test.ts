import { Revocations } from "./revocations";

const NOW = 1_795_305_600_000;
const HOUR = 3_600_000;
const claims = { sid: "s1", sub: "u1", tid: "t1", iat: NOW / 1000, iat_ms: NOW + 500 };

const noted = (...subjects: [subject: string, notBefore: number][]) => {
  const revocations = new Revocations();
  for (const [subject, notBefore] of subjects) revocations.note({ subject, notBefore }, NOW);
  return revocations;
};

it.each([
  ["its session", "sid:s1", NOW + 501, true],
  ["its person", "sub:u1", NOW + 501, true],
  ["its tenant", "tid:t1", NOW + 501, true],
  ["its person, in the same second and before it was issued", "sub:u1", NOW + 500, false],
  ["another session", "sid:s2", NOW + 501, false],
  ["what another claim has the value of", "tid:u1", NOW + 501, false],
])("a token is judged by %s", (_case, subject, notBefore, revoked) => {
  expect(noted([subject, notBefore]).isRevoked(claims)).toBe(revoked);
});

it.each([
  ["only by the second is from its beginning", { sub: "u1", iat: NOW / 1000 }, true],
  ["not at all is old", { sub: "u1" }, true],
  ["later than the revocation holds", { sub: "u1", iat: NOW / 1000 + 1 }, false],
])("a token that says %s", (_case, said, revoked) => {
  expect(noted(["sub:u1", NOW + 1]).isRevoked(said)).toBe(revoked);
});

it("nobody is revoked by what nobody has", () => {
  expect(noted(["sub:u1", NOW]).isRevoked({})).toBe(false);
  expect(noted().isRevoked(claims)).toBe(false);
});

it("of two revocations the later one counts, in whichever order they come", () => {
  const token = { ...claims, iat_ms: NOW + 50 };
  expect(noted(["sub:u1", NOW + 100], ["sub:u1", NOW]).isRevoked(token)).toBe(true);
  expect(noted(["sub:u1", NOW], ["sub:u1", NOW + 100]).isRevoked(token)).toBe(true);
});

it("is forgotten when every token from before has run out", () => {
  const revocations = noted(["sub:u1", NOW]);
  const old = { sub: "u1", iat_ms: NOW - 1 };
  revocations.note({ subject: "sub:u2", notBefore: NOW + HOUR }, NOW + HOUR - 1);
  expect(revocations.isRevoked(old)).toBe(true);
  revocations.note({ subject: "sub:u3", notBefore: NOW + HOUR }, NOW + HOUR);
  expect(revocations.isRevoked(old)).toBe(false);
  // One that comes so late is not kept at all.
  revocations.note({ subject: "sub:u1", notBefore: NOW }, NOW + HOUR);
  expect(revocations.isRevoked(old)).toBe(false);
});

it("tells who watches once, and nobody who has stopped, was issued later or is somebody else", () => {
  const revocations = noted();
  const told: string[] = [];
  const watch = (name: string, watched: Record<string, unknown>) => revocations.watch(watched, () => told.push(name));
  watch("first", claims);
  watch("later", { ...claims, iat_ms: NOW + 9_999 });
  watch("other", { ...claims, sub: "u2" });
  watch("stopped", claims)();
  revocations.note({ subject: "sub:u1", notBefore: NOW + 1_000 }, NOW);
  revocations.note({ subject: "sid:s1", notBefore: NOW + 2_000 }, NOW);
  expect(told).toEqual(["first", "other"]);
  watch("too late", claims);
  expect(told).toEqual(["first", "other", "too late"]);
});
