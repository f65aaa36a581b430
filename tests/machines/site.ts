import { council } from "../fixtures/council.ts";

/** The site of the invented council, as its pages would read it. */
export const site = council();

/** Full addresses as of a site under a sub-path. */
export const address = (path: string): string => `https://example.org/figures/${path}`;
