const separators = [",", "\t", ";", "|"];

/** What separates the cells of a delimited file: what its header has most of outside quotes; the name settles a tie. */
export function separatorOf(header: string, {path}: {path: string}): string {
  const plain = header.replace(/"(?:[^"]|"")*"/g, "");
  const usual = /\.(tsv|tab)$/i.test(path) ? "\t" : /\.psv$/i.test(path) ? "|" : ",";
  const counts = separators.map((separator) => ({separator, n: plain.split(separator).length - 1}));
  const most = Math.max(...counts.map((d) => d.n));
  if (most === 0) return usual;
  const found = counts.filter((d) => d.n === most).map((d) => d.separator);
  return found.includes(usual) ? usual : found[0];
}
