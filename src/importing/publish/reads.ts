import type { Imports } from "../../model/imports.ts";
import type { Finding } from "../finding.ts";
import type { Observation } from "../layout.ts";
import type { Read } from "./candidate.ts";

/** What files say that have a layout; layouts that compare files of theirs look at all of them together. */
export function readsOf(findings: readonly Finding[]): Read[] {
  const reads = findings.flatMap((finding): Read[] => {
    if ("problem" in finding || finding.recognition.is !== "layout" || !finding.harvest) return [];
    const { edition, observations } = finding.harvest;
    const file = finding.path.split(/[\\/]/).at(-1) as string;
    return [{ file, layout: finding.recognition.layout, edition, observations }];
  });
  return [...Map.groupBy(reads, ({ layout }) => layout)].flatMap(([layout, own]) => {
    if (!layout.compare) return own;
    // Nothing is added or taken out, so that each file gets its own back.
    const compared: Observation[] = layout.compare(own.flatMap(({ observations }) => observations));
    let at = 0;
    return own.map((read) => {
      const from = at;
      at += read.observations.length;
      return { ...read, observations: compared.slice(from, at) };
    });
  });
}

/** Titles of the layouts of which files were read and no dataset takes figures. */
export function notPublished({ published }: Imports, findings: readonly Finding[]): string[] {
  const taken = new Set(published.flatMap(({ from }) => from.map(({ layout }) => layout)));
  const found = readsOf(findings).filter(
    ({ layout, observations }) => observations.length > 0 && !taken.has(layout.id),
  );
  return [...new Set(found.map(({ layout }) => `${layout.title} (${layout.id})`))];
}
