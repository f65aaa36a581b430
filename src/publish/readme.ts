import type { ChartTypes } from "../render/chart.ts";
import { chartReference, commonKeys } from "./chart-reference.ts";
import { type DataFile, dataFiles } from "./data-schemas.ts";
import { type DescribedKey, describedKeys } from "./described-keys.ts";

/** What data/README.md says of charts and keys as the code has it: the parts between its marks, written anew. */
export function withReference(readme: string, charts: ChartTypes): string {
  return [
    ["charts", chartsPart(charts)],
    ["keys", keysPart(charts)],
  ].reduce((text, [name = "", part = ""]) => {
    const [start, end] = [`<!-- ${name}: written by npm run schemas -->`, `<!-- end of ${name} -->`];
    const [before, rest] = text.split(start);
    const after = rest?.split(end)[1];
    if (before === undefined || after === undefined)
      throw new Error(`data/README.md has no part between ${start} and ${end}`);
    return `${before}${start}\n\n${part}\n\n${end}${after}`;
  }, readme);
}

function chartsPart(charts: ChartTypes): string {
  const types = [...charts]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([type, chart]) => chartReference(type, chart));
  return [
    "Every chart has:",
    table("key", commonKeys()),
    ...types.flatMap(({ type, howToRead, options, example }) => [
      `### \`${type}\``,
      howToRead,
      `\`\`\`json\n${example}\n\`\`\``,
      table("option", options),
    ]),
  ].join("\n\n");
}

/** Files that are never written by hand. */
const WRITTEN = ["boundaries", "postcodes"];

/** Charts have a part of their own, and what programs write needs no key explained. */
function keysPart(charts: ChartTypes): string {
  return dataFiles(charts)
    .filter(({ name }) => !WRITTEN.includes(name))
    .flatMap((file) => [`### \`${file.path}\``, file.what, table("key", keysOf(file))])
    .join("\n\n");
}

function keysOf({ schema }: DataFile): DescribedKey[] {
  return describedKeys(schema).filter(({ name }) => !name.startsWith("charts[]"));
}

function table(head: string, keys: readonly DescribedKey[]): string {
  return [
    `| ${head} | what stands there | if left out | meaning |`,
    "|---|---|---|---|",
    ...keys.map(({ name, type, isRequired, fallback, meaning }) =>
      row([
        `\`${name}\``,
        type,
        isRequired ? "required" : fallback === undefined ? "" : `\`${fallback}\``,
        meaning,
      ]),
    ),
  ].join("\n");
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}
