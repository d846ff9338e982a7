import { Code, refuse } from "../errors";

export const GRAPHQL_JSON = "application/graphql-response+json";
export const JSON_TYPE = "application/json";
export const EVENT_STREAM = "text/event-stream";

export type AnswerType = typeof GRAPHQL_JSON | typeof JSON_TYPE | typeof EVENT_STREAM;

const OFFERED: readonly AnswerType[] = [GRAPHQL_JSON, JSON_TYPE, EVENT_STREAM];

/** The client's favourite of what is offered; JSON when it has no wish. @throws RequestError 406 */
export function chooseAnswerType(accept: string | undefined): AnswerType {
  if (accept === undefined || accept.trim() === "") return JSON_TYPE;
  const wishes = accept
    .split(",")
    .map((wish, position) => {
      const [type = "", ...parameters] = wish.split(";").map((part) => part.trim().toLowerCase());
      const quality = parameters.find((parameter) => parameter.startsWith("q="));
      return { type, quality: quality === undefined ? 1 : Number(quality.slice(2)), position };
    })
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality || one.position - other.position);
  for (const { type } of wishes) {
    const offered = OFFERED.find((each) => each === type);
    if (offered) return offered;
    if (type === "*/*" || type === "application/*") return JSON_TYPE;
    if (type === "text/*") return EVENT_STREAM;
  }
  throw refuse(406, Code.NOT_ACCEPTABLE, `Answers are ${OFFERED.join(", ")}.`);
}
