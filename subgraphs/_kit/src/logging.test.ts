import { QueryFailedError } from "typeorm";
import { createLogger } from "./logging";

it("a failed statement is logged without the row it would have written", () => {
  const lines: string[] = [];
  const write = jest.spyOn(process.stdout, "write").mockImplementation(() => true);
  const logger = createLogger("test", "info");
  const [stream] = Object.getOwnPropertySymbols(logger).filter((symbol) => String(symbol) === "Symbol(pino.stream)");
  Object.assign((logger as unknown as Record<symbol, object>)[stream!]!, { write: (line: string) => lines.push(line) });
  const cause = Object.assign(new Error("invalid byte sequence"), { code: "22021", detail: "(ada@example.org)" });
  logger.error(
    { err: new QueryFailedError("INSERT INTO users", ["ada@example.org", "$scrypt$hash"], cause) },
    "failed",
  );
  write.mockRestore();
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0]!)).toMatchObject({ msg: "failed", err: { type: "QueryFailedError", code: "22021" } });
  expect(lines[0]).not.toMatch(/ada@example|scrypt|INSERT/);
});
