const HIDDEN = "•••";
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;
/** What says of which sort something is, or how far it has come, is one word and nobody's. */
const OF_A_SORT = /(type|kind|status|state|cause|currency|country|from|to)$/i;
const WORD = /^[\w.-]{1,60}$/;

/**
 * What staff is shown of a message: its shape, ids, instants, counts and sorts, by which it is known again. Whose role may read names,
 * addresses and amounts is a matter of each field, and a message holds those of many.
 */
export function shownContent(content: string): string {
  try {
    return JSON.stringify(JSON.parse(content), (key, value: unknown) =>
      typeof value === "string" ? shown(key, value) : value,
    );
  } catch {
    return HIDDEN;
  }
}

function shown(key: string, text: string): string {
  const tells = ID.test(text) || INSTANT.test(text) || (OF_A_SORT.test(key) && WORD.test(text));
  return tells || text === "" ? text : HIDDEN;
}

/** What a try failed with, without addresses and without the values that a database names. */
export const shownError = (error: string): string =>
  error.replace(/[^\s<>()"',;]+@[^\s<>()"',;]+/g, HIDDEN).replace(/\)=\([^)]*\)/g, `)=(${HIDDEN})`);
