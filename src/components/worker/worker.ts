import {tasks} from "./tasks.js";
import type {Tasks} from "./tasks.js";

/** What a page asks for: a task by name, with what it is given. */
export interface Asked {
  name: keyof Tasks;
  args: unknown[];
}

export type Answered = {value: unknown} | {error: string};

addEventListener("message", ({data}: MessageEvent<Asked>) => {
  const task = tasks[data.name] as (...args: unknown[]) => unknown;
  try {
    postMessage({value: task(...data.args)} satisfies Answered);
  } catch (error) {
    postMessage({error: String(error)} satisfies Answered);
  }
});
