const segmenter = new Intl.Segmenter("en", {granularity: "grapheme"});

/** East Asian wide and fullwidth characters (Unicode Standard Annex 11), by the blocks that hold them. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\ufe0f/u;

/** Columns that a text takes in a terminal: 2 for wide characters and emoji, none for what combines with the one before. */
export function cellWidth(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let width = 0;
  for (const {segment} of segmenter.segment(text)) width += graphemeWidth(segment);
  return width;
}

/** A text cut to a width, with … where something is left out. */
export function cutToWidth(text: string, width: number): string {
  if (cellWidth(text) <= width) return text;
  let used = 0;
  let cut = "";
  for (const {segment} of segmenter.segment(text)) {
    used += graphemeWidth(segment);
    if (used > width - 1) break;
    cut += segment;
  }
  return `${cut}…`;
}

function graphemeWidth(segment: string): number {
  if (/^[\p{M}\p{Cf}]+$/u.test(segment)) return 0;
  return wide.test(segment) ? 2 : 1;
}
