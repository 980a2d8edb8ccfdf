export interface CsvLine {
  cells: string[];
  /** Line of the file on which the record starts, from 1. */
  line: number;
}

/** Records of delimited text as RFC 4180 has them: quoted cells may hold separators, doubled quotes and line ends. */
export function parseCsv(text: string, {separator = ","}: {separator?: string} = {}): CsvLine[] {
  const records: CsvLine[] = [];
  let cells: string[] = [];
  let cell = "";
  let quoted = false;
  let line = 1;
  let start = 1;
  const endCell = () => {
    cells.push(cell);
    cell = "";
  };
  const endRecord = () => {
    if (cells.length > 0 || cell !== "") records.push({cells: [...cells, cell], line: start});
    cells = [];
    cell = "";
    start = line;
  };
  for (let i = 0; i < text.length; ++i) {
    const c = text[i];
    if (c === "\n") ++line;
    if (quoted) {
      if (c !== '"') cell += c;
      else if (text[i + 1] === '"') cell += text[++i];
      else quoted = false;
    } else if (c === '"' && cell === "") quoted = true;
    else if (c === separator) endCell();
    else if (c === "\n") endRecord();
    else if (c !== "\r" || text[i + 1] !== "\n") cell += c;
  }
  endRecord();
  return records;
}
