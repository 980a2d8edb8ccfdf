/** The state of a page's controls, as it stands in the address: a link shows what was seen. */
export function readState(key: string, {location = globalThis.location}: {location?: Location} = {}): string | null {
  return new URLSearchParams(location.search).get(key);
}

/** Told to the window when a control has written into the address. */
export const stateChange = "statechange";

/** The key whose control is being moved: a slider tells of every place on its way, and of its end by a change event. */
let moving: string | null = null;

/**
 * Writes one value into the address without leaving the page; null takes it out. Each choice is a step that the back
 * button undoes, and so is a slider's whole way, however many values it passes.
 */
export function writeState(
  key: string,
  value: string | null,
  {location = globalThis.location, history = globalThis.history}: {location?: Location; history?: History} = {}
): void {
  const parameters = new URLSearchParams(location.search);
  if (value === null) parameters.delete(key);
  else parameters.set(key, value);
  const search = parameters.toString();
  const url = `${location.pathname}${search === "" ? "" : `?${search}`}${location.hash}`;
  if (url === `${location.pathname}${location.search}${location.hash}`) return;
  if (moving === key) history.replaceState(history.state, "", url);
  else history.pushState(history.state, "", url);
  moving = key;
  globalThis.dispatchEvent?.(new Event(stateChange));
}

/** Ends the step of a key: what it is changed to next is another. */
function endStep(key: string): void {
  if (moving === key) moving = null;
}

/** A control of Inputs: an element with a value that tells of its changes. */
export interface Control<T> extends HTMLElement {
  value: T;
}

interface BindOptions<T> {
  /** Address → value; undefined when it makes no sense, and the control keeps its own. */
  parse?: (text: string) => T | undefined;
  format?: (value: T) => string;
}

/**
 * Ties a control to a key of the address: it starts with what the link says, and writes what the reader chooses. The
 * value that it starts with of its own is the default, which the address leaves out.
 */
export function bind<T, C extends Control<T>>(
  control: C,
  key: string,
  {parse = (text) => text as T, format = String}: BindOptions<T> = {}
): C {
  const initial = format(control.value);
  let isApplying = false;
  const apply = (text: string | null) => {
    const value = parse(text ?? initial);
    if (value === undefined || format(value) === format(control.value)) return;
    control.value = value;
    isApplying = true;
    control.dispatchEvent(new Event("input", {bubbles: true}));
    isApplying = false;
  };
  apply(readState(key));
  control.addEventListener("input", () => {
    if (isApplying) return; // the address says so already
    const text = format(control.value);
    writeState(key, text === initial ? null : text);
  });
  control.addEventListener("change", () => endStep(key));
  globalThis.addEventListener?.("popstate", () => {
    endStep(key);
    apply(readState(key));
  });
  return control;
}

/** A `parse` that takes only values which are among the choices. */
export function among<T extends string>(choices: Iterable<T>): (text: string) => T | undefined {
  const known = new Set<string>(choices);
  return (text) => (known.has(text) ? (text as T) : undefined);
}
