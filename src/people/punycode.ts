const base = 36;
const [tMin, tMax, skew, damp, firstBias, firstCode] = [1, 26, 38, 700, 72, 128] as const;

/**
 * What a label stands for behind its `xn--` (RFC 3492); null where it stands for nothing.
 * `domainToUnicode` leaves a label as it is that a registry would refuse, capital letters for one: here such a label is read, too.
 */
export function decodePunycode(text: string): string | null {
  const ascii = text.slice(0, Math.max(text.lastIndexOf("-"), 0));
  const codes = Array.from(ascii, (character) => character.charCodeAt(0));
  const digits = text.slice(ascii.length === 0 ? 0 : ascii.length + 1);
  let [code, position, bias, at]: [number, number, number, number] = [firstCode, 0, firstBias, 0];
  while (at < digits.length) {
    const read = readDelta(digits, at, bias);
    if (read === null) return null;
    const length = codes.length + 1;
    bias = adapt(read.delta, length, position === 0 && code === firstCode);
    code += Math.floor((position + read.delta) / length);
    position = (position + read.delta) % length;
    if (code > 0x10ffff) return null;
    codes.splice(position, 0, code);
    [position, at] = [position + 1, read.next];
  }
  return String.fromCodePoint(...codes);
}

function readDelta(digits: string, from: number, bias: number): { delta: number; next: number } | null {
  let [delta, weight] = [0, 1];
  for (let at = from, k = base; at < digits.length; at++, k += base) {
    const digit = Number.parseInt(rotated(digits.charAt(at)), base);
    if (Number.isNaN(digit)) return null;
    delta += digit * weight;
    const threshold = Math.min(Math.max(k - bias, tMin), tMax);
    if (digit < threshold) return { delta, next: at + 1 };
    weight *= base - threshold;
    if (weight > Number.MAX_SAFE_INTEGER / base) return null;
  }
  return null;
}

/** Punycode counts letters first and figures last; JavaScript the other way round. */
function rotated(digit: string): string {
  const place = "abcdefghijklmnopqrstuvwxyz0123456789".indexOf(digit.toLowerCase());
  return place < 0 ? "?" : place.toString(base);
}

function adapt(delta: number, length: number, isFirst: boolean): number {
  let rest = isFirst ? Math.floor(delta / damp) : Math.floor(delta / 2);
  rest += Math.floor(rest / length);
  let k = 0;
  for (; rest > ((base - tMin) * tMax) / 2; k += base) rest = Math.floor(rest / (base - tMin));
  return k + Math.floor(((base - tMin + 1) * rest) / (rest + skew));
}
