const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A malformed id is an unknown id: it never reaches a uuid column, which would raise. */
export const isId = (text: string): boolean => UUID.test(text);
