import { readFileSync } from "node:fs";
import { join } from "node:path";
import { charts } from "../charts/registry.ts";
import { askPack } from "../importing/ask-pack.ts";
import { type Asks, answerTo, type Outcome } from "../importing/asking.ts";
import { readPackText } from "../importing/pack-text.ts";
import { controlSign } from "../reading/control-signs.ts";
import { diskFolder, laidOver } from "../reading/folder.ts";
import { ProblemsError } from "../reading/problem.ts";
import { readSite } from "../reading/read-site.ts";
import { today } from "./today.ts";
import { writeAll } from "./write-all.ts";

/**
 * Makes a source of the text of a meeting's papers: says which day, committee and reports it found, asks for the rest,
 * and writes `sources/<id>.json` when a person says yes. The text itself stays where it is.
 *
 * @throws AnswersEnded where the answers end
 * @throws ProblemsError where the text is none, or the data would not be sound
 */
export async function addPack(
  path: string,
  data: string,
  { ask, confirm }: Asks,
  console: Console,
): Promise<Outcome> {
  const folder = diskFolder(data);
  const site = readSite(folder, charts, today());
  const text = textOf(path);
  const found = readPackText(text);
  console.log(
    [
      `${found.lines} lines. Reports of the agenda found in them: ${found.items.length}.`,
      ...(found.without.length > 0
        ? [
            `On the agenda, and no page headed so in the text: ${found.without.join("; ")}. Add those by hand that figures cite.`,
          ]
        : []),
    ].join("\n"),
  );
  const taken = [...site.packs.keys(), ...site.publications.keys()];
  const { id, file } = await askPack(found, { packs: [...site.packs.values()], taken }, ask);
  const written = new Map([[`sources/${id}.json`, `${JSON.stringify(file, null, 2)}\n`]]);
  readSite(laidOver(folder, written), charts, today());
  const name = join(data, "sources", `${id}.json`);
  const isMeant = await answerTo({ question: `Write ${name}?`, choices: ["yes", "no"] }, confirm);
  if (isMeant === "no") return "not meant";
  writeAll(data, written);
  console.log(
    `Written. Figures of these papers name it as ${id}, with the line that prints them. ` +
      `Keep the text as ${id}.txt; npm run check-data -- --sources <its folder> looks each figure up in it.`,
  );
  return "written";
}

/** The text without the signs for a new page, which readers of PDF write; other signs for machines are a problem. */
function textOf(path: string): string {
  const text = new TextDecoder().decode(readFileSync(path)).replaceAll("\f", "");
  const problem = controlSign(text);
  if (problem)
    throw new ProblemsError([
      {
        ...problem,
        file: path,
        remedy: "Save the papers as plain text first, such as a reader of PDF does.",
      },
    ]);
  return text;
}
