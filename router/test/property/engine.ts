import { createEngine, type EngineOptions, type RunningEngine } from "../../src/engine";
import { Code, RequestError } from "../../src/errors";
import { ANONYMOUS } from "../../src/request/identity";
import { requestOf } from "../../src/request/request";
import { parseJson } from "../../src/sources/exact-numbers";
import type { SubgraphSource } from "../../src/sources/source";
import { FallBack } from "../../src/steps/fall-back";
import { exactJson } from "./marks";

/** The answer as JSON text, or why there is none. */
export type Answered = { text: string } | { refused: string; unplannable?: boolean } | "too complex";

export interface AskableEngine {
  ask(query: string, variables: Record<string, unknown>): Promise<Answered>;
  close(): Promise<void>;
}

/** Larger than any random operation: what is asked here is whether answers are right. Only planning keeps its bounds. */
const LIMITS = {
  tokens: 100_000,
  depth: 50,
  rootFields: 1_000,
  aliases: 1_000,
  fragments: 1_000,
  fields: 100_000,
  cost: Infinity,
};

export function startEngine(supergraphSdl: string, sources: Record<string, SubgraphSource>): AskableEngine {
  let warning = "";
  /** Faults of the code by text: the answer hides them, but they are as wrong as any difference. */
  const faults: FallBack[] = [];
  const warn = ({ err }: { err?: unknown }) => {
    warning = String((err as Error | undefined)?.message);
    if (err instanceof FallBack) faults.push(err);
  };
  const logger = { warn } as unknown as NonNullable<EngineOptions["logger"]>;
  let engine: RunningEngine;
  try {
    engine = createEngine({ supergraphSdl, sources, limits: LIMITS, development: true, logger });
  } catch (reason) {
    const refused = `The engine does not start: ${(reason as Error).message}`;
    return { ask: async () => ({ refused }), close: async () => {} };
  }
  return {
    ask: async (query, variables) => {
      try {
        warning = "";
        faults.length = 0;
        // As it comes by HTTP.
        const request = { ...requestOf(parseJson(exactJson({ query, variables }))), query };
        const { text } = await engine.pipeline.run(request, ANONYMOUS);
        const [fault] = faults;
        return fault ? { refused: `${fault.message} ${(fault.cause as Error).stack}` } : { text };
      } catch (reason) {
        if (!(reason instanceof RequestError)) return { refused: String((reason as Error).stack) };
        if (reason.errors.some(({ extensions }) => extensions?.code === Code.LIMIT_EXCEEDED)) return "too complex";
        const unplannable = reason.errors.every(
          ({ extensions }) => extensions?.code === Code.OPERATION_RESOLUTION_FAILURE,
        );
        return { refused: [...reason.errors.map(({ message }) => message), warning].join(" "), unplannable };
      }
    },
    close: () => engine.close(),
  };
}
