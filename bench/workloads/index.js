const baiyun = require("./baiyun");
const shop = require("./shop");

/** @type {Record<string, import("./workload").Workload>} */
module.exports = { shop, baiyun };
