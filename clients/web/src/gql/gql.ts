/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query CompareServices($input: CompareServicesInput!) {\n    compareServices(input: $input) {\n      ... on AvailableService {\n        service { id code name transitDays { min max } }\n        sellTotal { decimal currency }\n        billableWeightG\n        landedCost {\n          complete\n          total { decimal currency }\n          knownTotal { decimal currency }\n          dutyTotal { decimal currency }\n          vatTotal { decimal currency }\n          fees { decimal currency }\n          remarks { code message }\n        }\n      }\n      ... on UnavailableService {\n        service { id code name transitDays { min max } }\n        reason\n        message\n      }\n    }\n  }\n": typeof types.CompareServicesDocument,
    "\n  query Services {\n    services { id code name weightLimitG dgPolicy transitDays { min max } }\n  }\n": typeof types.ServicesDocument,
    "\n  query PublicTrack($number: String!, $postalCode: String, $phone: String) {\n    publicTrack(number: $number, postalCode: $postalCode, phone: $phone) {\n      ... on PublicTrack {\n        number\n        destinationCountry\n        status\n        eta\n        lastMile { number carrier }\n        scans { occurredAt localTime utcOffset place status }\n      }\n      ... on UserError { message }\n      ... on PublicTrackLimited { retryAfterSeconds }\n    }\n  }\n": typeof types.PublicTrackDocument,
};
const documents: Documents = {
    "\n  query CompareServices($input: CompareServicesInput!) {\n    compareServices(input: $input) {\n      ... on AvailableService {\n        service { id code name transitDays { min max } }\n        sellTotal { decimal currency }\n        billableWeightG\n        landedCost {\n          complete\n          total { decimal currency }\n          knownTotal { decimal currency }\n          dutyTotal { decimal currency }\n          vatTotal { decimal currency }\n          fees { decimal currency }\n          remarks { code message }\n        }\n      }\n      ... on UnavailableService {\n        service { id code name transitDays { min max } }\n        reason\n        message\n      }\n    }\n  }\n": types.CompareServicesDocument,
    "\n  query Services {\n    services { id code name weightLimitG dgPolicy transitDays { min max } }\n  }\n": types.ServicesDocument,
    "\n  query PublicTrack($number: String!, $postalCode: String, $phone: String) {\n    publicTrack(number: $number, postalCode: $postalCode, phone: $phone) {\n      ... on PublicTrack {\n        number\n        destinationCountry\n        status\n        eta\n        lastMile { number carrier }\n        scans { occurredAt localTime utcOffset place status }\n      }\n      ... on UserError { message }\n      ... on PublicTrackLimited { retryAfterSeconds }\n    }\n  }\n": types.PublicTrackDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CompareServices($input: CompareServicesInput!) {\n    compareServices(input: $input) {\n      ... on AvailableService {\n        service { id code name transitDays { min max } }\n        sellTotal { decimal currency }\n        billableWeightG\n        landedCost {\n          complete\n          total { decimal currency }\n          knownTotal { decimal currency }\n          dutyTotal { decimal currency }\n          vatTotal { decimal currency }\n          fees { decimal currency }\n          remarks { code message }\n        }\n      }\n      ... on UnavailableService {\n        service { id code name transitDays { min max } }\n        reason\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  query CompareServices($input: CompareServicesInput!) {\n    compareServices(input: $input) {\n      ... on AvailableService {\n        service { id code name transitDays { min max } }\n        sellTotal { decimal currency }\n        billableWeightG\n        landedCost {\n          complete\n          total { decimal currency }\n          knownTotal { decimal currency }\n          dutyTotal { decimal currency }\n          vatTotal { decimal currency }\n          fees { decimal currency }\n          remarks { code message }\n        }\n      }\n      ... on UnavailableService {\n        service { id code name transitDays { min max } }\n        reason\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Services {\n    services { id code name weightLimitG dgPolicy transitDays { min max } }\n  }\n"): (typeof documents)["\n  query Services {\n    services { id code name weightLimitG dgPolicy transitDays { min max } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PublicTrack($number: String!, $postalCode: String, $phone: String) {\n    publicTrack(number: $number, postalCode: $postalCode, phone: $phone) {\n      ... on PublicTrack {\n        number\n        destinationCountry\n        status\n        eta\n        lastMile { number carrier }\n        scans { occurredAt localTime utcOffset place status }\n      }\n      ... on UserError { message }\n      ... on PublicTrackLimited { retryAfterSeconds }\n    }\n  }\n"): (typeof documents)["\n  query PublicTrack($number: String!, $postalCode: String, $phone: String) {\n    publicTrack(number: $number, postalCode: $postalCode, phone: $phone) {\n      ... on PublicTrack {\n        number\n        destinationCountry\n        status\n        eta\n        lastMile { number carrier }\n        scans { occurredAt localTime utcOffset place status }\n      }\n      ... on UserError { message }\n      ... on PublicTrackLimited { retryAfterSeconds }\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;