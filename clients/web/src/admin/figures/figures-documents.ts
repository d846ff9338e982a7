import { graphql } from "../../gql";
import type { ShipmentsInFiguresQuery } from "../../gql/graphql";

export const ShipmentsInFiguresDocument = graphql(`
  query ShipmentsInFigures($from: DateTime!, $until: DateTime!) {
    shipmentFigures(from: $from, until: $until) {
      days { day shipments cancelled delivered medianDays ninthDays }
      lanes { serviceCode destinationCountry shipments cancelled delivered medianDays ninthDays exceptions }
      exceptions { day kind happened closed }
    }
  }
`);

export const MarginsByDayDocument = graphql(`
  query MarginsByDay($from: DateTime!, $until: DateTime!) {
    marginDays(from: $from, until: $until) {
      day
      orders
      margin { decimal currency }
      unbilledOrders
      unbilledEarned { decimal currency }
    }
  }
`);

export type Figures = ShipmentsInFiguresQuery["shipmentFigures"];
