import {createHash} from "node:crypto";

/** An id in the shape of a random one (version 4, as the format asks), made of the content: same content, same name. */
export function uuidOf(content: Iterable<string>): string {
  const hash = createHash("sha256");
  for (const text of content) hash.update(text).update("\0");
  const hex = hash.digest("hex");
  const variant = "89ab"[Number.parseInt(hex[16], 16) % 4];
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32)
  ].join("-");
}

export function sourceFolder(source: string): string {
  return `data/${segment(source)}`;
}

/** data/<source>/<developer>/<model>: three folders, whatever the names are. */
export function folderOf(source: string, developer: string, model: string): string {
  return [sourceFolder(source), segment(developer), segment(model)].join("/");
}

function segment(name: string): string {
  return name.replace(/[^\p{L}\p{N}._-]+/gu, "_").replace(/^\.+/, "_") || "_";
}
