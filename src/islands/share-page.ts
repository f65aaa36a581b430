import { copyButton } from "./copy-button.ts";

/**
 * A button that sends a page to somebody: by what the device offers, where it offers something, else its address is
 * copied. Without this script the address stands where browsers show it.
 */
class SharePage extends HTMLElement {
  connectedCallback(): void {
    const url = document.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href ?? location.href;
    if (!("share" in navigator)) {
      const write = () => navigator.clipboard.writeText(url);
      this.append(copyButton("link to this page", this, { write, otherwise: `The link is ${url}` }));
      return;
    }
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "Send this page";
    // Who closes the list of ways to send has changed their mind: there is nothing to say.
    button.addEventListener("click", () => navigator.share({ title: document.title, url }).catch(() => {}));
    this.className = "copy";
    this.append(button);
  }
}

customElements.define("share-page", SharePage);
