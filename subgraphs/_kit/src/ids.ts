import { v7 } from "uuid";

/** A uuid v7: ids sort by the time they were made. */
export const newId = (): string => v7();

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A malformed id is an unknown id: it never reaches a uuid column, which would raise. */
export const isId = (text: string): boolean => UUID.test(text);
