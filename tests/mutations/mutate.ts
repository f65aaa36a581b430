/** Files of a data folder by their path in it. */
export type Files = Record<string, string | Uint8Array>;

/** A data folder in which one thing was changed by chance. */
interface Mutation {
  /** What was changed, and where. */
  says: string;
  files: Files;
  /** Whether a site of it would be wrong, so that the check must name it. */
  mustBeNamed: boolean;
}

/** A whole number from 0 on and below another, by chance. */
type Pick = (below: number) => number;

/** A change of one kind; nothing where the files picked have no place for it. */
type Change = (files: Files, pick: Pick) => Mutation | undefined;

/** Changes of a table of figures. Each gets its rows as cells, and where it may change them. */
const ofTable =
  (
    says: string,
    change: (table: Table, pick: Pick) => boolean | undefined,
    mustBeNamed: boolean | "where published" = true,
  ): Change =>
  (files, pick) => {
    const path = one(
      Object.keys(files).filter((each) => each.endsWith(".csv") && `${each.slice(0, -3)}json` in files),
      pick,
    );
    const cells = String(files[path])
      .trimEnd()
      .split("\n")
      .map((line) => line.split(","));
    const [head = []] = cells;
    const row = 1 + pick(cells.length - 1);
    // A cell with a comma in it is left alone: only whole cells are changed.
    if (cells[row]?.length !== head.length) return undefined;
    if (!change({ cells, head, row, at: (name) => head.indexOf(name) }, pick)) return undefined;
    const dataset = path.replace(/^.*\/|\.csv$/g, "");
    const isPublished = Object.keys(files).some((each) => each.startsWith(`releases/${dataset}/`));
    return {
      says: `${says}: ${path}:${row + 1}`,
      files: { ...files, [path]: `${cells.map((line) => line.join(",")).join("\n")}\n` },
      mustBeNamed: mustBeNamed === "where published" ? isPublished : mustBeNamed,
    };
  };

interface Table {
  cells: string[][];
  head: readonly string[];
  row: number;
  at(name: string): number;
}

/** Puts another text into a cell of the row that was picked; does nothing where there is none, or it is the same. */
const inCell =
  (column: string, other: (cell: string, pick: Pick) => string) => (table: Table, pick: Pick) => {
    const line = table.cells[table.row] as string[];
    const index = table.at(column);
    const cell = line[index];
    if (cell === undefined || cell === "" || other(cell, pick) === cell) return false;
    line[index] = other(cell, pick);
    return true;
  };

/** The last digit of a number as another. */
const otherDigit = (cell: string) =>
  /\d$/.test(cell) ? cell.slice(0, -1) + ((Number(cell.at(-1)) + 1) % 10) : cell;

const ofJson =
  (says: string, change: (text: string, pick: Pick) => string | undefined, mustBeNamed: boolean): Change =>
  (files, pick) => {
    const path = one(
      Object.keys(files).filter((each) => each.endsWith(".json") && each !== "releases/charts.json"),
      pick,
    );
    const text = String(files[path]);
    const changed = change(text, pick);
    return changed === undefined || changed === text
      ? undefined
      : { says: `${says}: ${path}`, files: { ...files, [path]: changed }, mustBeNamed };
  };

/** A value somewhere in a JSON text as another. */
const otherValue = (text: string, pick: Pick) => {
  const values = [...text.matchAll(/: ("(?:[^"\\]|\\.)*"|-?\d[\d.]*|true|false)/g)];
  const value = values[pick(values.length)];
  const other = one(
    ["null", "0", "-1", "1e999", '""', '"\\u0000"', "[]", "{}", '"{{}"', '"\u{1F980}"', "true"],
    pick,
  );
  return value && `${text.slice(0, value.index + 2)}${other}${text.slice(value.index + value[0].length)}`;
};

const otherKey = (text: string, pick: Pick) => {
  const keys = [
    ...text.matchAll(/"(title|updated|order|charts|type|headline|question|summary|lines|date)":/g),
  ];
  const key = keys[pick(keys.length)];
  return (
    key && `${text.slice(0, key.index + 1)}${key[1]}s${text.slice(key.index + 1 + (key[1]?.length ?? 0))}`
  );
};

const without =
  (pattern: RegExp): Change =>
  (files, pick) => {
    const path = one(
      Object.keys(files).filter((each) => pattern.test(each)),
      pick,
    );
    const { [path]: _, ...others } = files;
    return { says: `file left out: ${path}`, files: others, mustBeNamed: false };
  };

/** Every kind of change, by its name. */
export const CHANGES: Readonly<Record<string, Change>> = {
  "another digit": ofTable("another digit", inCell("value", otherDigit), "where published"),
  "another count": ofTable("another count", inCell("numerator", otherDigit), "where published"),
  "ends of an interval turned": ofTable("ends of an interval turned", ({ cells, row, at }) => {
    const line = cells[row] as string[];
    const [lower = "", upper = ""] = [line[at("lower")], line[at("upper")]];
    if (lower === "" || upper === "" || lower === upper) return false;
    line[at("lower")] = upper;
    line[at("upper")] = lower;
    return true;
  }),
  "row left out": ofTable(
    "row left out",
    ({ cells, row }) => cells.splice(row, 1).length > 0,
    "where published",
  ),
  "row twice": ofTable("row twice", ({ cells, row }) => cells.push([...(cells[row] as string[])]) > 0),
  "unknown place": ofTable(
    "unknown place",
    inCell("area", (code) => `${code}9`),
  ),
  "unknown provider": ofTable(
    "unknown provider",
    inCell("organisation", (id) => `${id}x`),
  ),
  "unknown measure": ofTable(
    "unknown measure",
    inCell("indicator", (id) => `${id}-2`),
  ),
  "unknown source": ofTable(
    "unknown source",
    inCell("source", (id) => `${id}-2`),
  ),
  "a spreadsheet's date": ofTable(
    "a spreadsheet's date",
    inCell("period", () => "Oct-23"),
  ),
  "no period": ofTable(
    "no period",
    inCell("period", (_, pick) => one(["0000", "2023-13", "99999", "-2020", "last"], pick)),
  ),
  "no number": ofTable(
    "no number",
    inCell("value", (_, pick) =>
      one(["abc", "1,5", "1 000", "-0", "0040", "NaN", "1e3", "٣"], pick).replace(",", "."),
    ),
    false,
  ),
  "words in a number": ofTable(
    "words in a number",
    inCell("value", (value) => `${value} (est.)`),
  ),
  "a column less": ofTable("a column less", ({ cells }) => {
    for (const line of cells) line.shift();
    return true;
  }),
  "another head": ofTable("another head", ({ cells, head }, pick) => {
    const index = pick(head.length);
    (cells[0] as string[])[index] += "s";
    return true;
  }),
  "a letter that is no letter": ofTable(
    "a letter that is no letter",
    inCell("note", (note, pick) => note + one(["\u0007", "\uFFFD", "\uFFFE", "\u001b[31m", "\uD800"], pick)),
    false,
  ),
  "a row cut": ofTable("a row cut", ({ cells, row }) => {
    cells[row] = (cells[row] as string[]).slice(0, -2);
    return true;
  }),
  "another value": ofJson("another value", otherValue, false),
  "another key": ofJson("another key", otherKey, true),
  "cut text": ofJson("cut text", (text, pick) => text.slice(0, pick(text.trimEnd().length)), true),
  "deep nesting": ofJson(
    "deep nesting",
    (text, pick) => {
      const value = [...text.matchAll(/: "/g)];
      const at = (value[pick(value.length)]?.index ?? 0) + 2;
      return `${text.slice(0, at)}${"[".repeat(5000)}${"]".repeat(5000)},${text.slice(at)}`;
    },
    true,
  ),
  "dataset without its meaning": without(/^[a-z-]+\/(?!topic)[a-z0-9-]+\.json$/),
  "dataset without its figures": without(/^(?!areas|sources)[a-z-]+\/[a-z0-9-]+\.csv$/),
  "register left out": without(/^(areas|sources)\/|^organisations\.csv$/),
  "other file left out": without(/^(site|units|roles|profile|search|asked)\.json$|topic\.json$/),
  "a damaged release": (files, pick) => {
    const path = one(
      Object.keys(files).filter((each) => each.endsWith(".br")),
      pick,
    );
    const bytes = Uint8Array.from(files[path] as Uint8Array);
    return {
      says: `a damaged release: ${path}`,
      files: { ...files, [path]: bytes.slice(0, bytes.length / 2) },
      mustBeNamed: true,
    };
  },
  "an empty file": (files, pick) => {
    const path = one(Object.keys(files), pick);
    return { says: `an empty file: ${path}`, files: { ...files, [path]: "" }, mustBeNamed: true };
  },
  "a stray file": (files, pick) => {
    const path = one(
      ["old.csv", "areas/copy.csv", "Copy of site.json", "~$figures.xlsx", "a/b/c/d.json", "habits/.csv"],
      pick,
    );
    return { says: `a stray file: ${path}`, files: { ...files, [path]: "a,b\n1,2\n" }, mustBeNamed: false };
  },
};

function one<T>(of: readonly T[], pick: Pick): T {
  return of[pick(of.length)] as T;
}
