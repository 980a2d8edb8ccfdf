export interface CsvLine {
  cells: string[];
  /** Line of the file on which the record starts, from 1. */
  line: number;
}

export interface CsvReader {
  /** Takes more of the text, up to the end of a line or of the text; gives the records that it completes. */
  read(text: string): CsvLine[];
  /** The last record, where no line end follows it, and the line of a quote that nothing closes. */
  end(): {records: CsvLine[]; openQuote?: number};
}

/** Reads delimited text as RFC 4180 has it, piece by piece: quoted cells may hold separators, doubled quotes, line ends. */
export function createCsvReader({separator = ","}: {separator?: string} = {}): CsvReader {
  let cells: string[] = [];
  let cell = "";
  let quoted = false;
  let quote = 0;
  let line = 1;
  let start = 1;
  let records: CsvLine[] = [];
  const endRecord = () => {
    if (cells.length > 0 || cell !== "") records.push({cells: [...cells, cell], line: start});
    cells = [];
    cell = "";
    start = line;
  };
  const taken = () => {
    const all = records;
    records = [];
    return all;
  };
  return {
    read(text) {
      for (let i = 0; i < text.length; ++i) {
        const c = text[i];
        if (c === "\n") ++line;
        if (quoted) {
          if (c !== '"') cell += c;
          else if (text[i + 1] === '"') cell += text[++i];
          else quoted = false;
        } else if (c === '"' && cell === "") {
          quoted = true;
          quote = line;
        } else if (c === separator) {
          cells.push(cell);
          cell = "";
        } else if (c === "\n") endRecord();
        else if (c !== "\r" || text[i + 1] !== "\n") cell += c;
      }
      return taken();
    },
    end() {
      endRecord();
      return {records: taken(), openQuote: quoted ? quote : undefined};
    }
  };
}

/** Records of delimited text. */
export function parseCsv(text: string, {separator}: {separator?: string} = {}): CsvLine[] {
  const reader = createCsvReader({separator});
  return [...reader.read(text), ...reader.end().records];
}
