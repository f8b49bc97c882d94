// The number of unread messages in front of the page's title, where people see it in the row of
// tabs. The title stays the page's own: when the page changes it, the new one is the one that
// comes back.

let bare = "";
let shown = "";
let observer: MutationObserver | undefined;

/** The page's title without what was put in front of it. */
export function ownTitle(): string {
  return shown !== "" && document.title === shown ? bare : document.title;
}

export function showUnread(unread: number): void {
  observer?.disconnect();
  bare = ownTitle();
  const before = shown;
  shown = unread > 0 ? `(${unread}) ${bare}` : "";
  if (shown !== before) {
    document.title = shown || bare;
  }
  if (shown !== "") {
    observer = new MutationObserver(() => {
      if (document.title !== shown) {
        showUnread(unread);
      }
    });
    observer.observe(document.head, { childList: true, subtree: true, characterData: true });
  }
}
