const linear = Array.from({ length: 256 }, (_, v) => {
  const c = v / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
});

/** The a and b of CIE Lab (D65) of an sRGB colour. */
function labOf(r: number, g: number, b: number): [a: number, b: number] {
  const [lr, lg, lb] = [linear[r] ?? 0, linear[g] ?? 0, linear[b] ?? 0];
  const x = Math.cbrt((0.4124 * lr + 0.3576 * lg + 0.1805 * lb) / 0.9505);
  const y = Math.cbrt(0.2126 * lr + 0.7152 * lg + 0.0722 * lb);
  const z = Math.cbrt((0.0193 * lr + 0.1192 * lg + 0.9505 * lb) / 1.089);
  return [500 * (x - y), 200 * (y - z)];
}

/** The hue, in degrees on the Lab wheel, that an RGBA picture shows most; strong colours weigh more. */
export function mainHue(rgba: Buffer): number {
  const bins = new Float64Array(36);
  for (let i = 0; i < rgba.length; i += 16) {
    if ((rgba[i + 3] ?? 0) < 128) continue;
    const [a, b] = labOf(rgba[i] ?? 0, rgba[i + 1] ?? 0, rgba[i + 2] ?? 0);
    const degrees = ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360;
    const bin = Math.floor(degrees / 10);
    bins[bin] = (bins[bin] ?? 0) + Math.hypot(a, b);
  }
  // Neighbouring bins count half, so that a colour on a border between two bins is not split in two.
  const weight = (i: number) => (bins[i] ?? 0) + ((bins[(i + 35) % 36] ?? 0) + (bins[(i + 1) % 36] ?? 0)) / 2;
  const best = bins.reduce((top, _, i) => (weight(i) > weight(top) ? i : top), 0);
  return best * 10 + 5;
}
