import {SqlError} from "./sqlDatabase.js";

/** A file whole, kept outside of the page's memory; `onBytes` is told how many more came. Rejects in words. */
export async function download(url: string, {onBytes}: {onBytes: (count: number) => void}): Promise<Blob> {
  const fail = (why: string) => new SqlError(`not fetched: ${nameOf(url)} (${why})`);
  const counted = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      onBytes(chunk.byteLength);
      controller.enqueue(chunk);
    }
  });
  try {
    const response = await fetch(url);
    if (!response.ok) throw fail(`status ${response.status}`);
    return await new Response(response.body!.pipeThrough(counted)).blob();
  } catch (error) {
    throw error instanceof SqlError ? error : fail((error as Error).message);
  }
}

function nameOf(url: string): string {
  return new URL(url, location.href).pathname.split("/").at(-1)!;
}
