/** What a reader may choose: each is a class of the root of a page while it holds. */
export const CHOICES = [
  "more-contrast",
  "larger",
  "largest",
  "textures",
  "no-textures",
  "still",
  "explains",
] as const;

/** What is kept on the device: chosen classes, parted by spaces. Nothing but this is kept, and it is sent nowhere. */
export const KEY = "choices";

/** The choices that were kept; none where the browser keeps nothing. */
export function kept(storage: () => Pick<Storage, "getItem">): string[] {
  try {
    const names = storage().getItem(KEY)?.split(" ") ?? [];
    return CHOICES.filter((choice) => names.includes(choice));
  } catch {
    return [];
  }
}

/** Makes choices hold on a page. */
export function apply(chosen: readonly string[], root: HTMLElement): void {
  for (const choice of CHOICES) root.classList.toggle(choice, chosen.includes(choice));
  if (chosen.includes("explains"))
    for (const fold of root.querySelectorAll<HTMLDetailsElement>("details.explains")) fold.open = true;
}
