/** Text in an encoding of one byte a character, as old programs write it. */
export function inOneByte(text: string, encoding: "windows-1251" | "ibm866" | "koi8-r" | "windows-1252"): Buffer {
  const bytes = Buffer.from(Array.from({ length: 256 }, (_, index) => index));
  const known = [...new TextDecoder(encoding).decode(bytes)];
  return Buffer.from([...text].map((sign) => known.indexOf(sign)));
}

export const inUtf16 = (text: string, order: "le" | "be", mark = true): Buffer => {
  const bytes = Buffer.from(mark ? `\ufeff${text}` : text, "utf16le");
  return order === "be" ? bytes.swap16() : bytes;
};
