import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { testEnvironment } from "@/lib/testing/environment";
import { readEnv, SETTING_NAMES } from "./env";

const DATABASES = {
  DATABASE_URL: "postgresql://app:x@127.0.0.1:5432/shop",
  DATABASE_READ_URL: "postgresql://reader:x@127.0.0.1:5432/shop",
};
const COMPLETE: Readonly<Record<string, string>> = { ...testEnvironment(), ...DATABASES };

type Line = { readonly name: string; readonly optional: boolean; readonly explained: boolean };

/** The settings that `.env.example` names; a commented-out one is optional. */
function readExample(): Line[] {
  const file = path.join(import.meta.dirname, "../../.env.example");
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.flatMap((line, index) => {
    const found = /^(# )?([A-Z][A-Z0-9_]*)=/.exec(line);
    const above = lines[index - 1] ?? "";
    const explained = /^# [^-].{10,}/.test(above) && !/^# [A-Z0-9_]+=/.test(above);
    return found?.[2] ? [{ name: found[2], optional: found[1] !== undefined, explained }] : [];
  });
}

describe(".env.example", () => {
  it("names every setting, each once, and no other", () => {
    const names = readExample().map((line) => line.name);
    expect(names.toSorted()).toEqual([...SETTING_NAMES].sort());
  });

  it("explains each in the line above it", () => {
    expect(readExample().filter((line) => !line.explained)).toEqual([]);
  });

  it("comments out exactly what the app can do without", () => {
    for (const { name, optional } of readExample()) {
      const without = { ...COMPLETE, [name]: undefined };
      if (optional) expect(() => readEnv(without), name).not.toThrow();
      else expect(() => readEnv(without), name).toThrow(`  ${name} is missing.`);
    }
  });
});

describe("readEnv", () => {
  it("names a missing setting and says what to do", () => {
    expect(() => readEnv({ ...COMPLETE, APP_URL: undefined })).toThrow(
      "ResaleHub cannot start with these settings:\n" +
        "  APP_URL is missing. See its line in .env.example, then set it in the environment or in .env.",
    );
  });

  it("takes an empty setting for a missing one, as a copied .env.example has it", () => {
    expect(() => readEnv({ ...COMPLETE, STRIPE_SECRET_KEY: "" })).toThrow("STRIPE_SECRET_KEY is missing.");
    expect(readEnv({ ...COMPLETE, S3_ENDPOINT: "", LOG_LEVEL: "" })).toMatchObject({ LOG_LEVEL: "info" });
  });

  it("names all that is wrong at once, not one after the other", () => {
    const wrong = { ...COMPLETE, APP_URL: "shop", DATABASE_URL: undefined, DATABASE_POOL: "0" };
    expect(() => readEnv(wrong)).toThrow(
      /APP_URL is not right[\s\S]*DATABASE_URL is missing[\s\S]*DATABASE_POOL is not right/,
    );
  });

  it("says how to make a secret that is long enough, and does not repeat the short one", () => {
    const read = () => readEnv({ ...COMPLETE, CODE_SECRET: "hunter2" });
    expect(read).toThrow("CODE_SECRET is not right: must be at least 32 characters: try `openssl rand");
    expect(read).not.toThrow("hunter2");
  });

  it.each(["mysql://app:x@127.0.0.1/shop", "https://db.example/shop", "shop"])(
    "refuses %s as a database",
    (url) => {
      expect(() => readEnv({ ...COMPLETE, DATABASE_URL: url })).toThrow("DATABASE_URL is not right");
    },
  );

  // Red when any address will do: pages would link to https://shop.example//orders.
  it.each(["https://shop.example/", "https://shop.example/de", "https://shop.example?x"])(
    "refuses %s as the address of the shop",
    (url) => {
      expect(() => readEnv({ ...COMPLETE, APP_URL: url })).toThrow(
        "APP_URL is not right: must end after the host",
      );
    },
  );

  it("takes one webhook secret or several, and no empty one", () => {
    const read = (list: string) =>
      readEnv({ ...COMPLETE, STRIPE_WEBHOOK_SECRET: list }).STRIPE_WEBHOOK_SECRET;
    expect(read("whsec_a")).toEqual(["whsec_a"]);
    expect(read("whsec_a, whsec_b")).toEqual(["whsec_a", "whsec_b"]);
    // An empty secret would let anyone sign.
    expect(() => read("whsec_a,")).toThrow("STRIPE_WEBHOOK_SECRET is not right: has an empty secret");
  });

  // Red without lackingOfLiveDelivery: the app would start, and each message would fail later.
  it("takes all of live delivery or nothing of it", () => {
    const live = { PUSHER_APP_ID: "1", PUSHER_KEY: "key", PUSHER_SECRET: "secret", PUSHER_CLUSTER: "eu" };
    expect(readEnv(COMPLETE).PUSHER_KEY).toBeUndefined();
    expect(readEnv({ ...COMPLETE, ...live })).toMatchObject(live);
    for (const name of Object.keys(live)) {
      expect(() => readEnv({ ...COMPLETE, ...live, [name]: "" }), name).toThrow(
        `  ${name} is missing: live delivery needs PUSHER_APP_ID`,
      );
    }
    expect(() => readEnv({ ...COMPLETE, PUSHER_WS_URL: "ws://127.0.0.1:3008" })).toThrow(
      "PUSHER_SECRET is missing",
    );
  });

  it.each(["http://live.example", "ws://live.example/path", "live.example"])(
    "refuses %s as what browsers open a socket to",
    (url) => {
      expect(() => readEnv({ ...COMPLETE, PUSHER_WS_URL: url })).toThrow("PUSHER_WS_URL is not right");
    },
  );

  it("is strict with the database and trusts one proxy unless told otherwise", () => {
    expect(readEnv(COMPLETE)).toMatchObject({
      DATABASE_TLS: "verify-full",
      DATABASE_POOL: 10,
      TRUSTED_PROXIES: 1,
      RESALEHUB_LOCAL: false,
    });
  });
});
