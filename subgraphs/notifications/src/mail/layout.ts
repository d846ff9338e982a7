import type { Worded } from "../template/wording";

/** The mail around the words: nothing is fetched when it is opened. */
export const asPage = (locale: string, { html }: Worded): string =>
  `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"></head><body style="font:16px/1.5 sans-serif;max-width:40em">${html}</body></html>`;
