import type {Capability, Format} from "../../../loaders/format.js";

/** The capabilities that neither a fixture nor a sample of a format showed. */
export function lackedBy({gives}: Format, capabilities: readonly Capability[]): string[] {
  return capabilities.map((d) => d.name).filter((name) => !gives.includes(name));
}
