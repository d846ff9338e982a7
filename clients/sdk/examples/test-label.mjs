// Labels of no parcel, to try a printer with: node examples/test-label.mjs
import { writeFileSync } from "node:fs";
import { connect } from "./client.mjs";

const baiyun = connect();
const wanted = [
  { format: "PDF", sample: "CHINESE" },
  { format: "ZPL", resolution: "DPI_203" },
  {
    format: "ZPL",
    resolution: "DPI_300",
    consignee: { name: "Ελένη", line1: "Ερμού 1", city: "Αθήνα", postalCode: "10563", country: "GR" },
  },
];
for (const input of wanted) {
  const { fileName, bytes } = await baiyun.shipments.testLabel(input);
  writeFileSync(fileName, bytes);
  console.log(`test label ${fileName}, ${bytes.length} bytes`);
}
