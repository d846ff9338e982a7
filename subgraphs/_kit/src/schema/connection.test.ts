import { decodeCursor, encodeCursor, pageSize } from "./connection";

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
