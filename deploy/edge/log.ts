/** One thing that nginx told, without what was asked: no query, no header, no body and nothing of them. */
export type EdgeEvent =
  | { event: "refused"; client: string; method: string; path: string; score: number }
  | { event: "matched"; client: string; rule: string; message: string; within: string; path: string }
  | { event: "fault"; level: string; message: string };

const LINE = /^\S+ \S+ \[(\w+)\] \d+#\d+: (?:\*\d+ )?(.*)$/s;
const FAULTS = new Set(["error", "crit", "alert", "emerg"]);

/**
 * Reads a line of nginx's error log. Null for what nobody has to know: that a client has left, for one. A rule's own words quote what it
 * met, which may be anybody's password: its number, its title and the name of where it met that are kept.
 */
export function eventIn(line: string): EdgeEvent | null {
  const [, level = "", text = ""] = LINE.exec(line) ?? [];
  const client = /\bclient: ([^,\s]+)/.exec(text)?.[1] ?? bracketed(text, "client") ?? "";
  const path = bracketed(text, "uri") ?? "";
  if (text.includes("ModSecurity: Access denied")) {
    const method = /request: "([A-Z]+) /.exec(text)?.[1] ?? "";
    const score = Number(/Total Score: (\d+)/.exec(text)?.[1] ?? 0);
    return { event: "refused", client, method, path, score };
  }
  if (text.includes("ModSecurity: Warning")) {
    // `Variable `ARGS:json.query' (Value: `…' )`: the name may be quoted, the value not.
    const within = /against variable `([^']{1,80})'/.exec(text)?.[1] ?? "";
    return {
      event: "matched",
      client,
      rule: bracketed(text, "id") ?? "",
      message: bracketed(text, "msg") ?? "",
      within,
      path,
    };
  }
  if (!FAULTS.has(level)) return null;
  // What was asked, and of whom it said that it came from there.
  const message = text.replace(/, (request|referrer|upstream|host|server): "?[^"]*"?(?=,|$)/g, "").trim();
  return { event: "fault", level, message };
}

const bracketed = (text: string, name: string): string | undefined =>
  new RegExp(`\\[${name} "([^"]*)"\\]`).exec(text)?.[1];
