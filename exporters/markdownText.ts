/** A text of an archive as one line of Markdown, in which nothing of it is markup. */
export function markdownText(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*[\]<>|]/g, "\\$&");
}
