import type { Claim } from "../model/claim.ts";
import type { Dataset } from "../model/dataset.ts";
import { printedNumbers } from "./printed-numbers.ts";
import type { Problem } from "./problem.ts";

/**
 * Looks up what each contradiction of a dataset says that papers print, on the line that it cites.
 *
 * @param lineAt the line of a pack, or nothing where it is not at hand
 */
export function verifyClaims(
  dataset: Dataset,
  lineAt: (pack: string, line: number) => string | undefined,
): { places: number; problems: Problem[] } {
  const found = dataset.contradictions.flatMap(({ title, claims }) =>
    claims.flatMap((claim) => {
      const line = lineAt(claim.print.pack.id, claim.print.line);
      return line === undefined ? [] : { title, claim, line };
    }),
  );
  return {
    places: found.length,
    problems: found
      .filter(({ claim, line }) => !isPrinted(claim, line))
      .map(({ title, claim, line }) => ({
        file: dataset.file.replace(/\.csv$/, ".json"),
        message: `“${title}”: ${claim.printed} not printed on line ${claim.print.line} of ${claim.print.pack.id}`,
        expected: `a line that prints ${claim.printed}`,
        found: line.trim() === "" ? "an empty line" : line.trim().slice(0, 160),
        remedy: "Look the claim up in the pack: correct what is printed, or the line.",
      })),
  };
}

/** A number must be one that the line prints, with its decimals; words must stand there as they are given. */
function isPrinted({ printed }: Claim, line: string): boolean {
  const number = /^-?£?([\d,]+(?:\.\d+)?)%?$/.test(printed) ? printedNumbers(printed)[0] : undefined;
  if (!number) return plain(line).includes(plain(printed));
  return printedNumbers(line).some(
    ({ value, decimals }) => value === number.value && decimals === number.decimals,
  );
}

/** Without capitals, bold type and runs of spaces. */
function plain(text: string): string {
  return text.toLowerCase().replaceAll("*", "").replace(/\s+/g, " ");
}
