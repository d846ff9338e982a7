import { randomUUID } from "node:crypto";
import type { Database } from "../database/database";
import { Viewer } from "../identity/viewer";
import { newId } from "../ids";
import type { Connection } from "../schema/connection";
import { encodeCursor } from "../schema/connection";
import { type Sort, SortDirection, sortingOf, sortKeyOf } from "../schema/sorting";
import { statementsOf } from "../testing";
import { memberOf, openNotes } from "../testing/note/note.database";
import { Note } from "../testing/note/note.entity";
import { oneOf, startsWith } from "./condition";
import { Rows } from "./rows";

const { ASC, DESC } = SortDirection;
const byText = (direction: SortDirection): Sort => ({ field: "TEXT", property: "text", direction });

let database: Database;
beforeAll(async () => {
  database = await openNotes();
});
afterAll(() => database.close());

async function seeded(tenantId: string, texts: readonly string[]): Promise<Note[]> {
  const notes: Note[] = [];
  for (const text of texts) {
    const note = { id: newId(), tenantId, text };
    await database.transaction(Viewer.system, (tx) => tx.insert(Note, note));
    notes.push(note);
  }
  return notes;
}

const textsOf = ({ edges }: Connection<Note>) => edges.map(({ node }) => node.text);

/** All pages of two, one after the other. */
async function paged(tenantId: string, sort: Sort | null): Promise<string[]> {
  const texts: string[] = [];
  let after: string | null = null;
  for (;;) {
    const page: Connection<Note> = await new Rows(database, memberOf(tenantId)).newestFirst(
      Note,
      [],
      { first: 2, after },
      sort,
    );
    texts.push(...page.edges.map(({ node }) => `${node.text}${node.id.slice(-4)}`));
    after = page.pageInfo.endCursor;
    if (!page.pageInfo.hasNextPage) return texts;
  }
}

it.each([ASC, DESC])("pages through every row once by a property, %s, equal ones by their age", async (direction) => {
  const tenantId = randomUUID();
  const notes = await seeded(tenantId, ["b", "a", "b", "c", "a", "b", ""]);
  const sorted = notes
    .toSorted((a, b) => (a.text === b.text ? (a.id < b.id ? -1 : 1) : a.text < b.text ? -1 : 1))
    .map(({ id, text }) => `${text}${id.slice(-4)}`);
  expect(await paged(tenantId, byText(direction))).toEqual(direction === ASC ? sorted : sorted.toReversed());
});

it("pages from the oldest by age alone", async () => {
  const tenantId = randomUUID();
  const notes = await seeded(tenantId, ["c", "a", "b"]);
  const oldest = { field: "CREATED_AT", property: "id", direction: ASC };
  expect(await paged(tenantId, oldest)).toEqual(notes.map(({ id, text }) => `${text}${id.slice(-4)}`));
});

it("sorts by an index over the property and the id, from a row on", async () => {
  const tenantId = randomUUID();
  const [note] = await seeded(tenantId, ["a", "b"]);
  const rows = new Rows(database, memberOf(tenantId));
  const { pageInfo } = await rows.newestFirst(Note, [], { first: 1 }, byText(ASC));
  expect(Buffer.from(pageInfo.endCursor!, "base64url").toString()).toBe(`v1:TEXT ASC ${note!.id} a`);
  const [, statement] = await statementsOf(() =>
    rows.newestFirst(Note, [oneOf("tenantId", [tenantId])], { first: 1, after: pageInfo.endCursor }, byText(ASC)),
  );
  expect(statement).toBe(
    'SELECT "id", "tenant_id", "text", "text" FROM "note" WHERE "tenant_id" = ANY($1) AND "tenant_id" = $2 ' +
      'AND ("text", "id") > ($3::text, $4::uuid) ORDER BY "text", "id" LIMIT $5',
  );
});

it("pages of several are sorted each for itself, in one statement", async () => {
  const [a, b] = [randomUUID(), randomUUID()];
  await seeded(a, ["b", "a", "c"]);
  await seeded(b, ["y", "x"]);
  const rows = new Rows(database, Viewer.system);
  let pages: Connection<Note>[] = [];
  const statements = await statementsOf(async () => {
    pages = await Promise.all(
      [a, b, randomUUID()].map((id) => rows.newestFirstOf(Note, "tenantId", id, [], { first: 2 }, byText(ASC))),
    );
  });
  expect(pages.map(textsOf)).toEqual([["a", "b"], ["x", "y"], []]);
  expect(statements).toHaveLength(2);
  const after = pages[0]!.pageInfo.endCursor;
  const next = await rows.newestFirstOf(Note, "tenantId", a, [], { first: 2, after }, byText(ASC));
  expect(textsOf(next)).toEqual(["c"]);
});

describe("a cursor", () => {
  const ID = "01900000-0000-7000-8000-000000000001";
  const refusal = async (cursor: string, sort: Sort | null): Promise<unknown> => {
    const rows = new Rows(database, memberOf(randomUUID()));
    return rows.newestFirst(Note, [], { first: 1, after: cursor }, sort).then(
      () => "none",
      (error) => error.extensions.code,
    );
  };

  it.each<[string, string, Sort | null]>([
    ["of the list as it stands", ID, byText(ASC)],
    ["of the other direction", `TEXT DESC ${ID} a`, byText(ASC)],
    ["of another field", `NAME ASC ${ID} a`, byText(ASC)],
    ["of a sorting, for the list as it stands", `TEXT ASC ${ID} a`, null],
    ["of the oldest first, for the list as it stands", `CREATED_AT ASC ${ID}`, null],
  ])("%s is refused as input of another sorting", async (_case, position, sort) => {
    expect(await refusal(encodeCursor(position), sort)).toBe("BAD_USER_INPUT");
  });

  it.each<[string, string, Sort | null]>([
    ["no id", "TEXT ASC a", byText(ASC)],
    ["what PostgreSQL cannot store", `TEXT ASC ${ID} \0`, byText(ASC)],
    ["nothing of ours", "' OR 1=1", null],
  ])("of %s is none", async (_case, position, sort) => {
    expect(await refusal(encodeCursor(position), sort)).toBe("BAD_CURSOR");
  });

  it("says an instant to the microsecond", () => {
    const { value } = sortKeyOf("timestamptz");
    expect(value("1767225600123456")).toBe("2026-01-01T00:00:00.123456Z");
    for (const wrong of ["", "1", "-1767225600123456", "17672256001234567", "2026-01-01", "1e15"]) {
      expect(() => value(wrong)).toThrow("The cursor is not one of this connection.");
    }
    expect(() => sortKeyOf("jsonb")).toThrow("a list cannot be sorted by a column of jsonb");
  });
});

it("what a client states is a sorting; the newest first is how a list stands", () => {
  const sorting = sortingOf("SortedNote", {
    CREATED_AT: { property: "id", description: "When it was made." },
    TEXT: { property: "text", description: "What it says." },
  });
  expect(sorting.of(null)).toBeNull();
  expect(sorting.of({ field: "CREATED_AT", direction: DESC })).toBeNull();
  expect(sorting.of({ field: "CREATED_AT", direction: ASC })).toEqual({
    field: "CREATED_AT",
    property: "id",
    direction: ASC,
  });
  expect(sorting.of({ field: "TEXT", direction: DESC })).toEqual(byText(DESC));
});

describe("a total count", () => {
  it("is of all pages, for the viewer and the conditions, and asked for by nobody costs nothing", async () => {
    const [mine, other] = [randomUUID(), randomUUID()];
    await seeded(mine, ["count a", "count b", "other"]);
    await seeded(other, ["count a"]);
    const conditions = [startsWith("text", "count")];
    const page = (viewer: Viewer, first: number, sort: Sort | null = null) =>
      new Rows(database, viewer).newestFirst(Note, [...conditions, oneOf("tenantId", [mine, other])], { first }, sort);
    expect(await statementsOf(() => page(memberOf(mine), 1))).toHaveLength(2);
    const { totalCount } = await page(memberOf(mine), 1);
    expect(await totalCount()).toBe(2);
    expect(await (await page(memberOf(other), 1, byText(ASC))).totalCount()).toBe(1);
    expect(await (await page(Viewer.system, 1)).totalCount()).toBe(3);
    expect(await (await page(Viewer.anonymous, 1)).totalCount()).toBe(0);
    expect(await (await page(memberOf(randomUUID()), 1)).totalCount()).toBe(0);
    expect((await statementsOf(totalCount)).slice(1)).toEqual([
      'SELECT count(*)::int FROM (SELECT 1 FROM "note" WHERE "text" ^@ $1 AND "tenant_id" = ANY($2) ' +
        'AND "tenant_id" = $3 LIMIT $4) AS found',
    ]);
  });

  it("of several is one statement, and of what is no id 0", async () => {
    const [a, b] = [randomUUID(), randomUUID()];
    await seeded(a, ["1", "2", "3"]);
    await seeded(b, ["1"]);
    const rows = new Rows(database, Viewer.system);
    const pages = await Promise.all(
      [a, b, randomUUID(), "no id"].map((id) => rows.newestFirstOf(Note, "tenantId", id, [], { first: 1 })),
    );
    let counts: unknown;
    const statements = await statementsOf(async () => {
      counts = await Promise.all(pages.map(({ totalCount }) => totalCount()));
    });
    expect(counts).toEqual([3, 1, 0, 0]);
    expect(statements.slice(1)).toEqual([
      'SELECT counted.total FROM unnest($1::uuid[]) WITH ORDINALITY AS wanted("a value", "its place") CROSS JOIN LATERAL ' +
        '(SELECT count(*)::int AS total FROM (SELECT 1 FROM "note" WHERE "tenant_id" = wanted."a value" LIMIT $2) AS found) ' +
        'AS counted ORDER BY wanted."its place"',
    ]);
    const stranger = new Rows(database, memberOf(randomUUID()));
    const page = await stranger.newestFirstOf(Note, "tenantId", a, [], { first: 1 });
    expect(await page.totalCount()).toBe(0);
  });

  it("is exact up to 10,000 and not known beyond", async () => {
    const tenantId = randomUUID();
    const add = (many: number) =>
      database.transaction(Viewer.system, (tx) =>
        tx.query("INSERT INTO note SELECT gen_random_uuid(), $1, 'many' FROM generate_series(1, $2)", [tenantId, many]),
      );
    const counted = async () => {
      const { totalCount } = await new Rows(database, memberOf(tenantId)).newestFirst(Note, [], { first: 1 });
      return totalCount();
    };
    await add(10_000);
    expect(await counted()).toBe(10_000);
    await add(1);
    expect(await counted()).toBeNull();
  });

  it("that takes too long is given up and not known", async () => {
    const tenantId = randomUUID();
    await seeded(tenantId, ["a"]);
    // Nothing else ends the wait.
    const patient = await openNotes({ lockTimeoutMs: 0, statementTimeoutMs: 0 });
    const page = await new Rows(patient, memberOf(tenantId)).newestFirst(Note, [], { first: 1 });
    const runner = database.source.createQueryRunner();
    await runner.startTransaction();
    try {
      await runner.query("LOCK TABLE note IN ACCESS EXCLUSIVE MODE");
      expect(await page.totalCount()).toBeNull();
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
    expect(await page.totalCount()).toBe(1);
    await patient.close();
  });
});
