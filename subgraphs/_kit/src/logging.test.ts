import { QueryFailedError } from "typeorm";
import { createLogger } from "./logging";

function logged(entry: object): string[] {
  const lines: string[] = [];
  const write = jest.spyOn(process.stdout, "write").mockImplementation(() => true);
  const logger = createLogger("test", "info");
  const [stream] = Object.getOwnPropertySymbols(logger).filter((symbol) => String(symbol) === "Symbol(pino.stream)");
  Object.assign((logger as unknown as Record<symbol, object>)[stream!]!, { write: (line: string) => lines.push(line) });
  logger.info(entry, "told");
  write.mockRestore();
  return lines;
}

it("a failed statement is logged without the row it would have written", () => {
  const cause = Object.assign(new Error("invalid byte sequence"), { code: "22021", detail: "(ada@example.org)" });
  const lines = logged({ err: new QueryFailedError("INSERT INTO users", ["ada@example.org", "$scrypt$hash"], cause) });
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0]!)).toMatchObject({ msg: "told", err: { type: "QueryFailedError", code: "22021" } });
  expect(lines[0]).not.toMatch(/ada@example|scrypt|INSERT/);
});

it("credentials and IOSS numbers are logged as something that was there", () => {
  const order = { id: "7", iossNumber: "IM2760000742" };
  const [line] = logged({ order, account: { credentials: [{ value: "s3cret" }] } });
  expect(JSON.parse(line!)).toMatchObject({
    order: { id: "7", iossNumber: "[redacted]" },
    account: { credentials: "[redacted]" },
  });
});
