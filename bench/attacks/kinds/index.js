const { connections } = require("./connections");
const { documents } = require("./documents");
const { large } = require("./large");
const { signIns } = require("./sign-ins");
const { texts } = require("./texts");

/**
 * @typedef {object} Attack
 * @property {string} name
 * @property {string} about
 * @property {number} [seconds] Where it takes longer to be one.
 * @property {boolean} [signsIn] Whether another person's sign-in is what suffers.
 * @property {(attacker: import("../attacker").Attacker) => Promise<void>} run
 */

/** @type {Attack[]} */
const attacks = [...large, ...texts, ...signIns, ...connections, ...documents];

module.exports = { attacks };
