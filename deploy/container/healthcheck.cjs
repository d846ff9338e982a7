/** Exits 0 when the given URL answers with success: the slim image has no curl. */
fetch(process.argv[2]).then(
  (response) => process.exit(response.ok ? 0 : 1),
  () => process.exit(1),
);
