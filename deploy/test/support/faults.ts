import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** Rules whose finding is at most moderate, which is no fault here: a page is not searched for what would then be left out. */
const LESSER = [
  ...["aria-allowed-role", "aria-deprecated-role", "empty-heading", "empty-table-header", "form-field-multiple-labels"],
  ...["heading-order", "html-xml-lang-mismatch", "image-redundant-alt", "landmark-banner-is-top-level"],
  ...["landmark-contentinfo-is-top-level", "landmark-main-is-top-level", "landmark-no-duplicate-banner"],
  ...["landmark-no-duplicate-contentinfo", "landmark-no-duplicate-main", "landmark-one-main", "landmark-unique"],
  ...["meta-viewport", "meta-viewport-large", "no-autoplay-audio", "page-has-heading-one"],
  ...["presentation-role-conflict", "region", "scope-attr-valid", "server-side-image-map", "skip-link"],
  "table-duplicate-name",
];

/** What of a page a reader with a screen reader or a keyboard stumbles over: rule and element. */
export interface Fault {
  rule: string;
  element: string;
}

/** What is serious or critical by axe's rules. @param only one of them, where no other can find anything new. */
export async function faultsOf(page: Page, only?: "color-contrast"): Promise<Fault[]> {
  // It stays in a document for as long as that is shown.
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(AXE);
  const choice = only
    ? { runOnly: [only] }
    : { rules: Object.fromEntries(LESSER.map((rule) => [rule, { enabled: false }])) };
  return page.evaluate(async (chosen) => {
    const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
    const { violations } = await axe.run(document, {
      ...chosen,
      resultTypes: ["violations"],
      // No rule that is left reads style sheets or films, which it would fetch again.
      preload: false,
    });
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .flatMap(({ id, nodes }) => nodes.map((node) => ({ rule: id, element: node.html.slice(0, 160) })));
  }, choice);
}
