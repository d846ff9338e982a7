import type { Journey } from "./journey";
import type { Reader } from "./reader";

/** A stack, and its staff before its console. */
export interface ConsoleOfStack {
  home: string;
  journey: Journey;
  signedIn(name: string): Promise<Reader>;
}

/** Chooses one of a list by its label. */
export async function choose({ page }: Reader, label: string, option: string | RegExp): Promise<void> {
  await page.getByRole("combobox", { name: label }).first().click();
  await page.getByRole("option", { name: option, exact: typeof option === "string" }).click();
}

/** Fills in what carries that label, which a field that is wanted marks with an asterisk. */
export async function fill({ page }: Reader, values: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(values)) {
    const whole = label.replace(/[()]/g, "\\$&");
    await page.getByLabel(new RegExp(`^${whole}( \\*)?$`)).fill(value);
  }
}
