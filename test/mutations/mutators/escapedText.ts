import {jsonFormats} from "../mutator.js";
import type {Mutator} from "../mutator.js";
import {spansOf} from "../jsonSpans.js";

/** The same JSON, the letters of its values escaped. Formats that are told by a value are then not recognised. */
export const escapedText: Mutator = {
  name: "escaped-text",
  formats: jsonFormats,
  silently: "same",
  loudly: "fewer",
  apply(target) {
    const {text, spans} = spansOf(target);
    let written = "";
    let from = 0;
    for (const {start, end} of spans.filter((d) => d.type === "string")) {
      const plain = text.slice(start, end).replace(/\\.|[a-z]/g, (d) => (d.length > 1 ? d : escape(d)));
      written += text.slice(from, start) + plain;
      from = end;
    }
    return Buffer.from(written + text.slice(from));
  }
};

const escape = (letter: string) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`;
