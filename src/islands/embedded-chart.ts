import { readPlaces } from "../takeaway/embed-places.ts";

/**
 * A chart in the frame of another page: tells that page how high it is, and takes the theme from its own address.
 * Without this script chart and table show in the reader's theme, and the frame scrolls where it is too short.
 */
const main = document.querySelector("main") as HTMLElement;
const options = new URLSearchParams(location.search);
const root = document.documentElement;

/** The message, version 1, is a promise to host pages that keep an old script: it never changes. */
function report(): void {
  const { width, height } = root.getBoundingClientRect();
  // A frame that is not shown, such as one in a closed tab of the host, has no height to speak of.
  if (width === 0) return;
  const message = {
    type: "figures-embed:height",
    version: 1,
    id: main.dataset["chart"],
    height: Math.ceil(height),
  };
  // It holds nothing that is not public, and who frames the chart is not known here.
  parent.postMessage(message, "*");
}

/** Makes the rules for dark screens hold always or never, wherever they stand. */
function setTheme(theme: "light" | "dark"): void {
  root.style.colorScheme = theme;
  for (const { cssRules } of document.styleSheets)
    for (const rule of cssRules)
      if (rule instanceof CSSMediaRule && rule.media.mediaText.includes("prefers-color-scheme: dark"))
        rule.media.mediaText = theme === "dark" ? "screen" : "not all";
}

const theme = options.get("theme");
if (theme === "light" || theme === "dark") setTheme(theme);

// Addresses of before there was a page for each place, which last.
const place = readPlaces(main.dataset["places"] ?? "").find(({ key }) => key === options.get("highlight"));
if (place) {
  options.delete("highlight");
  location.replace(`${place.key}/${options.size > 0 ? `?${options}` : ""}`);
} else {
  addEventListener("message", ({ data, source }) => {
    if (source === parent && data?.type === "figures-embed:ask" && data.version === 1) report();
  });
  new ResizeObserver(report).observe(root);
  addEventListener("load", report);
}
