import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";

/**
 * A version of a dataset that was published: its address lasts, and its bytes change for one reason only, to take out what
 * must not be read any more.
 */
export interface Release {
  /** Id of the dataset. */
  dataset: string;
  /** The version: day of the dataset's last change, `YYYY-MM-DD`, or a further one of that day. */
  date: string;
  /** The CSV as it was published. */
  csv: string;
}

/** Path of a release in the data folder. */
export function releasePath({ dataset, date }: Pick<Release, "dataset" | "date">): string {
  return `releases/${dataset}/${date}.csv.br`;
}

/** The release that a path in the data folder names; nothing where it names none. */
export function releaseAt(path: string): Pick<Release, "dataset" | "date"> | undefined {
  const [, dataset, date] =
    /^releases\/([a-z0-9-]+)\/(\d{4}-\d\d-\d\d(?:\.[2-9])?)\.csv\.br$/.exec(path) ?? [];
  return dataset === undefined || date === undefined ? undefined : { dataset, date };
}

/** A published CSV, made small to be kept. */
export function packCsv(csv: string): Uint8Array {
  const bytes = Buffer.from(csv);
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

/** The CSV that was kept. Throws where the bytes are damaged. */
export function unpackCsv(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { fatal: true }).decode(brotliDecompressSync(bytes));
}
