/** What is in the folder of an export must not be written over. */
export class FolderInUse extends Error {
  constructor(what: string) {
    super(`${what} (remove it, or name another folder)`);
  }
}
