import { type Problem, quote } from "./problem.ts";

type Wrong = Omit<Problem, "file" | "line" | "column">;

/** A number as the data writes it, with its printed decimals, or what is wrong with it. */
export function parseNumber(text: string): { value: number; decimals: number } | Wrong {
  const found = quote(text);
  const expected = "a number such as 1106.9, with a point for decimals and nothing else";
  const wrong = (message: string, remedy: string): Wrong => ({ message, expected, found, remedy });
  if (/^-?\d+(\.\d+)?$/.test(text))
    return { value: Number(text), decimals: text.split(".")[1]?.length ?? 0 };
  if (/^#(REF|N\/A|VALUE|DIV\/0|NAME|NUM|NULL)[!?]?$/i.test(text))
    return wrong(`${text} is an error of a spreadsheet, not a number`, "Mend the formula in the spreadsheet, or type the value as printed.");
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text))
    return wrong("A number has commas between thousands", `Write ${text.replaceAll(",", "")}.`);
  if (/^-?\d+,\d+$/.test(text)) return wrong("A number has a comma", `Write ${text.replace(",", ".")} if the comma stands for the decimal point.`);
  if (/^-?[\dOolI.]+$/.test(text) && /\d/.test(text))
    return wrong("A number holds a letter that looks like a digit", `Write ${text.replaceAll(/[Oo]/g, "0").replaceAll(/[lI]/g, "1")} if that is what is printed.`);
  if (/^-?\d+(\.\d+)?\s*%$/.test(text)) return wrong("A number carries its unit", `Write ${text.replace(/\s*%$/, "")}; the unit stands in the JSON.`);
  if (/^\d+:\d\d(:\d\d)?$/.test(text)) return wrong("A time is not in seconds", "Write the seconds, and the printed form in the column note.");
  if (/^[−–—]\d/.test(text)) return wrong("A minus sign is written as a dash", `Write -${text.slice(1)}.`);
  return wrong("This is not a number", "Write the number as printed, or leave the cell empty and give a status.");
}
