// Builds the shop's pages from nodes; text is always text.

type Child = Node | string;

/** An element with attributes and children. */
export function el(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Child[]
): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

export function link(href: string, text: string, className = ""): HTMLElement {
  return el("a", className === "" ? { href } : { href, class: className }, text);
}
