import type {Tasks} from "./tasks.js";
import type {Answered, Asked} from "./worker.js";

const busy = new Map<keyof Tasks, Worker>();

/**
 * What a task gives, computed in a worker while the page goes on. A later call of the same task takes the place of one
 * that has not ended: that one is stopped, and its promise stays open. Rejects with what the task threw. Where there are
 * no workers it is computed here.
 */
export function inWorker<A extends unknown[], R>(name: keyof Tasks, task: (...args: A) => R, ...args: A): Promise<R> {
  if (typeof Worker === "undefined") return Promise.resolve().then(() => task(...args));
  busy.get(name)?.terminate();
  const worker = new Worker(import.meta.resolve("./worker.js"), {type: "module", name});
  busy.set(name, worker);
  return new Promise<R>((resolve, reject) => {
    worker.addEventListener("message", ({data}: MessageEvent<Answered>) => {
      if ("error" in data) reject(new Error(data.error));
      else resolve(data.value as R);
    });
    worker.addEventListener("error", (event) => reject(new Error(`worker: ${event.message}`)));
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- of windows; a worker has none
    worker.postMessage({name, args} satisfies Asked);
  }).finally(() => {
    worker.terminate();
    if (busy.get(name) === worker) busy.delete(name);
  });
}
