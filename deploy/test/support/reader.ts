import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";

const ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const PATIENCE_MS = 150_000;
const PASSWORD = "parcels-from-china";
const SIZES = { desk: { width: 1360, height: 900 }, phone: { width: 390, height: 844 } };
const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** How somebody looks at a page. */
export interface Look {
  size: keyof typeof SIZES;
  scheme: "light" | "dark";
  locale: "en-GB" | "zh-CN";
}

const PLAIN_LOOK: Look = { size: "desk", scheme: "light", locale: "en-GB" };

/** How every page is looked at; `looksOf` shows each in the other colours as well. */
export const LOOKS: readonly Look[] = [PLAIN_LOOK, { size: "phone", scheme: "dark", locale: "zh-CN" }];

/** What of a page a reader with a screen reader or a keyboard stumbles over: rule and element. */
interface Fault {
  rule: string;
  element: string;
}

/** A browser, with all that its pages asked of whom and complained about. */
export class Readers {
  /** Every address that was asked. */
  readonly asked: string[] = [];
  /** Documents that were sent as texts rather than by their ids. */
  readonly texts: string[] = [];
  /** Errors of pages, refusals by their policy among them. */
  readonly complaints: string[] = [];

  private constructor(
    private readonly browser: Browser,
    private readonly url: string,
    private readonly trusts: "known certificates" | "any certificate",
  ) {}

  static async open(
    executablePath: string,
    url: string,
    trusts: "known certificates" | "any certificate" = "known certificates",
  ): Promise<Readers> {
    return new Readers(await chromium.launch({ executablePath, args: ARGS }), url, trusts);
  }

  close(): Promise<void> {
    return this.browser.close();
  }

  async reader({ size, scheme, locale }: Look = PLAIN_LOOK): Promise<Reader> {
    const context = await this.browser.newContext({
      viewport: SIZES[size],
      colorScheme: scheme,
      locale,
      reducedMotion: "reduce",
      ignoreHTTPSErrors: this.trusts === "any certificate",
    });
    // Not a measure of anything: what is slow on a machine five times slower must not fail there.
    context.setDefaultTimeout(PATIENCE_MS);
    const page = await context.newPage();
    page.on("request", (request) => {
      this.asked.push(request.url());
      const isAsked = new URL(request.url()).pathname === "/graphql";
      const { query } = (isAsked && (request.postDataJSON() as { query?: string } | null)) || {};
      if (query) this.texts.push(query);
    });
    page.on("websocket", (socket) => this.asked.push(socket.url()));
    page.on("pageerror", (error) => this.complaints.push(error.message));
    page.on("console", (message) => message.type() === "error" && this.complaints.push(message.text()));
    return new Reader(context, page, this.url, { size, scheme, locale });
  }
}

/** One person before a page. */
export class Reader {
  constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
    private readonly url: string,
    private readonly look: Look,
  ) {}

  async open(path: string): Promise<void> {
    await this.page.goto(this.url + path);
    await this.page.locator("h1").first().waitFor();
  }

  async signIn(door: string, email: string): Promise<void> {
    await this.page.goto(`${this.url}/${door}`);
    await this.page.locator('input[type="email"]').fill(email);
    await this.page.locator('input[type="password"]').fill(PASSWORD);
    await this.page.locator('button[type="submit"]').click();
    await this.page.locator("#content h1").waitFor();
  }

  cookies() {
    return this.context.cookies(`${this.url}/session/portal`);
  }

  /** Once nothing of the page is on its way any more. */
  async settled(): Promise<void> {
    await this.page.waitForLoadState("networkidle");
    await this.page.locator('[aria-busy="true"], .mantine-Skeleton-root').first().waitFor({ state: "detached" });
  }

  /** What is serious or critical by axe's rules. */
  async faults(): Promise<Fault[]> {
    await this.page.evaluate(AXE);
    return this.faultsBy(null);
  }

  /**
   * What is serious or critical in the reader's own colours, and what cannot be told from its ground in the others: nothing else of a
   * page depends on them. Pictures of both.
   */
  async looksOf(name: string): Promise<Fault[]> {
    await this.picture(name);
    const faults = await this.faults();
    const other = this.look.scheme === "dark" ? "light" : "dark";
    await this.page.emulateMedia({ colorScheme: other });
    await this.page.locator(`html[data-mantine-color-scheme="${other}"]`).waitFor();
    await this.stilled();
    await this.picture(name, other);
    faults.push(...(await this.faultsBy("color-contrast")));
    await this.page.emulateMedia({ colorScheme: this.look.scheme });
    return faults;
  }

  /** Once no colour is on its way from one to another. */
  private async stilled(): Promise<void> {
    await this.page.evaluate(async () => {
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const transitions = document.getAnimations().filter((each) => each instanceof CSSTransition);
      await Promise.allSettled(transitions.map(({ finished }) => finished));
    });
  }

  private faultsBy(rule: string | null): Promise<Fault[]> {
    return this.page.evaluate(async (only) => {
      const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
      const { violations } = await axe.run(document, {
        resultTypes: ["violations"],
        ...(only && { runOnly: [only] }),
      });
      return violations
        .filter(({ impact }) => impact === "serious" || impact === "critical")
        .flatMap(({ id, nodes }) => nodes.map((node) => ({ rule: id, element: node.html.slice(0, 160) })));
    }, rule);
  }

  /** Into the folder that `SCREENSHOTS` names, if it does. */
  async picture(name: string, scheme = this.look.scheme): Promise<void> {
    const folder = process.env.SCREENSHOTS;
    if (!folder) return;
    mkdirSync(folder, { recursive: true });
    const { size, locale } = this.look;
    const path = join(folder, `${name}-${size}-${scheme}-${locale.slice(0, 2)}.png`);
    await this.page.screenshot({ path, fullPage: true });
  }

  close(): Promise<void> {
    return this.context.close();
  }
}
