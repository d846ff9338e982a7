import { LRUCache } from "lru-cache";
import { Code, refuse } from "../errors";

export const GRAPHQL_JSON = "application/graphql-response+json";
export const JSON_TYPE = "application/json";
export const EVENT_STREAM = "text/event-stream";

export type AnswerType = typeof GRAPHQL_JSON | typeof JSON_TYPE | typeof EVENT_STREAM;

/** How a client wants its answer. */
export interface AnswerForm {
  type: AnswerType;
  /** Whether the client named `application/json`: then a well-formed request is 200 even when its document is refused. */
  alwaysOk: boolean;
  /** Whether it would take a stream of events, be it as a second choice: a subscription has no other answer. */
  streams: boolean;
}

export const PLAIN_FORM: AnswerForm = { type: JSON_TYPE, alwaysOk: false, streams: false };
const JSON_FORM: AnswerForm = { type: JSON_TYPE, alwaysOk: true, streams: false };

const OFFERED: readonly AnswerType[] = [GRAPHQL_JSON, JSON_TYPE, EVENT_STREAM];
/** Clients say one of few things, and say it with each request. */
const understood = new LRUCache<string, AnswerForm>({ max: 100 });

/** The client's favourite of what is offered; JSON when it has no wish. @throws RequestError 406 */
export function chooseAnswerForm(accept: string | undefined): AnswerForm {
  if (accept === undefined) return PLAIN_FORM;
  if (accept === JSON_TYPE) return JSON_FORM;
  let form = understood.get(accept);
  if (!form) {
    form = read(accept);
    understood.set(accept, form);
  }
  return form;
}

function read(accept: string): AnswerForm {
  if (accept.trim() === "") return PLAIN_FORM;
  const wishes = accept
    .split(",")
    .map((wish, position) => {
      const [type = "", ...parameters] = wish.split(";").map((part) => part.trim().toLowerCase());
      const quality = parameters.find((parameter) => parameter.startsWith("q="));
      return { type, quality: quality === undefined ? 1 : Number(quality.slice(2)), position };
    })
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality || one.position - other.position)
    .map(({ type }) => ({ wish: type, type: offerFor(type) }));
  const [favourite] = wishes.filter(({ type }) => type !== undefined);
  if (!favourite?.type) throw refuse(406, Code.NOT_ACCEPTABLE, `Accept one of ${OFFERED.join(", ")}.`);
  return {
    type: favourite.type,
    alwaysOk: favourite.wish === JSON_TYPE,
    streams: wishes.some(({ type }) => type === EVENT_STREAM),
  };
}

function offerFor(wish: string): AnswerType | undefined {
  if (wish === "*/*" || wish === "application/*") return JSON_TYPE;
  if (wish === "text/*") return EVENT_STREAM;
  return OFFERED.find((each) => each === wish);
}

/** Whether a body of this type is JSON in UTF-8, the only charset that JSON between systems has. */
export function isJson(contentType: string | undefined): boolean {
  if (contentType === undefined) return false;
  if (contentType === JSON_TYPE) return true;
  const [type = "", ...parameters] = contentType.toLowerCase().split(";");
  if (type.trim() !== JSON_TYPE) return false;
  return parameters.every((parameter) => !/^\s*charset\s*=/.test(parameter) || /=\s*"?utf-?8"?\s*$/.test(parameter));
}
