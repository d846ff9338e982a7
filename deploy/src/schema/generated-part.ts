/**
 * A text with the lines between its two marks replaced, `<comment> domains >>>` and `<comment> domains <<<`.
 *
 * @throws {Error} when the marks are not there: what they held was written by hand then, and stays.
 */
export function between(text: string, comment: "#" | "<!--", name: string, lines: readonly string[]): string {
  const all = text.split("\n");
  const at = (mark: string) => all.findIndex((line) => line.trim().startsWith(`${comment} ${name} ${mark}`));
  const [start, end] = [at(">>>"), at("<<<")];
  if (start === -1 || end < start) throw new Error(`the marks of ${name} are missing`);
  return [...all.slice(0, start + 1), ...lines, ...all.slice(end)].join("\n");
}
