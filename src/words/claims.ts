/** What a text says that can be held against figures: when, how long, how many, how many in how many. */
export interface Claims {
  months: { month: number; year?: number; words: string }[];
  /** Years; `split` is how the second of two is written, of 2013/14 the 14. */
  years: { year: number; split: string; words: string }[];
  /** Spans such as "January 2024 to April 2025"; ends as `YYYY` or `YYYY-MM`, of 2021/22 the year of its end. */
  spans: { from: string; to: string; words: string }[];
  /** Lengths of time: "six months", "under ten weeks". */
  lengths: { count: number; unit: "day" | "week" | "month" | "year"; words: string }[];
  /** Times as values of figures are written: "1 h 17 min", "8 min 12 s". */
  durations: StatedNumber[];
  numbers: StatedNumber[];
  /** "one in five", "3 in 100". */
  shares: { part: number; whole: number; words: string }[];
  /** "eight of nine". */
  counted: { part: number; whole: number; words: string }[];
}

/** A number as a text writes it; `step` is what its last digit stands for: 1.8 million has a step of 100,000. */
export interface StatedNumber {
  value: number;
  step: number;
  /** With a sign of per cent or of money it counts nothing. */
  sign: "%" | "£" | "";
  words: string;
}

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
const SMALL = "no one two three four five six seven eight nine ten eleven twelve".split(" ");
const SCALES: Record<string, number> = { million: 1e6, billion: 1e9, thousand: 1e3 };

const month = MONTHS.join("|");
const year = String.raw`(?<![\d.,/£-])(?:18|19|20)\d\d(?![\d,.]*\d|%)`;
const count = `${SMALL.slice(1).join("|")}|\\d{1,3}(?:,\\d{3})+|\\d+`;
const time = "(day|week|month|year)s?\\b(?!-old)";

const SPAN = new RegExp(
  `(?:\\b(${month}) )?(${year})(?:/(\\d\\d))? to (?:(${month}) )?(${year})(?:/(\\d\\d))?`,
  "g",
);
/** "April to October 2023": both months are of the one year. */
const MONTHS_OF_YEAR = new RegExp(`\\b(${month}) to (${month}) (${year})(?!/)`, "g");
const MONTH = new RegExp(`(?:\\b\\d{1,2} )?\\b(${month})\\b(?: (${year}))?`, "g");
const YEAR = new RegExp(`(${year})(/\\d\\d)?`, "g");
/** Ages say who is counted, and no figure says them: "aged 65 and over", "10- to 11-year-olds", "under-18s", "in their 30s". */
const AGE =
  /\b(?:ages?|aged) (?:of )?\d+(?:(?: to| and| or|,) \d+)*\b|\b(?:children|pupils|people) of \d+(?: (?:and|to) \d+)?\b|\bunder (?:1\d|2[0-5])\b(?!%)|\b\d+-?(?: to \d+-?)?(?:month|year)-olds?\b|\bunder-\d+s\b|\b\d+- to (?:\d+-year-olds?\b)?|\b\d0s\b|\b0 to \d+ years\b/gi;
/** How sure figures are, which is the same for all. */
const INTERVAL = /\b95% (?:confidence )?intervals?\b/gi;
const DURATION = /(?<![\w.,])(\d+) (h|min|s)\b(?: (\d+) (min|s)\b)?/g;
const SHARE = new RegExp(
  `(?<![\\w.,])(${count}) (?:[a-z-]+ ){0,3}?in (?:every )?(${count})\\b(?![-%]| ${time})`,
  "gi",
);
const COUNTED = new RegExp(`(?<![\\w.,])(${count}) of (?:the |all )?(${count})\\b(?![-%])`, "gi");
const LENGTH = new RegExp(`(?<![\\w.,])(${count}) ${time}`, "gi");
const NUMBER =
  /(?<![\w.,&-])(£)?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?: (million|billion|thousand)\b)?(%)?(?!\w)/g;
const WORD = new RegExp(`\\b(${SMALL.slice(2).join("|")})\\b`, "gi");

/** Everything that a text claims of time and number. What is found first is not looked at again. */
export function claimsOf(text: string): Claims {
  let rest = text;
  const take = <T>(pattern: RegExp, made: (words: string, ...groups: (string | undefined)[]) => T): T[] => {
    const found: T[] = [];
    rest = rest.replaceAll(pattern, (words: string, ...groups) => {
      found.push(made(words, ...groups));
      return " ~ ";
    });
    return found;
  };
  const pair = (words: string, part = "", whole = "") => ({
    part: numberOf(part),
    whole: numberOf(whole),
    words,
  });
  const months = take(MONTH, (words, name = "", of) => ({
    month: MONTHS.indexOf(name) + 1,
    ...(of ? { year: Number(of) } : {}),
    words,
  }));
  const years = take(YEAR, (words, first, second) => ({
    year: Number(first),
    split: second?.slice(1) ?? "",
    words,
  }));
  take(AGE, () => undefined);
  take(INTERVAL, () => undefined);
  const durations = take(DURATION, duration);
  return {
    spans: spansOf(text),
    months,
    years,
    shares: take(SHARE, pair),
    counted: take(COUNTED, pair),
    lengths: take(LENGTH, (words, number = "", unit = "") => ({
      count: numberOf(number),
      unit: unit.toLowerCase() as Claims["lengths"][number]["unit"],
      words,
    })),
    durations,
    numbers: [
      ...take(NUMBER, statedNumber),
      ...take(WORD, (words) => ({ value: numberOf(words), step: 1, sign: "" as const, words })),
    ],
  };
}

function spansOf(text: string): Claims["spans"] {
  const end = (year = "", second: string | undefined, name: string | undefined) =>
    name ? `${year}-${monthNumber(name)}` : second ? String(Number(year) + 1) : year;
  const long = [...text.matchAll(SPAN)].map(
    ([words, fromMonth, fromYear = "", , toMonth, toYear, toSecond]) => ({
      from: end(fromYear, undefined, fromMonth),
      to: end(toYear, toSecond, toMonth),
      words,
    }),
  );
  const short = [...text.matchAll(MONTHS_OF_YEAR)].map(([words, fromMonth, toMonth, year]) => ({
    from: end(year, undefined, fromMonth),
    to: end(year, undefined, toMonth),
    words,
  }));
  return [...long, ...short];
}

/** "£1.8 million", "95.3", "101,000": of one that ends in 000, the noughts are rounding. */
function statedNumber(
  words: string,
  pound = "",
  whole = "",
  fraction = "",
  scale = "",
  percent = "",
): StatedNumber {
  const size = SCALES[scale] ?? 1;
  const number = Number(whole.replaceAll(",", "") + fraction);
  const decimals = Math.max(0, fraction.length - 1);
  const noughts = /[1-9]0{3,}$/.test(String(number)) ? (/0+$/.exec(String(number))?.[0].length ?? 0) : 0;
  return {
    value: number * size,
    step: (size * 10 ** noughts) / 10 ** decimals,
    sign: (pound || percent) as StatedNumber["sign"],
    words,
  };
}

const SECONDS: Record<string, number> = { h: 3600, min: 60, s: 1 };

function duration(words: string, first = "", unit = "", second = "0", smaller = unit): StatedNumber {
  const [large = 1, small = 1] = [SECONDS[unit], SECONDS[smaller]];
  return { value: Number(first) * large + Number(second) * small, step: small, sign: "", words };
}

function numberOf(text: string): number {
  const place = SMALL.indexOf(text.toLowerCase());
  return place >= 0 ? place : Number(text.replaceAll(",", ""));
}

function monthNumber(name: string): string {
  return String(MONTHS.indexOf(name) + 1).padStart(2, "0");
}
