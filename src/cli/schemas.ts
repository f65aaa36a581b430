import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { charts } from "../charts/registry.ts";
import { dataFiles, jsonSchemaOf } from "../publish/data-schemas.ts";
import { withReference } from "../publish/readme.ts";

/**
 * `npm run schemas [-- --check]`: writes what is known of the JSON files of data/ from the code that reads them: their
 * schemas for editors, and the parts of data/README.md about charts and keys. With `--check` it writes nothing and
 * exits 1 where a file is not what it would write.
 */
const { values } = parseArgs({ options: { check: { type: "boolean", default: false } } });
const README = "data/README.md";

const wanted = new Map([
  ...dataFiles(charts).map((file): [string, string] => [
    `public/schemas/${file.name}.json`,
    `${JSON.stringify(jsonSchemaOf(file), null, 2)}\n`,
  ]),
  [README, withReference(readFileSync(README, "utf8"), charts)],
]);
const stale = [...wanted].filter(([path, text]) => !existsSync(path) || readFileSync(path, "utf8") !== text);

if (values.check) {
  for (const [path] of stale)
    console.error(`${path} is not what the code says. Write it anew: npm run schemas`);
  if (stale.length > 0) process.exitCode = 1;
  else console.log(`${wanted.size} files are what the code says.`);
} else {
  for (const [path, text] of stale) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  console.log(
    stale.length > 0 ? `Written: ${stale.map(([path]) => path).join(", ")}` : "Nothing has changed.",
  );
}
