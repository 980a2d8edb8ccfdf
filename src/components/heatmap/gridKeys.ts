import {html} from "../html.js";

interface Box {
  mark: SVGElement;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const directions = new Set(["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End"]);

/**
 * Lets a grid of named rectangles be walked with the keyboard: one of each drawing is reached with Tab; arrows go to its
 * neighbours, Home and End to the ends of its row, with Control to those of the drawing. What a place says when it is pointed at
 * is read out below the grid; `titles` has it by name.
 */
export function gridKeys(
  root: HTMLElement,
  {titles}: {titles: ReadonlyMap<string, {toString(): string}>}
): HTMLElement {
  const said = html`<p class="grid-said" role="status"></p>`;
  for (const svg of root.querySelectorAll("svg")) {
    const boxes = boxesOf(svg).filter((d) => titles.has(nameOf(d.mark)));
    if (boxes.length === 0) continue;
    for (const {mark} of boxes) {
      mark.setAttribute("tabindex", "-1");
      mark.setAttribute("role", "img");
    }
    let stop = boxes[0].mark;
    stop.setAttribute("tabindex", "0");
    svg.addEventListener("keydown", (event) => {
      const at = boxes.find((d) => d.mark === event.target);
      if (at === undefined || event.altKey || event.metaKey || !directions.has(event.key)) return;
      event.preventDefault();
      neighbour(boxes, at, {key: event.key, far: event.ctrlKey}).mark.focus();
    });
    svg.addEventListener("focusin", ({target}) => {
      stop.setAttribute("tabindex", "-1");
      stop = target as SVGElement;
      stop.setAttribute("tabindex", "0");
      said.textContent = String(titles.get(nameOf(stop)) ?? "");
    });
    svg.addEventListener("focusout", () => {
      said.textContent = "";
    });
  }
  root.append(said);
  return root;
}

function nameOf(mark: Element): string {
  return mark.getAttribute("aria-label") ?? "";
}

/** The named rectangles of a drawing, by row, then by column. */
function boxesOf(svg: Element): Box[] {
  return Array.from(svg.querySelectorAll<SVGElement>("rect[aria-label]"), (mark) => {
    const [x, y, width, height] = ["x", "y", "width", "height"].map((d) => Number(mark.getAttribute(d)));
    return {mark, left: x, right: x + width, top: y, bottom: y + height};
  }).toSorted((a, b) => a.top - b.top || a.left - b.left);
}

/** The box to which a key leads; the same one at the edge. */
function neighbour(boxes: readonly Box[], at: Box, {key, far}: {key: string; far: boolean}): Box {
  const row = boxes.filter((d) => d.top < middle(at) && middle(at) < d.bottom).toSorted((a, b) => a.left - b.left);
  const column = boxes.filter((d) => d.left < centre(at) && centre(at) < d.right);
  const [first, last] = far ? [boxes[0], boxes.at(-1)] : [row[0], row.at(-1)];
  const found = {
    ArrowLeft: row.findLast((d) => d.right <= at.left),
    ArrowRight: row.find((d) => d.left >= at.right),
    ArrowUp: column.findLast((d) => d.bottom <= at.top),
    ArrowDown: column.find((d) => d.top >= at.bottom),
    Home: first,
    End: last
  }[key];
  return found ?? at;
}

function middle({top, bottom}: Box): number {
  return (top + bottom) / 2;
}

function centre({left, right}: Box): number {
  return (left + right) / 2;
}
