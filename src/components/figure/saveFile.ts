import type {FigureFile} from "./figureFile.js";

/** Hands a file to the browser to save. */
export function saveFile({name, type, content}: FigureFile): void {
  const url = URL.createObjectURL(new Blob([content], {type}));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
