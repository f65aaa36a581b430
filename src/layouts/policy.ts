import { stylesHash } from "./styles.ts";

// Made by hand, because Astro's own policy names every script and style of the site on each page.
const common = `default-src 'none'; style-src '${stylesHash}'; script-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'`;

/**
 * What an embed may load and do: the styles that stand in it, its own files, and nothing of another host. Who may frame it
 * is a header of the host.
 */
export const embedPolicy = `${common}; form-action 'none'`;

/**
 * A page also asks the search index, that of comparisons what is known of places, and without scripts the search field
 * leads to the list of everything.
 */
export const policy = `${common}; form-action 'self'; connect-src 'self'`;

/** The policy of the page that shows embeds as they will be. */
export const policyWithFrames = `${policy}; frame-src 'self'`;
