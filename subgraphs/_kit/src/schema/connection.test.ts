import { randomUUID } from "node:crypto";
import type { Database } from "../database/database";
import { Viewer } from "../identity/viewer";
import { newId } from "../ids";
import { openNotes } from "../testing/note/note.database";
import { Note } from "../testing/note/note.entity";
import { type ConnectionArgs, decodeCursor, encodeCursor, newestFirst, pageSize } from "./connection";

const codeOf = (act: () => unknown): unknown => {
  try {
    act();
  } catch (error) {
    return (error as { extensions: { code: string } }).extensions.code;
  }
  return "no error";
};

it.each([
  "",
  "nonsense",
  "djE6",
  Buffer.from("v2:abc").toString("base64url"),
  `${encodeCursor("abc")}=`,
  encodeCursor("ab1"),
])("refuses the cursor %j", (cursor) => {
  expect(codeOf(() => decodeCursor(cursor, /^[a-z]+$/))).toBe("BAD_CURSOR");
});

it.each([0, -1, 101])("refuses first: %d", (first) => {
  expect(codeOf(() => pageSize(first))).toBe("BAD_USER_INPUT");
});

describe("newestFirst", () => {
  let database: Database;
  beforeAll(async () => {
    database = await openNotes();
  });
  afterAll(() => database.close());

  it("pages through every row once, newest first, also when rows arrive between pages", async () => {
    const tenantId = randomUUID();
    const add = async (text: string) =>
      database.transaction(Viewer.system, (tx) => tx.insert(Note, { id: newId(), tenantId, text }));
    const page = (args: ConnectionArgs) =>
      database.transaction(Viewer.system, (tx) =>
        newestFirst(tx.createQueryBuilder(Note, "note").where("note.tenantId = :tenantId", { tenantId }), args),
      );
    for (const text of ["a", "b", "c"]) await add(text);

    const one = await page({ first: 2 });
    expect(one.edges.map(({ node }) => node.text)).toEqual(["c", "b"]);
    expect(one.pageInfo.hasNextPage).toBe(true);

    await add("d");
    const two = await page({ first: 2, after: one.pageInfo.endCursor });
    expect(two.edges.map(({ node }) => node.text)).toEqual(["a"]);
    expect(two.pageInfo).toEqual({
      hasNextPage: false,
      hasPreviousPage: true,
      startCursor: two.edges[0]!.cursor,
      endCursor: two.edges[0]!.cursor,
    });

    expect(await page({ first: 2, after: two.pageInfo.endCursor })).toEqual({
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null },
    });
  });
});
