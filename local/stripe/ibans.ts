// Documented test IBANs, one per country; each would be paid out successfully.
const TEST_IBANS: Readonly<Record<string, string>> = {
  at: "AT611904300234573201",
  be: "BE62510007547061",
  ch: "CH9300762011623852957",
  de: "DE89370400440532013000",
  es: "ES0700120345030000067890",
  fi: "FI2112345600000785",
  fr: "FR1420041010050500013M02606",
  gb: "GB82WEST12345698765432",
  ie: "IE29AIBK93115212345678",
  it: "IT40S0542811101000000123456",
  lu: "LU280019400644750000",
  nl: "NL39RABO0300065264",
  pt: "PT50000201231234567890154",
};

/** The test IBAN of a country; a German one where none is known. */
export function testIban(country: string): string {
  return TEST_IBANS[country.toLowerCase()] ?? "DE89370400440532013000";
}

/** Whether this is a documented test IBAN; nobody's real account belongs in a stand-in. */
export function isTestIban(text: string): boolean {
  return Object.values(TEST_IBANS).includes(text.replace(/\s/g, "").toUpperCase());
}
