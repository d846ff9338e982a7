import { composeServices } from "@apollo/composition";
import { parse } from "graphql";
import { type AskableEngine, startEngine } from "./engine";
import type { Model } from "./model";
import { Monolith } from "./monolith";
import { subgraphSdl } from "./sdl";
import { type Settings, Subgraph } from "./subgraph";
import { World } from "./world";

/** A model brought to life twice: behind the engine as subgraphs, and as one schema. */
export interface Federation {
  supergraphSdl: string;
  subgraphs: Map<string, Subgraph>;
  monolith: Monolith;
  engine: AskableEngine;
  /** Lacks a key, so that it has no way to some fields. */
  maimed: AskableEngine | undefined;
  extremes: boolean;
  settings: Settings;
  close(): Promise<void>;
}

export type Composed = { supergraphSdl: string } | { errors: string[] };

export function composed(model: Model): Composed {
  try {
    const { supergraphSdl, errors } = composeServices(
      model.subgraphs.map((name) => ({
        name,
        url: `http://${name}.invalid/graphql`,
        typeDefs: parse(subgraphSdl(model, name)),
      })),
    );
    return supergraphSdl ? { supergraphSdl } : { errors: (errors ?? []).map(({ message }) => message) };
  } catch (reason) {
    return { errors: [String((reason as Error).message)] };
  }
}

export function startFederation(model: Model, supergraphSdl: string): Federation {
  const world = new World(model);
  const settings: Settings = { mutations: 0, answers: "values", malformedErrors: undefined, requests: 0 };
  const subgraphs = new Map(model.subgraphs.map((name) => [name, new Subgraph(world, name, settings)]));
  const sources = Object.fromEntries(subgraphs);
  const engine = startEngine(supergraphSdl, sources);
  const lackingSdl = model.extremes ? maimed(supergraphSdl, model) : undefined;
  const lacking = lackingSdl === undefined ? undefined : startEngine(lackingSdl, sources);
  return {
    supergraphSdl,
    subgraphs,
    settings,
    monolith: new Monolith(world, supergraphSdl),
    engine,
    maimed: lacking,
    extremes: model.extremes,
    close: async () => {
      await engine.close();
      await lacking?.close();
    },
  };
}

/** The supergraph with one key, of those that subgraphs resolve, that is for naming only. */
function maimed(supergraphSdl: string, { dataSeed }: Model): string | undefined {
  const keys = [...supergraphSdl.matchAll(/@join__type\(graph: \w+, key: "[^"]*"(?=\))/g)];
  const key = keys[dataSeed % keys.length];
  if (!key) return undefined;
  const end = key.index + key[0].length;
  return `${supergraphSdl.slice(0, end)}, resolvable: false${supergraphSdl.slice(end)}`;
}
