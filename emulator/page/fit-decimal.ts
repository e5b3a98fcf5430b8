/**
 * A plain decimal number rounded to as many digits as fit; other text, and a number whose whole part does not fit,
 * stays as it is. The decimal sign is a point or a comma, whichever the text has.
 */
export function fitDecimal(text: string, fits: (text: string) => boolean): string {
  const match = /^(-?\d+)([.,])(\d+)$/.exec(text);
  if (!match || fits(text)) return text;
  const [, whole = '', sign = '.', decimals = ''] = match;
  for (let digits = decimals.length - 1; digits >= 0; digits -= 1) {
    const rounded = Number(`${whole}.${decimals}`).toFixed(digits).replace('.', sign);
    if (fits(rounded)) return rounded;
  }
  return text;
}
