/** What a page may load and do: its own files, and nothing of another host. Who may frame it is a header of the host. */
export const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/** The policy of the page that shows embeds as they will be. */
export const policyWithFrames = `${policy}; frame-src 'self'`;
