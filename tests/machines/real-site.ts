import { diskFolder } from "../../src/reading/folder.ts";
import { readSite } from "../../src/reading/read-site.ts";
import { charts } from "../../src/charts/registry.ts";

/** The site of the repository, as its pages read it. */
export const site = readSite(diskFolder("data"), charts);

/** Full addresses as of a site under a sub-path. */
export const address = (path: string): string => `https://example.org/figures/${path}`;
