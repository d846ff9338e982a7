import {
  actByToken,
  type Customers,
  mailedToken,
  newEmail,
  newSigningKey,
  type Registered,
  register,
  registration,
  rows,
  signIn,
  startCustomers,
} from "../testing/customers";

const WRONG = "wrong horse battery";
const NINE = "2026-11-20T09:00:00.000Z";
const limitedUntil = (retryAt: string) => ({
  __typename: "SignInLimited",
  message: "Too many attempts: try again later.",
  retryAt,
});
/** Addresses of as many clients. */
const addresses = (count: number, from = 1) =>
  Array.from({ length: count }, (_, index) => `198.51.100.${from + index}`);

let customers: Customers;
/** Every test has a quarter of an hour to itself, far from the others'. */
let day = 0;
beforeAll(async () => {
  customers = await startCustomers({ PASSWORD_TRIES_PER_ADDRESS: "12", PASSWORD_TRIES_OF_STRANGERS: "25" });
});
afterAll(() => customers.close());
beforeEach(() => {
  day += 1;
  at("08:50:00");
});
afterEach(() => customers.clock.release());

const instant = (time: string): string => new Date(`2031-01-${String(day).padStart(2, "0")}T${time}Z`).toISOString();
const at = (time: string): void => customers.clock.set(instant(time));
const kindOf = async (asked: Promise<{ __typename: string }>): Promise<string> => (await asked).__typename;
const wrong = (email: string, address?: string) => kindOf(signIn(customers, email, WRONG, address));
const right = (email: string, address?: string) => kindOf(signIn(customers, email, undefined, address));
/** An account whose hash is quick to check. */
const somebody = async () => (await register(customers)).email;
const sessionsOf = ({ userId }: Registered) => rows(customers, "SELECT id FROM session WHERE user_id = $1", userId);

describe("an account's tries", () => {
  it("are ten in a quarter of an hour, also when they come at once; the right password is refused too", async () => {
    const registered = await register(customers);
    const outcomes = await Promise.all(Array.from({ length: 12 }, () => wrong(registered.email)));
    expect(outcomes.sort()).toEqual([...Array(10).fill("InvalidCredentials"), ...Array(2).fill("SignInLimited")]);
    expect(await signIn(customers, registered.email)).toEqual(limitedUntil(instant("09:00:00")));
    expect(await sessionsOf(registered)).toEqual([]);
  });

  it("begin anew with the next quarter, and not before", async () => {
    const { email } = await register(customers);
    for (let attempt = 0; attempt < 10; attempt += 1) await wrong(email);
    at("08:59:59.999");
    expect(await signIn(customers, email)).toEqual(limitedUntil(instant("09:00:00")));
    at("09:00:00");
    expect(await right(email)).toBe("SignInSuccess");
  });

  it("are counted for an address that nobody has, like any other", async () => {
    const email = newEmail();
    expect([await wrong(email), await wrong(` ${email.toUpperCase()}`)]).toEqual(Array(2).fill("InvalidCredentials"));
    for (let attempt = 0; attempt < 8; attempt += 1) await wrong(email);
    expect(await wrong(email)).toBe("SignInLimited");
  });

  it("are shared by strangers, and do not keep its owner out of where they signed in before", async () => {
    const { email } = await register(customers);
    expect(await right(email, "192.0.2.1")).toBe("SignInSuccess");
    const strangers = await Promise.all(addresses(12).map((address) => wrong(email, address)));
    expect(strangers.sort()).toEqual([...Array(10).fill("InvalidCredentials"), ...Array(2).fill("SignInLimited")]);
    expect(await right(email, "198.51.100.77")).toBe("SignInLimited");
    expect(await right(email, "192.0.2.1")).toBe("SignInSuccess");
    // An owner who travels waits for the next quarter, and is at home there from then on.
    at("09:00:00");
    expect(await right(email, "198.51.100.77")).toBe("SignInSuccess");
    for (const address of addresses(10)) await wrong(email, address);
    expect([await right(email, "198.51.100.77"), await right(email, "198.51.100.78")]).toEqual([
      "SignInSuccess",
      "SignInLimited",
    ]);
  });

  it("are ten at each place of its owner too, which a right password clears", async () => {
    const { email } = await register(customers);
    await right(email, "192.0.2.2");
    for (let attempt = 0; attempt < 9; attempt += 1) await wrong(email, "192.0.2.2");
    expect(await right(email, "192.0.2.2")).toBe("SignInSuccess");
    for (let attempt = 0; attempt < 10; attempt += 1)
      expect(await wrong(email, "192.0.2.2")).toBe("InvalidCredentials");
    expect(await right(email, "192.0.2.2")).toBe("SignInLimited");
  });

  it("a place is one account's, and forgotten by nobody's failures", async () => {
    const [mine, yours] = [await register(customers), await register(customers)];
    await right(mine.email, "192.0.2.3");
    for (const address of addresses(10)) await wrong(yours.email, address);
    expect(await right(yours.email, "192.0.2.3")).toBe("SignInLimited");
  });
});

it("a place where only an unverified address signed in is no owner's", async () => {
  const input = registration({ email: newEmail() });
  await customers.act("registerCustomer", "", input);
  const email = String(input.email);
  expect(await right(email, "192.0.2.9")).toBe("EmailUnverified");
  const token = await mailedToken(customers, email);
  expect((await actByToken(customers, "verifyEmail", "", { token })).__typename).toBe("VerifyEmailSuccess");
  for (const address of addresses(10)) await wrong(email, address);
  expect(await right(email, "192.0.2.9")).toBe("SignInLimited");
});

describe("an address's tries", () => {
  it("are of all accounts together, and cost none of them a try once they are over", async () => {
    const accounts = await Promise.all(Array.from({ length: 12 }, () => register(customers)));
    const { email } = await register(customers);
    for (const { email: other } of accounts) expect(await wrong(other, "203.0.113.1")).toBe("InvalidCredentials");
    for (let attempt = 0; attempt < 12; attempt += 1) {
      expect(await signIn(customers, email, WRONG, "203.0.113.1")).toEqual(limitedUntil(instant("09:00:00")));
    }
    expect(await right(email, "203.0.113.2")).toBe("SignInSuccess");
    at("09:00:00");
    expect(await right(email, "203.0.113.1")).toBe("SignInSuccess");
  });

  it("are those of its network of 2^64, for IPv6", async () => {
    const { email } = await register(customers);
    for (let host = 1; host <= 12; host += 1) {
      expect(await wrong(await somebody(), `2001:db8:0:1:${host}::${host}`)).toBe("InvalidCredentials");
    }
    expect(await right(email, "2001:db8:0:1::ffff")).toBe("SignInLimited");
    expect(await right(email, "2001:db8:0:2::1")).toBe("SignInSuccess");
    expect(await right(email, "2001:db8:0:2:9::9")).toBe("SignInSuccess");
  });

  it("are not used up by right passwords", async () => {
    const people = await Promise.all(Array.from({ length: 15 }, () => register(customers)));
    for (const { email } of people) expect(await right(email, "203.0.113.9")).toBe("SignInSuccess");
  });
});

it("one password over many accounts and addresses is slowed for all strangers, and for nobody at their own place", async () => {
  const owner = await register(customers);
  await right(owner.email, "192.0.2.4");
  for (const address of addresses(25)) expect(await wrong(await somebody(), address)).toBe("InvalidCredentials");
  const [first, second] = [await register(customers), await register(customers)];
  expect(await wrong(await somebody(), "203.0.113.21")).toBe("InvalidCredentials");
  expect(await signIn(customers, first.email, undefined, "203.0.113.22")).toEqual(limitedUntil(instant("08:50:01")));
  expect(await right(owner.email, "192.0.2.4")).toBe("SignInSuccess");
  at("08:50:01");
  expect(await right(first.email, "203.0.113.22")).toBe("SignInSuccess");
  expect(await right(second.email, "203.0.113.23")).toBe("SignInLimited");
  at("09:00:00");
  expect([await right(second.email, "203.0.113.23"), await wrong(await somebody(), "203.0.113.24")]).toEqual([
    "SignInSuccess",
    "InvalidCredentials",
  ]);
});

it("tries are counted over all processes, and a place is known to all", async () => {
  const key = await newSigningKey();
  const [one, other] = [await startCustomers({ SIGNING_KEY: key }), await startCustomers({ SIGNING_KEY: key })];
  try {
    const { email } = await register(one);
    for (const process of [one, other]) process.clock.set(NINE);
    await signIn(one, email, undefined, "192.0.2.5");
    for (const [index, address] of addresses(10).entries())
      await signIn(index % 2 ? one : other, email, WRONG, address);
    for (const process of [one, other]) {
      expect(await kindOf(signIn(process, email, undefined, "198.51.100.99"))).toBe("SignInLimited");
      expect(await kindOf(signIn(process, email, undefined, "192.0.2.5"))).toBe("SignInSuccess");
    }
  } finally {
    await Promise.all([one, other].map((process) => process.close()));
  }
});

it("without Redis each process counts for itself", async () => {
  const { email } = await register(customers);
  const ready = jest.spyOn(customers.redis, "isReady", "get").mockReturnValue(false);
  try {
    for (let attempt = 0; attempt < 10; attempt += 1) expect(await wrong(email)).toBe("InvalidCredentials");
    expect(await right(email)).toBe("SignInLimited");
    expect(await right((await register(customers)).email, "192.0.2.6")).toBe("SignInSuccess");
  } finally {
    ready.mockRestore();
  }
  expect(await right(email)).toBe("SignInSuccess");
});
