/** Resolves when the page has loaded, no cell is pending, and nothing has changed for `quiet` milliseconds. */
export async function settled({quiet = 150, limit = 20_000} = {}): Promise<void> {
  await document.fonts.ready;
  const start = performance.now();
  let changed = start;
  const observer = new MutationObserver(() => (changed = performance.now()));
  observer.observe(document.documentElement, {subtree: true, childList: true, attributes: true, characterData: true});
  try {
    for (;;) {
      await new Promise((next) => setTimeout(next, 25));
      const now = performance.now();
      const pending = document.querySelector("observablehq-loading");
      if (document.readyState === "complete" && !pending && now - changed > quiet) return;
      if (now - start > limit) throw new Error(pending ? "a cell never finished" : "the page never came to rest");
    }
  } finally {
    observer.disconnect();
  }
}
