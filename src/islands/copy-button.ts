/** How a part of the page is copied. */
interface Copying {
  /** Puts it on the clipboard; the part's own words, or the value of a field, if left out. */
  write?: () => Promise<void>;
  /** What to do where the browser refuses. */
  otherwise?: string;
}

/**
 * A button that copies a part of the page, and a line that says aloud that it did. Where the browser refuses, the part
 * is marked, so that it can be copied by hand.
 *
 * @param what what the part is called: "citation"
 */
export function copyButton(
  what: string,
  part: HTMLElement,
  {
    write = () => navigator.clipboard.writeText(wordsOf(part)),
    otherwise = "The text is marked: press Ctrl and C.",
  }: Copying = {},
): HTMLElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = `Copy the ${what}`;
  const said = document.createElement("span");
  said.setAttribute("role", "status");
  button.addEventListener("click", async () => {
    said.textContent = "";
    try {
      await write();
      said.textContent = `The ${what} is copied.`;
    } catch {
      mark(part);
      said.textContent = `Your browser did not allow it. ${otherwise}`;
    }
  });
  const both = document.createElement("span");
  both.className = "copy";
  both.append(button, said);
  return both;
}

function wordsOf(part: HTMLElement): string {
  return part instanceof HTMLTextAreaElement ? part.value : (part.textContent?.trim() ?? "");
}

function mark(part: HTMLElement): void {
  if (part instanceof HTMLTextAreaElement) part.select();
  else getSelection()?.selectAllChildren(part);
}
