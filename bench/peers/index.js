/** @type {import("./peer").Peer[]} */
module.exports = [
  ...require("./ours"),
  ...require("./floor"),
  ...require("./stock"),
  ...require("./hive"),
  ...require("./grafbase"),
];
