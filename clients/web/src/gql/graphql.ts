/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** How lithium-ion batteries are packed, by IATA packing instruction. */
export type BatteryPacking =
  | 'NONE'
  /** Batteries alone, power banks among them. */
  | 'PI965'
  /** Packed with equipment. */
  | 'PI966'
  /** Contained in equipment. */
  | 'PI967';

/** A parcel to compare the services for. Nothing of it is kept. */
export type CompareServicesInput = {
  /** What the price is quoted in. */
  currency?: string;
  destination: QuoteDestinationInput;
  /** Whether the sender pays duty and tax (DDP). */
  dutiesPrepaid?: boolean;
  /** When the parcel leaves our warehouse: at once when it is not stated. Duty and tax are of the day it clears customs. */
  expectedShipDate?: string | null | undefined;
  /** What is inside; without it there is no landed cost. */
  goods?: Array<QuoteGoodsInput>;
  /** Whether the seller collected the VAT under IOSS. */
  iossRegistered?: boolean;
  parcel: QuoteParcelInput;
  /** Whether the parcel is handed over against a signature. */
  signature?: boolean;
};

/** Which lithium batteries a service takes. */
export type DangerousGoodsPolicy =
  /** Packed with or contained in equipment (PI966, PI967); never alone (PI965). */
  | 'BATTERIES_WITH_EQUIPMENT'
  /** No lithium batteries at all. */
  | 'NO_BATTERIES';

/** Why an amount at the destination is not known, or what else is to be known of the amounts. */
export type LandedCostRemarkCode =
  /** It is of a quote that was made before tax was reckoned on transport and rules by the day of clearance. */
  | 'FORMER_CALCULATION'
  /** Goods lack the HS code that the amount depends on. */
  | 'GOODS_NOT_CLASSIFIED'
  /** No postal code was stated, which might have told of another territory. */
  | 'MAINLAND_ASSUMED'
  /** No rule of ours covers it. */
  | 'NO_RULE'
  /** Rules change between shipping and the latest day of clearance; those of that day are taken. */
  | 'RULES_CHANGE_IN_TRANSIT'
  /** The duty depends on a national tariff whose rates are not known here. */
  | 'TARIFF_NOT_KNOWN'
  /** The postal code is of a territory with rules of its own, which are not known here; its country's do not apply. */
  | 'TERRITORY_NOT_COVERED';

/** An amount of money in its currency's minor unit. */
export type MoneyInput = {
  /** In the minor unit: 1290 EUR is €12.90. */
  amountMinor: string;
  /** ISO 4217 code. */
  currency: string;
};

/** Where the parcel goes, as far as the price depends on it. */
export type QuoteDestinationInput = {
  country: string;
  /** Empty for a rough price, of the country's mainland. */
  postalCode?: string;
};

/** One article in the parcel, to reckon duty and tax from. */
export type QuoteGoodsInput = {
  battery?: BatteryPacking;
  /** At most 500 characters. */
  description?: string;
  /** Six digits of the Harmonized System. */
  hs6?: string | null | undefined;
  originCountry?: string;
  /** 1 to 100,000. */
  quantity: number;
  unitValue: MoneyInput;
};

/** As packed. */
export type QuoteParcelInput = {
  /** Millimetres, 1 to 3,000. */
  heightMm: number;
  /** Millimetres, 1 to 3,000. */
  lengthMm: number;
  /** Grams, 1 to 100,000. */
  weightG: number;
  /** Millimetres, 1 to 3,000. */
  widthMm: number;
};

/** Where a parcel is in its journey. UNKNOWN is a carrier's code that we cannot read yet; the code is kept. */
export type TrackingStatus =
  /** The recipient can fetch it. */
  | 'AVAILABLE_FOR_PICKUP'
  /** Handed over. */
  | 'DELIVERED'
  /** The courier could not hand it over. */
  | 'DELIVERY_FAILURE'
  /** Something is wrong, or it goes back. */
  | 'EXCEPTION'
  /** Nothing was heard of it for so long that nobody asks any more. */
  | 'EXPIRED'
  /** The carrier was told of the parcel and waits for it. */
  | 'INFO_RECEIVED'
  /** On its way, customs included. */
  | 'IN_TRANSIT'
  /** The carrier does not know the number. */
  | 'NOT_FOUND'
  /** The courier has it. */
  | 'OUT_FOR_DELIVERY'
  /** The carrier's code cannot be read yet. */
  | 'UNKNOWN';

/** What keeps a service from taking the parcel. */
export type UnavailableReason =
  | 'DANGEROUS_GOODS'
  | 'DESTINATION'
  | 'SIZE'
  | 'WEIGHT';

export type CompareServicesQueryVariables = Exact<{
  input: CompareServicesInput;
}>;


export type CompareServicesQuery = { __typename: 'Query', compareServices: Array<
    | { __typename: 'AvailableService', billableWeightG: number, service: { __typename: 'Service', id: string, code: string, name: string, transitDays: { __typename: 'TransitDays', min: number, max: number } }, sellTotal: { __typename: 'Money', decimal: string, currency: string }, landedCost: { __typename: 'LandedCost', complete: boolean, total: { __typename: 'Money', decimal: string, currency: string } | null, knownTotal: { __typename: 'Money', decimal: string, currency: string }, dutyTotal: { __typename: 'Money', decimal: string, currency: string } | null, vatTotal: { __typename: 'Money', decimal: string, currency: string } | null, fees: { __typename: 'Money', decimal: string, currency: string } | null, remarks: Array<{ __typename: 'LandedCostRemark', code: LandedCostRemarkCode, message: string }> } | null }
    | { __typename: 'UnavailableService', reason: UnavailableReason, message: string, service: { __typename: 'Service', id: string, code: string, name: string, transitDays: { __typename: 'TransitDays', min: number, max: number } } }
  > };

export type ServicesQueryVariables = Exact<{ [key: string]: never; }>;


export type ServicesQuery = { __typename: 'Query', services: Array<{ __typename: 'Service', id: string, code: string, name: string, weightLimitG: number, dgPolicy: DangerousGoodsPolicy, transitDays: { __typename: 'TransitDays', min: number, max: number } }> };

export type PublicTrackQueryVariables = Exact<{
  number: string;
  postalCode?: string | null | undefined;
  phone?: string | null | undefined;
}>;


export type PublicTrackQuery = { __typename: 'Query', publicTrack:
    | { __typename: 'PublicTrack', number: string, destinationCountry: string, status: TrackingStatus | null, eta: string | null, lastMile: { __typename: 'LastMile', number: string, carrier: string | null } | null, scans: Array<{ __typename: 'PublicScan', occurredAt: string | null, localTime: string | null, utcOffset: string | null, place: string | null, status: TrackingStatus }> }
    | { __typename: 'PublicTrackLimited', message: string, retryAfterSeconds: number }
    | { __typename: 'TrackingNotFound', message: string }
    | { __typename: 'TrackingNotProvable', message: string }
   };


export const CompareServicesDocument = {"__meta__":{"hash":"sha256:649122667e51742b9a6f996e58297a5b3d567d4b1c8cbd3096bf90fede332a82"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CompareServices"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CompareServicesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"compareServices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AvailableService"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"service"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"transitDays"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"sellTotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"billableWeightG"}},{"kind":"Field","name":{"kind":"Name","value":"landedCost"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"knownTotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dutyTotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"vatTotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fees"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"remarks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UnavailableService"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"service"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"transitDays"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CompareServicesQuery, CompareServicesQueryVariables>;
export const ServicesDocument = {"__meta__":{"hash":"sha256:c489016f324b8f5285ba39e9be5e3c887a0c8aebd57e0f9709b9b8f8ac3d57a1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Services"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"services"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"weightLimitG"}},{"kind":"Field","name":{"kind":"Name","value":"dgPolicy"}},{"kind":"Field","name":{"kind":"Name","value":"transitDays"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}}]}}]}}]}}]} as unknown as DocumentNode<ServicesQuery, ServicesQueryVariables>;
export const PublicTrackDocument = {"__meta__":{"hash":"sha256:f879541f215df0c4f6051b208d636da911145ee29ec66fa2570e71426b9ea283"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PublicTrack"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"number"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"postalCode"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"phone"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"publicTrack"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"number"},"value":{"kind":"Variable","name":{"kind":"Name","value":"number"}}},{"kind":"Argument","name":{"kind":"Name","value":"postalCode"},"value":{"kind":"Variable","name":{"kind":"Name","value":"postalCode"}}},{"kind":"Argument","name":{"kind":"Name","value":"phone"},"value":{"kind":"Variable","name":{"kind":"Name","value":"phone"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PublicTrack"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"destinationCountry"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"eta"}},{"kind":"Field","name":{"kind":"Name","value":"lastMile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"carrier"}}]}},{"kind":"Field","name":{"kind":"Name","value":"scans"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"localTime"}},{"kind":"Field","name":{"kind":"Name","value":"utcOffset"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PublicTrackLimited"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}}]}}]}}]} as unknown as DocumentNode<PublicTrackQuery, PublicTrackQueryVariables>;