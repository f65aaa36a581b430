import Papa from "papaparse";
import { datasetCsv } from "../model/figure-rows.ts";
import { redacted } from "../model/redaction.ts";
import { type Release, releasePath } from "../model/release.ts";
import { dayOfVersion, nextVersion, titleOfVersion } from "../model/version.ts";
import { isWithheld } from "./counts.ts";
import type { Readable } from "./draft.ts";
import { isSound } from "./json.ts";
import type { Problem } from "./problem.ts";
import { mendRemedy } from "./spreadsheet-harm.ts";

/** Columns that say which figure a row is. */
const KEY = ["indicator", "area_code", "organisation", "period", "breakdown"];
/** Columns that say what was published of it. */
const SAYS = ["value", "unit", "status", "lower", "upper", "numerator", "denominator"];
/** So many figures of one kind are named; the others are counted. */
const NAMED = 3;

type Row = Record<string, string>;

/** What a comparison with a published version rests on. */
const RESTS_ON = ["indicators", "breakdowns", "updated", "revisions"];

/**
 * Compares a dataset with the last version that was published: where a figure has changed, come or gone, the dataset
 * must say so in a revision of a later day. What could not be read is not compared.
 */
export function checkRelease({ dataset, json, doubts }: Readable, last: Release): Problem[] {
  if (!RESTS_ON.every((key) => isSound(json, [key]))) return [];
  const newest = dataset.revisions.map(({ date }) => date).reduce((a, b) => (a > b ? a : b));
  if (newest > last.date) return [];
  const csv = datasetCsv(dataset);
  if (csv === last.csv) return [];
  const [before, now] = [rowsOf(last.csv), rowsOf(csv)];
  const remedy =
    'If it is meant, add an entry to "revisions" in the JSON beside it, with a day after ' +
    `${last.date} and what changed, and set "updated" to that day; on the same day, write ${nextVersion(last.date, dayOfVersion(last.date))}. Else put the figures back as they were.`;
  const figures = new Map(parse(csv).map((row, index) => [keyOfRow(row), dataset.figures[index]]));
  const unlike = [...now].flatMap(([key, row]) => {
    const old = before.get(key);
    const figure = figures.get(key);
    if (!old || saying(old) === saying(row) || (figure && doubts.figures.has(figure))) return [];
    return [{ old, row, figure }];
  });
  const isShortened = ({ old, row }: { old: Row; row: Row }) => amounts(old) === amounts(row);
  const changed = unlike
    .filter((each) => !isShortened(each))
    .map(({ old, row, figure }): Problem => {
      return {
        file: figure?.shownFrom?.file ?? dataset.file,
        ...(figure ? { line: figure.row } : {}),
        message: "A published figure has changed, and no revision says so",
        expected: `${saying(old)}, as published in the version of ${titleOfVersion(last.date)}`,
        found: saying(row),
        remedy,
      };
    });
  const added = [...now.keys()].filter((key) => !before.has(key));
  const gone = [...before.keys()].filter((key) => !now.has(key));
  const shortened = unlike.filter((each) => isShortened(each) && !each.figure?.shownFrom);
  return [...changed, ...withoutZeros(), ...counted(added, "come"), ...counted(gone, "gone")];

  function withoutZeros(): Problem[] {
    const [first] = shortened;
    if (!first) return [];
    const others = shortened.length > 1 ? `, and ${shortened.length - 1} more` : "";
    return [
      {
        file: dataset.file,
        ...(first.figure ? { line: first.figure.row } : {}),
        message: "Last zeros of published figures are gone, as spreadsheets drop them",
        expected: `${saying(first.old)}, as published in the version of ${titleOfVersion(last.date)}`,
        found: `${saying(first.row)}${others}`,
        remedy: mendRemedy(dataset.file),
      },
    ];
  }

  function counted(keys: string[], verb: "come" | "gone"): Problem[] {
    if (keys.length === 0 || doubts.unread.length > 0) return [];
    const others = keys.length > NAMED ? [`and ${keys.length - NAMED} more`] : [];
    return [
      {
        file: dataset.file,
        message:
          verb === "come"
            ? "Figures were added since the last version, and no revision says so"
            : "Published figures are gone, and no revision says so",
        expected: `the figures published in the version of ${titleOfVersion(last.date)}`,
        found: `${keys.length} ${verb === "come" ? "new" : "missing"}: ${[...keys.slice(0, NAMED), ...others].join("; ")}`,
        remedy,
      },
    ];
  }
}

/** Whether figures have changed, come or gone between two versions; columns that only one of them has say nothing. */
export function differs(last: string, now: string): boolean {
  const [before, after] = [rowsOf(last), rowsOf(now)];
  return (
    before.size !== after.size ||
    [...after].some(([key, row]) => saying(before.get(key) ?? {}) !== saying(row))
  );
}

/** What a kept version still says of figures that are left out by now. */
export function disclosedByRelease({ dataset, json }: Readable, kept: Release): Problem[] {
  const canTell = isSound(json, ["indicators"]) && isSound(json, ["breakdowns"]);
  if (!canTell || !dataset.figures.some(isWithheld)) return [];
  const csv = datasetCsv(dataset);
  if (csv === kept.csv) return [];
  const without = rowsOf(redacted(kept.csv, csv));
  const told = [...rowsOf(kept.csv)].filter(([key, row]) => {
    const less = without.get(key);
    return less !== undefined && Object.keys(row).some((name) => row[name] !== less[name]);
  });
  if (told.length === 0) return [];
  const names = told.slice(0, NAMED).map(([key]) => key);
  const others = told.length > NAMED ? [`and ${told.length - NAMED} more`] : [];
  return [
    {
      file: `data/${releasePath(kept)}`,
      message: "A kept version says more of figures that are left out by now",
      expected: "the status c, and the one note of all that is left out",
      found: `${told.length} with a value or another note: ${[...names, ...others].join("; ")}`,
      remedy: "Run npm run release: it takes them out of the versions that are kept.",
    },
  ];
}

/** The problem of a release whose dataset is no longer there: its address was promised to last. */
export function missingDataset(last: Release): Problem {
  return {
    file: `data/${releasePath(last)}`,
    message: `The dataset "${last.dataset}" was published and is no longer there`,
    expected: `data/<topic>/${last.dataset}.csv`,
    found: "no such file",
    remedy: "Restore the dataset under its id: its address is cited and must last.",
  };
}

function rowsOf(csv: string): Map<string, Row> {
  return new Map(parse(csv).map((row) => [keyOfRow(row), row]));
}

function parse(csv: string): Row[] {
  return Papa.parse<Row>(csv, { header: true, skipEmptyLines: true }).data;
}

function keyOfRow(row: Row): string {
  return KEY.map((name) => row[name])
    .filter(Boolean)
    .join(" ");
}

/** The same with its numbers as amounts, however many zeros they end in. */
function amounts(row: Row): string {
  return saying(Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, amountIn(cell)])));
}

function amountIn(cell: string): string {
  return /^-?\d+(\.\d+)?$/.test(cell) ? String(Number(cell)) : cell;
}

/** What a row says of its figure: "value 70.5, unit years". */
function saying(row: Row): string {
  return SAYS.filter((name) => row[name])
    .map((name) => `${name} ${row[name]}`)
    .join(", ");
}
