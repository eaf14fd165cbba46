import type { UploadTicket } from "@/lib/media/contract";

/** Why a photo did not get through: a code that the pages have a sentence for. */
export class UploadFailed extends Error {
  override readonly name = "UploadFailed";
  constructor(readonly reason: "connection" | "refused" | "limited") {
    super(reason);
  }
}

/** Sends one photo: asks for an address, puts the bytes there, says that they are there. Answers the photo's id. */
export async function sendPhoto(
  file: File,
  onProgress: (share: number) => void,
  signal: AbortSignal,
  more: { square?: boolean } = {},
): Promise<string> {
  const ticket = await call<UploadTicket>("/api/v1/photos", signal, {
    contentType: file.type,
    bytes: file.size,
    ...more,
  });
  await put(ticket, file, onProgress, signal);
  await call(`/api/v1/photos/${ticket.photoId}/confirm`, signal, {});
  return ticket.photoId;
}

async function call<T>(path: string, signal: AbortSignal, body: unknown): Promise<T> {
  const answer = await fetch(path, {
    method: "POST",
    signal,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  }).catch(() => {
    throw new UploadFailed("connection");
  });
  if (answer.status === 429) throw new UploadFailed("limited");
  if (!answer.ok) throw new UploadFailed(answer.status >= 500 ? "connection" : "refused");
  return (await answer.json()) as T;
}

/** XMLHttpRequest, because fetch does not tell how far an upload has come. */
function put(
  ticket: UploadTicket,
  file: File,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(ticket.method, ticket.url);
    for (const [name, value] of Object.entries(ticket.headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () =>
      request.status < 300
        ? resolve()
        : reject(new UploadFailed(request.status >= 500 ? "connection" : "refused"));
    request.onerror = () => reject(new UploadFailed("connection"));
    request.onabort = () => reject(new UploadFailed("connection"));
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.send(file);
  });
}
