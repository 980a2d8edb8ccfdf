import {SqlError} from "./sqlDatabase.js";

/** A file whole, kept outside of the page's memory; `onBytes` is told how many more came. Rejects in words. */
export async function download(url: string, {onBytes}: {onBytes: (count: number) => void}): Promise<Blob> {
  const response = await fetch(url).catch((error: Error) => {
    throw new SqlError(`not fetched: ${nameOf(url)} (${error.message})`);
  });
  if (!response.ok) throw new SqlError(`not fetched: ${nameOf(url)} (status ${response.status})`);
  const counted = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      onBytes(chunk.byteLength);
      controller.enqueue(chunk);
    }
  });
  return await new Response(response.body!.pipeThrough(counted), {
    headers: {"content-type": response.headers.get("content-type") ?? ""}
  }).blob();
}

function nameOf(url: string): string {
  return new URL(url, location.href).pathname.split("/").at(-1)!;
}
