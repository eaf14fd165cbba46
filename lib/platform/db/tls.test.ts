import { describe, expect, it } from "vitest";
import { databaseTls, withoutTlsSettings } from "./tls";

const REMOTE = "postgresql://app:x@db.example:5432/shop";

describe("databaseTls", () => {
  // Red when `rejectUnauthorized` no longer follows the mode: anyone on the way could pose as the database.
  it("checks the certificate of a server elsewhere", () => {
    expect(databaseTls(REMOTE, "verify-full")).toEqual({ rejectUnauthorized: true });
  });

  it("takes an authority of one's own", () => {
    expect(databaseTls(REMOTE, "verify-full", "PEM")).toEqual({ rejectUnauthorized: true, ca: "PEM" });
  });

  it("only encrypts when told that this is enough", () => {
    expect(databaseTls(REMOTE, "require")).toEqual({ rejectUnauthorized: false });
  });

  it("leaves TLS out when it is turned off", () => {
    expect(databaseTls(REMOTE, "off")).toBe(false);
  });

  it.each(["127.0.0.1", "localhost", "[::1]"])("asks for none on this very machine (%s)", (host) => {
    expect(databaseTls(`postgresql://app:x@${host}:5432/shop`, "verify-full")).toBe(false);
  });

  it.each(["localhost.example", "127.0.0.1.example", "10.0.0.1"])(
    "is not fooled by what only looks like this machine (%s)",
    (host) => {
      expect(databaseTls(`postgresql://app:x@${host}:5432/shop`, "verify-full")).toEqual({
        rejectUnauthorized: true,
      });
    },
  );
});

describe("withoutTlsSettings", () => {
  // Red when connect() hands the address on as it is: `sslmode` in it wins over `ssl`.
  it("takes out what would switch verification off", () => {
    expect(
      withoutTlsSettings("postgresql://u:p@db.example/shop?sslmode=disable&application_name=a&sslrootcert=x"),
    ).toBe("postgresql://u:p@db.example/shop?application_name=a");
  });
});
