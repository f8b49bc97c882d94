// A file in a conversation: a picture as a picture, everything else as a card with name and size.
// The bytes are fetched with a proof of who asks and shown from memory; no address opens a file.

import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import {
  fetchFile,
  isPicture,
  sizeOf,
  type FileAccess,
  type FileContent,
} from "../wire/files.ts";
import type { FileTexts } from "./file-texts.ts";

export interface FileCardProps {
  content: FileContent;
  access: FileAccess;
  texts: FileTexts;
  locale: string;
}

export function FileCard({ content, access, texts, locale }: FileCardProps): JSX.Element {
  const [failed, setFailed] = useState(false);
  const picture = isPicture(content);
  const save = (): void => {
    setFailed(false);
    fetchFile(access, content.file).then(
      (bytes) => saveAs(bytes, content.name),
      () => setFailed(true),
    );
  };
  return (
    <span class={picture ? "file picture" : "file"}>
      {picture ? <Picture content={content} access={access} /> : null}
      <button
        type="button"
        class="file-card"
        aria-label={`${texts.download(content.name)}, ${sizeOf(content.size, locale)}`}
        onClick={save}
      >
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
          <path
            d="M12 4v10M7.5 10.5L12 15l4.5-4.5M5 19h14"
            fill="none"
            stroke="currentColor"
            stroke-width="1.8"
            stroke-linecap="round"
            stroke-linejoin="round"
          />
        </svg>
        <span class="file-name" dir="auto">
          {content.name}
        </span>
        <span class="file-size">{sizeOf(content.size, locale)}</span>
      </button>
      {failed ? <span role="alert">{texts.unavailable}</span> : null}
    </span>
  );
}

/** Fetched when it comes into sight. */
function Picture({ content, access }: Omit<FileCardProps, "locale" | "texts">): JSX.Element | null {
  const place = useRef<HTMLSpanElement>(null);
  const [address, setAddress] = useState<string>();
  const { file } = content;

  useEffect(() => {
    let made: string | undefined;
    let gone = false;
    const show = (): void => {
      fetchFile(access, file).then(
        (bytes) => {
          if (!gone) {
            made = URL.createObjectURL(bytes);
            setAddress(made);
          }
        },
        // The card below still offers it.
        () => undefined,
      );
    };
    const observer = new IntersectionObserver((seen) => {
      if (seen.some((each) => each.isIntersecting)) {
        observer.disconnect();
        show();
      }
    });
    if (place.current !== null) {
      observer.observe(place.current);
    }
    return () => {
      gone = true;
      observer.disconnect();
      if (made !== undefined) {
        URL.revokeObjectURL(made);
      }
    };
  }, [file]);

  return (
    <span ref={place} class="file-picture">
      {address === undefined ? null : <img src={address} alt={content.name} />}
    </span>
  );
}

const SAVED_MS = 60_000;

function saveAs(bytes: Blob, name: string): void {
  const address = URL.createObjectURL(bytes);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), SAVED_MS);
}
