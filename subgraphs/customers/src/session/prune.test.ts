import { Viewer } from "@baiyun/kit";
import {
  actByToken,
  type Customers,
  type Registered,
  refresh,
  register,
  rows,
  signIn,
  startCustomers,
} from "../testing/customers";

let customers: Customers;
beforeAll(async () => {
  customers = await startCustomers();
});
afterAll(() => customers.close());
afterEach(() => customers.clock.release());

const sessionsOf = ({ userId }: Registered) => rows(customers, "SELECT id FROM session WHERE user_id = $1", userId);

describe("pruning", () => {
  const prune = (before: string, limit: number) =>
    customers.database.transaction(Viewer.system, (tx) =>
      customers.services.sessions.prune(tx, new Date(before), limit),
    );
  const tokensOf = ({ userId }: Registered) =>
    rows(customers, "SELECT 1 FROM refresh_token JOIN session ON id = session_id WHERE user_id = $1", userId);

  it("removes what ended before a time, tokens by number too, and leaves what goes on", async () => {
    customers.clock.set("2001-01-01T00:00:00Z");
    const [left, gone] = [await register(customers), await register(customers)];
    await signIn(customers, left.email);
    let { refreshToken } = await signIn(customers, gone.email);
    for (let day = 2; day <= 4; day += 1) {
      customers.clock.set(`2001-01-0${day}T00:00:00Z`);
      ({ refreshToken } = await refresh(customers, refreshToken));
    }
    await actByToken(customers, "signOut", "", { refreshToken });

    expect(await prune("2001-01-04T00:00:00Z", 100)).toBe(0);
    expect(await prune("2001-01-04T00:00:01Z", 3)).toBe(3);
    expect([await sessionsOf(gone), await tokensOf(gone)].map(({ length }) => length)).toEqual([1, 1]);
    expect(await prune("2001-01-04T00:00:01Z", 3)).toBe(2);
    expect(await prune("2001-01-04T00:00:01Z", 3)).toBe(0);
    expect(await sessionsOf(gone)).toEqual([]);
    expect([await sessionsOf(left), await tokensOf(left)].map(({ length }) => length)).toEqual([1, 1]);
    expect((await refresh(customers, refreshToken)).__typename).toBe("SessionEnded");

    expect(await prune("2001-02-01T00:00:00Z", 100)).toBe(2);
    expect(await sessionsOf(left)).toEqual([]);
  });
});
