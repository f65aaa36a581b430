import type { Dataset, Stated } from "../model/dataset.ts";
import { isKnown } from "../model/figure.ts";
import { pinned } from "../model/moving-period.ts";
import { select } from "../model/select.ts";
import type { ChartTypes } from "../render/chart.ts";
import { chartFigures } from "../render/figures-of.ts";
import { dated } from "../words/dated.ts";
import {
  type Fields,
  fieldNames,
  fieldsOf,
  filled,
  hasLooseBracket,
  plainFigures,
  spanFields,
} from "../words/fields.ts";
import type { Readable } from "./draft.ts";
import type { Path } from "./json.ts";
import { suggest } from "./suggest.ts";

/** Names that are taken: the first and the last period drawn. */
const SPAN = ["first", "last"];

/**
 * The charts and the summary of a dataset with the fields of their texts filled from its figures. This is done once, when
 * the dataset is read: pages and files only ever see filled text, in which each chart says when it was. Reports fields that cannot be filled.
 */
export function fillFields(draft: Readable, types: ChartTypes): Pick<Dataset, "charts" | "summary"> {
  const { dataset } = draft;
  const summary = { key: "summary", text: dataset.summary };
  return {
    summary: fill(draft, [summary], dataset.restsOn, spanFields(plainFigures(dataset)), [])[0] as string,
    charts: dataset.charts.map((chart, index) => {
      const texts = (["headline", "subtitle"] as const).map((key) => ({ key, text: chart[key] }));
      const { drawn } = chartFigures(types, dataset, chart);
      const span = spanFields(drawn);
      // A time that nobody printed of the figures is for the author to word.
      const isUnprinted = drawn.some(({ periodBasis }) => periodBasis !== undefined);
      const [headline = "", subtitle = ""] = fill(draft, texts, chart.restsOn, span, ["charts", index]);
      return {
        ...chart,
        headline,
        subtitle: isUnprinted ? subtitle : dated(subtitle, headline, [...span.values()]),
      };
    }),
  };
}

/** Texts of one place with their fields filled from the figures that they rest on. */
function fill(
  draft: Readable,
  texts: readonly { key: string; text: string }[],
  restsOn: readonly Stated[] | undefined,
  span: Fields,
  path: Path,
): string[] {
  checkNames(draft, restsOn, texts, path);
  const named = (restsOn ?? []).flatMap(({ id, select: selection }) => (id ? [{ id, selection }] : []));
  const fields = new Map(span);
  // An entry that picks no figure or several has a problem of its own.
  const open = new Set<string>();
  for (const { id, selection } of named) {
    const figures = select(draft.dataset.figures, pinned(draft.dataset.figures, selection));
    const [figure] = figures;
    if (figure && figures.length === 1)
      for (const [name, words] of fieldsOf(id, figure)) fields.set(name, words);
    if (!figure || figures.length > 1 || !isKnown(figure)) open.add(id);
  }
  for (const { key, text } of texts) checkFields(draft, text, fields, open, [...path, key]);
  return texts.map(({ text }) => filled(text, fields));
}

/** Reports names of figures that are given twice, taken, or used by no text. */
function checkNames(
  { json }: Readable,
  restsOn: readonly Stated[] | undefined,
  texts: readonly { text: string }[],
  path: Path,
): void {
  const used = texts.flatMap(({ text }) => fieldNames(text)).map((name) => name.split(".")[0]);
  const ids = (restsOn ?? []).map(({ id }) => id);
  for (const [index, id] of ids.entries()) {
    if (id === undefined) continue;
    const at = [...path, "restsOn", index, "id"];
    if (SPAN.includes(id) || ids.indexOf(id) !== index)
      json.report(at, {
        message: `The name "${id}" of a figure is taken`,
        expected: SPAN.includes(id)
          ? "a name other than first and last, which are periods"
          : "each name once",
        found: `"${id}"`,
        remedy: "Give it another name, here and in the text.",
      });
    else if (!used.includes(id))
      json.report(at, {
        message: `No text states the figure "${id}"`,
        expected: `{${id}} or {${id}.period} in a text`,
        found: "neither",
        remedy: "Write the field where the text states the figure, or delete the entry.",
      });
  }
}

function checkFields(
  { json, doubts }: Readable,
  text: string,
  fields: Fields,
  open: ReadonlySet<string>,
  path: Path,
): void {
  const known = [...fields.keys()];
  for (const name of new Set(fieldNames(text))) {
    const isOfDoubt = SPAN.includes(name) && doubts.unread.length > 0;
    if (fields.has(name) || open.has(name.split(".")[0] as string) || isOfDoubt) continue;
    json.report(path, {
      message: `The text has a field that nothing fills, {${name}}`,
      expected: known.length > 0 ? `one of ${known.map((each) => `{${each}}`).join(", ")}` : "no field",
      found: `{${name}}`,
      remedy:
        suggest(name, known) ?? 'Give the figure that it states this "id" under "restsOn", or mend its name.',
    });
  }
  if (hasLooseBracket(text))
    json.report(path, {
      message: "The text has a curly bracket that belongs to no field",
      expected: "{ and } round the name of each field, and nowhere else",
      found: `"${text}"`,
      remedy: "Close the bracket, or delete it.",
    });
}
