declare global {
  /** The files that scripts of a copy ask for, by their path in the site. */
  var offlineFiles: Record<string, unknown> | undefined;
}

/**
 * Begins each page of a copy of the site that is opened from a disk: there no file can be fetched, so that what scripts ask
 * for is loaded as a script, and a link that a script makes leads to a file of the copy.
 */
function start(script: HTMLScriptElement): void {
  const base = script.dataset["base"] ?? "/";
  const root = new URL(".", script.src);

  globalThis.fetch = async (asked) => {
    const path = String(asked).slice(base.length);
    if (globalThis.offlineFiles?.[path] === undefined) await load(`${path}.js`);
    return Response.json(globalThis.offlineFiles?.[path]);
  };

  function load(path: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const element = document.createElement("script");
      element.src = new URL(path, root).href;
      element.onload = () => resolve();
      element.onerror = () => reject(new Error(`The copy has no ${path}.`));
      document.head.append(element);
    });
  }

  /** Where in the copy an address of the site leads; nothing where it is none. */
  function local(address: string): string | undefined {
    if (!address.startsWith(base)) return undefined;
    const [, path = "", rest = ""] = /^([^?#]*)(.*)$/s.exec(address.slice(base.length)) ?? [];
    const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
    return new URL(file + rest, root).href;
  }

  function mend(link: Element): void {
    const address = local(link.getAttribute("href") ?? "");
    if (address !== undefined) link.setAttribute("href", address);
  }

  const openAny = globalThis.open.bind(globalThis);
  globalThis.open = (address, ...more) => openAny(address && (local(String(address)) ?? address), ...more);

  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes)
      for (const node of [target, ...addedNodes])
        if (node instanceof Element)
          for (const link of [node, ...node.querySelectorAll("a[href]")]) mend(link);
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["href"] });
}

start(document.currentScript as HTMLScriptElement);

export {};
