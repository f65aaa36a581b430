/** How the address of a page begins to name a word that was looked for and that the page only mentions. */
const MENTIONS = "#mentions=";

/** The address of a page at a word that it mentions. */
export function addressOfMention(page: string, word: string): string {
  return page + MENTIONS + encodeURIComponent(word);
}

/** Unfolds, marks and shows the first place where a page has the word that its address names; else does nothing. */
export function showSought(): void {
  if (!location.hash.startsWith(MENTIONS)) return;
  const word = decodeURIComponent(location.hash.slice(MENTIONS.length)).toLowerCase();
  const texts = document.createTreeWalker(
    document.querySelector("main") ?? document.body,
    NodeFilter.SHOW_TEXT,
  );
  while (texts.nextNode()) {
    const { data, parentElement } = texts.currentNode as Text;
    const at = data.toLowerCase().indexOf(word);
    if (at < 0 || !parentElement) continue;
    for (
      let fold = parentElement.closest("details");
      fold;
      fold = fold.parentElement?.closest("details") ?? null
    )
      fold.open = true;
    if (!parentElement.checkVisibility()) continue;
    // Who listens is there too.
    parentElement.tabIndex = -1;
    parentElement.focus({ preventScroll: true });
    getSelection()?.setBaseAndExtent(texts.currentNode, at, texts.currentNode, at + word.length);
    parentElement.scrollIntoView({ block: "center" });
    return;
  }
}
