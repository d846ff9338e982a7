import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { until } from "@baiyun/kit/testing";
import { type Browser, type BrowserContext, chromium, type Page, type Request } from "playwright-core";
import { type Fault, faultsOf } from "./faults";

const ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // None is started in case that one is wanted: each reader wants one of its own.
  "--renderer-process-limit=1",
];
const PATIENCE_MS = 150_000;
const PASSWORD = "parcels-from-china";
const SIZES = { desk: { width: 1360, height: 900 }, phone: { width: 390, height: 844 } };
/** In the place of what is on its way. */
const UNDER_WAY = '[aria-busy="true"], .mantine-Skeleton-root';

/** How somebody looks at a page. */
export interface Look {
  size: keyof typeof SIZES;
  scheme: "light" | "dark";
  locale: "en-GB" | "zh-CN";
}

const PLAIN_LOOK: Look = { size: "desk", scheme: "light", locale: "en-GB" };

/** How every page is looked at; `looksOf` shows each in the other colours as well. */
export const LOOKS: readonly Look[] = [PLAIN_LOOK, { size: "phone", scheme: "dark", locale: "zh-CN" }];

/** A browser, with all that its pages asked of whom and complained about. */
export class Readers {
  /** Every address that was asked. */
  readonly asked: string[] = [];
  /** Who has left the page that they signed in at, by whom they are and how they look at it. */
  private readonly resting = new Map<string, Reader[]>();
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

  /** Others at the same browser, with what is noted of them apart. */
  apart(): Readers {
    return new Readers(this.browser, this.url, this.trusts);
  }

  close(): Promise<void> {
    return this.browser.close();
  }

  /** Somebody who signs in at a door, or has before and comes back: a window of one's own is most of what a short visit costs. */
  async signedIn(door: string, email: string, page = "", look: Look = PLAIN_LOOK): Promise<Reader> {
    const key = JSON.stringify([door, email, look]);
    const back = this.resting.get(key)?.pop();
    if (back) {
      await back.open(`/${door}${page}`);
      return back;
    }
    const reader = await this.reader(look, () => this.resting.set(key, [...(this.resting.get(key) ?? []), reader]));
    await reader.signIn(door, email, page);
    return reader;
  }

  /** @param rest what becomes of who has left, instead of being gone. */
  async reader({ size, scheme, locale }: Look = PLAIN_LOOK, rest?: () => void): Promise<Reader> {
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
    return new Reader(context, page, this.url, { size, scheme, locale }, rest);
  }
}

/** One person before a page. */
export class Reader {
  /** What the page has asked for and not got yet. */
  private readonly awaited = new Set<Request>();
  /** What the page last showed the graph of who asks. */
  authorization: string | undefined;
  /** In whose colours the page is shown now. */
  private scheme: Look["scheme"];

  constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
    private readonly url: string,
    private readonly look: Look,
    private readonly rest?: () => void,
  ) {
    this.scheme = look.scheme;
    page.on("request", (request) => {
      // Nobody waits any more for what the document before it had asked for.
      if (request.isNavigationRequest() && request.frame() === page.mainFrame()) this.awaited.clear();
      this.awaited.add(request);
      this.authorization = request.headers().authorization ?? this.authorization;
    });
    for (const end of ["requestfinished", "requestfailed"] as const) {
      page.on(end as "requestfinished", (request) => this.awaited.delete(request));
    }
  }

  /** By its address, as from a bookmark: everything is loaded anew. */
  async open(path: string): Promise<void> {
    await this.page.goto(this.url + path);
    await this.heading();
  }

  /** As a link leads there, which inside of an entry loads nothing anew. */
  async go(path: string): Promise<void> {
    if (entryOf(new URL(this.page.url()).pathname) !== entryOf(path)) return this.open(path);
    const before = await this.page.evaluate((to) => {
      const { history, state } = (globalThis as unknown as WithRouter).__TSR_ROUTER__;
      const key = state.resolvedLocation?.state.__TSR_key;
      history.push(to);
      return key;
    }, path);
    await this.page.waitForFunction((last) => {
      const { status, resolvedLocation } = (globalThis as unknown as WithRouter).__TSR_ROUTER__.state;
      return status === "idle" && resolvedLocation?.state.__TSR_key !== last;
    }, before);
    await this.heading();
    // A press misses what has just been moved by something that came.
    await this.settled();
  }

  /** At a door, which then opens to a page behind it. */
  async signIn(door: string, email: string, page = ""): Promise<void> {
    await this.page.goto(`${this.url}/${door}${page}`);
    await this.page.locator('input[type="email"]').fill(email);
    await this.page.locator('input[type="password"]').fill(PASSWORD);
    await until(() => this.knocks(door), PATIENCE_MS);
    await this.page.locator("#content h1").waitFor();
  }

  /** Sends what was filled in, and waits for what is answered: false where nothing was, or that it is to be tried again. */
  private async knocks(door: string): Promise<boolean> {
    const isIt = (request: Request) => new URL(request.url()).pathname === `/session/${door}/begin`;
    const ended = Promise.race([
      this.page.waitForEvent("requestfinished", isIt),
      this.page.waitForEvent("requestfailed", isIt),
    ]);
    // By keyboard: a press of the button misses it where a face that is late in coming has just moved it.
    await this.page.locator('button[type="submit"]:enabled').waitFor();
    await this.page.locator('input[type="password"]').press("Enter");
    const answer = await (await ended).response();
    const { data } = (await answer?.json().catch(() => null)) ?? {};
    const kind: string | undefined = data?.session?.__typename;
    if (kind === undefined || kind === "TryAgainLater") return false;
    if (!data.session.accessToken) throw new Error(`Nobody was let in: ${kind}.`);
    return true;
  }

  cookies(door = "portal") {
    return this.context.cookies(`${this.url}/session/${door}`);
  }

  /** Once nothing of the page is on its way any more, nor asked for by what has come. */
  async settled(): Promise<void> {
    const isCalm = () =>
      this.page.evaluate(async (underWay) => {
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        return document.querySelector(underWay) === null;
      }, UNDER_WAY);
    await until(async () => this.awaited.size === 0 && (await isCalm()) && this.awaited.size === 0, PATIENCE_MS);
  }

  /** Waits for the one notice that says so, and until that is gone: the next of the same words is another one. */
  async told(text: string): Promise<void> {
    const notice = this.page.locator(".mantine-Notification-root", { hasText: text });
    await notice.waitFor();
    // It goes by itself as well, so its button is not waited for.
    const close = (roots: Element[]) => {
      for (const root of roots) root.querySelector("button")?.click();
    };
    await notice.evaluateAll(close);
    await notice.waitFor({ state: "detached" });
  }

  /** What is serious or critical by axe's rules. */
  faults(): Promise<Fault[]> {
    return faultsOf(this.page);
  }

  /**
   * What is serious or critical in the colours of now; at a desk also what cannot be told from its ground in the others: nothing else
   * of a page depends on them, and a phone shows no text that a desk does not. The next page begins in the others. Pictures of both.
   */
  async looksOf(name: string): Promise<Fault[]> {
    await this.picture(name);
    const faults = await this.faults();
    if (this.look.size === "phone" && !process.env.SCREENSHOTS) return faults;
    this.scheme = this.scheme === "dark" ? "light" : "dark";
    await this.page.emulateMedia({ colorScheme: this.scheme });
    await this.page.locator(`html[data-mantine-color-scheme="${this.scheme}"]`).waitFor();
    await this.stilled();
    await this.picture(name);
    if (this.look.size === "desk") faults.push(...(await faultsOf(this.page, "color-contrast")));
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

  private heading(): Promise<void> {
    return this.page.locator("h1").first().waitFor();
  }

  /** Into the folder that `SCREENSHOTS` names, if it does. */
  async picture(name: string): Promise<void> {
    const folder = process.env.SCREENSHOTS;
    if (!folder) return;
    mkdirSync(folder, { recursive: true });
    const { size, locale } = this.look;
    const path = join(folder, `${name}-${size}-${this.scheme}-${locale.slice(0, 2)}.png`);
    await this.page.screenshot({ path, fullPage: true });
  }

  /** Leaves, and leaves nothing behind but being signed in. */
  async close(): Promise<void> {
    if (!this.rest) return this.context.close();
    const others = this.context.pages().filter((page) => page !== this.page);
    await Promise.all(others.map((page) => page.close()));
    await this.page.evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
    });
    this.scheme = this.look.scheme;
    await this.page.emulateMedia({ colorScheme: this.scheme });
    // Nothing is asked for any more, nor told by a subscription.
    await this.page.goto("about:blank");
    this.rest();
  }
}

/** The pages' router, as it shows itself to whoever looks into a document. */
interface WithRouter {
  __TSR_ROUTER__: {
    history: { push(path: string): void };
    state: { status: "idle" | "pending"; resolvedLocation?: { state: { __TSR_key?: string } } };
  };
}

/** The one whose pages a path is among. */
function entryOf(path: string): string {
  return /^\/(portal|supplier|admin)(?=\/|\?|$)/.exec(path)?.[1] ?? "site";
}
