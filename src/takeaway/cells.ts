import type { Cell as TableCell } from "../render/chart.ts";
import { type SheetCell, textCell } from "./sheet.ts";

const NUMBER = /^[-−]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/;

/** A cell with the number that a text writes, shown as the text shows it; a text that is no number stays text. */
export function numberCell(text: string): SheetCell {
  if (text === "") return null;
  if (!NUMBER.test(text)) return textCell(text);
  const decimals = text.split(".")[1]?.length ?? 0;
  const format = `${text.includes(",") ? "#,##0" : "0"}${decimals > 0 ? `.${"0".repeat(decimals)}` : ""}`;
  return { value: Number(text.replace("−", "-").replaceAll(",", "")), type: Number, format };
}

/** A cell with a day, which is empty where the text is. `day` is `YYYY-MM-DD`. */
export function dayCell(day: string): SheetCell {
  return day === "" ? null : { value: new Date(`${day}T00:00:00Z`), type: Date, format: "d mmmm yyyy" };
}

/** A cell of the table of a chart: a number where its column holds numbers and the cell says nothing else. */
export function tableCell({ text }: TableCell, numeric: boolean): SheetCell {
  if (text === "") return null;
  return numeric ? numberCell(text) : textCell(text);
}
