import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import world from "world-atlas/countries-110m.json";

const topology = world as unknown as Topology<{ countries: GeometryCollection }>;

/** The outline of all countries, which comes with the page: no map is asked of anybody. */
export const land = feature(topology, topology.objects.countries);
