import { styleText } from "node:util";

let step = 0;

export function heading(text: string): void {
  step += 1;
  console.log(`\n${styleText("bold", `${step}. ${text}`)}`);
}

export function line(text: string): void {
  console.log(`   ${text}`);
}

/** Rows under each other, each column as wide as its widest cell. */
export function table(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  for (const row of rows)
    line(
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join("  ")
        .trimEnd(),
    );
}

export function aside(text: string): void {
  line(styleText("dim", text));
}
