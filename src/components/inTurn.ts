/** Framework's own: draws when the width is known, and again when it changes. */
export type Resize = (render: (width: number) => Element) => Element;

/** Figures that wait for their turn: what draws them. */
const waiting: (() => void)[] = [];

/**
 * A body of figures which takes the place of one with the same figures, by their ids: those that the reader sees are drawn
 * at once, the others one by one after these are painted, each keeping the height of the one before until then. What is
 * printed is all drawn.
 */
export function inTurn<T extends Element>(resize: Resize, draw: (resize: Resize) => T): T {
  const body = draw((render) => {
    const root: Element = resize((width) => {
      const figure = root.closest<HTMLElement>("figure[data-waits]");
      return figure === null ? render(width) : placeFor(() => render(width), figure);
    });
    return root;
  });
  for (const figure of body.querySelectorAll<HTMLElement>("figure[id]")) {
    const before = document.getElementById(figure.id);
    if (before === null) continue;
    const {top, bottom, height} = before.getBoundingClientRect();
    if (bottom >= 0 && top <= innerHeight) continue;
    figure.dataset.waits = "";
    figure.style.minHeight = `${height}px`;
  }
  return body;
}

/** An empty place that the drawing takes when its turn comes; never, where the place is gone by then. */
function placeFor(draw: () => Element, figure: HTMLElement): Element {
  const place = document.createElement("div");
  if (waiting.push(drawNow) === 1) requestAnimationFrame(() => setTimeout(drawNext));
  return place;

  function drawNow() {
    if (!place.isConnected) return;
    place.replaceWith(draw());
    figure.style.minHeight = "";
    delete figure.dataset.waits;
  }
}

function drawNext(): void {
  waiting[0]?.();
  waiting.shift();
  if (waiting.length > 0) setTimeout(drawNext);
}

globalThis.addEventListener?.("beforeprint", () => {
  for (const drawNow of waiting) drawNow();
});
