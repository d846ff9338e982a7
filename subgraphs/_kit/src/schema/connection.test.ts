import { connectionOf, decodeCursor, encodeCursor, pageSize } from "./connection";

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

it("knows the page's cursors by its class: a getter of its own would outlive the answer with all its rows", () => {
  const page = { first: 2, after: null, count: async () => 3 };
  const { pageInfo } = connectionOf(["a", "b", "c"], page, (row) => row);
  expect(Object.values(Object.getOwnPropertyDescriptors(pageInfo)).filter(({ get }) => get)).toEqual([]);
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = pageInfo;
  expect({ hasNextPage, hasPreviousPage, startCursor, endCursor }).toEqual({
    hasNextPage: true,
    hasPreviousPage: false,
    startCursor: encodeCursor("a"),
    endCursor: encodeCursor("b"),
  });
  const { startCursor: first, endCursor: last } = connectionOf<string>([], page, (row) => row).pageInfo;
  expect([first, last]).toEqual([null, null]);
});
