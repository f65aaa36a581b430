import { escapeXml } from "../publish/xml.ts";
import { describeProblem, type Problem } from "../reading/problem.ts";

/**
 * The page that `npm run dev` shows instead of any other while the data has problems: each at its place, with what to do.
 * It comes again by itself when the data changes.
 */
export function problemPage(problems: readonly Problem[]): string {
  const byFile = Map.groupBy(problems, ({ file }) => file);
  const title = problems.length === 1 ? "One problem in the data" : `${problems.length} problems in the data`;
  const sections = [...byFile].map(
    ([file, all]) => `<section><h2>${escapeXml(file)}</h2>${all.map(item).join("")}</section>`,
  );
  return `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
<script type="module" src="/@vite/client"></script>
<style>
body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color-scheme: light dark }
h2 { font-size: 1.1rem; font-family: ui-monospace, monospace; margin-top: 2rem }
pre { white-space: pre-wrap; border-left: 0.25rem solid; padding-left: 1rem }
</style></head>
<body><h1>${title}</h1>
<p>The site is built when they are mended; this page follows your changes.</p>
${sections.join("\n")}
</body></html>
`;
}

function item(problem: Problem): string {
  return `<pre>${escapeXml(describeProblem(problem))}</pre>`;
}
