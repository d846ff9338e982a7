import { hashPassword, verifyPassword } from "./password";
import { weakness } from "./password-rule";

it("verifies the password it was made of, and no other", async () => {
  const stored = await hashPassword("correct horse battery");
  expect(stored).toMatch(/^\$scrypt\$ln=15,r=8,p=3\$[\w-]{22}\$[\w-]{43}$/);
  expect(await verifyPassword("correct horse battery", stored)).toBe(true);
  expect(await verifyPassword("correct horse batterY", stored)).toBe(false);
  expect(await hashPassword("correct horse battery")).not.toBe(stored);
});

it("reads the cost from the hash", async () => {
  const cheap = "$scrypt$ln=4,r=8,p=1$c2FsdHNhbHRzYWx0c2FsdA$bCMfeV7BuBCVyby1o1ySbTGnbhXpcuIqonu7yJ0gdNo";
  expect(await verifyPassword("an old password", cheap)).toBe(true);
});

it("takes the encodings of one letter for the same", async () => {
  const stored = await hashPassword("Zo\u00eb ships parcels");
  expect(await verifyPassword("Zoe\u0308 ships parcels", stored)).toBe(true);
});

it("does not look at what is too long to be a password", async () => {
  const normalize = jest.spyOn(String.prototype, "normalize");
  const long = "\uFDFA".repeat(340_000);
  expect(await verifyPassword(long, await hashPassword("correct horse battery"))).toBe(false);
  expect(weakness(long, { email: "ada@lumen.example" })?.message).toBe("Use at most 128 characters.");
  expect(normalize.mock.contexts.filter((text) => String(text).length > 512)).toEqual([]);
  normalize.mockRestore();
});

it("nobody's password is right", async () => {
  expect(await verifyPassword("", null)).toBe(false);
});

it("refuses to compare with something else than a hash", async () => {
  await expect(verifyPassword("correct horse battery", "correct horse battery")).rejects.toThrow(
    "a stored password hash is malformed",
  );
});

it.each([
  ["eleven char", "Use at least 12 characters."],
  ["x".repeat(129), "Use at most 128 characters."],
  ["\uFDFA".repeat(513), "Use at most 128 characters."],
  ["abcdabcdabcdabcd", "Use at least 5 different characters."],
  ["My-ADA@lumen.example-1", "Do not use your e-mail address."],
  ["twelve chars", null],
])("%j: %s", (password, message) => {
  expect(weakness(password, { email: "ada@lumen.example" })?.message ?? null).toBe(message);
});
