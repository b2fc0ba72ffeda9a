/** The currencies that pay may be stated in, and the dated rates by which it is compared. */

export const BASE_CURRENCY = 'EUR';

/**
 * Units of each currency for one euro. Near the European Central Bank's reference rates of that day; currencies outside its
 * list by their dollar rate. Reference data: an operator may bring it up to date; what the index holds by then follows with
 * `npm run reindex`.
 */
export const RATES: { readonly date: string; readonly perEuro: Readonly<Record<string, number>> } = {
  date: '2025-11-20',
  perEuro: {
    EUR: 1,
    USD: 1.152,
    GBP: 0.8812,
    CHF: 0.9287,
    JPY: 181.3,
    AED: 4.231,
    ARS: 1630,
    AUD: 1.7845,
    BDT: 140.8,
    BGN: 1.9558,
    BRL: 6.147,
    CAD: 1.6186,
    CLP: 1074,
    CNY: 8.196,
    COP: 4310,
    CZK: 24.17,
    DKK: 7.4686,
    EGP: 54.6,
    GEL: 3.11,
    HKD: 8.967,
    HUF: 382.2,
    IDR: 19280,
    ILS: 3.752,
    INR: 102.1,
    ISK: 147.1,
    KES: 149.2,
    KRW: 1694,
    KWD: 0.3536,
    MAD: 10.72,
    MXN: 21.13,
    MYR: 4.789,
    NGN: 1668,
    NOK: 11.71,
    NZD: 2.058,
    PEN: 3.89,
    PHP: 67.9,
    PKR: 323.6,
    PLN: 4.236,
    QAR: 4.193,
    RON: 5.0887,
    RSD: 117.2,
    SAR: 4.32,
    SEK: 11.01,
    SGD: 1.5066,
    THB: 37.38,
    TRY: 48.82,
    TWD: 35.98,
    UAH: 48.55,
    VND: 30370,
    ZAR: 19.83,
  },
};

/** Digits after the point, ISO 4217, where they are not two. */
const DIGITS: Readonly<Record<string, number>> = { CLP: 0, ISK: 0, JPY: 0, KRW: 0, VND: 0, KWD: 3 };

export function isCurrency(code: string): boolean {
  return Object.hasOwn(RATES.perEuro, code);
}

export function currencyDigits(code: string): number {
  return DIGITS[code] ?? 2;
}

/** Units of `code` for one euro. Throws for a currency without a rate: ask `isCurrency` first. */
export function ratePerEuro(code: string): number {
  const rate = isCurrency(code) ? RATES.perEuro[code] : undefined;
  if (rate === undefined) throw new RangeError(`no rate for the currency ${code}`);
  return rate;
}
