import type {SvgFile} from "./svgFile.js";

/** What browsers draw on: sides in pixels, and all of it. */
const longest = 16_000;
const largest = 100_000_000;

/** A drawing as PNG, `scale` pixels of it for one of the page; fewer where it would grow too large for a browser. */
export async function pngFile({text, width, height}: SvgFile, {scale = 3}: {scale?: number} = {}): Promise<Blob> {
  const factor = pngScale({width, height}, {scale});
  const url = URL.createObjectURL(new Blob([text], {type: "image/svg+xml"}));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(width * factor);
    canvas.height = Math.round(height * factor);
    canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
    if (blob === null) throw new Error(`the browser drew no picture of ${canvas.width} × ${canvas.height} pixels`);
    return blob;
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** How many pixels of the picture a pixel of the page may have. */
export function pngScale({width, height}: Omit<SvgFile, "text">, {scale}: {scale: number}): number {
  return Math.min(scale, longest / width, longest / height, Math.sqrt(largest / (width * height)));
}
