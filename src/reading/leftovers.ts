/** A file that a program leaves beside those that it opens: no data, and no fault of whoever writes data. */
export interface Leftover {
  /** Path in the data folder. */
  path: string;
  /** Whose it is, in a few words. */
  whose: string;
}

/** Names of such files, each with the program that leaves them. */
const KINDS: [name: RegExp, whose: string][] = [
  [/^(\.DS_Store|\._.*)$/, "macOS keeps the look of a folder in it"],
  [/^(Thumbs\.db|desktop\.ini)$/i, "Windows keeps the look of a folder in it"],
  [/^~\$/, "Excel or Word has a file open, which may hold changes that are not saved"],
  [/^\.~lock\..*#$/, "LibreOffice has a file open, which may hold changes that are not saved"],
  [/^\..*\.sw[a-p]$|^\.#|^#.*#$|~$/, "an editor keeps a copy in it"],
  [/^\.git(keep|ignore|attributes)$/, "it is for Git"],
];

/** Files of a data folder that are passed over, so that they can be named. */
export function leftovers(paths: readonly string[]): Leftover[] {
  return paths.flatMap((path) => {
    const name = path.split("/").at(-1) as string;
    const kind = KINDS.find(([pattern]) => pattern.test(name));
    return kind ? [{ path, whose: kind[1] }] : [];
  });
}
