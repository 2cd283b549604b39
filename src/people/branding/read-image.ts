import type { Image, ImageType } from "../../store/people/branding";
import type { Fault } from "../../store/refusals";
import { fault } from "../input";

/** In bytes: what a header shows is small, and everybody fetches it. */
const mostLogoBytes = 262_144;
const mostCharacters = Math.ceil(mostLogoBytes / 3) * 4;

const tooLong = (path: readonly string[]): Fault =>
  fault(path, "TOO_LONG", `A logo has at most ${mostLogoBytes} bytes.`, { max: String(mostLogoBytes) });

/** What stands in the bytes of each kind of image that may be a logo, in hex, and from which byte on. */
const signatures: readonly { readonly type: ImageType; readonly marks: readonly (readonly [number, string])[] }[] = [
  {
    type: "image/png",
    marks: [
      [0, "89504e470d0a1a0a"],
      [12, "49484452"],
    ],
  },
  { type: "image/jpeg", marks: [[0, "ffd8ff"]] },
  {
    type: "image/webp",
    marks: [
      [0, "52494646"],
      [8, "57454250565038"],
    ],
  },
];

const typeOf = (bytes: Buffer): ImageType | undefined =>
  signatures.find(({ marks }) =>
    marks.every(([at, hex]) => bytes.subarray(at, at + hex.length / 2).toString("hex") === hex),
  )?.type;

const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** The image, or why it can't be a logo: what a client claims of its type counts for nothing. */
export function readImage(typed: string, path: readonly string[]): Image | Fault {
  const text = typed.replace(/^data:[^,]*;base64,/i, "");
  if (text.length > mostCharacters) return tooLong(path);
  if (text === "" || !base64.test(text))
    return fault(path, "INVALID", "An image in base64 is needed (RFC 4648, with its padding), or a data: URL of one.");
  const bytes = Buffer.from(text, "base64");
  if (bytes.length > mostLogoBytes) return tooLong(path);
  const type = typeOf(bytes);
  return type
    ? { type, bytes }
    : fault(path, "INVALID", "A PNG, JPEG or WebP image is needed. SVG is not taken: it can hold a program.");
}
