import { slugOf } from "../model/area.ts";
import type { Mapping } from "../model/mapping.ts";
import { numberOf, textOf } from "./cells.ts";
import type { Cell, FeedFile } from "./feed-file.ts";
import type { Measure } from "./layout.ts";
import { missingOf } from "./marks.ts";
import { financialYear, periodOfInterval, periodOfPrinted } from "./period-id.ts";
import { unitOfWords } from "./unit-of-words.ts";

/** What only a person can say, or what the draft is not sure of. */
export interface MappingQuestion {
  /** Where the answer goes in the mapping: `publication`, `measures.uptake.unit`; `value` is the column of all values. */
  path: string;
  question: string;
  /** What stands there now; empty where nothing could be guessed. */
  guess: string;
  /** Answers to choose from; empty where any text will do. */
  choices: string[];
}

/** A mapping as far as it can be guessed. `mappingSchema` takes it once the questions are answered. */
export interface MappingDraft {
  mapping: Mapping;
  questions: MappingQuestion[];
}

/** Records that are looked at. */
const SAMPLE = 5000;
/** More different texts than this are not names of measures. */
const MOST_MEASURES = 40;
const UNITS: Measure["unit"][] = [
  "percent",
  "count",
  "seconds",
  "years",
  "rate",
  "score",
  "rank",
  "unstated",
];

interface Column {
  head: string;
  texts: string[];
  /** Shares of the cells that are not empty, 0 to 1. */
  numbers: number;
  codes: number;
  periods: number;
}

/** A first draft of a mapping, from the heads and first rows of a file; nothing where no sheet has a table. */
export function draftMapping(file: FeedFile): MappingDraft | undefined {
  const found = tableIn(file);
  if (!found) return undefined;
  const { columns, sheet } = found;
  const { code, name, period, month, measure, note, values, limits, parts } = rolesOf(columns);
  const hyphens = areYearPairs(period?.texts ?? []);
  const financial = hyphens && /financial|fiscal/i.test(period?.head ?? "");
  const named = measure ? [...new Set(measure.texts)] : [];
  const value = values.find(({ head }) => /^(value|observation|figure|obs_value)$/i.test(head)) ?? values[0];
  const measures: Mapping["measures"] = {};
  const add = (title: string) => {
    measures[slugOf(title)] = { title, unit: unitOfWords(title), factor: 1 };
    return slugOf(title);
  };
  const figures: Mapping["figures"] =
    measure && value
      ? named.map((title) => ({
          measure: add(title),
          value: value.head,
          ...limits,
          where: { [measure.head]: [title] },
        }))
      : values.map(({ head }) => {
          const id = periodOfPrinted(head);
          if (id) return { measure: add("Value"), value: head, period: id };
          return { measure: add(head), value: head, ...(values.length === 1 ? limits : {}) };
        });
  const mapping: Mapping = {
    title: textOf(file.name).replace(/\.[a-z]+$/i, ""),
    publication: "",
    edition: { status: "unstated" },
    ...(sheet === "" ? {} : { sheet }),
    place: { code: code?.head ?? "", ...(name ? { name: name.head } : {}) },
    ...(period ? { period: month ? { year: period.head, month: month.head } : period.head } : {}),
    financialYears: financial,
    yearStarts: 4,
    measures,
    figures,
    ...(parts.length > 0 ? { parts: Object.fromEntries(parts.map(({ head }) => [slugOf(head), head])) } : {}),
    ...(note ? { note: note.head } : {}),
  };
  return { mapping, questions: questionsOf(mapping, columns, hyphens) };
}

/** The largest table: heads in one row, of which at least one has numbers below. */
function tableIn(file: FeedFile): { columns: Column[]; sheet: string } | undefined {
  const tables = file.sheets.flatMap(({ rows, name }) => {
    for (const [index, row] of rows.slice(0, 40).entries()) {
      const heads = row.map(textOf);
      const filled = heads.filter(Boolean);
      if (filled.length < 2 || new Set(filled).size < filled.length) continue;
      if (!filled.some((head) => numberOf(head) === undefined)) continue;
      const columns = columnsOf(heads, rows.slice(index + 1, index + 1 + SAMPLE));
      const width = columns.filter(({ texts }) => texts.length > 0).length;
      if (width >= 2 && columns.some(({ numbers }) => numbers > 0.5)) return [{ columns, sheet: name }];
    }
    return [];
  });
  const size = ({ columns }: { columns: Column[] }) =>
    columns.reduce((sum, { texts }) => sum + texts.length, 0);
  return tables.sort((a, b) => size(b) - size(a))[0];
}

function columnsOf(heads: string[], rows: Cell[][]): Column[] {
  return heads.flatMap((head, index) => {
    if (head === "") return [];
    const texts = rows.map((row) => textOf(row[index])).filter(Boolean);
    const share = (is: (text: string) => boolean) => texts.filter(is).length / Math.max(1, texts.length);
    return [
      {
        head,
        texts,
        numbers: share((text) => numberOf(text) !== undefined || missingOf(text) !== undefined),
        codes: share((text) => /^[EWSNKJ]\d{8}$|^[A-Z]{1,2}[A-Z0-9]{2,4}$/.test(text)),
        periods: share((text) => periodOf(text, true) !== undefined),
      },
    ];
  });
}

/** Which column is what, by its head where that says it, else by what stands below. */
function rolesOf(columns: Column[]) {
  const free = new Set(columns);
  const take = (...tests: ((each: Column) => boolean)[]) => {
    const found = tests.flatMap((test) => [...free].find(test) ?? [])[0];
    if (found) free.delete(found);
    return found;
  };
  const called = (words: RegExp) => (each: Column) => words.test(each.head);
  const code = take(
    (each) =>
      each.codes > 0.9 && /^[EWSNKJ]\d{8}$/.test(each.texts[0] ?? "") && !/parent|region/i.test(each.head),
    (each) => each.numbers < 0.5 && /code|cd$/i.test(each.head) && !/parent|region/i.test(each.head),
  );
  const period = take(
    (each) => each.periods > 0.9 && /period|year|date|month|quarter|time/i.test(each.head),
    (each) => each.periods > 0.9 && each.texts.length > 0 && each.numbers < 0.5,
  );
  const month = period && /^year$/i.test(period.head) ? take(called(/^month$/i)) : undefined;
  const isText = (each: Column) => each.numbers < 0.5;
  const ofMeasure = called(/indicator|measure|metric/i);
  const beside = code?.head.toLowerCase().replace(/code/, "name").replace(/cd$/, "nm");
  const name = take(
    (each) => each.head.toLowerCase() === beside,
    (each) =>
      isText(each) &&
      /area|authority|organisation|org|provider|trust/i.test(each.head) &&
      !/parent|type|region|code/i.test(each.head),
    (each) => isText(each) && /name|nm$/i.test(each.head) && !ofMeasure(each) && !/parent/i.test(each.head),
  );
  const measure = take(
    (each) => isText(each) && ofMeasure(each) && new Set(each.texts).size <= MOST_MEASURES,
  );
  const note = take((each) => called(/note|comment/i)(each));
  const parts = [take(called(/^sex$|^gender$/i)), take(called(/^age( group)?$/i))].filter(
    (each) => each !== undefined,
  );
  const number = (words: RegExp) => take((each) => !isText(each) && words.test(each.head))?.head;
  const optional = {
    lower: number(/lower|lci|_ll$/i),
    upper: number(/upper|uci|_ul$/i),
    numerator: number(/numerator|^count$/i),
    denominator: number(/denominator|^population$/i),
  };
  const limits: { [each in keyof typeof optional]?: string } = Object.fromEntries(
    Object.entries(optional).filter(([, head]) => head !== undefined),
  );
  const values = [...free].filter(
    (each) =>
      each.numbers > 0.5 &&
      each.codes < 0.9 &&
      each.texts.some(isNumber) &&
      !/\b(id|sortable|month|year)\b/i.test(each.head),
  );
  return { code, period, month, name, measure, note, parts, limits, values };
}

function questionsOf(mapping: Mapping, columns: Column[], hyphens: boolean): MappingQuestion[] {
  const heads = columns.map(({ head }) => head);
  const ask = (path: string, question: string, guess = "", choices: string[] = []): MappingQuestion => ({
    path,
    question,
    guess,
    choices,
  });
  const code = "code" in mapping.place ? mapping.place.code : "";
  const isDated = mapping.period !== undefined || mapping.figures.every(({ period }) => period !== undefined);
  return [
    ask("publication", "Which publication is it from? The name of a file in data/sources without .json."),
    ask("title", "What is such a file called?", mapping.title),
    ask(
      "edition.published",
      "On which day was it published, as 2026-05-06? Leave it empty where nobody knows.",
    ),
    ...(mapping.figures.length === 0 ? [ask("value", "Which column has the values?", "", heads)] : []),
    ...(code === ""
      ? [
          ask(
            "place.code",
            "Which column has the code, or else the name, of the place? Where all rows are of one place, = with its code and name: =E08000099 Anywhere.",
            "",
            heads,
          ),
        ]
      : []),
    ...(isDated
      ? []
      : [
          ask(
            "period",
            "Which column has the period? Where all rows are of one, = with that period: =2024/25.",
            "",
            heads,
          ),
        ]),
    ...(hyphens
      ? [
          ask(
            "financialYears",
            "Is a period such as 2016-17 a financial year?",
            mapping.financialYears ? "yes" : "no",
            ["yes", "no"],
          ),
        ]
      : []),
    ...Object.entries(mapping.measures).map(([id, { title, unit }]) =>
      ask(`measures.${id}.unit`, `What is the unit of “${title}”?`, unit, UNITS),
    ),
  ];
}

/** Whether 2016-17 stands among periods and no 2016-05, which would make all of them months. */
function areYearPairs(texts: readonly string[]): boolean {
  const pairs = texts.flatMap((text) => {
    const [, year, second] = /^(\d{4})-(\d{2})$/.exec(text) ?? [];
    return year === undefined ? [] : [(Number(year) + 1) % 100 === Number(second)];
  });
  return pairs.length > 0 && pairs.every(Boolean);
}

function periodOf(text: string, financial: boolean): string | undefined {
  return (financial ? financialYear(text) : undefined) ?? periodOfInterval(text) ?? periodOfPrinted(text);
}

function isNumber(text: string): boolean {
  return numberOf(text) !== undefined;
}
