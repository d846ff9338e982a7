/**
 * @typedef {object} PeerContext What a peer is started with.
 * @property {string} router The launcher of our router.
 * @property {number} port
 * @property {string} directory For files that the peer needs, removed after the run.
 * @property {import("../supergraph/supergraph-files").SupergraphFiles} files
 * @property {Record<string, string>} urls Of the subgraphs.
 * @property {string} jwksUrl
 * @property {string} recordingFile What `floor` repeats.
 *
 * @typedef {object} PeerCommand
 * @property {string} command
 * @property {string[]} args
 * @property {Record<string, string>} [env] Over this process's own.
 *
 * @typedef {object} Peer
 * @property {string} name For `--peers`.
 * @property {string} title
 * @property {string} settings How it is set up, for the report.
 * @property {"off" | "calls" | "answers"} sharing Whether requests in flight share identical calls, or identical
 *   requests the whole answer.
 * @property {boolean} [checksAccess] Takes the supergraph with its access directives and is sent a token.
 * @property {(context: PeerContext) => PeerCommand} command
 */

const PRODUCTION = { NODE_ENV: "production", APOLLO_TELEMETRY_DISABLED: "1" };
const LARGE_YOUNG_GENERATION = "--max-semi-space-size=64";

module.exports = { PRODUCTION, LARGE_YOUNG_GENERATION };
