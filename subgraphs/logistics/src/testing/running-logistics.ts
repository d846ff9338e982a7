import { type Listening, listen, type Subgraph, Viewer } from "@baiyun/kit";
import { testEnvironment } from "@baiyun/kit/testing";
import { start } from "../main";
import { Parcel } from "../parcel/parcel.entity";
import type { Shipment } from "../shipment/shipment.entity";
import { type Logistics, openLogistics } from "./logistics";

export const LABEL_SECRET = "a label secret that only tests know";
export const PUBLIC_URL = "https://baiyun.example";

export interface RunningLogistics {
  logistics: Logistics;
  subgraph: Subgraph;
  http: Listening;
  parcelOf: (shipment: Shipment) => Promise<Parcel>;
  close: () => Promise<void>;
}

/** The domain as it is run, listening, beside the one whose consumers are driven by hand. */
export async function startLogistics(): Promise<RunningLogistics> {
  const logistics = await openLogistics();
  const subgraph = await start(await testEnvironment("logistics", { LABEL_SECRET, PUBLIC_URL }));
  const http = await listen(subgraph);
  return {
    logistics,
    subgraph,
    http,
    parcelOf: ({ id }) =>
      logistics.database.transaction(Viewer.system, (tx) => tx.findOneByOrFail(Parcel, { shipmentId: id })),
    close: async () => {
      await http.close();
      await logistics.database.close();
    },
  };
}
