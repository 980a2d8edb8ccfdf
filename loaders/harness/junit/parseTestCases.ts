import {SaxesParser} from "saxes";
import type {Line} from "../../loader.js";

/** A testcase element with what decides its outcome; texts and system output are never kept. */
export interface TestCase {
  line: number;
  /** Names of the suites around it, outermost first. */
  suites: string[];
  /** Attributes of the element. */
  attributes: Record<string, string>;
  /** Its own properties, over those of the suites around it. */
  properties: Record<string, string>;
  /** Names of its own properties. */
  own: string[];
  /** Timestamp of the innermost suite that has one. */
  timestamp: string | null;
  /** failure, error, skipped, rerunFailure, flakyFailure, …, in order. */
  outcomes: {kind: string; message: string | null}[];
}

interface Suite {
  name: string | null;
  timestamp: string | null;
  properties: Record<string, string>;
}

const outcomes = ["failure", "error", "skipped", "rerunFailure", "rerunError", "flakyFailure", "flakyError"];

/** What reporters write into messages, colours above all, although XML 1.0 has no place for it. */
const tolerated = /disallowed character\.|character entity|undefined entity/;

/** Streams the testcases out of JUnit XML: nested suites, and testcases outside of any suite. */
export async function* parseTestCases(lines: AsyncIterable<Line>): AsyncIterable<TestCase> {
  const done: TestCase[] = [];
  const suites: Suite[] = [];
  let open: TestCase | undefined;
  let line = 0;
  const parser = new SaxesParser();
  parser.on("error", ({message}) => {
    if (tolerated.test(message)) return;
    throw Object.assign(new SyntaxError(message), {pointer: `line ${line}`, expected: "well-formed XML"});
  });
  parser.on("opentag", ({name, attributes}) => {
    if (name === "testsuite" || name === "testsuites") {
      const {name: suite, timestamp} = attributes;
      suites.push({name: (name === "testsuite" && suite) || null, timestamp: timestamp ?? null, properties: {}});
    } else if (name === "testcase") {
      open = {
        line,
        suites: suites.flatMap((d) => d.name ?? []),
        attributes,
        properties: Object.assign({}, ...suites.map((d) => d.properties)),
        own: [],
        timestamp: suites.findLast((d) => d.timestamp !== null)?.timestamp ?? null,
        outcomes: []
      };
    } else if (name === "property" && attributes.name !== undefined) {
      const properties = open?.properties ?? suites.at(-1)?.properties ?? {};
      properties[attributes.name] = attributes.value ?? "";
      open?.own.push(attributes.name);
    } else if (open !== undefined && outcomes.includes(name)) {
      open.outcomes.push({kind: name, message: attributes.message ?? attributes.type ?? null});
    }
  });
  parser.on("closetag", ({name}) => {
    if (name === "testsuite" || name === "testsuites") suites.pop();
    else if (name === "testcase" && open !== undefined) {
      done.push(open);
      open = undefined;
    }
  });
  for await (const d of lines) {
    line = d.line;
    parser.write(`${d.text}\n`);
    yield* done.splice(0);
  }
  parser.close();
  yield* done.splice(0);
}
