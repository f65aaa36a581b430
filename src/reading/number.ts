import { type Problem, quote } from "./problem.ts";

type Wrong = Omit<Problem, "file" | "line" | "column">;

/** A way in which people and spreadsheets write numbers that the data does not; the first that fits is named. */
interface Slip {
  form: RegExp;
  message: string;
  remedy(text: string): string;
}

const NUMBER = /^-?\d+(\.\d+)?$/;
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

const SLIPS: readonly Slip[] = [
  {
    form: /^#(REF|N\/A|VALUE|DIV\/0|NAME|NUM|NULL)[!?]?$/i,
    message: "This is an error of a spreadsheet, not a number",
    remedy: () => "Mend the formula in the spreadsheet, or type the value as printed.",
  },
  {
    form: new RegExp(UNSEEN.source),
    message: "A number holds a character that cannot be seen",
    remedy: (text) => `Type it anew: ${text.replaceAll(UNSEEN, "")}.`,
  },
  {
    form: /(?![0-9])\p{Nd}/u,
    message: "A number is written with other digits than 0 to 9",
    remedy: (text) => {
      const plain = text.normalize("NFKC");
      return NUMBER.test(plain) ? `Write ${plain}.` : "Write it with the digits 0 to 9.";
    },
  },
  {
    form: /^-?\d{1,3}(\s\d{3})+([.,]\d+)?$/,
    message: "A number has spaces between thousands",
    remedy: (text) => `Write ${text.replaceAll(/\s/g, "").replace(",", ".")}.`,
  },
  {
    form: /^-?[1-9]\d{0,2},\d{3}$/,
    message: "A number has a comma",
    remedy: (text) =>
      `Write ${text.replace(",", "")} if the comma stands between thousands, ${text.replace(",", ".")} if it is the decimal point.`,
  },
  {
    form: /^-?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/,
    message: "A number has commas between thousands",
    remedy: (text) => `Write ${text.replaceAll(",", "")}.`,
  },
  {
    form: /^-?[1-9]\d{0,2}(\.\d{3})+,\d+$/,
    message: "A number has points between thousands and a decimal comma",
    remedy: (text) => `Write ${text.replaceAll(".", "").replace(",", ".")}.`,
  },
  {
    form: /^-?\d+,\d+$/,
    message: "A number has a comma",
    remedy: (text) => `Write ${text.replace(",", ".")} if the comma stands for the decimal point.`,
  },
  {
    form: /^-?(?=.*\d)(?=.*[OolI])[\dOolI]+(\.[\dOolI]+)?$/,
    message: "A number holds a letter that looks like a digit",
    remedy: (text) =>
      `Write ${text.replaceAll(/[Oo]/g, "0").replaceAll(/[lI]/g, "1")} if that is what is printed.`,
  },
  {
    form: /^-?(\.\d+|\d+\.)$/,
    message: "A number has its point at the edge",
    remedy: (text) => `Write ${text.replace(/^(-?)\./, "$10.").replace(/\.$/, "")}.`,
  },
  {
    form: /^-?\d+(\.\d+)?e[-+]?\d+$/i,
    message: "A number is written with an exponent",
    remedy: (text) =>
      `Write it out as printed; as it stands it is ${Number(text).toLocaleString("en-GB", { useGrouping: false, maximumFractionDigits: 20 })}, and a spreadsheet may have dropped digits.`,
  },
  {
    form: /^(-?£\s?)?-?\d+(\.\d+|,\d\d?)?\s*%?$/,
    message: "A number carries its unit",
    remedy: (text) =>
      `Write ${text.replaceAll(/[£%\s]/g, "").replace(",", ".")}; the unit stands in the JSON.`,
  },
  {
    form: /^\d+:\d\d(:\d\d)?$/,
    message: "A time is not in seconds",
    remedy: (text) => {
      const [hours, minutes, seconds] = text.split(":").map(Number) as [number, number, number?];
      const value = seconds === undefined ? "the seconds" : hours * 3600 + minutes * 60 + seconds;
      return `Write ${value}, and ${text} in the column note.`;
    },
  },
  {
    form: /^[−–—]\d+(\.\d+)?$/,
    message: "A minus sign is written as a dash",
    remedy: (text) => `Write -${text.slice(1)}.`,
  },
  {
    // The limit is no measurement: drawn or added up as a number it would be a figure that nobody counted.
    form: /^[<>≤≥]=?\s*\d+(\.\d+)?$/,
    message: "A value is printed as a limit, which withholds the number",
    remedy: () =>
      "Write no number: leave the value empty, with the status c. Any number here would be false.",
  },
  {
    form: /^\+\d+(\.\d+)?$/,
    message: "A number has a plus sign",
    remedy: (text) => `Write ${text.slice(1)}.`,
  },
];

/** A number as the data writes it, with its printed decimals, or what is wrong with it. */
export function parseNumber(text: string): { value: number; decimals: number } | Wrong {
  if (NUMBER.test(text)) return { value: Number(text), decimals: text.split(".")[1]?.length ?? 0 };
  const slip = SLIPS.find(({ form }) => form.test(text));
  return {
    message: slip?.message ?? "This is not a number",
    expected: "a number such as 1106.9, with a point for decimals and nothing else",
    found: quote(text),
    remedy: slip?.remedy(text) ?? "Write the number as printed, or leave the cell empty and give a status.",
  };
}
