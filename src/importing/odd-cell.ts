import { textOf } from "./cells.ts";
import type { Cell } from "./feed-file.ts";
import type { CellPlace, NotUnderstood } from "./layout.ts";

/** A cell that should hold a number and holds neither a number nor a mark that is known. */
export function oddCell(
  cell: Cell | undefined,
  at: CellPlace,
  expected = "a number, or “-” where there is none",
): NotUnderstood {
  return {
    message: "This is neither a number nor a mark that is known",
    expected,
    found: textOf(cell) || "nothing",
    at,
  };
}
