import { until } from "@baiyun/kit/testing";
import type { Page } from "playwright-core";
import type { Reader } from "../support/reader";

const PASSWORD = "parcels-from-china";

/** Types pinyin and presses the Enter that confirms it; what an input method does is done by the browser itself. */
export async function confirmPinyin(page: Page, label: string, pinyin: string): Promise<void> {
  await page.getByLabel(label).focus();
  const method = await page.context().newCDPSession(page);
  const end = { selectionStart: pinyin.length, selectionEnd: pinyin.length };
  await method.send("Input.imeSetComposition", { text: pinyin, ...end });
  await page.keyboard.press("Enter");
  await method.send("Input.imeSetComposition", { text: "", selectionStart: 0, selectionEnd: 0 });
  await method.detach();
}

/** Ends the session that this page has, as whoever signs out everywhere does from elsewhere, and waits until the graph knows. */
export async function endElsewhere(reader: Reader, url: string): Promise<void> {
  const [cookie] = await reader.cookies();
  const answer = await fetch(`${url}/session/portal/end`, {
    method: "POST",
    headers: { "content-type": "application/json", cookie: `${cookie!.name}=${cookie!.value}` },
    body: "{}",
  });
  expect(answer.status).toBe(200);
  const headers = { "content-type": "application/json", authorization: reader.authorization! };
  await until(async () => {
    const refused = await fetch(`${url}/graphql`, { method: "POST", headers, body: '{"query":"{ __typename }"}' });
    return refused.headers.has("www-authenticate");
  });
}

/** Above the page, which stays as it is. */
export async function signInAgain({ page }: Reader): Promise<void> {
  const dialog = page.getByRole("dialog", { name: "Sign in again" });
  await dialog.locator('input[type="password"]').fill(PASSWORD);
  await dialog.getByRole("button", { name: "Sign in" }).click();
  await dialog.waitFor({ state: "detached" });
}

/** Presses so often that nobody could mean each. */
export const pressTenTimes = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole("button", { name }).evaluate((button: HTMLElement) => {
    for (let press = 0; press < 10; press++) button.click();
  });
