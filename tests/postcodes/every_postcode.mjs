// Every line `POSTCODE,CODE` of stdin through the published module; the figure on stdout.
// Use: node every_postcode.mjs SITE_DIRECTORY < lines. Exit 1 when one answer is wrong.
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const base = pathToFileURL(`${process.argv[2]}/`);
const { lookup } = await import(new URL("assets/atlas/postcode.js", base));
let right = 0;
let all = 0;
for await (const line of createInterface({ input: process.stdin })) {
  const [postcode, code] = line.split(",");
  const found = await lookup(postcode, base);
  all += 1;
  if ((found?.code ?? "") === code) right += 1;
  else if (all - right <= 10) console.error(`${postcode}: ${found?.code} instead of ${code}`);
}
console.log(`${right} of ${all} postcodes right`);
process.exitCode = right === all && all > 0 ? 0 : 1;
