// The words about files, which panel and desk share; those of a language lie in files/<language>.ts.

export interface FileTexts {
  attach: string;
  /** What is taken, said before anything is picked. */
  hint(most: string): string;
  choose: string;
  orDrop: string;
  attached: string;
  uploading: string;
  ready: string;
  goesWhenReady: string;
  cancel(name: string): string;
  remove(name: string): string;
  retry: string;
  download(name: string): string;
  unavailable: string;
  tooLarge(most: string): string;
  empty: string;
  wrongType: string;
  damaged: string;
  tooMany(minutes: number): string;
  noRoom: string;
  notHere: string;
  failed: string;
}

const MINUTE_MS = 60_000;

/** Why a file was not taken. */
export function reasonOf(
  texts: FileTexts,
  code: string,
  most: string,
  retryAfterMs: number | undefined,
): string {
  switch (code) {
    case "too_large":
    case "picture_too_large":
      return texts.tooLarge(most);
    case "empty_file":
      return texts.empty;
    case "wrong_type":
      return texts.wrongType;
    case "bad_file":
      return texts.damaged;
    case "rate":
      return texts.tooMany(Math.max(1, Math.ceil((retryAfterMs ?? MINUTE_MS) / MINUTE_MS)));
    case "disk_full":
    case "busy":
      return texts.noRoom;
    case "not_yours":
    case "not_found":
    case "no_files_here":
      return texts.notHere;
    default:
      return texts.failed;
  }
}
