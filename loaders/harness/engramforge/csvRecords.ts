import {parseCsv} from "../../csv.js";
import {gateNames, record} from "./runOf.js";

/** The rows of the CSV form as records; what is no record has its error. */
export function* csvRecords(
  text: string
): Iterable<{pointer: string; value: unknown; parsed: ReturnType<typeof record.safeParse>}> {
  const [header, ...lines] = parseCsv(text);
  for (const {cells, line} of lines) {
    const row = Object.fromEntries(header.cells.map((name, i) => [name, cells[i] ?? ""]));
    const value = {
      model: row.model,
      task: row.task,
      timestamp: row.timestamp,
      gates: Object.fromEntries(gateNames.map((gate) => [gate, {True: true, False: false}[row[gate]]])),
      gates_passed: numberOf(row.gates_passed),
      input_tokens: numberOf(row.input_tokens),
      output_tokens: numberOf(row.output_tokens),
      estimated_cost_usd: numberOf(row.cost_usd)
    };
    yield {pointer: `line ${line}`, value, parsed: record.safeParse(value)};
  }
}

function numberOf(cell: string | undefined): number | null {
  return cell === undefined || cell === "" ? null : Number(cell);
}
