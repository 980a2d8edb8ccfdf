/** A cell of a grid; row -1 is the header. */
export interface GridPlace {
  row: number;
  column: number;
}

export interface GridStepOptions {
  key: string;
  /** With Control or Command: to the ends of the grid. */
  far: boolean;
  /** Rows of a page up or down. */
  page: number;
  rows: number;
  columns: number;
}

/** The cell to which a key leads, the same one at an edge; null for a key that leads nowhere. */
export function gridStep({row, column}: GridPlace, {key, far, page, rows, columns}: GridStepOptions): GridPlace | null {
  const at = (toRow: number, toColumn: number) => ({
    row: Math.max(-1, Math.min(rows - 1, toRow)),
    column: Math.max(0, Math.min(columns - 1, toColumn))
  });
  switch (key) {
    case "ArrowLeft":
      return at(row, far ? 0 : column - 1);
    case "ArrowRight":
      return at(row, far ? columns - 1 : column + 1);
    case "ArrowUp":
      return at(far ? -1 : row - 1, column);
    case "ArrowDown":
      return at(far ? rows - 1 : row + 1, column);
    case "PageUp":
      return at(row - page, column);
    case "PageDown":
      return at(row + page, column);
    case "Home":
      return at(far ? -1 : row, 0);
    case "End":
      return at(far ? rows - 1 : row, columns - 1);
    default:
      return null;
  }
}
