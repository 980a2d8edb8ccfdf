import type {Figure} from "./figure.js";

/** What stands under a figure in a paper: title, n and what counts, method, source. */
export function figureCaption(figure: Omit<Figure, "values" | "texts">): string {
  return `${sentence(figure.title)} ${figureNotes(figure)}`;
}

/** The caption under a title. */
export function figureNotes({caption, method, study, queries}: Omit<Figure, "values" | "texts">): string {
  return [sentence(caption), sentence(method), figureSource({study, queries})].filter((d) => d !== "").join(" ");
}

/** Where the data of a figure come from. */
export function figureSource({study, queries}: Pick<Figure, "study" | "queries">): string {
  const {title, authors, published, url} = study;
  const by = [authors, published].filter((d) => d !== null).join(", ");
  const names = [...new Set(queries.map((d) => d.name))].join(", ");
  return `Data: ${title}${by === "" ? "" : ` (${by})`}${url === null ? "" : `, ${url}`}; query ${names}; drawn by Benchbook.`;
}

function sentence(text: string): string {
  const plain = text.replace(/\s+/g, " ").trim();
  return plain === "" || /[.!?…]$/.test(plain) ? plain : `${plain}.`;
}
