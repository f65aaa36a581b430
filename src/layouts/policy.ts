import { stylesHash } from "./styles.ts";

/**
 * What a page may load and do: the styles that stand in it, its own files, and nothing of another host. Who may frame it
 * is a header of the host. Made by hand, because Astro's own policy names every script and style of the site on each page.
 */
export const policy = `default-src 'none'; style-src '${stylesHash}'; script-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'`;

/** The policy of the page that shows embeds as they will be. */
export const policyWithFrames = `${policy}; frame-src 'self'`;
