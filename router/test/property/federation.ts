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
  settings: Settings;
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
  const settings: Settings = { mutations: 0, answers: "values" };
  const subgraphs = new Map(model.subgraphs.map((name) => [name, new Subgraph(world, name, settings)]));
  return {
    supergraphSdl,
    subgraphs,
    settings,
    monolith: new Monolith(world, supergraphSdl),
    engine: startEngine(supergraphSdl, Object.fromEntries(subgraphs)),
  };
}
